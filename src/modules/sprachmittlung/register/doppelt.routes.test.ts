import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { createStelle } from '../stellen/stelle.action.ts';
import { createSprachmittler } from './sprachmittler.action.ts';

/** Before somebody is written down a second time, KoMuT asks; the second click saves. */

let t: TestApp;
let buero: TestUser;
let leitung: TestUser;
let bekannte: number;
let schule: number;

const text = async (response: Response) => (await response.text()).replaceAll('&#39;', '’');
const count = async (tabelle: 'sprachmittler' | 'stelle') =>
  (await t.database.db.selectFrom(tabelle).select('id').execute()).length;

before(async () => {
  t = await openTestApp();
  buero = await t.signIn('disposition');
  leitung = await t.signIn('leitung');
  const person = await createSprachmittler(t.kontext(), {
    vorname: 'Olena',
    nachname: 'Kovalenko',
    ort: 'Ankum',
    mobil: '+491761234567',
    sprachen: [{ sprache: 'uk' }],
  });
  const stelle = await createStelle(t.kontext(), {
    name: 'Grundschule Neuenkirchen',
    art: 'schule',
    ort: 'Neuenkirchen',
    telefon: '+4954931234',
  });
  assert.ok(person.ok && stelle.ok);
  [bekannte, schule] = [person.wert, stelle.wert];
});
after(() => t.close());

describe('a person', () => {
  const NEU = {
    vorname: 'Olena',
    nachname: 'Kowalenko',
    rollen: 'sprachmittler',
    status: 'aktiv',
    mobil: '0176 1234567',
    'sprachen.0.sprache': 'uk',
    notiz: 'kam über das Café',
  };

  it('with a similar name or the same telephone is asked about, the input is kept, a second click saves', async () => {
    assert.equal((await t.post('/sprachmittler/neu', leitung, NEU)).status, 403);
    const gefragt = await t.post('/sprachmittler/neu', buero, NEU);
    assert.equal(gefragt.status, 422);
    const page = await text(gefragt);
    assert.match(page, /Gibt es schon\?/);
    assert.match(
      page,
      new RegExp(
        `href="/sprachmittler/${bekannte}">Olena Kovalenko</a>, Ankum: ähnlicher Name, gleiche Telefonnummer`,
      ),
    );
    assert.match(page, /kam über das Café/);
    assert.match(page, new RegExp(`name="trotzdem" value="${bekannte}"[\\s\\S]*Trotzdem anlegen`));
    assert.equal(await count('sprachmittler'), 1);
    assert.equal(
      (await t.post('/sprachmittler/neu', buero, { ...NEU, trotzdem: '999' })).status,
      422,
      'the answer was about somebody else',
    );
    const saved = await t.post('/sprachmittler/neu', buero, { ...NEU, trotzdem: String(bekannte) });
    assert.equal(saved.status, 303);
    assert.equal(await count('sprachmittler'), 2);
  });

  it('nobody is like is saved at once, and a known one changes without a question', async () => {
    const neu = { ...NEU, vorname: 'Samir', nachname: 'Idrissi', mobil: '0176 7654321' };
    assert.equal((await t.post('/sprachmittler/neu', buero, neu)).status, 303);
    const { version } = await t.database.db
      .selectFrom('sprachmittler')
      .select('version')
      .where('id', '=', bekannte)
      .executeTakeFirstOrThrow();
    const changed = await t.post(`/sprachmittler/${bekannte}/bearbeiten`, buero, {
      ...NEU,
      version: String(version),
    });
    assert.equal(changed.status, 303);
  });
});

describe('a requester', () => {
  const NEU = { name: 'Grundschule Neuenkirchn', art: 'schule', ort: 'Neuenkirchen', notiz: 'Frau Beispiel' };

  it('that looks like a known one is asked about, the input is kept, a second click saves', async () => {
    assert.equal((await t.post('/stellen/neu', leitung, NEU)).status, 403);
    const gefragt = await t.post('/stellen/neu', buero, NEU);
    assert.equal(gefragt.status, 422);
    const page = await text(gefragt);
    assert.match(
      page,
      new RegExp(`href="/stellen/${schule}">Grundschule Neuenkirchen</a>, Neuenkirchen: ähnlicher Name`),
    );
    assert.match(page, /Frau Beispiel/);
    assert.equal(await count('stelle'), 1);
    const saved = await t.post('/stellen/neu', buero, { ...NEU, trotzdem: String(schule) });
    assert.equal(saved.status, 303);
    assert.equal(await count('stelle'), 2);
  });

  it('of another place is another one; the page speaks English as well', async () => {
    assert.equal(
      (await t.post('/stellen/neu', buero, { name: 'Grundschule Ankum', art: 'schule', ort: 'Ankum' }))
        .status,
      303,
    );
    const english = await t.signIn('koordination');
    await t.database.db
      .updateTable('benutzer')
      .set({ sprache: 'en' })
      .where('user_id', '=', english.userId)
      .execute();
    assert.match(
      await text(await t.post('/stellen/neu', english, { name: 'x', art: 'praxis', telefon: '05493 1234' })),
      /Is this one there already\?[\s\S]*same telephone number[\s\S]*Save anyway/,
    );
  });
});
