import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import {
  Button,
  DateField,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  type Rahmen,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  TextField,
} from '../../../../design/index.ts';
import { ERGEBNISSE } from '../einschreibung.schema.ts';
import type { Einschreibung } from '../einschreibung.store.ts';
import { listenTexte } from '../texte.ts';
import { type Kursbezug, kursname, kurspfad } from './teilnehmer.page.tsx';

/** The results of everybody in a course, at its end. */
export const ErgebnissePage = ({
  rahmen,
  kurs,
  personen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  kurs: Kursbezug;
  personen: readonly Einschreibung[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = listenTexte[rahmen.sprache];
  const path = `${kurspfad(kurs)}/teilnehmer`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.ergebnisseTitel}
      intro={t.ergebnisseHinweis}
      breadcrumb={[
        { text: kursname(kurs), href: kurspfad(kurs) },
        { text: t.teilnehmer, href: path },
      ]}
      failed={errors !== undefined}
    >
      <Form action={`${path}/ergebnisse`} values={values} errors={errors} guard marks="required">
        <Stack>
          <DateField name="bis_am" label={t.bis} required />
          {personen.map(({ einschreibungId, nummer, traegernummer }, at) => (
            <Section title={[nummer, traegernummer && `(${traegernummer})`].filter(Boolean).join(' ')}>
              <HiddenField name={`zeilen.${at}.id`} value={einschreibungId} />
              <FieldRow>
                <SelectField
                  name={`zeilen.${at}.ergebnis`}
                  label={`${nummer}, ${t.ergebnis}`}
                  placeholder="–"
                  options={ERGEBNISSE.map((value) => ({ value, label: t.ergebnisse[value] }))}
                />
                <SelectField
                  name={`zeilen.${at}.niveau`}
                  label={`${nummer}, ${t.ergebnisNiveau}`}
                  placeholder="–"
                  options={NIVEAUS.map((value) => ({ value, label: value }))}
                />
                <TextField
                  name={`zeilen.${at}.grund`}
                  label={`${nummer}, ${t.abbruchgrund}`}
                  maxlength={200}
                  width="m"
                />
              </FieldRow>
            </Section>
          ))}
          <SubmitRow>
            <Button icon="check">{t.speichern}</Button>
          </SubmitRow>
        </Stack>
      </Form>
    </Layout>
  );
};
