import type { Anzeigesprache } from './anzeigesprache.ts';

/** A part of a whole as percent with at most one decimal: `12,5 %` · `12.5%`; a dash where there is no whole. */
export const formatAnteil = (teil: number, ganzes: number, sprache: Anzeigesprache): string =>
  ganzes === 0
    ? '–'
    : (teil / ganzes).toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB', {
        style: 'percent',
        maximumFractionDigits: 1,
      });
