import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import { readBlatt } from './blatt.rules.ts';
import type { Monatslage, Spaltenwahl } from './blatt.types.ts';

const MAERZ: Monatslage = {
  monat: '2026-03-01',
  ueJeTag: new Map([
    ['2026-03-02', 4],
    ['2026-03-04', 4],
    ['2026-03-09', 5],
  ]),
};

function read(csv: string, wahl?: Spaltenwahl) {
  const sheets = readSpreadsheet(new TextEncoder().encode(csv));
  assert.ok(sheets.ok);
  return readBlatt(sheets.wert, MAERZ, wahl);
}

const units = (csv: string) =>
  read(csv)?.zeilen.map(({ nummer, ueAnwesend, ueEntschuldigt }) => [nummer, ueAnwesend, ueEntschuldigt]);
const faults = (csv: string) => read(csv)?.probleme.map(({ zeile, spalte, grund }) => [zeile, spalte, grund]);

describe('a list of a month in the form of its provider', () => {
  it('has one line a person with sums', () => {
    const csv = [
      'Teilnehmerliste März 2026;;;;',
      'Kurs: Deutsch A1;;;;',
      'Lfd. Nr.;TN-Nr.;Geb.-Jahr;Anwesend (UE);Entschuldigt',
      '1;A-7;1990;40;4',
      '2;A-9;1985;12;0',
      ';Summe;;52;4',
      'Unterschrift: ______;;;;',
    ].join('\n');
    assert.deepEqual(units(csv), [
      ['A-7', 40, 4],
      ['A-9', 12, 0],
    ]);
    const lesung = read(csv)!;
    assert.equal(lesung.form, 'summen');
    assert.equal(lesung.kopfzeile, 3);
    assert.deepEqual(lesung.zeilen[0]?.geburtsjahr, 1990);
    assert.deepEqual(lesung.probleme, []);
    assert.deepEqual(
      lesung.uebergangen.map(({ zeile }) => zeile),
      [6, 7],
    );
  });

  it('has a column for each day with marks that count the units of the day', () => {
    assert.deepEqual(units('Nr.;02.03.;04.03.;09.03.\n11;x;e;x\n12;-;X;\n'), [
      ['11', 9, 4],
      ['12', 4, 0],
    ]);
    assert.deepEqual(units('Kennung;2;4;9\nA;1;0;1\n'), [['A', 9, 0]]);
  });

  it('has a column for each day with units', () => {
    assert.deepEqual(units('Kennung;Mo 2.3.;Mi 4.3.;Mo 9.3.\nA;3;4;k\nB;4;;5\n'), [
      ['A', 7, 5],
      ['B', 9, 0],
    ]);
  });

  it('has a line for each person and day', () => {
    const csv =
      'Datum;Teilnehmer;Vermerk\n02.03.2026;A;anwesend\n04.03.2026;A;krank\n02.03.2026;B;ja\n03.03.2026;B;ja\n01.04.2026;B;ja\nbald;B;ja\n';
    assert.deepEqual(units(csv), [
      ['A', 4, 4],
      ['B', 4, 0],
    ]);
    assert.deepEqual(faults(csv), [
      [5, 'C', 'blatt.kein-kurstag'],
      [6, 'A', 'blatt.anderer-monat'],
      [7, 'A', 'blatt.kein-tag'],
    ]);
  });

  it('tells each problem with its row and column', () => {
    assert.deepEqual(faults('TN-Nr;Jahrgang;anwesend\nA;neunzig;3,5\nA;1990;4\n;1991;7\n'), [
      [2, 'B', 'blatt.kein-jahr'],
      [2, 'C', 'blatt.keine-ue'],
      [3, 'A', 'blatt.nummer-doppelt'],
    ]);
    assert.deepEqual(faults('TN-Nr;Name;Jahrgang;anwesend\n;Mo;1991;7\n'), [[2, 'A', 'blatt.ohne-nummer']]);
    assert.deepEqual(faults('TN-Nr;2.3.;4.3.\nA;x;vielleicht\n'), [[2, 'C', 'blatt.zeichen-unbekannt']]);
  });

  it('is read with the columns the office chose', () => {
    const csv = 'Wer;Wie viel\nA;7\n';
    assert.equal(read(csv), null);
    const lesung = read(csv, { A: 'nummer', B: 'anwesend' });
    assert.deepEqual(
      lesung?.zeilen.map(({ nummer, ueAnwesend }) => [nummer, ueAnwesend]),
      [['A', 7]],
    );
  });

  it('is none when no titles are found', () => {
    assert.equal(read('Einkauf;Menge\nMilch;3\n'), null);
    assert.equal(read('A;7\nB;8\n'), null);
  });
});
