import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';

export const ANGEBOTSARTEN = ['sprachcafe', 'tandem', 'lesepaten', 'sonstiges'] as const;
export type Angebotsart = (typeof ANGEBOTSARTEN)[number];

/**
 * Attendance is written down for a day that has come and on which there was the offer. Refuses `angebotstermin.zukunft`
 * and `angebotstermin.ausserhalb`.
 */
export function checkTermin(
  angebot: { beginn_am: Datum; ende_am: Datum | null },
  am: Datum,
  heute: Datum,
): Ergebnis<undefined> {
  if (am > heute) return refuse('angebotstermin.zukunft', { feld: 'am' });
  if (am < angebot.beginn_am || (angebot.ende_am !== null && am > angebot.ende_am))
    return refuse('angebotstermin.ausserhalb', { feld: 'am' });
  return ok();
}

/** Visits for each date, to one decimal; null without dates. */
export const averageOf = (teilnehmer: number, termine: number): number | null =>
  termine === 0 ? null : Math.round((teilnehmer / termine) * 10) / 10;
