import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { absageSchema, nichtVermitteltSchema } from './anfrage.schema.ts';
import { changeAnfrage } from './anfrage-aendern.action.ts';
import { approveAnfrage } from './anfrage-pruefen.action.ts';
import { createAnfrage } from './anfrage-stellen.action.ts';
import { eingabe, insertSprachmittlerin, insertStelle } from './anfragen.beispiele.ts';
import { cancelEinsatz } from './einsatz-absagen.action.ts';
import { endUnvermittelt } from './nicht-vermittelt.action.ts';
import { resumeEinsatz } from './wiederaufnehmen.action.ts';

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
const mailsOf = (id: number) =>
  t.database.db
    .selectFrom('mail')
    .selectAll()
    .where('gegenstand_id', '=', String(id))
    .orderBy('id')
    .execute();

async function ask(wer = buero, aenderung: Record<string, unknown> = {}) {
  const result = await createAnfrage(t.kontext(wer.wer), stelleId, eingabe(aenderung));
  assert.ok(result.ok, JSON.stringify(result));
  return result.wert.id;
}

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

describe('asking for an interpreter', () => {
  it('is closed to a requester that was put aside, but the office enters for it and what was asked can change', async () => {
    const id = await ask(stelle);
    await t.database.db.updateTable('stelle').set({ ist_aktiv: false }).where('id', '=', stelleId).execute();
    const refused = await createAnfrage(t.kontext(stelle.wer), stelleId, eingabe());
    assert.equal(refused.ok ? '' : refused.grund, 'anfrage.stelle-ruht');
    assert.ok((await changeAnfrage(t.kontext(stelle.wer), id, null, eingabe({ aktenzeichen: '51.9' }))).ok);
    await ask(buero, { klient: 'K-2026-15' });
  });

  it('keeps everything that was asked, at the requester’s address, and sends a receipt without the client', async () => {
    const id = await ask(stelle);
    const row = await einsatzOf(id);
    assert.equal(row.beginn_at.toISOString(), '2026-03-18T08:00:00.000Z');
    assert.equal(row.ende_at.toISOString(), '2026-03-18T09:30:00.000Z');
    assert.deepEqual(
      [row.status, row.herkunft, row.ort, row.lat, row.einsatzort, row.pseudonym, row.ist_kurzfristig],
      ['angefragt', 'portal', 'Musterstadt', 52.67, 'Beratungsstelle Musterstadt', 'K-2026-14', false],
    );
    const [mail] = await mailsOf(id);
    assert.equal(mail!.an, 'beratung@example.org');
    assert.match(mail!.text, /Tigrinya[\s\S]*18\.03\.2026, 09:00–10:30[\s\S]*Musterstadt[\s\S]*51\.2-0417/);
    assert.doesNotMatch(mail!.text, /K-2026-14|Verständigung/);
  });

  it('takes the hour that summer time begins with as people mean it', async () => {
    const id = await ask(buero, { datum: '29.3.2026', beginn: '1:30', ende: '3:30' });
    const row = await einsatzOf(id);
    assert.equal(row.beginn_at.toISOString(), '2026-03-29T00:30:00.000Z');
    assert.equal(row.ende_at.toISOString(), '2026-03-29T01:30:00.000Z');
  });

  it('an evening may end after midnight, any other end before the beginning is refused', async () => {
    const row = await einsatzOf(await ask(buero, { beginn: '22', ende: '1' }));
    assert.equal(row.ende_at.toISOString(), '2026-03-19T00:00:00.000Z');
    const result = await createAnfrage(t.kontext(buero.wer), stelleId, eingabe({ beginn: '10', ende: '9' }));
    assert.deepEqual(result, { ok: false, grund: 'anfrage.ende-vor-beginn', feld: 'ende' });
  });

  it('marks what is late', async () => {
    assert.equal((await einsatzOf(await ask(buero, { datum: '11.3.2026' }))).ist_kurzfristig, true);
  });

  it('asks about what looks like a name, and saves nothing before it is confirmed', async () => {
    const before = await t.database.db.selectFrom('einsatz').selectAll().execute();
    const name = { klient: 'Amina Beispiel' };
    const result = await createAnfrage(t.kontext(stelle.wer), stelleId, eingabe(name));
    assert.ok(!result.ok && result.grund === 'anfrage.pseudonym.voller-name' && result.feld === 'klient');
    assert.equal((await t.database.db.selectFrom('einsatz').selectAll().execute()).length, before.length);
    await ask(stelle, { ...name, bestaetigteRueckfragen: ['anfrage.pseudonym.voller-name'] });
  });

  it('a requester asks for itself only, an unknown place or person is refused', async () => {
    const fremd = await insertStelle(t.database.db, 'Fremde Stelle');
    const foreign = await createAnfrage(t.kontext(stelle.wer), fremd, eingabe());
    assert.ok(!foreign.ok && foreign.grund === 'stelle.unbekannt');
    const ort = await createAnfrage(t.kontext(buero.wer), stelleId, eingabe({ ortWahl: '999999' }));
    assert.ok(!ort.ok && ort.grund === 'anfrage.ort-fehlt');
    const person = await createAnfrage(
      t.kontext(buero.wer),
      stelleId,
      eingabe({ wunschSprachmittlerId: '999999' }),
    );
    assert.ok(!person.ok && person.grund === 'anfrage.wunschperson-unbekannt');
  });

  it('a limit that is reached waits for the office’s consent', async () => {
    const arzt = { thema: 'arztpraxis', klient: 'P-7' };
    for (let tag = 18; tag < 24; tag++) await ask(stelle, { ...arzt, datum: `${tag}.3.2026` });
    const id = await ask(stelle, { ...arzt, datum: '24.3.2026' });
    assert.equal((await einsatzOf(id)).braucht_pruefung, true);
    const denied = await approveAnfrage(t.kontext(stelle.wer), id);
    assert.ok(!denied.ok && denied.grund === 'einsatz.unbekannt');
    assert.ok((await approveAnfrage(t.kontext(buero.wer), id)).ok);
    assert.equal((await einsatzOf(id)).braucht_pruefung, false);
  });
});

describe('changing a request', () => {
  const neu = (aenderung: Record<string, unknown>) => eingabe({ ...aenderung });

  it('says what follows and keeps before and after in the audit', async () => {
    const id = await ask();
    await accept(id);
    const result = await changeAnfrage(t.kontext(stelle.wer), id, null, neu({ ortHinweis: 'Zimmer 12' }));
    assert.ok(result.ok && result.wert.folge === 'informieren', JSON.stringify(result));
    const row = await einsatzOf(id);
    assert.deepEqual([row.ort_hinweis, row.status], ['Zimmer 12', 'vermittelt']);
    const { nachher } = await t.database.db
      .selectFrom('protokoll')
      .select('nachher')
      .where('tat', '=', 'anfrage.aendern')
      .where('gegenstand_id', '=', String(id))
      .executeTakeFirstOrThrow();
    assert.deepEqual(nachher, { ort_hinweis: 'Zimmer 12', folge: 'informieren' });
  });

  it('another time asks the accepted person again, another language cancels and searches anew', async () => {
    const id = await ask();
    await accept(id);
    assert.ok((await changeAnfrage(t.kontext(buero.wer), id, null, neu({ beginn: '10', ende: '11:30' }))).ok);
    assert.equal((await einsatzOf(id)).status, 'angeboten');
    const zweite = await ask();
    await accept(zweite);
    assert.ok((await changeAnfrage(t.kontext(buero.wer), zweite, null, neu({ sprache: 'ar' }))).ok);
    const row = await einsatzOf(zweite);
    assert.deepEqual([row.status, row.sprachmittler_id, row.sprache], ['angefragt', null, 'ar']);
  });

  it('nothing changed is nothing done; an older version, another’s request and what is over are refused', async () => {
    const id = await ask();
    const { version } = await einsatzOf(id);
    assert.ok((await changeAnfrage(t.kontext(buero.wer), id, version, neu({}))).ok);
    assert.equal((await einsatzOf(id)).version, version);
    const old = await changeAnfrage(t.kontext(buero.wer), id, version + 1, neu({}));
    assert.ok(!old.ok && old.grund === 'satz.inzwischen-geaendert');
    const fremd = await t.signIn('stelle', await insertStelle(t.database.db, 'Andere'));
    const foreign = await changeAnfrage(t.kontext(fremd.wer), id, null, neu({ art: 'x' }));
    assert.ok(!foreign.ok && foreign.grund === 'einsatz.unbekannt');
    await t.database.db.updateTable('einsatz').set({ status: 'bestaetigt' }).where('id', '=', id).execute();
    t.clock.set('2026-03-20T09:00:00Z');
    const locked = await changeAnfrage(t.kontext(buero.wer), id, null, neu({ sprache: 'ar' }));
    assert.ok(!locked.ok && locked.grund === 'anfrage.gesperrt');
    const reference = await changeAnfrage(t.kontext(stelle.wer), id, null, neu({ aktenzeichen: '77' }));
    assert.ok(reference.ok, JSON.stringify(reference));
  });
});

describe('ending a request', () => {
  const absage = (grund: string, rest = {}) => absageSchema.parse({ grund, ...rest });

  it('a late cancellation of a paying requester is borne by it, unless the office says otherwise', async () => {
    await t.database.db.updateTable('stelle').set({ zahler: 'stelle' }).where('id', '=', stelleId).execute();
    const id = await ask(buero, { datum: '11.3.2026', beginn: '9', ende: '10' });
    await accept(id);
    const result = await cancelEinsatz(
      t.kontext(stelle.wer),
      id,
      absage('klient-verhindert', { kostenTraegt: 'niemand' }),
    );
    assert.ok(result.ok && result.wert.traeger === 'stelle', 'a requester cannot overrule');
    const row = await einsatzOf(id);
    assert.deepEqual(
      [row.status, row.absage_durch, row.absage_grund, row.kosten_traegt],
      ['abgesagt', 'klient', 'klient-verhindert', 'stelle'],
    );
    const again = await cancelEinsatz(t.kontext(buero.wer), id, absage('witterung'));
    assert.ok(!again.ok && again.grund === 'einsatz.tat-unpassend');
    const resumed = await resumeEinsatz(t.kontext(buero.wer), id);
    assert.ok(resumed.ok && resumed.wert === 'angefragt');
    const offen = await einsatzOf(id);
    assert.deepEqual([offen.sprachmittler_id, offen.absage_grund, offen.kosten_traegt], [null, '', null]);
  });

  it('nobody found keeps reason, alternative and cost', async () => {
    const id = await ask();
    const grund = nichtVermitteltSchema.parse({
      grund: 'niemand-verfuegbar',
      ersatzloesung: 'telefondolmetschen',
      anbieter: 'Worte helfen',
      kosten: '38,50',
    });
    const denied = await endUnvermittelt(t.kontext(stelle.wer), id, grund);
    assert.ok(!denied.ok);
    assert.ok((await endUnvermittelt(t.kontext(buero.wer), id, grund)).ok);
    const row = await einsatzOf(id);
    assert.deepEqual(
      [row.status, row.nicht_vermittelt_grund, row.ersatzloesung, row.ersatzloesung_cent],
      ['nicht-vermittelt', 'niemand-verfuegbar', 'telefondolmetschen: Worte helfen', 3850],
    );
  });
});
