import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  endOfStichtag,
  joinQuellen,
  lastStichtage,
  latestBy,
  listVergleichbare,
  splitJahrestage,
} from './reihen.rules.ts';

test('a series shows its last ten dates', () => {
  const werte = new Map(Array.from({ length: 12 }, (_, i) => [`${2010 + i}-12-31`, i]));
  const stichtage = lastStichtage([{ werte }, { werte: new Map([['2005-12-31', 1]]) }]);
  assert.equal(stichtage.length, 10);
  assert.equal(stichtage[0], '2012-12-31');
});

test('the same day of different years is told apart by the year', () => {
  assert.deepEqual(splitJahrestage(['2023-12-31', '2024-12-31']), { jahre: ['2023', '2024'], tag: '-12-31' });
  assert.equal(splitJahrestage(['2023-06-30', '2024-12-31']), null);
  assert.equal(splitJahrestage(['2023', '2024']), null);
  assert.equal(splitJahrestage([]), null);
});

test('counts are compared on one level, ratios with all', () => {
  const regionen = ['03399', '03', '03398'];
  assert.deepEqual(listVergleichbare(regionen, true), ['03399', '03398']);
  assert.deepEqual(listVergleichbare(regionen, false), regionen);
});

test('each source stands once', () => {
  const amt = { quelle: 'Amt', lizenz: 'frei' };
  assert.equal(joinQuellen([amt, amt, { quelle: null, lizenz: null }]), 'Amt; frei');
});

test('a reference date ends with its period', () => {
  assert.deepEqual(['2024-12-31', '2024', '2024-02', '2024-Q1', '2024-H1', '2023/24'].map(endOfStichtag), [
    '2024-12-31',
    '2024-12-31',
    '2024-02-29',
    '2024-03-31',
    '2024-06-30',
    '2024-07-31',
  ]);
});

test('on a day the latest value before it holds', () => {
  const werte = [{ stichtag: '2023' }, { stichtag: '2024-06-30' }, { stichtag: '2024' }];
  assert.equal(latestBy(werte, '2024-07-01')?.stichtag, '2024-06-30');
  assert.equal(latestBy(werte, '2022-12-31'), undefined);
});
