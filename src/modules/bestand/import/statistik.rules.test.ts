import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findZeit, isEinheit, parseZeit, parseZellwert } from './statistik.rules.ts';

test('reads cells of tables: numbers, signs, numbers with a sign', () => {
  for (const [zelle, einheit, wert, symbol] of [
    ['85942', 'Anzahl', 85942, null],
    ['0', 'Anzahl', 0, null],
    ['6,8', 'Prozent', 6.8, null],
    ['-3,25', 'Prozent', -3.25, null],
    ['\u22123,25', 'Prozent', -3.25, null],
    ['+8,7', 'Prozent', 8.7, null],
    ['82.175.684', 'Anzahl', 82175684, null],
    ['40 514 123', 'Anzahl', 40514123, null],
    ['2.074,78', 'qkm', 2074.78, null],
    ['-', 'Anzahl', 0, '-'],
    ['-', null, 0, '-'],
    ['-', 'Prozent', null, '-'],
    ['-', 'je 1000 Einwohner', null, '-'],
    ['.', 'Anzahl', null, '.'],
    ['/', 'Anzahl', null, '/'],
    ['x', 'Anzahl', null, 'x'],
    ['...', 'Anzahl', null, '...'],
    ['(12)', 'Anzahl', 12, '()'],
    ['1234 p', 'Anzahl', 1234, 'p'],
    ['1.234r', 'Anzahl', 1234, 'r'],
  ] as const) {
    assert.deepEqual(parseZellwert(zelle, einheit), { wert, symbol }, zelle);
  }
  assert.equal(parseZellwert('  ', 'Anzahl'), null);
  for (const zelle of ['abc', '1.23', '12,', '1,2,3', '()', '12 €', '1.2345', 'toString']) {
    assert.equal(parseZellwert(zelle, 'Anzahl'), undefined, zelle);
  }
});

test('flat files may write a decimal point and never group digits', () => {
  assert.deepEqual(parseZellwert('35747.85', 'qkm', 'flach'), { wert: 35747.85, symbol: null });
  assert.deepEqual(parseZellwert('35747,85', 'qkm', 'flach'), { wert: 35747.85, symbol: null });
  assert.deepEqual(parseZellwert('1.234', 'qkm', 'flach'), { wert: 1.234, symbol: null });
  assert.equal(parseZellwert('1.234.567', 'Anzahl', 'flach'), undefined);
});

test('reads reference dates and periods as they are written', () => {
  for (const [text, zeit] of [
    ['31.12.2015', '2015-12-31'],
    ['Stichtag 31.12.2015', '2015-12-31'],
    ['2022-05-15', '2022-05-15'],
    ['2016', '2016'],
    [' 2016 ', '2016'],
    ['2015/16', '2015/16'],
    ['2015/2016', '2015/16'],
    ['Schuljahr 2015/16', '2015/16'],
    ['WS 2015/16', '2015/16'],
    ['2016-06', '2016-06'],
    ['06/2016', '2016-06'],
    ['Juni 2016', '2016-06'],
    ['1. Quartal 2016', '2016-Q1'],
    ['2. Halbjahr 2016', '2016-H2'],
  ] as const) {
    assert.equal(parseZeit(text), zeit, text);
  }
  for (const text of [
    '',
    '31.02.2015',
    '1234',
    '20150',
    'DG',
    '01001',
    'unter 3 Jahre',
    '31.12.',
    '2013 bis 2015',
  ]) {
    assert.equal(parseZeit(text), undefined, text);
  }
});

test('finds the date in a title, a full one before a bare year', () => {
  assert.equal(findZeit('Gebietsfläche in qkm - Stichtag 31.12.2019 -'), '2019-12-31');
  assert.equal(findZeit('Schulabschlüsse im Schuljahr 2015/16'), '2015/16');
  assert.equal(findZeit('Zensus 2011: Bevölkerung am 09.05.2011'), '2011-05-09');
  assert.equal(findZeit('Bevölkerung nach Altersgruppen (17) - Stichtag 31.12. -'), undefined);
});

test('tells units from headings', () => {
  for (const text of [
    'Anzahl',
    'Prozent',
    '%',
    'EUR',
    'Tsd. EUR',
    '1000 EUR',
    'qkm',
    '2015=100',
    'je 1000 Einwohner',
  ]) {
    assert.ok(isEinheit(text), text);
  }
  for (const text of ['Insgesamt', 'männlich', 'Ausländer', '17', 'Arbeitsort', '', '2015']) {
    assert.ok(!isEinheit(text), text);
  }
});
