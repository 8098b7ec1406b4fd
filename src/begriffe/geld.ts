/** Money: integer cents (euro). Rates count half up, once for each line; sums are exact. */
import { type Ergebnis, ok, refuse } from './ablehnung.ts';
import type { Anzeigesprache } from './anzeigesprache.ts';
import { divideHalfUp, formatFestkomma, parseFestkomma } from './festkomma.ts';

/** Integer cents. */
export type Geld = number;

/**
 * Reads an amount: `1.234,56 €`, `1234,56`, `1234.56`, `12`, `12,5`, `12,-`, `EUR 12,50`, `12 Euro`, `-3,50`.
 * Refuses with `geld.leer`, `geld.unlesbar`, `geld.mehr-als-zwei-stellen` or `geld.zu-gross`.
 */
export function parseGeld(eingabe: string): Ergebnis<Geld> {
  const text = eingabe
    .trim()
    .replace(/^(?:€|eur|euro)\s*/i, '')
    .replace(/\s*(?:€|eur|euro)$/i, '');
  const ergebnis = parseFestkomma(text, 2);
  if (ergebnis.ok) return ok(ergebnis.wert);
  return refuse(ABLEHNUNG[ergebnis.grund] ?? 'geld.unlesbar', { werte: { eingabe: eingabe.trim() } });
}

const ABLEHNUNG: Record<string, string> = {
  'zahl.leer': 'geld.leer',
  'zahl.zu-viele-stellen': 'geld.mehr-als-zwei-stellen',
  'zahl.zu-gross': 'geld.zu-gross',
};

/** `1.234,56 €` · `€1,234.56`; the German blank is one that does not break. */
export function formatGeld(cent: Geld, sprache: Anzeigesprache): string {
  if (sprache === 'de') return `${formatFestkomma(cent, 2, 'de')}\u00a0€`;
  return `${cent < 0 ? '-' : ''}€${formatFestkomma(Math.abs(cent), 2, 'en')}`;
}

/** An amount as somebody types it into a field: `1234,50`. */
export const typedGeld = (cent: Geld): string => (cent / 100).toFixed(2).replace('.', ',');

/**
 * Cents of a rate for a quantity in a unit smaller than the rate's: 38 ct/km × 175 tenths of a km = `priceOf(38, 175, 10)`
 * = 665; 2,400 ct/h × 50 min = `priceOf(2400, 50, 60)` = 2,000. Rounded half up.
 */
export function priceOf(satz: Geld, menge: number, teiler: number): Geld {
  return divideHalfUp(satz * menge, teiler);
}

export function sumGeld(betraege: Iterable<Geld>): Geld {
  let summe = 0;
  for (const betrag of betraege) summe += betrag;
  return summe;
}
