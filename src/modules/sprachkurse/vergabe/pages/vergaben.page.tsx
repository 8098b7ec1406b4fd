import { formatGeld } from '../../../../begriffe/geld.ts';
import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  CheckboxGroup,
  DateField,
  EmptyState,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  MoneyField,
  NumberField,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
  TimeField,
  type Ton,
} from '../../../../design/index.ts';
import { vergabeTexte } from '../texte.ts';
import { VERGABEARTEN, type Vergabestatus, type Wertgrenzen } from '../vergabe.rules.ts';
import { MAX_KRITERIEN, MAX_LOSE } from '../vergabe.schema.ts';
import type { Vergabe } from '../vergabe.store.ts';

export const VERGABEN = '/vergaben';
export const GRENZEN = `${VERGABEN}/wertgrenzen`;

const TON: Record<Vergabestatus, Ton> = {
  entwurf: 'neutral',
  laeuft: 'info',
  geoeffnet: 'warning',
  zugeschlagen: 'success',
  aufgehoben: 'neutral',
};

export const Vergabestand = ({ rahmen, status }: { rahmen: Rahmen; status: Vergabestatus }) => (
  <Badge tone={TON[status]}>{vergabeTexte[rahmen.sprache].status[status]}</Badge>
);

/** All tenders of the office. */
export const VergabenPage = ({
  rahmen,
  vergaben,
  darfFuehren,
  darfRegeln,
}: {
  rahmen: Rahmen;
  vergaben: readonly (Vergabe & { angebote: number })[];
  darfFuehren: boolean;
  darfRegeln: boolean;
}) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.vergaben}
      intro={t.vergabenIntro}
      actions={
        <>
          {darfRegeln && (
            <LinkButton href={GRENZEN} variant="secondary">
              {t.wertgrenzen}
            </LinkButton>
          )}
          {darfFuehren && (
            <LinkButton href={`${VERGABEN}/neu`} variant="primary" icon="plus">
              {t.neu}
            </LinkButton>
          )}
        </>
      }
    >
      {vergaben.length === 0 ? (
        <EmptyState title={t.leer} icon="calendar">
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t.vergaben}
          hideCaption
          rows={vergaben}
          columns={[
            {
              key: 'titel',
              label: t.titel,
              header: true,
              cell: ({ titel }) => titel,
              href: ({ id }) => `${VERGABEN}/${id}`,
            },
            { key: 'art', label: t.art, cell: ({ art }) => t.arten[art] },
            {
              key: 'wert',
              label: t.schaetzwert,
              align: 'end',
              nowrap: true,
              cell: ({ schaetzwert_cent }) => formatGeld(schaetzwert_cent, sprache),
            },
            { key: 'frist', label: t.frist, cell: ({ frist_at }) => formatZeitpunkt(frist_at, sprache) },
            { key: 'angebote', label: t.angebote, align: 'end', cell: ({ angebote }) => angebote },
            {
              key: 'stand',
              label: t.stand,
              cell: ({ status }) => <Vergabestand rahmen={rahmen} status={status} />,
            },
          ]}
        />
      )}
    </Layout>
  );
};

/** A tender to type, while it is a draft. */
export const VergabeFormularPage = ({
  rahmen,
  id,
  values,
  errors,
  toepfe,
  traeger,
}: {
  rahmen: Rahmen;
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
  toepfe: readonly { id: number; bezeichnung: string }[];
  traeger: readonly { id: number; name: string; ort: string }[];
}) => {
  const t = vergabeTexte[rahmen.sprache];
  const path = id === null ? `${VERGABEN}/neu` : `${VERGABEN}/${id}/bearbeiten`;
  const niveaus = NIVEAUS.map((value) => ({ value, label: value }));
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neu : t.bearbeiten}
      breadcrumb={[{ text: t.vergaben, href: VERGABEN }]}
      failed={errors !== undefined}
    >
      <Form action={path} values={values} errors={errors ?? {}} guard>
        {values.version && <HiddenField name="version" value={String(values.version)} />}
        <TextField name="titel" label={t.titel} required width="full" />
        <TextArea name="beschreibung" label={t.beschreibung} />
        <MoneyField name="schaetzwert" label={t.schaetzwert} hint={t.schaetzwertHinweis} required />
        <SelectField
          name="art"
          label={t.art}
          hint={t.artHinweis}
          placeholder={t.artVorschlag}
          options={VERGABEARTEN.map((value) => ({ value, label: t.arten[value] }))}
        />
        <TextArea name="art_grund" label={t.artGrund} />
        <FieldRow>
          <DateField name="frist_am" label={t.fristAm} required />
          <TimeField name="frist_um" label={t.fristUm} required />
        </FieldRow>
        <FieldRow>
          <DateField name="beginn_am" label={t.beginn} required />
          <DateField name="ende_am" label={t.ende} required />
        </FieldRow>
        <SelectField
          name="topf_id"
          label={t.topf}
          required
          options={toepfe.map((one) => ({ value: String(one.id), label: one.bezeichnung }))}
        />
        {Array.from({ length: MAX_LOSE }, (_, at) => (
          <Fieldset legend={t.los(at + 1)}>
            <TextField name={`lose.${at}.titel`} label={t.losTitel} required={at === 0} width="full" />
            <FieldRow>
              <NumberField name={`lose.${at}.ue`} label={t.ue} required={at === 0} />
              <NumberField name={`lose.${at}.plaetze`} label={t.plaetze} required={at === 0} />
              <SelectField
                name={`lose.${at}.niveau_von`}
                label={t.niveauVon}
                required={at === 0}
                options={niveaus}
              />
              <SelectField
                name={`lose.${at}.niveau_bis`}
                label={t.niveauBis}
                required={at === 0}
                options={niveaus}
              />
            </FieldRow>
          </Fieldset>
        ))}
        <Fieldset legend={t.kriterien} hint={`${t.kriterienHinweis} ${t.preisformel}`}>
          <NumberField name="preis_gewicht" label={t.preisGewicht} required />
          {Array.from({ length: MAX_KRITERIEN }, (_, at) => (
            <FieldRow>
              <TextField name={`kriterien.${at}.bezeichnung`} label={t.kriterium(at + 1)} />
              <NumberField name={`kriterien.${at}.gewicht`} label={t.gewicht} />
            </FieldRow>
          ))}
        </Fieldset>
        <CheckboxGroup
          name="eingeladen"
          label={t.eingeladene}
          hint={t.eingeladeneHinweis}
          choices={traeger.map((one) => ({ value: String(one.id), label: one.name, hint: one.ort }))}
        />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={id === null ? VERGABEN : `${VERGABEN}/${id}`} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Value limits by the day from which they hold. */
export const WertgrenzenPage = ({
  rahmen,
  grenzen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  grenzen: readonly Wertgrenzen[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  const betrag = (key: 'direktBisCent' | 'beschraenktBisCent' | 'euAbCent', label: string) => ({
    key,
    label,
    align: 'end' as const,
    nowrap: true,
    cell: (one: Wertgrenzen) => formatGeld(one[key], sprache),
  });
  return (
    <Layout
      rahmen={rahmen}
      title={t.wertgrenzen}
      intro={t.wertgrenzenIntro}
      breadcrumb={[{ text: t.vergaben, href: VERGABEN }]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <SimpleTable
          caption={t.wertgrenzen}
          hideCaption
          rows={grenzen}
          columns={[
            {
              key: 'ab',
              label: t.gueltigAb,
              header: true,
              cell: ({ gueltigAb }) => formatDatum(gueltigAb, sprache),
            },
            betrag('direktBisCent', t.direktBis),
            betrag('beschraenktBisCent', t.beschraenktBis),
            betrag('euAbCent', t.euAb),
          ]}
        />
        <Form action={GRENZEN} values={values ?? {}} errors={errors ?? {}}>
          <Fieldset legend={t.grenzenNeu}>
            <DateField name="gueltig_ab" label={t.gueltigAb} required />
            <FieldRow>
              <MoneyField name="direkt" label={t.direktBis} required />
              <MoneyField name="beschraenkt" label={t.beschraenktBis} required />
              <MoneyField name="eu" label={t.euAb} required />
            </FieldRow>
          </Fieldset>
          <SubmitRow>
            <Button>{t.speichern}</Button>
          </SubmitRow>
        </Form>
      </Stack>
    </Layout>
  );
};
