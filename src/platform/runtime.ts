import { randomUUID } from 'node:crypto';
import type { Anzeigesprache } from '../begriffe/anzeigesprache.ts';
import { SYSTEM } from '../begriffe/wer.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import type { Connection } from './database/database.ts';
import { startEmbedded } from './database/embedded.ts';
import { type Mandant, Mandanten } from './database/mandanten.ts';
import { type JobQueue, NoQueue } from './jobs/queue.ts';
import type { Kontext } from './kontext.ts';

/** Database and settings, as every command and the server need them. */
export interface Runtime {
  config: Config;
  connection: Connection;
  mandanten: Mandanten;
  /** Where the database runs, for the line at the start. */
  engine: string;
  /** A context in which KoMuT itself acts; jobs it enqueues are found by the sweep of the running server. */
  kontext(mandant: Mandant, parts?: { clock?: Clock; jobs?: JobQueue; sprache?: Anzeigesprache }): Kontext;
  close(): Promise<void>;
}

/**
 * Opens the database of DATABASE_URL, or starts the embedded one, and brings all Mandanten to the newest version.
 * @param options.shared a command beside a running KoMuT: uses its embedded server instead of refusing
 * @throws ConfigurationError, DataFolderInUse, DataFolderProblem with sentences for the operator
 */
export async function openRuntime(
  options: { shared?: boolean; log?: (line: string) => void; env?: NodeJS.ProcessEnv } = {},
): Promise<Runtime> {
  const config = readConfig(options.env ?? process.env);
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({
        dataDir: config.dataDir,
        shared: options.shared ?? false,
        ...(options.log ? { log: options.log } : {}),
      });
  const connection: Connection = embedded ? embedded.connection : { connectionString: config.databaseUrl! };
  const mandanten = new Mandanten(connection);
  const close = async () => {
    await mandanten.close();
    await embedded?.stop();
  };
  try {
    await mandanten.open();
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    config,
    connection,
    mandanten,
    engine: embedded ? `PostgreSQL ${embedded.version} (eingebettet)` : 'PostgreSQL (DATABASE_URL)',
    kontext: (mandant, { clock = systemClock, jobs = new NoQueue(), sprache = 'de' } = {}) => ({
      mandant,
      db: mandanten.db(mandant),
      clock,
      config,
      jobs,
      wer: SYSTEM,
      sprache,
      vorgang: randomUUID(),
    }),
    close,
  };
}
