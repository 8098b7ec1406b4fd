import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  DataTable,
  defineTable,
  EmptyState,
  Layout,
  LinkButton,
  type Option,
  type Rahmen,
  type TableQuery,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import type { Ausgabe, Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte, levelWord, ownWord } from '../konzept.texte.ts';
import { listSchwerpunkteOf, type Schwerpunktsicht } from '../schwerpunkte/schwerpunkt.rules.ts';
import { Schwerpunktbadge } from '../schwerpunkte/schwerpunkte.page.tsx';
import { isUeberfaellig, MASSNAHME_STATUS } from '../status.rules.ts';
import { massnahmenTexte } from './massnahmen.texte.ts';
import { Statusbadge } from './status-badge.page.tsx';

export const massnahmenTabelle = defineTable({
  filters: {
    ausgabe: { kind: 'select' },
    suche: { kind: 'text' },
    feld: { kind: 'select' },
    ziel: { kind: 'select' },
    status: { kind: 'multiple', options: MASSNAHME_STATUS },
    zustaendig: { kind: 'text' },
    klasse: { kind: 'select' },
    frist: { kind: 'dateRange' },
    ueberfaellig: { kind: 'flag' },
    'ohne-schritt': { kind: 'flag' },
    schlagwort: { kind: 'select' },
    herkunft: { kind: 'select' },
    migranten: { kind: 'flag' },
  },
  sortable: ['position', 'kurztitel', 'zustaendig', 'status', 'frist', 'naechster_schritt_am'],
  defaultSort: { key: 'position', direction: 'asc' },
});

export type Massnahmenanfrage = TableQuery<typeof massnahmenTabelle>;

export interface Filterauswahl {
  ausgaben: readonly Ausgabe[];
  felder: readonly Option[];
  ziele: readonly Option[];
  /** In the office's order, each with what it means. */
  klassen: readonly Option[];
  schlagworte: readonly string[];
  herkuenfte: readonly string[];
  sicht: Schwerpunktsicht;
}

const asOptions = (worte: readonly string[]): Option[] => worte.map((wort) => ({ value: wort, label: wort }));

/** All measures of an edition; every filter lives in the address. */
export const MassnahmenPage = ({
  rahmen,
  ausgabe,
  query,
  rows,
  total,
  auswahl,
  heute,
  darfImportieren,
}: {
  rahmen: Rahmen;
  /** Null: there is no concept yet. */
  ausgabe: Ausgabe | null;
  query: Massnahmenanfrage;
  rows: readonly Massnahmenzeile[];
  total: number;
  auswahl: Filterauswahl;
  heute: Datum;
  darfImportieren: boolean;
}) => {
  const { sprache } = rahmen;
  const t = massnahmenTexte[sprache];
  const k = konzeptTexte[sprache];
  const datum = (tag: Datum | null) => (tag === null ? '' : formatDatum(tag, sprache));
  const titleOf = (row: Massnahmenzeile) => shorten(row.kurztitel || row.text, 160);
  const worte = ausgabe?.worte ?? {};
  const feldwort = levelWord(worte, 'handlungsfeld', sprache);
  const suffix = ausgabe?.status === 'gilt' ? '' : `?ausgabe=${ausgabe?.id ?? ''}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      {...(ausgabe && { intro: `${t.einleitung(ausgabe.bezeichnung)} · ${ausgabe.titel}` })}
      width="full"
    >
      {ausgabe === null ? (
        <EmptyState
          title={t.leer}
          icon="target"
          action={darfImportieren && <LinkButton href="/konzept/import">{t.importieren}</LinkButton>}
        >
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <DataTable
          caption={t.titel}
          definition={massnahmenTabelle}
          query={query}
          path="/konzept/massnahmen"
          rows={rows}
          total={total}
          narrow="cards"
          exports={{ csv: '/konzept/massnahmen.csv', xlsx: '/konzept/massnahmen.xlsx' }}
          filters={[
            { key: 'suche', label: t.suche },
            { key: 'feld', label: feldwort, options: auswahl.felder },
            { key: 'ziel', label: ownWord(worte, 'handlungsziel', t.ziel), options: auswahl.ziele },
            {
              key: 'status',
              label: t.status,
              options: MASSNAHME_STATUS.map((value) => ({ value, label: k.status[value] })),
            },
            { key: 'zustaendig', label: t.zustaendig },
            { key: 'klasse', label: t.klasse, options: auswahl.klassen },
            { key: 'frist', label: t.frist },
            { key: 'ueberfaellig', label: t.ueberfaellig },
            { key: 'ohne-schritt', label: t.ohneSchritt },
            ...(auswahl.schlagworte.length > 0
              ? [{ key: 'schlagwort' as const, label: t.schlagwort, options: asOptions(auswahl.schlagworte) }]
              : []),
            ...(auswahl.herkuenfte.length > 0
              ? [{ key: 'herkunft' as const, label: t.herkunft, options: asOptions(auswahl.herkuenfte) }]
              : []),
            { key: 'migranten', label: t.migranten },
            ...(auswahl.ausgaben.length > 1
              ? [
                  {
                    key: 'ausgabe' as const,
                    label: t.ausgabe,
                    options: auswahl.ausgaben.map(({ id, bezeichnung }) => ({
                      value: String(id),
                      label: bezeichnung,
                    })),
                  },
                ]
              : []),
          ]}
          columns={[
            {
              key: 'kurztitel',
              label: levelWord(worte, 'massnahme', sprache),
              header: true,
              cell: (row) => (row.kennung ? `${row.kennung} ${titleOf(row)}` : titleOf(row)),
              href: (row) => `/konzept/massnahmen/${row.id}${suffix}`,
            },
            {
              key: 'feld',
              label: feldwort,
              cell: (row) => (
                <>
                  {row.felder.map(({ text }) => text).join(', ')}
                  <Schwerpunktbadge namen={listSchwerpunkteOf(row, auswahl.sicht)} sprache={sprache} kurz />
                </>
              ),
            },
            { key: 'zustaendig', label: t.zustaendig, cell: ({ zustaendig }) => shorten(zustaendig, 80) },
            {
              key: 'status',
              label: t.status,
              cell: ({ status, frist }) => (
                <Statusbadge
                  status={status}
                  ueberfaellig={isUeberfaellig(status, frist, heute)}
                  sprache={sprache}
                />
              ),
            },
            { key: 'termin', label: t.termin, cell: ({ termin }) => termin },
            { key: 'frist', label: t.frist, nowrap: true, cell: ({ frist }) => datum(frist) },
            {
              key: 'naechster_schritt_am',
              label: t.naechsterSchritt,
              cell: ({ naechster_schritt, naechster_schritt_am }) =>
                [datum(naechster_schritt_am), shorten(naechster_schritt, 80)].filter(Boolean).join(': '),
            },
          ]}
        />
      )}
    </Layout>
  );
};
