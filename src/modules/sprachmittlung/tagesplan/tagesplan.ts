import { runInSolver, type SolverRun } from '../../../platform/solver/solver.ts';
import type { Auftrag } from './optimum.ts';
import type { Tagesplan, Tagesplanung, Zwischenstand } from './tagesplan.types.ts';

/** A county's week takes a fraction of a second; what is not done in a minute will not be done in two. */
export const HOECHSTENS_SEKUNDEN = 60;

/**
 * Plans who takes which open request: the greatest weight, and of these plans the fewest kilometres. Runs in a thread of
 * its own; when time is up the best plan so far comes with a true bound.
 * @throws the signal's reason when it is aborted
 */
export async function planTage(
  planung: Tagesplanung,
  {
    timeLimitSeconds = HOECHSTENS_SEKUNDEN,
    ...run
  }: SolverRun<Zwischenstand> & { timeLimitSeconds?: number } = {},
): Promise<Tagesplan & { millisekunden: number }> {
  const beginnAt = performance.now();
  const plan = await runInSolver<Auftrag, Zwischenstand, Tagesplan>(
    new URL('./optimum.ts', import.meta.url),
    { planung, timeLimitSeconds },
    run,
  );
  return { ...plan, millisekunden: Math.round(performance.now() - beginnAt) };
}
