import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import type { Beispielkonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { saveAntwort, takeOverAlle, takeOverAntwort } from './antwort.action.ts';
import { freezeRunde } from './einfrieren.action.ts';
import { remindAlle } from './erinnern.action.ts';
import { openRunde } from './eroeffnen.action.ts';
import { passOn, sendAgain } from './person.action.ts';
import { listPost } from './person.store.ts';
import {
  KOORDINATION,
  LEER,
  openBeispielrunde,
  PERSONEN,
  roundOf,
  sowRundenkonzept,
} from './runde.beispiele.ts';
import { findRunde, findSchnappschuss, listFragen } from './runde.store.ts';

describe('a report round', () => {
  let t: TestApp;
  let konzept: Beispielkonzept;

  beforeEach(async () => {
    t = await openTestApp();
    konzept = await sowRundenkonzept(t);
  });
  afterEach(() => t.close());

  const office = () => t.kontext(KOORDINATION);
  const mails = () => t.database.db.selectFrom('mail').selectAll().orderBy('id').execute();
  const frageOf = async (rundeId: number, massnahmeId: number) =>
    (await listFragen(t.database.db, rundeId)).find((one) => one.massnahme_id === massnahmeId)!;

  async function answer(rundeId: number, massnahmeId: number, antwort = {}, istFertig = true) {
    const frage = await frageOf(rundeId, massnahmeId);
    return saveAntwort(office(), {
      frageId: frage.id,
      version: frage.version,
      antwort: { ...LEER, status: frage.status, ...antwort },
      istFertig,
      personId: frage.person_id,
      von: frage.person_name ?? 'Büro',
    });
  }

  it('sends one mail to each person, and leaves to the office what nobody answers for', async () => {
    const id = await openBeispielrunde(t, konzept);
    const sent = await mails();
    assert.deepEqual(
      sent.map(({ an }) => an),
      [PERSONEN.ada.email, PERSONEN.ben.email],
    );
    assert.match(sent[0]!.text, /Ein Sprachcafé[\s\S]*Kurse mit Kinderbetreuung[\s\S]*31\.03\.2026/);
    const fragen = await listFragen(t.database.db, id);
    assert.deepEqual(
      fragen.map(({ stufe, person_name }) => [stufe, person_name]),
      [
        [0, 'Ada Amt'],
        [0, 'Ada Amt'],
        [0, 'Ben Bildung'],
        [2, null],
      ],
    );
  });

  it('ten people answer for fifty measures with ten mails', async () => {
    const { db } = t.database;
    const ids: number[] = [];
    for (let nummer = 0; nummer < 50; nummer++) {
      const { id } = await db
        .insertInto('massnahme')
        .values({
          konzept_id: konzept.konzeptId,
          kontakt_name: `Person ${nummer % 10}`,
          kontakt_email: `person${nummer % 10}@landkreis.example`,
          zuletzt_bewegt_at: t.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('massnahme_fassung')
        .values({
          massnahme_id: id,
          ausgabe_id: konzept.ausgabeId,
          text: `Maßnahme ${nummer}`,
          position: 100 + nummer,
        })
        .execute();
      ids.push(id);
    }
    await openBeispielrunde(t, konzept, { massnahmen: ids });
    assert.equal((await mails()).length, 10);
  });

  it('refuses what cannot be asked, and keeps nothing of it', async () => {
    const refusals: [object, string][] = [
      [{ ausgabeId: 999 }, 'ausgabe.unbekannt'],
      [{ bisAm: '2024-01-01' }, 'runde.zeitraum'],
      [{ fristAm: '2026-03-09' }, 'runde.frist-vorbei'],
      [{ felder: [] }, 'runde.kein-feld'],
      [{ massnahmen: [] }, 'runde.keine-massnahme'],
      [{ massnahmen: [999_999] }, 'runde.massnahme-unbekannt'],
    ];
    for (const [neu, grund] of refusals) {
      const result = await openRunde(office(), roundOf(konzept, neu));
      assert.equal(result.ok ? '' : result.grund, grund);
    }
    assert.equal((await mails()).length, 0);
  });

  it('two open it at once: one of them asks', async () => {
    const both = await Promise.all([
      openRunde(office(), roundOf(konzept)),
      openRunde(office(), roundOf(konzept)),
    ]);
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
    assert.equal((await mails()).length, 2);
  });

  it('reminds once before the deadline and once at it, then the deputy, then the office has it', async () => {
    const id = await openBeispielrunde(t, konzept);
    const { kurse, lotsen } = konzept.massnahmen;
    const on = async (day: string) => {
      const before = (await mails()).length;
      t.clock.set(new Date(`${day}T06:15:00Z`));
      await Promise.all([remindAlle(t.kontext()), remindAlle(t.kontext())]);
      await remindAlle(t.kontext());
      return (await mails()).slice(before).map(({ an }) => an);
    };
    await answer(id, konzept.massnahmen.sprachcafe);
    assert.deepEqual(await on('2026-03-23'), []);
    assert.deepEqual(await on('2026-03-24'), [PERSONEN.ada.email, PERSONEN.ben.email]);
    assert.deepEqual(await on('2026-03-25'), []);
    assert.deepEqual(await on('2026-03-31'), [PERSONEN.ada.email, PERSONEN.ben.email]);
    assert.deepEqual(await on('2026-04-01'), []);
    // Ada has a deputy for the courses, Ben has none.
    assert.deepEqual(await on('2026-04-03'), [PERSONEN.vera.email]);
    assert.equal((await frageOf(id, lotsen)).stufe, 2);
    const inVertretung = await frageOf(id, kurse);
    assert.deepEqual([inVertretung.stufe, inVertretung.person_name], [1, 'Vera Vertretung']);
    assert.deepEqual(await on('2026-04-07'), []);
    assert.equal((await frageOf(id, kurse)).stufe, 2);
    assert.deepEqual(await on('2026-05-07'), []);
    const post = await listPost(t.database.db, id);
    assert.deepEqual(post.map(({ anlass }) => anlass).sort(), [
      'erinnerung',
      'erinnerung',
      'frage',
      'frage',
      'frist',
      'frist',
      'vertretung',
    ]);
    // Whoever was asked first may still answer.
    const spaet = await saveAntwort(t.kontext(), {
      frageId: inVertretung.id,
      version: (await frageOf(id, kurse)).version,
      antwort: { ...LEER, status: 'in-umsetzung' },
      istFertig: true,
      personId: inVertretung.erste_person_id,
      von: 'Ada Amt',
    });
    assert.ok(spaet.ok);
  });

  it('keeps a half answer as it is, and asks for the reason before it is complete', async () => {
    const id = await openBeispielrunde(t, konzept);
    const { lotsen } = konzept.massnahmen;
    assert.ok((await answer(id, lotsen, { status: 'verschoben', geschehen: 'Noch nichts.' }, false)).ok);
    assert.equal((await frageOf(id, lotsen)).antwort?.geschehen, 'Noch nichts.');
    const late = await answer(id, lotsen, { status: 'offen' });
    assert.deepEqual(late.ok ? '' : [late.grund, late.feld], ['status.verspaetet', 'grund']);
    const put = await answer(id, lotsen, { status: 'verschoben', grund: 'Keine Stelle.' });
    assert.equal(put.ok ? '' : put.grund, 'status.neue-frist-fehlt');
    const open = await answer(id, lotsen, {
      status: 'offen',
      grund: 'Keine Stelle.',
      schritt: 'Ausschreiben',
    });
    assert.equal(open.ok ? '' : open.grund, 'antwort.schritt-ohne-tag');
    assert.equal((await frageOf(id, lotsen)).ist_fertig, false);
  });

  it('of two who write at once the second is told', async () => {
    const id = await openBeispielrunde(t, konzept);
    const frage = await frageOf(id, konzept.massnahmen.sprachcafe);
    const write = (geschehen: string) =>
      saveAntwort(office(), {
        frageId: frage.id,
        version: frage.version,
        antwort: { ...LEER, status: frage.status, geschehen },
        istFertig: true,
        personId: null,
        von: 'Büro',
      });
    const both = await Promise.all([write('Eins'), write('Zwei')]);
    const refused = both.filter((one) => !one.ok);
    assert.deepEqual(
      refused.map((one) => !one.ok && one.grund),
      ['satz.inzwischen-geaendert'],
    );
  });

  it('nobody answers what is not asked of her', async () => {
    const id = await openBeispielrunde(t, konzept);
    const hers = await frageOf(id, konzept.massnahmen.sprachcafe);
    const ben = (await frageOf(id, konzept.massnahmen.lotsen)).person_id;
    const result = await saveAntwort(t.kontext(), {
      frageId: hers.id,
      version: hers.version,
      antwort: LEER,
      istFertig: false,
      personId: ben,
      von: 'Ben Bildung',
    });
    assert.equal(result.ok ? '' : result.grund, 'antwort.unbekannt');
  });

  it('an answer moves its measure when the office takes it over, once', async () => {
    const { db } = t.database;
    const id = await openBeispielrunde(t, konzept);
    const { kurse } = konzept.massnahmen;
    const frage = await frageOf(id, kurse);
    const early = await takeOverAntwort(office(), frage.id);
    assert.equal(early.ok ? '' : early.grund, 'antwort.nicht-fertig');
    await answer(id, kurse, {
      status: 'umgesetzt',
      am: '2026-02-01',
      geschehen: 'Drei Kurse laufen.',
      nachweis: 'https://landkreis.example/kurse',
    });
    const before = await db
      .selectFrom('massnahme')
      .select('status')
      .where('id', '=', kurse)
      .executeTakeFirstOrThrow();
    assert.equal(before.status, 'in-umsetzung');
    await Promise.all([takeOverAntwort(office(), frage.id), takeOverAntwort(office(), frage.id)]);
    const massnahme = await db
      .selectFrom('massnahme')
      .selectAll()
      .where('id', '=', kurse)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [massnahme.status, massnahme.status_am, massnahme.beendet_am],
      ['umgesetzt', '2026-02-01', '2026-02-01'],
    );
    const log = await db
      .selectFrom('massnahme_eintrag')
      .selectAll()
      .where('massnahme_id', '=', kurse)
      .execute();
    assert.deepEqual(
      log.map(({ art, text, adresse, von }) => [art, text, adresse, von]),
      [['bericht', 'Drei Kurse laufen.', 'https://landkreis.example/kurse', 'Ada Amt']],
    );
  });

  it('what the round does not ask stays as it is at the measure', async () => {
    const { db } = t.database;
    const { kurse } = konzept.massnahmen;
    await db
      .updateTable('massnahme')
      .set({ kosten_cent: 500_00, naechster_schritt: 'Räume', naechster_schritt_am: '2026-06-01' })
      .where('id', '=', kurse)
      .execute();
    const id = await openBeispielrunde(t, konzept, { felder: ['geschehen'] });
    await answer(id, kurse, { status: 'entfallen', geschehen: 'Läuft.', kostenCent: 1, schritt: '' });
    assert.deepEqual(await takeOverAlle(office(), id), { uebernommen: 1, abgelehnt: [] });
    const massnahme = await db
      .selectFrom('massnahme')
      .selectAll()
      .where('id', '=', kurse)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [massnahme.status, massnahme.kosten_cent, massnahme.naechster_schritt],
      ['in-umsetzung', 500_00, 'Räume'],
    );
  });

  it('frozen it never changes again, whatever becomes of its measures', async () => {
    const id = await openBeispielrunde(t, konzept);
    const { sprachcafe } = konzept.massnahmen;
    await answer(id, sprachcafe, { geschehen: 'Jeden Mittwoch.' });
    const early = await freezeRunde(office(), id);
    assert.equal(early.ok ? '' : early.grund, 'runde.nicht-uebernommen');
    await takeOverAlle(office(), id);
    const both = await Promise.all([freezeRunde(office(), id), freezeRunde(office(), id)]);
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
    const kept = await findSchnappschuss(t.database.db, id);
    assert.equal(kept?.massnahmen.length, 4);
    const cafe = kept?.massnahmen[0];
    assert.deepEqual(
      [cafe?.titel, cafe?.status, cafe?.felder, cafe?.antwort?.geschehen],
      [
        'Ein Sprachcafé findet jede Woche statt',
        'laufend',
        ['Sprache und Bildung', 'Arbeit & Beruf [*]'],
        'Jeden Mittwoch.',
      ],
    );
    const refused = await answer(id, sprachcafe, { geschehen: 'Anders.' });
    assert.equal(refused.ok ? '' : refused.grund, 'runde.eingefroren');
    await t.database.db.updateTable('massnahme').set({ status: 'entfallen' }).execute();
    assert.deepEqual(await findSchnappschuss(t.database.db, id), kept);
    assert.equal(await remindAlle(t.kontext()), 0);
  });

  it('passes on to somebody else, who is asked; the one before no longer may answer', async () => {
    const id = await openBeispielrunde(t, konzept);
    const frage = await frageOf(id, konzept.massnahmen.lotsen);
    const same = await passOn(office(), id, [frage.id], PERSONEN.ben);
    assert.equal(same.ok ? '' : same.grund, 'person.dieselbe');
    assert.ok((await passOn(office(), id, [frage.id], PERSONEN.vera)).ok);
    assert.equal((await mails()).at(-1)?.an, PERSONEN.vera.email);
    const late = await saveAntwort(t.kontext(), {
      frageId: frage.id,
      version: frage.version,
      antwort: LEER,
      istFertig: false,
      personId: frage.person_id,
      von: 'Ben Bildung',
    });
    assert.equal(late.ok ? '' : late.grund, 'antwort.unbekannt');
    const nothing = await sendAgain(office(), id, frage.person_id!);
    assert.equal(nothing.ok ? '' : nothing.grund, 'person.nichts-offen');
    const vera = (await frageOf(id, konzept.massnahmen.lotsen)).person_id!;
    assert.ok((await sendAgain(office(), id, vera)).ok);
    assert.equal((await listPost(t.database.db, id))[0]?.anlass, 'erneut');
    assert.equal((await findRunde(t.database.db, id))?.massnahmen, 4);
  });
});
