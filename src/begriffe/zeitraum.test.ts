import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  createZeitraum,
  findLuecken,
  findOverlap,
  includes,
  intersect,
  isCovered,
  mergeZeitraeume,
  overlaps,
  type Zeitraum,
} from './zeitraum.ts';

const zeitraum: fc.Arbitrary<Zeitraum<number>> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 1, max: 20 })))
  .map(([von, dauer]) => ({ von, bis: dauer === null ? null : von + dauer }));
const PUNKTE = Array.from({ length: 70 }, (_, i) => i);

test('the end does not belong to the range', () => {
  const juli = { von: '2023-07-01', bis: '2023-08-01' };
  assert.equal(includes(juli, '2023-07-01'), true);
  assert.equal(includes(juli, '2023-07-31'), true);
  assert.equal(includes(juli, '2023-08-01'), false);
  assert.equal(overlaps(juli, { von: '2023-08-01', bis: null }), false);
  assert.equal(overlaps(juli, { von: '2023-07-31', bis: null }), true);
  assert.deepEqual(createZeitraum('2023-07-01', '2023-07-01'), {
    ok: false,
    grund: 'zeitraum.ende-vor-beginn',
    feld: 'bis',
  });
});

test('overlap, intersection and cover agree with their members', () => {
  fc.assert(
    fc.property(zeitraum, zeitraum, fc.array(zeitraum, { maxLength: 6 }), (a, b, viele) => {
      const gemeinsam = PUNKTE.filter((p) => includes(a, p) && includes(b, p));
      assert.equal(overlaps(a, b), gemeinsam.length > 0);
      const schnitt = intersect(a, b);
      assert.deepEqual(schnitt === null ? [] : PUNKTE.filter((p) => includes(schnitt, p)), gemeinsam);

      const gedeckt = (p: number, teile: Zeitraum<number>[]) => teile.some((teil) => includes(teil, p));
      const vereint = mergeZeitraeume(viele);
      const luecken = findLuecken(a, viele);
      for (const p of PUNKTE) {
        assert.equal(gedeckt(p, vereint), gedeckt(p, viele));
        assert.equal(gedeckt(p, luecken), includes(a, p) && !gedeckt(p, viele));
      }
      assert.equal(findOverlap(vereint), null);
      assert.equal(isCovered(a, viele), luecken.length === 0);
    }),
  );
});

test('finds the two rates that overlap', () => {
  const alt = { von: '2021-01-01', bis: '2024-01-01', cent: 1200 };
  const neu = { von: '2023-12-01', bis: null, cent: 1400 };
  assert.deepEqual(findOverlap([neu, alt]), [alt, neu]);
  assert.equal(findOverlap([neu, { ...alt, bis: '2023-12-01' }]), null);
});
