import { formatGeld } from '../../../begriffe/geld.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  DataTable,
  defineTable,
  EmptyState,
  Layout,
  LinkButton,
  type Rahmen,
  type TableQuery,
} from '../../../design/index.ts';
import { kursTexte, niveauWort } from '../texte.ts';
import { FORMATE, KURSARTEN, STATUS } from './kurs.rules.ts';
import type { Kurszeile } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import { StatusBadge } from './kurstabelle.page.tsx';

export const kursTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    status: { kind: 'multiple', options: STATUS },
    jahr: { kind: 'select' },
    traeger: { kind: 'select' },
    gemeinde: { kind: 'select' },
    kursart: { kind: 'select', options: KURSARTEN },
    format: { kind: 'select', options: FORMATE },
    niveau: { kind: 'select', options: NIVEAUS },
    kinderbetreuung: { kind: 'flag' },
  },
  sortable: [
    'kennung',
    'titel',
    'traeger',
    'gemeinde',
    'niveau_von',
    'beginn_am',
    'ende_am',
    'status',
    'bewilligt_cent',
  ],
  defaultSort: { key: 'beginn_am', direction: 'desc' },
});

type Namen = readonly { id: number; name: string }[];
const options = (namen: Namen) => namen.map(({ id, name }) => ({ value: String(id), label: name }));

export const KursListePage = ({
  rahmen,
  query,
  rows,
  total,
  auswahl,
  seite,
  darfBeantragen,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof kursTabelle>;
  rows: readonly Kurszeile[];
  total: number;
  /** Names to filter by; providers and municipalities only for the office. */
  auswahl: { traeger: Namen; gemeinden: Namen; jahre: readonly number[] };
  seite: 'buero' | 'traeger' | 'leser';
  darfBeantragen: boolean;
}) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  const w = kursTexte[sprache];
  const words = <K extends string>(keys: readonly K[], worte: Record<K, string>) =>
    keys.map((value) => ({ value, label: worte[value] }));
  const istBuero = seite === 'buero';
  const einleitung = { buero: t.einleitung, traeger: t.einleitungTraeger, leser: t.einleitungGemeinde };
  return (
    <Layout
      rahmen={rahmen}
      title={t.kurse}
      intro={einleitung[seite]}
      width="full"
      actions={
        darfBeantragen && (
          <LinkButton href="/kurse/neu" variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t.kurse}
        definition={kursTabelle}
        query={query}
        path="/kurse"
        rows={rows}
        total={total}
        narrow="cards"
        filters={[
          { key: 'suche', label: t.suche },
          { key: 'status', label: t.status, options: words(STATUS, w.status) },
          {
            key: 'jahr',
            label: t.jahr,
            options: auswahl.jahre.map((jahr) => ({ value: String(jahr), label: String(jahr) })),
          },
          ...(istBuero
            ? [
                { key: 'traeger' as const, label: t.traeger, options: options(auswahl.traeger) },
                { key: 'gemeinde' as const, label: t.gemeinde, options: options(auswahl.gemeinden) },
              ]
            : []),
          { key: 'kursart', label: t.kursart, options: words(KURSARTEN, w.kursart) },
          { key: 'format', label: t.format, options: words(FORMATE, w.format) },
          {
            key: 'niveau',
            label: t.niveau,
            options: NIVEAUS.map((value) => ({ value, label: value })),
          },
          { key: 'kinderbetreuung', label: t.nurKinderbetreuung },
        ]}
        exports={{ csv: '/kurse.csv', xlsx: '/kurse.xlsx' }}
        empty={
          <EmptyState title={t.leer} icon="book">
            {t.leerHinweis}
          </EmptyState>
        }
        columns={[
          {
            key: 'titel',
            label: t.titel,
            header: true,
            cell: (row) => row.titel,
            href: (row) => `/kurse/${row.id}`,
          },
          { key: 'kennung', label: t.kennung, nowrap: true, cell: (row) => row.kennung },
          {
            key: 'niveau_von',
            label: t.niveau,
            nowrap: true,
            cell: (row) => niveauWort(sprache, row.niveau_von, row.niveau_bis),
          },
          ...(seite === 'traeger'
            ? []
            : [{ key: 'traeger', label: t.traeger, cell: (row: Kurszeile) => row.traeger }]),
          { key: 'gemeinde', label: t.gemeinde, cell: (row) => row.gemeinde },
          {
            key: 'beginn_am',
            label: t.beginn,
            nowrap: true,
            cell: (row) => formatDatum(row.beginn_am, sprache),
          },
          { key: 'ende_am', label: t.ende, nowrap: true, cell: (row) => formatDatum(row.ende_am, sprache) },
          {
            key: 'status',
            label: t.status,
            cell: (row) => <StatusBadge status={row.status} sprache={sprache} />,
          },
          ...(seite === 'leser'
            ? []
            : [
                {
                  key: 'bewilligt_cent',
                  label: t.bewilligt,
                  align: 'end' as const,
                  cell: (row: Kurszeile) =>
                    row.bewilligt_cent === null ? '' : formatGeld(row.bewilligt_cent, sprache),
                },
              ]),
        ]}
      />
    </Layout>
  );
};
