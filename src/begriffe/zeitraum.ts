/**
 * Half-open ranges: `von` belongs to the range, `bis` does not, `bis: null` never ends. One form for calendar dates,
 * instants, times of day and numbers, and the same form as PostgreSQL's ranges.
 */
import { type Ergebnis, ok, refuse } from './ablehnung.ts';

/** What a range may run over; all of them compare with `<`. */
export type Grenze = string | number | Date;

export interface Zeitraum<T extends Grenze> {
  von: T;
  /** The first value that no longer belongs to it. */
  bis: T | null;
}

/** Refuses an end that is not after the beginning with `zeitraum.ende-vor-beginn`. */
export function createZeitraum<T extends Grenze>(von: T, bis: T | null): Ergebnis<Zeitraum<T>> {
  return bis === null || von < bis ? ok({ von, bis }) : refuse('zeitraum.ende-vor-beginn', { feld: 'bis' });
}

export function includes<T extends Grenze>(zeitraum: Zeitraum<T>, wert: T): boolean {
  return zeitraum.von <= wert && (zeitraum.bis === null || wert < zeitraum.bis);
}

/** Ranges that only touch (one ends where the other begins) do not overlap. */
export function overlaps<T extends Grenze>(a: Zeitraum<T>, b: Zeitraum<T>): boolean {
  return (b.bis === null || a.von < b.bis) && (a.bis === null || b.von < a.bis);
}

/** What both have in common, or null. */
export function intersect<T extends Grenze>(a: Zeitraum<T>, b: Zeitraum<T>): Zeitraum<T> | null {
  if (!overlaps(a, b)) return null;
  const bis = a.bis === null || (b.bis !== null && b.bis < a.bis) ? b.bis : a.bis;
  return { von: includes(a, b.von) ? b.von : a.von, bis };
}

/** The first two ranges that overlap, in the order of their beginning; null when none do. For dated rates. */
export function findOverlap<T extends Grenze, Z extends Zeitraum<T>>(
  zeitraeume: readonly Z[],
): [Z, Z] | null {
  const sortiert = sortByBeginn(zeitraeume);
  for (let i = 1; i < sortiert.length; i++) {
    const [davor, danach] = [sortiert[i - 1]!, sortiert[i]!];
    if (overlaps<T>(davor, danach)) return [davor, danach];
  }
  return null;
}

/** Joins ranges that overlap or touch, in the order of their beginning. */
export function mergeZeitraeume<T extends Grenze>(zeitraeume: readonly Zeitraum<T>[]): Zeitraum<T>[] {
  const vereint: Zeitraum<T>[] = [];
  for (const zeitraum of sortByBeginn(zeitraeume)) {
    const letzter = vereint.at(-1);
    if (letzter === undefined || (letzter.bis !== null && letzter.bis < zeitraum.von))
      vereint.push({ ...zeitraum });
    else if (letzter.bis !== null && (zeitraum.bis === null || letzter.bis < zeitraum.bis))
      letzter.bis = zeitraum.bis;
  }
  return vereint;
}

/** The parts of `ganzes` that none of the ranges covers. */
export function findLuecken<T extends Grenze>(
  ganzes: Zeitraum<T>,
  teile: readonly Zeitraum<T>[],
): Zeitraum<T>[] {
  const luecken: Zeitraum<T>[] = [];
  let ab: T | null = ganzes.von;
  for (const teil of mergeZeitraeume(teile)) {
    if (ab === null || (ganzes.bis !== null && ab >= ganzes.bis)) return luecken;
    if (ab < teil.von) {
      luecken.push({ von: ab, bis: ganzes.bis !== null && ganzes.bis < teil.von ? ganzes.bis : teil.von });
    }
    if (teil.bis === null || ab < teil.bis) ab = teil.bis;
  }
  if (ab !== null && (ganzes.bis === null || ab < ganzes.bis)) luecken.push({ von: ab, bis: ganzes.bis });
  return luecken;
}

/** Whether the ranges together cover the whole. */
export function isCovered<T extends Grenze>(ganzes: Zeitraum<T>, teile: readonly Zeitraum<T>[]): boolean {
  return findLuecken(ganzes, teile).length === 0;
}

function sortByBeginn<Z extends Zeitraum<Grenze>>(zeitraeume: readonly Z[]): Z[] {
  return zeitraeume.toSorted((a, b) => (a.von < b.von ? -1 : a.von > b.von ? 1 : 0));
}
