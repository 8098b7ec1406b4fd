import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { confirmEinsatz } from '../abschluss/bestaetigung.action.ts';
import { resumeEinsatz } from '../anfragen/wiederaufnehmen.action.ts';
import {
  type Abrechnungsbeispiel,
  addBestaetigt,
  addBezahlte,
  beginLauf,
  buildAbrechnung,
  clearAbrechnungen,
  KONTEN,
  releaseLauf,
} from './lauf.beispiele.ts';
import { listPositionen } from './position.store.ts';
import { returnAuszahlung } from './ruecklauf.action.ts';

let t: TestApp;
let b: Abrechnungsbeispiel;
let selam: number;

before(async () => {
  t = await openTestApp();
  b = await buildAbrechnung(t);
});
after(() => t.close());
beforeEach(async () => {
  await clearAbrechnungen(t);
  selam = await addBezahlte(t, 'Tesfay');
});

const as = (user: TestUser) => t.kontext(user.wer);
const reasonOf = (result: { ok: boolean; grund?: string }) => (result.ok ? 'ok' : result.grund);
const statusOf = async (id: number) =>
  (await t.database.db.selectFrom('einsatz').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const closeYear = (jahr: number) =>
  t.database.db
    .insertInto('jahresabschluss')
    .values({ jahr, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
    .execute();
async function payOne(tag: string) {
  const einsatzId = await addBestaetigt(t, b.stelleId, selam, tag);
  const laufId = await beginLauf(t, b);
  await releaseLauf(t, b, laufId);
  const [position] = await listPositionen(t.database.db, { laufId });
  return { einsatzId, laufId, zahlungId: position!.zahlung_id! };
}

describe('a payment that came back', () => {
  const rueckgabe = { am: '2026-03-10', grund: 'Konto erloschen' };

  it('is of the run it belongs to, has a day and a reason', async () => {
    const { laufId, zahlungId } = await payOne('2026-02-10');
    const note = (ort: object, was: object) =>
      returnAuszahlung(as(b.zahlstelle), { laufId, zahlungId, ...ort }, { ...rueckgabe, ...was });
    assert.equal(reasonOf(await note({ laufId: 9999 }, {})), 'lauf.unbekannt');
    assert.equal(reasonOf(await note({ zahlungId: 9999 }, {})), 'zahlung.unbekannt');
    assert.equal(reasonOf(await note({}, { am: '2027-01-01' })), 'zahlung.rueck-kuenftig');
    assert.equal(reasonOf(await note({}, { grund: ' ' })), 'zahlung.rueck-grund');
    const zahlung = await t.database.db.selectFrom('zahlung').select('status').executeTakeFirstOrThrow();
    assert.equal(zahlung.status, 'angewiesen');
  });

  it('opens its lines once, asks for the account, and is paid again as it was', async () => {
    const { einsatzId, laufId, zahlungId } = await payOne('2026-02-10');
    const ort = { laufId, zahlungId };
    await Promise.all([1, 2, 3].map(() => returnAuszahlung(as(b.zahlstelle), ort, rueckgabe)));
    assert.equal(await statusOf(einsatzId), 'bestaetigt');
    const mails = await t.database.db
      .selectFrom('mail')
      .selectAll()
      .where('betreff', 'like', '%zurück%')
      .execute();
    assert.equal(mails.length, 1);
    assert.doesNotMatch(mails[0]!.text, /DE\d\d/);
    // What the run paid stays readable.
    assert.equal((await listPositionen(t.database.db, { laufId })).length, 1);
    await t.database.db
      .updateTable('sprachmittler')
      .set({ iban: KONTEN[1] })
      .where('id', '=', selam)
      .execute();
    // A dearer rule meanwhile changes nothing of it.
    await t.database.db
      .updateTable('entschaedigungsregel')
      .set({ satz: JSON.stringify({ ...(await ruleOf()), grundCent: 5000 }) })
      .execute();
    const zweiter = await beginLauf(t, b);
    const [neu] = await listPositionen(t.database.db, { laufId: zweiter });
    assert.deepEqual([neu!.betrag_cent, neu!.ersetzt_zahlung_id], [1800, zahlungId]);
    await releaseLauf(t, b, zweiter);
    const buchung = await t.database.db
      .selectFrom('buchung')
      .selectAll()
      .where('ersetzt_zahlung_id', '=', zahlungId)
      .executeTakeFirst();
    assert.equal(buchung?.betrag_cent, 1800);
  });

  it('is paid again although its year is closed, and nothing else of that year is', async () => {
    const { einsatzId, laufId, zahlungId } = await payOne('2025-12-10');
    await closeYear(2025);
    await returnAuszahlung(as(b.zahlstelle), { laufId, zahlungId }, rueckgabe);
    await t.database.db
      .updateTable('sprachmittler')
      .set({ iban: KONTEN[1] })
      .where('id', '=', selam)
      .execute();
    const spaet = await addBestaetigt(t, b.stelleId, selam, '2025-12-11');
    const zweiter = await beginLauf(t, b);
    const lines = await listPositionen(t.database.db, { laufId: zweiter });
    assert.deepEqual(
      lines.map(({ einsatz_id, hinweise }) => [
        einsatz_id,
        hinweise.some(({ pruefung }) => pruefung === 'jahr-abgeschlossen'),
      ]),
      [[einsatzId, false]],
    );
    assert.equal(await statusOf(spaet), 'bestaetigt');
  });
});

async function ruleOf() {
  const { satz } = await t.database.db
    .selectFrom('entschaedigungsregel')
    .select('satz')
    .executeTakeFirstOrThrow();
  return satz;
}

describe('what is settled', () => {
  it('is not taken up again, whether it was held or not', async () => {
    const ausgefallen = await addBestaetigt(t, b.stelleId, selam, '2026-02-11', {
      status: 'ausgefallen',
      kosten_traegt: 'koordinierungsstelle',
    });
    const { einsatzId } = await payOne('2026-02-10');
    assert.equal(reasonOf(await resumeEinsatz(as(b.disposition), ausgefallen)), 'einsatz.schon-ausgezahlt');
    assert.equal(reasonOf(await resumeEinsatz(as(b.disposition), einsatzId)), 'einsatz.tat-unpassend');
    const offen = await addBestaetigt(t, b.stelleId, selam, '2026-02-12', {
      status: 'ausgefallen',
      kosten_traegt: 'stelle',
    });
    await beginLauf(t, b);
    assert.equal(reasonOf(await resumeEinsatz(as(b.disposition), offen)), 'einsatz.in-abrechnung');
    assert.equal(await statusOf(offen), 'ausgefallen');
  });

  it('of a closed year does not change', async () => {
    const gemeldet = await addBestaetigt(t, b.stelleId, selam, '2025-12-10', { status: 'gemeldet' });
    const bestaetigt = await addBestaetigt(t, b.stelleId, selam, '2025-12-11');
    await closeYear(2025);
    assert.equal(
      reasonOf(await confirmEinsatz(as(b.disposition), gemeldet, 'buero')),
      'einsatz.jahr-abgeschlossen',
    );
    assert.equal(reasonOf(await resumeEinsatz(as(b.disposition), bestaetigt)), 'einsatz.jahr-abgeschlossen');
    assert.deepEqual(await Promise.all([gemeldet, bestaetigt].map(statusOf)), ['gemeldet', 'bestaetigt']);
  });
});
