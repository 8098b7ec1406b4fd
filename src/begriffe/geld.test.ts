import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { divideHalfUp } from './festkomma.ts';
import { formatGeld, parseGeld, priceOf, sumGeld } from './geld.ts';
import { formatKilometer, parseKilometer } from './kilometer.ts';

test('reads amounts in the usual spellings', () => {
  for (const [eingabe, cent] of [
    ['1.234,56 €', 123456],
    ['1234,56', 123456],
    ['1234.56', 123456],
    ['1,234.56', 123456],
    ['1 234,56 EUR', 123456],
    ['1\u00a0234,56\u00a0€', 123456],
    ["1'234.50", 123450],
    ['12', 1200],
    ['12,5', 1250],
    ['12.5', 1250],
    ['12,-', 1200],
    ['12,-- €', 1200],
    ['€ 12,50', 1250],
    ['EUR 12', 1200],
    ['12 Euro', 1200],
    ['1.234', 123400],
    ['1.234.567', 123456700],
    ['0,5', 50],
    [',50', 50],
    ['-3,50', -350],
    ['−3,50', -350],
    ['12,500', 1250],
    ['-0', 0],
  ] as const) {
    assert.deepEqual(parseGeld(eingabe), { ok: true, wert: cent }, eingabe);
  }
  for (const [eingabe, grund] of [
    ['', 'geld.leer'],
    [' € ', 'geld.leer'],
    ['zwölf', 'geld.unlesbar'],
    ['12,50,3', 'geld.unlesbar'],
    ['1.23.456', 'geld.unlesbar'],
    ['12 50', 'geld.unlesbar'],
    ['12,345', 'geld.mehr-als-zwei-stellen'],
    ['1'.repeat(13), 'geld.zu-gross'],
  ] as const) {
    const ergebnis = parseGeld(eingabe);
    assert.equal(ergebnis.ok ? ergebnis.wert : ergebnis.grund, grund, eingabe);
  }
});

test('what is printed is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (cent) => {
      for (const sprache of ['de', 'en'] as const) {
        const text = formatGeld(cent, sprache).replace('-€', '€-');
        assert.deepEqual(parseGeld(text), { ok: true, wert: cent }, text);
      }
    }),
  );
  assert.equal(formatGeld(123456, 'de'), '1.234,56\u00a0€');
  assert.equal(formatGeld(-5, 'en'), '-€0.05');
});

test('rates are rounded half up, once', () => {
  assert.equal(priceOf(38, 175, 10), 665); // 17.5 km at 38 ct
  assert.equal(priceOf(25, 1, 10), 3); // 2.5 ct
  assert.equal(priceOf(2400, 50, 60), 2000);
  assert.equal(divideHalfUp(-5, 10), -1);
  assert.equal(divideHalfUp(-4, 10), 0);
  assert.equal(divideHalfUp(Number.MAX_SAFE_INTEGER, 2), 2 ** 52);
  assert.equal(sumGeld([665, 2000, -5]), 2660);
  assert.throws(() => divideHalfUp(1, 0), RangeError);
  assert.throws(() => priceOf(0.5, 1, 10), RangeError);
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 10000 }), (z, n) => {
      const gerundet = divideHalfUp(z, n);
      assert.ok(Math.abs(gerundet * n - z) * 2 <= n);
      assert.equal(gerundet + divideHalfUp(-z, n), 0);
    }),
  );
});

test('kilometres are tenths', () => {
  for (const [eingabe, zehntel] of [
    ['17,5', 175],
    ['17.5 km', 175],
    ['37', 370],
    ['0', 0],
  ] as const) {
    assert.deepEqual(parseKilometer(eingabe), { ok: true, wert: zehntel }, eingabe);
  }
  for (const [eingabe, grund] of [
    ['', 'kilometer.leer'],
    ['-3', 'kilometer.negativ'],
    ['weit', 'kilometer.unlesbar'],
    ['17,55', 'kilometer.unlesbar'],
  ] as const) {
    const ergebnis = parseKilometer(eingabe);
    assert.equal(ergebnis.ok ? ergebnis.wert : ergebnis.grund, grund, eingabe);
  }
  assert.equal(formatKilometer(175, 'de'), '17,5\u00a0km');
  assert.equal(formatKilometer(370, 'en'), '37\u00a0km');
});
