import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  DataTable,
  Details,
  defineTable,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  List,
  type Rahmen,
  Stack,
  Stat,
  Stats,
  type TableQuery,
} from '../../../../design/index.ts';
import { POOLROLLEN, SPRACHMITTLER_STATUS } from '../../bedarf.rules.ts';
import type { Sprachmittlerzeile } from '../../sprachmittler.store.ts';
import { wort } from '../../texte/woerter.ts';
import type { Registerzahlen } from '../register.store.ts';
import { texte } from '../texte.ts';
import { STATUS_TON } from './person.ts';

export const registerTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    sprache: { kind: 'select' },
    ort: { kind: 'select' },
    status: { kind: 'select', options: SPRACHMITTLER_STATUS },
    rolle: { kind: 'select', options: POOLROLLEN },
    neu: { kind: 'dateRange' },
    weg: { kind: 'dateRange' },
    aktiv: { kind: 'dateRange' },
    pool: { kind: 'flag' },
  },
  sortable: ['name', 'ort', 'status', 'eingetreten_am', 'einsaetze'],
  defaultSort: { key: 'name', direction: 'asc' },
});

export type Registerabfrage = TableQuery<typeof registerTabelle>;

/** The list of people in the pool, with the figures above it that lead into it. */
export const ListePage = ({
  rahmen,
  query,
  rows,
  total,
  zahlen,
  orte,
  heute,
  neuSeit,
  darfAnlegen,
}: {
  rahmen: Rahmen;
  query: Registerabfrage;
  rows: readonly Sprachmittlerzeile[];
  total: number;
  zahlen: Registerzahlen;
  orte: readonly string[];
  heute: string;
  neuSeit: string;
  darfAnlegen: boolean;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const jahr = heute.slice(0, 4);
  const sprachen = zahlen.sprachen.map((one) => ({ ...one, name: spracheName(one.sprache, sprache) }));
  const path = '/sprachmittler';
  return (
    <Layout
      rahmen={rahmen}
      title={t.sprachmittler}
      intro={t.einleitung}
      actions={
        darfAnlegen && (
          <LinkButton href="/sprachmittler/neu" variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
      width="full"
    >
      <Stack gap="l">
        <Stats label={t.kennzahlen}>
          <Stat
            label={t.groesse}
            value={zahlen.groesse}
            detail={t.groesseHinweis(formatDatum(heute, sprache))}
            href={`${path}?pool=ja`}
          />
          <Stat
            label={t.aktivJahr(jahr)}
            value={zahlen.aktiv}
            detail={t.aktivHinweis}
            href={`${path}?aktiv-von=${jahr}-01-01&aktiv-bis=${jahr}-12-31`}
          />
          <Stat label={t.sprachenZahl} value={sprachen.length} detail={t.sprachenHinweis} href="#sprachen" />
          <Stat
            label={t.neuZahl(formatDatum(neuSeit, sprache))}
            value={zahlen.neu}
            detail={t.neuHinweis}
            href={`${path}?neu-von=${neuSeit}&pool=ja`}
          />
        </Stats>
        <DataTable
          caption={t.sprachmittler}
          definition={registerTabelle}
          query={query}
          path={path}
          rows={rows}
          total={total}
          filters={[
            { key: 'suche', label: t.suche },
            {
              key: 'sprache',
              label: t.sprache,
              options: sprachen
                .toSorted((a, b) => a.name.localeCompare(b.name, sprache))
                .map((one) => ({ value: one.sprache, label: one.name })),
            },
            { key: 'ort', label: t.ort, options: orte.map((ort) => ({ value: ort, label: ort })) },
            {
              key: 'status',
              label: t.status,
              options: SPRACHMITTLER_STATUS.map((value) => ({
                value,
                label: wort(sprache, 'sprachmittlerStatus', value),
              })),
            },
            {
              key: 'rolle',
              label: t.rolle,
              options: POOLROLLEN.map((value) => ({ value, label: wort(sprache, 'poolrolle', value) })),
            },
            { key: 'neu', label: t.neuSeit },
            { key: 'weg', label: t.weg },
            { key: 'aktiv', label: t.aktiv },
            { key: 'pool', label: t.imPool },
          ]}
          exports={{ csv: '/sprachmittler.csv', xlsx: '/sprachmittler.xlsx' }}
          empty={
            <EmptyState title={t.leer} icon="user">
              {t.leerHinweis}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              label: t.name,
              header: true,
              cell: (row) => [row.nachname, row.vorname].filter(Boolean).join(', '),
              href: (row) => `/sprachmittler/${row.id}`,
            },
            {
              key: 'sprachen',
              label: t.sprachen,
              cell: (row) =>
                [...new Set(row.sprachen.map((one) => spracheName(one.sprache, sprache)))].join(', '),
            },
            { key: 'ort', label: t.ort, cell: (row) => row.ort },
            {
              key: 'status',
              label: t.status,
              cell: (row) => (
                <Badge tone={STATUS_TON[row.status]}>
                  {wort(sprache, 'sprachmittlerStatus', row.status)}
                </Badge>
              ),
            },
            {
              key: 'telefon',
              label: t.telefon,
              nowrap: true,
              cell: (row) => formatTelefon(row.mobil || row.telefon),
            },
            {
              key: 'eingetreten_am',
              label: t.seit,
              nowrap: true,
              cell: (row) => (row.eingetreten_am ? formatDatum(row.eingetreten_am, sprache) : ''),
            },
            { key: 'einsaetze', label: t.einsaetzeJahr(jahr), align: 'end', cell: (row) => row.einsaetze },
            {
              key: 'letzter',
              label: t.letzterEinsatz,
              nowrap: true,
              cell: (row) => (row.letzter_at ? formatDatum(datumOf(row.letzter_at), sprache) : ''),
            },
          ]}
        />
        {sprachen.length > 0 && (
          <Details summary={t.sprachenListe} id="sprachen">
            <List
              items={sprachen.map((one) => (
                <>
                  <Link href={`${path}?sprache=${encodeURIComponent(one.sprache)}&pool=ja`}>{one.name}</Link>{' '}
                  {one.personen}
                </>
              ))}
            />
          </Details>
        )}
      </Stack>
    </Layout>
  );
};
