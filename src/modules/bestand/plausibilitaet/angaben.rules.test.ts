import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAngaben } from './angaben.rules.ts';
import { readAngaben } from './angaben-lesen.rules.ts';

const lines = (text: string) =>
  readAngaben(text).map(({ bezeichnung, rolle, zahl, anteil }) => [
    bezeichnung,
    rolle,
    zahl,
    anteil && `${anteil.prozent}/${anteil.stellen}`,
  ]);

const check = (text: string, sindAlle = false) =>
  checkAngaben(readAngaben(text), { sindAlle }).map(({ befund: { grund, soll, ist, erklaerung } }) => [
    grund.replace('plausibilitaet.', ''),
    soll,
    Math.round(ist * 100) / 100,
    erklaerung && `${erklaerung.art} ${erklaerung.einheit}`,
  ]);

describe('the figures of a text', () => {
  it('are read with what they count', () => {
    assert.deepEqual(lines('12.590 Ausländer, 7,7 %; EU 47 %, übriges Europa 18 %, zusammen 65 %'), [
      ['Ausländer', 'ganzes', 12_590, '7.7/1'],
      ['EU', 'teil', null, '47/0'],
      ['übriges Europa', 'teil', null, '18/0'],
      ['zusammen', 'summe', null, '65/0'],
    ]);
  });

  it('without dates and ages', () => {
    assert.deepEqual(
      lines(
        'Am 31.12.2023 lebten 10.055 Ausländer im Kreis. Unter 16 Jahre: 2.108 (20,96 %), 16–17 Jahre 241',
      ),
      [
        ['Am 31.12.2023 lebten Ausländer im Kreis', 'ganzes', 10_055, null],
        ['Unter 16 Jahre', 'teil', 2108, '20.96/2'],
        ['16–17 Jahre', 'teil', 241, null],
      ],
    );
    assert.deepEqual(
      lines('<4 Jahre 3.260, 4–10: 4.695, >10: 4.430').map(([, , zahl]) => zahl),
      [3260, 4695, 4430],
    );
  });

  it('in English too, and about', () => {
    assert.deepEqual(lines('men 5,393 (53.63 %), women 4,658 (46.33 %)'), [
      ['men', 'teil', 5393, '53.63/2'],
      ['women', 'teil', 4658, '46.33/2'],
    ]);
    assert.equal(readAngaben('rund 1.200 Menschen, davon 600 Frauen')[0]?.istUngefaehr, true);
    assert.deepEqual(readAngaben('Keine Zahlen hier.'), []);
  });
});

describe('figures that were published', () => {
  it('hold where they hold', () => {
    assert.deepEqual(check('12.590 Ausländer; EU 47 %, übriges Europa 18 %, zusammen 65 %, Rest 35 %'), []);
    assert.deepEqual(
      check('Polen 1.930, Syrien 1.370, Rumänien 925, Niederlande 810, Türkei 735, zusammen 5.770'),
      [],
    );
    assert.deepEqual(check('10.055 Ausländer; Männer 5.393, Frauen 4.658, unbekannt 4'), []);
    assert.deepEqual(check('12.590 Ausländer; 15–65 Jahre: 9.260 (74 %)'), []);
  });

  it('parts that are not quite their whole, explained by rounding to five or by nothing', () => {
    assert.deepEqual(check('12.590 Ausländer; Männer 6.885 (55 %), Frauen 5.710 (45 %)'), [
      ['summe', 12_590, 12_595, 'gerundet 5'],
    ]);
    assert.deepEqual(check('12.590 Ausländer; unter 4 Jahre 3.260, 4–10 Jahre 4.695, über 10 Jahre 4.430'), [
      ['summe', 12_590, 12_385, null],
    ]);
  });

  it('a share cut off instead of rounded', () => {
    assert.deepEqual(
      check('10.055 Ausländer; Männer 5.393 (53,63 %), Frauen 4.658 (46,33 %), unbekannt 4 (0,04 %)'),
      [['anteil', 53.64, 53.63, 'abgeschnitten 0.01']],
    );
  });

  it('shares of different wholes', () => {
    assert.deepEqual(check('Aufenthaltstitel 67 %, im Verfahren 582 (27 %), Geduldete 369 (17 %)'), [
      ['anteil-ueber-100', 100, 111, null],
    ]);
    assert.equal(check('im Verfahren 582 (27 %), Geduldete 369 (37 %)')[0]?.[0], 'nenner');
  });

  it('sums, shares above a hundred, parts above their whole', () => {
    assert.deepEqual(check('EU 47 %, übriges Europa 19 %, zusammen 65 %'), [
      ['anteile-summe', 65, 66, 'gerundet 1'],
    ]);
    assert.deepEqual(check('EU 47 %, übriges Europa 28 %, zusammen 65 %'), [['anteile-summe', 65, 75, null]]);
    assert.deepEqual(check('100 Kinder; Jungen 70, Mädchen 50'), [['summe', 100, 120, null]]);
    assert.deepEqual(check('Anteil 120 %')[0]?.[0], 'anteil-ueber-100');
    assert.deepEqual(check('100 Kinder; Jungen 20, Mädchen 30'), []);
    assert.deepEqual(check('100 Kinder; Jungen 20, Mädchen 30', true), [['summe', 100, 50, null]]);
  });

  it('what is named beside the parts does not count twice', () => {
    assert.deepEqual(check('100 Kinder; Jungen 60, darunter 10 ohne Platz, Mädchen 40'), []);
  });
});

it('true figures are never objected to, whatever the text does not crash', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 2, maxLength: 6 }), (teile) => {
      const ganzes = teile.reduce((a, b) => a + b, 0);
      const text = `${ganzes.toLocaleString('de-DE')} Menschen; ${teile
        .map((teil, i) => `Gruppe ${String.fromCharCode(65 + i)} ${teil.toLocaleString('de-DE')}`)
        .join(', ')}`;
      assert.deepEqual(check(text), []);
    }),
    { numRuns: 100 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      checkAngaben(readAngaben(text), { sindAlle: true });
    }),
    { numRuns: 200 },
  );
});
