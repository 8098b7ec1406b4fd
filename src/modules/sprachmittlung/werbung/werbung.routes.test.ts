import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

const GUELTIG = {
  am: '01.02.2026',
  kanal: 'schulen',
  ziel: 'sprachmittler',
  bezeichnung: 'Brief an alle Schulen',
  menge: '42',
  kosten: '80,50',
  notiz: '',
};
const alle = () => t.database.db.selectFrom('werbung').selectAll().orderBy('id').execute();

describe('making the pool known', () => {
  it('is seen and noted by the office', async () => {
    const stelleId = await addStelle(t);
    for (const user of [await t.signIn('stelle', stelleId), await t.signIn('technik')]) {
      assert.equal((await t.get('/werbung', user)).status, 403);
      assert.equal((await t.post('/werbung/neu', user, GUELTIG)).status, 403);
    }
    const leitung = await t.signIn('leitung');
    assert.equal((await t.get('/werbung', leitung)).status, 200);
    assert.equal((await t.post('/werbung/neu', leitung, GUELTIG)).status, 403);
    assert.deepEqual(await alle(), []);
  });

  it('keeps what was typed when something is missing or wrong', async () => {
    const buero = await t.signIn('disposition');
    for (const [anders, satz] of [
      [{ am: '32.13.2026' }, /gibt es nicht/],
      [{ kanal: 'rauchzeichen' }, /nicht lesbar/],
      [{ bezeichnung: '' }, /füllen Sie dieses Feld aus/],
      [{ menge: 'viele' }, /ganze Zahl/],
      [{ kosten: '-5' }, /zu groß/],
    ] as const) {
      const antwort = await t.post('/werbung/neu', buero, { ...GUELTIG, notiz: 'bleibt stehen', ...anders });
      assert.equal(antwort.status, 422);
      const text = await antwort.text();
      assert.match(text, satz);
      assert.match(text, /bleibt stehen/);
    }
    assert.deepEqual(await alle(), []);
  });

  it('says who came afterwards, changes with its version and goes', async () => {
    const buero = await t.signIn('koordination');
    await addSprachmittler(t, 'Davor', { eingetreten_am: '2026-01-31' });
    await addSprachmittler(t, 'Danach', { eingetreten_am: '2026-02-01' });
    await addSprachmittler(t, 'Spaeter', { eingetreten_am: '2026-04-02' });
    const stelleId = await addStelle(t, 'Neue Praxis');
    await addEinsatz(t, stelleId, { angefragt_at: new Date('2026-02-20T10:00:00Z') });
    await addEinsatz(t, stelleId, { angefragt_at: new Date('2026-03-01T10:00:00Z') });
    assert.equal((await t.post('/werbung/neu', buero, GUELTIG)).status, 303);
    assert.equal(
      (await t.post('/werbung/neu', buero, { ...GUELTIG, ziel: 'stellen', kanal: 'aerzte' })).status,
      303,
    );
    const seite = await (await t.get('/werbung', buero)).text();
    assert.match(seite, /eine neue Person/);
    assert.match(seite, /eine neue Stelle/);
    assert.match(seite, /80,50/);
    assert.match(
      await (await t.get('/werbung.csv', buero)).text(),
      /Brief an alle Schulen;Schulen und Kitas/,
    );

    const [erste] = await alle();
    const pfad = `/werbung/${erste!.id}`;
    assert.match(await (await t.get(pfad, buero)).text(), /01\.02\.2026/);
    assert.equal((await t.post(pfad, buero, { ...GUELTIG, version: '1', menge: '50' })).status, 303);
    const ueberholt = await t.post(pfad, buero, { ...GUELTIG, version: '1', menge: '60' });
    assert.equal(ueberholt.status, 422);
    assert.match(await ueberholt.text(), /inzwischen geändert/);
    assert.equal((await alle())[0]!.menge, 50);
    assert.equal((await t.post(`${pfad}/entfernen`, buero, {})).status, 303);
    assert.equal((await t.post(`${pfad}/entfernen`, buero, {})).status, 404);
    assert.equal((await t.get(pfad, buero)).status, 404);
    assert.equal((await alle()).length, 1);
  });
});
