import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnIndex, columnLetter, dateOfSerial, minutesOfSerial } from './sheet.ts';

describe('addresses and serial numbers of spreadsheets', () => {
  it('letters of columns, there and back', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetter), [
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
    for (let index = 0; index < 2000; index++) assert.equal(columnIndex(`${columnLetter(index)}7`), index);
    assert.equal(columnIndex('7'), undefined);
  });

  it('days count from 30.12.1899', () => {
    assert.equal(dateOfSerial(45108), '2023-07-01');
    assert.equal(dateOfSerial(45108.99), '2023-07-01');
    assert.equal(dateOfSerial(0.5), undefined);
    assert.equal(dateOfSerial(Number.NaN), undefined);
    assert.equal(minutesOfSerial(45108.375), 540);
    assert.equal(minutesOfSerial(0.99999), 0);
  });
});
