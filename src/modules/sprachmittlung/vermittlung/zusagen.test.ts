import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import type { SprachmittlerStatus } from '../bedarf.rules.ts';
import { findEinsatz } from '../einsatz.store.ts';
import { changeSprachmittlerStatus } from '../register/sprachmittler.action.ts';
import { acceptAngebot, assignEinsatz, sendAngebot } from './angebot.action.ts';
import { findVermittlungAufgaben } from './aufgaben.ts';
import { beginSuche, continueFaelligeSuchen } from './suche.action.ts';
import { listAngebote } from './suche.store.ts';
import { addEinsatz, addSprachmittler, addStelle } from './vermittlung.beispiele.ts';

describe('somebody pauses or leaves', () => {
  let t: TestApp;
  let buero: TestUser;
  let stelleId: number;
  before(async () => {
    t = await openTestApp();
    buero = await t.signIn('disposition');
    stelleId = await addStelle(t);
  });
  beforeEach(() => t.clock.set(TEST_NOW));
  after(() => t.close());

  const setStatus = (id: number, status: SprachmittlerStatus) =>
    changeSprachmittlerStatus(t.kontext(buero.wer), id, { status, ab_am: null, grund: '' });
  const mailsTo = (name: string) =>
    t.database.db
      .selectFrom('mail')
      .selectAll()
      .where('an', '=', `${name.toLowerCase()}@example.org`)
      .orderBy('id')
      .execute();
  const tag = (nummer: number) => ({
    beginn_at: new Date(Date.UTC(2026, 2, nummer, 9)),
    ende_at: new Date(Date.UTC(2026, 2, nummer, 10)),
  });

  it('takes back what is open in the same act, tells her once, and asks the next person', async () => {
    const namen = ['Abeba', 'Biniam', 'Chewa', 'Dawit', 'Elsa', 'Freweini'];
    for (const name of namen) await addSprachmittler(t, name, {}, ['am']);
    const ids = [await addEinsatz(t, stelleId, { ...tag(20), sprache: 'am' })];
    ids.push(await addEinsatz(t, stelleId, { ...tag(21), sprache: 'am' }));
    for (const id of ids) assert.ok((await beginSuche(t.kontext(buero.wer), id)).ok);
    const gefragt = (await listAngebote(t.database.db, ids[0]!)).filter(({ status }) => status === 'offen');
    const auchGefragt = (await listAngebote(t.database.db, ids[1]!)).map(
      (angebot) => angebot.sprachmittler_id,
    );
    const geht = gefragt.find((angebot) => auchGefragt.includes(angebot.sprachmittler_id))!;
    await t.database.db.deleteFrom('mail').execute();
    assert.ok((await setStatus(geht.sprachmittler_id, 'pausiert')).ok);
    for (const id of ids) {
      const ihres = (await listAngebote(t.database.db, id)).find(
        (angebot) => angebot.sprachmittler_id === geht.sprachmittler_id,
      );
      assert.equal(ihres?.status, 'zurueckgezogen');
    }
    const briefe = await mailsTo(geht.nachname);
    assert.equal(
      briefe.filter(({ betreff }) => betreff.startsWith('Nicht mehr nötig')).length,
      briefe.length,
    );
    assert.ok(briefe.length >= 1);
    const zuSpaet = await acceptAngebot(t.kontext(), geht.id);
    assert.ok(!zuSpaet.ok && zuSpaet.grund === 'einsatz.angebot-zurueckgezogen');
  });

  it('the last open offer gone, the search goes on at once, but not with who has left', async () => {
    const eine = await addSprachmittler(t, 'Gebre', {}, ['so']);
    const id = await addEinsatz(t, stelleId, { ...tag(22), sprache: 'so' });
    assert.ok((await beginSuche(t.kontext(buero.wer), id)).ok);
    const andere = await addSprachmittler(t, 'Hiwot', {}, ['so']);
    await setStatus(eine, 'ausgeschieden');
    assert.equal((await findEinsatz(t.database.db, id))?.status, 'angefragt');
    await continueFaelligeSuchen(t.kontext());
    const offene = (await listAngebote(t.database.db, id)).filter(({ status }) => status === 'offen');
    assert.deepEqual(offene, [], 'the ranking was made before the other one came');
    assert.ok((await sendAngebot(t.kontext(buero.wer), id, [andere])).ok);
  });

  it('who pauses between the question and the yes does not get the appointment, however both meet', async () => {
    for (let runde = 0; runde < 3; runde++) {
      const name = `Zufall${runde}`;
      const person = await addSprachmittler(t, name, {}, ['fa']);
      const id = await addEinsatz(t, stelleId, { ...tag(23 + runde), sprache: 'fa' });
      await sendAngebot(t.kontext(buero.wer), id, [person]);
      const [angebot] = await listAngebote(t.database.db, id);
      const [ja] = await Promise.all([
        acceptAngebot(t.kontext(), angebot!.id),
        setStatus(person, 'pausiert'),
      ]);
      const einsatz = await findEinsatz(t.database.db, id);
      const [danach] = await listAngebote(t.database.db, id);
      if (ja.ok) {
        assert.deepEqual([einsatz?.sprachmittler_id, danach?.status], [person, 'angenommen']);
      } else {
        assert.deepEqual([einsatz?.sprachmittler_id, danach?.status], [null, 'zurueckgezogen']);
        assert.equal(ja.grund, 'einsatz.angebot-zurueckgezogen');
      }
    }
  });

  it('what she had accepted becomes a decision of the office: she still comes, or somebody else is looked for', async () => {
    const person = await addSprachmittler(t, 'Isaias', {}, ['ku']);
    const ids = [await addEinsatz(t, stelleId, { ...tag(24), sprache: 'ku' })];
    ids.push(await addEinsatz(t, stelleId, { ...tag(25), sprache: 'ku' }));
    for (const id of ids) assert.ok((await assignEinsatz(t.kontext(buero.wer), id, person)).ok);
    const ihre = async () =>
      (await findVermittlungAufgaben(t.kontext(buero.wer))).filter(({ href }) =>
        href.includes(`/${person}/`),
      );
    assert.deepEqual(await ihre(), []);
    t.clock.advance({ hours: 1 });
    await setStatus(person, 'pausiert');
    const [aufgabe] = await ihre();
    assert.deepEqual(
      [aufgabe?.titel, aufgabe?.hinweis, aufgabe?.tat],
      [
        'Test Isaias pausiert: Wer kommt?',
        '2 zugesagte Termine, der erste: 24.03.2026, 10:00',
        'Entscheiden',
      ],
    );
    const pfad = aufgabe!.href;
    const stelle = await t.signIn('stelle', stelleId);
    assert.equal((await t.get(pfad, null)).status, 303);
    assert.equal((await t.get(pfad, stelle)).status, 403);
    assert.equal(
      (await t.post(pfad, stelle, { einsatzId: String(ids[0]), entscheidung: 'bleibt' })).status,
      403,
    );
    assert.match(await (await t.get(pfad, buero)).text(), /Kommt Test Isaias noch\?/);
    assert.equal((await t.post(pfad, buero, { einsatzId: String(ids[0]), entscheidung: 'x' })).status, 404);
    assert.equal((await t.post(pfad, buero, { einsatzId: '987654', entscheidung: 'bleibt' })).status, 404);
    assert.equal(
      (await t.post(pfad, buero, { einsatzId: String(ids[0]), entscheidung: 'bleibt' })).status,
      303,
    );
    assert.equal((await findEinsatz(t.database.db, ids[0]!))?.sprachmittler_id, person);
    assert.equal(
      (await t.post(pfad, buero, { einsatzId: String(ids[0]), entscheidung: 'bleibt' })).status,
      404,
    );
    assert.equal(
      (await t.post(pfad, buero, { einsatzId: String(ids[1]), entscheidung: 'suchen' })).status,
      303,
    );
    assert.equal((await findEinsatz(t.database.db, ids[1]!))?.sprachmittler_id, null);
    assert.deepEqual(await ihre(), []);
    assert.match(await (await t.get(pfad, buero)).text(), /nichts mehr zu entscheiden/);
    const english = await t.signIn('koordination');
    await t.database.db
      .updateTable('benutzer')
      .set({ sprache: 'en' })
      .where('user_id', '=', english.userId)
      .execute();
    assert.match(await (await t.get(pfad, english)).text(), /There is nothing left to decide here/);
    t.clock.advance({ hours: 1 });
    await setStatus(person, 'ausgeschieden');
    assert.equal(
      (await ihre())[0]?.titel,
      'Test Isaias ist ausgeschieden: Wer kommt?',
      'leaving for good asks anew',
    );
  });
});
