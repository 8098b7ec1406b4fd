import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { openEmptyDatabase } from '../../../test-support/database.ts';
import { openPool } from './database.ts';
import { isOutdatedPlan, Preparation } from './prepared.ts';

describe('prepared statements', () => {
  it('are those that come again, each under one name', () => {
    const preparation = new Preparation();
    const names = (text: string) => Array.from({ length: 4 }, () => preparation.nameOf(text));
    assert.deepEqual(names('select 1 from a'), [undefined, undefined, 'komut_0', 'komut_0']);
    assert.deepEqual(names(' WITH x AS (select 1) select 2')[3], 'komut_1');
    for (const text of ['begin', 'SELECT 1; SELECT 2', 'selection', `select ${'$1, '.repeat(3000)} 1`]) {
      assert.equal(names(text)[3], undefined, text.slice(0, 20));
    }
    preparation.forbid('select 1 from a');
    assert.equal(preparation.nameOf('select 1 from a'), undefined);
  });

  it('do not grow without end', () => {
    const preparation = new Preparation();
    const given = new Set<string | undefined>();
    for (let index = 0; index < 2_000; index++)
      for (let times = 0; times < 3; times++) given.add(preparation.nameOf(`select ${index}`));
    assert.ok(given.size <= 301, `${given.size}`);
    assert.equal(preparation.nameOf('select 0'), 'komut_0', 'the first keep theirs');
  });

  describe('on a server', () => {
    let database: Awaited<ReturnType<typeof openEmptyDatabase>>;
    let pool: pg.Pool;
    let client: pg.PoolClient;
    before(async () => {
      database = await openEmptyDatabase();
      pool = openPool(database.connection, null, 1);
      client = await pool.connect();
      await client.query('CREATE TABLE public.ort (name text)');
      await client.query(`INSERT INTO public.ort VALUES ('Nordheim')`);
    });
    after(async () => {
      client.release();
      await pool.end();
      await database.close();
    });

    const ALL = 'SELECT * FROM public.ort WHERE name = $1';
    const ask = async (text: string, name: string) => (await client.query(text, [name])).rows;

    it('are planned once for a connection and answer as ever', async () => {
      for (let times = 0; times < 4; times++)
        assert.deepEqual(await ask(ALL, 'Nordheim'), [{ name: 'Nordheim' }]);
      assert.deepEqual(await ask(ALL, 'anderswo'), []);
      const { rows } = await client.query('SELECT statement FROM pg_prepared_statements');
      assert.deepEqual(rows, [{ statement: ALL }]);
    });

    it('survive a table that gets another column', async () => {
      await client.query('ALTER TABLE public.ort ADD COLUMN plz text');
      assert.deepEqual(await ask(ALL, 'Nordheim'), [{ name: 'Nordheim', plz: null }]);
    });

    it('end a transaction in which that happens, to be tried again', async () => {
      const text = 'SELECT ort.* FROM public.ort WHERE name = $1';
      for (let times = 0; times < 4; times++) await ask(text, 'Nordheim');
      await client.query('ALTER TABLE public.ort DROP COLUMN plz');
      await client.query('BEGIN');
      await assert.rejects(ask(text, 'Nordheim'), isOutdatedPlan);
      await client.query('ROLLBACK');
      assert.deepEqual(await ask(text, 'Nordheim'), [{ name: 'Nordheim' }]);
    });

    it('leave a mistake in a statement what it is', async () => {
      const text = 'SELECT name::integer FROM public.ort WHERE name = $1';
      for (let times = 0; times < 4; times++) await assert.rejects(ask(text, 'Nordheim'), { code: '22P02' });
      assert.deepEqual(await ask(text, 'anderswo'), []);
    });
  });
});
