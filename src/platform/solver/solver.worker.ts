import { parentPort, workerData } from 'node:worker_threads';
import type { Procedure, WorkerMessage } from './solver.ts';

/** The worker's side of solver.ts: loads the procedure it is told, runs it, answers. */
const send = (message: WorkerMessage) => parentPort!.postMessage(message);

try {
  const { module, input } = workerData as { module: string; input: unknown };
  const procedure = (await import(module)) as Procedure<unknown, unknown, unknown>;
  send({
    kind: 'answer',
    answer: await procedure.run(input, (progress) => send({ kind: 'progress', progress })),
  });
} catch (fault) {
  send({ kind: 'fault', message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
}
