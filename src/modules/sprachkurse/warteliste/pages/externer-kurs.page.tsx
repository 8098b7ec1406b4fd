import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import {
  Button,
  Checkbox,
  DateField,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  NumberField,
  RadioGroup,
  type Rahmen,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import { DURCHFUEHRUNGEN, FORMATE } from '../../kurse/kurs.rules.ts';
import { wartelisteTexte } from '../texte.ts';
import { wort } from '../worte.texte.ts';
import { KURSE } from './kurse.page.tsx';
import { WARTELISTE } from './liste.page.tsx';
import { Wochenzeiten } from './wochenzeiten.tsx';

/** A course of somebody else, such as an integration course, with places for people from the list. */
export const ExternerKursPage = ({
  rahmen,
  id,
  values,
  errors,
  orte,
}: {
  rahmen: Rahmen;
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
  orte: readonly string[];
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.externNeu : t.externBearbeiten}
      intro={t.externIntro}
      breadcrumb={[
        { text: t.warteliste, href: WARTELISTE },
        { text: t.kurseMitPlaetzen, href: KURSE },
      ]}
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? `${WARTELISTE}/externe-kurse/neu` : `${WARTELISTE}/externe-kurse/${id}`}
        values={values}
        errors={errors ?? {}}
        guard
      >
        {values.version && <HiddenField name="version" value={String(values.version)} />}
        <TextField name="titel" label={t.titel} required width="full" />
        <FieldRow>
          <TextField name="anbieter" label={t.anbieter} />
          <SelectField
            name="niveau"
            label={t.niveau}
            required
            width="s"
            options={NIVEAUS.map((value) => ({ value, label: value }))}
          />
          <SelectField
            name="format"
            label={t.kursform}
            placeholder={false}
            options={FORMATE.map((value) => ({ value, label: wort(sprache, 'format', value) }))}
          />
        </FieldRow>
        <RadioGroup
          name="durchfuehrung"
          label={t.durchfuehrung}
          horizontal
          required
          choices={DURCHFUEHRUNGEN.map((value) => ({ value, label: wort(sprache, 'durchfuehrung', value) }))}
        />
        <FieldRow>
          <TextField name="plz" label={t.plz} width="xs" />
          <TextField name="ort" label={t.ort} suggestions={orte} width="m" />
        </FieldRow>
        <FieldRow>
          <DateField name="beginn_am" label={t.beginn} required />
          <DateField name="ende_am" label={t.ende} />
          <NumberField name="plaetze" label={t.plaetze} hint={t.externPlaetzeHinweis} required />
        </FieldRow>
        <Wochenzeiten rahmen={rahmen} />
        <Checkbox name="kinderbetreuung" label={t.kinderbetreuung} />
        <TextArea name="kontakt" label={t.anmeldung} rows={2} maxlength={500} />
        <Checkbox name="ist_aktiv" label={t.wirdAngeboten} />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={KURSE} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
