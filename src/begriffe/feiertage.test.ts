import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addArbeitstage,
  countArbeitstage,
  easterOf,
  feiertageOf,
  findFeiertag,
  isArbeitstag,
} from './feiertage.ts';
import { fromTagnummer, toTagnummer, weekdayOf } from './zeit.ts';

test('Easter in known years, the earliest and the latest among them', () => {
  for (const [jahr, ostern] of [
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ] as const) {
    assert.equal(easterOf(jahr), ostern);
    assert.equal(weekdayOf(ostern), 7);
  }
});

test('the ten holidays of Lower Saxony', () => {
  assert.deepEqual(
    feiertageOf(2026).map((f) => `${f.datum} ${f.name.de}`),
    [
      '2026-01-01 Neujahr',
      '2026-04-03 Karfreitag',
      '2026-04-06 Ostermontag',
      '2026-05-01 Tag der Arbeit',
      '2026-05-14 Christi Himmelfahrt',
      '2026-05-25 Pfingstmontag',
      '2026-10-03 Tag der Deutschen Einheit',
      '2026-10-31 Reformationstag',
      '2026-12-25 1. Weihnachtstag',
      '2026-12-26 2. Weihnachtstag',
    ],
  );
  assert.equal(feiertageOf(2016).length, 9);
  assert.equal(findFeiertag('2017-10-31')?.name.de, 'Reformationstag');
  assert.equal(findFeiertag('2026-11-01'), null, 'All Saints is none in Lower Saxony');
});

test('working days', () => {
  assert.equal(isArbeitstag('2023-10-02'), true);
  assert.equal(isArbeitstag('2023-10-02', new Set(['2023-10-02'])), false);
  assert.equal(countArbeitstage('2023-09-29', '2023-10-04'), 2); // Friday → Monday 2nd, Wednesday 4th
  assert.equal(countArbeitstage('2023-10-04', '2023-09-29'), 0);
  assert.equal(addArbeitstage('2023-12-22', 1), '2023-12-27');
  const datum = fc
    .integer({ min: toTagnummer('2020-01-01'), max: toTagnummer('2030-12-31') })
    .map(fromTagnummer);
  fc.assert(
    fc.property(datum, fc.integer({ min: 1, max: 30 }), (tag, anzahl) => {
      const ziel = addArbeitstage(tag, anzahl);
      assert.equal(countArbeitstage(tag, ziel), anzahl);
      assert.ok(isArbeitstag(ziel));
    }),
  );
});
