import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readEinsaetze } from './einsaetze.reader.ts';
import { csv } from './listen.beispiele.ts';
import { readSprachmittler } from './sprachmittler.reader.ts';
import { formatAblehnung, formatHinweis, texte } from './texte.ts';

const titles = [
  'Name',
  'Vorname',
  'Nachname',
  'Sprache',
  'Sprachen',
  'Telefon',
  'E-Mail',
  'dabei seit',
  'IBAN',
  'PLZ',
  'Ort',
  'Führungszeugnis',
  'PKW',
  'Datum',
  'von',
  'bis',
  'Dauer',
  'Sprachmittler/in',
  'Stelle',
  'km',
  'Status',
  'Bemerkung',
  'Arabisch',
  '',
  'Unfug',
];
const scraps = [
  '',
  '-',
  '?',
  'x',
  'ja',
  'nein',
  '0',
  '1',
  '-7',
  '9:00',
  '9-10',
  '25:61',
  '31.02.2023',
  '01.07.2023',
  '1.1.',
  '45108',
  '99999999999',
  '1e9',
  '12,5 km',
  '2 x',
  'Dari',
  'Kurdisch (',
  'arab.,,;/',
  'Elbisch',
  ')(',
  '((((',
  'Müller, Ana',
  'Ana',
  ',',
  'Dr.',
  'Herr',
  'abgesagt',
  'niemand',
  'DE00',
  'DE89370400440532013000',
  '0176',
  '+49 176 1234567',
  '@',
  'a@b',
  'Summe',
  'Gesamt: 3',
  '"',
  'dto.',
  '𝔘𝔫𝔦',
  '\u0000',
  '\ue000',
  '🙂',
  '½',
  '__proto__',
  'constructor',
  '=1+1',
  'toString',
];
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...scraps) },
  { weight: 2, arbitrary: fc.constantFrom(...titles) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const list = fc.tuple(
  fc.array(fc.constantFrom(...titles), { minLength: 1, maxLength: 9 }),
  fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }),
);

describe('lists made of nonsense', () => {
  it('are read or refused, never a fault', () => {
    let read = 0;
    fc.assert(
      fc.property(
        list,
        fc.boolean(),
        fc.constantFrom(readSprachmittler, readEinsaetze),
        ([header, rows], withHeader, readList) => {
          const ergebnis = readList(csv(withHeader ? [header, ...rows] : rows));
          if (!ergebnis.ok) {
            assert.ok(ergebnis.grund in texte.de && ergebnis.grund in texte.en, ergebnis.grund);
            assert.ok(formatAblehnung(ergebnis, 'en').length > 10);
            return;
          }
          read += 1;
          const { zeilen, hinweise, blaetter } = ergebnis.wert;
          const last = blaetter[0]!.zeilen.at(-1)!.zeile;
          assert.ok(zeilen > 0 && zeilen <= rows.length);
          for (const hinweis of hinweise) {
            assert.ok(hinweis.zeile >= 1 && hinweis.zeile <= last);
            assert.match(hinweis.spalte, /^[A-Z]{1,2}$/);
            assert.ok(
              formatHinweis(hinweis, 'de').length > 10 && !formatHinweis(hinweis, 'en').includes('undefined'),
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(read > 100, `only ${read} were read at all`);
  });

  it('counts add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...scraps), { minLength: 6, maxLength: 6 }), {
          minLength: 1,
          maxLength: 20,
        }),
        (rows) => {
          const people = readSprachmittler(
            csv([['Nachname', 'Vorname', 'Sprachen', 'Telefon', 'IBAN', 'dabei seit'], ...rows]),
          );
          if (people.ok) {
            const { zeilen, personen, zusammengefuehrt } = people.wert;
            assert.equal(zeilen, personen.length + zusammengefuehrt);
            assert.equal(personen.flatMap((person) => person.zeilen).length, zeilen);
          }
          const year = readEinsaetze(
            csv([['Datum', 'von', 'bis', 'Sprache', 'Sprachmittler', 'Status'], ...rows]),
          );
          if (year.ok) {
            const { zeilen, durchgefuehrt, abgesagt, nichtVermittelt, geplant, beteiligte, personen } =
              year.wert;
            assert.equal(zeilen, durchgefuehrt + abgesagt + nichtVermittelt + geplant);
            assert.ok(beteiligte <= personen.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
