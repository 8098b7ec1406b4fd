import { type Datum, datumOf, daysBetween, toOrtszeit, type Uhrzeit } from '../../begriffe/zeit.ts';

export type Faelligkeit =
  | { art: 'ueberfaellig'; tage: number }
  | { art: 'heute' | 'morgen'; uhrzeit: Uhrzeit }
  | { art: 'spaeter'; datum: Datum };

/** How a due time reads from now: overdue by days, today or tomorrow at a time, or a date. */
export function describeFaelligkeit(faelligAt: Date, jetzt: Date): Faelligkeit {
  const { datum, uhrzeit } = toOrtszeit(faelligAt);
  const tage = daysBetween(datumOf(jetzt), datum);
  if (tage < 0) return { art: 'ueberfaellig', tage: -tage };
  if (tage === 0) return { art: 'heute', uhrzeit };
  if (tage === 1) return { art: 'morgen', uhrzeit };
  return { art: 'spaeter', datum };
}
