/** Numbers with a fixed number of places, kept as integers: cents, tenths of a kilometre. */
import { type Ergebnis, ok, refuse } from './ablehnung.ts';
import type { Anzeigesprache } from './anzeigesprache.ts';

/** Beyond twelve digits it is a slip of the pen, and products with a rate stay exact below. */
const HOECHSTENS = 10 ** 12;

/**
 * Reads a number in the usual spellings into an integer of `stellen` places: `1.234,56`, `1234,56`, `1234.56`,
 * `1,234.56`, `1 234,5`, `1'234.50`, `12,-`, `−3,5`. A single point followed by exactly three digits separates
 * thousands, as Germans write; a single comma never does.
 * Refuses with `zahl.leer`, `zahl.unlesbar`, `zahl.zu-viele-stellen` (werte: stellen) or `zahl.zu-gross`.
 */
export function parseFestkomma(eingabe: string, stellen: number): Ergebnis<number> {
  const text = eingabe
    .trim()
    .replace(/^[–−]/, '-')
    .replace(/,(?:-{1,2}|–|—)$/, '');
  if (text === '') return refuse('zahl.leer');
  const teile =
    // Both separators, or none: the last one is the decimal separator.
    /^(?<minus>[+-])?\s*(?<ganz>\d{1,3}(?:(?<t>[.\s'’])\d{3})(?:\k<t>\d{3})*)(?:,(?<bruch>\d+))?$/u.exec(
      text,
    ) ??
    /^(?<minus>[+-])?\s*(?<ganz>\d{1,3}(?:(?<t>[,\s'’])\d{3})(?:\k<t>\d{3})*)(?:\.(?<bruch>\d+))$/u.exec(
      text,
    ) ??
    /^(?<minus>[+-])?\s*(?<ganz>\d+)(?:[.,](?<bruch>\d+))?$/.exec(text) ??
    /^(?<minus>[+-])?\s*(?<ganz>)[.,](?<bruch>\d+)$/.exec(text);
  if (!teile?.groups) return refuse('zahl.unlesbar', { werte: { eingabe: eingabe.trim() } });
  const { minus, ganz, bruch = '' } = teile.groups;
  if (bruch.length > stellen && /[1-9]/.test(bruch.slice(stellen))) {
    return refuse('zahl.zu-viele-stellen', { werte: { stellen } });
  }
  const betrag = Number(ganz!.replace(/\D/g, '') + bruch.slice(0, stellen).padEnd(stellen, '0'));
  if (betrag >= HOECHSTENS) return refuse('zahl.zu-gross');
  return ok(minus === '-' && betrag !== 0 ? -betrag : betrag);
}

const formate = new Map<string, Intl.NumberFormat>();

/** `1.234,50` · `1,234.50` of an integer of `stellen` places; `mindestens` decimal places are always shown. */
export function formatFestkomma(
  wert: number,
  stellen: number,
  sprache: Anzeigesprache,
  mindestens: number = stellen,
): string {
  const schluessel = `${sprache}${stellen}${mindestens}`;
  let format = formate.get(schluessel);
  if (!format) {
    format = new Intl.NumberFormat(sprache === 'de' ? 'de-DE' : 'en-GB', {
      minimumFractionDigits: mindestens,
      maximumFractionDigits: stellen,
    });
    formate.set(schluessel, format);
  }
  return format.format(wert / 10 ** stellen);
}

/**
 * `zaehler` ÷ `nenner` of integers rounded half up to an integer, exactly; a negative value is rounded like its
 * positive twin. Throws RangeError for what is not an integer or a division by zero.
 */
export function divideHalfUp(zaehler: number, nenner: number): number {
  if (!Number.isSafeInteger(zaehler) || !Number.isSafeInteger(nenner) || nenner === 0) {
    throw new RangeError(`cannot divide ${zaehler} by ${nenner}`);
  }
  const [z, n] = [Math.abs(zaehler), Math.abs(nenner)];
  const rest = z % n;
  // n − rest instead of 2 × rest: nothing leaves the range of exact integers.
  const betrag = (z - rest) / n + (rest >= n - rest ? 1 : 0);
  return zaehler < 0 !== nenner < 0 && betrag !== 0 ? -betrag : betrag;
}
