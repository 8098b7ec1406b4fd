import type { Child } from 'hono/jsx';
import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatDatum, formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Card,
  DataTable,
  defineTable,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  type TableQuery,
  Text,
  type Ton,
} from '../../../../design/index.ts';
import type { Kursrechnung } from '../kursrechnung.store.ts';
import { RECHNUNGSSTATUS, type Rechnungsstatus } from '../kursrechnung.tables.ts';
import { abrechnungsTexte } from '../texte.ts';

export const LISTE = '/kursrechnungen';

const TON: Record<Rechnungsstatus, Ton> = {
  eingegangen: 'info',
  geprueft: 'warning',
  angewiesen: 'success',
  abgelehnt: 'danger',
  zurueckgezogen: 'neutral',
};

export const Rechnungsstand = ({
  rechnung,
  rahmen,
}: {
  rechnung: Pick<Kursrechnung, 'status' | 'istZurueck'>;
  rahmen: Pick<Rahmen, 'sprache'>;
}) => {
  const t = abrechnungsTexte[rahmen.sprache];
  return rechnung.istZurueck ? (
    <Badge tone="danger">{t.zurueck}</Badge>
  ) : (
    <Badge tone={TON[rechnung.status]}>{t.status[rechnung.status]}</Badge>
  );
};

export const rechnungenTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    status: { kind: 'multiple', options: RECHNUNGSSTATUS },
    jahr: { kind: 'select' },
  },
  sortable: ['rechnung_am', 'nummer', 'traeger', 'gefordert', 'anerkannt'],
  defaultSort: { key: 'rechnung_am', direction: 'desc' },
});

export const RechnungenPage = ({
  rahmen,
  query,
  rows,
  total,
  jahre,
  darfAnweisen,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof rechnungenTabelle>;
  rows: readonly Kursrechnung[];
  total: number;
  jahre: readonly number[];
  darfAnweisen: boolean;
}) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.rechnungen}
      intro={t.einleitung}
      width="full"
      actions={
        darfAnweisen && (
          <LinkButton href={`${LISTE}/anweisen`} variant="primary" icon="euro">
            {t.auszahlen}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t.rechnungen}
        definition={rechnungenTabelle}
        query={query}
        path={LISTE}
        narrow="cards"
        rows={rows}
        total={total}
        filters={[
          { key: 'suche', label: t.suche },
          {
            key: 'status',
            label: t.stand,
            options: RECHNUNGSSTATUS.map((value) => ({ value, label: t.status[value] })),
          },
          {
            key: 'jahr',
            label: t.jahr,
            options: jahre.map((jahr) => ({ value: String(jahr), label: String(jahr) })),
          },
        ]}
        exports={{ csv: `${LISTE}.csv`, xlsx: `${LISTE}.xlsx` }}
        empty={
          <EmptyState title={t.leer} icon="document">
            {t.leerHinweis}
          </EmptyState>
        }
        columns={[
          {
            key: 'nummer',
            label: t.nummer,
            header: true,
            cell: (row) => row.nummer,
            href: (row) => `${LISTE}/${row.id}`,
          },
          {
            key: 'rechnung_am',
            label: t.vom,
            nowrap: true,
            cell: (row) => formatDatum(row.rechnungAm, sprache),
          },
          { key: 'traeger', label: t.traeger, cell: (row) => row.traeger },
          { key: 'kurs', label: t.kurs, cell: (row) => `${row.kennung} ${row.titel}` },
          {
            key: 'gefordert',
            label: t.gefordert,
            align: 'end',
            cell: (row) => formatGeld(row.gefordertCent, sprache),
          },
          {
            key: 'anerkannt',
            label: t.anerkannt,
            align: 'end',
            cell: (row) => (row.anerkanntCent === null ? '–' : formatGeld(row.anerkanntCent, sprache)),
          },
          { key: 'status', label: t.stand, cell: (row) => <Rechnungsstand rechnung={row} rahmen={rahmen} /> },
        ]}
      />
    </Layout>
  );
};

/** The invoices of a course in the third of its columns. */
export const Rechnungsuebersicht = ({
  rahmen,
  kursId,
  rechnungen,
  darfEinreichen,
}: {
  rahmen: Pick<Rahmen, 'sprache'>;
  kursId: number;
  rechnungen: readonly Kursrechnung[];
  darfEinreichen: boolean;
}): Child => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  return (
    <Card title={t.rechnungen}>
      <Stack>
        {rechnungen.length === 0 ? (
          <Text muted>{t.abschnittLeer}</Text>
        ) : (
          <SimpleTable
            caption={t.rechnungen}
            hideCaption
            rows={rechnungen}
            columns={[
              {
                key: 'nummer',
                label: t.nummer,
                header: true,
                cell: (row) => row.nummer,
                href: (row) => `${LISTE}/${row.id}`,
              },
              {
                key: 'betrag',
                label: t.betrag,
                align: 'end',
                cell: (row) => formatGeld(row.anerkanntCent ?? row.gefordertCent, sprache),
              },
              {
                key: 'status',
                label: t.stand,
                cell: (row) => <Rechnungsstand rechnung={row} rahmen={rahmen} />,
              },
            ]}
          />
        )}
        {darfEinreichen && (
          <Row>
            <LinkButton href={`/kurse/${kursId}/rechnungen/neu`} icon="plus">
              {t.neu}
            </LinkButton>
          </Row>
        )}
      </Stack>
    </Card>
  );
};

export const monateWort = (monate: readonly string[], sprache: 'de' | 'en') =>
  monate.map((monat) => formatMonat(monat, sprache)).join(', ');

export const KursLink = ({ rechnung }: { rechnung: Pick<Kursrechnung, 'kursId' | 'kennung' | 'titel'> }) => (
  <Link href={`/kurse/${rechnung.kursId}`}>{`${rechnung.kennung} ${rechnung.titel}`}</Link>
);
