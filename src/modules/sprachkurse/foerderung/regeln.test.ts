import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { REGELN } from '../kurse/kurs.beispiele.ts';
import {
  type Foerderregeln,
  folgeOf,
  gekuerzt,
  hoechstUe,
  isGruppeGefoerdert,
  kalkulationOf,
} from './regeln.rules.ts';
import { describeRegeln } from './regeln.texte.ts';

const umfang = { ue: 100, monate: 4, teilnehmer: 12, kinderbetreuung: true };
const mit = (changes: Partial<Foerderregeln>): Foerderregeln => ({ ...REGELN, ...changes });

describe('the highest grant', () => {
  it('is the sum of its lines, each quantity times rate', () => {
    const { positionen, kostenCent, betragCent } = kalkulationOf(REGELN, umfang);
    assert.deepEqual(
      positionen.map(({ art, menge, einzelpreisCent, betragCent: cent }) => [
        art,
        menge,
        einzelpreisCent,
        cent,
      ]),
      [
        ['unterricht', 100, 4000, 400_000],
        ['kinderbetreuung', 100, 1500, 150_000],
        ['material', 12, 2500, 30_000],
        ['raum', 4, 10_000, 40_000],
      ],
    );
    assert.equal(kostenCent, 620_000);
    assert.equal(betragCent, 620_000);
  });

  it('pays childcare only where there is any', () => {
    const { positionen } = kalkulationOf(REGELN, { ...umfang, kinderbetreuung: false });
    assert.ok(!positionen.some(({ art }) => art === 'kinderbetreuung'));
  });

  it('counts units times participants where the conditions say so', () => {
    const { positionen } = kalkulationOf(mit({ abrechnung: 'teilnehmer-ue', satzUeCent: 450 }), umfang);
    assert.deepEqual([positionen[0]!.menge, positionen[0]!.betragCent], [1200, 540_000]);
  });

  it('takes the own share off, in cents or percent, rounded once and never more than the costs', () => {
    const prozent = kalkulationOf(mit({ eigenanteil: { art: 'prozent', prozent: 15 } }), umfang);
    assert.equal(prozent.eigenanteilCent, 93_000);
    assert.equal(prozent.positionen.at(-1)!.betragCent, -93_000);
    const betrag = kalkulationOf(mit({ eigenanteil: { art: 'betrag', cent: 2000 } }), umfang);
    assert.equal(betrag.betragCent, 620_000 - 24_000);
    const alles = kalkulationOf(mit({ eigenanteil: { art: 'betrag', cent: 9_999_999 } }), umfang);
    assert.equal(alles.betragCent, 0);
  });

  it('gives less where less is asked for, never more than the rate', () => {
    const { positionen } = kalkulationOf(REGELN, umfang, { unterricht: 3500, material: 99_999, raum: 0 });
    assert.equal(positionen.find(({ art }) => art === 'unterricht')!.einzelpreisCent, 3500);
    assert.equal(positionen.find(({ art }) => art === 'material')!.einzelpreisCent, 2500);
    assert.ok(!positionen.some(({ art }) => art === 'raum'));
  });

  it('always adds up', () => {
    const cent = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        cent,
        cent,
        fc.integer({ min: 0, max: 100 }),
        fc.nat(900),
        fc.nat(24),
        fc.nat(30),
        (a, b, prozent, ue, monate, teilnehmer) => {
          const regeln = mit({
            satzUeCent: a,
            pauschalen: [{ art: 'fahrt', bezug: 'monat', satzCent: b }],
            eigenanteil: { art: 'prozent', prozent },
          });
          const { positionen, betragCent } = kalkulationOf(regeln, {
            ue,
            monate,
            teilnehmer,
            kinderbetreuung: false,
          });
          assert.equal(
            positionen.reduce((summe, one) => summe + one.betragCent, 0),
            betragCent,
          );
          assert.ok(betragCent >= 0);
        },
      ),
    );
  });
});

describe('falling numbers', () => {
  const folge = (teilnehmer: number, monateDavor: number, unterMindestzahl = REGELN.unterMindestzahl) =>
    folgeOf({ unterMindestzahl }, { teilnehmer, mindestens: 8, monateDavor });

  it('mean nothing at the minimum', () => {
    assert.equal(folge(8, 2).art, 'keine');
    assert.equal(folge(8, 2).monateDarunter, 0);
  });

  it('cut the month, and end the funding after as many months as the conditions say', () => {
    assert.deepEqual(folge(7, 0), {
      art: 'kuerzen',
      kuerzungProzent: 20,
      monateDarunter: 1,
      monateBisEnde: 2,
    });
    assert.deepEqual(folge(7, 2), {
      art: 'beenden',
      kuerzungProzent: 20,
      monateDarunter: 3,
      monateBisEnde: 0,
    });
  });

  it('only warn where the conditions say no more', () => {
    const nurWarnen = { kuerzungProzent: 0, beendenNachMonaten: null };
    assert.deepEqual(folge(1, 20, nurWarnen), {
      art: 'warnen',
      kuerzungProzent: 0,
      monateDarunter: 21,
      monateBisEnde: null,
    });
  });

  it('cut half up', () => {
    assert.equal(gekuerzt(12_345, 50), 6173);
    assert.equal(gekuerzt(12_345, 0), 12_345);
  });
});

describe('limits', () => {
  it('allow as many units more as the tolerance says, in whole units', () => {
    assert.equal(hoechstUe({ toleranzUeProzent: 5 }, 119), 124);
    assert.equal(hoechstUe({ toleranzUeProzent: 0 }, 119), 119);
  });

  it('take everybody where no groups are named', () => {
    assert.ok(isGruppeGefoerdert({ gruppen: [] }, 'wer auch immer'));
    assert.ok(!isGruppeGefoerdert(REGELN, 'Touristen'));
  });
});

describe('conditions as sentences', () => {
  it('say every part, in both languages', () => {
    const saetze = describeRegeln(REGELN, 'de').join('\n');
    assert.match(saetze, /40,00\s€ je Unterrichtseinheit/);
    assert.match(saetze, /um 20 % gekürzt/);
    assert.match(saetze, /Nach 3 Monaten/);
    assert.match(saetze, /mehr als 30 Unterrichtseinheiten oder 4 Wochen lang/);
    assert.match(saetze, /Asylbewerber, EU-Bürger/);
    assert.equal(describeRegeln(REGELN, 'en').length, describeRegeln(REGELN, 'de').length);
  });
});
