import type { Kysely, Transaction } from 'kysely';
import pg from 'pg';
import { openKysely } from './kysely.ts';
import { PreparingClient } from './prepared.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** Schema of what all Mandanten share: the list of Mandanten, extensions, text search functions. */
export const SHARED_SCHEMA = 'komut';

// Identity columns and counts stay far below 2^53; a bigger value would be a fault, not a number.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
  return value;
});
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
// Calendar dates of the law are text, never midnight somewhere.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** How to reach the server: a URL, or the parts of the embedded server's private socket. */
export interface Connection {
  connectionString?: string;
  host?: string;
  port?: number;
  user?: string;
  database?: string;
}

/**
 * One pool for each Mandant, with the search path set when a connection is made. That keeps every statement
 * free of schema names, costs nothing per query, and suits Citus' schema-based sharding.
 * @param schema the Mandant's schema, or none for the shared one
 */
export function openPool(connection: Connection, schema: string | null, max = 10): pg.Pool {
  const path = schema === null ? SHARED_SCHEMA : `"${schema}",${SHARED_SCHEMA}`;
  const pool = new pg.Pool({
    ...connection,
    max,
    options: `-c search_path=${path} -c timezone=UTC -c statement_timeout=60000`,
    idleTimeoutMillis: 60_000,
    application_name: 'komut',
    Client: PreparingClient,
    // What is asked at once inside a transaction travels at once. COPY cannot: backups use the shared pool.
    pipeline: schema !== null,
  });
  // A broken idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one in use: whoever uses it learns of the break from the statement that fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function openDb(pool: pg.Pool): Db {
  return openKysely(pool);
}
