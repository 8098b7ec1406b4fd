import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import {
  ANTRAG_VON,
  BEWILLIGT_VON,
  createBewilligten,
  createEntwurf,
  createLaufenden,
  gelungen,
  openKursumgebung,
} from '../kurse/kurs.beispiele.ts';
import { moveKurs } from '../kurse/status.action.ts';
import { endEinschreibung, enrolTeilnehmer } from '../listen/einschreibung.action.ts';
import { saveListe } from '../listen/liste.action.ts';
import { type Gezaehlter, groupKurse, standOf, sumKurse } from './auswertung.rules.ts';
import { kursLivezahlen } from './livezahlen.ts';

const kurs = (neu: Partial<Gezaehlter> = {}): Gezaehlter => ({
  status: 'laeuft',
  statusDamals: 'laeuft',
  endeAm: '2026-06-30',
  ue: 40,
  teilnehmerUe: 400,
  teilnehmer: 10,
  bestanden: 0,
  beendet: 0,
  abgebrochen: 0,
  kostenCent: 100_000,
  ...neu,
});

describe('where a course stands on a day', () => {
  for (const [name, neu, stichtag, stand] of [
    [
      'completed in the year',
      { status: 'abgeschlossen', statusDamals: 'laeuft', endeAm: '2026-12-18' },
      '2026-12-31',
      'abgeschlossen',
    ],
    ['ended but not closed', { endeAm: '2026-12-18' }, '2026-12-31', 'laufend'],
    [
      'running then, completed later',
      { status: 'abgeschlossen', endeAm: '2027-02-01' },
      '2026-12-31',
      'laufend',
    ],
    ['approved', { statusDamals: 'bewilligt' }, '2026-03-31', 'laufend'],
    ['being checked', { statusDamals: 'geprueft' }, '2026-03-31', 'beantragt'],
    ['ended early', { status: 'abgebrochen', statusDamals: 'abgebrochen' }, '2026-12-31', 'abgebrochen'],
    ['withdrawn', { statusDamals: 'zurueckgezogen' }, '2026-12-31', 'sonstige'],
  ] as const) {
    it(name, () => assert.equal(standOf(kurs(neu), stichtag), stand));
  }
});

describe('adding courses up', () => {
  it('counts cost per unit only where units were held, and shares of those who ended', () => {
    const summe = sumKurse(
      [
        kurs({ beendet: 8, bestanden: 6, abgebrochen: 2 }),
        kurs({ ue: 0, teilnehmer: 0, kostenCent: 50_000 }),
      ],
      '2026-12-31',
    );
    assert.deepEqual(
      [
        summe.kurse,
        summe.kostenCent,
        summe.jeUeCent,
        summe.jeTeilnehmerCent,
        summe.bestandenProzent,
        summe.abgebrochenProzent,
      ],
      [2, 150_000, 2500, 15_000, 75, 25],
    );
    assert.equal(sumKurse([], '2026-12-31').bestandenProzent, null);
  });

  it('groups the most first, and the groups add up to the whole', () => {
    const alle = [kurs({ endeAm: '1' }), kurs({ endeAm: '2' }), kurs({ endeAm: '2' })];
    const gruppen = groupKurse(alle, '2026-12-31', ({ endeAm }) => endeAm);
    assert.deepEqual(
      gruppen.map(({ wert, kurse, anteil }) => [wert, kurse.length, Math.round(anteil)]),
      [
        ['2', 2, 67],
        ['1', 1, 33],
      ],
    );
    assert.equal(
      gruppen.reduce((sum, { summe }) => sum + summe.kostenCent, 0),
      sumKurse(alle, '2026-12-31').kostenCent,
    );
  });
});

describe('the figures of a year', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp();
    const umgebung = await openKursumgebung(t);
    const laufend = await createLaufenden(t, umgebung);
    await createBewilligten(t, umgebung, { kopf: { titel: 'Zweitschrift', format: 'zweitschrift' } });
    await createEntwurf(t, umgebung);
    const kontext = t.kontext(BEWILLIGT_VON);
    const ids = [];
    for (let at = 0; at < 3; at++) {
      ids.push(
        gelungen(
          await enrolTeilnehmer(kontext, laufend, {
            nummer: '',
            traegernummer: `P${at}`,
            geburtsjahr: 1990,
            geschlecht: null,
            gruppe: 'Ukraine',
            ab_am: '2026-02-09',
          }),
        ),
      );
    }
    gelungen(
      await saveListe(kontext, laufend, '2026-02-01', {
        ue: 20,
        bemerkung: '',
        version: 0,
        einreichen: true,
        zeilen: ids.map((id) => ({ id, anwesend: 20, entschuldigt: 0 })),
      }),
    );
    gelungen(
      await endEinschreibung(kontext, laufend, ids[0]!, {
        bis_am: '2026-03-02',
        ergebnis: 'bestanden',
        ergebnis_niveau: 'A2',
        abbruchgrund: '',
      }),
    );
    t.clock.set(new Date('2026-06-30T10:00:00Z'));
    gelungen(await moveKurs(t.kontext(ANTRAG_VON), laufend, 'abschliessen'));
  });
  after(() => t.close());

  it('are for the office and for evaluation', async () => {
    assert.equal((await t.get('/kurse/zahlen', await t.signIn('kurstraeger', 1))).status, 403);
    assert.equal((await t.get('/kurse/zahlen/kurse', await t.signIn('beratung'))).status, 403);
  });

  it('stand on the page and open down to the courses behind them', async () => {
    const user = await t.signIn('auswertung');
    const html = await (await t.get('/kurse/zahlen?jahr=2026', user)).text();
    const href = /href="([^"]*stand=abgeschlossen[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    assert.ok(href);
    const list = await (await t.get(href, user)).text();
    assert.match(list, /1 Kurse/);
    assert.match(list, /Deutsch für den Alltag/);
    assert.doesNotMatch(list, /Zweitschrift/);
    assert.match(
      await (await t.get(`${href.replace('/kurse?', '/kurse.csv?')}`, user)).text(),
      /Deutsch für den Alltag/,
    );
    assert.equal((await t.get('/kurse/zahlen?jahr=abc', user)).status, 200);
    assert.equal((await t.get('/kurse/zahlen/kurse?von=2026-99-99', user)).status, 200);
  });

  it('are published, each with its parts and its records', async () => {
    const wert = async (schluessel: string) => {
      const zahl = kursLivezahlen.find((one) => one.schluessel === `sprachkurse.${schluessel}`)!;
      return zahl.findWert(t.kontext(), '2026-06-30', '2026-01-01');
    };
    assert.deepEqual(
      await Promise.all(['abgeschlossen', 'laufend', 'kurse', 'ue', 'teilnehmer', 'bestanden'].map(wert)),
      [1, 1, 2, 20, 3, 100],
    );
    for (const zahl of kursLivezahlen) {
      const ganzes = await zahl.findWert(t.kontext(), '2026-06-30', '2026-01-01');
      for (const { findTeile } of zahl.gliederungen ?? []) {
        const teile = await findTeile(t.kontext(), '2026-06-30', '2026-01-01');
        assert.ok(!ganzes || teile.length > 0, zahl.schluessel);
      }
    }
  });
});
