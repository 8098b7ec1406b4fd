import { type Geld, sumGeld } from '../../../begriffe/geld.ts';

interface Stand {
  /** Plan, changes and carried over; null when nobody planned anything. */
  mittelCent: Geld | null;
  gezahltCent: Geld;
}

/** All pots of a year together. */
export function sumTopfsummen(staende: readonly Stand[]): { mittelCent: Geld; gezahltCent: Geld } {
  return {
    mittelCent: sumGeld(staende.map((one) => one.mittelCent ?? 0)),
    gezahltCent: sumGeld(staende.map((one) => one.gezahltCent)),
  };
}

/** What is left of a year's money; negative when more was paid, null when nobody planned anything. */
export function restOf({ mittelCent, gezahltCent }: Stand): Geld | null {
  return mittelCent === null ? null : mittelCent - gezahltCent;
}
