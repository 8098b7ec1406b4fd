import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Anteil,
  checkAnteil,
  checkAnteile,
  checkNenner,
  checkSumme,
  detectRundung,
  findSpruenge,
  type Rundung,
} from './plausibilitaet.rules.ts';

const AUF_FUENF: Rundung = { art: 'gerundet', einheit: 5 };

function prozent(...werte: number[]): Anteil[] {
  return werte.map((wert) => ({ prozent: wert, stellen: 0 }));
}

test('parts add up to their whole, or a rounding says why not', () => {
  const faelle: [
    teile: number[],
    ganzes: number,
    befund: { ist: number; erklaerung: Rundung | null } | null,
  ][] = [
    // Counts of a county's foreigners by sex, with those of unknown sex.
    [[5393, 4658, 4], 10055, null],
    // Rounded to multiples of five one by one.
    [[6885, 5710], 12590, { ist: 12595, erklaerung: AUF_FUENF }],
    // By length of stay: two hundred people are no rounding.
    [[3260, 4695, 4430], 12590, { ist: 12385, erklaerung: null }],
    // Exact counts leave no room.
    [[5393, 4658], 10055, { ist: 10051, erklaerung: null }],
    [[20, 20], 50, { ist: 40, erklaerung: { art: 'gerundet', einheit: 10 } }],
    [[1000, 2000], 4000, { ist: 3000, erklaerung: { art: 'gerundet', einheit: 1000 } }],
    [[], 0, null],
  ];
  for (const [teile, ganzes, erwartet] of faelle) {
    const befund = checkSumme(teile, ganzes);
    assert.deepEqual(
      befund && { ist: befund.ist, erklaerung: befund.erklaerung },
      erwartet,
      teile.join(' + '),
    );
  }
});

test('a share is that of its numbers, or a rounding says why not', () => {
  const faelle: [teil: number, ganzes: number, anteil: Anteil, erklaerung: Rundung | null | 'passt'][] = [
    [6885, 12590, { prozent: 55, stellen: 0 }, 'passt'],
    [5710, 12590, { prozent: 45, stellen: 0 }, 'passt'],
    [9260, 12590, { prozent: 74, stellen: 0 }, 'passt'],
    [4658, 10055, { prozent: 46.33, stellen: 2 }, 'passt'],
    [2108, 10055, { prozent: 20.96, stellen: 2 }, 'passt'],
    // 53.635… per cent, printed without rounding.
    [5393, 10055, { prozent: 53.63, stellen: 2 }, { art: 'abgeschnitten', einheit: 0.01 }],
    // 9 per cent, but five may stand for six or seven.
    [5, 55, { prozent: 11, stellen: 0 }, AUF_FUENF],
    [5, 55, { prozent: 20, stellen: 0 }, null],
    [582, 1000, { prozent: 27, stellen: 0 }, null],
  ];
  for (const [teil, ganzes, anteil, erwartet] of faelle) {
    const befund = checkAnteil(teil, ganzes, anteil);
    assert.deepEqual(
      befund ? befund.erklaerung : 'passt',
      erwartet,
      `${teil} of ${ganzes}: ${anteil.prozent}`,
    );
  }
  assert.equal(checkAnteil(12, 10, { prozent: 120, stellen: 0 })?.grund, 'plausibilitaet.anteil-ueber-100');
});

test('shares make a hundred, or their rounding one by one says why not', () => {
  assert.equal(checkAnteile(prozent(47, 18, 35), { vollstaendig: true }), null);
  assert.deepEqual(checkAnteile(prozent(33, 33, 33), { vollstaendig: true }), {
    grund: 'plausibilitaet.anteile-summe',
    soll: 100,
    ist: 99,
    erklaerung: { art: 'gerundet', einheit: 1 },
  });
  assert.equal(checkAnteile(prozent(47, 18, 30), { vollstaendig: true })?.erklaerung, null);
  assert.equal(checkAnteile(prozent(47, 18), { vollstaendig: false }), null);
  // Titles, procedures and tolerated stay overlap: 111 per cent.
  assert.deepEqual(checkAnteile(prozent(67, 27, 17), { vollstaendig: false }), {
    grund: 'plausibilitaet.anteil-ueber-100',
    soll: 100,
    ist: 111,
    erklaerung: null,
  });
  const zweiStellen = [53.63, 46.33, 0.04].map((wert) => ({ prozent: wert, stellen: 2 }));
  assert.equal(checkAnteile(zweiStellen, { vollstaendig: true }), null);
});

test('shares of one table speak of one whole', () => {
  const teil = (zahl: number, wert: number, stellen = 0) => ({
    teil: zahl,
    anteil: { prozent: wert, stellen },
  });
  assert.equal(checkNenner([teil(582, 27), teil(369, 17)]), null);
  assert.equal(checkNenner([teil(6885, 55), teil(5710, 45), teil(9260, 74)]), null);
  const gemischt = checkNenner([teil(6885, 55), teil(582, 27)]);
  assert.equal(gemischt?.grund, 'plausibilitaet.nenner');
  assert.equal(gemischt?.soll, 12518);
  assert.equal(gemischt?.ist, 2156);
  assert.equal(gemischt?.erklaerung, null);
  // 20 of 200 against 45 of 410: multiples of five leave room for both.
  assert.deepEqual(checkNenner([teil(20, 10, 1), teil(45, 22, 1)])?.erklaerung, AUF_FUENF);
  assert.equal(checkNenner([]), null);
  assert.equal(checkNenner([teil(0, 0), teil(5, 10)]), null);
});

test('jumps stand out from a series, steady growth does not', () => {
  const reihe = (...werte: number[]) => werte.map((wert, i) => ({ stichtag: String(2010 + i), wert }));
  assert.deepEqual(findSpruenge(reihe(5000, 5200, 5400, 9000, 9200)), [
    { grund: 'plausibilitaet.sprung', soll: 5400, ist: 9000, erklaerung: null, stelle: '2013' },
  ]);
  assert.deepEqual(findSpruenge(reihe(100, 140, 200, 280)), []);
  assert.deepEqual(
    findSpruenge(reihe(100, 101, 120), { schwelle: 0.1 }).map(({ stelle }) => stelle),
    ['2012'],
  );
  assert.deepEqual(
    findSpruenge(reihe(100, 100, 100, 0)).map(({ stelle }) => stelle),
    ['2013'],
  );
  assert.deepEqual(
    findSpruenge(reihe(0, 0, 0, 40)).map(({ stelle }) => stelle),
    ['2013'],
  );
  assert.deepEqual(findSpruenge(reihe(5)), []);
  assert.deepEqual(findSpruenge([]), []);
});

test('knows figures that are rounded to multiples of five', () => {
  assert.deepEqual(detectRundung([1930, 1370, 925, 810, 735]), AUF_FUENF);
  assert.deepEqual(detectRundung([1000, 2000, 0, 31000, 4000]), { art: 'gerundet', einheit: 1000 });
  assert.equal(detectRundung([5393, 4658, 4, 10055]), null);
  assert.equal(detectRundung([10, 20, 30]), null);
});

test('counts rounded to five are always explained, whatever the truth was', () => {
  const aufFuenf = (zahl: number) => Math.round(zahl / 5) * 5;
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }), (teile) => {
      const ganzes = teile.reduce((a, b) => a + b, 0);
      const befund = checkSumme(teile.map(aufFuenf), aufFuenf(ganzes));
      assert.ok(befund === null || befund.erklaerung !== null);
    }),
  );
});

test('shares of true numbers are never objected to', () => {
  const anteil = (teil: number, ganzes: number, stellen: number): Anteil => ({
    prozent: Math.round((teil / ganzes) * 100 * 10 ** stellen) / 10 ** stellen,
    stellen,
  });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 2, maxLength: 8 }),
      fc.nat(2),
      (teile, stellen) => {
        const ganzes = teile.reduce((a, b) => a + b, 0);
        const mitAnteil = teile.map((teil) => ({ teil, anteil: anteil(teil, ganzes, stellen) }));
        for (const { teil, anteil: gedruckt } of mitAnteil)
          assert.equal(checkAnteil(teil, ganzes, gedruckt), null);
        assert.equal(checkNenner(mitAnteil), null);
        const summe = checkAnteile(
          mitAnteil.map(({ anteil: gedruckt }) => gedruckt),
          { vollstaendig: true },
        );
        assert.ok(summe === null || summe.erklaerung !== null);
      },
    ),
  );
});
