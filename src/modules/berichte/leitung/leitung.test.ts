import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { jahresanteilOf, judgeMittel } from './leitung.rules.ts';

describe('a pot against the course of the year', () => {
  it('is judged by what is paid and what is left', () => {
    for (const [geplant, gezahlt, verfuegbar, anteil, stand] of [
      [null, 10, null, 50, 'ohne-plan'],
      [100, 101, 0, 99, 'ueberzogen'],
      [100, 40, -1, 50, 'ueberzogen'],
      [100, 80, 20, 50, 'schneller'],
      [100, 20, 80, 50, 'langsamer'],
      [100, 45, 55, 50, 'im-plan'],
      [100, null, null, 10, 'im-plan'],
    ] as const)
      assert.equal(judgeMittel(geplant, gezahlt, verfuegbar, anteil), stand);
    assert.equal(Math.round(jahresanteilOf('2026-12-31')), 100);
    assert.equal(Math.round(jahresanteilOf('2026-07-02')), 50);
  });
});

describe("the head's overview", () => {
  let t: TestApp;
  let leitung: TestUser;
  before(async () => {
    t = await openTestApp();
    leitung = await t.signIn('leitung');
  });
  after(() => t.close());

  it('is the head’s only, and tells what is late and what is off plan', async () => {
    assert.equal((await t.get('/leitung', await t.signIn('koordination'))).status, 403);
    assert.match(await (await t.get('/leitung', leitung)).text(), /Nichts ist überfällig.*nichts geplant/s);
    const neu = '/berichte/pflichten/neu';
    const pflicht = {
      titel: 'Jahresbericht',
      faellig_am: '01.02.2026',
      abstand_monate: '12',
      ist_aktiv: 'ja',
    };
    assert.equal((await t.post(neu, leitung, pflicht)).status, 303);
    const topf = await t.database.db
      .insertInto('topf')
      .values({ bezeichnung: 'Sprachkurse' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await t.database.db
      .insertInto('haushaltsansatz')
      .values({ topf_id: topf.id, jahr: 2026, ansatz_cent: 100_000 })
      .execute();
    const html = await (await t.get('/leitung', leitung)).text();
    assert.match(html, /Bericht fällig: Jahresbericht.*fällig seit 01\.02\.2026/s);
    assert.match(html, /Sprachkurse.*1\.000\s€.*Im Plan/s);
    assert.match(html, /Zahlen für Februar 2026/);
  });
});
