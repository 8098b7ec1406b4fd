import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { hashToken } from '../../../platform/token.ts';
import { buildBeispiel, readEinsatz } from './abschluss.beispiele.ts';

const VOR_DEM_TERMIN = '2026-03-10T09:00:00Z';
const NACH_DEM_TERMIN = '2026-03-12T10:30:00Z';

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

async function held() {
  t.clock.set(VOR_DEM_TERMIN);
  const b = await buildBeispiel(t);
  t.clock.set(NACH_DEM_TERMIN);
  return b;
}

describe('by API', () => {
  async function key(rolle: Rolle, bezugId: number | null, umfang: string[]) {
    const token = `schluessel-${rolle}-${bezugId}-${umfang.length}-${Math.random()}`;
    await t.database.db
      .insertInto('api_schluessel')
      .values({
        name: rolle,
        token_anfang: token.slice(0, 6),
        token_hash: hashToken(token),
        rollen: JSON.stringify([rolle]),
        umfang: JSON.stringify(umfang),
        bezug_id: bezugId,
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
  const SCHREIBEN = ['einsatz:schreiben', 'einsatz:lesen'];
  const MELDUNG_JSON = { von: '10:00', bis: '11:00', kilometer: 23.5 };

  it('goes the same way with the same rights', async () => {
    const { einsatzId, personId, stelleId } = await held();
    const fremd = await key('sprachmittler', personId + 1000, SCHREIBEN);
    const nurLesen = await key('sprachmittler', personId, ['einsatz:lesen']);
    const selam = await key('sprachmittler', personId, SCHREIBEN);
    const schule = await key('stelle', stelleId, SCHREIBEN);
    const pfad = `/einsaetze/${einsatzId}`;
    assert.equal((await fremd('POST', `${pfad}/meldung`, MELDUNG_JSON)).status, 404);
    assert.equal((await nurLesen('POST', `${pfad}/meldung`, MELDUNG_JSON)).status, 403);
    assert.equal((await schule('POST', `${pfad}/meldung`, MELDUNG_JSON)).status, 403);
    assert.equal((await selam('POST', `${pfad}/meldung`, { ...MELDUNG_JSON, von: 'neun' })).status, 422);
    const zukunft = await selam('POST', `${pfad}/meldung`, { ...MELDUNG_JSON, bis: '14:00' });
    assert.deepEqual(
      [zukunft.status, zukunft.json.grund, zukunft.json.satz],
      [422, 'abschluss.liegt-in-der-zukunft', 'Das Ende liegt in der Zukunft.'],
    );
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    assert.deepEqual((await selam('POST', `${pfad}/meldung`, MELDUNG_JSON)).json, { ok: true, hinweise: [] });
    const eigene = (await selam('GET', '/meine/einsaetze?status=gemeldet')).json.einsaetze as Record<
      string,
      unknown
    >[];
    assert.deepEqual(
      eigene.map(({ id, kilometer }) => [id, kilometer]),
      [[einsatzId, 23.5]],
    );
    assert.equal((await schule('POST', `${pfad}/widerspruch`, { begruendung: ' ' })).status, 422);
    assert.equal((await selam('POST', `${pfad}/bestaetigung`)).status, 403);
    assert.equal((await schule('POST', `${pfad}/bestaetigung`)).status, 200);
    assert.equal((await readEinsatz(t, einsatzId)).bestaetigt_durch, 'stelle');
    assert.equal((await t.get('/api/v1/openapi.json')).status, 200);
  });

  it('gives back, and somebody else is looked for', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const { einsatzId, personId, stelleId } = await buildBeispiel(t);
    const pfad = `/einsaetze/${einsatzId}/rueckgabe`;
    const grund = { grund: 'krank' };
    assert.equal((await (await key('stelle', stelleId, SCHREIBEN))('POST', pfad, grund)).status, 403);
    const fremd = await key('sprachmittler', personId + 1000, SCHREIBEN);
    assert.equal((await fremd('POST', pfad, grund)).status, 404);
    const selam = await key('sprachmittler', personId, SCHREIBEN);
    assert.equal((await selam('POST', pfad, { grund: 'keine Lust' })).status, 422);
    assert.equal((await readEinsatz(t, einsatzId)).sprachmittler_id, personId);
    assert.deepEqual((await selam('POST', pfad, grund)).json, { ok: true });
    assert.equal((await readEinsatz(t, einsatzId)).sprachmittler_id, null);
    const suche = t.database.db.selectFrom('suche').select('id').where('einsatz_id', '=', einsatzId);
    assert.equal((await suche.execute()).length, 1);
    const buero = await key('disposition', null, SCHREIBEN);
    assert.equal((await buero('POST', pfad, grund)).status, 422);
  });

  it('countersigns, settles, and reports a no-show', async () => {
    const { einsatzId, personId, stelleId } = await held();
    const selam = await key('sprachmittler', personId, SCHREIBEN);
    const schule = await key('stelle', stelleId, SCHREIBEN);
    const buero = await key('disposition', null, SCHREIBEN);
    const pfad = `/einsaetze/${einsatzId}`;
    const klaerung = { nach: 'gegenvorschlag', begruendung: 'beide angerufen' };
    await selam('POST', `${pfad}/meldung`, MELDUNG_JSON);
    await schule('POST', `${pfad}/widerspruch`, { begruendung: 'zu lang' });
    assert.equal((await schule('POST', `${pfad}/gegenzeichnung`)).status, 403);
    const ohneZeiten = await selam('POST', `${pfad}/gegenzeichnung`);
    assert.deepEqual([ohneZeiten.status, ohneZeiten.json.grund], [422, 'einsatz.kein-gegenvorschlag']);
    assert.equal((await selam('POST', `${pfad}/klaerung`, klaerung)).status, 403);
    assert.equal((await buero('POST', `${pfad}/klaerung`, klaerung)).status, 422);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'strittig');
    const eigene = { ...klaerung, nach: 'eigene', zeiten: { von: '10:00', bis: '10:50' }, kilometer: 20 };
    assert.deepEqual((await buero('POST', `${pfad}/klaerung`, eigene)).json, { ok: true });
    const geklaert = await readEinsatz(t, einsatzId);
    assert.deepEqual([geklaert.status, geklaert.kilometer_zehntel], ['bestaetigt', 200]);
    assert.equal((await schule('POST', `${pfad}/ausfall`, { grund: 'technik' })).status, 422);

    const anderer = await held();
    const andere = `/einsaetze/${anderer.einsatzId}`;
    const schule2 = await key('stelle', anderer.stelleId, SCHREIBEN);
    assert.equal((await schule('POST', `${andere}/ausfall`, { grund: 'technik' })).status, 404);
    assert.equal((await schule2('POST', `${andere}/ausfall`, {})).status, 422);
    assert.equal((await readEinsatz(t, anderer.einsatzId)).status, 'vermittelt');
    // Who bears it is not the requester's to say.
    const ausfall = {
      grund: 'klient-nicht-erschienen',
      kosten: 'koordinierungsstelle',
      veranlasser: 'hoehere-gewalt',
    };
    assert.deepEqual((await schule2('POST', `${andere}/ausfall`, ausfall)).json, { ok: true });
    const ausgefallen = await readEinsatz(t, anderer.einsatzId);
    assert.deepEqual([ausgefallen.status, ausgefallen.absage_durch], ['ausgefallen', 'klient']);
  });

  it('agrees to the requester’s times', async () => {
    const { einsatzId, personId, stelleId } = await held();
    const selam = await key('sprachmittler', personId, SCHREIBEN);
    const schule = await key('stelle', stelleId, SCHREIBEN);
    const pfad = `/einsaetze/${einsatzId}`;
    await selam('POST', `${pfad}/meldung`, MELDUNG_JSON);
    const anders = { begruendung: 'früher fertig', zeiten: { von: '10:00', bis: '10:30' } };
    await schule('POST', `${pfad}/widerspruch`, anders);
    const fremd = await key('sprachmittler', personId + 1000, SCHREIBEN);
    assert.equal((await fremd('POST', `${pfad}/gegenzeichnung`)).status, 404);
    assert.deepEqual((await selam('POST', `${pfad}/gegenzeichnung`)).json, { ok: true });
    assert.equal((await readEinsatz(t, einsatzId)).bestaetigt_durch, 'sprachmittler');
  });
});
