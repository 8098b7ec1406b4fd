/**
 * Exact decimals for amounts, quantities and unit prices of foreign papers (e-invoices): no binary fractions,
 * any number of places. Inside KoMuT money is integer cents; a Dezimal is what stands in a paper.
 */
export interface Dezimal {
  /** The number without its point: 12.30 is ziffern 1230n, stellen 2. */
  readonly ziffern: bigint;
  /** Places after the point, never negative. */
  readonly stellen: number;
}

export const NULL: Dezimal = { ziffern: 0n, stellen: 0 };

// Longer numbers are no amounts: the limit keeps a hostile file from costing time.
const MAX_ZEICHEN = 64;

/** Reads "-1234.50" as XML writes it (xs:decimal: point, no thousands, no exponent); undefined if it is none. */
export function parseDezimal(text: string): Dezimal | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_ZEICHEN) return undefined;
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(trimmed);
  const ganz = match?.[2] ?? '';
  const bruch = match?.[3] ?? '';
  if (!match || ganz + bruch === '') return undefined;
  const betrag = BigInt(ganz + bruch);
  return { ziffern: match[1] === '-' ? -betrag : betrag, stellen: bruch.length };
}

/** The decimal of a whole number. */
export function fromInteger(value: bigint | number): Dezimal {
  return { ziffern: BigInt(value), stellen: 0 };
}

export function add(a: Dezimal, b: Dezimal): Dezimal {
  const stellen = Math.max(a.stellen, b.stellen);
  return { ziffern: scaled(a, stellen) + scaled(b, stellen), stellen };
}

export function negate(a: Dezimal): Dezimal {
  return { ziffern: -a.ziffern, stellen: a.stellen };
}

export function subtract(a: Dezimal, b: Dezimal): Dezimal {
  return add(a, negate(b));
}

export function sum(values: Iterable<Dezimal>): Dezimal {
  let total = NULL;
  for (const value of values) total = add(total, value);
  return total;
}

export function multiply(a: Dezimal, b: Dezimal): Dezimal {
  return { ziffern: a.ziffern * b.ziffern, stellen: a.stellen + b.stellen };
}

/** a ÷ b rounded half up to `stellen` places; undefined when b is zero. */
export function divide(a: Dezimal, b: Dezimal, stellen: number): Dezimal | undefined {
  if (b.ziffern === 0n) return undefined;
  const shift = b.stellen - a.stellen + stellen;
  const zaehler = shift >= 0 ? a.ziffern * 10n ** BigInt(shift) : a.ziffern;
  const nenner = shift >= 0 ? b.ziffern : b.ziffern * 10n ** BigInt(-shift);
  return { ziffern: divideHalfUp(zaehler, nenner), stellen };
}

/** Rounds half up to `stellen` places; a negative amount is rounded like its positive twin (−0.005 → −0.01). */
export function round(a: Dezimal, stellen: number): Dezimal {
  if (a.stellen <= stellen) return { ziffern: scaled(a, stellen), stellen };
  return { ziffern: divideHalfUp(a.ziffern, 10n ** BigInt(a.stellen - stellen)), stellen };
}

/** −1, 0 or 1. */
export function compare(a: Dezimal, b: Dezimal): -1 | 0 | 1 {
  const difference = subtract(a, b).ziffern;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function equals(a: Dezimal, b: Dezimal): boolean {
  return compare(a, b) === 0;
}

export function isNull(a: Dezimal): boolean {
  return a.ziffern === 0n;
}

export function isNegative(a: Dezimal): boolean {
  return a.ziffern < 0n;
}

/** |a|. */
export function absolute(a: Dezimal): Dezimal {
  return isNegative(a) ? negate(a) : a;
}

/** How many places really count: 19.00 has none, 0.2185 has four. */
export function countPlaces(a: Dezimal): number {
  let { ziffern, stellen } = a;
  while (stellen > 0 && ziffern % 10n === 0n) {
    ziffern /= 10n;
    stellen -= 1;
  }
  return stellen;
}

/** Integer cents, rounded half up. Throws RangeError beyond what a number holds exactly. */
export function toCent(a: Dezimal): number {
  const cent = Number(round(a, 2).ziffern);
  if (!Number.isSafeInteger(cent)) throw new RangeError('amount too large for cents');
  return cent;
}

/** "19", "0.2185", "-12.3": point, no trailing zeros. Two decimals are equal exactly when their texts are. */
export function toText(a: Dezimal): string {
  return toFixedText(a, countPlaces(a));
}

/** "336.90": rounded half up to exactly `stellen` places. */
export function toFixedText(a: Dezimal, stellen: number): string {
  const { ziffern } = round(a, stellen);
  const betrag = (ziffern < 0n ? -ziffern : ziffern).toString().padStart(stellen + 1, '0');
  const bruch = stellen > 0 ? `.${betrag.slice(-stellen)}` : '';
  return `${ziffern < 0n ? '-' : ''}${betrag.slice(0, betrag.length - stellen)}${bruch}`;
}

function scaled(a: Dezimal, stellen: number): bigint {
  return a.ziffern * 10n ** BigInt(stellen - a.stellen);
}

function divideHalfUp(zaehler: bigint, nenner: bigint): bigint {
  const negativ = zaehler < 0n !== nenner < 0n;
  const z = zaehler < 0n ? -zaehler : zaehler;
  const n = nenner < 0n ? -nenner : nenner;
  const betrag = (2n * z + n) / (2n * n);
  return negativ ? -betrag : betrag;
}
