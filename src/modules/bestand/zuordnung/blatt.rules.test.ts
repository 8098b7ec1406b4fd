import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sheet } from '../../../begriffe/sheet.ts';
import { readBlatt } from './blatt.rules.ts';
import { proposeZuordnung, type Vorwissen } from './vorschlag.rules.ts';
import { formOf, parseSchluessel, Regionsnamen, type Zuordnung } from './zuordnung.rules.ts';

const REGIONEN = [
  { schluessel: '03', name: 'Niedersachsen' },
  { schluessel: '03399', name: 'Wiekenland, Landkreis' },
  { schluessel: '03398', name: 'Moorhusen, Landkreis' },
  { schluessel: '03404', name: 'Hafenau, Stadt' },
  { schluessel: '03459', name: 'Hafenau, Landkreis' },
];

type Wert = string | number | null;

/** Rows from the first; numbers as a spreadsheet program keeps them. */
const sheet = (rows: Wert[][], name = 'Tabelle1'): Sheet => ({
  name,
  rows: rows.flatMap((row, index) => {
    const cells = row.map((wert) => {
      if (wert === null || wert === '') return undefined;
      return typeof wert === 'number'
        ? { text: String(wert).replace('.', ','), number: wert }
        : { text: wert };
    });
    return cells.some((cell) => cell !== undefined) ? [{ number: index + 1, cells }] : [];
  }),
});

const WISSEN: Vorwissen = { dateiname: 'blatt.xlsx', gemerkte: [], regionen: REGIONEN, eigene: '03399' };

function propose(blatt: Sheet, wissen: Partial<Vorwissen> = {}): Zuordnung {
  const vorschlag = proposeZuordnung([blatt], { ...WISSEN, ...wissen });
  assert.ok(vorschlag);
  return vorschlag.zuordnung;
}

function read(blatt: Sheet, zuordnung: Zuordnung) {
  const gelesen = readBlatt([blatt], { ...zuordnung, quelle: 'Erfunden' }, new Regionsnamen(REGIONEN));
  assert.ok(gelesen.ok);
  const { tabelle, probleme } = gelesen.wert;
  const werte = [...tabelle.reihen()].map(({ region, stichtag, merkmale, wert, symbol, einheit }) => [
    region,
    stichtag,
    Object.values(merkmale).join(' · '),
    symbol ?? wert,
    einheit,
  ]);
  return { werte, probleme, tabelle };
}

const LSN = sheet([
  ['Tabelle A100001G: Bevölkerung nach Geschlecht'],
  ['Gebietsstand: 01.11.2024'],
  [],
  ['Schlüssel', 'Region', 'Jahr', 'Geschlecht', 'Bevölkerung (Anzahl)'],
  ['0', 'Niedersachsen', 2023, 'männlich', 4_000_000],
  ['0', 'Niedersachsen', 2023, 'weiblich', 4_100_000],
  [399, 'Wiekenland', 2023, 'männlich', 79_000],
  [399, 'Wiekenland', 2023, 'weiblich', '.'],
  [],
  ['Quelle: Landesamt für Statistik (erfunden)'],
]);

describe('a sheet is understood so that the office only corrects', () => {
  it('a list with a value in each row, keys without the state', () => {
    const zuordnung = propose(LSN);
    assert.deepEqual(zuordnung.rollen, ['schluessel', 'region', 'stichtag', 'merkmal', 'wert']);
    assert.deepEqual([zuordnung.kopfVon, zuordnung.kopfBis, zuordnung.land], [4, 4, '03']);
    assert.equal(zuordnung.kennung, 'A100001G');
    assert.equal(zuordnung.quelle, 'Landesamt für Statistik (erfunden)');
    assert.deepEqual(read(LSN, zuordnung).werte, [
      ['03', '2023', 'männlich · Bevölkerung', 4_000_000, 'Anzahl'],
      ['03', '2023', 'weiblich · Bevölkerung', 4_100_000, 'Anzahl'],
      ['03399', '2023', 'männlich · Bevölkerung', 79_000, 'Anzahl'],
      ['03399', '2023', 'weiblich · Bevölkerung', '.', 'Anzahl'],
    ]);
  });

  it('a column for each year, regions by name', () => {
    const blatt = sheet([
      ['Region', '2022', '2023', '2024'],
      ['Landkreis Wiekenland', 100, 110, 120],
      ['Moorhusen', 90, 95, 'x'],
    ]);
    const zuordnung = propose(blatt);
    assert.deepEqual(zuordnung.rollen, ['region', 'wert', 'wert', 'wert']);
    const { werte, probleme } = read(blatt, { ...zuordnung, titel: 'Schutzsuchende' });
    assert.deepEqual(probleme, []);
    assert.deepEqual(werte[1], ['03399', '2023', 'Schutzsuchende', 110, null]);
    assert.deepEqual(werte[5], ['03398', '2024', 'Schutzsuchende', 'x', null]);
  });

  it('headings that hold words and years at once become a series', () => {
    const blatt = sheet([
      ['Region', 'Einwohner 2023', 'Einwohner 2024', 'Wanderung am 31.12.2024'],
      ['Moorhusen', 90, 95, 3],
    ]);
    assert.deepEqual(read(blatt, propose(blatt)).werte, [
      ['03398', '2023', 'Einwohner', 90, null],
      ['03398', '2024', 'Einwohner', 95, null],
      ['03398', '2024-12-31', 'Wanderung', 3, null],
    ]);
  });

  it('a register of nationalities: stacked headings, merged cells, the date in a title, the county itself', () => {
    const blatt = sheet([
      ['Ausländerzentralregister: Aufenthaltstitel'],
      ['Stichtag: 31.08.2025'],
      ['Staatsangehörigkeit', 'Titel', 'Personen', '', ''],
      ['', '', 'männlich', 'weiblich', 'Insgesamt'],
      ['Syrien', 'befristet', 40, 30, 70],
      ['', 'unbefristet', 5, 4, 9],
      ['Türkei', 'befristet', '*', '<5', 6],
      ['Quelle: AZR'],
    ]);
    const zuordnung = propose(blatt);
    assert.deepEqual(zuordnung.rollen, ['merkmal', 'merkmal', 'wert', 'wert', 'wert']);
    assert.deepEqual([zuordnung.region, zuordnung.stichtag], ['03399', '2025-08-31']);
    const { werte, probleme } = read(blatt, zuordnung);
    assert.deepEqual(werte[3], ['03399', '2025-08-31', 'Syrien · unbefristet · männlich', 5, 'Personen']);
    assert.deepEqual(werte[6], ['03399', '2025-08-31', 'Türkei · befristet · männlich', '*', 'Personen']);
    assert.deepEqual(probleme, [{ zeile: 7, spalte: 3, art: 'wert', text: '<5' }]);
    const gesagt = read(blatt, { ...zuordnung, zeichen: { '<5': 'unbekannt' } });
    assert.deepEqual(gesagt.probleme, []);
    assert.equal(gesagt.werte.length, 9);
  });

  it('English numbers, percent signs and dates in every row', () => {
    const blatt = sheet([
      ['Regionalschlüssel', 'Datum', 'Arbeitslose', 'Quote'],
      ['03399', '31.12.2024', '1,234', '5.6 %'],
      ['03398', '31.12.2024', '12,345', '7.8 %'],
    ]);
    const zuordnung = propose(blatt);
    assert.equal(zuordnung.schreibung, 'punkt');
    assert.deepEqual(read(blatt, zuordnung).werte.slice(0, 2), [
      ['03399', '2024-12-31', 'Arbeitslose', 1234, null],
      ['03399', '2024-12-31', 'Quote', 5.6, '%'],
    ]);
  });

  it('notes in two columns above the headings are no headings, a bare code is no title', () => {
    const blatt = sheet([
      ['Tabelle K1020014'],
      ['Einbürgerungen'],
      ['Auswertung', 'monatlich'],
      ['Stand', '31.08.2025'],
      ['Kreis', 'Geschlecht', 'Anzahl'],
      ['Moorhusen', 'männlich', 12],
      [
        '© Statistisches Amt (erfunden), 2025. Vervielfältigung und Verbreitung, auch auszugsweise, gestattet.',
      ],
    ]);
    const { kopfVon, kopfBis, titel, kennung, stichtag, quelle, lizenz } = propose(blatt);
    assert.deepEqual(
      [kopfVon, kopfBis, titel, kennung, stichtag],
      [5, 5, 'Einbürgerungen', 'K1020014', '2025-08-31'],
    );
    assert.equal(quelle, 'Statistisches Amt (erfunden), 2025');
    assert.match(lizenz, /^Vervielfältigung/);
  });

  it('no headings at all', () => {
    const blatt = sheet([
      ['03399', '2024', 'Schulen', 12],
      ['03398', '2024', 'Schulen', 9],
    ]);
    const zuordnung = propose(blatt);
    assert.deepEqual([zuordnung.kopfVon, zuordnung.kopfBis], [0, 0]);
    assert.deepEqual(zuordnung.rollen, ['schluessel', 'stichtag', 'merkmal', 'wert']);
    assert.deepEqual(read(blatt, zuordnung).werte[0], ['03399', '2024', 'Schulen', 12, null]);
  });

  it('a sheet without a figure is none', () => {
    assert.equal(
      proposeZuordnung(
        [
          sheet([
            ['Name', 'Ort'],
            ['A', 'B'],
          ]),
        ],
        WISSEN,
      ),
      null,
    );
  });
});

describe('what does not fit is told with its cell', () => {
  const blatt = sheet([
    ['Schlüssel', 'Region', 'Jahr', 'Wert'],
    ['03399', 'Wiekenland', '2024', '12'],
    ['03399', 'Wiekenland', '2024', '13'],
    ['99', 'Nirgendwo', '2024', '14'],
    ['03398', 'Moorhusen', 'letztes Jahr', '15'],
    ['03398', 'Moorhusen', '2023', 'viele'],
    ['', '', '', '16'],
  ]);
  it('doubles, keys, dates, figures', () => {
    const zuordnung: Zuordnung = {
      ...propose(LSN),
      kopfVon: 1,
      kopfBis: 1,
      land: '',
      rollen: ['schluessel', 'region', 'stichtag', 'wert'],
    };
    const { probleme } = read(blatt, zuordnung);
    assert.deepEqual(
      probleme.map(({ zeile, spalte, art }) => [zeile, spalte, art]),
      [
        [3, 3, 'doppelt'],
        [4, 0, 'schluessel'],
        [5, 2, 'stichtag'],
        [6, 3, 'wert'],
        [7, 0, 'ohne-angabe'],
      ],
    );
  });

  it('names that nobody or several are called', () => {
    const orte = sheet([
      ['Region', 'Anzahl'],
      ['Hafenau', 1],
      ['Hafenau, Landkreis', 2],
      ['Atlantis', 3],
    ]);
    const zuordnung: Zuordnung = {
      ...propose(LSN),
      kopfVon: 1,
      kopfBis: 1,
      land: '',
      stichtag: '2024',
      rollen: ['region', 'wert'],
    };
    const { probleme, werte } = read(orte, zuordnung);
    assert.deepEqual(
      probleme.map(({ zeile, art }) => [zeile, art]),
      [
        [2, 'region-mehrdeutig'],
        [4, 'region'],
      ],
    );
    assert.equal(werte[0]?.[0], '03459');
  });

  it('a formula without a result, and a value without a date', () => {
    const kaputt = sheet([
      ['Region', 'Anzahl'],
      ['Moorhusen', 1],
      ['Wiekenland', '#DIV/0!'],
    ]);
    kaputt.rows[2]!.cells[1] = { text: '#DIV/0!', kind: 'error' };
    const { probleme } = read(kaputt, {
      ...propose(LSN),
      kopfVon: 1,
      kopfBis: 1,
      stichtag: '',
      rollen: ['region', 'wert'],
    });
    assert.deepEqual(
      probleme.map(({ art }) => art),
      ['stichtag-fehlt', 'formel'],
    );
  });
});

describe('sheets of one form', () => {
  it('are known by their headings, whatever the year and wherever they stand', () => {
    const zuordnung = propose(LSN);
    const gemerkt = {
      form: formOf(LSN, zuordnung),
      zuordnung: { ...zuordnung, kennung: 'LSN-1', stichtag: '' },
    };
    const naechstes = sheet([
      [],
      ['Neuer Titel'],
      ['noch einer'],
      [],
      ...LSN.rows.slice(2).map(({ cells }) => cells.map((cell) => cell?.number ?? cell?.text ?? null)),
    ]);
    const vorschlag = proposeZuordnung([naechstes], { ...WISSEN, gemerkte: [gemerkt] });
    assert.equal(vorschlag?.istGemerkt, true);
    assert.deepEqual([vorschlag.zuordnung.kennung, vorschlag.zuordnung.kopfVon], ['LSN-1', 5]);
  });

  it('with one more column for a year, and with the date of the new sheet', () => {
    const jahre = (...liste: number[]) =>
      sheet([
        ['Stand: 30.06.2025'],
        ['Region', ...liste.map(String)],
        ['Moorhusen', ...liste.map((_, i) => i)],
      ]);
    const alt = jahre(2022, 2023);
    const zuordnung = propose(alt);
    const gemerkte = [{ form: formOf(alt, zuordnung), zuordnung }];
    const neu = proposeZuordnung([jahre(2022, 2023, 2024)], { ...WISSEN, gemerkte });
    assert.equal(neu?.istGemerkt, true);
    assert.deepEqual(neu.zuordnung.rollen, ['region', 'wert', 'wert', 'wert']);
  });
});

it('keys are read in every spelling', () => {
  const key = (text: string, land = '') => parseSchluessel({ text }, land);
  assert.deepEqual(
    [
      key('3357'),
      key('03357'),
      key('357', '03'),
      key('0', '03'),
      key('357008', '03'),
      key('DG'),
      key('99999'),
    ],
    ['03357', '03357', '03357', '03', '03357008', 'DG', undefined],
  );
});
