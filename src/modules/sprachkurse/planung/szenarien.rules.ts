/** The usual scenarios: one change at a time, so that each says what it buys. */
import type { Vorgaben } from './planung.rules.ts';

export const SZENARIEN = ['budget', 'weg', 'mindestens', 'online'] as const;
export type Szenario = (typeof SZENARIEN)[number];

const MEHR_BUDGET_PROZENT = 10;
const MEHR_WEG_PROZENT = 25;
const WENIGER_MINDESTENS = 2;

/**
 * The suppositions of a plan with one change.
 * @param minima fewest participants of the plan's offers
 */
export function varyVorgaben<V extends Omit<Vorgaben, 'regeln'>>(
  vorgaben: V,
  szenario: Szenario,
  minima: readonly number[],
): V {
  switch (szenario) {
    case 'budget':
      return {
        ...vorgaben,
        budgetCent: Math.round((vorgaben.budgetCent * (100 + MEHR_BUDGET_PROZENT)) / 100),
      };
    case 'weg':
      return { ...vorgaben, wegProzent: vorgaben.wegProzent + MEHR_WEG_PROZENT };
    case 'mindestens': {
      const kleinste = vorgaben.mindestens ?? Math.min(...minima);
      return { ...vorgaben, mindestens: Math.max(1, kleinste - WENIGER_MINDESTENS) };
    }
    case 'online':
      return { ...vorgaben, zusatzOnline: true };
  }
}
