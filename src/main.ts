import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { modules, roleName } from './app.tsx';
import { Sitzungen } from './platform/auth/identitaet.ts';
import { systemClock } from './platform/clock.ts';
import { loadAssets } from './platform/http/assets.ts';
import { describeFault } from './platform/http/fault.ts';
import { createLog, createMetrics, type Log } from './platform/http/log.ts';
import { createServer } from './platform/http/server.tsx';
import { runEach } from './platform/jobs/each.ts';
import { BossQueue, type JobDefinition } from './platform/jobs/queue.ts';
import { mailJob } from './platform/mail/mail.job.ts';
import { openRuntime, type Runtime } from './platform/runtime.ts';

const MANDANTEN_MS = 30_000;

export interface Running {
  runtime: Runtime;
  address: string;
  stop(): Promise<void>;
}

/**
 * Starts KoMuT: database, jobs, web server.
 * @param prepare runs before the server listens, e.g. to build the demo county
 * @param signal ends the start: what was started is stopped again, then the signal's reason is thrown
 */
export async function startKomut(
  prepare?: (runtime: Runtime) => Promise<void>,
  signal?: AbortSignal,
): Promise<Running> {
  const runtime = await openRuntime();
  const { config, mandanten } = runtime;
  const log = createLog(config.logLevel);
  const metrics = createMetrics();
  const definitions = [mailJob(config, metrics), ...modules.flatMap((modul) => modul.jobs ?? [])];
  const queue = new BossQueue(mandanten.shared, definitions, (fault) =>
    log.warn({ fault: describeFault(fault) }, 'job queue'),
  );
  const stopDatabase = () => runtime.close();
  let server: ReturnType<typeof serve> | null = null;
  // Requests under way are answered.
  const stopServer = () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve();
      server.close(() => resolve());
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    });
  try {
    signal?.throwIfAborted();
    await prepare?.(runtime);
    signal?.throwIfAborted();
    await queue.prepare();
    const app = createServer({
      mandanten,
      clock: systemClock,
      config,
      modules,
      jobs: queue,
      sitzungen: new Sitzungen(config.secret, systemClock),
      assets: loadAssets(fileURLToPath(new URL('../dist/assets', import.meta.url))),
      log,
      metrics,
      roleName,
    });
    server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
      const listening = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () =>
        resolve(listening),
      );
      listening.once('error', reject);
    });
    await queue.work(runner(runtime, queue, log, metrics));
    signal?.throwIfAborted();
    // An office that a command made or restored beside us is served within half a minute.
    const refreshing = setInterval(() => {
      mandanten
        .refresh()
        .catch((fault: unknown) => log.warn({ fault: describeFault(fault) }, 'list of Mandanten'));
    }, MANDANTEN_MS);
    refreshing.unref();
    let stopping: Promise<void> | null = null;
    return {
      runtime,
      address: config.baseUrl,
      stop() {
        // Jobs under way finish as well, then the database goes.
        stopping ??= (async () => {
          clearInterval(refreshing);
          await stopServer();
          await queue.stop();
          await stopDatabase();
        })();
        return stopping;
      },
    };
  } catch (fault) {
    await stopServer();
    await queue.stop().catch(() => undefined);
    await stopDatabase();
    throw fault;
  }
}

/** Runs a job for the Mandant it names, or from the timetable for each; one Mandant's fault does not hold up the others. */
function runner(runtime: Runtime, queue: BossQueue, log: Log, metrics: ReturnType<typeof createMetrics>) {
  return async (definition: JobDefinition, mandantName: string | null, data: object): Promise<void> => {
    const { mandanten } = runtime;
    const wanted =
      mandantName === null
        ? mandanten.list()
        : [mandanten.find(mandantName)].filter((found) => found !== null);
    await runEach(wanted, async (mandant) => {
      try {
        await definition.run(runtime.kontext(mandant, { jobs: queue }), data);
        metrics.jobs.inc({ job: definition.name, result: 'done' });
      } catch (fault) {
        metrics.jobs.inc({ job: definition.name, result: 'fault' });
        log.error(
          { job: definition.name, mandant: mandant.schema, fault: describeFault(fault) },
          'job fault',
        );
        throw fault;
      }
    });
  };
}
