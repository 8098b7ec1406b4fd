import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { isZielErreicht, parseZahl } from './indikator.rules.ts';

describe('a number', () => {
  it('is read as an office types it', () => {
    for (const [text, wert] of [
      ['', null],
      ['1.250', 1250],
      ['1.250,5', 1250.5],
      ['12,5', 12.5],
      ['12.5', 12.5],
      ['−3', -3],
      ['0', 0],
    ] as const)
      assert.deepEqual(parseZahl(text), { ok: true, wert }, text);
    for (const text of ['viel', '1,2,3', '1.2.3', '--1', '1e9', '1234567890123'])
      assert.equal(parseZahl(text).ok, false, text);
  });

  it('meets a target or not; without either nobody knows', () => {
    assert.equal(isZielErreicht('mehr', 10, 10), true);
    assert.equal(isZielErreicht('weniger', 10, 11), false);
    assert.equal(isZielErreicht('gleich', 10, 11), false);
    assert.equal(isZielErreicht('mehr', null, 3), null);
    assert.equal(isZielErreicht('mehr', 3, null), null);
  });
});

describe('indicators', () => {
  let t: TestApp;
  let koordination: TestUser;
  let auswertung: TestUser;
  let k: Beispielkonzept;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    auswertung = await t.signIn('auswertung');
  });
  after(() => t.close());

  const LISTE = '/konzept/indikatoren';
  const all = () => t.database.db.selectFrom('indikator').selectAll().execute();
  const text = async (path: string, user = koordination) => (await t.get(path, user)).text();

  it('wait for a concept', async () => {
    assert.match(await text(LISTE), /Noch kein Konzept/);
    assert.equal((await t.get(`${LISTE}/neu`, koordination)).status, 303);
    k = await sowKonzept(t);
    assert.match(await text(LISTE), /Noch kein Indikator/);
  });

  it('are made by those who lead the concept, for a measure or a goal', async () => {
    const indikator = {
      bezug: `massnahme-${k.massnahmen.kurse}`,
      bezeichnung: 'Plätze mit Betreuung',
      einheit: 'Plätze',
      richtung: 'mehr',
      ziel: '1.200',
      ziel_am: '31.12.2027',
      ausgang: '40',
    };
    assert.equal((await t.get(`${LISTE}/neu`, auswertung)).status, 403);
    assert.equal((await t.post(`${LISTE}/neu`, auswertung, indikator)).status, 403);
    for (const [change, sentence] of [
      [{ bezeichnung: ' ' }, /Bitte ausfüllen/],
      [{ ziel: 'viele' }, /Bitte eine Zahl/],
      [{ bezug: 'massnahme-999999' }, /Bitte eine Maßnahme oder ein Ziel/],
      [{ bezug: '' }, /Bitte ausfüllen/],
    ] as const) {
      const refused = await t.post(`${LISTE}/neu`, koordination, { ...indikator, ...change });
      assert.equal(refused.status, 422);
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /value="Plätze"/);
    }
    assert.equal((await all()).length, 0);
    assert.equal((await t.post(`${LISTE}/neu`, koordination, indikator)).status, 303);
    const ziel = { ...indikator, bezug: `knoten-${k.knoten.ziel}`, bezeichnung: 'Eltern in Kursen' };
    assert.equal((await t.post(`${LISTE}/neu`, koordination, ziel)).status, 303);
    const html = await text(LISTE, auswertung);
    assert.match(html, /1\.200 Plätze/);
    assert.match(html, /Kurse erreichen auch Eltern/);
    assert.doesNotMatch(html, /Indikator anlegen/);
  });

  it('have a number or a reason for each reference date; the second corrects the first', async () => {
    const [one] = await all();
    const path = `${LISTE}/${one!.id}`;
    const wert = { stichtag: '31.12.2025', wert: '60,5', fehlt_weil: '', quelle: 'Volkshochschule' };
    const werte = () => t.database.db.selectFrom('indikatorwert').selectAll().orderBy('stichtag').execute();
    assert.equal((await t.post(`${path}/werte`, auswertung, wert)).status, 403);
    for (const [change, sentence] of [
      [{ fehlt_weil: 'Die Zählung fiel aus' }, /entweder eine Zahl/],
      [{ wert: '' }, /entweder eine Zahl/],
      [{ stichtag: '' }, /Bitte ausfüllen/],
      [{ stichtag: '01.01.2030' }, /in der Zukunft/],
    ] as const) {
      const refused = await t.post(`${path}/werte`, koordination, { ...wert, ...change });
      assert.equal(refused.status, 422);
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /value="Volkshochschule"/);
    }
    assert.equal((await werte()).length, 0);
    assert.equal((await t.post(`${path}/werte`, koordination, wert)).status, 303);
    assert.equal((await t.post(`${path}/werte`, koordination, { ...wert, wert: '1.300' })).status, 303);
    const fehlt = { stichtag: '31.12.2024', wert: '', fehlt_weil: 'Die Zählung fiel aus', quelle: '' };
    assert.equal((await t.post(`${path}/werte`, koordination, fehlt)).status, 303);
    assert.equal((await werte()).length, 2);
    const html = await text(path, auswertung);
    assert.match(html, /1\.300 Plätze/);
    assert.match(html, /Nicht verfügbar, weil: Die Zählung fiel aus/);
    assert.match(html, /Ziel erreicht/);
    assert.match(html, /Zielwert: 1\.200 Plätze/);
  });

  it('are changed, not over somebody else, and taken away', async () => {
    const [one] = await all();
    const path = `${LISTE}/${one!.id}`;
    assert.match(await text(`${path}/bearbeiten`), /value="1200"/);
    assert.equal((await t.get(`${path}/bearbeiten`, auswertung)).status, 403);
    const changed = {
      bezug: `massnahme-${k.massnahmen.kurse}`,
      bezeichnung: 'Plätze',
      einheit: 'Plätze',
      richtung: 'weniger',
      ziel: '1200',
      version: '1',
    };
    assert.equal((await t.post(`${path}/bearbeiten`, koordination, changed)).status, 303);
    const late = await t.post(`${path}/bearbeiten`, koordination, { ...changed, bezeichnung: 'Zu spät' });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /inzwischen geändert.*value="Zu spät"/s);
    assert.match(await text(path), /Ziel noch nicht erreicht/);
    assert.equal((await t.post(`${path}/entfernen`, auswertung)).status, 403);
    assert.equal((await t.post(`${path}/entfernen`, koordination)).status, 303);
    assert.equal((await t.get(path, koordination)).status, 404);
    assert.equal((await all()).length, 1);
  });

  it('quote what other modules count, and keep it on a day', async () => {
    const indikator = {
      bezug: `massnahme-${k.massnahmen.lotsen}`,
      bezeichnung: 'Begleitete Termine',
      richtung: 'mehr',
      quelle: 'sprachmittlung.einsaetze',
    };
    const wrong = await t.post(`${LISTE}/neu`, koordination, { ...indikator, quelle: 'gibt.es-nicht' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /Diese Zahl gibt es nicht/);
    const answer = await t.post(`${LISTE}/neu`, koordination, indikator);
    assert.equal(answer.status, 303);
    const path = answer.headers.get('location')!;
    assert.match(await text(path), /Sprachmittlung: Einsätze.*0 Einsätze/s);
    assert.equal((await t.post(`${path}/festhalten`, auswertung)).status, 403);
    assert.equal((await t.post(`${path}/festhalten`, koordination)).status, 303);
    assert.match(await text(path), /10\.03\.2026.*Sprachmittlung: Einsätze/s);
    // Nobody accepted anything yet: there is no number to keep.
    const ohne = await t.post(`${LISTE}/neu`, koordination, {
      ...indikator,
      quelle: 'sprachmittlung.zusagezeit',
    });
    const leer = ohne.headers.get('location')!;
    assert.match(await text(leer), /noch nichts zu zählen/);
    assert.equal((await t.post(`${leer}/festhalten`, koordination)).status, 303);
    assert.equal((await t.database.db.selectFrom('indikatorwert').selectAll().execute()).length, 1);
    const geld = await t.post(`${LISTE}/neu`, koordination, { ...indikator, quelle: 'haushalt.gezahlt' });
    assert.match(await text(geld.headers.get('location')!), /0 Euro/);
  });

  it('stand beside how far a goal was reached, with the reason', async () => {
    const path = `/konzept/ziele/${k.knoten.ziel}`;
    const bewertung = { bewertung: 'teilweise', grund: 'In drei Gemeinden.', am: '01.03.2026', version: '1' };
    assert.equal((await t.get(path, auswertung)).status, 403);
    assert.equal((await t.post(path, auswertung, bewertung)).status, 403);
    assert.equal((await t.get(`/konzept/ziele/${k.knoten.arbeit}`, koordination)).status, 404);
    assert.match(await text(path), /value="10\.03\.2026"/);
    for (const change of [{ bewertung: '' }, { grund: '' }, { am: '01.01.2030' }]) {
      const refused = await t.post(path, koordination, { ...bewertung, ...change });
      assert.equal(refused.status, 422, JSON.stringify(change));
    }
    assert.equal((await t.post(path, koordination, bewertung)).status, 303);
    assert.match(await (await t.post(path, koordination, bewertung)).text(), /inzwischen geändert/);
    assert.match(await text(LISTE, auswertung), /Teilweise erreicht.*In drei Gemeinden\./s);
  });
});
