import type pg from 'pg';
import { migrations, sharedMigrations } from '../../../migrations/index.ts';
import type { Migration } from '../../../migrations/migration.ts';
import { SHARED_SCHEMA } from './database.ts';

/** Any number that only KoMuT uses: instances that start together take turns. */
const MIGRATION_LOCK = 5_684_201;

/** Names of Mandanten become schema names: letters, digits, underscore. */
const MANDANT_NAME = /^[a-z][a-z0-9_]{1,39}$/;

/** Schemas of PostgreSQL's own, the shared one, and the queue's. */
const RESERVED = /^(pg_.*|information_schema|komut|komut_jobs)$/;

/** Whether an office can be called like that. */
export const isMandantName = (name: string): boolean => MANDANT_NAME.test(name) && !RESERVED.test(name);

/**
 * Brings the shared schema to the newest version. Safe to call from several instances at once.
 * @returns names of the migrations that were applied now
 */
export function migrateShared(pool: pg.Pool): Promise<string[]> {
  return migrateSchema(pool, SHARED_SCHEMA, sharedMigrations);
}

/**
 * Brings one Mandant's schema to the newest version, or to the first `count` migrations (tests replay every prefix).
 * @returns names of the migrations that were applied now
 */
export function migrateMandant(pool: pg.Pool, schema: string, count = migrations.length): Promise<string[]> {
  if (!MANDANT_NAME.test(schema)) throw new RangeError(`not a Mandant name: ${schema}`);
  return migrateSchema(pool, schema, migrations.slice(0, count));
}

async function migrateSchema(pool: pg.Pool, schema: string, list: readonly Migration[]): Promise<string[]> {
  const client = await pool.connect();
  const applied: string[] = [];
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
      await client.query(
        `CREATE TABLE IF NOT EXISTS "${schema}".migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`,
      );
      const { rows } = await client.query<{ name: string }>(`SELECT name FROM "${schema}".migration`);
      const done = new Set(rows.map((row) => row.name));
      for (const migration of list) {
        if (done.has(migration.name)) continue;
        await client.query('BEGIN');
        try {
          await client.query(`SET LOCAL search_path = "${schema}", ${SHARED_SCHEMA}`);
          await client.query(migration.sql);
          await client.query(`INSERT INTO "${schema}".migration (name) VALUES ($1)`, [migration.name]);
          await client.query('COMMIT');
          applied.push(migration.name);
        } catch (fault) {
          await client.query('ROLLBACK');
          throw new Error(`Migration ${migration.name} in ${schema}: ${(fault as Error).message}`, {
            cause: fault,
          });
        }
      }
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    client.release();
  }
  return applied;
}
