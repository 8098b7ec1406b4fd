import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { readSetting } from '../../../platform/settings.ts';
import { KONTO } from '../haushalt.beispiele.ts';
import { readHaushaltskonto } from './konto.rules.ts';
import { kontoEinstellung } from './konto.settings.ts';

describe('an account as it is typed', () => {
  const cases: [Partial<typeof KONTO>, string | null][] = [
    [{}, null],
    [{ bic: 'cobadeff' }, null],
    [{ bic: 'COBA DE FF XXX' }, null],
    [{ name: '...' }, 'konto.name'],
    [{ iban: 'DE88 3704 0044 0532 0130 00' }, 'konto.iban'],
    [{ iban: 'CH9300762011623852957' }, 'konto.iban-land'],
    [{ bic: 'COBADEF' }, 'konto.bic'],
    [{ bic: 'ABNANL2A' }, 'konto.bic-land'],
  ];
  for (const [changes, grund] of cases) {
    it(JSON.stringify(changes), () => {
      const result = readHaushaltskonto({ ...KONTO, ...changes });
      assert.equal(result.ok ? null : result.grund, grund);
      if (result.ok) assert.equal(result.wert.iban, 'DE89370400440532013000');
    });
  }
});

describe('the account that pays', () => {
  let t: TestApp;
  let kasse: TestUser;
  before(async () => {
    t = await openTestApp();
    kasse = await t.signIn('zahlstelle');
    await t.signIn('leitung');
    await t.signIn(['leitung', 'koordination']);
  });
  after(() => t.close());

  const saved = () => readSetting(t.database.db, kontoEinstellung);
  const mails = () => t.database.db.selectFrom('mail').selectAll().execute();

  it('is read by coordination without its number, and changed by others only', async () => {
    const koordination = await t.signIn('koordination');
    const disposition = await t.signIn('disposition');
    assert.equal((await t.get('/haushalt/konto', disposition)).status, 403);
    assert.equal((await t.post('/haushalt/konto', koordination, KONTO)).status, 403);
    const page = await (await t.get('/haushalt/konto', koordination)).text();
    assert.match(page, /Noch ist kein Konto eingetragen/);
    assert.doesNotMatch(page, /Konto ändern/);
  });

  it('refuses what no bank has and keeps what was typed', async () => {
    for (const [changes, sentence] of [
      [{ iban: 'DE88 3704 0044 0532 0130 00' }, /Die IBAN stimmt nicht/],
      [{ bic: 'ABNANL2A' }, /verschiedenen Ländern/],
      [{ name: '' }, /füllen Sie dieses Feld aus/],
    ] as const) {
      const answer = await t.post('/haushalt/konto', kasse, { ...KONTO, ...changes });
      assert.equal(answer.status, 422);
      const text = await answer.text();
      assert.match(text, sentence);
      if (!('name' in changes)) assert.match(text, /value="Landkreis Musterhausen"/);
    }
    assert.equal(await saved(), null);
    assert.equal((await mails()).length, 0);
  });

  it('is saved, audited without its number and told to every Leitung', async () => {
    assert.equal((await t.post('/haushalt/konto', kasse, KONTO)).status, 303);
    assert.deepEqual(await saved(), { ...KONTO, iban: 'DE89370400440532013000' });
    const sent = await mails();
    assert.equal(sent.length, 2);
    assert.ok(sent.every(({ text }) => text.includes('DE … 3000') && !text.includes('37040044')));
    const entries = await t.database.db
      .selectFrom('protokoll')
      .selectAll()
      .where('tat', '=', 'haushaltskonto.aendern')
      .execute();
    assert.equal(entries.length, 1);
    assert.ok(!JSON.stringify(entries).includes('37040044'));
    assert.equal((await t.post('/haushalt/konto', kasse, KONTO)).status, 303);
    assert.equal((await mails()).length, 2, 'the same again is no change');
    const page = await (await t.get('/haushalt/konto', kasse)).text();
    assert.match(page, /DE89 3704 0044 0532 0130 00/);
    assert.match(page, /Verlauf/);
  });
});
