import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { hashToken } from '../../../platform/token.ts';
import { buildBeispiel } from '../abschluss/abschluss.beispiele.ts';
import { findEntschaedigungAufgaben } from './entschaedigung-aufgaben.ts';

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

async function key(rolle: Rolle, umfang: string[]) {
  const token = `schluessel-${rolle}-${umfang.length}`;
  await t.database.db
    .insertInto('api_schluessel')
    .values({
      name: rolle,
      token_anfang: token.slice(0, 6),
      token_hash: hashToken(token),
      rollen: JSON.stringify([rolle]),
      umfang: JSON.stringify(umfang),
      bezug_id: null,
      erstellt_at: t.clock.now(),
      erstellt_von: 'Technik',
      gueltig_bis: null,
      zuletzt_benutzt_at: null,
      widerrufen_at: null,
    })
    .execute();
  return async (method: string, path: string, body?: object) => {
    const answer = await t.app.request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
}

const SATZ = { zeit: { art: 'takt', takt: 60, cent: 1200 }, weg: { pkwCent: 30 } };
const REGEL = { bezeichnung: 'Satzung 2026', gueltigAb: '2026-01-01', satz: SATZ };

it('rules by API: made, read and tried by those who may', async () => {
  const disposition = await key('disposition', ['abrechnung:lesen', 'abrechnung:schreiben']);
  const leitung = await key('leitung', ['abrechnung:lesen', 'abrechnung:schreiben']);
  const nurLesen = await key('leitung', ['abrechnung:lesen']);
  const pfad = '/entschaedigungsregeln';
  assert.equal((await disposition('POST', pfad, REGEL)).status, 403);
  assert.equal((await nurLesen('POST', pfad, REGEL)).status, 403);
  const stufen = { zeit: { art: 'stufen', stufen: [{ abMinuten: 30, cent: 2000 }] }, weg: {} };
  const falsch = await leitung('POST', pfad, { ...REGEL, satz: stufen });
  assert.equal(falsch.status, 422);
  assert.match(JSON.stringify(falsch.json), /Die erste Stufe beginnt bei Minute 0/);
  assert.equal((await leitung('POST', pfad, { ...REGEL, gueltigBis: '2025-01-01' })).status, 422);
  assert.equal((await leitung('POST', pfad, { ...REGEL, gueltigBis: '2026-04-30' })).status, 201);
  const zweimal = await leitung('POST', pfad, REGEL);
  assert.equal(zweimal.status, 422);
  assert.match(JSON.stringify(zweimal.json), /Satzung 2026.* vom 01\.01\.2026 bis 30\.04\.2026/);
  const { json } = await disposition('GET', pfad);
  const [regel] = json.regeln as Record<string, unknown>[];
  assert.deepEqual(
    [regel?.bezeichnung, regel?.gueltigBis, regel?.geltung],
    ['Satzung 2026', '2026-04-30', {}],
  );

  const { einsatzId } = await buildBeispiel(t);
  await t.database.db
    .updateTable('einsatz')
    .set({ status: 'bestaetigt', kilometer_zehntel: 240 })
    .where('id', '=', einsatzId)
    .execute();
  const probe = { jahr: 2026, regel: { satz: { ...SATZ, grundCent: 500 } } };
  const { status, json: ergebnis } = await disposition('POST', `${pfad}/simulation`, probe);
  assert.equal(status, 200);
  assert.deepEqual(
    [ergebnis.einsaetze, ergebnis.personen, ergebnis.vorherCent, ergebnis.nachherCent],
    [1, 1, 1920, 2420],
  );
  const schlecht = await disposition('POST', `${pfad}/simulation`, { jahr: 2026, regel: { satz: stufen } });
  assert.equal(schlecht.status, 422);
});

it('the start page tells those who write rules of the first day without one', async () => {
  const aufgaben = async (rolle: Rolle) =>
    (await findEntschaedigungAufgaben(t.kontext((await t.signIn(rolle)).wer))).map(({ titel }) => titel);
  assert.deepEqual(await aufgaben('disposition'), []);
  assert.deepEqual(await aufgaben('leitung'), ['Keine Regel für die Aufwandsentschädigung ab 01.05.2026']);
  await t.database.db.deleteFrom('entschaedigungsregel').execute();
  t.clock.set('2026-03-13T09:00:00Z');
  assert.deepEqual(await aufgaben('leitung'), ['Keine Regel für die Aufwandsentschädigung']);
  await t.database.db.updateTable('einsatz').set({ status: 'vermittelt' }).execute();
  assert.deepEqual(await aufgaben('leitung'), []);
});
