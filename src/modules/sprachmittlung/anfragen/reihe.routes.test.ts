import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { assignEinsatz } from '../vermittlung/angebot.action.ts';
import { FORMULAR, insertSprachmittlerin, insertStelle } from './anfragen.beispiele.ts';

let t: TestApp;
let stelleId: number;
let person: number;
let buero: TestUser;
let stelle: TestUser;
let fremde: TestUser;
let kasse: TestUser;

before(async () => {
  t = await openTestApp();
  stelleId = await insertStelle(t.database.db);
  person = await insertSprachmittlerin(t.database.db);
  buero = await t.signIn('disposition');
  stelle = await t.signIn('stelle', stelleId);
  fremde = await t.signIn('stelle', await insertStelle(t.database.db, 'Fremde Stelle'));
  kasse = await t.signIn('zahlstelle');
});
after(() => t.close());

const text = async (response: Response) =>
  (await response.text())
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ');
const einsaetzeOf = (reiheId: number) =>
  t.database.db
    .selectFrom('einsatz')
    .selectAll()
    .where('reihe_id', '=', reiheId)
    .orderBy('beginn_at')
    .execute();
const ganzes = (rest: Record<string, string> = {}) => ({ ...FORMULAR, stelle: String(stelleId), ...rest });

/** A weekly series that the requester asked for on its own page. */
async function ask(): Promise<{ id: number; ids: number[] }> {
  const antwort = await t.post(
    '/meine-anfragen/neu',
    stelle,
    ganzes({ wiederholung: 'woechentlich', anzahl: '4', klient: `K-${Math.floor(performance.now())}` }),
  );
  assert.equal(antwort.status, 303, await antwort.text());
  const id = Number(/^\/meine-anfragen\/reihen\/(\d+)$/.exec(antwort.headers.get('location')!)![1]);
  return { id, ids: (await einsaetzeOf(id)).map((einsatz) => einsatz.id) };
}

describe('the page of a series', () => {
  it('shows every date with its state to the requester and to the office, and does not exist for others', async () => {
    const { id, ids } = await ask();
    assert.ok((await assignEinsatz(t.kontext(buero.wer), ids[0]!, person)).ok);
    for (const [pfad, user, datum] of [
      [`/meine-anfragen/reihen/${id}`, stelle, `/meine-anfragen/${ids[0]}`],
      [`/reihen/${id}`, buero, `/einsaetze/${ids[0]}`],
    ] as const) {
      const antwort = await t.get(pfad, user);
      assert.equal(antwort.status, 200);
      const html = await antwort.text();
      assert.ok(html.includes(`href="${datum}"`));
      for (const tag of ['18.03.2026', '25.03.2026', '01.04.2026', '08.04.2026'])
        assert.ok(html.includes(tag), tag);
      assert.match(html, /Saba Beispielfrau/);
    }
    assert.match(await text(await t.get(`/meine-anfragen/${ids[0]}`, stelle)), /Alle Termine der Reihe/);
    assert.match(await text(await t.get('/meine-anfragen', stelle)), /Teil einer Reihe/);
    assert.equal((await t.get(`/meine-anfragen/reihen/${id}`, null)).status, 303);
    assert.equal((await t.get(`/meine-anfragen/reihen/${id}`, buero)).status, 403);
    assert.equal((await t.get(`/reihen/${id}`, stelle)).status, 403);
    for (const pfad of ['', `/bearbeiten?ab=${ids[1]}`]) {
      assert.equal((await t.get(`/meine-anfragen/reihen/${id}${pfad}`, fremde)).status, 404);
    }
    for (const pfad of ['bearbeiten', 'absagen', 'person']) {
      const form = ganzes({ ab: String(ids[1]), einsatzId: String(ids[1]), grund: 'sonstiges' });
      assert.equal((await t.post(`/meine-anfragen/reihen/${id}/${pfad}`, fremde, form)).status, 404, pfad);
      assert.equal((await t.post(`/reihen/${id}/${pfad}`, kasse, form)).status, 403, pfad);
    }
    assert.ok(
      (await einsaetzeOf(id)).every(
        ({ status }, index) => status === (index === 0 ? 'vermittelt' : 'angefragt'),
      ),
    );
    for (const falsch of ['0', 'abc', '99999999']) {
      assert.equal((await t.get(`/meine-anfragen/reihen/${falsch}`, stelle)).status, 404);
    }
  });

  it('changes place, time and topic from a date on in two steps: what it does stands there first', async () => {
    const { id, ids } = await ask();
    const kommt = await insertSprachmittlerin(t.database.db, `Kommt${id}`);
    assert.ok((await assignEinsatz(t.kontext(buero.wer), ids[1]!, kommt)).ok);
    const pfad = `/meine-anfragen/reihen/${id}`;
    const formular = await (await t.get(`${pfad}/bearbeiten?ab=${ids[1]}`, stelle)).text();
    assert.match(formular, /Ab 25\.03\.2026 ändern/);
    assert.match(formular, /gilt für 3 Termine/);
    assert.match(formular, /value="Am Markt 1"/);
    const version = /name="version" value="(\d+)"/.exec(formular)![1]!;
    const aenderung = ganzes({
      ab: String(ids[1]),
      version,
      datum: '26.3.2026',
      strasse: 'Schulweg 3',
      plz: '49610',
      ort: 'Musterstadt',
      einsatzort: 'Grundschule',
      thema: 'schule',
      klient: (await einsaetzeOf(id))[1]!.pseudonym,
    });
    const falsch = await t.post(`${pfad}/bearbeiten`, stelle, {
      ...aenderung,
      beginn: '25',
      art: 'Elternabend',
    });
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /value="Elternabend"/);
    const geprueft = await t.post(`${pfad}/bearbeiten`, stelle, { ...aenderung, schritt: 'pruefen' });
    assert.equal(geprueft.status, 200);
    assert.match(await text(geprueft), /Was diese Änderung bewirkt.*2 Termine: .*1 Termin: /);
    assert.equal((await einsaetzeOf(id))[1]!.thema, 'beratung', 'checked is not saved');
    const gespeichert = await t.post(`${pfad}/bearbeiten`, stelle, { ...aenderung, schritt: 'speichern' });
    assert.equal(gespeichert.status, 303, await gespeichert.text());
    assert.equal(gespeichert.headers.get('location'), pfad);
    assert.deepEqual(
      (await einsaetzeOf(id)).map((row) => [
        row.beginn_at.toISOString().slice(0, 10),
        row.strasse,
        row.thema,
      ]),
      [
        ['2026-03-18', 'Am Markt 1', 'beratung'],
        ['2026-03-26', 'Schulweg 3', 'schule'],
        ['2026-04-02', 'Schulweg 3', 'schule'],
        ['2026-04-09', 'Schulweg 3', 'schule'],
      ],
    );
    const alt = await t.post(`${pfad}/bearbeiten`, stelle, {
      ...aenderung,
      art: 'Neu',
      schritt: 'speichern',
    });
    assert.equal(alt.status, 422);
    assert.equal((await t.get(`${pfad}/bearbeiten?ab=987654`, stelle)).status, 404);
    assert.equal((await t.get(`${pfad}/bearbeiten`, stelle)).status, 404);
  });

  it('a question about one later date is asked with it, and confirmed for all', async () => {
    const { id, ids } = await ask();
    const [erster] = await einsaetzeOf(id);
    const karfreitag = ganzes({
      ab: String(ids[0]),
      version: String(erster!.version),
      datum: '20.3.2026',
      klient: erster!.pseudonym,
      schritt: 'speichern',
    });
    const gefragt = await t.post(`/reihen/${id}/bearbeiten`, buero, karfreitag);
    assert.equal(gefragt.status, 422);
    assert.match(await text(gefragt), /Karfreitag|Feiertag/);
    assert.deepEqual((await einsaetzeOf(id))[0]!.beginn_at, erster!.beginn_at);
    const bestaetigt = await t.post(`/reihen/${id}/bearbeiten`, buero, {
      ...karfreitag,
      bestaetigteRueckfragen: 'anfrage.feiertag',
    });
    assert.equal(bestaetigt.status, 303, await bestaetigt.text());
    assert.equal((await einsaetzeOf(id))[2]!.beginn_at.toISOString(), '2026-04-03T07:00:00.000Z');
  });

  it('asks for another person for one date: the requester among those it knows, or anybody else', async () => {
    const { id, ids } = await ask();
    const unbekannt = await insertSprachmittlerin(t.database.db, `Unbekannt${id}`);
    const kennt = await insertSprachmittlerin(t.database.db, `Kennt${id}`);
    t.clock.set('2026-03-10T09:00:00Z');
    assert.ok((await assignEinsatz(t.kontext(buero.wer), ids[3]!, kennt)).ok);
    const pfad = `/meine-anfragen/reihen/${id}/person`;
    const nicht = await t.post(pfad, stelle, {
      einsatzId: String(ids[2]),
      sprachmittlerId: String(unbekannt),
    });
    assert.equal(nicht.status, 422);
    const keiner = await t.post(pfad, stelle, { sprachmittlerId: '' });
    assert.equal(keiner.status, 422);
    assert.equal(
      (await t.post(pfad, stelle, { einsatzId: String(ids[2]), sprachmittlerId: String(kennt) })).status,
      303,
    );
    assert.equal((await einsaetzeOf(id))[2]!.wunsch_sprachmittler_id, kennt);
    assert.equal(
      (await t.post(pfad, stelle, { einsatzId: String(ids[3]), sprachmittlerId: '' })).status,
      303,
    );
    const letzter = (await einsaetzeOf(id))[3]!;
    assert.deepEqual([letzter.status, letzter.sprachmittler_id], ['angefragt', null]);
  });

  it('cancels one date on its own page and the rest here, with a reason', async () => {
    const { id, ids } = await ask();
    assert.equal(
      (await t.post(`/meine-anfragen/${ids[0]}/absagen`, stelle, { grund: 'sonstiges' })).status,
      303,
    );
    const pfad = `/meine-anfragen/reihen/${id}/absagen`;
    const ohne = await t.post(pfad, stelle, { ab: String(ids[2]), bemerkung: 'Ferien' });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /value="Ferien"/);
    assert.equal((await t.post(pfad, stelle, { ab: String(ids[2]), grund: 'kein-bedarf-mehr' })).status, 303);
    assert.deepEqual(
      (await einsaetzeOf(id)).map(({ status }) => status),
      ['abgesagt', 'angefragt', 'abgesagt', 'abgesagt'],
    );
    const english = await t.signIn('stelle', stelleId);
    await t.database.db
      .updateTable('benutzer')
      .set({ sprache: 'en' })
      .where('user_id', '=', english.userId)
      .execute();
    assert.match(await text(await t.get(`/meine-anfragen/reihen/${id}`, english)), /1 date to come/);
  });
});
