import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrations, sharedMigrations } from '../migrations/index.ts';
import type { Connection, Db } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { type Mandant, Mandanten } from '../src/platform/database/mandanten.ts';

/** A database of a test file's own, cloned from a migrated template in a few dozen milliseconds. */
export interface TestDatabase {
  connection: Connection;
  mandanten: Mandanten;
  mandant: Mandant;
  db: Db;
  close(): Promise<void>;
}

export const TEST_MANDANT: Mandant = {
  schema: 'test',
  titel: 'Landkreis Musterland',
  host: null,
  demo: false,
};

const TEMPLATE_LOCK = 5_684_299;

/** The server of this run; a file that is run alone starts one for itself. */
async function serverUrl(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.KOMUT_TEST_DATABASE;
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), 'komut-test-'));
  const embedded = await startEmbedded({ dataDir, durable: false });
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same server, another database: `postgresql://user@host/NAME?options`, the host may be a socket's folder. */
function urlWithDatabase(url: string, database: string): string {
  return url.replace(/^(\w+:\/\/[^/]*)\/[^?]*/, `$1/${database}`);
}

async function ensureTemplate(admin: pg.Client, url: string): Promise<string> {
  const sql = [...sharedMigrations, ...migrations].map((migration) => migration.sql).join('\n');
  const name = `komut_template_${createHash('sha256').update(sql).digest('hex').slice(0, 12)}`;
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) {
      const draft = `${name}_draft`;
      await admin.query(`DROP DATABASE IF EXISTS ${draft}`);
      await admin.query(`CREATE DATABASE ${draft}`);
      const mandanten = new Mandanten({ connectionString: urlWithDatabase(url, draft) });
      await mandanten.open();
      await mandanten.add(TEST_MANDANT);
      await mandanten.close();
      await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return name;
}

/** An empty database for tests that migrate by themselves. */
export async function openEmptyDatabase(): Promise<{ connection: Connection; close(): Promise<void> }> {
  const { connection, close } = await createDatabase(async () => null);
  return { connection, close };
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const { connection, close } = await createDatabase(ensureTemplate);
  const mandanten = new Mandanten(connection);
  await mandanten.refresh();
  const mandant = mandanten.find(TEST_MANDANT.schema)!;
  return {
    connection,
    mandanten,
    mandant,
    db: mandanten.db(mandant),
    async close() {
      await mandanten.close();
      await close();
    },
  };
}

async function createDatabase(
  template: (admin: pg.Client, url: string) => Promise<string | null>,
): Promise<{ connection: Connection; close(): Promise<void> }> {
  const server = await serverUrl();
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const name = `komut_test_${randomBytes(6).toString('hex')}`;
  try {
    const from = await template(admin, server.url);
    await admin.query(`CREATE DATABASE ${name}${from ? ` TEMPLATE ${from}` : ''}`);
  } catch (fault) {
    // An open connection would keep the test file waiting instead of failing.
    await admin.end();
    await server.stop();
    throw fault;
  }
  return {
    connection: { connectionString: urlWithDatabase(server.url, name) },
    async close() {
      try {
        // Without FORCE: its role may not end autovacuum's worker, which a plain DROP sends away by itself.
        await admin.query(`DROP DATABASE IF EXISTS ${name}`);
      } finally {
        await admin.end();
        await server.stop();
      }
    },
  };
}
