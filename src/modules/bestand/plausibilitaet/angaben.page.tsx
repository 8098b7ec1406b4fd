import {
  Alert,
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
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { formatZahl } from '../anzeige.ts';
import { bestandTexte } from '../texte.ts';
import { type Angabe, type Angabenbefund, ROLLEN } from './angaben.rules.ts';
import { describeBefund, explainBefund } from './befund.ts';

/** Rows that stand ready, and those free below what is filled in. */
const ZEILEN = { mindestens: 5, frei: 2 };

/** The figures of a text as rows of the form; an empty row separates divisions. */
export function valuesOf(angaben: readonly Angabe[], sprache: Rahmen['sprache']): FormValues {
  const values: Record<string, string> = {};
  let nummer = 0;
  for (const [index, { bezeichnung, rolle, zahl, anteil, beginntNeu }] of angaben.entries()) {
    if (index > 0 && beginntNeu) nummer += 1;
    values[`zeilen.${nummer}.bezeichnung`] = bezeichnung;
    values[`zeilen.${nummer}.rolle`] = rolle;
    values[`zeilen.${nummer}.zahl`] = zahl === null ? '' : formatZahl(zahl, sprache);
    values[`zeilen.${nummer}.anteil`] = anteil ? formatZahl(anteil.prozent, sprache, anteil.stellen) : '';
    nummer += 1;
  }
  return values;
}

const countZeilen = (values: FormValues) =>
  Object.entries(values).reduce((max, [name, wert]) => {
    const nummer = /^zeilen\.(\d+)\./.exec(name)?.[1];
    return nummer !== undefined && wert ? Math.max(max, Number(nummer) + 1) : max;
  }, 0);

/** A text's figures, typed or pasted, held against each other. Nothing of it is kept. */
export const AngabenPage = ({
  rahmen,
  text,
  values,
  errors,
  ergebnis,
}: {
  rahmen: Rahmen;
  text: string;
  values: FormValues;
  errors?: FormErrors;
  /** Null before anything was checked. */
  ergebnis: { angaben: readonly Angabe[]; befunde: readonly Angabenbefund[] } | null;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  const zeilen = Math.max(ZEILEN.mindestens, countZeilen(values) + ZEILEN.frei);
  const { text: fehlerImText, ...zeilenfehler } = errors ?? {};
  const textfehler: FormErrors = fehlerImText ? { text: fehlerImText } : {};
  const nameOf = (angabe: Angabe | undefined) =>
    angabe &&
    [
      angabe.bezeichnung || t.rollen[angabe.rolle],
      angabe.zahl !== null && formatZahl(angabe.zahl, sprache),
      angabe.anteil && `(${formatZahl(angabe.anteil.prozent, sprache, angabe.anteil.stellen)} %)`,
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <Layout
      rahmen={rahmen}
      title={t.angaben}
      intro={t.angabenEinleitung}
      breadcrumb={[{ text: t.plausibilitaet, href: '/bestand/plausibilitaet' }]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {ergebnis && ergebnis.befunde.length === 0 && (
          <Alert tone="success" title={t.angabenPassen} live>
            {t.angabenGeprueft(ergebnis.angaben.length)}
          </Alert>
        )}
        {ergebnis && ergebnis.befunde.length > 0 && (
          <Section title={t.befund}>
            <SimpleTable
              caption={t.befund}
              hideCaption
              rows={ergebnis.befunde}
              columns={[
                {
                  key: 'angaben',
                  label: t.angabenSpalte,
                  header: true,
                  cell: ({ zeilen: betroffen }) =>
                    betroffen.map((zeile) => nameOf(ergebnis.angaben[zeile])).join('; '),
                },
                { key: 'befund', label: t.befund, cell: ({ befund }) => describeBefund(befund, sprache) },
                {
                  key: 'erklaerung',
                  label: t.erklaerung,
                  cell: ({ befund }) => explainBefund(befund, sprache),
                },
              ]}
            />
          </Section>
        )}
        <Card title={t.angabenText}>
          <Form id="text" action="/bestand/plausibilitaet/angaben/text" values={{ text }} errors={textfehler}>
            <TextArea
              name="text"
              label={t.angabenTextFeld}
              hint={t.angabenTextHinweis}
              rows={4}
              maxlength={4000}
              required
            />
            <SubmitRow>
              <Button>{t.angabenAuslesen}</Button>
            </SubmitRow>
          </Form>
        </Card>
        <Section title={t.angabenEinzeln}>
          <Form
            id="angaben"
            action="/bestand/plausibilitaet/angaben"
            values={values}
            errors={zeilenfehler}
            marks="required"
          >
            {Array.from({ length: zeilen }, (_, i) => (
              <Fieldset legend={t.angabeNummer(i + 1)}>
                <FieldRow>
                  <TextField
                    name={`zeilen.${i}.bezeichnung`}
                    label={t.angabeBezeichnung}
                    maxlength={120}
                    width="m"
                  />
                  <NumberField name={`zeilen.${i}.zahl`} label={t.angabeZahl} width="xs" />
                  <NumberField name={`zeilen.${i}.anteil`} label={t.angabeAnteil} width="xs" />
                  <SelectField
                    name={`zeilen.${i}.rolle`}
                    label={t.angabeRolle}
                    options={ROLLEN.map((value) => ({ value, label: t.rollen[value] }))}
                    placeholder={false}
                    width="s"
                  />
                </FieldRow>
              </Fieldset>
            ))}
            <Checkbox name="sindAlle" label={t.angabenSindAlle} value="ja" />
            <SubmitRow>
              <Button>{t.angabenPruefen}</Button>
            </SubmitRow>
          </Form>
        </Section>
      </Stack>
    </Layout>
  );
};
