import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ebeneOf, isRegionalschluessel, kreisOf, liesIn, toAgs } from './region.ts';

test('knows region keys of all levels, and nothing else', () => {
  for (const [schluessel, ebene] of [
    ['DG', 'bund'],
    ['03', 'land'],
    ['033', 'bezirk'],
    ['03357', 'kreis'],
    ['033575401', 'verband'],
    ['03357008', 'gemeinde'],
    ['033575401008', 'gemeinde'],
  ] as const) {
    assert.ok(isRegionalschluessel(schluessel), schluessel);
    assert.equal(ebeneOf(schluessel), ebene);
  }
  for (const text of ['', '3', '3357', '00', '17', '99999', '2015', '0335', 'Deutschland', '03 57', 'dg']) {
    assert.ok(!isRegionalschluessel(text), text);
  }
  assert.throws(() => ebeneOf('2015'), RangeError);
});

test('shortens an ARS to its AGS', () => {
  assert.equal(toAgs('033575401008'), '03357008');
  assert.equal(toAgs('033570000000'), '03357');
  assert.equal(toAgs('03357'), '03357');
  assert.equal(toAgs('DG'), 'DG');
});

test('knows what lies where', () => {
  assert.ok(liesIn('03357008', '03357'));
  assert.ok(liesIn('033575401008', '03357'));
  assert.ok(liesIn('03357', '03'));
  assert.ok(liesIn('03357', 'DG'));
  assert.ok(!liesIn('03461', '03357'));
  assert.equal(kreisOf('03357008'), '03357');
  assert.equal(kreisOf('03'), undefined);
});
