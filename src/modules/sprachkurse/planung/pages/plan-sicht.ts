import type { Plankurs, Planplatzzeile } from '../plan.store.ts';

/** What a finished plan shows. */
export interface Plansicht {
  kurse: readonly Plankurs[];
  personen: readonly Planplatzzeile[];
  /** Course id → its status, for courses that were taken over. */
  kursstatus: ReadonlyMap<number, { status: string; wort: string }>;
}
