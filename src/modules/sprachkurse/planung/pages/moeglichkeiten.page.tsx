import { formatGeld } from '../../../../begriffe/geld.ts';
import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Checkbox,
  CheckboxGroup,
  Details,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  MoneyField,
  NumberField,
  RadioGroup,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import { DURCHFUEHRUNGEN, FORMATE } from '../../kurse/kurs.rules.ts';
import { describeKursort, describeZeiten } from '../../warteliste/kurs-anzeige.ts';
import { Wochenzeiten } from '../../warteliste/pages/wochenzeiten.tsx';
import { wort } from '../../warteliste/worte.texte.ts';
import type { Moeglichkeit } from '../moeglichkeit.store.ts';
import { planTexte } from '../texte.ts';
import { PLANUNG } from './luecken.page.tsx';

export const ANGEBOTE = `${PLANUNG}/angebote`;

/** Courses that could open, and the two quick ways to more of them. */
export const MoeglichkeitenPage = ({
  rahmen,
  moeglichkeiten,
  kopierbare,
  darfFuehren,
  vorschlagwerte,
  fehler = {},
}: {
  rahmen: Rahmen;
  moeglichkeiten: readonly Moeglichkeit[];
  kopierbare: readonly { id: number; kennung: string; titel: string; traeger: string; beginn_am: Datum }[];
  darfFuehren: boolean;
  vorschlagwerte: FormValues;
  fehler?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const hatFehler = Object.keys(fehler).length > 0;
  return (
    <Layout
      rahmen={rahmen}
      title={t.angebote}
      intro={t.angeboteIntro}
      breadcrumb={[{ text: t.planung, href: PLANUNG }]}
      failed={hatFehler}
      actions={
        darfFuehren && (
          <LinkButton href={`${ANGEBOTE}/neu`} variant="primary" icon="plus">
            {t.angebotNeu}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {fehler[''] && (
          <Alert tone="danger" live>
            {fehler['']}
          </Alert>
        )}
        {moeglichkeiten.length === 0 ? (
          <EmptyState title={t.keineAngebote} icon="calendar">
            {t.keineAngeboteHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.angebote}
            rows={moeglichkeiten}
            columns={[
              {
                key: 'titel',
                label: t.kurs,
                header: true,
                cell: ({ titel }) => titel,
                href: ({ id }) => (darfFuehren ? `${ANGEBOTE}/${id}` : undefined),
              },
              { key: 'niveau', label: t.niveau, cell: ({ niveau }) => niveau },
              { key: 'ort', label: t.ort, cell: (one) => describeKursort(one, sprache) },
              { key: 'zeiten', label: t.zeiten, cell: ({ zeiten }) => describeZeiten(zeiten, sprache) },
              {
                key: 'plaetze',
                label: t.plaetze,
                nowrap: true,
                cell: (one) => `${one.plaetze_min}–${one.plaetze_max}`,
              },
              {
                key: 'kinder',
                label: t.kinderbetreuung,
                cell: ({ kinderbetreuung }) => (kinderbetreuung ? t.ja : t.nein),
              },
              { key: 'traeger', label: t.traeger, cell: ({ traeger }) => traeger ?? t.offen },
              {
                key: 'kosten',
                label: t.kosten,
                align: 'end',
                nowrap: true,
                cell: ({ kosten_cent }) => formatGeld(kosten_cent, sprache),
              },
              {
                key: 'stand',
                label: t.stand,
                cell: ({ ist_aktiv, herkunft }) => (
                  <Badge tone={ist_aktiv ? 'info' : 'neutral'}>
                    {ist_aktiv ? t.herkunft[herkunft] : t.stillgelegt}
                  </Badge>
                ),
              },
            ]}
          />
        )}
        {darfFuehren && (
          <Details summary={t.vorschlagen} open={moeglichkeiten.length === 0 || hatFehler}>
            <Form id="vorschlag" action={`${ANGEBOTE}/vorschlagen`} values={vorschlagwerte} errors={fehler}>
              <Text>{t.vorschlagenText}</Text>
              <FieldRow>
                <NumberField name="ue" label={t.ue} required />
                <MoneyField name="satz" label={t.satz} required />
                <MoneyField name="betreuung" label={t.betreuungssatz} />
                <NumberField name="min" label={t.min} required />
                <NumberField name="max" label={t.max} required />
              </FieldRow>
              <SubmitRow>
                <Button variant="secondary">{t.vorschlaegeAnlegen}</Button>
              </SubmitRow>
            </Form>
          </Details>
        )}
        {darfFuehren && kopierbare.length > 0 && (
          <Details summary={t.kopieren}>
            <Form id="kopieren" action={`${ANGEBOTE}/kopieren`}>
              <CheckboxGroup
                name="kurs"
                label={t.kopierenText}
                required
                choices={kopierbare.map(({ id, kennung, titel, traeger, beginn_am }) => ({
                  value: String(id),
                  label: `${kennung} ${titel}`,
                  hint: `${traeger}, ${formatDatum(beginn_am, sprache)}`,
                }))}
              />
              <SubmitRow>
                <Button variant="secondary">{t.ausgewaehlteKopieren}</Button>
              </SubmitRow>
            </Form>
          </Details>
        )}
      </Stack>
    </Layout>
  );
};

/** One offer to type. */
export const MoeglichkeitPage = ({
  rahmen,
  id,
  values,
  errors,
  traeger,
  gemeinden,
  orte,
}: {
  rahmen: Rahmen;
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
  traeger: readonly { id: number; name: string }[];
  gemeinden: readonly { id: number; name: string }[];
  orte: readonly string[];
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const records = (liste: readonly { id: number; name: string }[]) =>
    liste.map((one) => ({ value: String(one.id), label: one.name }));
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.angebotNeu : t.angebotBearbeiten}
      breadcrumb={[
        { text: t.planung, href: PLANUNG },
        { text: t.angebote, href: ANGEBOTE },
      ]}
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? `${ANGEBOTE}/neu` : `${ANGEBOTE}/${id}`}
        values={values}
        errors={errors ?? {}}
        guard
      >
        {values.version && <HiddenField name="version" value={String(values.version)} />}
        <TextField name="titel" label={t.titel} required width="full" />
        <FieldRow>
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
          <SelectField name="traeger_id" label={t.traeger} options={records(traeger)} />
        </FieldRow>
        <RadioGroup
          name="durchfuehrung"
          label={t.durchfuehrung}
          required
          horizontal
          choices={DURCHFUEHRUNGEN.map((value) => ({ value, label: wort(sprache, 'durchfuehrung', value) }))}
        />
        <FieldRow>
          <TextField name="plz" label={t.plz} width="xs" />
          <TextField name="ort" label={t.ort} suggestions={orte} width="m" />
          <SelectField name="gemeinde_id" label={t.gemeinde} options={records(gemeinden)} />
        </FieldRow>
        <Wochenzeiten rahmen={rahmen} />
        <FieldRow>
          <NumberField name="plaetze_min" label={t.min} required />
          <NumberField name="plaetze_max" label={t.max} required />
          <NumberField name="ue" label={t.ue} required />
          <MoneyField name="kosten" label={t.kosten} required />
        </FieldRow>
        <Checkbox name="kinderbetreuung" label={t.kinderbetreuung} />
        <Checkbox name="ist_aktiv" label={t.inPlaene} />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={ANGEBOTE} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
