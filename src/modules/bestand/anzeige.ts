/** How figures, signs and reference dates are written. */
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { isDatum } from '../../begriffe/zeit.ts';
import { formatDatum } from '../../begriffe/zeitanzeige.ts';
import { texte as leseTexte } from './import/texte.ts';
import type { Zeichenbedeutung } from './zuordnung/zuordnung.rules.ts';
import { zuordnungTexte } from './zuordnung/zuordnung.texte.ts';

/** "31.12.2024"; a year, month or school year as it stands. */
export function formatStichtag(stichtag: string, sprache: Anzeigesprache): string {
  return isDatum(stichtag) ? formatDatum(stichtag, sprache) : stichtag;
}

/** A figure with the places it has, or with as many as wanted. */
export function formatZahl(wert: number, sprache: Anzeigesprache, stellen?: number): string {
  const places =
    stellen === undefined
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: stellen, maximumFractionDigits: stellen };
  return wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB', places);
}

/** The figure, or the office's sign where there is none. */
export function formatWert(
  { wert, symbol }: { wert: number | null; symbol: string | null },
  sprache: Anzeigesprache,
): string {
  return wert === null || symbol === '-' || symbol === '–' ? (symbol ?? '') : formatZahl(wert, sprache);
}

/** What the sign means: as the office said for its sheet, else as the statistical offices use it; empty without one. */
export function describeSymbol(
  symbol: string | null,
  sprache: Anzeigesprache,
  eigene: Readonly<Record<string, Zeichenbedeutung>> = {},
): string {
  if (symbol === null) return '';
  const gesagt = Object.hasOwn(eigene, symbol) ? eigene[symbol] : undefined;
  if (gesagt) return zuordnungTexte[sprache].bedeutungen[gesagt];
  const { symbol: worte } = leseTexte[sprache];
  return Object.hasOwn(worte, symbol) ? (worte[symbol] ?? '') : '';
}
