import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compare,
  countPlaces,
  type Dezimal,
  divide,
  equals,
  fromInteger,
  multiply,
  parseDezimal,
  round,
  subtract,
  sum,
  toCent,
  toFixedText,
  toText,
} from './dezimal.ts';

const dezimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([ziffern, stellen]): Dezimal => ({ ziffern, stellen }));

function read(text: string): Dezimal {
  const wert = parseDezimal(text);
  assert.ok(wert, text);
  return wert;
}

test('reads what XML calls a decimal and nothing else', () => {
  for (const [text, expected] of [
    ['0', '0'],
    ['-0.00', '0'],
    ['336.9', '336.9'],
    ['+12.50', '12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    [' 1000 ', '1000'],
    ['-225.14', '-225.14'],
    ['0.061232374', '0.061232374'],
  ] as const) {
    assert.equal(toText(read(text)), expected);
  }
  for (const text of ['', '.', '-', '1,5', '1e3', '1.000.000', 'NaN', '12 €', '9'.repeat(65)]) {
    assert.equal(parseDezimal(text), undefined, text);
  }
});

test('rounds half up, negative amounts like their positive twins', () => {
  for (const [text, stellen, expected] of [
    ['0.005', 2, '0.01'],
    ['0.0049999', 2, '0'],
    ['-0.005', 2, '-0.01'],
    ['204.2975', 2, '204.3'],
    ['1.5', 0, '2'],
    ['2', 2, '2'],
  ] as const) {
    assert.equal(toText(round(read(text), stellen)), expected);
  }
  assert.equal(toCent(read('22.045')), 2205);
  assert.equal(toCent(read('-225.14')), -22514);
  assert.throws(() => toCent(read('99999999999999999')), RangeError);
});

test('writes a fixed number of places', () => {
  assert.equal(toFixedText(read('336.9'), 2), '336.90');
  assert.equal(toFixedText(read('-0.005'), 2), '-0.01');
  assert.equal(toFixedText(read('-0.004'), 2), '0.00');
  assert.equal(toFixedText(read('7.5'), 0), '8');
});

test('divides with rounding, and not by zero', () => {
  assert.equal(toText(divide(read('11982.12'), read('366'), 2)!), '32.74');
  assert.equal(toText(divide(read('-1'), read('3'), 4)!), '-0.3333');
  assert.equal(toText(divide(read('1'), read('0.0004'), 0)!), '2500');
  assert.equal(divide(read('1'), read('0.00'), 2), undefined);
});

test('counts only places that matter', () => {
  assert.equal(countPlaces(read('19.00')), 0);
  assert.equal(countPlaces(read('0.21850')), 4);
  assert.equal(countPlaces(read('0')), 0);
});

test('text and value belong together', () => {
  fc.assert(
    fc.property(dezimal, dezimal, (a, b) => {
      assert.ok(equals(read(toText(a)), a));
      assert.equal(toText(a) === toText(b), equals(a, b));
    }),
  );
});

test('the laws of arithmetic hold exactly', () => {
  fc.assert(
    fc.property(dezimal, dezimal, dezimal, (a, b, c) => {
      assert.ok(equals(add(a, b), add(b, a)));
      assert.ok(equals(subtract(add(a, b), b), a));
      assert.ok(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
      assert.ok(equals(sum([a, b, c]), add(a, add(b, c))));
    }),
  );
});

test('rounding moves a value by at most half a unit of its last place', () => {
  fc.assert(
    fc.property(dezimal, fc.integer({ min: 0, max: 6 }), (a, stellen) => {
      const doubled = multiply(subtract(round(a, stellen), a), fromInteger(2));
      const unit: Dezimal = { ziffern: 1n, stellen };
      assert.ok(compare(doubled, unit) <= 0);
      assert.ok(compare(multiply(doubled, fromInteger(-1)), unit) <= 0);
    }),
  );
});

test('dividing a product gives the factor back', () => {
  fc.assert(
    fc.property(dezimal, dezimal, (a, b) => {
      fc.pre(b.ziffern !== 0n);
      assert.ok(equals(divide(multiply(a, b), b, a.stellen)!, a));
    }),
  );
});
