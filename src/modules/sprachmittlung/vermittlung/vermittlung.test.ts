import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { findEinsatz } from '../einsatz.store.ts';
import {
  acceptAngebot,
  assignEinsatz,
  declineAngebot,
  sendAngebot,
  withdrawAngebot,
} from './angebot.action.ts';
import { beginSuche, continueFaelligeSuchen, continueSuche, holdSuche } from './suche.action.ts';
import { findOffeneSuche, listAngebote } from './suche.store.ts';
import { addEinsatz, addSprachmittler, addStelle } from './vermittlung.beispiele.ts';

describe('the search for an interpreter', () => {
  let t: TestApp;
  let buero: TestUser;
  let stelleId: number;
  const namen = ['Abebe', 'Berhe', 'Chala', 'Desta', 'Eyob', 'Fikre', 'Girma'];

  before(async () => {
    t = await openTestApp();
    buero = await t.signIn('disposition');
    stelleId = await addStelle(t);
    for (const name of namen) await addSprachmittler(t, name);
    await addSprachmittler(t, 'Ohnesprache', {}, ['pl']);
  });
  beforeEach(() => t.clock.set(TEST_NOW));
  after(() => t.close());

  const offene = async (einsatzId: number) =>
    (await listAngebote(t.database.db, einsatzId)).filter(({ status }) => status === 'offen');
  const mails = async (einsatzId: number, an: RegExp) =>
    (
      await t.database.db
        .selectFrom('mail')
        .selectAll()
        .where('gegenstand_id', '=', String(einsatzId))
        .execute()
    ).filter((m) => an.test(m.an));

  it('asks the first wave, keeps the ranking with its reasons, and writes to each without the client', async () => {
    const id = await addEinsatz(t, stelleId);
    const result = await beginSuche(t.kontext(buero.wer), id);
    assert.ok(result.ok, JSON.stringify(result));
    assert.equal(result.wert.art, 'welle');
    const suche = await findOffeneSuche(t.database.db, id);
    assert.equal(suche?.rangliste.geeignet.length, namen.length);
    assert.equal(suche?.rangliste.ungeeignet[0]?.gruende[0]?.grund, 'eignung.sprache-fehlt');
    const angebote = await offene(id);
    assert.equal(angebote.length, result.wert.gefragt);
    assert.ok(angebote.every(({ bewertung }) => bewertung !== null));
    const [mail] = await mails(id, /abebe|berhe|chala|desta|eyob/);
    assert.match(mail!.text, /http:\/\/localhost:3000\/a\/[\w-]{20,}/);
    assert.doesNotMatch(mail!.text, /K-17/);
    assert.equal((await findEinsatz(t.database.db, id))?.status, 'angeboten');
  });

  it('takes no acceptance from who has left the pool meanwhile', async () => {
    const id = await addEinsatz(t, stelleId);
    const person = await addSprachmittler(t, 'Gegangen');
    await sendAngebot(t.kontext(buero.wer), id, [person]);
    await t.database.db
      .updateTable('sprachmittler')
      .set({ status: 'ausgeschieden' })
      .where('id', '=', person)
      .execute();
    const [angebot] = await offene(id);
    const zu = await acceptAngebot(t.kontext(), angebot!.id);
    assert.equal(!zu.ok && zu.grund, 'einsatz.angebot-zurueckgezogen');
    assert.equal((await findEinsatz(t.database.db, id))?.status, 'angeboten');
  });

  it('does not begin twice', async () => {
    const id = await addEinsatz(t, stelleId);
    assert.ok((await beginSuche(t.kontext(buero.wer), id)).ok);
    const zweite = await beginSuche(t.kontext(buero.wer), id);
    assert.deepEqual(!zweite.ok && zweite.grund, 'vermittlung.sucht-schon');
  });

  it('sends the next wave when its time has come, and gives up at the appointment', async () => {
    const id = await addEinsatz(t, stelleId);
    await beginSuche(t.kontext(buero.wer), id);
    const erste = (await listAngebote(t.database.db, id)).length;
    t.clock.advance({ hours: 1 });
    await continueFaelligeSuchen(t.kontext());
    assert.equal((await listAngebote(t.database.db, id)).length, erste);
    t.clock.advance({ hours: 30 });
    await continueFaelligeSuchen(t.kontext());
    assert.equal((await listAngebote(t.database.db, id)).length, namen.length);
    t.clock.set('2026-03-20T09:30:00Z');
    const ende = await continueSuche(t.kontext(), id);
    assert.ok(ende.ok);
    const einsatz = await findEinsatz(t.database.db, id);
    assert.equal(einsatz?.status, 'angefragt', 'the office may have found somebody by telephone');
    assert.equal((await offene(id)).length, 0);
    assert.equal((await mails(id, /stelle@/)).length, 0);
  });

  it('the first acceptance wins; the others get a kind answer and the calendars an invitation', async () => {
    const id = await addEinsatz(t, stelleId, {
      beginn_at: new Date('2026-03-21T09:00:00Z'),
      ende_at: new Date('2026-03-21T10:00:00Z'),
    });
    await beginSuche(t.kontext(buero.wer), id);
    const [a, b] = await offene(id);
    const erste = await acceptAngebot(t.kontext(), a!.id);
    assert.ok(erste.ok, JSON.stringify(erste));
    assert.ok((await acceptAngebot(t.kontext(), a!.id)).ok, 'a second click changes nothing');
    const zweite = await acceptAngebot(t.kontext(), b!.id);
    assert.deepEqual(!zweite.ok && zweite.grund, 'einsatz.bereits-vermittelt');
    const einsatz = await findEinsatz(t.database.db, id);
    assert.equal(einsatz?.status, 'vermittelt');
    assert.equal(einsatz?.sprachmittler_id, a!.sprachmittler_id);
    const briefe = await t.database.db
      .selectFrom('mail')
      .selectAll()
      .where('gegenstand_id', '=', String(id))
      .execute();
    const einladungen = briefe.filter((mail) => mail.kalender_methode === 'REQUEST');
    assert.equal(einladungen.length, 2);
    assert.ok(einladungen.every((mail) => mail.kalender!.includes(`UID:einsatz-${id}@localhost`)));
    assert.ok(briefe.some((mail) => mail.betreff.startsWith('Schon vergeben')));
  });

  it('refuses who is somewhere else at that time, or cannot get there', async () => {
    const person = await addSprachmittler(t, 'Hagos', {}, ['am']);
    const tag = (von: string, bis: string, rest = {}) => ({
      sprache: 'am',
      beginn_at: new Date(`2026-03-22T${von}:00Z`),
      ende_at: new Date(`2026-03-22T${bis}:00Z`),
      ...rest,
    });
    const erster = await addEinsatz(t, stelleId, tag('09:00', '10:00'));
    assert.ok((await assignEinsatz(t.kontext(buero.wer), erster, person)).ok);
    const zugleich = await addEinsatz(t, stelleId, tag('09:30', '11:00'));
    const ueber = await assignEinsatz(t.kontext(buero.wer), zugleich, person);
    assert.deepEqual(!ueber.ok && ueber.grund, 'angebot.ueberschneidung');
    const weit = await addEinsatz(t, stelleId, tag('10:15', '11:00', { lat: 53.9, lon: 9.4 }));
    const weg = await assignEinsatz(t.kontext(buero.wer), weit, person);
    assert.deepEqual(!weg.ok && weg.grund, 'angebot.weg-zu-lang');
    const danach = await addEinsatz(t, stelleId, tag('10:00', '11:00'));
    assert.ok((await assignEinsatz(t.kontext(buero.wer), danach, person)).ok, 'the same place needs no way');
  });

  it('declining moves the search on; withdrawing tells the person', async () => {
    const id = await addEinsatz(t, stelleId);
    const [person] = await t.database.db
      .selectFrom('sprachmittler')
      .select('id')
      .where('nachname', '=', 'Abebe')
      .execute();
    assert.ok((await sendAngebot(t.kontext(buero.wer), id, [person!.id])).ok);
    const nochmal = await sendAngebot(t.kontext(buero.wer), id, [person!.id]);
    assert.deepEqual(!nochmal.ok && nochmal.grund, 'angebot.schon-gefragt');
    const [angebot] = await offene(id);
    assert.ok((await declineAngebot(t.kontext(), angebot!.id, 'keine-zeit')).ok);
    assert.equal((await findEinsatz(t.database.db, id))?.status, 'angefragt');
    const spaet = await acceptAngebot(t.kontext(), angebot!.id);
    assert.deepEqual(!spaet.ok && spaet.grund, 'angebot.schon-abgelehnt');
    const [berhe] = await t.database.db
      .selectFrom('sprachmittler')
      .select('id')
      .where('nachname', '=', 'Berhe')
      .execute();
    await sendAngebot(t.kontext(buero.wer), id, [berhe!.id]);
    const [zweites] = await offene(id);
    assert.ok((await withdrawAngebot(t.kontext(buero.wer), zweites!.id)).ok);
    assert.ok((await mails(id, /berhe/)).some((mail) => mail.betreff.startsWith('Nicht mehr nötig')));
  });

  it('can be held and goes on again', async () => {
    const id = await addEinsatz(t, stelleId);
    await beginSuche(t.kontext(buero.wer), id);
    assert.ok((await holdSuche(t.kontext(buero.wer), id, true)).ok);
    t.clock.advance({ hours: 50 });
    const vorher = (await listAngebote(t.database.db, id)).length;
    await continueFaelligeSuchen(t.kontext());
    assert.equal((await listAngebote(t.database.db, id)).length, vorher);
    await holdSuche(t.kontext(buero.wer), id, false);
    await continueFaelligeSuchen(t.kontext());
    assert.ok((await listAngebote(t.database.db, id)).length > vorher);
  });

  it('a request over a limit needs the consent of the office first', async () => {
    const id = await addEinsatz(t, stelleId, { braucht_pruefung: true });
    const result = await beginSuche(t.kontext(buero.wer), id);
    assert.deepEqual(!result.ok && result.grund, 'vermittlung.braucht-freigabe');
  });
});

describe('the page of an offer', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp();
  });
  after(() => t.close());

  it('shows first and acts on POST only; unknown, late and second answers get a kind page', async () => {
    const buero = await t.signIn('disposition');
    const stelleId = await addStelle(t);
    const [a, b] = [await addSprachmittler(t, 'Anfang'), await addSprachmittler(t, 'Beginn')];
    const id = await addEinsatz(t, stelleId);
    await sendAngebot(t.kontext(buero.wer), id, [a, b]);
    const links = await Promise.all(
      ['anfang@example.org', 'beginn@example.org'].map(async (an) => {
        const mail = await t.database.db
          .selectFrom('mail')
          .select('text')
          .where('an', '=', an)
          .executeTakeFirstOrThrow();
        return /http:\/\/localhost:3000(\/a\/\S+)/.exec(mail.text)![1]!;
      }),
    );
    assert.equal((await t.get('/a/gibt-es-nicht-gibt-es-nicht')).status, 404);
    const seite = await t.get(links[0]!);
    assert.equal(seite.status, 200);
    assert.equal(
      seite.headers.get('referrer-policy'),
      'same-origin',
      'the secret in the address reaches nobody else',
    );
    assert.match(await seite.text(), /Ja, ich komme/);
    assert.equal((await findEinsatz(t.database.db, id))?.status, 'angeboten', 'opening does nothing');
    const zusage = await t.post(`${links[0]}/annehmen`, null);
    assert.equal(zusage.status, 303);
    assert.match(await (await t.get(links[0]!)).text(), /Der Termin gehört Ihnen/);
    const spaet = await t.post(`${links[1]}/annehmen`, null);
    assert.equal(spaet.status, 422);
    assert.match(await spaet.text(), /schon vergeben/);
    assert.match(await (await t.get(links[1]!)).text(), /Danke, dass Sie helfen wollten/);
  });

  it("is nobody else's: a signed-in interpreter sees and answers only own offers", async () => {
    const buero = await t.signIn('disposition');
    const stelleId = await addStelle(t, 'Zweite Stelle');
    const [eigen, fremd] = [await addSprachmittler(t, 'Eigen'), await addSprachmittler(t, 'Fremd')];
    const id = await addEinsatz(t, stelleId);
    await sendAngebot(t.kontext(buero.wer), id, [eigen]);
    const [angebot] = await listAngebote(t.database.db, id);
    const fremder = await t.signIn('sprachmittler', fremd);
    assert.equal((await t.get(`/meine-angebote/${angebot!.id}`, fremder)).status, 404);
    assert.equal((await t.post(`/meine-angebote/${angebot!.id}/annehmen`, fremder)).status, 404);
    const selbst = await t.signIn('sprachmittler', eigen);
    assert.equal((await t.get(`/meine-angebote/${angebot!.id}`, selbst)).status, 200);
    assert.equal(
      (await t.post(`/meine-angebote/${angebot!.id}/ablehnen`, selbst, { grund: 'krank' })).status,
      303,
    );
    assert.equal((await listAngebote(t.database.db, id))[0]?.grund, 'krank');
  });
});

describe('many at once', () => {
  it('200 simultaneous acceptances of 50 offers make exactly 50 winners and no overlap', async () => {
    const t = await openTestApp();
    try {
      const buero = await t.signIn('disposition');
      const stelleId = await addStelle(t);
      const personen = await Promise.all(
        Array.from({ length: 4 }, (_, n) => addSprachmittler(t, `Viele${n}`)),
      );
      const angebote: number[] = [];
      for (let n = 0; n < 50; n++) {
        const beginn = new Date(Date.UTC(2026, 3, 1 + n, 9));
        const id = await addEinsatz(t, stelleId, {
          beginn_at: beginn,
          ende_at: new Date(beginn.getTime() + 3_600_000),
        });
        assert.ok((await sendAngebot(t.kontext(buero.wer), id, personen)).ok);
        angebote.push(...(await listAngebote(t.database.db, id)).map((angebot) => angebot.id));
      }
      assert.equal(angebote.length, 200);
      const ergebnisse = await Promise.all(angebote.map((id) => acceptAngebot(t.kontext(), id)));
      assert.equal(ergebnisse.filter((ergebnis) => ergebnis.ok).length, 50);
      assert.ok(
        ergebnisse.every((ergebnis) => ergebnis.ok || ergebnis.grund === 'einsatz.bereits-vermittelt'),
      );
      const vergeben = await t.database.db
        .selectFrom('einsatz')
        .selectAll()
        .where('status', '=', 'vermittelt')
        .execute();
      assert.equal(vergeben.length, 50);
    } finally {
      await t.close();
    }
  });

  it('one person asked for two overlapping appointments gets one of them, however she clicks', async () => {
    const t = await openTestApp();
    try {
      const buero = await t.signIn('disposition');
      const stelleId = await addStelle(t);
      const person = await addSprachmittler(t, 'Doppelt');
      const ids: number[] = [];
      for (let n = 0; n < 20; n++) {
        const beginn = new Date(Date.UTC(2026, 3, 1, 9, n));
        const id = await addEinsatz(t, stelleId, {
          beginn_at: beginn,
          ende_at: new Date(beginn.getTime() + 3_600_000),
        });
        await sendAngebot(t.kontext(buero.wer), id, [person]);
        ids.push((await listAngebote(t.database.db, id))[0]!.id);
      }
      const ergebnisse = await Promise.all(ids.map((id) => acceptAngebot(t.kontext(), id)));
      assert.equal(ergebnisse.filter((ergebnis) => ergebnis.ok).length, 1);
      assert.ok(ergebnisse.every((ergebnis) => ergebnis.ok || ergebnis.grund === 'angebot.ueberschneidung'));
    } finally {
      await t.close();
    }
  });
});
