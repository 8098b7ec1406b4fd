import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  MoneyField,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { Zuwendungsregel } from './regel.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import { PFAD } from './zuwendungen.page.tsx';

/** A day of every year as the office writes it: `31.10.` */
export const formatJahrestag = (tag: string) => `${tag.slice(3)}.${tag.slice(0, 2)}.`;

/** What the state's directive grants, by the day from which it counts. */
export const RegelnPage = ({
  rahmen,
  regeln,
  darfBearbeiten,
  values,
  errors,
}: {
  rahmen: Rahmen;
  regeln: readonly Zuwendungsregel[];
  darfBearbeiten: boolean;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.regelnTitel}
      intro={t.regelnEinleitung}
      breadcrumb={[{ text: t.zuwendungen, href: PFAD }]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {regeln.length === 0 ? (
          <EmptyState title={t.regelnLeer} icon="info">
            {t.regelnLeerHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.regelnTitel}
            hideCaption
            rows={regeln}
            columns={[
              {
                key: 'ab',
                label: t.gueltigAb,
                header: true,
                nowrap: true,
                cell: (row) => formatDatum(row.gueltigAb, sprache),
              },
              {
                key: 'bis',
                label: t.gueltigBis,
                nowrap: true,
                cell: (row) => row.gueltigBis && formatDatum(row.gueltigBis, sprache),
              },
              { key: 'bezeichnung', label: t.bezeichnung, cell: (row) => row.bezeichnung },
              { key: 'prozent', label: t.prozent, align: 'end', cell: (row) => row.prozent },
              {
                key: 'hoechst',
                label: t.hoechstkosten,
                align: 'end',
                nowrap: true,
                cell: (row) => formatGeld(row.hoechstkostenCent, sprache),
              },
              { key: 'antrag', label: t.antragBis, cell: (row) => formatJahrestag(row.antragBis) },
              { key: 'nachweis', label: t.nachweisMonate, align: 'end', cell: (row) => row.nachweisMonate },
              { key: 'quelle', label: t.quelle, cell: (row) => row.quelle },
            ]}
          />
        )}
        {darfBearbeiten && (
          <Card title={t.regelNeu}>
            <Form action={`${PFAD}/regeln`} values={values} errors={errors}>
              <Text muted>{t.ersetztHinweis}</Text>
              <TextField name="bezeichnung" label={t.bezeichnung} maxlength={200} required />
              <FieldRow>
                <DateField name="gueltigAb" label={t.gueltigAb} required />
                <DateField name="gueltigBis" label={t.gueltigBis} hint={t.gueltigBisHinweis} />
              </FieldRow>
              <FieldRow>
                <NumberField name="prozent" label={t.prozent} required />
                <MoneyField name="hoechstkosten" label={t.hoechstkosten} required />
              </FieldRow>
              <FieldRow>
                <TextField
                  name="antragBis"
                  label={t.antragBis}
                  hint={t.antragBisHinweis}
                  maxlength={10}
                  width="s"
                  required
                />
                <NumberField name="nachweisMonate" label={t.nachweisMonate} required />
              </FieldRow>
              <TextField name="quelle" label={t.quelle} maxlength={300} />
              <SubmitRow>
                <Button>{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
