import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Feld, type Feldart, type Feldwert, formatFeld, readFeld } from './felder.rules.ts';

const feld = (art: Feldart, von = 0, bis = 100): Feld => ({ name: 'x', art, von, bis });

describe('a value of a rule', () => {
  const cases: [Feld, string, Feldwert | string[]][] = [
    [feld('zahl'), '15', 15],
    [feld('zahl'), '101', ['einstellung.zahl']],
    [feld('zahl'), '1,5', ['einstellung.zahl']],
    [feld('zahl'), '', ['einstellung.zahl']],
    [feld('faktor', 1, 5), '1,3', 1.3],
    [feld('faktor', 1, 5), '0,9', ['einstellung.faktor']],
    [feld('faktor', 1, 5), '1,33', ['einstellung.faktor']],
    [feld('minuten', 30, 600), '2 Stunden', 120],
    [feld('minuten', 30, 600), '20 Minuten', ['einstellung.minuten']],
    [feld('minuten', 30, 600), '45', ['dauer.ohne-einheit']],
    [feld('stunden', 1, 336), '2 Tage', 48],
    [feld('stunden', 1, 336), '90 Minuten', ['einstellung.stunden']],
    [feld('tage', 1, 540), '8 Wochen', 56],
    [feld('tage', 1, 540), '36 Stunden', ['einstellung.tage']],
    [feld('kilometer', 10, 6000), '17,5 km', 175],
    [feld('kilometer', 10, 6000), '900', ['einstellung.kilometer']],
    [feld('uhrzeit'), '9.00', '09:00'],
    [feld('uhrzeit'), '25:00', ['uhrzeit.gibt-es-nicht']],
    [feld('ja'), 'ja', true],
    [feld('ja'), '', false],
    [feld('zahlen', 1, 20), '1, 3; 7', [1, 3, 7] as unknown as Feldwert],
    [feld('zahlen', 1, 20), '', [] as unknown as Feldwert],
    [feld('zahlen', 1, 20), '3, 1', ['einstellung.zahlen']],
    [feld('zahlen', 1, 20), '1, bald', ['einstellung.zahlen']],
  ];
  for (const [field, typed, expected] of cases) {
    it(`${field.art}: "${typed}"`, () => {
      const read = readFeld(field, typed);
      if (read.ok) return assert.deepEqual(read.wert, expected);
      assert.deepEqual([read.grund], expected);
      assert.equal(read.feld, 'x');
    });
  }

  it('is read back as it stands in the form', () => {
    const arten = fc.constantFrom<Feldart>('zahl', 'minuten', 'stunden', 'tage', 'kilometer');
    fc.assert(
      fc.property(
        arten,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom('de', 'en'),
        (art, wert, sprache) => {
          const read = readFeld(feld(art, 0, 400), formatFeld(art, wert, sprache));
          assert.equal(read.ok && read.wert, wert);
        },
      ),
    );
  });
});
