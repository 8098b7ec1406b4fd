import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatDauer, parseDauer } from './dauer.ts';

describe('a length of time', () => {
  const cases: [string, number | string][] = [
    ['3 Tage', 4320],
    ['1 Tag', 1440],
    ['12 Stunden', 720],
    ['1,5 Std.', 90],
    ['0.5 h', 30],
    ['90min', 90],
    ['90 Min.', 90],
    ['1 Tag 12 Stunden', 2160],
    ['2 Wochen und 1 Tag', 21600],
    ['2 weeks', 20160],
    ['1 hour 30 minutes', 90],
    ['0 Minuten', 0],
    [' 6  STUNDEN ', 360],
    ['', 'dauer.leer'],
    ['  ', 'dauer.leer'],
    ['12', 'dauer.ohne-einheit'],
    ['1,5', 'dauer.ohne-einheit'],
    ['bald', 'dauer.unlesbar'],
    ['3 Monde', 'dauer.unlesbar'],
    ['-2 Tage', 'dauer.unlesbar'],
    ['Tage 3', 'dauer.unlesbar'],
    ['1,234 Stunden', 'dauer.unlesbar'],
    ['99999 Tage', 'dauer.unlesbar'],
  ];
  for (const [eingabe, erwartet] of cases) {
    it(`"${eingabe}"`, () => {
      const read = parseDauer(eingabe);
      assert.equal(read.ok ? read.wert : read.grund, erwartet);
    });
  }

  it('is said in the largest unit that is exact', () => {
    assert.equal(formatDauer(2880, 'de'), '2 Tage');
    assert.equal(formatDauer(1440, 'en'), '1 day');
    assert.equal(formatDauer(2160, 'de'), '36 Stunden');
    assert.equal(formatDauer(90, 'de'), '90 Minuten');
    assert.equal(formatDauer(1, 'de'), '1 Minute');
    assert.equal(formatDauer(0, 'de'), '0 Minuten');
  });

  it('is read back as it is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom('de', 'en'), (minuten, sprache) => {
        const read = parseDauer(formatDauer(minuten, sprache));
        assert.equal(read.ok && read.wert, minuten);
      }),
    );
  });
});
