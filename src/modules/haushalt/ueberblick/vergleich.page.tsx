import { formatGeld, type Geld, sumGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  BarChart,
  type Column,
  EmptyState,
  Layout,
  type Rahmen,
  SimpleTable,
  Stack,
  Text,
} from '../../../design/index.ts';
import { mittelOf } from '../mittel/mittel.rules.ts';
import type { Jahresmittel } from '../mittel/mittel.store.ts';
import type { Topf } from '../toepfe/topf.store.ts';
import { formatEuro } from './ueberblick.page.tsx';
import { ueberblickTexte } from './ueberblick.texte.ts';

/** One pot with its years, in the order of `jahre`; a year in which it has nothing is null. */
export interface Vergleichszeile {
  topf: Topf | null;
  jahre: readonly (Jahresmittel | null)[];
}

/** Funds and payments of several years beside each other. */
export const VergleichPage = ({
  rahmen,
  jahre,
  zeilen,
  heute,
}: {
  rahmen: Rahmen;
  /** The earliest first. */
  jahre: readonly number[];
  zeilen: readonly Vergleichszeile[];
  heute: Datum;
}) => {
  const { sprache } = rahmen;
  const t = ueberblickTexte[sprache];
  const mittel = (zeile: Vergleichszeile, index: number) => {
    const stand = zeile.jahre[index];
    return stand ? mittelOf(stand) : null;
  };
  const gezahlt = (zeile: Vergleichszeile, index: number) => zeile.jahre[index]?.gezahltCent ?? null;
  const summe = (of: (zeile: Vergleichszeile, index: number) => Geld | null, index: number) =>
    sumGeld(zeilen.map((zeile) => of(zeile, index) ?? 0));
  const geld = (cent: Geld) => formatGeld(cent, sprache);
  const zelle = (gezahltCent: Geld | null, mittelCent: Geld | null) => (
    <Stack gap="xs">
      <Text as="span">{geld(gezahltCent ?? 0)}</Text>
      {mittelCent !== null && (
        <Text as="span" muted small>
          {t.vonMitteln(geld(mittelCent))}
        </Text>
      )}
    </Stack>
  );
  const columns = jahre.map(
    (jahr, index): Column<Vergleichszeile> => ({
      key: String(jahr),
      label: String(jahr),
      align: 'end',
      nowrap: true,
      cell: (zeile) => zeile.jahre[index] && zelle(gezahlt(zeile, index), mittel(zeile, index)),
      footer: zelle(summe(gezahlt, index), summe(mittel, index)),
    }),
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.vergleichTitel}
      intro={t.vergleichEinleitung}
      breadcrumb={[{ text: t.ueberblick, href: '/haushalt/ueberblick' }]}
    >
      {zeilen.length === 0 ? (
        <EmptyState title={t.leer} icon="euro">
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <Stack gap="l">
          <SimpleTable
            caption={t.vergleichTitel}
            hideCaption
            rows={zeilen}
            columns={[
              {
                key: 'topf',
                label: t.topf,
                header: true,
                cell: ({ topf }) => topf?.bezeichnung ?? t.ohneTopf,
                href: ({ topf }) => (topf ? `/haushalt/toepfe/${topf.id}` : undefined),
                footer: t.summe,
              },
              ...columns,
            ]}
          />
          <BarChart
            id="haushalt-jahre"
            title={t.vergleichBild}
            description={t.vergleichBildBeschreibung}
            source={t.vergleichQuelle(formatDatum(heute, sprache))}
            categories={jahre.map(String)}
            links={jahre.map((jahr) => `/haushalt/ueberblick?jahr=${jahr}`)}
            format={(cent) => formatEuro(cent, sprache)}
            series={[
              { name: t.mittel, values: jahre.map((_, index) => summe(mittel, index)) },
              { name: t.gezahlt, values: jahre.map((_, index) => summe(gezahlt, index)) },
            ]}
          />
        </Stack>
      )}
    </Layout>
  );
};
