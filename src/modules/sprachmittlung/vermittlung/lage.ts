import type { Lage } from '../einsatz.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';

/** What has to be known to judge an act on an Einsatz now. */
export function lageOf(
  einsatz: Einsatz,
  jetzt: Date,
  bekannt: { offeneAngebote?: number; bestaetigungsfristAt?: Date | null } = {},
): Lage {
  return {
    jetzt,
    beginn: einsatz.beginn_at,
    ende: einsatz.ende_at,
    offeneAngebote: bekannt.offeneAngebote ?? 0,
    bestaetigungsfristAt: bekannt.bestaetigungsfristAt ?? null,
    hatGegenvorschlag: einsatz.gegen_beginn_at !== null,
    istAusgezahlt: false,
  };
}
