import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { toInstant } from '../../../begriffe/zeit.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import { createRegel } from '../abrechnung/entschaedigung.action.ts';
import { MODELLE } from '../abrechnung/entschaedigung-pruefung.rules.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';
import { loadAuswertung } from './auswertung-laden.ts';

let t: TestApp;
let stelleId: number;
before(async () => {
  t = await openTestApp();
  stelleId = await addStelle(t);
});
after(() => t.close());

const held = (personId: number, tag: string, minuten: number, mehr: object = {}) =>
  addEinsatz(t, stelleId, {
    status: 'bestaetigt',
    sprachmittler_id: personId,
    herkunft: 'import',
    beginn_at: toInstant(tag, '09:00'),
    ende_at: toInstant(tag, '10:00'),
    ist_beginn_at: toInstant(tag, '09:00'),
    ist_ende_at: new Date(toInstant(tag, '09:00').getTime() + minuten * 60_000),
    kilometer_zehntel: 175,
    ...mehr,
  });

describe('the figures of the pool', () => {
  it('are for the office, the payment office and whoever evaluates', async () => {
    for (const user of [
      await t.signIn('technik'),
      await t.signIn('stelle', stelleId),
      await t.signIn('sprachmittler', await addSprachmittler(t, 'Fremd', { ausgetreten_am: '2019-01-01' })),
    ]) {
      assert.equal((await t.get('/auswertung', user)).status, 403);
      assert.equal((await t.get('/auswertung.xlsx', user)).status, 403);
    }
    assert.equal((await t.get('/auswertung', await t.signIn('auswertung'))).status, 200);
  });

  it('say what each appointment of a year costs by the rule of its day, and what no rule covers', async () => {
    const [a, b] = [await addSprachmittler(t, 'Eins'), await addSprachmittler(t, 'Zwei')];
    await held(a, '2025-02-03', 60);
    await held(a, '2025-03-03', 61, { sprache: 'ar', kilometer_zehntel: 0 });
    await held(b, '2025-12-31', 30, { ort: 'Brake' });
    await held(b, '2024-12-31', 30);
    await addEinsatz(t, stelleId, {
      status: 'nicht-vermittelt',
      beginn_at: toInstant('2025-05-05', '09:00'),
      ende_at: toInstant('2025-05-05', '10:00'),
      ist_kurzfristig: true,
    });
    const ohne = await loadAuswertung(t.database.db, 2025, '2026-03-10');
    assert.deepEqual([ohne.jetzt.einsaetze, ohne.jetzt.kostenCent, ohne.jetzt.ohneRegel], [3, 0, 3]);
    assert.match(
      await (await t.get('/auswertung?jahr=2025', await t.signIn('koordination'))).text(),
      /Für 3 gehaltene Einsätze gibt es keine Regel/,
    );
    const regel = await createRegel(t.kontext({ ...SYSTEM, rollen: ['koordination'] }), {
      bezeichnung: 'Je angefangene Stunde',
      gueltigAb: '2025-01-01',
      gueltigBis: null,
      geltung: {},
      satz: MODELLE.stunde,
      beendetBisherige: false,
    });
    assert.ok(regel.ok);
    const mit = await loadAuswertung(t.database.db, 2025, '2026-03-10');
    // 12 € + 17,5 km × 30 ct = 5,25 €; two started hours; 12 € + 5,25 €.
    assert.deepEqual([mit.jetzt.kostenCent, mit.jetzt.personen, mit.davor.einsaetze], [5850, 2, 1]);
    assert.deepEqual(
      mit.nach.sprache.map(({ schluessel, jetzt }) => [schluessel, jetzt.einsaetze, jetzt.kostenCent]),
      [
        ['ti', 2, 3450],
        ['ar', 1, 2400],
      ],
    );
    assert.deepEqual(
      [mit.bedienung.anfragen, mit.bedienung.nichtVermittelt, mit.bedienung.kurzfristig],
      [4, 1, 1],
    );
  });

  it('lead down to exactly the records they count', async () => {
    const buero = await t.signIn('koordination');
    const seite = (await (await t.get('/auswertung?jahr=2025', buero)).text()).replaceAll('&amp;', '&');
    const link = /href="(\/einsaetze\?[^"]*sprache=ar[^"]*)"/.exec(seite)?.[1];
    assert.ok(link);
    const liste = await (await t.get(link, buero)).text();
    assert.match(liste, /03\.03\.2025/);
    assert.doesNotMatch(liste, /03\.02\.2025/);
    const nurZahlen = await (await t.get('/auswertung?jahr=2025', await t.signIn('auswertung'))).text();
    assert.doesNotMatch(nurZahlen, /href="\/einsaetze\?/, 'no links where they lead nowhere');
  });

  it('leave as one file with all breakdowns', async () => {
    const antwort = await t.get('/auswertung.xlsx?jahr=2025', await t.signIn('koordination'));
    const datei = readSpreadsheet(new Uint8Array(await antwort.arrayBuffer()));
    assert.ok(datei.ok);
    const [kennzahlen, monate, sprachen] = datei.wert;
    assert.deepEqual(
      kennzahlen!.rows[1]!.cells.slice(0, 3).map((cell) => cell?.text),
      ['Gehaltene Einsätze', '3', '1'],
    );
    assert.equal(monate!.rows.length, 13);
    assert.deepEqual(
      sprachen!.rows.slice(1).map(({ cells }) => [cells[0]?.text, cells[1]?.number, cells[6]?.number]),
      [
        ['Tigrinya', 2, 34.5],
        ['Arabisch', 1, 24],
      ],
    );
    assert.equal(datei.wert.length, 6);
  });

  it('an odd address is the current year', async () => {
    const buero = await t.signIn('leitung');
    for (const jahr of ['', 'x', '99999', '2026%27'])
      assert.match(await (await t.get(`/auswertung?jahr=${jahr}`, buero)).text(), /01\.01\.2026/);
  });
});
