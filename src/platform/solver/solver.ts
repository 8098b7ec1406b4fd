import { Worker } from 'node:worker_threads';

/**
 * Optimisation in a thread of its own, so that the web server goes on answering. Each run has a fresh worker and with
 * it a fresh solver; cancelling ends the thread, whatever the solver is doing.
 */

export interface SolverRun<Progress> {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** What a procedure reports to while it works. */
export type Report<Progress> = (progress: Progress) => void;

/** A procedure: a module whose `run` is called inside the worker. Input, progress and answer are plain data. */
export interface Procedure<Input, Progress, Answer> {
  run(input: Input, report: Report<Progress>): Promise<Answer>;
}

/** From the worker to its caller. */
export type WorkerMessage =
  | { kind: 'progress'; progress: unknown }
  | { kind: 'answer'; answer: unknown }
  | { kind: 'fault'; message: string };

/** The procedure failed inside its worker. */
export class SolverFault extends Error {
  override name = 'SolverFault';
}

/**
 * Runs a procedure in a worker.
 * @param module address of the module that exports `run`, e.g. `new URL('./optimum.ts', import.meta.url)`
 * @throws the signal's reason when it is aborted; SolverFault when the procedure fails
 */
export function runInSolver<Input, Progress, Answer>(
  module: URL,
  input: Input,
  { signal, onProgress }: SolverRun<Progress> = {},
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    // Without the options of this process: Node.js reads our TypeScript itself, also where the program is bundled.
    const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), {
      workerData: { module: module.href, input },
      execArgv: [],
    });
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
      settle();
    };
    const abort = () => end(() => reject(signal!.reason));
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress as Progress);
      else if (message.kind === 'answer') end(() => resolve(message.answer as Answer));
      else end(() => reject(new SolverFault(message.message)));
    });
    worker.on('error', (fault) => end(() => reject(new SolverFault(fault.message, { cause: fault }))));
    worker.on('exit', (code) => end(() => reject(new SolverFault(`the solver's worker ended (${code})`))));
  });
}
