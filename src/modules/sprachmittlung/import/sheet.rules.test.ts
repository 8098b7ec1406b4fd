import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sheet } from '../../../begriffe/sheet.ts';
import { EINSATZ_SUCHE, SPRACHMITTLER_SUCHE } from './liste.rules.ts';
import { findKopf, foldTitel, isTotals, repeatsTitles } from './sheet.rules.ts';

const sheet = (...rows: string[][]): Sheet => ({
  name: 'Liste',
  rows: rows.map((cells, at) => ({
    number: at + 1,
    cells: cells.map((text) => (text === '' ? undefined : { text })),
  })),
});

describe('titles', () => {
  const cases: [string, string][] = [
    ['Sprachmittler/in', 'sprachmittler'],
    ['Sprachmittler*innen', 'sprachmittler'],
    ['Dolmetscher:in', 'dolmetscher'],
    ['Sprachmittlerin', 'sprachmittler'],
    ['Sprache(n)', 'sprache'],
    ['Dauer (in Std.)', 'dauer'],
    ['E-Mail-Adresse', 'e mail adresse'],
    ['(km)', 'km'],
  ];
  for (const [titel, folded] of cases) it(titel, () => assert.equal(foldTitel(titel), folded));
});

describe('the header row', () => {
  it('is found below titles, beside empty columns, and says how sure each column is', () => {
    const kopf = findKopf(
      sheet(
        ['Pool der Sprachmittler'],
        ['Stand: 31.01.2024', '', 'Sprachen'],
        ['', 'Name', 'Vorname', 'Sprachen', 'Handy', 'Farbe'],
        ['', 'Amini', 'Reza', 'Dari', '0176 1234567', 'blau'],
      ),
      SPRACHMITTLER_SUCHE,
    );
    assert.equal(kopf?.zeile, 3);
    assert.deepEqual(
      kopf!.spalten.map((spalte) => spalte.feld),
      [undefined, 'nachname', 'vorname', 'sprachen', 'telefon', undefined],
    );
    assert.deepEqual(kopf!.spalten.map((spalte) => spalte.buchstabe).join(''), 'ABCDEF');
    assert.ok(kopf!.spalten.every((spalte) => spalte.sicherheit >= 0 && spalte.sicherheit <= 1));
  });

  it('contents decide where a title can mean two things', () => {
    const felder = (...cells: string[]) =>
      findKopf(
        sheet(['Name', 'Sprachen', 'Mobil'], ...cells.map((cell) => ['Reza Amini', 'Dari', cell])),
        SPRACHMITTLER_SUCHE,
      )?.spalten[2]?.feld;
    assert.equal(felder('0176 1234567', '0176 1234568'), 'telefon');
    assert.equal(felder('ja', 'nein'), 'pkw');
  });

  it('corrections win, by letter or by title', () => {
    const list = sheet(['Wann', 'Was', 'Wer', 'Egal'], ['01.02.2023', 'Dari', 'Reza Amini', 'x']);
    const kopf = findKopf(list, {
      ...EINSATZ_SUCHE,
      zuordnung: { A: 'datum', Was: 'sprache', wer: 'sprachmittler', D: '-' },
    });
    assert.deepEqual(
      kopf?.spalten.map((spalte) => spalte.feld),
      ['datum', 'sprache', 'sprachmittler', undefined],
    );
    assert.deepEqual(
      kopf?.spalten.map((spalte) => spalte.sicherheit),
      [1, 1, 1, 1],
    );
  });

  it('is not invented', () => {
    assert.equal(
      findKopf(sheet(['Artikel', 'Menge', 'Preis'], ['Papier', '3', '4,50']), SPRACHMITTLER_SUCHE),
      undefined,
    );
    assert.equal(findKopf(sheet([]), EINSATZ_SUCHE), undefined);
  });
});

describe('rows that are no data', () => {
  const row = (...cells: string[]) => sheet(cells).rows[0]!;

  it('totals', () => {
    for (const cells of [
      ['Summe', '125'],
      ['', 'Gesamt:', '', '12,5 km'],
      ['Σ', '3'],
      ['Zwischensumme', '', '40'],
    ])
      assert.ok(isTotals(row(...cells)), cells.join());
    for (const cells of [
      ['Amini', 'Reza', 'Dari'],
      ['01.02.2023', '9:00', 'Gesamtschule', 'Dari', 'Amini'],
    ])
      assert.ok(!isTotals(row(...cells)), cells.join());
  });

  it('repeated titles', () => {
    const spalten = findKopf(
      sheet(['Name', 'Sprachen', 'Telefon'], ['Reza Amini', 'Dari', '0176 1234567']),
      SPRACHMITTLER_SUCHE,
    )!.spalten;
    assert.ok(repeatsTitles(row('NAME', 'Sprachen', 'Telefon'), spalten));
    assert.ok(!repeatsTitles(row('Reza Amini', 'Dari', '0176 1234567'), spalten));
  });
});
