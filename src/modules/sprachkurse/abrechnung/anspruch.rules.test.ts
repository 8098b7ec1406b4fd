import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Position } from '../foerderung/regeln.rules.ts';
import {
  type Abrechnungsmonat,
  anspruchOf,
  type Bewilligtes,
  compareRechnung,
  guessArt,
} from './anspruch.rules.ts';

const position = (
  art: Position['art'],
  bezug: Position['bezug'],
  menge: number,
  preis: number,
): Position => ({
  art,
  bezug,
  menge,
  einzelpreisCent: preis,
  betragCent: menge * preis,
  text: '',
});
const UNTERRICHT = position('unterricht', 'ue', 100, 4000);
const BEWILLIGT: Bewilligtes = {
  positionen: [
    UNTERRICHT,
    position('raum', 'monat', 4, 10_000),
    position('material', 'teilnehmer', 12, 2500),
    position('verwaltung', 'kurs', 1, 5000),
  ],
  betragCent: 400_000 + 40_000 + 30_000 + 5000,
  regeln: { toleranzUeProzent: 5 },
};
const monat = (name: string, neu: Partial<Abrechnungsmonat> = {}): Abrechnungsmonat => ({
  monat: `${name}-01`,
  ue: 24,
  teilnehmerUe: 240,
  teilnehmer: 10,
  kuerzungProzent: 0,
  ...neu,
});
const NICHTS = { betraege: {}, betragCent: 0 };

describe('what a provider may be paid', () => {
  it('follows from lists and prices', () => {
    const { zeilen } = anspruchOf(
      BEWILLIGT,
      [monat('2026-02'), monat('2026-03', { teilnehmer: 11 })],
      NICHTS,
    );
    assert.deepEqual(
      zeilen.map(({ art, menge, betragCent }) => [art, menge, betragCent]),
      [
        ['unterricht', 48, 192_000],
        ['raum', 2, 20_000],
        ['material', 11, 27_500],
        ['verwaltung', 1, 5000],
      ],
    );
  });

  it('is limited by the approval with its tolerance, and by what was paid before', () => {
    const monate = ['02', '03', '04', '05', '06'].map((one) => monat(`2026-${one}`));
    const { zeilen } = anspruchOf(BEWILLIGT, monate, {
      betraege: { unterricht: 96 * 4000, verwaltung: 5000 },
      betragCent: 96 * 4000 + 5000,
    });
    assert.deepEqual(
      zeilen.map(({ art, menge, betragCent }) => [art, menge, betragCent]),
      [
        ['unterricht', 105, 9 * 4000],
        ['raum', 4, 40_000],
        ['material', 10, 25_000],
        ['verwaltung', 1, 0],
      ],
    );
  });

  it('is cut month by month where too few took part', () => {
    const [unterricht] = anspruchOf(
      BEWILLIGT,
      [monat('2026-02'), monat('2026-03', { kuerzungProzent: 20, ue: 11 })],
      NICHTS,
    ).zeilen;
    assert.deepEqual(unterricht?.kuerzungen, [{ monat: '2026-03-01', prozent: 20, betragCent: 8800 }]);
    assert.equal(unterricht?.betragCent, 35 * 4000 - 8800);
  });

  it('counts units of participants where the conditions do', () => {
    const [zeile] = anspruchOf(
      { ...BEWILLIGT, positionen: [position('unterricht', 'teilnehmer-ue', 1000, 350)] },
      [monat('2026-02')],
      NICHTS,
    ).zeilen;
    assert.equal(zeile?.betragCent, 240 * 350);
  });
});

describe('comparing an invoice', () => {
  const anspruch = anspruchOf(BEWILLIGT, [monat('2026-02')], NICHTS);

  it('accepts what is allowed, line by line', () => {
    const zeilen = [
      { art: 'unterricht' as const, betragCent: 60_000 },
      { art: 'unterricht' as const, betragCent: 40_000 },
      { art: 'raum' as const, betragCent: 8000 },
      { art: 'fahrt' as const, betragCent: 900 },
      { art: null, betragCent: 700 },
    ];
    const { erlaubtCent, summeCent, abzuege } = compareRechnung(zeilen, anspruch);
    assert.deepEqual(erlaubtCent, [60_000, 36_000, 8000, 0, 0]);
    assert.equal(summeCent, 104_000);
    assert.deepEqual(abzuege, []);
  });

  it('takes the own share off in proportion, unless the invoice does', () => {
    const bewilligt: Bewilligtes = {
      ...BEWILLIGT,
      positionen: [UNTERRICHT, { ...position('eigenanteil', null, 10, 400_000), betragCent: -40_000 }],
      betragCent: 360_000,
    };
    const mit = anspruchOf(bewilligt, [monat('2026-02')], NICHTS);
    const unterricht = { art: 'unterricht' as const, betragCent: 96_000 };
    const ohne = compareRechnung([unterricht], mit);
    assert.deepEqual([ohne.summeCent, ohne.abzuege], [86_400, [{ art: 'eigenanteil', betragCent: 9600 }]]);
    const selbst = compareRechnung([unterricht, { art: 'eigenanteil', betragCent: -9600 }], mit);
    assert.deepEqual([selbst.summeCent, selbst.abzuege], [86_400, []]);
  });

  it('never pays more than is left of the approval', () => {
    const fast = anspruchOf(BEWILLIGT, [monat('2026-02')], { betraege: {}, betragCent: 470_000 });
    const result = compareRechnung([{ art: 'unterricht', betragCent: 96_000 }], fast);
    assert.deepEqual(
      [result.summeCent, result.abzuege],
      [5000, [{ art: 'hoechstbetrag', betragCent: 91_000 }]],
    );
  });

  it('pays neither more than claimed nor more than approved, however the invoices come', () => {
    const months = fc.array(
      fc.record({
        ue: fc.integer({ min: 0, max: 60 }),
        teilnehmer: fc.integer({ min: 0, max: 20 }),
        kuerzungProzent: fc.constantFrom(0, 20, 50, 100),
        claimed: fc.array(fc.integer({ min: -5000, max: 200_000 }), { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(months, (invoices) => {
        let paid = 0;
        const lists: Abrechnungsmonat[] = [];
        for (const [at, { claimed, ...list }] of invoices.entries()) {
          lists.push(monat(`2026-${String(at + 1).padStart(2, '0')}`, list));
          const offen = anspruchOf(BEWILLIGT, lists, { betraege: { unterricht: paid }, betragCent: paid });
          const zeilen = claimed.map((betragCent) => ({ art: 'unterricht' as const, betragCent }));
          const { summeCent, erlaubtCent } = compareRechnung(zeilen, offen);
          assert.ok(summeCent >= 0);
          assert.ok(erlaubtCent.every((erlaubt, index) => erlaubt <= zeilen[index]!.betragCent));
          paid += summeCent;
        }
        assert.ok(paid <= BEWILLIGT.betragCent);
        assert.ok(paid <= 105 * 4000);
      }),
    );
  });
});

describe('the kind of a line', () => {
  for (const [text, art] of [
    ['Unterricht Deutsch A1, 24 UE', 'unterricht'],
    ['Kinderbetreuung im Februar', 'kinderbetreuung'],
    ['Raummiete', 'raum'],
    ['Lehrbücher', 'material'],
    ['Honorar Dozentin', 'unterricht'],
    ['Sonstige Auslagen', null],
  ] as const) {
    it(text, () => assert.equal(guessArt(text), art));
  }
});
