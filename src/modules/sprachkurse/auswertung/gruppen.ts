import type { Datum } from '../../../begriffe/zeit.ts';
import { standOf } from './auswertung.rules.ts';
import type { Auswertungskurs } from './auswertung.store.ts';

export const GRUPPEN = ['stand', 'gemeinde', 'traeger', 'kursart', 'format', 'niveau'] as const;
export type Gruppe = (typeof GRUPPEN)[number];

/** The value by which a course is grouped. */
export function wertOf(nach: Gruppe, kurs: Auswertungskurs, stichtag: Datum): string {
  switch (nach) {
    case 'stand':
      return standOf(kurs, stichtag);
    case 'niveau':
      return kurs.niveauVon === kurs.niveauBis ? kurs.niveauVon : `${kurs.niveauVon}–${kurs.niveauBis}`;
    default:
      return kurs[nach];
  }
}

export const PFAD = '/kurse/zahlen';

/** The list of the courses behind a figure. */
export const hinter = (von: Datum, stichtag: Datum, filter: Partial<Record<Gruppe, string>> = {}): string =>
  `${PFAD}/kurse?${new URLSearchParams({ von, bis: stichtag, ...filter })}`;
