import { runInSolver, type SolverRun } from '../../../platform/solver/solver.ts';
import type { Kursplan, Kursplanung, Zwischenstand } from './kursplan.types.ts';
import type { Auftrag } from './optimum.ts';

/** Leaves room below the promised minute for starting and for a slow machine. */
export const HOECHSTENS_SEKUNDEN = 45;

/**
 * Plans which courses to open and who is offered which: the greatest weight within the budget, and of these plans the
 * cheapest. Runs in a thread of its own; when time is up the best plan so far comes with a true bound.
 * @throws the signal's reason when it is aborted
 */
export async function planKurse(
  planung: Kursplanung,
  {
    timeLimitSeconds = HOECHSTENS_SEKUNDEN,
    ...run
  }: SolverRun<Zwischenstand> & { timeLimitSeconds?: number } = {},
): Promise<Kursplan & { millisekunden: number }> {
  const beginnAt = performance.now();
  const plan = await runInSolver<Auftrag, Zwischenstand, Kursplan>(
    new URL('./optimum.ts', import.meta.url),
    { planung, timeLimitSeconds },
    run,
  );
  return { ...plan, millisekunden: Math.round(performance.now() - beginnAt) };
}
