import { WOCHENTAGE } from '../../../../begriffe/zeit.ts';
import { formatWochentag } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Checkbox,
  DateField,
  EmailField,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  PhoneField,
  type Rahmen,
  SelectField,
  SubmitRow,
  TextField,
  TimeField,
} from '../../../../design/index.ts';
import { ANGEBOTSARTEN } from '../offenes-angebot.rules.ts';
import type { OffenesAngebot } from '../offenes-angebot.store.ts';
import { angebotTexte } from '../texte.ts';
import { ANGEBOTE } from './angebote.page.tsx';

/** A new offer, or one that is changed. */
export const AngebotFormularPage = ({
  rahmen,
  angebot,
  values,
  errors,
}: {
  rahmen: Rahmen;
  angebot: OffenesAngebot | null;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = angebotTexte[sprache];
  const zurueck = angebot ? `${ANGEBOTE}/${angebot.id}` : ANGEBOTE;
  return (
    <Layout
      rahmen={rahmen}
      title={angebot ? t.bearbeiten : t.neu}
      breadcrumb={[
        { text: t.titel, href: ANGEBOTE },
        ...(angebot ? [{ text: angebot.titel, href: zurueck }] : []),
      ]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={angebot ? `${zurueck}/bearbeiten` : `${ANGEBOTE}/neu`}
        values={values}
        errors={errors}
        marks="required"
        guard
      >
        <HiddenField name="version" value={angebot?.version ?? 0} />
        <TextField
          name="titel"
          label={t.angebot}
          value={angebot?.titel}
          maxlength={160}
          width="full"
          required
        />
        <SelectField
          name="art"
          label={t.art}
          value={angebot?.art}
          options={ANGEBOTSARTEN.map((art) => ({ value: art, label: t.arten[art]! }))}
          required
        />
        <FieldRow>
          <SelectField
            name="wochentag"
            label={t.wochentag}
            placeholder={t.nachAbsprache}
            value={String(angebot?.wochentag ?? '')}
            options={WOCHENTAGE.map((tag) => ({ value: String(tag), label: formatWochentag(tag, sprache) }))}
          />
          <TimeField name="von" label={t.von} value={angebot?.von ?? ''} />
          <TimeField name="bis" label={t.bis} value={angebot?.bis ?? ''} />
        </FieldRow>
        <TextField
          name="rhythmus"
          label={t.rhythmus}
          hint={t.rhythmusHinweis}
          value={angebot?.rhythmus}
          maxlength={160}
          width="full"
        />
        <TextField name="raum" label={t.raum} value={angebot?.raum} maxlength={120} />
        <TextField name="strasse" label={t.strasse} value={angebot?.strasse} maxlength={120} />
        <FieldRow>
          <TextField name="plz" label={t.plz} value={angebot?.plz} maxlength={10} width="xs" />
          <TextField name="ort" label={t.ort} value={angebot?.ort} maxlength={80} width="m" />
        </FieldRow>
        <TextField
          name="organisation"
          label={t.organisation}
          value={angebot?.organisation}
          maxlength={160}
          width="full"
          required
        />
        <FieldRow>
          <PhoneField name="telefon" label={t.telefon} value={angebot?.telefon} maxlength={80} />
          <EmailField name="email" label={t.email} value={angebot?.email} maxlength={254} />
        </FieldRow>
        <TextField
          name="sprachen"
          label={t.sprachen}
          hint={t.sprachenHinweis}
          value={angebot?.sprachen}
          maxlength={200}
          width="full"
        />
        <TextField
          name="zielgruppe"
          label={t.zielgruppe}
          value={angebot?.zielgruppe}
          maxlength={200}
          width="full"
        />
        <Checkbox
          name="kinderbetreuung"
          label={t.kinderbetreuung}
          checked={angebot?.kinderbetreuung ?? false}
        />
        <FieldRow>
          <DateField name="beginn_am" label={t.beginn} value={angebot?.beginn_am ?? ''} required />
          <DateField name="ende_am" label={t.ende} hint={t.endeHinweis} value={angebot?.ende_am ?? ''} />
        </FieldRow>
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={zurueck} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
