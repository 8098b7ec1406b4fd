import type { Lage } from '../einsatz.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';

/** What has to be known to judge an act on an Einsatz now. */
export function lageOf(
  einsatz: Einsatz,
  jetzt: Date,
  bekannt: Partial<
    Pick<Lage, 'offeneAngebote' | 'bestaetigungsfristAt' | 'istAusgezahlt' | 'istInAbrechnung'>
  > = {},
): Lage {
  return {
    jetzt,
    beginn: einsatz.beginn_at,
    ende: einsatz.ende_at,
    offeneAngebote: bekannt.offeneAngebote ?? 0,
    bestaetigungsfristAt: bekannt.bestaetigungsfristAt ?? null,
    hatGegenvorschlag: einsatz.gegen_beginn_at !== null,
    istAusgezahlt: bekannt.istAusgezahlt ?? false,
    istInAbrechnung: bekannt.istInAbrechnung ?? false,
  };
}
