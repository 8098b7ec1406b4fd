/** How a pot stands against the course of its year. */
import { addDays, type Datum, daysBetween, yearOf } from '../../../begriffe/zeit.ts';

export type Mittelstand = 'ueberzogen' | 'schneller' | 'langsamer' | 'im-plan' | 'ohne-plan';

/** Further away from the course of the year than so many hundredths is worth a look. */
const SPIELRAUM = 20;

/** How much of the year is over at the end of a day, in hundredths. */
export function jahresanteilOf(heute: Datum): number {
  const beginn = `${yearOf(heute)}-01-01`;
  const tage = daysBetween(beginn, `${yearOf(heute) + 1}-01-01`);
  return (daysBetween(beginn, addDays(heute, 1)) / tage) * 100;
}

/**
 * @param geplant in any unit, null without a plan
 * @param verfuegbar what is left after promises and payments, null where nobody knows
 */
export function judgeMittel(
  geplant: number | null,
  gezahlt: number | null,
  verfuegbar: number | null,
  jahresanteil: number,
): Mittelstand {
  if (geplant === null || geplant <= 0) return 'ohne-plan';
  if ((verfuegbar ?? 0) < 0 || (gezahlt ?? 0) > geplant) return 'ueberzogen';
  const abstand = ((gezahlt ?? 0) / geplant) * 100 - jahresanteil;
  if (abstand > SPIELRAUM) return 'schneller';
  return abstand < -SPIELRAUM ? 'langsamer' : 'im-plan';
}
