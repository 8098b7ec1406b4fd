import { spracheName } from '../../../../begriffe/sprache.ts';
import { datumOf, STUNDE_MS, toOrtszeit } from '../../../../begriffe/zeit.ts';
import { formatDatumMitWochentag } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  Layout,
  LinkButton,
  type Option,
  type Rahmen,
  Stack,
  Tabs,
} from '../../../../design/index.ts';
import { ALTERNATIVEN, NICHTVERMITTLUNGSGRUENDE } from '../../absage.rules.ts';
import { POOLROLLEN } from '../../bedarf.rules.ts';
import { EINSATZ_STATUS, SUCHENDE_STATUS } from '../../einsatz.rules.ts';
import type { Einsatzzeile } from '../../einsatz.store.ts';
import { wort } from '../../texte/woerter.ts';
import { ansichten, type EinsatzQuery, einsatzTable, IRGENDEINE, OHNE } from '../einsatzliste.ts';
import { STATUS_TON } from '../status-ton.ts';
import { anfragenTexte } from '../texte.ts';
import { sprachoptionen } from './anfrage-felder.page.tsx';

export interface EinsaetzeProps {
  rahmen: Rahmen;
  query: EinsatzQuery;
  rows: readonly Einsatzzeile[];
  total: number;
  jetzt: Date;
  poolsprachen: readonly string[];
  themen: readonly string[];
  orte: readonly string[];
  /** The requester the list is narrowed to. */
  stelle: { id: number; name: string } | null;
  darfAnlegen: boolean;
}

const hoursBetween = (von: Date, bis: Date) => Math.round((bis.getTime() - von.getTime()) / STUNDE_MS);

/** All Einsätze of the office. */
export const EinsaetzePage = (props: EinsaetzeProps) => {
  const { rahmen, query, rows, total, jetzt, stelle, darfAnlegen } = props;
  const { sprache } = rahmen;
  const { filter } = query;
  const t = anfragenTexte[sprache];
  // One of few in each row: made once for all rows.
  const badges = new Map(
    EINSATZ_STATUS.map((status) => [
      status,
      <Badge tone={STATUS_TON[status]}>{wort(sprache, 'status', status)}</Badge>,
    ]),
  );
  const roles = new Map(
    POOLROLLEN.map((rolle) => [rolle, <Badge tone="info">{wort(sprache, 'gebraucht', rolle)}</Badge>]),
  );
  const late = <Badge tone="warning">{t.kurzfristig}</Badge>;
  const over = <Badge tone="danger">{t.vorbeiKurz}</Badge>;
  const isOver = (row: Einsatzzeile) =>
    row.beginn_at <= jetzt && (SUCHENDE_STATUS as readonly string[]).includes(row.status);
  const columns: Column<Einsatzzeile>[] = [
    {
      key: 'beginn_at',
      label: t.termin,
      header: true,
      nowrap: true,
      cell: (row) => [
        formatDatumMitWochentag(datumOf(row.beginn_at), sprache),
        <br />,
        `${toOrtszeit(row.beginn_at).uhrzeit}–${toOrtszeit(row.ende_at).uhrzeit}`,
      ],
      href: (row) => `/einsaetze/${row.id}`,
    },
    {
      key: 'status',
      label: t.status,
      cell: (row) =>
        isOver(row)
          ? [badges.get(row.status), ' ', over]
          : row.ist_kurzfristig && row.status !== 'abgerechnet'
            ? [badges.get(row.status), ' ', late]
            : badges.get(row.status),
    },
    {
      key: 'sprache',
      label: t.sprache,
      cell: (row) =>
        row.poolrolle === 'sprachmittler'
          ? spracheName(row.sprache, sprache)
          : [spracheName(row.sprache, sprache), ' ', roles.get(row.poolrolle)],
    },
    { key: 'stelle', label: t.stelle, cell: (row) => row.stelle },
    { key: 'ort', label: t.ort, cell: (row) => row.ort || wort(sprache, 'modus', row.modus) },
    { key: 'thema', label: t.thema, cell: (row) => (row.thema ? wort(sprache, 'thema', row.thema) : '') },
    { key: 'sprachmittler', label: t.sprachmittler, cell: (row) => row.sprachmittler ?? '' },
    ...(filter.vermittelt
      ? [
          {
            key: 'dauer',
            label: t.kennzahlDauer,
            nowrap: true,
            cell: (row: Einsatzzeile) =>
              row.vermittelt_at ? t.stunden(hoursBetween(row.angefragt_at, row.vermittelt_at)) : '',
          },
        ]
      : []),
  ];
  const words = (worte: readonly string[], gruppe: Parameters<typeof wort>[1]): Option[] =>
    worte.map((value) => ({ value, label: wort(sprache, gruppe, value) }));
  const plain = (worte: readonly string[]): Option[] => worte.map((value) => ({ value, label: value }));
  const named = (options: Option[], value: string | undefined, label = value): Option[] =>
    value === undefined || options.some((option) => option.value === value)
      ? options
      : [...options, { value, label: label ?? value }];
  return (
    <Layout
      rahmen={rahmen}
      title={t.einsaetze}
      intro={t.einsaetzeIntro}
      width="full"
      actions={
        darfAnlegen && (
          <LinkButton href="/einsaetze/neu" variant="primary" icon="plus">
            {t.neueAnfrage}
          </LinkButton>
        )
      }
    >
      <Stack>
        <Tabs
          label={t.einsaetze}
          tabs={[
            { text: t.offeneAnfragen, href: ansichten.offene() },
            { text: t.kommend, href: ansichten.kommende(datumOf(jetzt)) },
            { text: t.alle, href: '/einsaetze' },
          ].map((tab) => ({ ...tab, current: tab.href === rahmen.pfad }))}
        />
        <DataTable
          caption={t.einsaetze}
          definition={einsatzTable}
          query={query}
          path="/einsaetze"
          narrow="cards"
          columns={columns}
          rows={rows}
          total={total}
          filters={[
            { key: 'suche', label: t.suche },
            { key: 'status', label: t.status, options: words(EINSATZ_STATUS, 'status') },
            {
              key: 'sprache',
              label: t.sprache,
              options: sprachoptionen(props.poolsprachen, sprache).flatMap((gruppe) => gruppe.options),
            },
            {
              key: 'thema',
              label: t.thema,
              options: named(
                words(props.themen, 'thema'),
                filter.thema,
                filter.thema === OHNE ? t.bedarfOhneThema : filter.thema,
              ),
            },
            {
              key: 'ort',
              label: t.ort,
              options: named(
                plain(props.orte),
                filter.ort,
                filter.ort === OHNE ? t.bedarfOhneOrt : filter.ort,
              ),
            },
            { key: 'rolle', label: t.werGebraucht, options: words(POOLROLLEN, 'gebraucht') },
            { key: 'am', label: t.zeitraum },
            { key: 'kurzfristig', label: t.nurKurzfristige },
            ...(stelle
              ? [
                  {
                    key: 'stelle' as const,
                    label: t.stelle,
                    options: [{ value: String(stelle.id), label: stelle.name }],
                  },
                ]
              : []),
            ...(filter.grund
              ? [
                  {
                    key: 'grund' as const,
                    label: t.grund,
                    options: words(NICHTVERMITTLUNGSGRUENDE, 'nichtvermittlungsgrund'),
                  },
                ]
              : []),
            ...(filter.alternative
              ? [
                  {
                    key: 'alternative' as const,
                    label: t.ersatzloesung,
                    options: [
                      { value: IRGENDEINE, label: t.alternativeIrgendeine },
                      ...words(ALTERNATIVEN, 'alternative'),
                    ],
                  },
                ]
              : []),
            ...(filter.vermittelt || filter.vorher
              ? [
                  { key: 'vermittelt' as const, label: t.vermitteltAm },
                  { key: 'vorher' as const, label: t.vorherAngefragt },
                ]
              : []),
          ]}
          exports={{ csv: '/einsaetze.csv', xlsx: '/einsaetze.xlsx' }}
          tone={(row) => (row.status === 'angefragt' ? 'warning' : undefined)}
          empty={
            <EmptyState
              title={t.leerTitel}
              icon="calendar"
              action={
                darfAnlegen && (
                  <LinkButton href="/einsaetze/neu" variant="primary">
                    {t.neueAnfrage}
                  </LinkButton>
                )
              }
            >
              {t.leerText}
            </EmptyState>
          }
        />
      </Stack>
    </Layout>
  );
};
