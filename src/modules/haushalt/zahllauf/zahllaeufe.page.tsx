import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  DataTable,
  defineTable,
  EmptyState,
  Layout,
  type Rahmen,
  Row,
  type TableQuery,
} from '../../../design/index.ts';
import { haushaltTexte } from '../texte.ts';
import type { Zahllaufzeile } from './zahllauf.store.ts';

export const zahllaufTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    jahr: { kind: 'select' },
    zustand: { kind: 'select', options: ['offen', 'uebergeben'] },
  },
  sortable: ['erstellt_at', 'bezeichnung', 'ausfuehrung_am', 'anzahl', 'summe_cent'],
  defaultSort: { key: 'erstellt_at', direction: 'desc' },
});

export const ZahllaeufePage = ({
  rahmen,
  query,
  rows,
  total,
  jahre,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof zahllaufTabelle>;
  rows: readonly Zahllaufzeile[];
  total: number;
  jahre: readonly number[];
}) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.zahllaeufe} intro={t.zahllaeufeEinleitung} width="full">
      <DataTable
        caption={t.zahllaeufe}
        definition={zahllaufTabelle}
        query={query}
        path="/haushalt/zahllaeufe"
        rows={rows}
        total={total}
        filters={[
          { key: 'suche', label: t.suche },
          {
            key: 'jahr',
            label: t.ausfuehrungsjahr,
            options: jahre.map((jahr) => ({ value: String(jahr), label: String(jahr) })),
          },
          {
            key: 'zustand',
            label: t.zustand,
            options: [
              { value: 'offen', label: t.offen },
              { value: 'uebergeben', label: t.uebergeben },
            ],
          },
        ]}
        exports={{ csv: '/haushalt/zahllaeufe.csv', xlsx: '/haushalt/zahllaeufe.xlsx' }}
        empty={
          <EmptyState title={t.zahllaeufeLeer} icon="euro">
            {t.zahllaeufeLeerHinweis}
          </EmptyState>
        }
        columns={[
          {
            key: 'bezeichnung',
            label: t.bezeichnung,
            header: true,
            cell: (row) => row.bezeichnung,
            href: (row) => `/haushalt/zahllaeufe/${row.id}`,
          },
          {
            key: 'erstellt_at',
            label: t.erstellt,
            nowrap: true,
            cell: (row) => formatZeitpunkt(row.erstellt_at, sprache),
          },
          {
            key: 'ausfuehrung_am',
            label: t.ausfuehrung,
            nowrap: true,
            cell: (row) => formatDatum(row.ausfuehrung_am, sprache),
          },
          { key: 'anzahl', label: t.zahlungen, align: 'end', cell: (row) => row.anzahl },
          {
            key: 'summe_cent',
            label: t.summe,
            align: 'end',
            cell: (row) => formatGeld(row.summe_cent, sprache),
          },
          {
            key: 'zustand',
            label: t.zustand,
            cell: (row) => (
              <Row gap="xs">
                <Badge tone={row.uebergeben_at ? 'success' : 'warning'}>
                  {row.uebergeben_at ? t.uebergeben : t.offen}
                </Badge>
                {row.zurueck > 0 && <Badge tone="danger">{t.zurueckAnzahl(row.zurueck)}</Badge>}
              </Row>
            ),
          },
        ]}
      />
    </Layout>
  );
};
