import {
  Alert,
  DataTable,
  Details,
  defineTable,
  Facts,
  Layout,
  LinkButton,
  type Rahmen,
  Stack,
  type TableQuery,
  Text,
} from '../../../design/index.ts';
import { describeSymbol, formatStichtag, formatWert, formatZahl } from '../anzeige.ts';
import { joinQuellen, type Regionsreihe } from '../reihen.rules.ts';
import { Reihenbild } from '../reihenbild.page.tsx';
import { bestandTexte } from '../texte.ts';
import { labelOfMerkmale } from './lesung.rules.ts';
import type { Merkmal, Region, Tabelle, Wertzeile } from './tabelle.store.ts';

/** Region and feature stand in the address by their keys' numbers in this import. */
export const wertetabelle = defineTable({
  filters: { region: { kind: 'select' }, merkmal: { kind: 'select' }, stichtag: { kind: 'select' } },
  sortable: [],
  defaultSort: { key: 'merkmal', direction: 'asc' },
});

export interface Tabellenansicht {
  tabelle: Tabelle;
  regionen: readonly Region[];
  merkmale: readonly Merkmal[];
  werte: readonly Wertzeile[];
  total: number;
}

export const TabellePage = ({
  rahmen,
  ansicht: { tabelle, regionen, merkmale, werte, total },
  query,
  bild,
  neuere,
}: {
  rahmen: Rahmen;
  ansicht: Tabellenansicht;
  query: TableQuery<typeof wertetabelle>;
  /** The series of the chosen feature; null until one is chosen. */
  bild: { merkmal: Merkmal; stichtage: readonly string[]; reihen: readonly Regionsreihe[] } | null;
  /** The newest import of the same table, if it is another. */
  neuere: number | null;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  const path = `/bestand/tabellen/${tabelle.id}`;
  const quelle = joinQuellen([tabelle]) || t.ohneQuelle;
  const hasRegionen = regionen.some(({ schluessel }) => schluessel !== '');
  return (
    <Layout
      rahmen={rahmen}
      title={tabelle.titel || tabelle.kennung}
      intro={[tabelle.kennung, tabelle.statistik].filter(Boolean).join(' · ')}
      breadcrumb={[{ text: t.tabellen, href: '/bestand/tabellen' }]}
    >
      <Stack gap="l">
        {neuere !== null && (
          <Alert title={t.neuereTitel}>
            {t.neuereHinweis}{' '}
            <LinkButton href={`/bestand/tabellen/${neuere}`} variant="tertiary" size="small">
              {t.neuereAnsehen}
            </LinkButton>
          </Alert>
        )}
        {bild ? (
          <Reihenbild
            id="reihe"
            title={labelOfMerkmale(bild.merkmal.merkmale)}
            description={t.bildText(
              labelOfMerkmale(bild.merkmal.merkmale),
              bild.reihen.map(({ name }) => name).join(', '),
            )}
            source={[bild.merkmal.einheit, quelle].filter(Boolean).join(' · ')}
            stichtage={bild.stichtage}
            reihen={bild.reihen}
            format={(wert) => formatZahl(wert, sprache)}
            sprache={sprache}
          />
        ) : (
          <Text muted>{t.merkmalWaehlen}</Text>
        )}
        <DataTable
          caption={t.werte}
          definition={wertetabelle}
          query={query}
          path={path}
          rows={werte}
          total={total}
          filters={[
            ...(hasRegionen
              ? [
                  {
                    key: 'region' as const,
                    label: t.region,
                    options: regionen.map((one) => ({
                      value: String(one.nummer),
                      label: `${one.name} (${one.schluessel})`,
                    })),
                  },
                ]
              : []),
            {
              key: 'merkmal' as const,
              label: t.merkmal,
              options: merkmale.map((one) => ({
                value: String(one.nummer),
                label: [labelOfMerkmale(one.merkmale), one.einheit && `(${one.einheit})`]
                  .filter(Boolean)
                  .join(' '),
              })),
            },
            {
              key: 'stichtag' as const,
              label: t.stichtag,
              options: tabelle.stichtage.map((value) => ({ value, label: formatStichtag(value, sprache) })),
            },
          ]}
          exports={{ csv: `${path}/werte.csv`, xlsx: `${path}/werte.xlsx` }}
          columns={[
            {
              key: 'region',
              label: t.region,
              header: true,
              cell: (zeile) => (hasRegionen ? regionen[zeile.region]?.name : t.ganzeTabelle),
            },
            {
              key: 'stichtag',
              label: t.stichtag,
              nowrap: true,
              cell: (zeile) => formatStichtag(zeile.stichtag, sprache),
            },
            {
              key: 'merkmal',
              label: t.merkmal,
              cell: (zeile) => labelOfMerkmale(merkmale[zeile.merkmal]?.merkmale ?? []),
            },
            {
              key: 'wert',
              label: t.wert,
              align: 'end',
              nowrap: true,
              cell: (zeile) => formatWert(zeile, sprache),
            },
            { key: 'einheit', label: t.einheit, cell: (zeile) => merkmale[zeile.merkmal]?.einheit },
            {
              key: 'symbol',
              label: t.bedeutung,
              cell: (zeile) => describeSymbol(zeile.symbol, sprache, tabelle.zuordnung?.zeichen),
            },
          ]}
        />
        <Facts
          facts={[
            { key: t.quelle, value: tabelle.quelle ?? t.ohneQuelle },
            { key: t.lizenz, value: tabelle.lizenz ?? t.ohneLizenz },
            { key: t.stand, value: tabelle.stand && formatStichtag(tabelle.stand, sprache) },
            {
              key: t.eingelesen,
              value: `${formatStichtag(tabelle.eingelesen_at.toISOString().slice(0, 10), sprache)}, ${tabelle.eingelesen_von}`,
            },
          ]}
        />
        {tabelle.fussnoten && <Details summary={t.fussnoten}>{tabelle.fussnoten}</Details>}
      </Stack>
    </Layout>
  );
};
