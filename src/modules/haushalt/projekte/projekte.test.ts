import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { erinnerungAb, isZuKlaeren, judgeProjekt } from './projekt.rules.ts';

describe('the end of a project', () => {
  const projekt = { bis: '2026-12-31', erinnernAb: null, verlaengerung: 'offen' } as const;

  it('is remembered half a year before, or from the day somebody chose', () => {
    assert.equal(erinnerungAb(projekt), '2026-06-30');
    assert.equal(erinnerungAb({ ...projekt, erinnernAb: '2026-01-01' }), '2026-01-01');
  });

  it('is near, far or over', () => {
    assert.equal(judgeProjekt(projekt, '2026-06-29'), 'laeuft');
    assert.equal(judgeProjekt(projekt, '2026-06-30'), 'endet-bald');
    assert.equal(judgeProjekt(projekt, '2026-12-31'), 'endet-bald');
    assert.equal(judgeProjekt(projekt, '2027-01-01'), 'beendet');
  });

  it('is to be settled while nobody has applied', () => {
    const heute = '2026-09-01';
    for (const [verlaengerung, zuKlaeren] of [
      ['offen', true],
      ['noetig', true],
      ['beantragt', false],
      ['gesichert', false],
      ['nicht-noetig', false],
    ] as const) {
      assert.equal(isZuKlaeren({ ...projekt, verlaengerung }, heute), zuKlaeren, verlaengerung);
    }
  });
});

describe('partner projects', () => {
  let t: TestApp;
  let koordination: TestUser;
  let zahlstelle: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    zahlstelle = await t.signIn('zahlstelle');
  });
  after(() => t.close());

  const PFAD = '/haushalt/projekte';
  const form = {
    bezeichnung: 'Lesepaten am Wall',
    traeger: 'Verein Beispiel',
    foerderer: 'Stiftung Muster',
    von: '01.04.2024',
    bis: '30.06.2026',
    betrag: '45.000',
    verlaengerung: 'offen',
    erinnernAb: '',
    notiz: '',
  };

  it('are entered by those who may', async () => {
    assert.equal((await t.get(PFAD, await t.signIn('disposition'))).status, 403);
    assert.equal((await t.post(`${PFAD}/neu`, zahlstelle, form)).status, 403);
    assert.match(await (await t.get(PFAD, zahlstelle)).text(), /Noch kein Partnerprojekt/);
    for (const [changes, sentence] of [
      [{ bezeichnung: '' }, /füllen Sie dieses Feld/],
      [{ bis: '' }, /Datum an/],
      [{ bis: '31.03.2024' }, /Ende liegt vor dem Beginn/],
      [{ betrag: 'viel' }, /Betrag in Euro/],
    ] as const) {
      const refused = await t.post(`${PFAD}/neu`, koordination, { ...form, ...changes });
      assert.equal(refused.status, 422);
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /value="Stiftung Muster"/);
    }
    assert.equal((await t.post(`${PFAD}/neu`, koordination, form)).status, 303);
    const list = (await (await t.get(PFAD, zahlstelle)).text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
    assert.match(list, /Lesepaten am Wall.*45\.000,00 €.*endet bald/s);
    assert.match(
      await (await t.get(`${PFAD}.csv`, zahlstelle)).text(),
      /Stiftung Muster;01\.04\.2024;30\.06\.2026/,
    );
    assert.equal((await t.get(`${PFAD}.xlsx`, zahlstelle)).status, 200);
  });

  it('remind of their end on the start page until somebody has applied, and are found by their name', async () => {
    const start = await (await t.get('/', koordination)).text();
    assert.match(start, /Verlängerung klären: Lesepaten am Wall/);
    assert.match(await (await t.get('/suche?q=lesepahten', koordination)).text(), /Lesepaten am Wall/);
    const { id } = await t.database.db.selectFrom('partnerprojekt').select('id').executeTakeFirstOrThrow();
    assert.equal((await t.get(`${PFAD}/999`, koordination)).status, 404);
    const page = await (await t.get(`${PFAD}/${id}`, koordination)).text();
    assert.match(page, /value="45\.000,00"/);
    const changed = { ...form, verlaengerung: 'beantragt', version: '1' };
    assert.equal((await t.post(`${PFAD}/${id}`, zahlstelle, changed)).status, 403);
    assert.equal((await t.post(`${PFAD}/${id}`, koordination, changed)).status, 303);
    const late = await t.post(`${PFAD}/${id}`, koordination, { ...changed, notiz: 'spät' });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /inzwischen geändert.*spät/s);
    assert.doesNotMatch(await (await t.get('/', koordination)).text(), /Verlängerung klären/);
  });
});
