import { geteilt } from './0000-geteilt.ts';
import { grund } from './0001-grund.ts';
import { sprachmittlung } from './0002-sprachmittlung.ts';

/** One step, plain SQL, run once for each schema in its own transaction. Append-only: never edit a landed one. */
export interface Migration {
  name: string;
  sql: string;
}

/** For the schema that all Mandanten share. */
export const sharedMigrations: readonly Migration[] = [geteilt];

/** For each Mandant's schema, in order. No foreign key leaves the schema, no triggers: both would break on Citus. */
export const migrations: readonly Migration[] = [grund, sprachmittlung];
