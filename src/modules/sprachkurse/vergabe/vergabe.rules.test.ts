import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../begriffe/zeit.ts';
import { grenzenEinstellung } from './grenzen.settings.ts';
import {
  artFuer,
  checkArt,
  findAbweichungen,
  grenzenAm,
  type Kriterium,
  preispunkte,
  rankLos,
  splitByYear,
  transition,
  UEBERGAENGE,
  VERGABEARTEN,
  VERGABESTATUS,
} from './vergabe.rules.ts';

const GRENZEN = grenzenEinstellung.vorgabe[0]!;

describe('the kind of a procedure', () => {
  it('follows the estimated value', () => {
    for (const [cent, art] of [
      [1, 'direkt'],
      [2_000_000, 'direkt'],
      [2_000_001, 'beschraenkt'],
      [10_000_000, 'beschraenkt'],
      [10_000_001, 'oeffentlich'],
      [74_999_999, 'oeffentlich'],
      [75_000_000, 'eu'],
    ] as const)
      assert.equal(artFuer(cent, GRENZEN), art, String(cent));
  });

  it('takes the limits of the day', () => {
    const spaeter = { ...GRENZEN, gueltigAb: '2027-01-01', direktBisCent: 5_000_000 };
    assert.equal(grenzenAm([spaeter, GRENZEN], '2026-12-31'), GRENZEN);
    assert.equal(grenzenAm([spaeter, GRENZEN], '2027-01-01'), spaeter);
    assert.equal(grenzenAm([spaeter, GRENZEN], '2020-01-01'), GRENZEN);
  });

  it('may be stricter with a reason, never milder', () => {
    const kind = fc.constantFrom(...VERGABEARTEN);
    fc.assert(
      fc.property(kind, kind, fc.constantFrom('', 'Sozialraum'), (art, mindestens, grund) => {
        const strenger = VERGABEARTEN.indexOf(art) - VERGABEARTEN.indexOf(mindestens);
        assert.equal(checkArt(art, mindestens, grund).ok, strenger === 0 || (strenger > 0 && grund !== ''));
      }),
    );
  });
});

describe('the way of a procedure', () => {
  it('leads nowhere from its ends and to no opening but from a running one', () => {
    for (const status of VERGABESTATUS) {
      assert.equal(transition(status, 'oeffnen').ok, status === 'laeuft');
      assert.equal(transition(status, 'zuschlagen').ok, status === 'geoeffnet');
    }
    assert.deepEqual([UEBERGAENGE.zugeschlagen, UEBERGAENGE.aufgehoben], [{}, {}]);
  });
});

const PREIS: Kriterium = { id: 1, bezeichnung: 'Preis', gewicht: 40, istPreis: true };
const QUALITAET: Kriterium = { id: 2, bezeichnung: 'Konzept', gewicht: 60, istPreis: false };
const punkte = (von: string, angebotId: number, wert: number) => ({
  von,
  angebotId,
  kriteriumId: 2,
  punkte: wert,
});

describe('points', () => {
  it('of the price are lowest price ÷ price × 10, rounded half up', () => {
    for (const [niedrigster, preis, hundertstel] of [
      [3000, 3000, 1000],
      [2000, 3000, 667],
      [1000, 3000, 333],
      [1, 80, 13],
      [30_000_00, 32_000_00, 938],
    ] as const)
      assert.equal(preispunkte(niedrigster, preis), hundertstel);
  });

  it('rank by the weighted sum', () => {
    const preise = [
      { angebotId: 7, losId: 1, betragCent: 2_000_000 },
      { angebotId: 8, losId: 1, betragCent: 2_500_000 },
      { angebotId: 8, losId: 2, betragCent: 1 },
    ];
    const wertungen = [punkte('a', 7, 5), punkte('b', 7, 6), punkte('a', 8, 9), punkte('b', 8, 8)];
    const rang = rankLos(1, preise, [PREIS, QUALITAET], wertungen);
    assert.deepEqual(
      rang.zeilen.map(({ angebotId, summe }) => [angebotId, summe]),
      [
        [8, 40 * 800 + 60 * 850],
        [7, 40 * 1000 + 60 * 550],
      ],
    );
    assert.deepEqual(rang.fuehrend, [8]);
    assert.deepEqual(rankLos(3, preise, [PREIS], []).fuehrend, []);
  });

  it('that are equal lead together', () => {
    const preise = [4, 5].map((angebotId) => ({ angebotId, losId: 1, betragCent: 100 }));
    assert.deepEqual(rankLos(1, preise, [{ ...PREIS, gewicht: 100 }], []).fuehrend, [4, 5]);
  });

  it('never leave 0 to 10, and the cheapest has all of them', () => {
    const cent = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(fc.array(cent, { minLength: 1, maxLength: 8 }), (betraege) => {
        const preise = betraege.map((betragCent, at) => ({ angebotId: at + 1, losId: 1, betragCent }));
        const { zeilen, fuehrend } = rankLos(1, preise, [{ ...PREIS, gewicht: 100 }], []);
        assert.ok(zeilen.every(({ summe }) => summe >= 0 && summe <= 100_000));
        assert.equal(zeilen[0]!.betragCent, Math.min(...betraege));
        assert.equal(zeilen[0]!.summe, 100_000);
        assert.ok(fuehrend.includes(zeilen[0]!.angebotId));
      }),
    );
  });

  it('far apart are found', () => {
    const wertungen = [punkte('a', 7, 5), punkte('b', 7, 8), punkte('a', 8, 9), punkte('b', 8, 7)];
    assert.deepEqual(findAbweichungen(wertungen), [{ angebotId: 7, kriteriumId: 2, von: 5, bis: 8 }]);
  });
});

describe('a contract’s amount', () => {
  it('is divided by days', () => {
    assert.deepEqual(splitByYear(365_00, '2026-07-01', '2027-06-30'), [
      { jahr: 2026, betragCent: 184_00 },
      { jahr: 2027, betragCent: 181_00 },
    ]);
  });

  it('is the sum of its years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 1500 }),
        (betragCent, ab, tage) => {
          const beginn = addDays('2026-01-01', ab);
          const jahre = splitByYear(betragCent, beginn, addDays(beginn, tage));
          assert.equal(
            jahre.reduce((sum, one) => sum + one.betragCent, 0),
            betragCent,
          );
          assert.ok(jahre.every((one) => one.betragCent >= 0));
        },
      ),
    );
  });
});
