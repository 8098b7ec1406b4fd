/** A figure with what a paper says about it. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { type Datum, isDatum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';

export type Zahlformat = 'zahl' | 'geld' | 'prozent';

/** A figure as it was found; frozen with the paper when it is issued. */
export interface Zahlstand {
  /** `verweisKennung`: figure and time. */
  kennung: string;
  titel: string;
  einheit: string;
  format: Zahlformat;
  /** Null for figures that count on the reference date only. */
  von: Datum | null;
  stichtag: Datum;
  /** A statistic that is published once a year says of which day or year it is: `2024-12-31`, `2024`. */
  stand: string | null;
  quelle: string;
  wert: number | null;
  /** Whether any module publishes it. */
  istBekannt: boolean;
  /** The records, and who may open them. */
  href: string | null;
  zugang: string | null;
}

const locale = (sprache: Anzeigesprache) => (sprache === 'de' ? 'de-DE' : 'en-GB');

/** Two significant figures from one hundred on: 987 → 990, 29.640 → 30.000. */
export function roundForReading(wert: number): number {
  if (Math.abs(wert) < 100) return Math.round(wert);
  const stufe = 10 ** (Math.floor(Math.log10(Math.abs(wert))) - 1);
  return Math.round(wert / stufe) * stufe;
}

/** The value as it stands in a text: `1.012`, `30.000 €`, `11,2 %`; with blanks that do not break. */
export function formatZahl(
  wert: number,
  format: Zahlformat,
  sprache: Anzeigesprache,
  { istRund = false, stellen: fest }: { istRund?: boolean; stellen?: number } = {},
): string {
  const zahl = istRund ? roundForReading(wert) : wert;
  const genau = fest === undefined ? {} : { minimumFractionDigits: fest };
  if (format === 'geld') {
    const stellen = fest ?? (Number.isInteger(zahl) ? 0 : 2);
    return `${zahl.toLocaleString(locale(sprache), { minimumFractionDigits: stellen, maximumFractionDigits: stellen })}\u00a0€`;
  }
  if (format === 'prozent')
    return `${zahl.toLocaleString(locale(sprache), { ...genau, maximumFractionDigits: istRund ? 0 : 1 })}\u00a0%`;
  return zahl.toLocaleString(locale(sprache), { ...genau, maximumFractionDigits: 2 });
}

const MEISTE_STELLEN: Record<Zahlformat, number> = { zahl: 2, geld: 2, prozent: 1 };

/** Writes values that stand below or beside each other: all with as many decimals as the one that needs most. */
export function formatterOf(
  werte: readonly (number | null)[],
  format: Zahlformat,
  sprache: Anzeigesprache,
): (wert: number) => string {
  const braucht = (wert: number) => {
    for (let stellen = 0; stellen < MEISTE_STELLEN[format]; stellen++)
      if (Math.abs(wert - Number(wert.toFixed(stellen))) < 1e-9) return stellen;
    return MEISTE_STELLEN[format];
  };
  const stellen = Math.max(0, ...werte.map((wert) => (wert === null ? 0 : braucht(wert))));
  return (wert) =>
    formatZahl(wert, format, sprache, { stellen: format === 'geld' && stellen > 0 ? 2 : stellen });
}

/** `01.01.2023 bis 31.12.2023`, or `31.12.2023` for what counts on that day. */
export function describeZeit(
  { von, stichtag, stand }: Pick<Zahlstand, 'von' | 'stichtag' | 'stand'>,
  sprache: Anzeigesprache,
): string {
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  if (stand !== null) return isDatum(stand) ? tag(stand) : stand;
  if (von === null) return tag(stichtag);
  return sprache === 'de' ? `${tag(von)} bis ${tag(stichtag)}` : `${tag(von)} to ${tag(stichtag)}`;
}
