import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { briefkopfEinstellung } from '../../../platform/documents/briefkopf.ts';
import { loadCompiler } from '../../../platform/documents/compiler.ts';
import { readSetting } from '../../../platform/settings.ts';

const PFAD = '/verwaltung/briefkopf';
const briefkopf = {
  name: 'Landkreis Musterhausen',
  abteilung: 'Koordinierungsstelle Migration und Teilhabe',
  strasse: 'Am Markt 1',
  plzOrt: '21000 Musterhausen',
  ansprechperson: 'Frau Beispiel',
  telefon: '04161 123-0',
  email: 'kmt@landkreis.example',
  bank: 'DE89 3704 0044 0532 0130 00',
};

describe('the letterhead', () => {
  let t: TestApp;
  let koordination: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
  });
  after(() => t.close());

  const saved = () => readSetting(t.database.db, briefkopfEinstellung);

  it('is the office’s', async () => {
    const stelle = await t.signIn('stelle', 1);
    assert.equal((await t.get(PFAD, stelle)).status, 403);
    assert.equal((await t.post(PFAD, stelle, briefkopf)).status, 403);
    assert.match(await (await t.get(PFAD, koordination)).text(), /Ohne Angabe steht dort/);
  });

  it('refuses what is no address and keeps what was typed', async () => {
    for (const changes of [{ email: 'kmt' }, { bank: 'x'.repeat(121) }]) {
      const answer = await t.post(PFAD, koordination, { ...briefkopf, ...changes });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /value="Am Markt 1"/);
    }
    assert.deepEqual(await saved(), briefkopfEinstellung.vorgabe);
  });

  it('is saved and written down, once', async () => {
    assert.equal((await t.post(PFAD, koordination, briefkopf)).status, 303);
    assert.equal((await t.post(PFAD, koordination, briefkopf)).status, 303);
    assert.deepEqual(await saved(), briefkopf);
    const entries = await t.database.db
      .selectFrom('protokoll')
      .select('id')
      .where('tat', '=', 'briefkopf.aendern')
      .execute();
    assert.equal(entries.length, 1);
  });

  it('can be looked at', { skip: loadCompiler() === null && 'no Typst for this machine' }, async () => {
    const answer = await t.get(`${PFAD}/probe.pdf`, koordination);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.match(Buffer.from(await answer.arrayBuffer()).toString('latin1'), /^%PDF-1\.7/);
  });
});
