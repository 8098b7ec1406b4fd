import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { assignEinsatz, sendAngebot } from '../vermittlung/angebot.action.ts';
import { absageSchema, wiederholungSchema } from './anfrage.schema.ts';
import { changeAnfrage } from './anfrage-aendern.action.ts';
import { eingabe, insertSprachmittlerin, insertStelle } from './anfragen.beispiele.ts';
import { inputOf } from './eingabe-aus-einsatz.ts';
import { cancelEinsatz } from './einsatz-absagen.action.ts';
import { cancelReiheFrom, changeReiheFrom, previewReihe, swapReihenperson } from './reihe-aendern.action.ts';
import { createReihe } from './reihe-anlegen.action.ts';

let t: TestApp;
let stelleId: number;
let buero: TestUser;
let stelle: TestUser;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());
beforeEach(async () => {
  t.clock.set(TEST_NOW);
  stelleId = await insertStelle(t.database.db);
  buero = await t.signIn('disposition');
  stelle = await t.signIn('stelle', stelleId);
});

const einsatzOf = (id: number) =>
  t.database.db.selectFrom('einsatz').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** As if somebody had accepted. */
async function accept(id: number): Promise<number> {
  const person = await insertSprachmittlerin(t.database.db, `Testfrau${id}`);
  await t.database.db
    .updateTable('einsatz')
    .set({ status: 'vermittelt', sprachmittler_id: person, vermittelt_at: t.clock.now() })
    .where('id', '=', id)
    .execute();
  return person;
}

describe('series', () => {
  async function weekly(rest: Record<string, unknown> = {}) {
    const wiederholung = wiederholungSchema.parse({ wiederholung: 'woechentlich', anzahl: '5', ...rest });
    const result = await createReihe(t.kontext(buero.wer), stelleId, eingabe(), {
      ...wiederholung,
      wiederholung: 'woechentlich',
    });
    assert.ok(result.ok, JSON.stringify(result));
    return result.wert;
  }

  it('keeps the local hour over the change to summer time, one receipt for all', async () => {
    const { ids } = await weekly();
    const rows = await Promise.all(ids.map(einsatzOf));
    assert.deepEqual(
      rows.map((row) => row.beginn_at.toISOString()),
      [
        '2026-03-18T08:00:00.000Z',
        '2026-03-25T08:00:00.000Z',
        '2026-04-01T07:00:00.000Z',
        '2026-04-08T07:00:00.000Z',
        '2026-04-15T07:00:00.000Z',
      ],
    );
    const mails = await t.database.db
      .selectFrom('mail')
      .selectAll()
      .where('gegenstand_id', 'in', ids.map(String))
      .execute();
    assert.equal(mails.length, 1);
    assert.match(mails[0]!.text, /15\.04\.2026/);
  });

  it('one date is cancelled alone, or all from there on', async () => {
    const { reiheId, ids } = await weekly();
    const absage = absageSchema.parse({ grund: 'kein-bedarf-mehr' });
    assert.ok((await cancelEinsatz(t.kontext(buero.wer), ids[1]!, absage)).ok);
    const result = await cancelReiheFrom(t.kontext(stelle.wer), reiheId, ids[3]!, absage);
    assert.deepEqual(result, { ok: true, wert: 2 });
    const status = (await Promise.all(ids.map(einsatzOf))).map((row) => row.status);
    assert.deepEqual(status, ['angefragt', 'abgesagt', 'angefragt', 'abgesagt', 'abgesagt']);
    const unknown = await cancelReiheFrom(t.kontext(buero.wer), reiheId, 987654, absage);
    assert.ok(!unknown.ok && unknown.grund === 'reihe.termin-unbekannt');
  });

  it('cancelling the rest is one letter to each: all dates, and a cancellation for each entry in the calendar', async () => {
    const { reiheId, ids } = await weekly();
    const person = await insertSprachmittlerin(t.database.db, `Reihe${reiheId}`);
    const auch = await insertSprachmittlerin(t.database.db, `Auch${reiheId}`);
    for (const id of ids.slice(0, 3)) {
      assert.ok((await assignEinsatz(t.kontext(buero.wer), id, person)).ok);
    }
    for (const id of ids.slice(3)) await sendAngebot(t.kontext(buero.wer), id, [auch]);
    await t.database.db.deleteFrom('mail').execute();
    const result = await cancelReiheFrom(
      t.kontext(stelle.wer),
      reiheId,
      ids[1]!,
      absageSchema.parse({ grund: 'kein-bedarf-mehr' }),
    );
    assert.deepEqual(result, { ok: true, wert: 4 });
    const mails = await t.database.db.selectFrom('mail').selectAll().orderBy('an').execute();
    assert.deepEqual(
      mails.map(({ an, betreff }) => [an, betreff.split(':')[0]]),
      [
        [`auch${reiheId}@example.org`, 'Nicht mehr nötig'],
        ['beratung@example.org', 'Abgesagt'],
        [`reihe${reiheId}@example.org`, 'Abgesagt'],
      ],
    );
    const [gefragt, anStelle, anPerson] = mails;
    assert.match(anStelle!.text, /diese Termine finden nicht statt/);
    for (const tag of ['25.03.2026', '01.04.2026', '08.04.2026', '15.04.2026']) {
      assert.ok(anStelle!.text.includes(tag), tag);
    }
    const uids = (text: string | null) =>
      (text?.match(/UID:einsatz-\d+/g) ?? []).map((uid) => Number(uid.slice(12)));
    assert.deepEqual(uids(anPerson!.kalender), ids.slice(1, 3));
    assert.deepEqual(
      uids(anStelle!.kalender),
      ids.slice(1, 3),
      'what stood in no calendar is not cancelled there',
    );
    assert.deepEqual([anStelle!.kalender_methode, gefragt!.kalender], ['CANCEL', null]);
    assert.ok(
      mails.every(
        ({ gegenstand_art, gegenstand_id }) =>
          gegenstand_art === 'reihe' && gegenstand_id === String(reiheId),
      ),
    );
    const seite = await (await t.get(`/einsaetze/${ids[2]}`, buero)).text();
    assert.match(seite, /Abgesagt: /);
  });

  it('from a date on the hour and the day change; earlier and cancelled dates stay', async () => {
    const { reiheId, ids } = await weekly();
    await cancelEinsatz(t.kontext(buero.wer), ids[4]!, absageSchema.parse({ grund: 'sonstiges' }));
    const neu = eingabe({ datum: '2.4.2026', beginn: '14', ende: '15:30' });
    assert.deepEqual(await changeReiheFrom(t.kontext(buero.wer), reiheId, ids[2]!, neu), {
      ok: true,
      wert: 2,
    });
    const begin = (await Promise.all(ids.map(einsatzOf))).map((row) => row.beginn_at.toISOString());
    assert.deepEqual(begin, [
      '2026-03-18T08:00:00.000Z',
      '2026-03-25T08:00:00.000Z',
      '2026-04-02T12:00:00.000Z',
      '2026-04-09T12:00:00.000Z',
      '2026-04-15T07:00:00.000Z',
    ]);
  });

  it('place, way, topic and contact change from a date on; what was not touched stays with each date as it is', async () => {
    const { reiheId, ids } = await weekly();
    const eigene = await changeAnfrage(
      t.kontext(buero.wer),
      ids[3]!,
      null,
      eingabe({ datum: '8.4.2026', ortHinweis: '', art: 'Abschluss', beginn: '11', ende: '12' }),
    );
    assert.ok(eigene.ok, JSON.stringify(eigene));
    const ab = await einsatzOf(ids[2]!);
    const neu = {
      ...inputOf(ab),
      modus: 'video' as const,
      einwahl: 'https://video.example.org/7',
      thema: 'schule',
    };
    const result = await changeReiheFrom(t.kontext(stelle.wer), reiheId, ab.id, neu, ab.version);
    assert.deepEqual(result, { ok: true, wert: 3 });
    const rows = await Promise.all(ids.map(einsatzOf));
    assert.deepEqual(
      rows.map((row) => [row.modus, row.einwahl, row.ort, row.thema]),
      [
        ...rows.slice(0, 2).map(() => ['vor-ort', '', 'Musterstadt', 'beratung']),
        ...rows.slice(2).map(() => ['video', 'https://video.example.org/7', '', 'schule']),
      ],
    );
    assert.deepEqual(
      rows.map((row) => row.art),
      ['Erstgespräch', 'Erstgespräch', 'Erstgespräch', 'Abschluss', 'Erstgespräch'],
    );
    assert.equal(rows[3]!.beginn_at.toISOString(), '2026-04-08T09:00:00.000Z', 'its own hour');
    const alt = await changeReiheFrom(t.kontext(stelle.wer), reiheId, ab.id, neu, ab.version);
    assert.ok(!alt.ok && alt.grund === 'satz.inzwischen-geaendert');
    const fremd = await t.signIn('stelle', await insertStelle(t.database.db, 'Andere'));
    const fremder = await changeReiheFrom(t.kontext(fremd.wer), reiheId, ab.id, neu);
    assert.ok(!fremder.ok && fremder.grund === 'reihe.unbekannt');
  });

  it('each accepted date is told, asked again or searched anew by the matrix, in one letter to each person', async () => {
    const { reiheId, ids } = await weekly();
    const person = await insertSprachmittlerin(t.database.db, `Matrix${reiheId}`);
    for (const id of ids.slice(0, 4)) assert.ok((await assignEinsatz(t.kontext(buero.wer), id, person)).ok);
    const ab = await einsatzOf(ids[1]!);
    await t.database.db.deleteFrom('mail').execute();
    const raum = { ...inputOf(ab), ortHinweis: 'Zimmer 12' };
    const vorschau = await previewReihe(t.kontext(buero.wer), reiheId, ab.id, raum);
    assert.ok(vorschau.ok);
    assert.deepEqual(vorschau.wert.folgen, [
      { folge: 'informieren', termine: 3 },
      { folge: 'nichts', termine: 1 },
    ]);
    assert.ok((await changeReiheFrom(t.kontext(buero.wer), reiheId, ab.id, raum)).ok);
    const gesagt = await t.database.db.selectFrom('mail').selectAll().execute();
    assert.deepEqual(
      gesagt.map(({ betreff, kalender }) => [betreff.split(':')[0], kalender?.match(/UID/g)?.length]),
      [
        ['Geändert', 3],
        ['Geändert', 3],
      ],
    );

    await t.database.db.deleteFrom('mail').execute();
    const spaeter = { ...raum, beginn: '10:00', ende: '11:30' };
    assert.deepEqual(await changeReiheFrom(t.kontext(buero.wer), reiheId, ab.id, spaeter), {
      ok: true,
      wert: 4,
    });
    assert.deepEqual(
      (await Promise.all(ids.map(einsatzOf))).map(({ status }) => status),
      ['vermittelt', 'angeboten', 'angeboten', 'angeboten', 'angefragt'],
    );
    const [frage, ...weitere] = (await t.database.db.selectFrom('mail').selectAll().execute()).filter(
      ({ an }) => an.startsWith('matrix'),
    );
    assert.deepEqual(weitere, []);
    assert.match(frage!.betreff, /^Passt es noch\? Tigrinya, 3 Termine ab/);
    assert.match(frage!.text, /Sie hatten diese Termine zugesagt/);
    assert.match(
      frage!.text,
      /bisher Mi\., 25\.03\.2026, 09:00–10:30, jetzt Mi\., 25\.03\.2026, 10:00–11:30/,
    );
    assert.equal(frage!.text.match(/\/r\/[\w-]{20,}/g)?.length, 1, 'one link for all');

    const arabisch = { ...spaeter, sprache: 'ar' };
    assert.ok(
      (
        await changeReiheFrom(t.kontext(buero.wer), reiheId, ids[0]!, {
          ...arabisch,
          datum: '2026-03-18',
          beginn: '09:00',
          ende: '10:30',
          ortHinweis: '',
        })
      ).ok,
    );
    const rows = await Promise.all(ids.map(einsatzOf));
    assert.ok(
      rows.every(
        (row) => row.sprache === 'ar' && row.status === 'angefragt' && row.sprachmittler_id === null,
      ),
    );
  });

  it('a rule that one later date breaks is said with that date, and nothing is half-changed', async () => {
    const { reiheId, ids } = await weekly();
    const ab = await einsatzOf(ids[0]!);
    // Two days later, the third date is Good Friday.
    const neu = { ...inputOf(ab), datum: '2026-03-20' };
    const result = await changeReiheFrom(t.kontext(buero.wer), reiheId, ab.id, neu);
    assert.ok(!result.ok);
    assert.deepEqual([result.grund, result.werte?.termin], ['anfrage.feiertag', '2026-04-03']);
    const rows = await Promise.all(ids.map(einsatzOf));
    assert.deepEqual(rows[0]!.beginn_at, ab.beginn_at);
    const bestaetigt = { ...neu, bestaetigteRueckfragen: ['anfrage.feiertag'] };
    assert.deepEqual(await changeReiheFrom(t.kontext(buero.wer), reiheId, ab.id, bestaetigt), {
      ok: true,
      wert: 5,
    });
  });

  it('another person for one date: who accepted is released, the others stay', async () => {
    const { reiheId, ids } = await weekly();
    await accept(ids[0]!);
    const andere = await insertSprachmittlerin(t.database.db, `Andere${reiheId}`);
    assert.ok((await swapReihenperson(t.kontext(buero.wer), reiheId, ids[0]!, andere)).ok);
    const [erster, zweiter] = await Promise.all([einsatzOf(ids[0]!), einsatzOf(ids[1]!)]);
    assert.deepEqual(
      [erster.status, erster.sprachmittler_id, erster.wunsch_sprachmittler_id],
      ['angefragt', null, andere],
    );
    assert.equal(zweiter.wunsch_sprachmittler_id, null);
  });

  it('fixed hours need no client, and a series without an end is refused as a whole', async () => {
    const { ids } = await weekly({ istSprechstunde: 'ja', wochentage: ['1', '3'] });
    assert.equal(ids.length, 5);
    const before = await t.database.db.selectFrom('reihe').selectAll().execute();
    const endless = wiederholungSchema.parse({ wiederholung: 'monatlich' });
    const result = await createReihe(t.kontext(buero.wer), stelleId, eingabe(), {
      ...endless,
      wiederholung: 'monatlich',
    });
    assert.ok(!result.ok && result.grund === 'reihe.ende-fehlt');
    assert.equal((await t.database.db.selectFrom('reihe').selectAll().execute()).length, before.length);
  });
});
