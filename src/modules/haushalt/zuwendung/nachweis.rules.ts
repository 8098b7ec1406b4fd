import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import type { Abrechnungsstand, Nachweiszahlen } from './zuwendung.rules.ts';

/** The facts report as the office writes it: paragraphs with a heading, and the keys of figures of the modules. */
export interface Sachbericht {
  abschnitte: { titel: string; text: string }[];
  zahlen: string[];
}

/** A figure as it was on the day of the check. */
export interface Berichtszahl {
  schluessel: string;
  titel: string;
  /** In its unit; null when there was nothing to count. */
  wert: number | null;
  einheit: string;
  format: 'zahl' | 'geld' | 'prozent';
}

/** What the first person checked and the second hands in: nothing of it changes any more. */
export interface Eingefroren {
  nachweis: Nachweiszahlen;
  stand: Abrechnungsstand;
  zahlen: Berichtszahl[];
}

/** A figure as people read it: `1.234 Einsätze`, `750.000,00 €`, `12,5 %`. */
export function formatBerichtszahl(
  { wert, einheit, format }: Berichtszahl,
  sprache: Anzeigesprache,
  keineAngabe: string,
): string {
  if (wert === null) return keineAngabe;
  if (format === 'geld') return formatGeld(Math.round(wert * 100), sprache);
  const zahl = wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2 });
  return format === 'prozent' ? `${zahl}\u00a0%` : `${zahl} ${einheit}`.trim();
}

/** Thousandths of a full post as the office writes them: `0,5`, `1,0`, `0,769`. */
export function formatAnteil(promille: number, sprache: Anzeigesprache): string {
  return formatFestkomma(promille, 3, sprache).replace(/0{1,2}$/, '');
}
