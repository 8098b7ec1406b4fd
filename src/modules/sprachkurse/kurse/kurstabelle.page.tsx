import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { Badge, SimpleTable, type Ton } from '../../../design/index.ts';
import type { Kursstatus } from '../sprachkurse.tables.ts';
import { kursWort, niveauWort } from '../texte.ts';
import type { Kurszeile } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';

const TON: Record<Kursstatus, Ton> = {
  entwurf: 'neutral',
  beantragt: 'warning',
  geprueft: 'warning',
  bewilligt: 'info',
  laeuft: 'success',
  unterbrochen: 'warning',
  abgeschlossen: 'neutral',
  abgebrochen: 'danger',
  abgelehnt: 'danger',
  zurueckgezogen: 'neutral',
};

export const StatusBadge = ({ status, sprache }: { status: Kursstatus; sprache: Anzeigesprache }) => (
  <Badge tone={TON[status]}>{kursWort(sprache, 'status', status)}</Badge>
);

/** A few courses on the page of somebody or something they belong to. */
export const KursTabelle = ({
  sprache,
  titel,
  kurse,
  ohne,
}: {
  sprache: Anzeigesprache;
  titel: string;
  kurse: readonly Kurszeile[];
  /** What the page is about stands not in every row. */
  ohne?: 'traeger' | 'gemeinde';
}) => {
  const t = kursSeitenTexte[sprache];
  return (
    <SimpleTable
      caption={titel}
      hideCaption
      rows={kurse}
      columns={[
        {
          key: 'titel',
          label: t.titel,
          header: true,
          cell: (row) => `${row.titel} (${row.kennung})`,
          href: (row) => `/kurse/${row.id}`,
        },
        {
          key: 'niveau',
          label: t.niveau,
          cell: (row) => niveauWort(sprache, row.niveau_von, row.niveau_bis),
        },
        ...(ohne === 'traeger'
          ? []
          : [{ key: 'traeger', label: t.traeger, cell: (row: Kurszeile) => row.traeger }]),
        ...(ohne === 'gemeinde'
          ? []
          : [{ key: 'gemeinde', label: t.gemeinde, cell: (row: Kurszeile) => row.gemeinde }]),
        {
          key: 'zeitraum',
          label: t.zeitraum,
          cell: (row) => `${formatDatum(row.beginn_am, sprache)} – ${formatDatum(row.ende_am, sprache)}`,
        },
        {
          key: 'status',
          label: t.status,
          cell: (row) => <StatusBadge status={row.status} sprache={sprache} />,
        },
      ]}
    />
  );
};
