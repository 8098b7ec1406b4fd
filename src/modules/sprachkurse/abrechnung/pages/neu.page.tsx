import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  DateField,
  FieldRow,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  MoneyField,
  type Rahmen,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import type { Anspruch } from '../anspruch.rules.ts';
import { ZEILEN_IM_FORMULAR, ZEILENARTEN } from '../kursrechnung.schema.ts';
import { abrechnungsTexte, zeilenwort } from '../texte.ts';
import { Anspruchstafel } from './anspruch.page.tsx';
import { LISTE } from './rechnungen.page.tsx';

/** An invoice for a course: typed in, with a proposal for the chosen months, or as an e-invoice. */
export const NeuPage = ({
  rahmen,
  kurs,
  monate,
  anspruch,
  values,
  errors,
  hochladen,
}: {
  rahmen: Rahmen;
  kurs: { id: number; kennung: string; titel: string };
  /** Months of the course that are over or running. */
  monate: readonly { monat: Datum; hatListe: boolean }[];
  /** For the chosen months; null before they are chosen. */
  anspruch: Anspruch | null;
  values: FormValues;
  errors?: FormErrors;
  hochladen?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  const path = `/kurse/${kurs.id}/rechnungen`;
  const choices = monate.map(({ monat, hatListe }) => ({
    value: monat.slice(0, 7),
    label: formatMonat(monat, sprache),
    ...(hatListe ? {} : { hint: t.ohneListe }),
  }));
  return (
    <Layout
      rahmen={rahmen}
      title={t.neu}
      intro={t.neuHinweis}
      breadcrumb={[
        { text: `${kurs.kennung} ${kurs.titel}`, href: `/kurse/${kurs.id}` },
        { text: t.rechnungen, href: LISTE },
      ]}
      failed={errors !== undefined || hochladen !== undefined}
    >
      <Stack gap="l">
        <Form action={`${path}/neu`} values={values} errors={errors} guard marks="required">
          <FieldRow>
            <TextField name="nummer" label={t.nummer} maxlength={60} width="m" required />
            <DateField name="rechnung_am" label={t.vom} required />
          </FieldRow>
          <CheckboxGroup name="monate" label={t.monate} horizontal required choices={choices} />
          <SubmitRow>
            <Button variant="secondary" name="vorschlag" value="ja">
              {t.vorschlag}
            </Button>
          </SubmitRow>
          {anspruch && <Anspruchstafel rahmen={rahmen} anspruch={anspruch} />}
          <Section title={t.zeilen}>
            {Array.from({ length: ZEILEN_IM_FORMULAR }, (_, at) => (
              <FieldRow>
                <SelectField
                  name={`zeilen.${at}.art`}
                  label={`${t.zeile(at + 1)}, ${t.art}`}
                  placeholder="–"
                  options={ZEILENARTEN.map((value) => ({ value, label: zeilenwort(value, sprache) }))}
                />
                <TextField
                  name={`zeilen.${at}.text`}
                  label={`${t.zeile(at + 1)}, ${t.text}`}
                  maxlength={200}
                  width="l"
                />
                <MoneyField name={`zeilen.${at}.betrag`} label={`${t.zeile(at + 1)}, ${t.betrag}`} />
              </FieldRow>
            ))}
          </Section>
          <SubmitRow>
            <Button icon="check">{t.einreichen}</Button>
          </SubmitRow>
        </Form>
        <Card title={t.hochladen}>
          <Form
            action={`${path}/hochladen`}
            id="hochladen"
            upload
            values={hochladen?.values ?? {}}
            errors={hochladen?.errors ?? {}}
          >
            {choices.length === 0 ? (
              <Text muted>{t.ohneListe}</Text>
            ) : (
              <CheckboxGroup name="monate" label={t.monate} horizontal required choices={choices} />
            )}
            <FileField name="datei" label={t.datei} hint={t.hochladenHinweis} accept=".xml,.pdf" required />
            <SubmitRow>
              <Button variant="secondary" icon="upload">
                {t.hochladen}
              </Button>
            </SubmitRow>
          </Form>
        </Card>
      </Stack>
    </Layout>
  );
};
