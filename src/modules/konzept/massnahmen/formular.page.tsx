import {
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  Details,
  EmailField,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  MoneyField,
  type Rahmen,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import { isMassnahmenort, listVonOben } from '../gliederung/gliederung.rules.ts';
import type { Ausgabe, Knoten, Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte, levelWord } from '../konzept.texte.ts';
import { Korrekturfeld } from '../korrektur.page.tsx';
import { massnahmenTexte } from './massnahmen.texte.ts';

/** Everything that is known of a measure, to change or for a new one; its status has a form of its own. */
export const MassnahmeFormularPage = ({
  rahmen,
  massnahme,
  ausgabe,
  knoten,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null: a new one. */
  massnahme: Massnahmenzeile | null;
  ausgabe: Ausgabe;
  knoten: readonly Knoten[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = massnahmenTexte[sprache];
  const k = konzeptTexte[sprache];
  const pfad = massnahme && `/konzept/massnahmen/${massnahme.id}`;
  const zurueck = pfad === null ? `/konzept/${ausgabe.id}/gliederung` : `${pfad}?ausgabe=${ausgabe.id}`;
  const name = massnahme && (massnahme.kurztitel || massnahme.text);
  const gewaehlt = [values.ziele ?? []].flat();
  return (
    <Layout
      rahmen={rahmen}
      title={name === null ? t.neuTitel : t.bearbeitenTitel}
      intro={[name && shorten(name, 90), ausgabe.bezeichnung].filter(Boolean).join(' · ')}
      breadcrumb={[
        { text: t.titel, href: '/konzept/massnahmen' },
        name === null
          ? { text: ausgabe.bezeichnung, href: `/konzept/${ausgabe.id}` }
          : { text: shorten(name, 40), href: zurueck },
      ]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={
          pfad === null ? `/konzept/${ausgabe.id}/massnahmen/neu` : `${pfad}/bearbeiten?ausgabe=${ausgabe.id}`
        }
        values={values}
        errors={errors ?? {}}
        marks="required"
        guard
      >
        {massnahme && (
          <>
            <HiddenField name="version" value={String(values.version ?? massnahme.version)} />
            <HiddenField
              name="fassungVersion"
              value={String(values.fassungVersion ?? massnahme.fassung_version)}
            />
          </>
        )}
        <Fieldset legend={t.konzeptteil}>
          <FieldRow>
            <TextField name="kennung" label={t.kennung} maxlength={40} width="s" />
            <TextField name="kurztitel" label={t.kurztitel} hint={t.kurztitelHinweis} maxlength={200} />
          </FieldRow>
          <TextArea name="text" label={t.text} rows={6} maxlength={8000} required />
          <TextField name="termin" label={t.termin} hint={t.terminHinweis} maxlength={200} width="l" />
          <TextArea name="zustaendig" label={t.zustaendig} rows={2} maxlength={600} />
          <TextArea name="partner" label={t.partner} rows={2} maxlength={1000} />
          <Details
            summary={`${t.ziele} (${gewaehlt.length})`}
            open={errors?.ziele !== undefined || massnahme === null}
          >
            <CheckboxGroup
              name="ziele"
              label={t.ziele}
              hint={t.zieleHinweis}
              required
              choices={listVonOben(knoten)
                .filter(isMassnahmenort)
                .map(({ id, art, text }) => ({
                  value: String(id),
                  label: `${levelWord(ausgabe.worte, art, sprache)}: ${shorten(text, 140)}`,
                }))}
            />
          </Details>
          <Korrekturfeld
            status={ausgabe.status}
            sprache={sprache}
            required={massnahme === null}
            {...(massnahme === null ? {} : { hint: t.korrekturfrage })}
          />
        </Fieldset>
        <Fieldset legend={t.arbeitsteil}>
          <FieldRow>
            <DateField name="geplant_ab" label={t.geplantAb} />
            <DateField name="geplant_bis" label={t.geplantBis} hint={t.geplantBisHinweis} />
          </FieldRow>
          <FieldRow>
            <DateField name="begonnen_am" label={t.begonnenAm} />
            <DateField name="beendet_am" label={t.beendetAm} />
          </FieldRow>
        </Fieldset>
        <Fieldset legend={t.kontakt}>
          <FieldRow>
            <TextField name="kontakt_name" label={t.kontaktName} maxlength={200} />
            <EmailField name="kontakt_email" label={t.kontaktEmail} />
          </FieldRow>
          <FieldRow>
            <TextField name="vertretung_name" label={t.vertretungName} maxlength={200} />
            <EmailField name="vertretung_email" label={t.vertretungEmail} />
          </FieldRow>
        </Fieldset>
        <Fieldset legend={t.herkunftteil}>
          <TextField name="schlagworte" label={t.schlagworte} hint={t.schlagworteHinweis} maxlength={500} />
          <TextField name="herkunft" label={t.herkunft} hint={t.herkunftHinweis} maxlength={300} />
          <DateField name="herkunft_am" label={t.herkunftAm} />
          <Checkbox name="ist_von_migranten" label={t.migranten} />
        </Fieldset>
        <Fieldset legend={t.geldteil}>
          <TextArea name="kosten" label={t.kosten} rows={2} maxlength={1000} />
          <MoneyField name="kosten_cent" label={t.kostenBetrag} />
          <TextArea name="finanzierung" label={t.finanzierung} rows={2} maxlength={1000} />
          <TextArea name="indikator" label={t.indikator} rows={2} maxlength={1000} />
        </Fieldset>
        <SubmitRow>
          <Button>{k.speichern}</Button>
          <LinkButton href={zurueck} variant="tertiary">
            {k.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
