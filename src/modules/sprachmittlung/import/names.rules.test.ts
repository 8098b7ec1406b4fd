import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looksLikeName, readGeschlecht, readName } from './names.rules.ts';

describe('names in one cell', () => {
  const cases: [string, string, string][] = [
    ['Petrovic, Jelena', 'Petrovic', 'Jelena'],
    ['Petrovic,Jelena', 'Petrovic', 'Jelena'],
    ['Jelena Petrovic', 'Petrovic', 'Jelena'],
    ['PETROVIC Jelena', 'Petrovic', 'Jelena'],
    ['Jelena PETROVIC', 'Petrovic', 'Jelena'],
    ['PETROVIC, JELENA', 'Petrovic', 'Jelena'],
    ['Frau Jelena Petrovic', 'Petrovic', 'Jelena'],
    ['Petrovic, Frau Jelena', 'Petrovic', 'Jelena'],
    ['Fr. Dr. Petrovic', 'Petrovic', ''],
    ['J. Petrovic', 'Petrovic', 'J.'],
    ['Petrovic J.', 'Petrovic', 'J.'],
    ['Petrovic', 'Petrovic', ''],
    ['Jelena Petrovic (bis 17 Uhr)', 'Petrovic', 'Jelena'],
    ['Maria von der Heide', 'von der Heide', 'Maria'],
    ['Yusuf Al Haddad', 'Al Haddad', 'Yusuf'],
    ['NGUYEN Thi Mai', 'Nguyen', 'Thi Mai'],
    ["O'Neill, Sean", "O'Neill", 'Sean'],
    ['Al-Haddad, Rania', 'Al-Haddad', 'Rania'],
  ];
  for (const [cell, nachname, vorname] of cases) {
    it(cell, () => {
      const name = readName(cell);
      assert.deepEqual([name?.nachname, name?.vorname], [nachname, vorname]);
    });
  }

  it('knows when the surname stands first', () => {
    assert.deepEqual(readName('Petrovic Jelena Maria', 'nachname-zuerst'), {
      nachname: 'Petrovic',
      vorname: 'Jelena Maria',
    });
    assert.deepEqual(readName('von der Heide Maria', 'nachname-zuerst'), {
      nachname: 'von der Heide',
      vorname: 'Maria',
    });
  });

  it('takes salutation, title and note along', () => {
    assert.deepEqual(readName('Herr Dr. Amir Hosseini (ruht)'), {
      nachname: 'Hosseini',
      vorname: 'Amir',
      geschlecht: 'maennlich',
      titel: 'Dr.',
      vermerk: 'ruht',
    });
  });

  for (const nobody of ['', '-', 'x', '12', 'Stand: Januar', '01.02.2023', 'a@beispiel.example']) {
    it(`${nobody || 'nothing'} is no name`, () => assert.equal(readName(nobody), undefined));
  }

  it('tells a column of names by its cells', () => {
    for (const name of ['Petrovic, Jelena', 'Jelena Petrovic', 'Maria von der Heide', 'Thi Mai Nguyen'])
      assert.ok(looksLikeName(name), name);
    for (const other of ['Zeven', 'durchgeführt', 'Amselweg 3', 'nicht vermittelt'])
      assert.ok(!looksLikeName(other), other);
  });

  it('reads gender from the salutation', () => {
    assert.deepEqual(['Frau', 'w', 'Herr', 'm', 'd', '?'].map(readGeschlecht), [
      'weiblich',
      'weiblich',
      'maennlich',
      'maennlich',
      'divers',
      undefined,
    ]);
  });
});
