import { runInSolver, type SolverRun } from '../../../platform/solver/solver.ts';
import type { Aufgabe, Loesung, Zwischenstand } from './aufgabe.rules.ts';
import type { Auftrag } from './optimum.ts';
import { buildAufgabe, buildTagesplan } from './tagesplan.rules.ts';
import type { Tagesplan, Tagesplanung } from './tagesplan.types.ts';

/** A county's week takes a fraction of a second; what is not done in a minute will not be done in two. */
export const HOECHSTENS_SEKUNDEN = 60;

export type Rechenlauf = SolverRun<Zwischenstand> & { timeLimitSeconds?: number };

/**
 * Finds the greatest weight, and of all solutions that have it the cheapest. Runs in a thread of its own; when time is
 * up the best solution so far comes with a true bound.
 * @throws the signal's reason when it is aborted
 */
export function solveAufgabe(
  aufgabe: Aufgabe,
  { timeLimitSeconds = HOECHSTENS_SEKUNDEN, ...run }: Rechenlauf = {},
): Promise<Loesung> {
  return runInSolver<Auftrag, Zwischenstand, Loesung>(
    new URL('./optimum.ts', import.meta.url),
    { aufgabe, timeLimitSeconds },
    run,
  );
}

/** Plans who takes which open request: the greatest weight, and of these plans the fewest kilometres. */
export async function planTage(
  planung: Tagesplanung,
  run: Rechenlauf = {},
): Promise<Tagesplan & { millisekunden: number }> {
  const beginnAt = performance.now();
  const aufgabe = buildAufgabe(planung);
  const loesung = await solveAufgabe(aufgabe, run);
  const millisekunden = Math.round(performance.now() - beginnAt);
  return { ...buildTagesplan(planung, aufgabe, loesung), millisekunden };
}
