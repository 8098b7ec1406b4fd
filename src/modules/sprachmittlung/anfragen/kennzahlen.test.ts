import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';
import { findStartkennzahlen } from './start.ts';

/** Every figure leads to the records it counts, and every table leaves as a file. */

let t: TestApp;
let stelleId: number;
let buero: TestUser;
let auswertung: TestUser;

const text = async (response: Response) =>
  (await response.text()).replaceAll('&#39;', '’').replaceAll('&amp;', '&');
const countRows = async (href: string) => {
  const page = await text(await t.get(href, buero));
  return Number(/class="k-caption-count">(\d+)/.exec(page)?.[1] ?? (/k-empty/.test(page) ? 0 : Number.NaN));
};

before(async () => {
  t = await openTestApp();
  stelleId = await addStelle(t);
  buero = await t.signIn('disposition');
  auswertung = await t.signIn('auswertung');
  const person = await addSprachmittler(t, 'Beispielfrau');
  const tag = (n: number) => ({
    beginn_at: new Date(`2026-02-${String(n).padStart(2, '0')}T09:00:00Z`),
    ende_at: new Date(`2026-02-${String(n).padStart(2, '0')}T10:00:00Z`),
  });
  const fehlt = { status: 'nicht-vermittelt' as const, ort: 'Neustadt' };
  await addEinsatz(t, stelleId, {
    ...fehlt,
    ...tag(2),
    sprache: 'so',
    nicht_vermittelt_grund: 'alle-abgelehnt',
  });
  await addEinsatz(t, stelleId, {
    ...fehlt,
    ...tag(3),
    sprache: 'so',
    nicht_vermittelt_grund: 'niemand-verfuegbar',
    ersatzloesung: 'agentur: Worte helfen',
    ersatzloesung_cent: 9500,
  });
  await addEinsatz(t, stelleId, { ...fehlt, ...tag(4), thema: '', nicht_vermittelt_grund: null });
  await addEinsatz(t, stelleId, { ...tag(5), sprache: 'so', status: 'abgesagt' });
  const vermittelt = { status: 'vermittelt' as const, sprachmittler_id: person };
  await addEinsatz(t, stelleId, {
    ...vermittelt,
    ...tag(6),
    angefragt_at: new Date('2026-01-30T09:00:00Z'),
    vermittelt_at: new Date('2026-01-30T12:00:00Z'),
  });
  for (const [beginn, angefragt, zusage] of [
    ['2026-03-20', '2026-03-01T08:00:00Z', '2026-03-01T18:00:00Z'],
    ['2026-03-21', '2026-03-02T08:00:00Z', '2026-03-03T14:00:00Z'],
    // Entered after it took place.
    ['2026-03-05', '2026-03-06T08:00:00Z', '2026-03-06T08:00:00Z'],
  ] as const)
    await addEinsatz(t, stelleId, {
      ...vermittelt,
      beginn_at: new Date(`${beginn}T09:00:00Z`),
      ende_at: new Date(`${beginn}T10:00:00Z`),
      angefragt_at: new Date(angefragt),
      vermittelt_at: new Date(zusage),
    });
});
after(() => t.close());

describe('unmet demand', () => {
  it('each figure opens exactly the records it counts', async () => {
    const page = await text(await t.get('/bedarf?jahr=2026&quartal=1', buero));
    const links = [...page.matchAll(/<a[^>]* href="(\/einsaetze\?[^"]*)"[^>]*>([^<]*)<\/a>/g)];
    const numbers = links.filter(([, , inhalt]) => /^\d+$/.test(inhalt!));
    assert.ok(numbers.length >= 10, `${numbers.length}`);
    for (const [, href, inhalt] of numbers) assert.equal(await countRows(href!), Number(inhalt), href);
    for (const [teil, anzahl] of [
      ['grund=alle-abgelehnt', 1],
      ['grund=sonstiges', 1],
      ['alternative=agentur', 1],
      ['alternative=*', 1],
    ] as const) {
      const href = links
        .map(([, adresse]) => adresse!)
        .find((adresse) => decodeURIComponent(adresse).includes(teil));
      assert.ok(href, teil);
      assert.equal(await countRows(href), anzahl, teil);
    }
  });

  it('the quarters lead to their records, from the table of the picture', async () => {
    const page = await text(await t.get('/bedarf?jahr=2026', buero));
    const [, href] = /href="(\/einsaetze\?[^"]*am-von=2026-01-01&am-bis=2026-03-31)"[^>]*>1\. Quartal/.exec(
      page,
    )!;
    assert.equal(await countRows(href!), 3);
  });

  it('each table leaves as CSV and XLSX, for those who may see it', async () => {
    const csv = async (tabelle: string) =>
      (await (await t.get(`/bedarf/${tabelle}.csv?jahr=2026&quartal=1`, buero)).text())
        .replace('\uFEFF', '')
        .trim();
    assert.equal(await csv('sprache'), 'Sprache;nicht vermittelt;Anfragen\r\nSomali;2;2\r\nTigrinya;1;5');
    assert.match(await csv('ort'), /^Ort;.*\r\nNeustadt;3;7$/);
    assert.match(await csv('thema'), /ohne Thema;1;1/);
    assert.match(await csv('grund'), /niemand verfügbar;1;95,00/);
    assert.match(await csv('alternative'), /Dolmetschagentur;1;95,00/);
    assert.match(await csv('quartal'), /1\. Quartal;3;7\r\n2\. Quartal;0;0/);
    const xlsx = await t.get('/bedarf/thema.xlsx?jahr=2026', auswertung);
    assert.match(xlsx.headers.get('content-disposition')!, /Nach%20Thema\.xlsx/);
    assert.ok((await xlsx.arrayBuffer()).byteLength > 1000);
    const stelle = await t.signIn('stelle', stelleId);
    assert.equal((await t.get('/bedarf/thema.csv', stelle)).status, 403);
    const page = await text(await t.get('/bedarf?jahr=2026', auswertung));
    assert.doesNotMatch(page, /href="\/einsaetze\?/, 'who may not open the list gets no links to it');
    assert.match(page, /href="\/bedarf\/sprache\.csv\?jahr=2026"/);
  });
});

describe('the start page', () => {
  it('“placed within” leads to the acceptances it is worked out from', async () => {
    const kennzahlen = await findStartkennzahlen(t.kontext(buero.wer));
    const dauer = kennzahlen.find(({ titel }) => titel === 'Vermittelt nach')!;
    assert.equal(
      dauer.wert,
      '20 Std.',
      'between 10 and 30 hours; what was entered afterwards does not count',
    );
    assert.equal(await countRows(dauer.href!), 2);
    const liste = await text(await t.get(dauer.href!, buero));
    assert.match(liste, /10 Std\.[\s\S]*30 Std\.|30 Std\.[\s\S]*10 Std\./);
    assert.match(liste, /Zusage am/);
  });
});
