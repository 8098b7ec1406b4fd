import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { hashToken } from '../../../platform/token.ts';
import { insertSprachmittlerin, insertStelle } from './anfragen.beispiele.ts';

let t: TestApp;
let stelleId: number;
const KEYS = {
  buero: 'r-buero',
  stelle: 'r-stelle',
  fremd: 'r-fremd',
  lesend: 'r-lesend',
  sprach: 'r-sprach',
};

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
  await insertKey(KEYS.sprach, 'sprachmittler', await insertSprachmittlerin(t.database.db), both);
});
after(() => t.close());

const REIHE = {
  sprache: 'ti',
  datum: '2026-03-18',
  beginn: '09:00',
  ende: '10:00',
  ortWahl: 'stelle',
  thema: 'beratung',
  klient: 'K-7',
  begruendung: 'Verständigung auf Deutsch ist noch nicht möglich.',
  laienhinweisBestaetigt: true,
  wiederholung: 'woechentlich',
  anzahl: 4,
  ausser: ['2026-03-25'],
};

async function call(method: string, path: string, key: string, body?: unknown) {
  const response = await t.app.request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asserts
  return { status: response.status, json: (await response.json()) as Record<string, any> };
}
const count = async () => (await t.database.db.selectFrom('einsatz').select('id').execute()).length;

describe('series by API', () => {
  it('scope, permission and refusals at their field; nothing is half-saved', async () => {
    assert.equal((await call('POST', '/reihen', KEYS.lesend, REIHE)).status, 403);
    assert.equal((await call('POST', '/reihen', KEYS.sprach, REIHE)).status, 403);
    const faelle: [Record<string, unknown>, string, string][] = [
      [{ anzahl: undefined }, 'reihe.ende-fehlt', 'endetAm'],
      [{ endetAm: '2026-02-01', anzahl: undefined }, 'reihe.ende-vor-beginn', 'endetAm'],
      [{ anzahl: 105 }, 'reihe.zu-viele-termine', 'endetAm'],
      [{ ausser: ['31.2.2026'] }, 'datum.gibt-es-nicht', 'ausser'],
      [{ klient: 'Amina Beispiel' }, 'anfrage.pseudonym.voller-name', 'klient'],
    ];
    for (const [falsch, grund, feld] of faelle) {
      const answer = await call('POST', '/reihen', KEYS.stelle, { ...REIHE, ...falsch });
      assert.deepEqual(
        [answer.status, answer.json.grund, Object.keys(answer.json.felder)],
        [422, grund, [feld]],
      );
      assert.ok(String(answer.json.satz).length > 10);
    }
    const ohneStelle = await call('POST', '/reihen', KEYS.buero, REIHE);
    assert.deepEqual([ohneStelle.status, Object.keys(ohneStelle.json.felder)], [422, ['stelleId']]);
    const fremde = await call('POST', '/reihen', KEYS.fremd, { ...REIHE, stelleId });
    assert.equal(fremde.status, 404);
    assert.equal(await count(), 0);
  });

  it('is made, read, changed, cancelled by who it belongs to, and unknown to others', async () => {
    const made = await call('POST', '/reihen', KEYS.stelle, REIHE);
    assert.equal(made.status, 201, JSON.stringify(made.json));
    const { id, einsatzIds } = made.json;
    const read = await call('GET', `/reihen/${id}`, KEYS.stelle);
    assert.equal(read.status, 200);
    assert.deepEqual(
      read.json.termine.map((termin: { id: number; beginnAt: string; reiheId: number }) => [
        termin.id,
        termin.beginnAt,
        termin.reiheId,
      ]),
      [
        [einsatzIds[0], '2026-03-18T08:00:00.000Z', id],
        [einsatzIds[1], '2026-04-01T07:00:00.000Z', id],
        [einsatzIds[2], '2026-04-08T07:00:00.000Z', id],
        [einsatzIds[3], '2026-04-15T07:00:00.000Z', id],
      ],
    );
    for (const [method, path, body] of [
      ['GET', `/reihen/${id}`],
      ['PATCH', `/reihen/${id}`, { ab: einsatzIds[1], beginn: '10:00' }],
      ['POST', `/reihen/${id}/absage`, { ab: einsatzIds[1], grund: 'sonstiges' }],
      ['POST', `/reihen/${id}/person`, { einsatzId: einsatzIds[1], sprachmittlerId: null }],
    ] as const) {
      assert.equal((await call(method, path, KEYS.fremd, body)).status, 404, `${method} ${path}`);
    }
    assert.equal((await call('GET', '/reihen/987654', KEYS.buero)).status, 404);

    const changed = await call('PATCH', `/reihen/${id}`, KEYS.stelle, {
      ab: einsatzIds[2],
      datum: '2026-04-09',
      ende: '11:00',
      modus: 'telefon',
      einwahl: '0800 12345',
    });
    assert.deepEqual([changed.status, changed.json], [200, { geaendert: 2 }], JSON.stringify(changed.json));
    const rows = await t.database.db.selectFrom('einsatz').selectAll().orderBy('id').execute();
    assert.deepEqual(
      rows.map((row) => [row.modus, row.ende_at.toISOString()]),
      [
        ['vor-ort', '2026-03-18T09:00:00.000Z'],
        ['vor-ort', '2026-04-01T08:00:00.000Z'],
        ['telefon', '2026-04-09T09:00:00.000Z'],
        ['telefon', '2026-04-16T09:00:00.000Z'],
      ],
    );
    const fremderTermin = await call('PATCH', `/reihen/${id}`, KEYS.stelle, { ab: 987654, art: 'x' });
    assert.deepEqual([fremderTermin.status, fremderTermin.json.grund], [422, 'reihe.termin-unbekannt']);
    const unbekannte = await call('POST', `/reihen/${id}/person`, KEYS.stelle, {
      einsatzId: einsatzIds[0],
      sprachmittlerId: 987654,
    });
    assert.deepEqual([unbekannte.status, unbekannte.json.grund], [422, 'anfrage.wunschperson-unbekannt']);
    const getauscht = { einsatzId: einsatzIds[0], sprachmittlerId: null };
    assert.equal((await call('POST', `/reihen/${id}/person`, KEYS.stelle, getauscht)).status, 200);
    const absage = { ab: einsatzIds[1], grund: 'kein-bedarf-mehr' };
    assert.deepEqual((await call('POST', `/reihen/${id}/absage`, KEYS.stelle, absage)).json, { abgesagt: 3 });
    assert.equal((await call('POST', `/reihen/${id}/absage`, KEYS.stelle, absage)).status, 422);
  });

  it('fixed hours need no client; the description names every operation', async () => {
    const stunden = { ...REIHE, klient: undefined, istSprechstunde: true, wochentage: [1, 3], ausser: [] };
    const made = await call('POST', '/reihen', KEYS.buero, { ...stunden, stelleId });
    assert.equal(made.status, 201, JSON.stringify(made.json));
    const { json } = await call('GET', '/openapi.json', KEYS.buero);
    const operations = (pfad: string) =>
      Object.keys(
        json.paths[Object.keys(json.paths).find((path) => path.endsWith(`v1${pfad}`)) ?? ''] ?? {},
      ).sort();
    assert.deepEqual(operations('/reihen/{id}'), ['get', 'patch']);
    for (const pfad of ['/reihen', '/reihen/{id}/absage', '/reihen/{id}/person']) {
      assert.deepEqual(operations(pfad), ['post'], pfad);
    }
    assert.match(JSON.stringify(json), /vierzehntaeglich/);
  });
});
