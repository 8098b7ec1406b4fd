import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { addEinsatz } from '../vermittlung/vermittlung.beispiele.ts';
import { buildBeispiel, readEinsatz } from './abschluss.beispiele.ts';
import { findAbschlussAufgaben } from './aufgaben.ts';

const MELDUNG = { von: '10', bis: '11', kilometer: '23,5', bemerkung: '' };
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
  return { ...b, buero: await t.signIn('disposition'), pfad: `/einsaetze/${b.einsatzId}` };
}

describe('the office', () => {
  it('is let in, others are not', async () => {
    const { pfad, einsatzId, personId, buero } = await held();
    const selam = await t.signIn('sprachmittler', personId);
    const zahlstelle = await t.signIn('zahlstelle');
    for (const user of [selam, zahlstelle]) {
      assert.equal((await t.get(`${pfad}/meldung`, user)).status, 403);
      assert.equal((await t.post(`${pfad}/meldung`, user, MELDUNG)).status, 403);
    }
    assert.equal((await t.get('/einsaetze/987654/meldung', buero)).status, 404);
    assert.equal((await t.post('/einsaetze/987654/meldung', buero, MELDUNG)).status, 404);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
  });

  it('enters a report and the requester’s answers as told by telephone', async () => {
    const { pfad, einsatzId, buero } = await held();
    assert.match(await (await t.get(`${pfad}/meldung`, buero)).text(), /Zeiten eintragen/);
    const falsch = await t.post(`${pfad}/meldung`, buero, { ...MELDUNG, bis: '8', bemerkung: 'am Telefon' });
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /am Telefon/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    assert.equal((await t.post(`${pfad}/meldung`, buero, MELDUNG)).headers.get('location'), pfad);
    assert.equal((await t.post(`${pfad}/widerspruch`, buero, {})).status, 422);
    assert.equal(
      (await t.post(`${pfad}/widerspruch`, buero, { begruendung: 'zu lang', von: '10', bis: '10:30' }))
        .status,
      303,
    );
    const page = await (await t.get(`${pfad}/klaerung`, buero)).text();
    assert.match(page, /10:00–10:30/);
    for (const [eingabe, satz] of [
      [{}, /Bitte wählen Sie, welche Zeiten gelten/],
      [{ nach: 'eigene', begruendung: 'beide angerufen' }, /von wann bis wann/],
      [{ nach: 'gegenvorschlag' }, /Bitte begründen Sie Ihre Entscheidung/],
    ] as const) {
      const antwort = await t.post(`${pfad}/klaerung`, buero, eingabe);
      assert.equal(antwort.status, 422);
      assert.match(await antwort.text(), satz);
    }
    assert.equal((await readEinsatz(t, einsatzId)).status, 'strittig');
    const entschieden = await t.post(`${pfad}/klaerung`, buero, {
      nach: 'gegenvorschlag',
      begruendung: 'beide angerufen',
    });
    assert.equal(entschieden.status, 303);
    const einsatz = await readEinsatz(t, einsatzId);
    assert.deepEqual(
      [einsatz.status, einsatz.ist_ende_at?.toISOString()],
      ['bestaetigt', '2026-03-12T09:30:00.000Z'],
    );
    assert.match(
      await (await t.get(`${pfad}/klaerung`, buero)).text(),
      /„Klären“ ist nicht möglich: Der Einsatz ist bestätigt/,
    );
    assert.equal((await t.post(`${pfad}/bestaetigung`, buero)).status, 303);
  });

  it('gives an appointment back for somebody who telephones, and the new search begins', async () => {
    const { pfad, einsatzId, personId, buero } = await held();
    const zahlstelle = await t.signIn('zahlstelle');
    for (const user of [await t.signIn('sprachmittler', personId), zahlstelle]) {
      assert.equal((await t.get(`${pfad}/rueckgabe`, user)).status, 403);
      assert.equal((await t.post(`${pfad}/rueckgabe`, user, { grund: 'krank' })).status, 403);
    }
    assert.equal((await t.post('/einsaetze/987654/rueckgabe', buero, { grund: 'krank' })).status, 404);
    const begonnen = await t.post(`${pfad}/rueckgabe`, buero, { grund: 'krank' });
    assert.equal(begonnen.status, 422);
    t.clock.set(VOR_DEM_TERMIN);
    const seite = await (await t.get(pfad, buero)).text();
    assert.match(seite, new RegExp(`href="${pfad}/rueckgabe"`));
    assert.match(await (await t.get(`${pfad}/rueckgabe`, buero)).text(), /Zurücknehmen und neu suchen/);
    const ohneGrund = await t.post(`${pfad}/rueckgabe`, buero, { bemerkung: 'rief eben an' });
    assert.equal(ohneGrund.status, 422);
    assert.match(await ohneGrund.text(), /Bitte wählen Sie einen Grund[\s\S]*rief eben an/);
    assert.equal((await readEinsatz(t, einsatzId)).sprachmittler_id, personId);
    const fertig = await t.post(`${pfad}/rueckgabe`, buero, { grund: 'krank', bemerkung: 'rief eben an' });
    assert.deepEqual([fertig.status, fertig.headers.get('location')], [303, pfad]);
    assert.equal((await readEinsatz(t, einsatzId)).sprachmittler_id, null);
    const suchen = await t.database.db
      .selectFrom('suche')
      .select('begonnen_von')
      .where('einsatz_id', '=', einsatzId)
      .execute();
    assert.deepEqual(suchen, [{ begonnen_von: 'KoMuT' }]);
    assert.equal((await t.post(`${pfad}/rueckgabe`, buero, { grund: 'krank' })).status, 422);
  });

  it('finds correction and objection on the page of the appointment', async () => {
    const { pfad, buero } = await held();
    await t.post(`${pfad}/meldung`, buero, MELDUNG);
    const seite = await (await t.get(pfad, buero)).text();
    assert.match(seite, new RegExp(`href="${pfad}/meldung">.{0,40}Meldung berichtigen`));
    assert.match(seite, new RegExp(`href="${pfad}/meldung#widerspruch"`));
  });

  it('notes a no-show and may decide about the costs', async () => {
    const { pfad, einsatzId, buero } = await held();
    assert.equal((await t.get(`${pfad}/ausfall`, buero)).status, 200);
    const ohne = await t.post(`${pfad}/ausfall`, buero, { grund: 'technik', kosten: 'stelle' });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /warum Sie anders entscheiden/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    await t.post(`${pfad}/ausfall`, buero, {
      grund: 'technik',
      kosten: 'stelle',
      begruendung: 'deren Anlage',
    });
    const einsatz = await readEinsatz(t, einsatzId);
    assert.deepEqual([einsatz.status, einsatz.kosten_traegt], ['ausgefallen', 'stelle']);
  });
});

describe('the requester', () => {
  it('reports what did not take place, its own only, and what was driven is not its to say', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const { einsatzId, stelleId, personId } = await buildBeispiel(t);
    const schule = await t.signIn('stelle', stelleId);
    const fremd = await t.signIn('stelle', stelleId + 1000);
    const eigen = `/meine-anfragen/${einsatzId}`;
    const pfad = `${eigen}/ausfall`;
    const grund = { grund: 'sprachmittler-nicht-erschienen', kilometer: '99' };
    assert.equal((await t.post(pfad, await t.signIn('sprachmittler', personId), grund)).status, 403);
    assert.equal((await t.get(pfad, fremd)).status, 404);
    assert.equal((await t.post(pfad, fremd, grund)).status, 404);
    assert.doesNotMatch(await (await t.get(eigen, schule)).text(), /ausfall"/);
    assert.match(await (await t.get(pfad, schule)).text(), /Das geht gerade nicht/);
    assert.equal((await t.post(pfad, schule, grund)).status, 422);
    t.clock.set(NACH_DEM_TERMIN);
    const vorbei = await (await t.get(eigen, schule)).text();
    assert.match(vorbei, new RegExp(`href="${pfad}"`));
    assert.match(vorbei, /Der Termin ist vorbei/);
    assert.doesNotMatch(vorbei, /Es kommt jemand/);
    assert.match(await (await t.get('/meine-anfragen', schule)).text(), /Zeiten werden noch gemeldet/);
    const ohne = await t.post(pfad, schule, {});
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Bitte wählen Sie einen Grund/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    for (let click = 0; click < 2; click++)
      assert.equal((await t.post(pfad, schule, grund)).headers.get('location'), eigen);
    const einsatz = await readEinsatz(t, einsatzId);
    assert.deepEqual(
      [einsatz.status, einsatz.absage_durch, einsatz.kilometer_zehntel],
      ['ausgefallen', 'sprachmittler', null],
    );
  });
});

describe('what is to do', () => {
  it('stands with everybody whose turn it is', async () => {
    const { pfad, einsatzId, personId, buero } = await held();
    const selam = await t.signIn('sprachmittler', personId);
    const hrefs = async (wer: typeof selam.wer) =>
      (await findAbschlussAufgaben(t.kontext(wer)))
        .map(({ href }) => href)
        .filter((href) => href.includes(`/${einsatzId}`));
    assert.deepEqual(await hrefs(selam.wer), [`/meine-einsaetze/${einsatzId}`]);
    assert.deepEqual(await hrefs(buero.wer), []);
    t.clock.set('2026-03-17T10:00:00Z');
    assert.deepEqual(await hrefs(buero.wer), [`${pfad}/meldung`]);
    await t.post(`${pfad}/meldung`, buero, MELDUNG);
    await t.post(`${pfad}/widerspruch`, buero, { begruendung: 'zu lang' });
    assert.deepEqual(await hrefs(buero.wer), [`${pfad}/klaerung`]);
    assert.deepEqual(await hrefs(selam.wer), [`/meine-einsaetze/${einsatzId}`]);
  });

  it('the interpreter’s own list shows offers, what is to report, what is coming', async () => {
    const { einsatzId, personId, stelleId } = await held();
    const selam = await t.signIn('sprachmittler', personId);
    const html = await (await t.get('/meine-einsaetze', selam)).text();
    assert.match(html, new RegExp(`href="/meine-einsaetze/${einsatzId}"`));
    assert.match(html, /Zeiten eintragen/);
    assert.equal((await t.get('/meine-einsaetze', await t.signIn('stelle', stelleId))).status, 403);
    const leer = await t.signIn('sprachmittler', personId + 1000);
    assert.match(await (await t.get('/meine-einsaetze', leer)).text(), /Gerade ist nichts zu tun/);
  });

  it('the interpreter’s own list leads to older appointments instead of showing all', async () => {
    const { einsatzId, personId } = await held();
    const selam = await t.signIn('sprachmittler', personId);
    const { stelle_id } = await readEinsatz(t, einsatzId);
    for (let tag = 1; tag <= 12; tag += 1) {
      const past = await addEinsatz(t, stelle_id, {
        beginn_at: new Date(Date.UTC(2026, 0, tag, 9)),
        ende_at: new Date(Date.UTC(2026, 0, tag, 10)),
      });
      await t.database.db
        .updateTable('einsatz')
        .set({ status: 'bestaetigt', sprachmittler_id: personId })
        .where('id', '=', past)
        .execute();
    }
    const count = async (path: string) =>
      [...(await (await t.get(path, selam)).text()).matchAll(/href="\/meine-einsaetze\/\d+"/g)].length;
    assert.match(await (await t.get('/meine-einsaetze', selam)).text(), /Ältere Termine anzeigen/);
    assert.equal((await count('/meine-einsaetze?alle=1')) - (await count('/meine-einsaetze')), 2);
    assert.doesNotMatch(await (await t.get('/meine-einsaetze?alle=1', selam)).text(), /Ältere Termine/);
  });
});
