import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Merkmale } from '../tabellen/lesung.rules.ts';
import { findPyramide, parseAlter, spansOf } from './pyramide.rules.ts';

it('ages are read as the offices write them', () => {
  const read = (text: string) => {
    const alter = parseAlter(text);
    return alter && [alter.von, alter.bis];
  };
  assert.deepEqual(read('unter 3 Jahre'), [0, 3]);
  assert.deepEqual(read('3 bis unter 6 Jahre'), [3, 6]);
  assert.deepEqual(read('18-24'), [18, 25]);
  assert.deepEqual(read('75 Jahre und mehr'), [75, null]);
  assert.deepEqual(read('90 und älter'), [90, null]);
  assert.deepEqual(read('1 Jahr'), [1, 2]);
  for (const text of ['Insgesamt', 'männlich', '2015', 'langzeitarbeitslos'])
    assert.equal(read(text), undefined);
});

const ALTER = [
  'unter 6 Jahre',
  '6 bis unter 18 Jahre',
  'unter 18 Jahre',
  '18 bis unter 65 Jahre',
  '65 Jahre und mehr',
  'Insgesamt',
];
const merkmale = (mehr: Merkmale = []) =>
  ALTER.flatMap((alter) =>
    ['Insgesamt', 'männlich', 'weiblich'].map(
      (geschlecht): Merkmale => [['Zeile', alter], ['Spalte', geschlecht], ...mehr],
    ),
  ).map((paare, nummer) => ({ nummer, merkmale: paare, einheit: 'Anzahl' }));

it('the narrowest groups that follow on each other make the pyramid', () => {
  const ganzes = {
    merkmale: [
      ['Zeile', 'Insgesamt'],
      ['Spalte', 'Insgesamt'],
    ] as Merkmale,
    einheit: 'Anzahl',
  };
  const gruppen = findPyramide(ganzes, merkmale());
  assert.deepEqual(
    gruppen.map(({ bezeichnung }) => bezeichnung),
    ['unter 6 Jahre', '6 bis unter 18 Jahre', '18 bis unter 65 Jahre', '65 Jahre und mehr'],
  );
  assert.deepEqual([gruppen[0]?.links, gruppen[0]?.rechts], [1, 2]);
  assert.deepEqual(spansOf(gruppen), [6, 12, 47, 30]);
});

it('what else is counted stays the same, and a table without ages has none', () => {
  const auslaender: Merkmale = [['Nationalität', 'Ausländer(innen)']];
  const ganzes = {
    merkmale: [['Zeile', 'Insgesamt'], ['Spalte', 'Insgesamt'], ...auslaender] as Merkmale,
    einheit: 'Anzahl',
  };
  const alle = [
    ...merkmale([['Nationalität', 'Insgesamt']]),
    ...merkmale(auslaender).map((eines) => ({ ...eines, nummer: eines.nummer + 100 })),
  ];
  assert.deepEqual(findPyramide(ganzes, alle)[0]?.links, 101);
  assert.deepEqual(findPyramide({ ...ganzes, einheit: 'Prozent' }, alle), []);
  assert.deepEqual(findPyramide(ganzes, []), []);
});
