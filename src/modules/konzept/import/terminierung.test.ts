import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  findKlassendefinitionen,
  isGleicheTerminierung,
  joinTermintexte,
  readTerminierung,
} from './terminierung.rules.ts';

/** Text → class, kind, begin, end with precision. */
const FAELLE: [string, string, string, string?, string?][] = [
  ['laufend', 'laufend', 'laufend'],
  ['Laufend.', 'laufend', 'laufend'],
  ['laufend bis 2026', 'laufend', 'laufend', undefined, '2026-12-31 jahr'],
  ['seit 2023', 'seit 2023', 'laufend', '2023-01-01 jahr'],
  ['Daueraufgabe', 'Daueraufgabe', 'laufend'],
  ['jährlich', 'jährlich', 'laufend'],
  ['Bis 2027', '2027', 'frist', undefined, '2027-12-31 jahr'],
  ['bis Ende 2026', '2026', 'frist', undefined, '2026-12-31 jahr'],
  ['31.12.2026', '2026', 'frist', undefined, '2026-12-31 tag'],
  ['bis zum 30. Juni 2025', '2025', 'frist', undefined, '2025-06-30 tag'],
  ['2025-03-31', '2025', 'frist', undefined, '2025-03-31 tag'],
  ['31.12.26', '2026', 'frist', undefined, '2026-12-31 tag'],
  ['Februar 2028', '2028', 'frist', undefined, '2028-02-29 monat'],
  ['02/2027', '2027', 'frist', undefined, '2027-02-28 monat'],
  ['Q3/2025', '2025', 'frist', undefined, '2025-09-30 quartal'],
  ['III. Quartal 2025', '2025', 'frist', undefined, '2025-09-30 quartal'],
  ['2025 Q3', '2025', 'frist', undefined, '2025-09-30 quartal'],
  ['2. Halbjahr 2026', '2026', 'frist', undefined, '2026-12-31 halbjahr'],
  ['Mitte 2026', '2026', 'frist', undefined, '2026-06-30 halbjahr'],
  ['Herbst 2025', '2025', 'frist', undefined, '2025-11-30 quartal'],
  ['2025–2027', '2027', 'zeitraum', '2025-01-01 jahr', '2027-12-31 jahr'],
  ['2025/26', '2026', 'zeitraum', '2025-01-01 jahr', '2026-12-31 jahr'],
  ['01.02.2025 bis 31.01.2026', '2026', 'zeitraum', '2025-02-01 tag', '2026-01-31 tag'],
  ['ab 2025', 'ab 2025', 'beginn', '2025-01-01 jahr'],
  ['2025 ff.', '2025 ff', 'beginn', '2025-01-01 jahr'],
  ['ab sofort', 'ab sofort', 'beginn'],
  ['kurzfristig', 'kurzfristig', 'klasse'],
  ['Langfristige Umsetzung', 'langfristig', 'klasse'],
  ['kurz- bis mittelfristig', 'kurz- bis mittelfristig', 'klasse'],
  ['mittelfristig (bis 2027)', 'mittelfristig', 'klasse', undefined, '2027-12-31 jahr'],
  ['verstetigen', 'verstetigen', 'wort'],
  ['nach Bedarf', 'nach Bedarf', 'wort'],
  ['', 'ohne', 'ohne'],
  [' – ', 'ohne', 'ohne'],
  ['k. A.', 'ohne', 'ohne'],
];

describe('schedules in the concept’s own words', () => {
  for (const [text, klasse, art, von, bis] of FAELLE) {
    it(`reads „${text}“`, () => {
      const termin = readTerminierung(text);
      const show = (datum: typeof termin.von) => datum && `${datum.datum} ${datum.genauigkeit}`;
      assert.deepEqual(
        [termin.klasse, termin.art, show(termin.von), show(termin.bis)],
        [klasse, art, von, bis],
      );
      assert.equal(termin.text, text.trim());
    });
  }

  it('keeps the words of any text and gives existing dates only', () => {
    const worte = fc.constantFrom(
      'bis',
      'ab',
      'Ende',
      'Q3',
      '2025',
      '2031',
      '31.02.2026',
      '13/2027',
      'laufend',
      '/',
      '–',
      'langfristig',
      '00.00.2024',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(worte, fc.string({ maxLength: 6 })), { maxLength: 7 }), (teile) => {
        const text = teile.join(' ');
        const termin = readTerminierung(text);
        assert.equal(termin.text, text.replace(/\s+/g, ' ').trim());
        assert.notEqual(termin.klasse, '');
        for (const datum of [termin.von, termin.bis]) {
          if (datum !== undefined)
            assert.equal(new Date(datum.datum).toISOString().slice(0, 10), datum.datum);
        }
      }),
    );
  });

  it('takes signs and words for nothing as nothing, however many', () => {
    for (const text of ['', ',', '– / –', 'k. A.', 'n.n.', 'ohne Terminierung', 'k.a. '.repeat(40)])
      assert.equal(readTerminierung(text).art, 'ohne', text);
    assert.equal(readTerminierung(`${'k.a.'.repeat(5000)}x`).art, 'wort');
  });

  it('joins the columns of begin and end', () => {
    assert.equal(readTerminierung(joinTermintexte('2025', '2027')).klasse, '2027');
    assert.equal(readTerminierung(joinTermintexte('', '2027')).art, 'frist');
    assert.equal(readTerminierung(joinTermintexte('2025', '')).art, 'beginn');
    assert.equal(joinTermintexte('', ''), '');
  });

  it('compares by what is meant', () => {
    const gleich = (a: string, b: string) => isGleicheTerminierung(readTerminierung(a), readTerminierung(b));
    assert.ok(gleich('Bis 2027', 'bis Ende 2027'));
    assert.ok(gleich('2027', 'Q3/2027'));
    assert.ok(!gleich('Q2/2027', 'Q3/2027'));
    assert.ok(!gleich('laufend', 'Bis 2027'));
  });

  it('finds what the paper says of its classes', () => {
    const klassen = findKlassendefinitionen([
      'Umsetzung: kurzfristig (bis Ende 2025), mittelfristig = 2026–2027',
      'Langfristige Maßnahmen: bis 2030',
    ]);
    assert.deepEqual(
      [...klassen].map(([klasse, { bis }]) => [klasse, bis?.datum]),
      [
        ['kurzfristig', '2025-12-31'],
        ['mittelfristig', '2027-12-31'],
        ['langfristig', '2030-12-31'],
      ],
    );
  });
});
