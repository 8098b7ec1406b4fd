import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  DateField,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LineChart,
  Link,
  LinkButton,
  NumberField,
  PostButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  type Ton,
} from '../../../design/index.ts';
import { isWertFaellig } from '../erinnerungen/anlass.rules.ts';
import { levelWord } from '../konzept.texte.ts';
import { type Bewertung, isZielErreicht } from './indikator.rules.ts';
import type { Indikator, Indikatorwert, Zielknoten } from './indikator.store.ts';
import { indikatorenTexte } from './indikatoren.texte.ts';

export const LISTE = '/konzept/indikatoren';

const TON: Record<Bewertung, Ton> = {
  erreicht: 'success',
  teilweise: 'warning',
  verfehlt: 'danger',
  'nicht-messbar': 'neutral',
};

const withUnit = (wert: number | null, einheit: string, sprache: Anzeigesprache): string =>
  wert === null
    ? '–'
    : [wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 6 }), einheit]
        .filter(Boolean)
        .join(' ');

const Zielmarke = ({ indikator, sprache }: { indikator: Indikator; sprache: Anzeigesprache }) => {
  const t = indikatorenTexte[sprache];
  const istErreicht = isZielErreicht(indikator.richtung, indikator.ziel, indikator.wert);
  if (istErreicht === null) return null;
  return istErreicht ? (
    <Badge tone="success">{t.erreicht}</Badge>
  ) : (
    <Badge tone="neutral">{t.nichtErreicht}</Badge>
  );
};

/** All indicators of a concept and how far its goals are reached. */
export const IndikatorenPage = ({
  rahmen,
  worte,
  heute,
  indikatoren,
  ziele,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  /** The county's own words for the levels of its concept; null while there is none. */
  worte: object | null;
  heute: Datum;
  indikatoren: readonly Indikator[];
  ziele: readonly Zielknoten[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = indikatorenTexte[sprache];
  const anlegen = darfBearbeiten && worte && (
    <LinkButton href={`${LISTE}/neu`} variant="primary" icon="plus">
      {t.neu}
    </LinkButton>
  );
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.intro} actions={indikatoren.length > 0 && anlegen}>
      {worte ? (
        <Stack gap="l">
          <Section title={t.indikatoren}>
            {indikatoren.length === 0 ? (
              <EmptyState title={t.keine} icon="target" action={anlegen}>
                {t.keineHinweis}
              </EmptyState>
            ) : (
              <SimpleTable
                caption={t.indikatoren}
                hideCaption
                rows={indikatoren}
                columns={[
                  {
                    key: 'bezeichnung',
                    label: t.bezeichnung,
                    header: true,
                    cell: (row) => row.bezeichnung,
                    href: (row) => `${LISTE}/${row.id}`,
                  },
                  { key: 'bezug', label: t.bezug, cell: (row) => row.gegenstand },
                  {
                    key: 'wert',
                    label: t.letzter,
                    align: 'end',
                    cell: (row) => row.fehlt_weil || withUnit(row.wert, row.einheit, sprache),
                  },
                  {
                    key: 'stichtag',
                    label: t.stichtag,
                    nowrap: true,
                    cell: (row) => (
                      <Stack gap="xs">
                        <span>{row.stichtag === null ? '–' : formatDatum(row.stichtag, sprache)}</span>
                        {isWertFaellig(row, heute) && <Badge tone="warning">{t.faellig}</Badge>}
                      </Stack>
                    ),
                  },
                  {
                    key: 'ziel',
                    label: t.zielwert,
                    align: 'end',
                    cell: (row) => withUnit(row.ziel, row.einheit, sprache),
                  },
                  {
                    key: 'erreicht',
                    label: t.erfolg,
                    cell: (row) => <Zielmarke indikator={row} sprache={sprache} />,
                  },
                ]}
              />
            )}
          </Section>
          <Section title={t.zielErfolg}>
            <SimpleTable
              caption={t.zielErfolg}
              hideCaption
              rows={ziele}
              columns={[
                {
                  key: 'ziel',
                  label: t.ziel,
                  header: true,
                  cell: (row) => row.text,
                  href: (row) => (darfBearbeiten ? `/konzept/ziele/${row.id}` : undefined),
                },
                { key: 'art', label: t.stufe, cell: (row) => levelWord(worte, row.art, sprache) },
                {
                  key: 'erfolg',
                  label: t.erfolg,
                  cell: ({ bewertung }) =>
                    bewertung === null ? (
                      t.nochNicht
                    ) : (
                      <Badge tone={TON[bewertung]}>{t.bewertung[bewertung]}</Badge>
                    ),
                },
                { key: 'grund', label: t.grund, cell: (row) => row.bewertung_grund },
                {
                  key: 'seit',
                  label: t.seit,
                  nowrap: true,
                  cell: (row) => (row.bewertung_am === null ? '' : formatDatum(row.bewertung_am, sprache)),
                },
              ]}
            />
          </Section>
        </Stack>
      ) : (
        <EmptyState title={t.ohneKonzept}>{t.ohneKonzeptHinweis}</EmptyState>
      )}
    </Layout>
  );
};

/** One indicator: its course with the target, its values, and the form for the next. */
export const IndikatorPage = ({
  rahmen,
  indikator,
  werte,
  live,
  darfBearbeiten,
  values,
  errors,
}: {
  rahmen: Rahmen;
  indikator: Indikator;
  werte: readonly Indikatorwert[];
  /** What the published figure says today; null when values come by hand. */
  live: { titel: string; einheit: string; wert: number | null } | null;
  darfBearbeiten: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = indikatorenTexte[sprache];
  const { bezeichnung, einheit, ziel, massnahme_id, gegenstand } = indikator;
  const path = `${LISTE}/${indikator.id}`;
  const datum = (tag: string) => formatDatum(tag, sprache);
  const zahl = (wert: number) => withUnit(wert, einheit, sprache);
  return (
    <Layout
      rahmen={rahmen}
      title={bezeichnung}
      intro={<Zielmarke indikator={indikator} sprache={sprache} />}
      breadcrumb={[{ text: t.titel, href: LISTE }]}
      actions={
        darfBearbeiten && (
          <LinkButton href={`${path}/bearbeiten`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            {
              key: t.bezug,
              value:
                massnahme_id === null ? (
                  gegenstand
                ) : (
                  <Link href={`/konzept/massnahmen/${massnahme_id}`}>{gegenstand}</Link>
                ),
            },
            { key: t.richtungFeld, value: t.richtung[indikator.richtung] },
            { key: t.zielwert, value: ziel === null ? '' : zahl(ziel) },
            { key: t.turnus, value: `${indikator.turnus_monate} ${t.monate}` },
            { key: t.zielAm, value: indikator.ziel_am === null ? '' : datum(indikator.ziel_am) },
            { key: t.ausgang, value: indikator.ausgang === null ? '' : zahl(indikator.ausgang) },
          ]}
        />
        {live && (
          <Card title={t.liveHeute}>
            <Stack>
              <Facts
                facts={[
                  {
                    key: live.titel,
                    value:
                      live.wert === null ? t.nichtsZuZaehlen : withUnit(live.wert, live.einheit, sprache),
                  },
                ]}
              />
              {darfBearbeiten && live.wert !== null && (
                <PostButton action={`${path}/festhalten`} variant="secondary">
                  {t.festhalten}
                </PostButton>
              )}
            </Stack>
          </Card>
        )}
        {werte.some(({ wert }) => wert !== null) && (
          <LineChart
            id="verlauf"
            title={t.verlauf(einheit)}
            description={t.verlaufText(bezeichnung)}
            source={[...new Set(werte.map(({ quelle }) => quelle).filter(Boolean))].join('; ')}
            categories={werte.map(({ stichtag }) => datum(stichtag))}
            series={[{ name: bezeichnung, values: werte.map(({ wert }) => wert) }]}
            {...(ziel === null ? {} : { threshold: { value: ziel, label: `${t.zielwert}: ${zahl(ziel)}` } })}
          />
        )}
        <Section title={t.werte}>
          {werte.length === 0 ? (
            <Text muted>{t.keineWerte}</Text>
          ) : (
            <SimpleTable
              caption={t.werte}
              hideCaption
              rows={werte.toReversed()}
              columns={[
                {
                  key: 'stichtag',
                  label: t.stichtag,
                  header: true,
                  nowrap: true,
                  cell: (row) => datum(row.stichtag),
                },
                {
                  key: 'wert',
                  label: t.wert,
                  align: 'end',
                  cell: (row) => (row.wert === null ? `${t.fehltWeil}: ${row.fehlt_weil}` : zahl(row.wert)),
                },
                { key: 'quelle', label: t.quelle, cell: (row) => row.quelle },
                { key: 'von', label: t.von, cell: (row) => row.von },
              ]}
            />
          )}
        </Section>
        {darfBearbeiten && (
          <Card title={t.wertEintragen}>
            <Form action={`${path}/werte`} values={values} errors={errors}>
              <Text muted>{t.wertHinweis}</Text>
              <FieldRow>
                <DateField name="stichtag" label={t.stichtag} required />
                <NumberField name="wert" label={t.wert} width="s" />
              </FieldRow>
              <TextField name="fehlt_weil" label={t.fehltWeil} hint={t.fehltWeilHinweis} maxlength={300} />
              <TextField name="quelle" label={t.quelle} maxlength={200} />
              <SubmitRow>
                <Button>{t.eintragen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
