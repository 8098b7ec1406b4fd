import {
  Button,
  ConfirmDialog,
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
} from '../../../design/index.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { BEWERTUNGEN, RICHTUNGEN } from './indikator.rules.ts';
import type { Zielknoten } from './indikator.store.ts';
import { LISTE } from './indikatoren.page.tsx';
import { indikatorenTexte } from './indikatoren.texte.ts';

/** What is measured, in which direction and how far. */
export const IndikatorFormularPage = ({
  rahmen,
  id,
  massnahmen,
  ziele,
  livezahlen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  massnahmen: readonly { id: number; kurztitel: string; text: string }[];
  ziele: readonly { id: number; text: string }[];
  /** Figures that other modules publish. */
  livezahlen: readonly { schluessel: string; titel: string }[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = indikatorenTexte[sprache];
  const w = konzeptTexte[sprache];
  const back = id === null ? LISTE : `${LISTE}/${id}`;
  const short = (text: string) =>
    text.length > 120 ? `${text.slice(0, 120).replace(/\s+\S*$/, '')} …` : text;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neu : t.bearbeiten}
      breadcrumb={[{ text: t.titel, href: LISTE }]}
      width="narrow"
      failed={errors !== undefined}
      actions={
        id !== null && (
          <ConfirmDialog
            trigger={t.entfernen}
            title={t.entfernenFrage}
            action={`${back}/entfernen`}
            confirm={t.entfernen}
          />
        )
      }
    >
      <Form
        action={id === null ? `${LISTE}/neu` : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <SelectField
          name="bezug"
          label={t.bezug}
          required
          options={[
            {
              label: t.ziele,
              options: ziele.map((ziel) => ({ value: `knoten-${ziel.id}`, label: short(ziel.text) })),
            },
            {
              label: t.massnahmen,
              options: massnahmen.map((eine) => ({
                value: `massnahme-${eine.id}`,
                label: short(eine.kurztitel || eine.text),
              })),
            },
          ]}
        />
        <TextField
          name="bezeichnung"
          label={t.bezeichnung}
          hint={t.bezeichnungHinweis}
          maxlength={200}
          required
        />
        <TextField name="einheit" label={t.einheit} hint={t.einheitHinweis} maxlength={40} width="m" />
        <SelectField
          name="richtung"
          label={t.richtungFeld}
          required
          placeholder={false}
          options={RICHTUNGEN.map((richtung) => ({ value: richtung, label: t.richtung[richtung] }))}
        />
        <SelectField
          name="quelle"
          label={t.livezahl}
          hint={t.livezahlHinweis}
          placeholder={t.vonHand}
          options={livezahlen.map(({ schluessel, titel }) => ({ value: schluessel, label: titel }))}
        />
        <FieldRow>
          <NumberField name="ausgang" label={t.ausgang} width="s" />
          <NumberField name="ziel" label={t.zielwert} width="s" />
          <DateField name="ziel_am" label={t.zielAm} />
        </FieldRow>
        <NumberField
          name="turnus_monate"
          label={t.turnus}
          hint={t.turnusHinweis}
          suffix={t.monate}
          value="12"
          width="s"
        />
        <SubmitRow>
          <Button>{id === null ? t.anlegen : w.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** How far a goal was reached, and why the office says so. */
export const ZielPage = ({
  rahmen,
  ziel,
  values,
  errors,
}: {
  rahmen: Rahmen;
  ziel: Zielknoten;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = indikatorenTexte[sprache];
  const w = konzeptTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.bewerten}
      intro={ziel.text}
      breadcrumb={[{ text: t.titel, href: LISTE }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`/konzept/ziele/${ziel.id}`} values={values} errors={errors} guard>
        <HiddenField name="version" value={String(values.version ?? '')} />
        <RadioGroup
          name="bewertung"
          label={t.erfolg}
          required
          choices={BEWERTUNGEN.map((bewertung) => ({ value: bewertung, label: t.bewertung[bewertung] }))}
        />
        <TextArea name="grund" label={t.grund} required />
        <DateField name="am" label={t.seit} required />
        <SubmitRow>
          <Button>{w.speichern}</Button>
          <LinkButton href={LISTE} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
