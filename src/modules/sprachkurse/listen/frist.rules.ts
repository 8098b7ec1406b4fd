/** Until when a list is due, and when the office asks for it again. */
import { addDays, addMonths, type Datum, daysBetween } from '../../../begriffe/zeit.ts';

export interface Listenfrist {
  /** Day of the following month until which the list is due. */
  tag: number;
  /** Days after which a missing list is asked for again; 0: never. */
  abstandTage: number;
}

export const LISTENFRIST: Listenfrist = { tag: 10, abstandTage: 7 };

/** The last day for the list of a month. */
export const fristOf = (monat: Datum, { tag }: Listenfrist): Datum => addDays(addMonths(monat, 1), tag - 1);

/** Whether the provider is asked today: the day is past, and the last mail is old enough. */
export function isZuErinnern(
  monat: Datum,
  erinnertAm: Datum | null,
  heute: Datum,
  frist: Listenfrist,
): boolean {
  if (frist.abstandTage === 0 || heute <= fristOf(monat, frist)) return false;
  return erinnertAm === null || daysBetween(erinnertAm, heute) >= frist.abstandTage;
}
