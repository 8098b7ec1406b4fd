import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { sendErinnerungen } from '../abschluss/erinnerung.action.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';
import { endVerstrichene } from './nicht-vermittelt.action.ts';
import { findAnfragenAufgaben } from './start.ts';

/** Requests whose date passes without anybody. The appointments lie on 20 March 2026, 10:00 to 11:00. */

let t: TestApp;
let stelleId: number;
let person: number;
let buero: TestUser;
let leitung: TestUser;
let stelle: TestUser;

before(async () => {
  t = await openTestApp();
  stelleId = await addStelle(t);
  person = await addSprachmittler(t, 'Beispielfrau');
});
after(() => t.close());

const NACH_ENDE = '2026-03-20T10:30:00Z';
const TAG_DARAUF = '2026-03-21T09:30:00Z';

const einsatzOf = (id: number) =>
  t.database.db.selectFrom('einsatz').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const mailsOf = (id: number) =>
  t.database.db.selectFrom('mail').selectAll().where('gegenstand_id', '=', String(id)).execute();
const text = async (response: Response) => (await response.text()).replaceAll('&#39;', '’');

/** Sessions end after some hours: whoever works at another time has signed in again. */
async function goTo(jetzt: string) {
  t.clock.set(jetzt);
  buero = await t.signIn('disposition');
  leitung = await t.signIn('leitung');
  stelle = await t.signIn('stelle', stelleId);
}

async function reset() {
  await t.database.db.updateTable('einsatz').set({ status: 'abgesagt', sprachmittler_id: null }).execute();
  await goTo(TEST_NOW);
}

describe('a request whose date passed without anybody', () => {
  it('stays on the desk, most urgent, until it is completed', async () => {
    await reset();
    const spaeter = await addEinsatz(t, stelleId, {
      beginn_at: new Date('2026-03-20T15:00:00Z'),
      ende_at: new Date('2026-03-20T16:00:00Z'),
    });
    const id = await addEinsatz(t, stelleId);
    await goTo(NACH_ENDE);
    const [erste, zweite] = await findAnfragenAufgaben(t.kontext(buero.wer));
    assert.match(erste!.hinweis!, /Termin vorbei, niemand eingetragen/);
    assert.deepEqual([erste!.href, erste!.dringend], [`/einsaetze/${id}`, true]);
    assert.equal(zweite!.href, `/einsaetze/${spaeter}`);
    const liste = await text(
      await t.get('/einsaetze?status=angefragt&status=angeboten&sortierung=beginn_at', buero),
    );
    assert.match(liste, /Termin vorbei/);
    assert.ok(liste.indexOf(`/einsaetze/${id}"`) < liste.indexOf(`/einsaetze/${spaeter}"`));
    const seite = await text(await t.get(`/einsaetze/${id}`, buero));
    assert.match(seite, /Der Termin ist vorbei, und niemand ist eingetragen[\s\S]*21\.03\.2026, 10:00/);
    assert.doesNotMatch(seite, /Suche beginnen/);
    assert.match(await text(await t.get(`/meine-anfragen/${id}`, stelle)), /hatten wir niemanden gefunden/);
  });

  it('ends by itself after the hours the office has set, counts as unmet demand, and the requester gets a mail', async () => {
    await reset();
    const id = await addEinsatz(t, stelleId, { status: 'angeboten' });
    await t.database.db
      .insertInto('angebot')
      .values({
        einsatz_id: id,
        sprachmittler_id: person,
        suche_id: null,
        welle: 0,
        weg: 'mail',
        rang: null,
        bewertung: null,
        erstellt_at: t.clock.now(),
        gueltig_bis: t.clock.now(),
        beantwortet_at: null,
      })
      .execute();
    t.clock.set('2026-03-21T08:59:00Z');
    assert.equal(await endVerstrichene(t.kontext()), 0);
    await goTo(TAG_DARAUF);
    assert.equal(await endVerstrichene(t.kontext()), 1);
    assert.equal(await endVerstrichene(t.kontext()), 0, 'once');
    const row = await einsatzOf(id);
    assert.deepEqual(
      [row.status, row.nicht_vermittelt_grund, row.beendet_at?.toISOString()],
      ['nicht-vermittelt', 'termin-verstrichen', '2026-03-21T09:30:00.000Z'],
    );
    const [mail, ...weitere] = await mailsOf(id);
    assert.equal(weitere.length, 0);
    assert.equal(mail!.an, 'stelle@example.org');
    assert.match(mail!.text, /Das tut uns leid[\s\S]*War doch jemand da/);
    assert.doesNotMatch(mail!.text, /K-17/);
    const [angebot] = await t.database.db
      .selectFrom('angebot')
      .select('status')
      .where('einsatz_id', '=', id)
      .execute();
    assert.equal(angebot!.status, 'abgelaufen');
    assert.match(await text(await t.get('/bedarf?jahr=2026', buero)), /bis zum Termin niemand gefunden/);
  });

  it('is not ended while the office still has its hours, nor when somebody came; old ones end without a mail', async () => {
    await reset();
    await goTo(TAG_DARAUF);
    const nachgetragen = await addEinsatz(t, stelleId, { angefragt_at: new Date('2026-03-21T08:00:00Z') });
    const gekommen = await addEinsatz(t, stelleId, { status: 'vermittelt', sprachmittler_id: person });
    const alt = await addEinsatz(t, stelleId, {
      beginn_at: new Date('2025-03-20T09:00:00Z'),
      ende_at: new Date('2025-03-20T10:00:00Z'),
      angefragt_at: new Date('2025-03-01T09:00:00Z'),
    });
    assert.equal(await endVerstrichene(t.kontext()), 1);
    assert.equal((await einsatzOf(nachgetragen)).status, 'angefragt');
    assert.equal((await einsatzOf(gekommen)).status, 'vermittelt');
    assert.equal((await einsatzOf(alt)).status, 'nicht-vermittelt');
    assert.equal((await mailsOf(alt)).length, 0);
  });
});

describe('somebody came after all', () => {
  it('is entered by hand: forbidden, refused with a sentence, saved; then the report is asked for', async () => {
    await reset();
    const id = await addEinsatz(t, stelleId);
    await goTo(TAG_DARAUF);
    await endVerstrichene(t.kontext());
    const pfad = `/einsaetze/${id}/person`;
    for (const fremd of [stelle, leitung])
      assert.equal((await t.post(pfad, fremd, { sprachmittlerId: String(person) })).status, 403);
    assert.match(await text(await t.get(`/einsaetze/${id}`, buero)), new RegExp(`href="${pfad}"`));
    assert.match(await text(await t.get(pfad, buero)), /Wer war da\?[\s\S]*Spricht Tigrinya/);
    const leer = await t.post(pfad, buero, {});
    assert.equal(leer.status, 422);
    assert.match(await text(leer), /href="#feld-sprachmittlerId"/);
    const unbekannt = await t.post(pfad, buero, { sprachmittlerId: '999999' });
    assert.equal(unbekannt.status, 422);
    assert.equal((await einsatzOf(id)).status, 'nicht-vermittelt');
    const vorher = (await mailsOf(id)).length;

    assert.equal((await t.post(pfad, buero, { sprachmittlerId: String(person) })).status, 303);
    const row = await einsatzOf(id);
    assert.deepEqual(
      [row.status, row.sprachmittler_id, row.nicht_vermittelt_grund, row.beendet_at],
      ['vermittelt', person, null, null],
    );
    assert.equal((await mailsOf(id)).length, vorher, 'no invitation to what is over');
    await sendErinnerungen(t.kontext());
    const neue = (await mailsOf(id)).slice(vorher);
    assert.deepEqual(
      neue.map((mail) => mail.an),
      ['beispielfrau@example.org'],
    );
    assert.match(neue[0]!.text, /Bitte hier eintragen/);
  });

  it('cannot be searched for anew once the date has passed', async () => {
    await reset();
    const id = await addEinsatz(t, stelleId, { status: 'nicht-vermittelt' });
    await goTo(TAG_DARAUF);
    assert.equal((await t.post(`/einsaetze/${id}/wiederaufnahme`, buero)).status, 303);
    assert.equal((await einsatzOf(id)).status, 'nicht-vermittelt');
    assert.doesNotMatch(await text(await t.get(`/einsaetze/${id}`, buero)), /Wieder aufnehmen/);
  });
});

describe('the hours are a setting', () => {
  it('forbidden, refused with the input kept, saved', async () => {
    await reset();
    const pfad = '/vermittlung/einstellungen/nachlauf';
    assert.equal((await t.post(pfad, stelle, { stunden: '2 Stunden' })).status, 403);
    const zuViel = await t.post(pfad, buero, { stunden: '1000 Stunden' });
    assert.equal(zuViel.status, 422);
    assert.match(await text(zuViel), /von 1 Stunde bis 14 Tage[\s\S]*value="1000 Stunden"/);
    assert.equal((await t.post(pfad, buero, { stunden: '2 Stunden' })).status, 303);
    const id = await addEinsatz(t, stelleId);
    t.clock.set('2026-03-20T11:00:00Z');
    assert.equal(await endVerstrichene(t.kontext()), 1);
    assert.equal((await einsatzOf(id)).status, 'nicht-vermittelt');
  });
});
