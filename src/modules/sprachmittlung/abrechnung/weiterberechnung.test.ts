import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
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
import { tickPruefung } from './position.action.ts';
import { returnAuszahlung } from './ruecklauf.action.ts';
import { billMonat } from './weiterberechnung.action.ts';

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

const lists = () => t.database.db.selectFrom('weiterberechnung').selectAll().orderBy('id').execute();

describe('what somebody else pays', () => {
  it('is billed once, whoever clicks how often; what the county pays is not', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-09', { zahler: 'stelle' });
    await addBestaetigt(t, b.stelleId, selam, '2026-02-10');
    await addBestaetigt(t, b.stelleId, selam, '2026-02-11', {
      status: 'abgesagt',
      kosten_traegt: 'stelle',
      zahler: 'stelle',
    });
    const laufId = await beginLauf(t, b);
    const kontext = t.kontext(b.disposition.wer);
    const early = await billMonat(kontext, '2026-02-01');
    assert.equal(early.ok, false, 'nothing is billed before it is released');
    await releaseLauf(t, b, laufId);
    const results = await Promise.all(Array.from({ length: 8 }, () => billMonat(kontext, '2026-02-01')));
    assert.equal(results.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(
      (await lists()).map(({ zahler, stelle_id, monat, summe_cent }) => [
        zahler,
        stelle_id,
        monat,
        summe_cent,
      ]),
      [['stelle', b.stelleId, '2026-02-01', 2400]],
    );
  });

  it('of a third party without a name is looked at, and billed to nobody', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-09', { zahler: 'dritte' });
    const laufId = await beginLauf(t, b);
    const kontext = t.kontext(b.disposition.wer);
    const ort = { laufId, positionId: null };
    const ticked = await tickPruefung(kontext, ort, 'kostentraeger-fehlt', 'zahlt doch der Landkreis');
    assert.equal(ticked.ok && ticked.wert, 1);
    await releaseLauf(t, b, laufId);
    assert.equal((await billMonat(kontext, '2026-02-01')).ok, false);
  });

  it('is not billed again when its payment came back and was made anew', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-09', { zahler: 'stelle' });
    const laufId = await beginLauf(t, b);
    await releaseLauf(t, b, laufId);
    const kontext = t.kontext(b.zahlstelle.wer);
    await billMonat(kontext, '2026-02-01');
    const { id } = await t.database.db.selectFrom('zahlung').select('id').executeTakeFirstOrThrow();
    await returnAuszahlung(
      kontext,
      { laufId, zahlungId: id },
      { am: '2026-03-10', grund: 'Konto erloschen' },
    );
    await t.database.db.updateTable('sprachmittler').set({ iban: KONTEN[1] }).execute();
    await releaseLauf(t, b, await beginLauf(t, b));
    assert.equal((await billMonat(kontext, '2026-02-01')).ok, false);
    const page = await (await t.get(`/weiterberechnung/${(await lists())[0]!.id}`, b.zahlstelle)).text();
    assert.equal(page.match(/Tigrinya/g)?.length, 1);
  });
});

describe('the pages', () => {
  it('are for the office; a requester sees its own lists and no others', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-09', { zahler: 'stelle', aktenzeichen: 'AZ 4711' });
    await releaseLauf(t, b, await beginLauf(t, b));
    const stelle = await t.signIn('stelle', b.stelleId);
    const fremde = await t.signIn('stelle', b.stelleId + 1000);
    const auswertung = await t.signIn('auswertung');
    const forbidden = await t.post('/weiterberechnung', auswertung, { monat: '2026-02-01' });
    assert.equal(forbidden.status, 403);
    const wrong = await t.post('/weiterberechnung', b.disposition, { monat: 'Februar' });
    assert.equal(wrong.status, 422);
    assert.equal((await lists()).length, 0);
    const done = await t.post('/weiterberechnung', b.disposition, { monat: '2026-02-01' });
    assert.equal(done.status, 303);
    const [liste] = await lists();
    assert.match(await (await t.get('/weiterberechnung', b.disposition)).text(), /Alles ist berechnet/);
    assert.match(await (await t.get(`/meine-kosten/${liste!.id}`, stelle)).text(), /AZ 4711/);
    assert.match(await (await t.get('/meine-kosten', stelle)).text(), /Februar 2026/);
    for (const suffix of ['', '/liste.csv', '/liste.xlsx', '/schreiben.pdf'])
      assert.equal((await t.get(`/meine-kosten/${liste!.id}${suffix}`, fremde)).status, 404);
    assert.equal((await t.get(`/weiterberechnung/${liste!.id}`, stelle)).status, 403);
    for (const [suffix, type] of [
      ['liste.csv', 'text/csv'],
      ['liste.xlsx', 'application/vnd'],
      ['schreiben.pdf', 'application/pdf'],
    ] as const) {
      const answer = await t.get(`/weiterberechnung/${liste!.id}/${suffix}`, b.zahlstelle);
      assert.equal(answer.status, 200);
      assert.ok(answer.headers.get('content-type')?.startsWith(type), suffix);
    }
  });
});
