import { divideHalfUp } from '../../../begriffe/festkomma.ts';
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';

/** What a year will probably have cost in the end, and the least and the most of it. */
export interface Prognose {
  /** What it is based on. */
  art: 'abgeschlossen' | 'bindungen' | 'vorjahre';
  vonCent: Geld;
  wahrscheinlichCent: Geld;
  bisCent: Geld;
}

export interface Prognosegrundlage {
  istAbgeschlossen: boolean;
  gezahltCent: Geld;
  /** Whether anything was promised from the pot for the year. */
  hatBindungen: boolean;
  /** Still to be paid of commitments; of it invoiced already. */
  offenCent: Geld;
  faelligCent: Geld;
  /** What each of the earlier years still paid after the same day of the year. */
  danachCent: readonly Geld[];
}

/**
 * A closed year has cost what it cost. With commitments: what is paid and promised, at least what is paid and invoiced.
 * Without: what is paid and what earlier years still paid after the same day, on average, at least and at most.
 * Never less than what is paid. @returns null without commitments and without earlier years
 */
export function forecast(grundlage: Prognosegrundlage): Prognose | null {
  const { gezahltCent, offenCent, faelligCent, danachCent } = grundlage;
  const of = (art: Prognose['art'], von: Geld, mitte: Geld, bis: Geld): Prognose => ({
    art,
    vonCent: gezahltCent + von,
    wahrscheinlichCent: gezahltCent + mitte,
    bisCent: gezahltCent + bis,
  });
  if (grundlage.istAbgeschlossen) return of('abgeschlossen', 0, 0, 0);
  if (grundlage.hatBindungen) return of('bindungen', faelligCent, offenCent, offenCent);
  if (danachCent.length === 0) return null;
  const mittel = divideHalfUp(sumGeld(danachCent), danachCent.length);
  return of('vorjahre', Math.min(...danachCent), mittel, Math.max(...danachCent));
}

/** What stands out about a pot: it needs somebody's eye. */
export type Lage = 'ueberzogen' | 'ohne-ansatz' | 'reicht-nicht' | 'unauffaellig';

/**
 * `ueberzogen`: more paid and promised than there is; `ohne-ansatz`: something paid or promised, nothing planned;
 * `reicht-nicht`: there will probably be too little.
 */
export function judgeLage({
  mittelCent,
  verfuegbarCent,
  vergebenCent,
  prognose,
}: {
  /** Null when nobody planned anything. */
  mittelCent: Geld | null;
  verfuegbarCent: Geld | null;
  /** Paid or promised. */
  vergebenCent: Geld;
  prognose: Prognose | null;
}): Lage {
  if (mittelCent === null || verfuegbarCent === null)
    return vergebenCent > 0 ? 'ohne-ansatz' : 'unauffaellig';
  if (verfuegbarCent < 0) return 'ueberzogen';
  return prognose !== null && prognose.wahrscheinlichCent > mittelCent ? 'reicht-nicht' : 'unauffaellig';
}
