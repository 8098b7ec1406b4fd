import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  Checkbox,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  MoneyField,
  type Rahmen,
  SimpleTable,
  SubmitRow,
  Text,
  TextArea,
  TwoColumns,
} from '../../../design/index.ts';
import { einstellungTexte } from './einstellungen.texte.ts';
import type { Ferien } from './kurs.settings.ts';

export const EinstellungenPage = ({
  rahmen,
  vieraugenAb,
  rechtsbehelf,
  ferien,
  refused,
}: {
  rahmen: Rahmen;
  vieraugenAb: number | null;
  rechtsbehelf: string;
  ferien: readonly Ferien[];
  refused?: { form: 'bewilligen' | 'ferien'; values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = einstellungTexte[sprache];
  const of = (form: 'bewilligen' | 'ferien') => (refused?.form === form ? refused : undefined);
  return (
    <Layout rahmen={rahmen} title={t.titel} failed={refused !== undefined}>
      <TwoColumns
        wide="none"
        start={
          <Card title={t.bewilligen}>
            <Form
              id="bewilligen"
              action="/kurse/einstellungen"
              values={
                of('bewilligen')?.values ?? {
                  vieraugenAb: vieraugenAb === null ? '' : formatFestkomma(vieraugenAb, 2, sprache),
                  rechtsbehelf,
                }
              }
              errors={of('bewilligen')?.errors ?? {}}
            >
              <MoneyField name="vieraugenAb" label={t.vieraugen} hint={t.vieraugenHinweis} />
              <TextArea name="rechtsbehelf" label={t.rechtsbehelf} required rows={4} maxlength={2000} />
              <SubmitRow>
                <Button>{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        }
        end={
          <Card title={t.ferien}>
            <Form
              id="ferien"
              action="/kurse/einstellungen/ferien"
              values={of('ferien')?.values ?? { ersetzen: 'ja' }}
              errors={of('ferien')?.errors ?? {}}
            >
              <Text muted>{t.ferienHinweis}</Text>
              <TextArea name="ferien" label={t.ferienListe} hint={t.ferienListeHinweis} required rows={6} />
              <Checkbox name="ersetzen" label={t.ersetzen} />
              <SubmitRow>
                <Button variant="secondary">{t.eintragen}</Button>
              </SubmitRow>
            </Form>
            <SimpleTable
              caption={t.bisher}
              rows={ferien}
              columns={[
                { key: 'name', label: t.name, header: true, cell: (eine) => eine.name },
                { key: 'von', label: t.von, cell: (eine) => formatDatum(eine.von, sprache) },
                { key: 'bis', label: t.bis, cell: (eine) => formatDatum(eine.bis, sprache) },
              ]}
            />
          </Card>
        }
      />
    </Layout>
  );
};
