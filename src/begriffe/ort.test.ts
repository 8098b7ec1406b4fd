import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fahrtMinuten, luftlinieKm, type Ort, rundwegZehntel } from './ort.ts';

const brake: Ort = { lat: 53.333, lon: 8.483 };
const nordenham: Ort = { lat: 53.493, lon: 8.487 };
const ort = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('the great circle has the known lengths', () => {
  const viertel = (Math.PI / 2) * 6371;
  assert.ok(Math.abs(luftlinieKm({ lat: 0, lon: 0 }, { lat: 90, lon: 0 }) - viertel) < 1e-9);
  assert.ok(Math.abs(luftlinieKm({ lat: 0, lon: -45 }, { lat: 0, lon: 45 }) - viertel) < 1e-9);
  assert.ok(Math.abs(luftlinieKm(brake, nordenham) - 17.793) < 0.001);
  assert.equal(luftlinieKm(brake, brake), 0);
});

test('a way there and back is rounded once, in tenths', () => {
  assert.equal(rundwegZehntel(brake, nordenham, 1.3), 463);
  assert.equal(rundwegZehntel(brake, nordenham, 1), 356);
  assert.equal(rundwegZehntel(brake, brake, 1.3), 0);
});

test('travel takes the road at the given speed', () => {
  assert.ok(Math.abs(fahrtMinuten(brake, nordenham, 1.3, 50) - (17.793 * 1.3 * 60) / 50) < 0.01);
});

test('ways are as long there as back and never shorter by a third place', () => {
  fc.assert(
    fc.property(ort, ort, ort, (a, b, c) => {
      assert.ok(Math.abs(luftlinieKm(a, b) - luftlinieKm(b, a)) < 1e-6);
      assert.ok(luftlinieKm(a, c) <= luftlinieKm(a, b) + luftlinieKm(b, c) + 1e-3);
    }),
  );
});
