import { EmptyState, Layout, LinkButton, type Rahmen, SimpleTable, Text } from '../../../design/index.ts';
import { formatStichtag, formatZahl } from '../anzeige.ts';
import { labelOfMerkmale } from '../tabellen/lesung.rules.ts';
import { bestandTexte } from '../texte.ts';
import { describeBefund, explainBefund } from './befund.ts';
import type { Pruefzeile } from './pruefung.store.ts';
import type { Tabellenbefund } from './tabellenpruefung.rules.ts';

export interface Fund extends Tabellenbefund {
  /** The row that does not fit, to open it. */
  zeile: Pruefzeile;
}

/** What cannot hold together in the county's tables, with the rounding that would explain it. */
export const PlausibilitaetPage = ({
  rahmen,
  funde,
  weitere,
  hatRegion,
}: {
  rahmen: Rahmen;
  funde: readonly Fund[];
  /** What does not fit on the page. */
  weitere: number;
  hatRegion: boolean;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.plausibilitaet}
      intro={t.plausibilitaetEinleitung}
      actions={<LinkButton href="/bestand/plausibilitaet/angaben">{t.angaben}</LinkButton>}
    >
      {funde.length === 0 ? (
        <EmptyState title={hatRegion ? t.keineAuffaelligkeit : t.keineRegion} icon="check-circle" />
      ) : (
        <SimpleTable
          caption={t.plausibilitaet}
          hideCaption
          rows={funde}
          columns={[
            {
              key: 'merkmal',
              label: t.merkmal,
              header: true,
              cell: ({ merkmale }) => labelOfMerkmale(merkmale.map(([name, wert]) => [name, wert])),
              href: ({ zeile }) =>
                `/bestand/tabellen/${zeile.tabelleId}?region=${zeile.regionNummer}&merkmal=${zeile.merkmalNummer}`,
            },
            { key: 'region', label: t.region, cell: ({ zeile }) => zeile.region },
            {
              key: 'stichtag',
              label: t.stichtag,
              nowrap: true,
              cell: ({ stichtag }) => formatStichtag(stichtag, sprache),
            },
            { key: 'befund', label: t.befund, cell: ({ befund }) => describeBefund(befund, sprache) },
            {
              key: 'erklaerung',
              label: t.erklaerung,
              cell: ({ befund }) => explainBefund(befund, sprache),
            },
          ]}
        />
      )}
      {weitere > 0 && <Text muted>{t.weitereFunde(formatZahl(weitere, sprache))}</Text>}
    </Layout>
  );
};
