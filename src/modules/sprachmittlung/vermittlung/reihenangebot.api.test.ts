import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { hashToken } from '../../../platform/token.ts';
import { addEinsatz, addSprachmittler, addStelle } from './vermittlung.beispiele.ts';

let t: TestApp;
let stelleId: number;
let reiheId: number;
let ids: number[];
let person: number;
const KEYS = { buero: 's-buero', stelle: 's-stelle', eigen: 's-eigen', fremd: 's-fremd', lesend: 's-lesend' };

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
  stelleId = await addStelle(t);
  person = await addSprachmittler(t, 'Abeba');
  const fremd = await addSprachmittler(t, 'Biniam', {}, ['pl']);
  const both = ['einsatz:lesen', 'einsatz:schreiben'];
  await insertKey(KEYS.buero, 'disposition', null, both);
  await insertKey(KEYS.lesend, 'disposition', null, ['einsatz:lesen']);
  await insertKey(KEYS.stelle, 'stelle', stelleId, both);
  await insertKey(KEYS.eigen, 'sprachmittler', person, both);
  await insertKey(KEYS.fremd, 'sprachmittler', fremd, both);
  const reihe = await t.database.db
    .insertInto('reihe')
    .values({ stelle_id: stelleId, bezeichnung: 'Kurs', regel: '{}', angelegt_at: t.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  reiheId = reihe.id;
  ids = [];
  for (const tag of [18, 19, 20]) {
    ids.push(
      await addEinsatz(t, stelleId, {
        reihe_id: reiheId,
        beginn_at: new Date(Date.UTC(2026, 2, tag, 9)),
        ende_at: new Date(Date.UTC(2026, 2, tag, 10)),
      }),
    );
  }
});
after(() => t.close());

async function call(method: string, path: string, key: string, body?: unknown) {
  const response = await t.app.request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asserts
  return { status: response.status, json: (await response.json()) as Record<string, any> };
}

describe('one person for a series, by API', () => {
  it('the office asks, the person takes what she can, and each refusal says why', async () => {
    const wen = { sprachmittlerIds: [person] };
    for (const key of [KEYS.stelle, KEYS.eigen, KEYS.lesend]) {
      assert.equal((await call('POST', `/reihen/${reiheId}/angebote`, key, wen)).status, 403);
    }
    assert.equal((await call('POST', '/reihen/987654/angebote', KEYS.buero, wen)).status, 404);
    assert.equal((await call('POST', '/reihen/987654/suche', KEYS.buero)).status, 404);
    const niemand = await call('POST', `/reihen/${reiheId}/angebote`, KEYS.buero, { sprachmittlerIds: [] });
    assert.equal(niemand.status, 422);
    assert.deepEqual((await call('POST', `/reihen/${reiheId}/angebote`, KEYS.buero, wen)).json, {
      angebote: 3,
    });

    const { json } = await call('GET', '/meine/angebote', KEYS.eigen);
    const frage = json.angebote[0].reihenangebotId;
    assert.deepEqual(
      json.angebote.map((angebot: { reihenangebotId: number }) => angebot.reihenangebotId),
      [frage, frage, frage],
    );
    const konflikt = await addEinsatz(t, stelleId, {
      beginn_at: new Date('2026-03-19T09:30:00Z'),
      ende_at: new Date('2026-03-19T11:00:00Z'),
    });
    const zugeteilt = await call('POST', `/einsaetze/${konflikt}/zuteilung`, KEYS.buero, {
      sprachmittlerId: person,
    });
    assert.equal(zugeteilt.status, 200);
    const alle = { einsatzIds: ids };
    assert.equal(
      (await call('POST', `/meine/reihenangebote/${frage}/annahme`, KEYS.fremd, alle)).status,
      404,
    );
    assert.equal(
      (await call('POST', `/meine/reihenangebote/${frage}/ablehnung`, KEYS.fremd, {})).status,
      404,
    );
    const angenommen = await call('POST', `/meine/reihenangebote/${frage}/annahme`, KEYS.eigen, alle);
    assert.equal(angenommen.status, 200);
    assert.equal(angenommen.json.angenommen, 2);
    assert.deepEqual(
      angenommen.json.abgelehnt.map(({ einsatzId, grund }: Record<string, unknown>) => [einsatzId, grund]),
      [[ids[1], 'angebot.ueberschneidung']],
    );
    assert.match(angenommen.json.abgelehnt[0].satz, /schon einen anderen Termin/);
    const rest = await call('POST', `/meine/reihenangebote/${frage}/ablehnung`, KEYS.eigen, {
      grund: 'keine-zeit',
    });
    assert.deepEqual(rest.json, { abgelehnt: 1 });
  });

  it('a yes by telephone that clashes everywhere is refused; a search begins where one is missing', async () => {
    const telefon = await call('POST', `/reihen/${reiheId}/zuteilung`, KEYS.buero, {
      sprachmittlerId: person,
    });
    assert.deepEqual([telefon.status, telefon.json.grund], [422, 'angebot.ueberschneidung']);
    assert.deepEqual((await call('POST', `/reihen/${reiheId}/suche`, KEYS.buero)).json, { begonnen: 1 });
    assert.equal((await call('POST', `/reihen/${reiheId}/suche`, KEYS.buero)).status, 422);
  });
});
