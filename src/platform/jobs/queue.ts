import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Trx } from '../database/database.ts';

/** Names of jobs read like acts: object, dot, verb. */
export type JobName = `${string}.${string}`;

export interface Job {
  name: JobName;
  data: object;
}

/** Puts jobs into the queue inside an act's transaction. */
export interface JobQueue {
  enqueue(trx: Trx, mandant: string, jobs: readonly Job[]): Promise<void>;
}

/** One kind of job: idempotent, because it runs at least once. */
export interface JobDefinition {
  name: JobName;
  /** Also run by itself for each Mandant: cron in Europe/Berlin. */
  cron?: string;
  /** Asked for by nearly every act: such a job gets a table of its own, with half as many indexes to write. */
  isFrequent?: true;
  run(kontext: JobKontext, data: object): Promise<void>;
}

/** Jobs get the same context as pages; the type is narrowed here to keep the queue free of cycles. */
export type JobKontext = import('../kontext.ts').Kontext;

export const BOSS_SCHEMA = 'komut_jobs';

interface Payload {
  mandant: string | null;
  data: object;
}

/**
 * The queue of all Mandanten, in a schema of its own. A job carries only references: what is due stands in the
 * tables of the trade, so that a lost or repeated job changes nothing and a restored backup needs no queue.
 */
export class BossQueue implements JobQueue {
  readonly #boss: PgBoss;
  readonly #definitions: readonly JobDefinition[];

  constructor(pool: pg.Pool, definitions: readonly JobDefinition[], onFault: (fault: Error) => void) {
    this.#definitions = definitions;
    this.#boss = new PgBoss({
      schema: BOSS_SCHEMA,
      db: {
        async executeSql(text: string, values?: unknown[]) {
          const result = await pool.query(text, values);
          // Several statements in one text answer with a list; the queue reads the last one's rows.
          const last = Array.isArray(result) ? result[result.length - 1] : result;
          return { rows: last?.rows ?? [] };
        },
      },
    });
    this.#boss.on('error', onFault);
  }

  /** Makes tables and queues, so that acts can enqueue. */
  async prepare(): Promise<void> {
    await this.#boss.start();
    for (const definition of this.#definitions) {
      await this.#boss.createQueue(definition.name, {
        partition: definition.isFrequent ?? false,
        retryLimit: 8,
        retryDelay: 5,
        retryBackoff: true,
        expireInSeconds: 600,
      });
    }
  }

  /**
   * Starts working and the timetables.
   * @param run runs one job for one Mandant, or for each of them when it came from the timetable (mandant null)
   */
  async work(
    run: (definition: JobDefinition, mandant: string | null, data: object) => Promise<void>,
  ): Promise<void> {
    for (const definition of this.#definitions) {
      await this.#boss.work<Payload>(
        definition.name,
        { pollingIntervalSeconds: 1, batchSize: 20 },
        async (jobs) => {
          const seen = new Set<string>();
          for (const job of jobs) {
            const { mandant = null, data = {} } = job.data ?? {};
            const key = JSON.stringify([mandant, data]);
            if (seen.has(key)) continue;
            seen.add(key);
            await run(definition, mandant, data);
          }
        },
      );
      if (definition.cron) {
        await this.#boss.schedule(
          definition.name,
          definition.cron,
          { mandant: null, data: {} },
          { tz: 'Europe/Berlin' },
        );
      }
    }
  }

  async enqueue(trx: Trx, mandant: string, jobs: readonly Job[]): Promise<void> {
    const db = fromKysely(trx);
    const byName = Map.groupBy(jobs, (job) => job.name);
    await Promise.all(
      [...byName].map(([name, same]) =>
        this.#boss.insert(
          name,
          same.map(({ data }) => ({ data: { mandant, data } satisfies Payload })),
          { db },
        ),
      ),
    );
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }
}

/** For tests and the demo county: remembers nothing, because what is due stands in the tables. */
export class NoQueue implements JobQueue {
  async enqueue(): Promise<void> {}
}
