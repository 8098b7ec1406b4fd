import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum, formatDatumMitWochentag } from '../../../begriffe/zeitanzeige.ts';
import { Badge, type Column, SimpleTable } from '../../../design/index.ts';
import { gremienTexte } from '../gremien/gremien.texte.ts';
import type { Sitzung } from './sitzung.store.ts';

export const SITZUNGEN = '/berichte/sitzungen';

/** Meetings below each other, each a link to its page. */
export const Sitzungstabelle = ({
  caption,
  sitzungen,
  sprache,
  ohneGremium = false,
}: {
  caption: string;
  sitzungen: readonly Sitzung[];
  sprache: Anzeigesprache;
  ohneGremium?: boolean;
}) => {
  const t = gremienTexte[sprache];
  const gremium: Column<Sitzung> = { key: 'gremium', label: t.gremium, cell: (row) => row.gremium };
  return (
    <SimpleTable
      caption={caption}
      hideCaption
      rows={sitzungen}
      columns={[
        {
          key: 'am',
          label: t.tag,
          header: true,
          nowrap: true,
          cell: ({ am, uhrzeit }) =>
            [formatDatumMitWochentag(am, sprache), uhrzeit].filter(Boolean).join(', '),
          href: ({ id }) => `${SITZUNGEN}/${id}`,
        },
        ...(ohneGremium ? [] : [gremium]),
        { key: 'ort', label: t.ort, cell: (row) => row.ort },
        { key: 'thema', label: t.thema, cell: (row) => row.thema },
        {
          key: 'frist',
          label: t.frist,
          nowrap: true,
          cell: ({ frist_am }) => (frist_am === null ? '' : formatDatum(frist_am, sprache)),
        },
        {
          key: 'stand',
          label: t.stand,
          cell: ({ ist_abgesagt }) => ist_abgesagt && <Badge tone="warning">{t.abgesagt}</Badge>,
        },
      ]}
    />
  );
};
