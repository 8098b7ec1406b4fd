import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { computeSteuerstand, FREIBETRAEGE, grenzeOf, STEUERREGELN } from './steuer.rules.ts';

const nichts = { gezahltCent: 0, offenCent: 0, zugesagtCent: 0 };

describe('limits of the tax allowance', () => {
  it('follow the year', () => {
    const faelle = [
      ['26a', 2012, null],
      ['26a', 2013, 72_000],
      ['26a', 2020, 72_000],
      ['26a', 2021, 84_000],
      ['26a', 2025, 84_000],
      ['26a', 2026, 96_000],
      ['26a', 2031, 96_000],
      ['26', 2020, 240_000],
      ['26', 2025, 300_000],
      ['26', 2026, 330_000],
      ['12', 2026, 300_000],
      ['12', 2020, null],
    ] as const;
    for (const [freibetrag, jahr, cent] of faelle)
      assert.equal(grenzeOf(STEUERREGELN, freibetrag, jahr), cent, `${freibetrag} ${jahr}`);
  });

  it('do not depend on the order in which the office entered them', () => {
    const regeln = { ...STEUERREGELN, grenzen: STEUERREGELN.grenzen.toReversed() };
    for (const freibetrag of FREIBETRAEGE)
      for (let jahr = 2010; jahr < 2032; jahr++)
        assert.equal(grenzeOf(regeln, freibetrag, jahr), grenzeOf(STEUERREGELN, freibetrag, jahr));
  });
});

describe('where somebody stands', () => {
  it('without a declaration the volunteer allowance counts', () => {
    const stand = computeSteuerstand(2026, '2026-03-10', { ...nichts, gezahltCent: 10_000 }, null);
    assert.deepEqual(
      [stand.freibetrag, stand.istErklaert, stand.grenzeCent, stand.restCent],
      ['26a', false, 96_000, 86_000],
    );
  });

  it('what others pay uses up the same allowance', () => {
    const erklaerung = { freibetrag: '26', andereCent: 100_000 } as const;
    const stand = computeSteuerstand(2026, '2026-03-10', { ...nichts, offenCent: 5_000 }, erklaerung);
    assert.deepEqual([stand.genutztCent, stand.restCent, stand.stufe], [105_000, 225_000, 'frei']);
  });

  it('warns in steps: near, expected to be over, over', () => {
    const stufe = (gezahltCent: number, zugesagtCent = 0) =>
      computeSteuerstand(2026, '2026-12-31', { ...nichts, gezahltCent, zugesagtCent }, null).stufe;
    assert.equal(stufe(76_799), 'frei');
    assert.equal(stufe(76_800), 'nahe');
    assert.equal(stufe(96_000), 'nahe', 'the limit itself is still free of tax');
    assert.equal(stufe(90_000, 6_001), 'voraussichtlich');
    assert.equal(stufe(96_001), 'ueber');
  });

  it('the pace of the year leads to its forecast, once it is a pace', () => {
    const amTag = (stichtag: string) =>
      computeSteuerstand(2026, stichtag, { ...nichts, gezahltCent: 60_000 }, null);
    assert.equal(amTag('2026-01-20').prognoseCent, 60_000, 'too early to tell');
    const halb = amTag('2026-07-02');
    assert.equal(halb.prognoseCent, 60_000 + Math.round((60_000 * 182) / 183));
    assert.equal(halb.stufe, 'voraussichtlich');
    assert.equal(amTag('2027-03-01').prognoseCent, 60_000, 'the year is over');
  });

  it('where no limit is known nobody is warned', () => {
    const stand = computeSteuerstand(2011, '2011-12-31', { ...nichts, gezahltCent: 900_000 }, null);
    assert.deepEqual([stand.grenzeCent, stand.restCent, stand.stufe], [null, null, 'frei']);
  });

  it('never says more is free than the limit, and warns no less when more is paid', () => {
    const cent = fc.integer({ min: 0, max: 400_000 });
    const rang = ['frei', 'nahe', 'voraussichtlich', 'ueber'];
    fc.assert(
      fc.property(cent, cent, cent, cent, (gezahltCent, offenCent, zugesagtCent, mehr) => {
        const bei = (zusatz: number) =>
          computeSteuerstand(
            2026,
            '2026-08-15',
            { gezahltCent: gezahltCent + zusatz, offenCent, zugesagtCent },
            null,
          );
        const [wenig, viel] = [bei(0), bei(mehr)];
        assert.ok(wenig.restCent! >= 0 && wenig.restCent! <= 96_000);
        assert.ok(wenig.prognoseCent >= wenig.genutztCent);
        assert.ok(rang.indexOf(viel.stufe) >= rang.indexOf(wenig.stufe));
      }),
    );
  });
});
