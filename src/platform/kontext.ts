import type { Anzeigesprache } from '../begriffe/anzeigesprache.ts';
import type { Wer } from '../begriffe/wer.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './database/database.ts';
import type { Mandant } from './database/mandanten.ts';
import type { JobQueue } from './jobs/queue.ts';

/** What every act and every page works with: where, who, when. */
export interface Kontext {
  mandant: Mandant;
  db: Db;
  clock: Clock;
  wer: Wer;
  sprache: Anzeigesprache;
  config: Config;
  jobs: JobQueue;
  /** Number of this request or job run: in the log, in the audit and on error pages. */
  vorgang: string;
}
