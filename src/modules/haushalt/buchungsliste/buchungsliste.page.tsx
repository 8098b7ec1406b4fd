import {
  Button,
  Card,
  Checkbox,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  NumberField,
  Paper,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { haushaltTexte } from '../texte.ts';
import {
  DATUMSFORMEN,
  DEZIMALZEICHEN,
  FELDER,
  KODIERUNGEN,
  type Listenform,
  TRENNZEICHEN,
} from './buchungsliste.rules.ts';
import { SPALTENZEILEN } from './buchungsliste.schema.ts';

export interface Vorschau {
  spalten: readonly string[];
  zeilen: readonly (readonly string[])[];
  /** The same as it stands in the file. */
  datei: readonly string[];
  /** The run the rows are from; null for examples. */
  lauf: string | null;
}

const FREIE_ZEILEN = 3;

/** How the finance system wants its list, with a preview. */
export const BuchungslistePage = ({
  rahmen,
  form,
  vorschau,
  values,
  errors,
}: {
  rahmen: Rahmen;
  form: Listenform;
  vorschau: Vorschau | null;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = haushaltTexte[rahmen.sprache];
  const choices = <W extends string>(worte: readonly W[], woerter: Record<W, string>) =>
    worte.map((value) => ({ value, label: woerter[value] }));
  const used = values
    ? Math.max(0, ...Object.keys(values).map((name) => (/^feld-\d+$/.test(name) ? Number(name.slice(5)) : 0)))
    : form.spalten.length + FREIE_ZEILEN;
  const zeilen = Array.from({ length: Math.min(used, SPALTENZEILEN) }, (_, index) => index + 1);
  return (
    <Layout
      rahmen={rahmen}
      title={t.buchungsliste}
      intro={t.buchungslisteEinleitung}
      width="full"
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {vorschau && (
          <Section
            title={t.vorschau}
            intro={vorschau.lauf === null ? t.vorschauBeispiel : t.vorschauVon(vorschau.lauf)}
          >
            <SimpleTable
              caption={t.vorschau}
              hideCaption
              rows={vorschau.zeilen}
              columns={vorschau.spalten.map((label, index) => ({
                key: String(index),
                label,
                cell: (row: readonly string[]) => row[index],
              }))}
            />
            <Text muted>{t.vorschauDatei}</Text>
            <Paper>
              {vorschau.datei.map((line) => (
                <p>{line}</p>
              ))}
            </Paper>
          </Section>
        )}
        <Form action="/haushalt/buchungsliste" values={values} errors={errors} guard>
          <Card title={t.form}>
            <FieldRow>
              <SelectField
                name="trennzeichen"
                label={t.trennzeichen}
                value={form.trennzeichen}
                options={choices(TRENNZEICHEN, t.trennzeichenArten)}
                placeholder={false}
                required
              />
              <SelectField
                name="dezimalzeichen"
                label={t.dezimalzeichen}
                value={form.dezimalzeichen}
                options={choices(DEZIMALZEICHEN, t.dezimalzeichenArten)}
                placeholder={false}
                required
              />
              <SelectField
                name="datumsform"
                label={t.datumsform}
                value={form.datumsform}
                options={choices(DATUMSFORMEN, t.datumsformArten)}
                placeholder={false}
                required
              />
              <SelectField
                name="kodierung"
                label={t.kodierung}
                value={form.kodierung}
                options={choices(KODIERUNGEN, t.kodierungArten)}
                placeholder={false}
                required
              />
            </FieldRow>
            <Checkbox name="mitKopfzeile" label={t.mitKopfzeile} checked={form.mitKopfzeile} />
          </Card>
          <Card title={t.spalten}>
            <Stack>
              <Text muted>{t.spaltenHinweis}</Text>
              {zeilen.map((nummer) => {
                const spalte = form.spalten[nummer - 1];
                return (
                  <Fieldset legend={t.spalte(nummer)}>
                    <FieldRow>
                      <NumberField
                        name={`platz-${nummer}`}
                        label={t.platz}
                        value={String(nummer)}
                        width="xs"
                        required
                      />
                      <SelectField
                        name={`feld-${nummer}`}
                        label={t.feld}
                        value={spalte?.feld ?? ''}
                        options={choices(FELDER, t.felder)}
                        placeholder="–"
                      />
                      <TextField
                        name={`ueberschrift-${nummer}`}
                        label={t.ueberschrift}
                        value={spalte?.ueberschrift ?? ''}
                        width="s"
                        maxlength={80}
                      />
                      <TextField
                        name={`text-${nummer}`}
                        label={t.festerText}
                        value={spalte?.text ?? ''}
                        width="s"
                        maxlength={80}
                      />
                    </FieldRow>
                  </Fieldset>
                );
              })}
            </Stack>
          </Card>
          <SubmitRow>
            <Button>{t.speichern}</Button>
            <Button variant="secondary" action="/haushalt/buchungsliste/vorschau" icon="eye">
              {t.vorschauAnsehen}
            </Button>
          </SubmitRow>
        </Form>
      </Stack>
    </Layout>
  );
};
