import { formatAnteil } from '../../../begriffe/anteil.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { formatKilometer } from '../../../begriffe/kilometer.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { DURCHGEFUEHRTE_STATUS } from '../einsatz.rules.ts';
import type { Bedienung } from './auswertung.rules.ts';
import { auswertungTexte } from './auswertung.texte.ts';
import type { Jahresauswertung } from './auswertung-laden.ts';

/** One figure as page and file show it. */
export interface Kennzahl {
  gruppe: 'einsaetze' | 'pool' | 'geld' | 'anfragen';
  titel: string;
  wert: string;
  davor: string;
  hinweis?: string;
  /** Down to the records; absent where there is no list of them. */
  href?: string;
}

const numberIn =
  (sprache: Anzeigesprache) =>
  (wert: number, stellen = 0) =>
    wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB', {
      minimumFractionDigits: stellen,
      maximumFractionDigits: stellen,
    });

/** Minutes as hours with one decimal. */
export const formatStunden = (minuten: number, sprache: Anzeigesprache): string =>
  numberIn(sprache)(minuten / 60, 1);

function formatZusagezeit({ medianMinutenBisZusage: minuten }: Bedienung, sprache: Anzeigesprache): string {
  if (minuten === null) return '–';
  if (minuten < 120) return `${minuten} ${sprache === 'de' ? 'Minuten' : 'minutes'}`;
  const stunden = minuten / 60;
  if (stunden < 48) return `${numberIn(sprache)(stunden, 1)} ${sprache === 'de' ? 'Stunden' : 'hours'}`;
  return `${numberIn(sprache)(stunden / 24, 1)} ${sprache === 'de' ? 'Tage' : 'days'}`;
}

/** The list of the appointments held between two days. */
export function gehaltene(von: Datum, bis: Datum, weitere: readonly [string, string][] = []): string {
  return `/einsaetze?${new URLSearchParams([
    ...DURCHGEFUEHRTE_STATUS.map((status): [string, string] => ['status', status]),
    ...weitere,
    ['am-von', von],
    ['am-bis', bis],
  ])}`;
}

const alle = (von: Datum, bis: Datum, weitere: readonly [string, string][]) =>
  `/einsaetze?${new URLSearchParams([...weitere, ['am-von', von], ['am-bis', bis]])}`;

/** The figures of the head, in the order of a yearly report. */
export function listKennzahlen(a: Jahresauswertung, sprache: Anzeigesprache): Kennzahl[] {
  const t = auswertungTexte[sprache];
  const zahl = numberIn(sprache);
  const geld = (cent: number) => formatGeld(cent, sprache);
  const { von, bis } = a.tage;
  const anteil = (of: (bedienung: Bedienung) => number, bedienung: Bedienung) =>
    formatAnteil(of(bedienung), bedienung.anfragen, sprache);
  const ansatz = a.haushalt.reduce((summe, { ansatzCent }) => summe + (ansatzCent ?? 0), 0);
  return [
    {
      gruppe: 'einsaetze',
      titel: t.einsaetze,
      wert: zahl(a.jetzt.einsaetze),
      davor: zahl(a.davor.einsaetze),
      href: gehaltene(von, bis),
    },
    {
      gruppe: 'pool',
      titel: t.aktive,
      wert: zahl(a.jetzt.personen),
      davor: zahl(a.davor.personen),
      hinweis: t.aktiveHinweis,
      href: `/sprachmittler?aktiv-von=${von}&aktiv-bis=${bis}`,
    },
    { gruppe: 'pool', titel: t.pool, wert: zahl(a.pool.groesse), davor: zahl(a.poolDavor.groesse) },
    {
      gruppe: 'pool',
      titel: t.neu,
      wert: zahl(a.pool.neu),
      davor: zahl(a.poolDavor.neu),
      href: `/sprachmittler?neu-von=${von}&neu-bis=${bis}`,
    },
    {
      gruppe: 'pool',
      titel: t.ausgeschieden,
      wert: zahl(a.pool.ausgeschieden),
      davor: zahl(a.poolDavor.ausgeschieden),
      href: `/sprachmittler?weg-von=${von}&weg-bis=${bis}`,
    },
    {
      gruppe: 'einsaetze',
      titel: t.stunden,
      wert: formatStunden(a.jetzt.minuten, sprache),
      davor: formatStunden(a.davor.minuten, sprache),
      href: gehaltene(von, bis),
    },
    {
      gruppe: 'einsaetze',
      titel: t.kilometer,
      wert: formatKilometer(a.jetzt.zehntelkilometer, sprache),
      davor: formatKilometer(a.davor.zehntelkilometer, sprache),
      href: gehaltene(von, bis),
    },
    {
      gruppe: 'geld',
      titel: t.kosten,
      wert: geld(a.jetzt.kostenCent),
      davor: geld(a.davor.kostenCent),
      hinweis: t.davonAbgerechnet(geld(a.jetzt.abgerechnetCent)),
      href: '#haushalt',
    },
    ...(bis < `${a.jahr}-12-31`
      ? [
          {
            gruppe: 'geld' as const,
            titel: t.prognose(a.jahr),
            wert: geld(a.prognoseCent),
            davor: '',
            hinweis: t.prognoseHinweis,
          },
        ]
      : []),
    ...(ansatz > 0
      ? [{ gruppe: 'geld' as const, titel: t.ansatz, wert: geld(ansatz), davor: '', href: '#haushalt' }]
      : []),
    {
      gruppe: 'anfragen',
      titel: t.nichtVermittelt,
      wert: zahl(a.bedienung.nichtVermittelt),
      davor: zahl(a.bedienungDavor.nichtVermittelt),
      hinweis: t.anteilBedarf(anteil(({ nichtVermittelt }) => nichtVermittelt, a.bedienung)),
      href: alle(von, bis, [['status', 'nicht-vermittelt']]),
    },
    {
      gruppe: 'anfragen',
      titel: t.kurzfristig,
      wert: anteil(({ kurzfristig }) => kurzfristig, a.bedienung),
      davor: anteil(({ kurzfristig }) => kurzfristig, a.bedienungDavor),
      href: alle(von, bis, [['kurzfristig', 'ja']]),
    },
    {
      gruppe: 'anfragen',
      titel: t.zusagezeit,
      wert: formatZusagezeit(a.bedienung, sprache),
      davor: formatZusagezeit(a.bedienungDavor, sprache),
      hinweis: t.zusagezeitHinweis,
      href: alle(von, bis, [['vorher', 'ja']]),
    },
  ];
}
