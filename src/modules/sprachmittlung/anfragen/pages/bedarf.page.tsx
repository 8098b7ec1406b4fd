import { formatAnteil } from '../../../../begriffe/anteil.ts';
import { formatGeld } from '../../../../begriffe/geld.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { addDays, addMonths, type Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  BarChart,
  BarList,
  Card,
  Columns,
  EmptyState,
  ExportLinks,
  Layout,
  Link,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  Tabs,
} from '../../../../design/index.ts';
import { wort } from '../../texte/woerter.ts';
import type { Bedarfszeile, Grundzeile } from '../bedarf.store.ts';
import { ansichten, IRGENDEINE, OHNE } from '../einsatzliste.ts';
import { anfragenTexte } from '../texte.ts';

export interface BedarfProps {
  rahmen: Rahmen;
  jahr: number;
  /** 1 to 4, or the whole year. */
  quartal: number | null;
  jahre: readonly number[];
  von: Datum;
  bis: Datum;
  stand: Datum;
  nach: Record<'sprache' | 'ort' | 'thema', readonly Bedarfszeile[]>;
  gruende: readonly Grundzeile[];
  alternativen: readonly Grundzeile[];
  /** Requests without an interpreter in each quarter of the year. */
  quartale: readonly number[];
  /** Whoever may open the list gets links down to the records. */
  darfListe: boolean;
}

export type Bedarfstabelle = 'sprache' | 'ort' | 'thema' | 'grund' | 'alternative' | 'quartal';

/** What a row of demand is called, on the page and in a file. */
export function nameOfBedarf(
  tabelle: 'sprache' | 'ort' | 'thema' | 'quartal',
  schluessel: string,
  sprache: Rahmen['sprache'],
): string {
  const t = anfragenTexte[sprache];
  switch (tabelle) {
    case 'sprache':
      return spracheName(schluessel, sprache);
    case 'ort':
      return schluessel || t.bedarfOhneOrt;
    case 'thema':
      return schluessel ? wort(sprache, 'thema', schluessel) : t.bedarfOhneThema;
    case 'quartal':
      return t.quartal(Number(schluessel));
  }
}

/** The demand nobody could meet: by language, place and topic, with the reasons. */
export const BedarfPage = (props: BedarfProps) => {
  const { rahmen, jahr, quartal, jahre, von, bis, nach, gruende, alternativen, quartale, darfListe } = props;
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const anfragen = nach.sprache.reduce((summe, zeile) => summe + zeile.anfragen, 0);
  const fehlend = nach.sprache.reduce((summe, zeile) => summe + zeile.nichtVermittelt, 0);
  const kosten = alternativen.reduce((summe, zeile) => summe + zeile.cent, 0);
  const link = (weitere: [string, string][]) =>
    darfListe ? { href: ansichten.nichtVermittelt(von, bis, weitere) } : {};
  const linkAlle = (weitere: [string, string][]) =>
    darfListe ? { href: ansichten.bedarf(von, bis, weitere) } : {};
  const summe = (zahl: number, { href }: { href?: string }) =>
    href && zahl > 0 ? <Link href={href}>{zahl}</Link> : zahl;
  const exports = (tabelle: Bedarfstabelle) => {
    const frage = `?jahr=${jahr}${quartal === null || tabelle === 'quartal' ? '' : `&quartal=${quartal}`}`;
    return (
      <ExportLinks
        csv={`/bedarf/${tabelle}.csv${frage}`}
        xlsx={`/bedarf/${tabelle}.xlsx${frage}`}
        name={t.bedarfNach[tabelle]}
      />
    );
  };
  const tabelle = (merkmal: 'sprache' | 'ort' | 'thema') => (
    <Section title={t.bedarfNach[merkmal]}>
      <SimpleTable
        caption={t.bedarfNach[merkmal]}
        hideCaption
        rows={nach[merkmal]}
        columns={[
          {
            key: 'name',
            label: t[merkmal],
            header: true,
            cell: (row: Bedarfszeile) => nameOfBedarf(merkmal, row.schluessel, sprache),
            footer: t.summe,
          },
          {
            key: 'fehlend',
            label: t.bedarfNichtVermittelt,
            align: 'end',
            cell: (row) => row.nichtVermittelt,
            href: (row) =>
              row.nichtVermittelt > 0 ? link([[merkmal, row.schluessel || OHNE]]).href : undefined,
            footer: summe(fehlend, link([])),
          },
          {
            key: 'anfragen',
            label: t.bedarfAnfragen,
            align: 'end',
            cell: (row) => row.anfragen,
            href: (row) => linkAlle([[merkmal, row.schluessel || OHNE]]).href,
            footer: summe(anfragen, linkAlle([])),
          },
          {
            key: 'anteil',
            label: t.bedarfAnteil,
            align: 'end',
            cell: (row) => formatAnteil(row.nichtVermittelt, row.anfragen, sprache),
            footer: formatAnteil(fehlend, anfragen, sprache),
          },
        ]}
      />
      {exports(merkmal)}
    </Section>
  );
  return (
    <Layout rahmen={rahmen} title={t.bedarf} intro={t.bedarfIntro}>
      <Stack gap="l">
        <Tabs
          label={t.bedarfJahr}
          tabs={jahre.slice(0, 10).map((eines) => ({
            text: String(eines),
            href: `/bedarf?jahr=${eines}`,
            current: eines === jahr,
          }))}
        />
        <Tabs
          label={String(jahr)}
          tabs={[
            { text: t.ganzesJahr, href: `/bedarf?jahr=${jahr}`, current: quartal === null },
            ...[1, 2, 3, 4].map((nummer) => ({
              text: t.quartal(nummer),
              href: `/bedarf?jahr=${jahr}&quartal=${nummer}`,
              current: nummer === quartal,
            })),
          ]}
        />
        <Stats label={t.bedarf}>
          <Stat
            label={t.bedarfNichtVermittelt}
            value={fehlend}
            {...link([])}
            tone={fehlend > 0 ? 'warning' : 'success'}
          />
          <Stat label={t.bedarfAnfragen} value={anfragen} {...linkAlle([])} />
          <Stat label={t.bedarfAnteil} value={formatAnteil(fehlend, anfragen, sprache)} />
          <Stat
            label={t.bedarfKosten}
            value={formatGeld(kosten, sprache)}
            {...(kosten > 0 ? link([['alternative', IRGENDEINE]]) : {})}
          />
        </Stats>
        {anfragen === 0 ? (
          <EmptyState title={t.bedarfLeer} icon="info" />
        ) : (
          <>
            <Card>
              <BarChart
                id="bedarf-quartale"
                title={`${t.bedarfVerlauf} ${jahr}`}
                description={t.bedarfVerlaufText(
                  quartale.reduce((summe, wert) => summe + wert, 0),
                  jahr,
                )}
                source={t.bedarfQuelle(formatDatum(props.stand, sprache))}
                categories={[1, 2, 3, 4].map(t.quartal)}
                links={[1, 2, 3, 4].map((nummer) => {
                  const erster = `${jahr}-${String(nummer * 3 - 2).padStart(2, '0')}-01`;
                  return darfListe
                    ? ansichten.nichtVermittelt(erster, addDays(addMonths(erster, 3), -1))
                    : undefined;
                })}
                series={[{ name: t.bedarfNichtVermittelt, values: quartale }]}
              />
              {exports('quartal')}
            </Card>
            <Columns min="l">
              {gruende.length > 0 && (
                <Card title={t.bedarfNach.grund} level={3}>
                  <BarList
                    label={t.bedarfNach.grund}
                    items={gruende.map(({ schluessel, anzahl }) => ({
                      label: wort(sprache, 'nichtvermittlungsgrund', schluessel),
                      value: anzahl,
                      ...link([['grund', schluessel]]),
                    }))}
                  />
                  {exports('grund')}
                </Card>
              )}
              {alternativen.length > 0 && (
                <Card title={t.bedarfNach.alternative} level={3}>
                  <BarList
                    label={t.bedarfNach.alternative}
                    items={alternativen.map(({ schluessel, anzahl, cent }) => ({
                      label: wort(sprache, 'alternative', schluessel),
                      value: anzahl,
                      detail: formatGeld(cent, sprache),
                      ...link([['alternative', schluessel]]),
                    }))}
                  />
                  {exports('alternative')}
                </Card>
              )}
            </Columns>
            {tabelle('sprache')}
            {tabelle('ort')}
            {tabelle('thema')}
          </>
        )}
      </Stack>
    </Layout>
  );
};
