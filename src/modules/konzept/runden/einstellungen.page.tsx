import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
} from '../../../design/index.ts';
import type { EinstellungVerlauf } from '../../../platform/settings.ts';
import type { Erinnerungsregel } from './erinnerung.rules.ts';
import { rundenTexte } from './texte.ts';

const FELDER = ['tageVorher', 'mindestabstand', 'vertretungNach', 'bueroNach'] as const;

/** When people are reminded, and who set it before. */
export const ErinnerungenPage = ({
  rahmen,
  regel,
  verlauf,
  values,
  errors,
}: {
  rahmen: Rahmen;
  regel: Erinnerungsregel;
  verlauf: readonly EinstellungVerlauf<Erinnerungsregel>[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.erinnerungen}
      intro={t.erinnerungenIntro}
      width="narrow"
      breadcrumb={[{ text: t.runden, href: '/konzept/runden' }]}
      actions={<LinkButton href="/konzept/erinnerungen">{t.sammelerinnerung}</LinkButton>}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Form action="/konzept/runden/erinnerungen" values={values} errors={errors} guard>
          {FELDER.map((feld) => (
            <NumberField
              name={feld}
              label={t.erinnerung[feld]}
              value={String(regel[feld])}
              suffix={t.tage}
              required
            />
          ))}
          <SubmitRow>
            <Button>{t.speichern}</Button>
          </SubmitRow>
        </Form>
        {verlauf.length > 0 && (
          <SimpleTable
            caption={t.verlauf}
            rows={verlauf}
            columns={[
              {
                key: 'wann',
                label: t.wann,
                header: true,
                nowrap: true,
                cell: (one) => formatZeitpunkt(one.gesetztAt, sprache),
              },
              { key: 'wer', label: t.wer, cell: (one) => one.gesetztVon },
              ...FELDER.map((feld) => ({
                key: feld,
                label: t.erinnerungKurz[feld],
                align: 'end' as const,
                cell: ({ wert }: EinstellungVerlauf<Erinnerungsregel>) => wert[feld],
              })),
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};
