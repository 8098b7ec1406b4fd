import type { Einsatz } from '../einsatz.store.ts';
import type { Zahler } from '../sprachmittlung.tables.ts';
import type { Berechnung } from './entschaedigung.rules.ts';

/** A calculation as a line keeps it; without a rule for the day it has no steps and comes to nothing. */
export type Zeilenberechnung = Omit<Berechnung, 'regelId'> & { regelId: number | null };

/** Who bears a line, and from which pot. */
export interface Kosten {
  zahler: Zahler;
  kostentraegerId: number | null;
  topfId: number | null;
}

/** Actual times of what was held, planned ones of what was not. */
export function zeitenOf(einsatz: Pick<Einsatz, 'beginn_at' | 'ende_at' | 'ist_beginn_at' | 'ist_ende_at'>): {
  beginn: Date;
  ende: Date;
} {
  return { beginn: einsatz.ist_beginn_at ?? einsatz.beginn_at, ende: einsatz.ist_ende_at ?? einsatz.ende_at };
}
