import { addDays, addMonths, type Datum, daysBetween } from '../../../begriffe/zeit.ts';

export interface Pflichtzeit {
  faellig_am: Datum;
  /** Null: once. */
  abstand_monate: number | null;
  vorlauf_tage: number;
}

/** From when the office is reminded. */
export const erinnertAb = ({ faellig_am, vorlauf_tage }: Pflichtzeit): Datum =>
  addDays(faellig_am, -vorlauf_tage);

export type Pflichtstand = 'spaeter' | 'bald' | 'ueberfaellig';

export function pflichtstandOf(pflicht: Pflichtzeit, heute: Datum): Pflichtstand {
  if (daysBetween(pflicht.faellig_am, heute) > 0) return 'ueberfaellig';
  return erinnertAb(pflicht) <= heute ? 'bald' : 'spaeter';
}

/**
 * When it is due after this time: by its own rhythm, however late it was done. Null when it was due once.
 * The 31st of a month stays the last day of shorter ones.
 */
export const nextFaelligkeit = ({ faellig_am, abstand_monate }: Pflichtzeit): Datum | null =>
  abstand_monate === null ? null : addMonths(faellig_am, abstand_monate);

/** The days of the next twelve months on which duties are due, those that are late included. */
export function listFaelligkeiten<P extends Pflichtzeit>(
  pflichten: readonly P[],
  heute: Datum,
): { pflicht: P; am: Datum }[] {
  const ende = addMonths(heute, 12);
  return pflichten
    .flatMap((pflicht) => {
      const tage: Datum[] = [];
      const { abstand_monate, faellig_am } = pflicht;
      for (let nummer = 0; nummer < 24; nummer++) {
        const am = nummer === 0 ? faellig_am : addMonths(faellig_am, nummer * (abstand_monate ?? 0));
        if (am >= ende || (nummer > 0 && abstand_monate === null)) break;
        tage.push(am);
      }
      return tage.map((am) => ({ pflicht, am }));
    })
    .sort((one, other) => (one.am < other.am ? -1 : one.am > other.am ? 1 : 0));
}
