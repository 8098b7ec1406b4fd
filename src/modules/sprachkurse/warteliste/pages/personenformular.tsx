import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import { WOCHENTAGE } from '../../../../begriffe/zeit.ts';
import { formatWochentag } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  EmailField,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  LinkButton,
  NumberField,
  PhoneField,
  RadioGroup,
  type Rahmen,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import { FORMATE } from '../../kurse/kurs.rules.ts';
import { wartelisteTexte } from '../texte.ts';
import {
  GESCHLECHTER,
  NIVEAUQUELLEN,
  TAGESZEITEN,
  VERKEHRSMITTEL,
  VORRANGGRUENDE,
} from '../warteperson.rules.ts';
import { type Worte, wort } from '../worte.texte.ts';

/** What the form offers to choose from. */
export interface Formularauswahl {
  /** Null for an authority: it enters its own people only. */
  stellen: readonly { id: number; name: string }[] | null;
  gemeinden: readonly { id: number; name: string }[];
  orte: readonly string[];
  gruppen: readonly string[];
}

/** Everything the office and the authorities enter of somebody who waits. */
export const Personenformular = ({
  rahmen,
  action,
  zurueck,
  values,
  errors = {},
  auswahl,
}: {
  rahmen: Rahmen;
  action: string;
  zurueck: string;
  values: FormValues;
  errors?: FormErrors;
  auswahl: Formularauswahl;
}) => {
  const t = wartelisteTexte[rahmen.sprache];
  const options = (gruppe: keyof Worte, werte: readonly string[]) =>
    werte.map((value) => ({ value, label: wort(rahmen.sprache, gruppe, value) }));
  const records = (liste: readonly { id: number; name: string }[]) =>
    liste.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Form action={action} values={values} errors={errors} guard marks="required">
      {values.version && <HiddenField name="version" value={String(values.version)} />}
      <Fieldset legend={t.lernstand}>
        <FieldRow>
          <SelectField
            name="niveau"
            label={t.niveau}
            hint={t.niveauHinweis}
            required
            options={NIVEAUS.map((value) => ({ value, label: value }))}
            width="s"
          />
          <SelectField
            name="niveau_quelle"
            label={t.niveauQuelle}
            required
            placeholder={false}
            options={options('quelle', NIVEAUQUELLEN)}
          />
          <DateField name="eingestuft_am" label={t.eingestuftAm} />
        </FieldRow>
        <CheckboxGroup
          name="formate"
          label={t.formate}
          hint={t.formateHinweis}
          required
          choices={options('format', FORMATE)}
        />
      </Fieldset>
      <Fieldset legend={t.wegUndZeit}>
        <FieldRow>
          <TextField name="plz" label={t.plz} width="xs" />
          <TextField name="ort" label={t.wohnort} required suggestions={auswahl.orte} width="m" />
          <SelectField name="gemeinde_id" label={t.gemeinde} options={records(auswahl.gemeinden)} />
        </FieldRow>
        <RadioGroup
          name="verkehrsmittel"
          label={t.verkehrsmittel}
          required
          horizontal
          choices={options('verkehrsmittel', VERKEHRSMITTEL)}
        />
        <FieldRow>
          <NumberField
            name="max_minuten"
            label={t.maxMinuten}
            hint={t.maxHinweis}
            suffix={t.minuten}
            width="s"
          />
          <NumberField name="max_kilometer" label={t.maxKilometer} suffix="km" width="s" />
        </FieldRow>
        <CheckboxGroup
          name="tageszeiten"
          label={t.tageszeiten}
          hint={t.egalHinweis}
          horizontal
          choices={options('tageszeit', TAGESZEITEN)}
        />
        <CheckboxGroup
          name="wochentage"
          label={t.wochentage}
          hint={t.egalHinweis}
          horizontal
          choices={WOCHENTAGE.map((tag) => ({
            value: String(tag),
            label: formatWochentag(tag, rahmen.sprache),
          }))}
        />
        <NumberField name="kinder" label={t.kinder} hint={t.kinderHinweis} width="xs" />
        <Checkbox name="online_moeglich" label={t.onlineMoeglich} />
      </Fieldset>
      <Fieldset legend={t.warten}>
        <FieldRow>
          <DateField name="wartet_seit" label={t.wartetSeit} required />
          <SelectField name="vorrang" label={t.vorrang} options={options('vorrang', VORRANGGRUENDE)} />
        </FieldRow>
        <TextField name="vorrang_text" label={t.vorrangText} width="full" />
      </Fieldset>
      <Fieldset legend={t.werFragt} hint={t.werFragtHinweis}>
        <FieldRow>
          {auswahl.stellen && (
            <SelectField name="stelle_id" label={t.stelle} options={records(auswahl.stellen)} />
          )}
          <TextField name="zeichen" label={t.zeichen} hint={t.zeichenHinweis} width="m" />
        </FieldRow>
        <FieldRow>
          <NumberField name="geburtsjahr" label={t.geburtsjahr} width="xs" />
          <SelectField
            name="geschlecht"
            label={t.geschlecht}
            options={options('geschlecht', GESCHLECHTER)}
            width="s"
          />
          <TextField
            name="gruppe"
            label={t.gruppe}
            hint={t.gruppeHinweis}
            suggestions={auswahl.gruppen}
            width="m"
          />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t.kontakt} hint={t.einwilligungText}>
        <Checkbox name="einwilligung" label={t.einwilligung} />
        <FieldRow>
          <DateField name="einwilligung_am" label={t.einwilligungAm} />
          <SelectField
            name="briefsprache"
            label={t.briefsprache}
            placeholder={false}
            options={[
              { value: 'de', label: t.einfachesDeutsch },
              { value: 'en', label: t.englisch },
            ]}
          />
        </FieldRow>
        <FieldRow>
          <TextField name="name" label={t.name} />
          <PhoneField name="telefon" label={t.telefon} autocomplete="off" />
          <EmailField name="email" label={t.email} autocomplete="off" />
        </FieldRow>
      </Fieldset>
      <TextArea name="notiz" label={t.notiz} rows={3} maxlength={2000} />
      <SubmitRow>
        <Button>{t.speichern}</Button>
        <LinkButton href={zurueck} variant="tertiary">
          {t.abbrechen}
        </LinkButton>
      </SubmitRow>
    </Form>
  );
};
