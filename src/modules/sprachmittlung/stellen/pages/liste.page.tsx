import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  DataTable,
  defineTable,
  EmptyState,
  Layout,
  LinkButton,
  type Rahmen,
  type TableQuery,
} from '../../../../design/index.ts';
import type { Stellenzeile } from '../../stelle.store.ts';
import { STELLENARTEN } from '../stelle.rules.ts';
import { artWort, texte } from '../texte.ts';

export const stellenTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    art: { kind: 'select', options: STELLENARTEN },
    ort: { kind: 'select' },
    aktiv: { kind: 'flag' },
  },
  sortable: ['name', 'art', 'ort', 'einsaetze'],
  defaultSort: { key: 'name', direction: 'asc' },
});

export const ListePage = ({
  rahmen,
  query,
  rows,
  total,
  orte,
  darfAnlegen,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof stellenTabelle>;
  rows: readonly Stellenzeile[];
  total: number;
  orte: readonly string[];
  darfAnlegen: boolean;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.stellen}
      intro={t.einleitung}
      width="full"
      actions={
        darfAnlegen && (
          <LinkButton href="/stellen/neu" variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t.stellen}
        definition={stellenTabelle}
        query={query}
        path="/stellen"
        rows={rows}
        total={total}
        filters={[
          { key: 'suche', label: t.suche },
          {
            key: 'art',
            label: t.art,
            options: STELLENARTEN.map((value) => ({ value, label: artWort(value, sprache) })),
          },
          { key: 'ort', label: t.ort, options: orte.map((ort) => ({ value: ort, label: ort })) },
          { key: 'aktiv', label: t.nurAktive },
        ]}
        exports={{ csv: '/stellen.csv', xlsx: '/stellen.xlsx' }}
        empty={
          <EmptyState title={t.leer} icon="house">
            {t.leerHinweis}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: t.name,
            header: true,
            cell: (row) => row.name,
            href: (row) => `/stellen/${row.id}`,
          },
          { key: 'art', label: t.art, cell: (row) => artWort(row.art, sprache) },
          { key: 'ort', label: t.ort, cell: (row) => row.ort },
          { key: 'telefon', label: t.telefon, nowrap: true, cell: (row) => formatTelefon(row.telefon) },
          { key: 'zahler', label: t.zahler, cell: (row) => t.zahlerArten[row.zahler] },
          { key: 'einsaetze', label: t.einsaetze, align: 'end', cell: (row) => row.einsaetze },
          {
            key: 'letzter',
            label: t.letzter,
            nowrap: true,
            cell: (row) => (row.letzter_am ? formatDatum(datumOf(row.letzter_am), sprache) : ''),
          },
          {
            key: 'status',
            label: t.status,
            cell: (row) => (
              <Badge tone={row.ist_aktiv ? 'success' : 'neutral'}>
                {row.ist_aktiv ? t.aktiv : t.inaktiv}
              </Badge>
            ),
          },
        ]}
      />
    </Layout>
  );
};
