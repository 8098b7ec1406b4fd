import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTabelle, type Pruefwert } from './tabellenpruefung.rules.ts';

const wert = (geschlecht: string, zahl: number | null, stichtag = '2024', einheit = 'Anzahl'): Pruefwert => ({
  merkmale: [['Geschlecht', geschlecht]],
  einheit,
  stichtag,
  wert: zahl,
});
const jahr = (stichtag: string, alle: number, m: number, w: number) => [
  wert('Insgesamt', alle, stichtag),
  wert('männlich', m, stichtag),
  wert('weiblich', w, stichtag),
];

test('parts that add up are right', () => {
  assert.deepEqual(checkTabelle([...jahr('2023', 10, 4, 6), ...jahr('2024', 12, 5, 7)]), []);
});

test('one year that does not add up stands out', () => {
  const befunde = checkTabelle([
    ...jahr('2022', 10, 4, 6),
    ...jahr('2023', 12, 5, 7),
    ...jahr('2024', 21, 5, 7),
  ]);
  assert.equal(befunde.length, 1);
  assert.deepEqual(
    [befunde[0]?.stichtag, befunde[0]?.befund.grund, befunde[0]?.befund.soll, befunde[0]?.befund.ist],
    ['2024', 'plausibilitaet.summe', 21, 12],
  );
});

test('rounding to multiples of five explains what is off by five', () => {
  const [befund] = checkTabelle(jahr('2024', 100, 45, 50));
  assert.deepEqual(befund?.befund.erklaerung, { art: 'gerundet', einheit: 5 });
});

test('features that are a choice need not add up, but none is more than the whole', () => {
  const choice = (zuGross: number) => [
    wert('Insgesamt', 100),
    wert('unter 25 Jahre', 10),
    wert('langzeitarbeitslos', zuGross),
  ];
  assert.deepEqual(checkTabelle(choice(30)), []);
  assert.equal(checkTabelle(choice(130))[0]?.befund.grund, 'plausibilitaet.teil');
});

test('"of which" is no part of its own, and an unknown part leaves the sum open', () => {
  const mit = [...jahr('2023', 10, 4, 6), wert('dar. divers', 3, '2023')];
  assert.deepEqual(checkTabelle(mit), []);
  assert.deepEqual(checkTabelle([wert('Insgesamt', 10), wert('männlich', 4), wert('weiblich', null)]), []);
});

test('a share is not above 100 per cent', () => {
  assert.equal(checkTabelle([wert('Insgesamt', 101, '2024', 'Prozent')]).length, 1);
  assert.deepEqual(checkTabelle([wert('Insgesamt', 100, '2024', 'Prozent')]), []);
});

const mitAnteil = (staat: string, zahl: number, prozent: number): Pruefwert[] => [
  { merkmale: [['Staat', staat]], einheit: 'Anzahl', stichtag: '2024', wert: zahl },
  {
    merkmale: [
      ['Staat', staat],
      ['Spalte', 'Anteil in %'],
    ],
    einheit: '%',
    stichtag: '2024',
    wert: prozent,
  },
];

test('a share must be that of its number', () => {
  const tabelle = [
    ...mitAnteil('Insgesamt', 1000, 100),
    ...mitAnteil('Polen', 500, 50),
    ...mitAnteil('Syrien', 300, 30),
  ];
  assert.deepEqual(checkTabelle([...tabelle, ...mitAnteil('Türkei', 200, 20)]), []);
  const [befund] = checkTabelle([...tabelle, ...mitAnteil('Türkei', 200, 26)]);
  assert.deepEqual(
    [befund?.befund.grund, befund?.befund.soll, befund?.befund.ist],
    ['plausibilitaet.anteil', 20, 26],
  );
});

test('shares that make a hundred speak of one whole', () => {
  assert.deepEqual(checkTabelle([...mitAnteil('Polen', 500, 62.5), ...mitAnteil('Syrien', 300, 37.5)]), []);
  const [befund] = checkTabelle([...mitAnteil('Polen', 500, 50), ...mitAnteil('Syrien', 300, 50)]);
  assert.equal(befund?.befund.grund, 'plausibilitaet.nenner');
  // Rates of several groups are of several wholes, and rightly so.
  assert.deepEqual(checkTabelle([...mitAnteil('Polen', 500, 5.1), ...mitAnteil('Syrien', 300, 15)]), []);
});

test('a jump in a series stands out, small numbers may jump', () => {
  const reihe = (...zahlen: number[]) => zahlen.map((zahl, i) => wert('Insgesamt', zahl, String(2018 + i)));
  assert.deepEqual(checkTabelle(reihe(1000, 1020, 1040, 1060)), []);
  const [befund] = checkTabelle(reihe(1000, 1020, 1040, 2060, 2080));
  assert.deepEqual([befund?.befund.grund, befund?.stichtag], ['plausibilitaet.sprung', '2021']);
  assert.deepEqual(checkTabelle(reihe(4, 5, 4, 9, 8)), []);
});
