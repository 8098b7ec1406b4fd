import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { hashToken } from '../../../platform/token.ts';
import { insertStelle } from './anfragen.beispiele.ts';
import { findAnfragenAufgaben, findStartkennzahlen, findTagestermine } from './start.ts';

let t: TestApp;
let stelleId: number;
const KEYS = { buero: 'k-buero', stelle: 'k-stelle', fremd: 'k-fremd', lesend: 'k-lesend' };

async function insertKey(token: string, rolle: Rolle, bezugId: number | null, umfang: string[]) {
  await t.database.db
    .insertInto('api_schluessel')
    .values({
      name: token,
      token_hash: hashToken(token),
      token_anfang: token.slice(0, 4),
      umfang: JSON.stringify(umfang),
      rollen: JSON.stringify([rolle]),
      bezug_id: bezugId,
      erstellt_von: 'Test',
      erstellt_at: t.clock.now(),
      gueltig_bis: null,
      zuletzt_benutzt_at: null,
      widerrufen_at: null,
    })
    .execute();
}

before(async () => {
  t = await openTestApp();
  stelleId = await insertStelle(t.database.db);
  const both = ['einsatz:lesen', 'einsatz:schreiben'];
  await insertKey(KEYS.buero, 'disposition', null, both);
  await insertKey(KEYS.stelle, 'stelle', stelleId, both);
  await insertKey(KEYS.fremd, 'stelle', await insertStelle(t.database.db, 'Fremde Stelle'), both);
  await insertKey(KEYS.lesend, 'disposition', null, ['einsatz:lesen']);
});
after(() => t.close());

const ANFRAGE = {
  sprache: 'ti',
  datum: '2026-03-11',
  beginn: '09:00',
  ende: '10:00',
  ortWahl: 'stelle',
  thema: 'beratung',
  klient: 'K-1',
  laienhinweisBestaetigt: true,
};

async function call(method: string, path: string, key: string, body?: unknown) {
  const response = await t.app.request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('requests by API', () => {
  it('text that no database takes is the caller’s mistake', async () => {
    for (const query of ['sprache=%00', 'thema=a%00b']) {
      const answer = await call('GET', `/einsaetze?${query}`, KEYS.buero);
      assert.deepEqual([answer.status, answer.json.grund], [422, 'eingabe.ungueltig']);
    }
  });

  it('scope and permission, refusal with its sentence, success', async () => {
    assert.equal((await call('POST', '/anfragen', KEYS.lesend, ANFRAGE)).status, 403);
    const ohneStelle = await call('POST', '/anfragen', KEYS.buero, ANFRAGE);
    assert.equal(ohneStelle.status, 422);
    const name = await call('POST', '/anfragen', KEYS.stelle, { ...ANFRAGE, klient: 'Amina Beispiel' });
    assert.equal(name.status, 422);
    assert.equal(name.json.grund, 'anfrage.pseudonym.voller-name');
    assert.match(String(name.json.satz), /vollen Namen/);
    assert.equal((await t.database.db.selectFrom('einsatz').select('id').execute()).length, 0);
    const pool = await call('POST', '/anfragen', KEYS.stelle, { ...ANFRAGE, poolrolle: 'sprachenpool' });
    assert.deepEqual([pool.status, pool.json.grund], [422, 'anfrage.sprachenpool-nur-eigene']);
    assert.equal((await t.database.db.selectFrom('einsatz').select('id').execute()).length, 0);
    const own = await call('POST', '/anfragen', KEYS.stelle, ANFRAGE);
    assert.equal(own.status, 201);
    assert.equal(own.json.istKurzfristig, true);
    const office = await call('POST', '/anfragen', KEYS.buero, { ...ANFRAGE, stelleId });
    assert.equal(office.status, 201);
    assert.equal((await call('POST', '/anfragen', KEYS.fremd, { ...ANFRAGE, stelleId })).status, 404);
  });

  it('reads, changes and cancels what is one’s own', async () => {
    const { json } = await call('POST', '/anfragen', KEYS.stelle, { ...ANFRAGE, datum: '2026-03-18' });
    const pfad = `/einsaetze/${json.id}`;
    assert.equal((await call('GET', pfad, KEYS.fremd)).status, 404);
    assert.equal((await call('PATCH', pfad, KEYS.fremd, { art: 'x' })).status, 404);
    assert.equal((await call('POST', `${pfad}/absage`, KEYS.fremd, { grund: 'witterung' })).status, 404);
    assert.equal((await call('GET', pfad, KEYS.stelle)).json.klient, 'K-1');
    const changed = await call('PATCH', pfad, KEYS.stelle, { beginn: '11:00', ende: '12:00' });
    assert.deepEqual([changed.status, changed.json.folge], [200, 'neu-suchen']);
    assert.equal((await call('GET', pfad, KEYS.buero)).json.beginnAt, '2026-03-18T10:00:00.000Z');
    assert.equal((await call('PATCH', pfad, KEYS.stelle, { version: 1, art: 'x' })).status, 422);
    const cancelled = await call('POST', `${pfad}/absage`, KEYS.stelle, { grund: 'kein-bedarf-mehr' });
    assert.deepEqual([cancelled.status, cancelled.json.traeger], [200, null]);
    const list = await call('GET', '/einsaetze?status=abgesagt', KEYS.stelle);
    assert.equal(list.json.gesamt, 1);
    assert.equal((await call('GET', '/einsaetze', KEYS.fremd)).json.gesamt, 0);
    assert.equal((await call('GET', '/einsaetze?von=gestern', KEYS.buero)).status, 422);
    assert.equal((await call('GET', '/einsaetze/99999999999999999999', KEYS.buero)).status, 422);
  });
});

describe('the start page', () => {
  it('puts open requests first, counts them, and knows today', async () => {
    const buero = await t.signIn('disposition');
    const aufgaben = await findAnfragenAufgaben(t.kontext(buero.wer));
    assert.equal(aufgaben[0]!.titel, 'Anfrage Tigrinya, morgen 9:00');
    assert.match(aufgaben[0]!.hinweis!, /noch niemand gefragt/);
    assert.equal(aufgaben[0]!.dringend, true);
    const zahlen = await findStartkennzahlen(t.kontext(buero.wer));
    assert.equal(zahlen.length, 4);
    assert.equal(zahlen[0]!.wert, '2');
    assert.deepEqual(zahlen[0]!.verlauf, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
    for (const { href } of zahlen) assert.equal((await t.get(href, buero)).status, 200);
    t.clock.set('2026-03-11T06:00:00Z');
    assert.equal((await findTagestermine(t.kontext(buero.wer))).length, 2);
    const stelle = await t.signIn('stelle', stelleId);
    assert.equal((await findStartkennzahlen(t.kontext(stelle.wer)))[0]!.wert, '2');
    await t.database.db
      .updateTable('einsatz')
      .set({ status: 'gemeldet', gemeldet_at: t.clock.now() })
      .where('id', '=', 1)
      .execute();
    const [bestaetigen] = await findAnfragenAufgaben(t.kontext(stelle.wer));
    assert.equal(bestaetigen!.titel, 'Bitte bestätigen: Tigrinya');
    assert.ok(bestaetigen!.faelligAt > t.clock.now(), 'not overdue while the period runs');
    assert.equal((await t.get(bestaetigen!.href, stelle)).status, 200);
    const fremd = await t.signIn('stelle', await insertStelle(t.database.db, 'Dritte'));
    assert.equal((await findTagestermine(t.kontext(fremd.wer))).length, 0);
    const technik = await t.signIn('technik');
    assert.deepEqual(await findStartkennzahlen(t.kontext(technik.wer)), []);
    for (const user of [buero, stelle, technik]) assert.equal((await t.get('/', user)).status, 200);
  });
});
