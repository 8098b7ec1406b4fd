import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { migrations } from '../../../migrations/index.ts';
import { openEmptyDatabase } from '../../../test-support/database.ts';
import { openPool } from './database.ts';
import { Mandanten } from './mandanten.ts';
import { migrateMandant, migrateShared } from './migrate.ts';

/** Tables with their columns: what two ways of migrating must agree on. */
async function shapeOf(pool: pg.Pool, schema: string): Promise<string> {
  const { rows } = await pool.query<{ column: string }>(
    `SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS column
       FROM information_schema.columns WHERE table_schema = $1 ORDER BY 1`,
    [schema],
  );
  return rows.map((row) => row.column).join('\n');
}

describe('migrations', () => {
  let database: Awaited<ReturnType<typeof openEmptyDatabase>>;
  let pool: pg.Pool;
  before(async () => {
    database = await openEmptyDatabase();
    pool = openPool(database.connection, null);
    await migrateShared(pool);
  });
  after(async () => {
    await pool.end();
    await database.close();
  });

  it('have names in order', () => {
    const names = migrations.map((migration) => migration.name);
    assert.deepEqual(names, names.toSorted());
    assert.equal(new Set(names).size, names.length);
  });

  it('lead to the same tables from every earlier version', async () => {
    await migrateMandant(pool, 'ganz');
    const whole = await shapeOf(pool, 'ganz');
    assert.ok(whole.length > 1000);
    for (let count = 0; count < migrations.length; count++) {
      const schema = `stand_${count}`;
      await migrateMandant(pool, schema, count);
      const applied = await migrateMandant(pool, schema);
      assert.equal(applied.length, migrations.length - count);
      assert.equal(await shapeOf(pool, schema), whole, `from the first ${count}`);
    }
  });

  it('run once when several instances start together', async () => {
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrateMandant(pool, 'zugleich')));
    assert.equal(applied.flat().length, migrations.length);
  });

  it('keep Mandanten apart: no foreign key leaves a schema', async () => {
    const { rowCount } = await pool.query(
      `SELECT 1 FROM pg_constraint c JOIN pg_class f ON f.oid = c.confrelid
        WHERE c.contype = 'f' AND f.relnamespace <> c.connamespace`,
    );
    assert.equal(rowCount, 0);
  });

  it('refuse names that cannot be a schema', async () => {
    for (const name of ['Gross', '1zahl', 'mit-strich', 'a"; DROP SCHEMA komut', '']) {
      await assert.rejects(async () => migrateMandant(pool, name), RangeError);
    }
  });

  it('Mandanten are found by host, and a name is taken once', async () => {
    const mandanten = new Mandanten(database.connection);
    await mandanten.open();
    const nord = await mandanten.add({
      schema: 'nord',
      titel: 'Landkreis Nord',
      host: 'nord.example.org',
      demo: false,
    });
    assert.equal(mandanten.forHost('nord.example.org:3000')?.schema, 'nord');
    assert.equal(mandanten.forHost('localhost')?.schema, 'nord', 'the only one answers everywhere');
    await mandanten.add({ schema: 'sued', titel: 'Landkreis Süd', host: 'sued.example.org', demo: false });
    assert.equal(mandanten.forHost('localhost'), null);
    await assert.rejects(mandanten.add({ ...nord }), /gibt es schon/);
    await mandanten.close();
  });
});
