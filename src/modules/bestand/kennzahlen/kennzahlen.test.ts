import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { setRegionen } from '../regionen/regionen.action.ts';
import { searchBestand } from '../suche.ts';
import { keyOfMerkmale } from '../tabellen/lesung.rules.ts';
import { importTabelle } from '../tabellen/tabelle.action.ts';
import { ALTERSTABELLE, BEISPIEL } from '../tabellen/tabelle.beispiele.ts';
import { checkFormel, computePunkte } from './kennzahl.rules.ts';
import { kennzahlenApi } from './kennzahlen.api.ts';
import { findKennzahlLivezahlen } from './livezahlen.ts';

const reihe = (tabelle: string, merkmal: string) => ({ tabelle, merkmal });
const beitrag = (tabelle: string, merkmal: string, stichtag: string, wert: number | null) => ({
  tabelle,
  merkmal,
  stichtag,
  wert,
});

describe('a formula', () => {
  const linien = { livezahl: '', darstellung: 'linien' as const };
  const anteil = { ...linien, art: 'anteil' as const, zaehler: [reihe('A', 'x')], nenner: [reihe('A', 'y')] };

  it('needs what it is made of', () => {
    assert.equal(checkFormel(anteil), undefined);
    assert.equal(checkFormel({ ...anteil, zaehler: [] })?.grund, 'kennzahl.zaehler-fehlt');
    assert.equal(checkFormel({ ...anteil, nenner: [] })?.grund, 'kennzahl.nenner-fehlt');
    assert.equal(checkFormel({ ...linien, art: 'wert', zaehler: [reihe('A', 'x')], nenner: [] }), undefined);
    assert.equal(checkFormel({ ...linien, art: 'hand', zaehler: [], nenner: [] }), undefined);
  });

  it('relates figures of the same date', () => {
    const punkte = computePunkte(anteil, [
      beitrag('A', 'y', '2024-12-31', 200),
      beitrag('A', 'x', '2024-12-31', 50),
      beitrag('A', 'x', '2023-12-31', 40),
      beitrag('A', 'y', '2022-12-31', 0),
      beitrag('A', 'x', '2022-12-31', 0),
    ]);
    assert.deepEqual(
      punkte.map(({ stichtag, wert }) => [stichtag, wert]),
      [
        ['2022-12-31', null],
        ['2023-12-31', null],
        ['2024-12-31', 25],
      ],
    );
  });

  it('relates figures of different tables by their year, the last date of each', () => {
    const formel = { art: 'je-1000' as const, zaehler: [reihe('A', 'x')], nenner: [reihe('B', 'y')] };
    const punkte = computePunkte(formel, [
      beitrag('A', 'x', '2024-03', 1),
      beitrag('A', 'x', '2024-12', 3),
      beitrag('B', 'y', '2024-12-31', 1500),
    ]);
    assert.deepEqual(
      punkte.map(({ stichtag, wert }) => [stichtag, wert]),
      [['2024', 2]],
    );
  });

  it('adds up, and is unknown where one figure is', () => {
    const formel = { art: 'wert' as const, zaehler: [reihe('A', 'x'), reihe('A', 'z')], nenner: [] };
    const at = (z: number | null) =>
      computePunkte(formel, [beitrag('A', 'x', '2024', 1), beitrag('A', 'z', '2024', z)])[0]?.wert;
    assert.equal(at(2), 3);
    assert.equal(at(null), null);
  });
});

describe('indicators', () => {
  let t: TestApp;
  let auswertung: TestUser;
  let beratung: TestUser;
  let technik: TestUser;
  before(async () => {
    t = await openTestApp();
    auswertung = await t.signIn('auswertung');
    beratung = await t.signIn('beratung');
    technik = await t.signIn('technik');
    const result = await importTabelle(t.kontext(), { name: 'tabelle.csv', inhalt: BEISPIEL });
    assert.ok(result.ok);
    await setRegionen(t.kontext(), { eigene: '03399', vergleich: ['03'] });
  });
  after(() => t.close());

  const LISTE = '/bestand/kennzahlen';
  const series = (nationalitaet: string) =>
    `12411-01-01-4|${keyOfMerkmale({ Nationalität: nationalitaet, Geschlecht: 'Insgesamt' }, 'Anzahl')}`;
  const form = {
    bezeichnung: 'Ausländeranteil',
    bereich: 'bevoelkerung',
    art: 'anteil',
    einheit: '',
    stellen: '1',
    beschreibung: '',
    zaehler1: series('Ausländer(innen)'),
    nenner1: series('Insgesamt'),
  };
  const all = () => t.database.db.selectFrom('kennzahl').selectAll().orderBy('id').execute();

  it('are made by those who may', async () => {
    assert.equal((await t.get(`${LISTE}/neu`, beratung)).status, 403);
    assert.equal((await t.post(`${LISTE}/neu`, beratung, form)).status, 403);
    assert.match(await (await t.get(LISTE, beratung)).text(), /Noch keine Kennzahl/);
    const empty = await t.post(`${LISTE}/neu`, auswertung, { ...form, bezeichnung: '', bereich: 'quatsch' });
    assert.equal(empty.status, 422);
    assert.match(await empty.text(), /Bitte füllen Sie dieses Feld aus/);
    const whole = await t.post(`${LISTE}/neu`, auswertung, { ...form, nenner1: '' });
    assert.equal(whole.status, 422);
    const text = await whole.text();
    assert.match(text, /worauf sich der Anteil bezieht/);
    assert.match(text, /value="Ausländeranteil"/);
    assert.equal((await all()).length, 0);
    assert.equal((await t.post(`${LISTE}/neu`, auswertung, form)).status, 303);
    const twice = await t.post(`${LISTE}/neu`, auswertung, { ...form, bezeichnung: 'AUSLÄNDERANTEIL' });
    assert.equal(twice.status, 422);
    assert.match(await twice.text(), /gibt es schon/);
  });

  it('show their series down to the table rows, rounded and beside others', async () => {
    const [one] = await all();
    const page = await (await t.get(`${LISTE}/${one!.id}`, beratung)).text();
    assert.match(page, /9,4/);
    assert.match(page, /12,1/);
    assert.match(page, /15\.000<\/a>/);
    assert.match(page, /tabellen\/\d+\?region=1&amp;merkmal=2&amp;stichtag=2023-12-31/);
    assert.match(page, /auf eine Nachkommastelle gerundet/);
    assert.match(page, /Vielfache von 1000/);
    assert.match(page, /Datenlizenz/);
    assert.match(await (await t.get(LISTE, beratung)).text(), /9,4 %/);
  });

  it('are changed, not over somebody else', async () => {
    const [one] = await all();
    const path = `${LISTE}/${one!.id}/bearbeiten`;
    assert.equal((await t.get(path, beratung)).status, 403);
    assert.match(await (await t.get(path, auswertung)).text(), /selected/);
    const changed = { ...form, stellen: '2', version: '1' };
    assert.equal((await t.post(path, beratung, changed)).status, 403);
    assert.equal((await t.post(path, auswertung, changed)).status, 303);
    const late = await t.post(path, auswertung, { ...changed, stellen: '3' });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /inzwischen geändert/);
    assert.equal((await all())[0]!.stellen, 2);
  });

  it('hold values by hand, with date and source', async () => {
    const computed = (await all())[0]!.id;
    const eintrag = { stichtag: '31.12.2025', wert: '1.234,5', quelle: 'Ausländerbehörde' };
    assert.equal((await t.post(`${LISTE}/${computed}/wert`, auswertung, eintrag)).status, 422);
    const hand = { ...form, bezeichnung: 'Geduldete', art: 'hand', zaehler1: '', nenner1: '' };
    assert.equal((await t.post(`${LISTE}/neu`, auswertung, hand)).status, 303);
    const id = (await all()).at(-1)!.id;
    assert.equal((await t.post(`${LISTE}/${id}/wert`, beratung, eintrag)).status, 403);
    const refused = await t.post(`${LISTE}/${id}/wert`, auswertung, { ...eintrag, wert: 'viele' });
    assert.equal(refused.status, 422);
    const text = await refused.text();
    assert.match(text, /Bitte geben Sie eine Zahl an/);
    assert.match(text, /value="viele"/);
    assert.equal((await t.post(`${LISTE}/${id}/wert`, auswertung, eintrag)).status, 303);
    assert.equal((await t.post(`${LISTE}/${id}/wert`, auswertung, { ...eintrag, wert: '1000' })).status, 303);
    const values = await t.database.db.selectFrom('kennzahlwert').select(['stichtag', 'wert']).execute();
    assert.deepEqual(values, [{ stichtag: '2025-12-31', wert: 1000 }]);
    assert.match(await (await t.get(`${LISTE}/${id}`, beratung)).text(), /Ausländerbehörde/);
  });

  it('are published for others, as they stood on a day', async () => {
    const livezahlen = await findKennzahlLivezahlen(t.kontext(), async () => []);
    const anteil = livezahlen.find(({ titel }) => titel.de === 'Ausländeranteil')!;
    assert.match(anteil.quelle?.de ?? '', /Statistische Ämter/);
    assert.equal(anteil.seite?.href('2025-12-31', '2025-01-01'), `${LISTE}/${(await all())[0]!.id}`);
    const at = (tag: string) => anteil.findWert(t.kontext(), tag, `${tag.slice(0, 4)}-01-01`);
    assert.deepEqual(
      [await at('2022-12-31'), await at('2023-12-31'), await at('2026-01-01')],
      [null, 9.38, 9.38],
    );
    assert.equal(await anteil.findStand?.(t.kontext(), '2026-01-01'), '2023-12-31');
    const [verlauf, regionen] = anteil.gliederungen ?? [];
    assert.deepEqual(
      (await verlauf!.findTeile(t.kontext(), '2025-12-31', '2025-01-01')).map(({ bezeichnung, wert }) => [
        bezeichnung,
        wert,
      ]),
      [['31.12.2023', 9.38]],
    );
    assert.equal((await regionen!.findTeile(t.kontext(), '2025-12-31', '2025-01-01')).length, 2);
  });

  it('are exported and answered to programs with source and date', async () => {
    const [one] = await all();
    assert.equal((await t.get(`${LISTE}.csv`, technik)).status, 403);
    const liste = await (await t.get(`${LISTE}.csv`, beratung)).text();
    assert.match(liste, /Bevölkerung;Ausländeranteil;9,38;%;31\.12\.2023;.*Statistische Ämter/);
    assert.match(liste, /Geduldete;1000;/);
    const reihe = await (await t.get(`${LISTE}/${one!.id}.csv`, beratung)).text();
    assert.match(reihe, /03399;Wiekenland;31\.12\.2023;9,38;%;15000;160000/);
    assert.equal((await t.get(`${LISTE}/${one!.id}.xlsx`, beratung)).status, 200);
    assert.equal((await t.get(`${LISTE}/999.csv`, beratung)).status, 404);
    const api = kennzahlenApi(async () => []);
    const answer = await api[1]!.handler({
      kontext: t.kontext(),
      params: api[1]!.params!.parse({ id: String(one!.id) }) as Record<string, string>,
      query: {},
      body: {},
    });
    assert.ok(answer.ok);
    assert.deepEqual(api[1]!.answer.parse(answer.wert), answer.wert);
  });

  it('are found by the search', async () => {
    const funde = await searchBestand(t.kontext(auswertung.wer), 'auslaenderanteil');
    assert.equal(funde[0]?.titel, 'Ausländeranteil');
    assert.equal(
      (await searchBestand(t.kontext(auswertung.wer), 'Bevölkerung nach Geschlecht')).at(0)?.art,
      'Tabelle',
    );
    assert.deepEqual(await searchBestand(t.kontext(technik.wer), 'auslaenderanteil'), []);
  });

  it('count what a module publishes, down to its records', async () => {
    const unbekannt = await t.post(`${LISTE}/neu`, auswertung, {
      ...form,
      art: 'live',
      livezahl: 'gibt.es-nicht',
      bezeichnung: 'Einsätze',
    });
    assert.equal(unbekannt.status, 422);
    const keine = await t.post(`${LISTE}/neu`, auswertung, { ...form, art: 'live', bezeichnung: 'Einsätze' });
    assert.match(await keine.text(), /welche Zahl KoMuT zählen soll/);
    const live = {
      ...form,
      art: 'live',
      livezahl: 'sprachmittlung.einsaetze',
      bezeichnung: 'Einsätze',
      stellen: '0',
    };
    assert.equal((await t.post(`${LISTE}/neu`, auswertung, live)).status, 303);
    const { id } = (await all()).at(-1)!;
    const page = await (await t.get(`${LISTE}/${id}`, auswertung)).text();
    assert.match(page, /Zählt KoMuT laufend/);
    assert.match(page, /10\.03\.2026/);
  });

  it('have the chart that fits', async () => {
    const gestapelt = await t.post(`${LISTE}/neu`, auswertung, {
      ...form,
      bezeichnung: 'Stapel',
      darstellung: 'gestapelt',
    });
    assert.equal(gestapelt.status, 422);
    assert.match(await gestapelt.text(), /mindestens zwei Reihen/);
    const pyramide = await t.post(`${LISTE}/neu`, auswertung, {
      ...form,
      bezeichnung: 'Pyramide',
      darstellung: 'pyramide',
    });
    assert.equal(pyramide.status, 422);
    assert.match(await pyramide.text(), /teilt nicht nach Alter und Geschlecht/);
    assert.ok((await importTabelle(t.kontext(), { name: 'alter.csv', inhalt: ALTERSTABELLE })).ok);
    const gesamt = `12411-02-01-4|${keyOfMerkmale({ Zeile: 'Insgesamt', Spalte: 'Insgesamt' }, 'Anzahl')}`;
    const alter = {
      ...form,
      bezeichnung: 'Einwohner',
      art: 'wert',
      zaehler1: gesamt,
      nenner1: '',
      darstellung: 'pyramide',
    };
    assert.equal((await t.post(`${LISTE}/neu`, auswertung, alter)).status, 303);
    const page = await (await t.get(`${LISTE}/${(await all()).at(-1)!.id}`, beratung)).text();
    assert.match(page, /Aufbau nach Alter und Geschlecht/);
    assert.match(page, /18 bis unter 65 Jahre/);
    const zahl = (await findKennzahlLivezahlen(t.kontext(), async () => [])).find(
      ({ titel }) => titel.de === 'Einwohner',
    );
    const frauen = zahl?.gliederungen?.find(({ schluessel }) => schluessel === 'alter-weiblich');
    assert.deepEqual(
      (await frauen!.findTeile(t.kontext(), '2025-12-31', '2025-01-01')).map(({ wert }) => wert),
      [4400, 8800, 47_500, 21_000],
    );
    assert.deepEqual(
      await frauen!
        .findTeile(t.kontext(), '2020-12-31', '2020-01-01')
        .then((teile) => teile.map(({ wert }) => wert)),
      [null, null, null, null],
    );
    const teile = {
      ...alter,
      bezeichnung: 'Junge und Alte',
      darstellung: 'gestapelt',
      zaehler1: gesamt.replace('["Zeile","Insgesamt"]', '["Zeile","unter 18 Jahre"]'),
      zaehler2: gesamt.replace('["Zeile","Insgesamt"]', '["Zeile","65 Jahre und mehr"]'),
    };
    assert.equal((await t.post(`${LISTE}/neu`, auswertung, teile)).status, 303);
    const stapel = await (await t.get(`${LISTE}/${(await all()).at(-1)!.id}`, beratung)).text();
    assert.match(stapel, /<li class="k-series-2">65 Jahre und mehr<\/li>/);
  });

  it('are deleted, single values as well', async () => {
    const hand = (await all()).find(({ art }) => art === 'hand')!;
    const wert = { stichtag: '2025-12-31' };
    assert.equal((await t.post(`${LISTE}/${hand.id}/wert-entfernen`, beratung, wert)).status, 403);
    assert.equal(
      (await t.post(`${LISTE}/${hand.id}/wert-entfernen`, auswertung, { stichtag: 'x' })).status,
      404,
    );
    assert.equal((await t.post(`${LISTE}/${hand.id}/wert-entfernen`, auswertung, wert)).status, 303);
    assert.deepEqual(await t.database.db.selectFrom('kennzahlwert').selectAll().execute(), []);
    const zukunft = { stichtag: '31.12.2030', wert: '1', quelle: 'x' };
    assert.equal((await t.post(`${LISTE}/${hand.id}/wert`, auswertung, zukunft)).status, 422);
    assert.equal((await t.post(`${LISTE}/${hand.id}/entfernen`, beratung)).status, 403);
    assert.equal((await t.post(`${LISTE}/${hand.id}/entfernen`, auswertung)).status, 303);
    assert.equal((await t.get(`${LISTE}/${hand.id}`, beratung)).status, 404);
    assert.equal((await t.post(`${LISTE}/${hand.id}/entfernen`, auswertung)).status, 404);
  });
});
