import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAnteil } from './anteil.ts';

test('a part of a whole is written as percent', () => {
  assert.equal(formatAnteil(1, 8, 'de'), '12,5\u00a0%');
  assert.equal(formatAnteil(1, 8, 'en'), '12.5%');
  assert.equal(formatAnteil(2, 3, 'en'), '66.7%');
  assert.equal(formatAnteil(0, 7, 'en'), '0%');
  assert.equal(formatAnteil(0, 0, 'de'), '–');
});
