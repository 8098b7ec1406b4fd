import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Checkbox,
  Details,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  MoneyField,
  NumberField,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
} from '../../../../design/index.ts';
import { FREIBETRAEGE, type Steuerregeln } from '../steuer.rules.ts';
import { steuerTexte } from '../steuer.texte.ts';

export interface SteuerGrenzenProps {
  rahmen: Rahmen;
  values: FormValues;
  errors: FormErrors;
  zeilen: number;
  /** Newest first; the last one is what KoMuT came with. */
  verlauf: readonly { regeln: Steuerregeln; von: string | null; at: Date | null }[];
}

export const SteuerGrenzenPage = ({ rahmen, values, errors, zeilen, verlauf }: SteuerGrenzenProps) => {
  const { sprache } = rahmen;
  const t = steuerTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.grenzenTitel}
      intro={t.grenzenHinweis}
      breadcrumb={[{ text: t.titel, href: '/abrechnung/steuer' }]}
    >
      <Stack gap="l">
        <Form action="/abrechnung/steuer/grenzen" values={values} errors={errors}>
          {Array.from({ length: zeilen }, (_, index) => (
            <Fieldset legend={t.zeile(index + 1)}>
              <FieldRow>
                <SelectField
                  name={`grenzen.${index}.freibetrag`}
                  label={t.art}
                  options={FREIBETRAEGE.map((value) => ({ value, label: t.freibetraege[value] ?? value }))}
                />
                <NumberField name={`grenzen.${index}.ab`} label={t.abJahr} width="s" />
                <MoneyField name={`grenzen.${index}.betrag`} label={t.betrag} />
              </FieldRow>
            </Fieldset>
          ))}
          <NumberField
            name="warnProzent"
            label={t.warnProzent}
            hint={t.warnProzentHinweis}
            suffix="%"
            width="s"
          />
          <Checkbox name="zaehltFahrtkosten" label={t.zaehltFahrtkosten} hint={t.zaehltFahrtkostenHinweis} />
          <SubmitRow>
            <Button variant="primary">{t.speichern}</Button>
          </SubmitRow>
        </Form>
        <Details summary={t.verlauf}>
          <Stack>
            {verlauf.map(({ regeln, von, at }) => (
              <SimpleTable
                caption={at === null ? t.vorgabe : t.verlaufZeile(von ?? '', formatZeitpunkt(at, sprache))}
                rows={regeln.grenzen}
                columns={[
                  {
                    key: 'art',
                    label: t.art,
                    header: true,
                    cell: (row) => t.freibetraege[row.freibetrag] ?? row.freibetrag,
                  },
                  { key: 'ab', label: t.abJahr, align: 'end', cell: (row) => row.abJahr },
                  {
                    key: 'betrag',
                    label: t.betrag,
                    align: 'end',
                    cell: (row) => formatGeld(row.jahrCent, sprache),
                  },
                ]}
              />
            ))}
          </Stack>
        </Details>
      </Stack>
    </Layout>
  );
};
