import assert from 'node:assert/strict';
import { PassThrough, Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openTestDatabase, type TestDatabase } from '../../../test-support/database.ts';
import type { Db } from '../database/database.ts';
import { backupMandant, restoreMandant } from './backup.ts';

const NOW = new Date('2026-03-10T09:00:00Z');
/** What a careless format would stumble over. */
const SCHLIMM = 'Zeile 1\nZeile 2\t\\.\r\n\\ende "{}" äöü 🙂 \\N';

describe('backup and restore', () => {
  let database: TestDatabase;
  let archive: Buffer;

  const fill = async (db: Db) => {
    await db
      .insertInto('datei')
      .values({
        name: SCHLIMM,
        typ: 'text/plain',
        groesse: 4,
        sha256: 'x',
        inhalt: Buffer.from([0, 10, 92, 255]),
        erstellt_at: NOW,
        erstellt_von: 'Test',
      })
      .execute();
    for (let n = 0; n < 200; n++) {
      await db
        .insertInto('protokoll')
        .values({
          at: NOW,
          wer_art: 'system',
          wer_id: null,
          wer_name: SCHLIMM,
          tat: 'test.schreiben',
          gegenstand_art: 'test',
          gegenstand_id: String(n),
          vorher: null,
          nachher: JSON.stringify({ text: SCHLIMM, n }),
          vorgang: 'v',
        })
        .execute();
    }
  };

  const save = async () => {
    const target = new PassThrough();
    const bytes = buffer(target);
    const rows = await backupMandant(database.mandanten.shared, database.mandant, NOW, target);
    return { rows, archive: await bytes };
  };

  before(async () => {
    database = await openTestDatabase();
    await fill(database.db);
    archive = (await save()).archive;
  });
  after(() => database.close());

  it('brings every value back, bytes and backslashes too, and numbering goes on', async () => {
    const { mandant, rows } = await restoreMandant(database.mandanten, Readable.from(archive), 'kopie');
    assert.equal(rows, 201);
    const db = database.mandanten.db(mandant);
    const [alt, neu] = await Promise.all(
      [database.db, db].map(async (one) => ({
        dateien: await one.selectFrom('datei').selectAll().orderBy('id').execute(),
        protokoll: await one.selectFrom('protokoll').selectAll().orderBy('id').execute(),
      })),
    );
    assert.deepEqual(neu, alt);
    await fill(db);
    const ids = await db.selectFrom('protokoll').select('id').execute();
    assert.equal(new Set(ids.map((row) => row.id)).size, 400);
  });

  it('refuses a name that is taken, what is no archive, and what is cut off, and leaves nothing behind', async () => {
    const schemas = async () =>
      (await database.mandanten.shared.query('SELECT nspname FROM pg_namespace ORDER BY 1')).rows;
    const vorher = await schemas();
    const restore = (bytes: Buffer, name = 'zweite') =>
      restoreMandant(database.mandanten, Readable.from(bytes), name);
    await assert.rejects(restore(archive, 'test'), /gibt es schon/);
    await assert.rejects(restore(Buffer.from('kein Archiv')), /kein lesbares Archiv/);
    await assert.rejects(restore(gzipSync('{"anderes": 1}\n')), /kein Archiv von KoMuT/);
    const lines = gunzipSync(archive).toString();
    await assert.rejects(restore(gzipSync(lines.slice(0, lines.length / 2))), /abgeschnitten/);
    await assert.rejects(restore(archive.subarray(0, archive.length - 40)), /Archiv/);
    await assert.rejects(restore(gzipSync(lines.replace('"0001-grund"', '"9999-zukunft"'))), /neueren KoMuT/);
    await assert.rejects(
      restore(gzipSync(lines.replace('"tabelle":"datei"', '"tabelle":"datei\\" (x); --"'))),
      /unmögliche Tabelle|Archiv/,
    );
    assert.deepEqual(await schemas(), vorher);
  });

  it('takes no name from an archive that could be more than a name, and clears no office away', async () => {
    const lines = gunzipSync(archive).toString();
    const named = (schema: string) =>
      gzipSync(lines.replace('"schema":"test"', `"schema":${JSON.stringify(schema)}`));
    for (const schema of ['x" CASCADE; CREATE SCHEMA boese; --', 'komut', 'komut_jobs', 'pg_catalog', '']) {
      await assert.rejects(
        restoreMandant(database.mandanten, Readable.from(named(schema))),
        /So kann kein Mandant heißen/,
        schema,
      );
    }
    await database.mandanten.add({ schema: 'ab_einlesen', titel: 'A', host: 'a.example', demo: false });
    await assert.rejects(restoreMandant(database.mandanten, Readable.from(archive), 'ab'), /gibt es schon/);
    const { rows } = await database.mandanten.shared.query(
      "SELECT to_regclass('ab_einlesen.protokoll') AS da",
    );
    assert.ok(rows[0].da);
  });

  it('ends when its target fails, and leaves the connection to nobody', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('ENOSPC')) });
    await assert.rejects(
      backupMandant(database.mandanten.shared, database.mandant, NOW, full),
      /ENOSPC|ERR_STREAM|Premature|destroyed/,
    );
    assert.equal((await save()).rows > 200, true);
  });

  it('is one moment, while others write', async () => {
    let writing = true;
    const writer = (async () => {
      while (writing) {
        await database.db
          .insertInto('einstellung')
          .values({ schluessel: 'a', wert: '{}', gesetzt_von: 'x', gesetzt_at: NOW })
          .execute();
      }
    })();
    const { archive: during } = await save();
    writing = false;
    await writer;
    const { rows } = await restoreMandant(database.mandanten, Readable.from(during), 'moment');
    assert.ok(rows >= 201);
  });
});
