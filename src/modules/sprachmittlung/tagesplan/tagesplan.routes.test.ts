import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { assignEinsatz } from '../vermittlung/angebot.action.ts';
import { listAngebote } from '../vermittlung/suche.store.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';
import { computeWartenden } from './plan.action.ts';
import { planGruende, planTexte } from './plan.texte.ts';

describe('the pages of the day plan', () => {
  let t: TestApp;
  let buero: TestUser;
  const einsaetze: number[] = [];

  before(async () => {
    t = await openTestApp();
    buero = await t.signIn('disposition');
    const stelleId = await addStelle(t);
    await addSprachmittler(t, 'Abebe');
    await addSprachmittler(t, 'Berhe');
    await addSprachmittler(t, 'Nowak', { email: '' }, ['pl']);
    const um = (stunde: number) => new Date(Date.UTC(2026, 2, 12, stunde));
    for (const [sprache, von] of [
      ['ti', 8],
      ['ti', 8],
      ['ti', 8],
      ['pl', 10],
      ['so', 11],
    ] as const)
      einsaetze.push(await addEinsatz(t, stelleId, { sprache, beginn_at: um(von), ende_at: um(von + 1) }));
  });
  after(() => t.close());

  const zeitraum = { von: '10.03.2026', bis: '16.3.2026' };
  const count = async () => (await t.database.db.selectFrom('tagesplan').select('id').execute()).length;

  it('are for those who lead the dispatch', async () => {
    for (const rolle of ['leitung', 'zahlstelle', 'auswertung'] as const) {
      const user = await t.signIn(rolle);
      assert.equal((await t.get('/tagesplan', user)).status, 403);
      assert.equal((await t.get('/tagesplan/1', user)).status, 403);
      for (const pfad of ['/tagesplan', '/tagesplan/1/abbrechen', '/tagesplan/1/angebote'])
        assert.equal((await t.post(pfad, user, zeitraum)).status, 403);
    }
    assert.equal(await count(), 0);
    assert.equal((await t.get('/tagesplan/999', buero)).status, 404);
    assert.equal((await t.post('/tagesplan/999/abbrechen', buero)).status, 404);
    assert.equal((await t.post('/tagesplan/999/angebote', buero, { alle: 'ja' })).status, 404);
  });

  it('say how the plan calculates and how many requests wait', async () => {
    const html = await (await t.get('/tagesplan', buero)).text();
    assert.match(html, /In diesem Zeitraum warten 5 Anfragen/);
    assert.match(html, /In den nächsten 48 Stunden zählt eine Anfrage 5/);
    assert.match(html, /value="16\.03\.2026"/);
  });

  it('keep what was typed when it cannot be', async () => {
    for (const [werte, satz] of [
      [{ von: '', bis: '16.3.2026' }, /Bitte geben Sie einen Tag an/],
      [{ von: 'bald', bis: '16.3.2026' }, /value="bald"/],
      [{ von: '16.03.2026', bis: '10.03.2026' }, /Der letzte Tag liegt vor dem ersten/],
      [{ von: '10.03.2026', bis: '10.05.2026' }, /Höchstens 31 Tage/],
      [{ von: '20.03.2026', bis: '21.03.2026' }, /wartet keine Anfrage/],
    ] as const) {
      const answer = await t.post('/tagesplan', buero, werte);
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), satz);
    }
    assert.equal(await count(), 0);
  });

  it('show the plan being made, the result, and what goes out', async () => {
    const begonnen = await t.post('/tagesplan', buero, zeitraum);
    assert.equal(begonnen.status, 303);
    const pfad = begonnen.headers.get('location')!;
    assert.equal(
      (await t.post('/tagesplan', buero, zeitraum)).headers.get('location'),
      pfad,
      'a second click',
    );
    const wartend = await (await t.get(pfad, buero)).text();
    assert.match(wartend, /http-equiv="refresh"/);
    assert.match(wartend, new RegExp(`action="${pfad}/abbrechen"`));

    assert.ok(await computeWartenden(t.kontext()));
    const html = await (await t.get(pfad, buero)).text();
    assert.doesNotMatch(html, /http-equiv="refresh"/);
    assert.match(html, /Bewiesen bestmöglich/);
    assert.match(html, /Tigrinya[\s\S]*Polnisch/);
    assert.match(html, /hin und zurück; Platz 1 von 2 der Rangliste/);
    assert.match(html, /2 Personen könnten kommen, werden aber anderswo dringender gebraucht/);
    assert.match(html, /Niemand im Pool spricht diese Sprache/);
    assert.match(await (await t.get('/tagesplan', buero)).text(), /3 von 5 besetzt/);

    const keine = await t.post(`${pfad}/angebote`, buero, {});
    assert.equal(keine.status, 422);
    assert.match(await keine.text(), /Bitte wählen Sie mindestens einen Termin aus/);

    const zeilen = await t.database.db
      .selectFrom('tagesplan_zeile')
      .selectAll()
      .orderBy('einsatz_id')
      .execute();
    const [erste, zweite] = zeilen;
    const eine = await t.post(`${pfad}/angebote`, buero, {
      [`termin-${erste!.sprachmittler_id}`]: String(erste!.einsatz_id),
    });
    assert.equal(eine.headers.get('location'), pfad);
    assert.equal((await listAngebote(t.database.db, erste!.einsatz_id)).length, 1);
    assert.equal((await listAngebote(t.database.db, zweite!.einsatz_id)).length, 0);
    assert.match(await (await t.get(pfad, buero)).text(), /Schon angeboten/);

    assert.ok((await assignEinsatz(t.kontext(buero.wer), zweite!.einsatz_id, zweite!.sprachmittler_id)).ok);
    const rest = await t.post(`${pfad}/angebote`, buero, { alle: 'ja' });
    assert.equal(rest.status, 422);
    const satz = await rest.text();
    assert.match(satz, /Eine Zeile passt nicht mehr/);
    assert.match(satz, /ist inzwischen jemand gefunden/);
    assert.match(satz, /Eine Person ist gefragt/);
    assert.equal((await t.post(`${pfad}/angebote`, buero, { alle: 'ja' })).status, 422);
    assert.equal((await t.post(`${pfad}/abbrechen`, buero)).status, 303, 'what is done is not cancelled');
  });

  it('speak both languages, sentence by sentence', () => {
    assert.deepEqual(Object.keys(planGruende.en), Object.keys(planGruende.de));
    assert.deepEqual(Object.keys(planTexte.en), Object.keys(planTexte.de));
  });

  it('are English for who reads English', async () => {
    const english = await t.signIn('disposition');
    await t.database.db
      .updateTable('benutzer')
      .set({ sprache: 'en' })
      .where('user_id', '=', english.userId)
      .execute();
    assert.match(await (await t.get('/tagesplan', english)).text(), /Assigns all open requests/);
    const plan = await t.database.db.selectFrom('tagesplan').select('id').executeTakeFirstOrThrow();
    const fertig = await (await t.get(`/tagesplan/${plan.id}`, english)).text();
    assert.match(fertig, /Proven to be the best[\s\S]*What stays open/);
    assert.match(fertig, /Nobody in the pool speaks this language/);
  });
});
