import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '../../test-support/database.ts';
import { ok, refuse } from '../begriffe/ablehnung.ts';
import { SYSTEM } from '../begriffe/wer.ts';
import { type Act, act } from './act.ts';
import { FixedClock } from './clock.ts';
import { readConfig } from './config.ts';
import { BossQueue } from './jobs/queue.ts';
import type { Kontext } from './kontext.ts';

describe('an act', () => {
  let database: TestDatabase;
  let queue: BossQueue;
  let kontext: Kontext;
  const clock = new FixedClock('2026-03-10T09:00:00Z');

  before(async () => {
    database = await openTestDatabase();
    const run = async () => undefined;
    queue = new BossQueue(
      database.mandanten.shared,
      [
        { name: 'mail.versenden', isFrequent: true, run },
        { name: 'probe.laufen', run },
      ],
      () => undefined,
    );
    await queue.prepare();
    kontext = {
      mandant: database.mandant,
      db: database.db,
      clock,
      config: readConfig({ KOMUT_SECRET: 'nur-fuer-tests-nur-fuer-tests-nur-fuer-tests' }),
      jobs: queue,
      wer: SYSTEM,
      sprache: 'de',
      vorgang: randomUUID(),
    };
  });
  after(async () => {
    await queue.stop();
    await database.close();
  });

  const write = async (a: Act, ort: string) => {
    await a.db
      .insertInto('anmeldeversuch')
      .values({ schluessel: ort, anzahl: 1, gesperrt_bis: null, zuletzt_at: a.now })
      .execute();
    a.mail({
      an: { email: 'buero@example.org', name: 'Büro' },
      betreff: ort,
      text: 'Guten Tag',
      gegenstand: { art: 'probe', id: ort },
    });
    a.enqueue('probe.laufen', { ort });
    a.audit('probe', ort, null, { ort });
  };

  /** What is kept of a matter: its row, audit entries, mails and jobs. */
  const kept = async (ort: string) => {
    const count = async (query: ReturnType<typeof sql<{ anzahl: number }>>) =>
      (await query.execute(database.db)).rows[0]!.anzahl;
    return [
      await count(sql`SELECT count(*) AS anzahl FROM anmeldeversuch WHERE schluessel = ${ort}`),
      await count(sql`SELECT count(*) AS anzahl FROM protokoll WHERE gegenstand_id = ${ort}`),
      await count(sql`SELECT count(*) AS anzahl FROM mail WHERE betreff = ${ort}`),
      await count(sql`SELECT count(*) AS anzahl FROM komut_jobs.job WHERE data -> 'data' ->> 'ort' = ${ort}`),
    ];
  };

  it('is kept with its audit entry, mail and jobs', async () => {
    const result = await act(kontext, 'probe.schreiben', async (a) => {
      await write(a, 'Nordheim');
      return ok('Nordheim');
    });
    assert.deepEqual(result, ok('Nordheim'));
    assert.deepEqual(await kept('Nordheim'), [1, 1, 1, 1]);
    const mailJobs = await sql`SELECT 1 FROM komut_jobs.job WHERE name = 'mail.versenden'`.execute(
      database.db,
    );
    assert.equal(mailJobs.rows.length, 1, 'the outbox is emptied after the commit');
  });

  it('leaves nothing when it is refused, when it fails, and when it owes its audit entry', async () => {
    const refused = await act(kontext, 'probe.schreiben', async (a) => {
      await write(a, 'Südheim');
      return refuse('probe.geht-nicht');
    });
    assert.deepEqual(refused, refuse('probe.geht-nicht'));
    await assert.rejects(
      act(kontext, 'probe.schreiben', async (a) => {
        await write(a, 'Südheim');
        throw new Error('im Werk');
      }),
      /im Werk/,
    );
    await assert.rejects(
      act(kontext, 'probe.schreiben', async (a) => {
        await write(a, 'Südheim');
        a.audit('probe', 1, null, { text: 'kein \0 in Text' });
        return ok();
      }),
      { code: '22P05' },
      'what is owed cannot be written',
    );
    await assert.rejects(
      act(kontext, 'probe.schreiben', async (a) => {
        a.mail({
          an: { email: 'buero@example.org', name: 'Büro' },
          betreff: 'Südheim',
          text: '',
          gegenstand: { art: 'probe', id: 1 },
        });
        return ok();
      }),
      /wrote no audit entry/,
    );
    assert.deepEqual(await kept('Südheim'), [0, 0, 0, 0]);
  });

  it('says the race that the rule could not see as a refusal', async () => {
    const again = () =>
      act(
        kontext,
        'probe.schreiben',
        async (a) => {
          await write(a, 'Westheim');
          return ok();
        },
        { anmeldeversuch_pkey: 'probe.gibt-es-schon' },
      );
    assert.deepEqual(await again(), ok());
    assert.deepEqual(await again(), refuse('probe.gibt-es-schon'));
    assert.deepEqual(await kept('Westheim'), [1, 1, 1, 1]);
  });

  it('says a race that shows at the commit as well', async () => {
    await sql`CREATE TABLE spaet (wert integer CONSTRAINT spaet_einmal UNIQUE DEFERRABLE INITIALLY DEFERRED)`.execute(
      database.db,
    );
    const twice = act(
      kontext,
      'probe.schreiben',
      async (a) => {
        await sql`INSERT INTO spaet VALUES (1), (1)`.execute(a.db);
        a.unchanged();
        return ok();
      },
      { spaet_einmal: 'probe.gibt-es-schon' },
    );
    assert.deepEqual(await twice, refuse('probe.gibt-es-schon'));
  });

  it('notes what changed as it was then, in order, however much it is', async () => {
    const numbers = Array.from({ length: 7_000 }, (_, index) => index);
    await act(kontext, 'probe.viele', async (a) => {
      const werte = { stand: 'damals' };
      a.auditEach('menge', numbers, null, werte);
      werte.stand = 'später';
      return ok();
    });
    const rows = await database.db
      .selectFrom('protokoll')
      .select(['gegenstand_id', 'nachher'])
      .where('gegenstand_art', '=', 'menge')
      .orderBy('id')
      .execute();
    assert.deepEqual(
      rows.map((row) => Number(row.gegenstand_id)),
      numbers,
    );
    assert.deepEqual(rows.at(-1)!.nachher, { stand: 'damals' });
  });

  it('leaves nothing when it fails while statements still wait for their turn', async () => {
    const insert = (a: Act, ort: string) =>
      a.db
        .insertInto('anmeldeversuch')
        .values({ schluessel: ort, anzahl: 1, gesperrt_bis: null, zuletzt_at: a.now })
        .execute();
    const enqueue = (a: Act, ort: string) =>
      queue.enqueue(a.db, 'test', [{ name: 'probe.laufen', data: { ort } }]);
    for (const statement of [insert, enqueue]) {
      for (let round = 0; round < 10; round++) {
        let late: Promise<unknown> = Promise.resolve();
        const oneAfterTheOther = async (a: Act) => {
          for (let n = 0; n < 5; n++) await statement(a, `Ostheim ${n}`);
        };
        await assert.rejects(
          act(kontext, 'probe.schreiben', async (a) => {
            late = oneAfterTheOther(a);
            await Promise.all([
              late,
              sql`SELECT 1`.execute(a.db).then(() => Promise.reject(new Error('im Werk'))),
            ]);
            return ok();
          }),
          /im Werk/,
        );
        await assert.rejects(late, /has ended|rolled back/);
      }
    }
    for (let n = 0; n < 5; n++) assert.deepEqual(await kept(`Ostheim ${n}`), [0, 0, 0, 0]);
    await act(kontext, 'probe.schreiben', async (a) => {
      await write(a, 'Ostheim');
      return ok();
    });
    assert.deepEqual(await kept('Ostheim'), [1, 1, 1, 1], 'the connection serves the next one');
  });

  it('sends at once what is asked at once, and answers in the order of asking', async () => {
    const answered: number[] = [];
    await act(kontext, 'probe.lesen', async (a) => {
      const pid = sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`;
      const asked = Array.from({ length: 20 }, async (_, n) => {
        const { rows } = await pid.execute(a.db);
        answered.push(n);
        return rows[0]!.pid;
      });
      assert.equal(new Set(await Promise.all(asked)).size, 1, 'all of them in the one transaction');
      a.unchanged();
      return ok();
    });
    assert.deepEqual(
      answered,
      Array.from({ length: 20 }, (_, n) => n),
    );
  });

  it('is tried again when another version of KoMuT has changed a table beneath it', async () => {
    await sql`CREATE TABLE probe (wert integer)`.execute(database.db);
    let attempts = 0;
    const read = () =>
      act(kontext, 'probe.lesen', async (a) => {
        attempts++;
        const { rows } = await sql`SELECT * FROM probe WHERE wert = ${1}`.execute(a.db);
        a.unchanged();
        return ok(rows);
      });
    for (let index = 0; index < 5; index++) await read();
    await sql`INSERT INTO probe VALUES (1)`.execute(database.db);
    await sql`ALTER TABLE probe ADD COLUMN neu text DEFAULT 'neu'`.execute(database.db);
    attempts = 0;
    assert.deepEqual(await read(), ok([{ wert: 1, neu: 'neu' }]));
    assert.equal(attempts, 2);
  });
});
