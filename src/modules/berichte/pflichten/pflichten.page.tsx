import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  DateField,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  NumberField,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  Timeline,
  type Ton,
} from '../../../design/index.ts';
import type { Berichtzeile } from '../bericht/bericht.store.ts';
import { BERICHTSARTEN } from '../bericht.rules.ts';
import type { Gremium } from '../gremien/gremium.store.ts';
import { berichteTexte } from '../texte.ts';
import { listFaelligkeiten, type Pflichtstand, pflichtstandOf } from './pflicht.rules.ts';
import type { Erfuellung, Pflicht } from './pflicht.store.ts';
import { pflichtenTexte } from './pflichten.texte.ts';

export const PFLICHTEN = '/berichte/pflichten';

const TON: Record<Pflichtstand, Ton> = { spaeter: 'neutral', bald: 'warning', ueberfaellig: 'danger' };

/** The year as a line of due days, and the duties behind it. */
export const PflichtenPage = ({
  rahmen,
  pflichten,
  heute,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  pflichten: readonly Pflicht[];
  heute: Datum;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = pflichtenTexte[sprache];
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  const aktive = pflichten.filter(({ ist_aktiv }) => ist_aktiv);
  const neu = darfBearbeiten && (
    <LinkButton href={`${PFLICHTEN}/neu`} variant="primary" icon="plus">
      {t.neu}
    </LinkButton>
  );
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.intro} actions={pflichten.length > 0 && neu}>
      {pflichten.length === 0 ? (
        <EmptyState title={t.keine} icon="calendar" action={neu}>
          {t.keineHinweis}
        </EmptyState>
      ) : (
        <Stack gap="l">
          <Section title={t.jahr}>
            <Timeline
              label={t.jahr}
              items={listFaelligkeiten(aktive, heute).map(({ pflicht, am }) => {
                const stand = pflichtstandOf({ ...pflicht, faellig_am: am }, heute);
                return {
                  when: tag(am),
                  title: pflicht.titel,
                  detail: [pflicht.gremium ?? pflicht.empfaenger, t.standworte[stand]]
                    .filter(Boolean)
                    .join(' · '),
                  tone: TON[stand],
                  planned: stand === 'spaeter',
                };
              })}
            />
          </Section>
          <Section title={t.alle}>
            <SimpleTable
              caption={t.alle}
              hideCaption
              rows={pflichten}
              columns={[
                {
                  key: 'titel',
                  label: t.bezeichnung,
                  header: true,
                  cell: (row) => row.titel,
                  href: (row) => `${PFLICHTEN}/${row.id}`,
                },
                { key: 'an', label: t.an, cell: (row) => row.gremium ?? row.empfaenger },
                { key: 'faellig', label: t.faelligAm, nowrap: true, cell: (row) => tag(row.faellig_am) },
                { key: 'abstand', label: t.abstand, cell: (row) => t.rhythmus(row.abstand_monate) },
                { key: 'zustaendig', label: t.zustaendig, cell: (row) => row.zustaendig },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: (row) => {
                    if (!row.ist_aktiv) return <Badge>{t.ruht}</Badge>;
                    const stand = pflichtstandOf(row, heute);
                    return <Badge tone={TON[stand]}>{t.standworte[stand]}</Badge>;
                  },
                },
              ]}
            />
          </Section>
        </Stack>
      )}
    </Layout>
  );
};

export const PflichtFormularPage = ({
  rahmen,
  id,
  gremien,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  gremien: readonly Gremium[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = pflichtenTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  const back = id === null ? PFLICHTEN : `${PFLICHTEN}/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neu : t.bearbeiten}
      breadcrumb={[{ text: t.titel, href: PFLICHTEN }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? `${PFLICHTEN}/neu` : `${back}/bearbeiten`}
        values={values}
        {...(errors ? { errors } : {})}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="titel" label={t.bezeichnung} maxlength={200} required />
        <SelectField
          name="art"
          label={t.art}
          placeholder={t.ohneArt}
          options={BERICHTSARTEN.map((value) => ({ value, label: w.art[value] }))}
        />
        <SelectField
          name="gremium_id"
          label={t.gremium}
          placeholder={t.ohneGremium}
          options={gremien.map((one) => ({ value: String(one.id), label: one.name }))}
        />
        <TextField name="empfaenger" label={t.empfaenger} hint={t.empfaengerHinweis} maxlength={200} />
        <TextField name="grundlage" label={t.grundlage} maxlength={300} />
        <FieldRow>
          <DateField name="faellig_am" label={t.faelligAm} required />
          <NumberField name="abstand_monate" label={t.abstand} hint={t.abstandHinweis} width="xs" />
          <NumberField name="vorlauf_tage" label={t.vorlauf} width="xs" />
        </FieldRow>
        <TextField name="zustaendig" label={t.zustaendig} maxlength={200} />
        <Checkbox name="ist_aktiv" label={t.aktiv} />
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

/** One duty: when it is due, how often it was done, and the form that moves it on. */
export const PflichtPage = ({
  rahmen,
  pflicht,
  erfuellungen,
  berichte,
  heute,
  darfBearbeiten,
  values,
  errors,
}: {
  rahmen: Rahmen;
  pflicht: Pflicht;
  erfuellungen: readonly Erfuellung[];
  berichte: readonly Berichtzeile[];
  heute: Datum;
  darfBearbeiten: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = pflichtenTexte[sprache];
  const w = berichteTexte[sprache];
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  const path = `${PFLICHTEN}/${pflicht.id}`;
  const stand = pflichtstandOf(pflicht, heute);
  const titleOf = (id: number | null) => berichte.find((one) => one.id === id)?.titel;
  return (
    <Layout
      rahmen={rahmen}
      title={pflicht.titel}
      intro={
        pflicht.ist_aktiv ? <Badge tone={TON[stand]}>{t.standworte[stand]}</Badge> : <Badge>{t.ruht}</Badge>
      }
      breadcrumb={[{ text: t.titel, href: PFLICHTEN }]}
      failed={errors !== undefined}
      actions={
        darfBearbeiten && (
          <>
            {pflicht.art !== null && (
              <LinkButton href="/berichte/neu" icon="report">
                {t.beginnen}
              </LinkButton>
            )}
            <LinkButton href={`${path}/bearbeiten`} icon="edit">
              {w.bearbeiten}
            </LinkButton>
          </>
        )
      }
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            { key: t.faelligAm, value: tag(pflicht.faellig_am) },
            { key: t.abstand, value: t.rhythmus(pflicht.abstand_monate) },
            { key: t.gremium, value: pflicht.gremium },
            { key: t.empfaenger, value: pflicht.empfaenger },
            { key: t.art, value: pflicht.art && w.art[pflicht.art] },
            { key: t.grundlage, value: pflicht.grundlage },
            { key: t.zustaendig, value: pflicht.zustaendig },
          ]}
        />
        {darfBearbeiten && pflicht.ist_aktiv && (
          <Card title={t.erfuellen}>
            <Form
              action={`${path}/erfuellen`}
              {...(values ? { values } : {})}
              {...(errors ? { errors } : {})}
            >
              <HiddenField name="version" value={pflicht.version} />
              <FieldRow>
                <DateField name="erledigt_am" label={t.erfuelltAm} value={heute} required />
                <SelectField
                  name="bericht_id"
                  label={t.bericht}
                  placeholder={t.ohneBericht}
                  options={berichte.map(({ id, titel }) => ({ value: String(id), label: titel }))}
                />
              </FieldRow>
              <TextField name="bemerkung" label={t.bemerkung} maxlength={500} />
              <SubmitRow>
                <Button variant="secondary">{t.erfuellen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
        <Section title={t.bisher}>
          {erfuellungen.length === 0 ? (
            <Text muted>{t.nochNie}</Text>
          ) : (
            <SimpleTable
              caption={t.bisher}
              hideCaption
              rows={erfuellungen}
              columns={[
                {
                  key: 'faellig',
                  label: t.faelligAm,
                  header: true,
                  nowrap: true,
                  cell: (row) => tag(row.faellig_am),
                },
                { key: 'am', label: t.erfuelltAm, nowrap: true, cell: (row) => tag(row.erledigt_am) },
                { key: 'von', label: t.erfuelltVon, cell: (row) => row.erledigt_von },
                {
                  key: 'bericht',
                  label: t.bericht,
                  cell: (row) => titleOf(row.bericht_id),
                  href: (row) => (row.bericht_id === null ? undefined : `/berichte/${row.bericht_id}`),
                },
                { key: 'bemerkung', label: t.bemerkung, cell: (row) => row.bemerkung },
              ]}
            />
          )}
        </Section>
      </Stack>
    </Layout>
  );
};
