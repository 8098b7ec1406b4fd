/** How an approved amount belongs to years, and what is left of it when a course ends early. */
import { divideHalfUp } from '../../../begriffe/festkomma.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { type Datum, yearOf } from '../../../begriffe/zeit.ts';

export interface Jahresanteil {
  jahr: number;
  betragCent: Geld;
}

/**
 * Divides an amount among the years of the service by their teaching units; the parts add up exactly, cents that are
 * left go to the years with the largest remainders. Without any units all of it belongs to the year of the beginning.
 */
export function splitByJahr(
  betragCent: Geld,
  ueByJahr: ReadonlyMap<number, number>,
  beginnAm: Datum,
): Jahresanteil[] {
  const summe = [...ueByJahr.values()].reduce((a, b) => a + b, 0);
  if (summe === 0) return [{ jahr: yearOf(beginnAm), betragCent }];
  const teile = [...ueByJahr]
    .sort(([a], [b]) => a - b)
    .map(([jahr, ue]) => ({
      jahr,
      betragCent: Math.floor((betragCent * ue) / summe),
      rest: (betragCent * ue) % summe,
    }));
  let offen = betragCent - teile.reduce((a, teil) => a + teil.betragCent, 0);
  for (const teil of teile.toSorted((a, b) => b.rest - a.rest)) {
    if (offen === 0) break;
    teil.betragCent++;
    offen--;
  }
  return teile.map(({ jahr, betragCent: betrag }) => ({ jahr, betragCent: betrag }));
}

/**
 * What stays promised when a course ends early: of each year's part as much as its teaching units were held by then.
 * @param ueByJahr units of the whole timetable
 * @param gehalten units up to the last day
 */
export function verbleibend(
  jahre: readonly Jahresanteil[],
  ueByJahr: ReadonlyMap<number, number>,
  gehalten: ReadonlyMap<number, number>,
): Jahresanteil[] {
  return jahre.map(({ jahr, betragCent }) => {
    const ganz = ueByJahr.get(jahr) ?? 0;
    const anteil = ganz === 0 ? 0 : Math.min(ganz, gehalten.get(jahr) ?? 0);
    return { jahr, betragCent: ganz === 0 ? 0 : divideHalfUp(betragCent * anteil, ganz) };
  });
}

/** Whether the one who proposed may not give the approval too. @param abCent null: one person is always enough */
export function brauchtZwei(betragCent: Geld, abCent: Geld | null): boolean {
  return abCent !== null && betragCent >= abCent;
}

/** The key of an approval's commitment in the budget. */
export const bindungOf = (kursId: number, jahr: number): string => `kurs:${kursId}:${jahr}`;
