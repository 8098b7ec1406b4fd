import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { forecast, judgeLage, type Prognosegrundlage } from './prognose.rules.ts';

const grundlage: Prognosegrundlage = {
  istAbgeschlossen: false,
  gezahltCent: 1_000_000,
  hatBindungen: false,
  offenCent: 0,
  faelligCent: 0,
  danachCent: [],
};

describe('the forecast', () => {
  it('adds to what is paid what earlier years still paid after the same day', () => {
    assert.deepEqual(forecast({ ...grundlage, danachCent: [200_000, 100_001, 400_000] }), {
      art: 'vorjahre',
      vonCent: 1_100_001,
      wahrscheinlichCent: 1_233_334,
      bisCent: 1_400_000,
    });
  });

  it('counts what is promised where promises are made: new ones come on top', () => {
    const bindungen = { ...grundlage, hatBindungen: true, offenCent: 300_000, faelligCent: 50_000 };
    assert.deepEqual(forecast({ ...bindungen, danachCent: [9_999_999] }), {
      art: 'bindungen',
      vonCent: 1_050_000,
      wahrscheinlichCent: 1_300_000,
      bisCent: 1_300_000,
    });
  });

  it('is what was paid, once the year is closed; nothing without anything to go by', () => {
    const closed = forecast({ ...grundlage, istAbgeschlossen: true, danachCent: [5] });
    assert.deepEqual([closed?.vonCent, closed?.bisCent], [1_000_000, 1_000_000]);
    assert.equal(forecast(grundlage), null);
  });

  const cent = fc.integer({ min: 0, max: 1_000_000_000 });
  it('is never less than what is paid, its parts stand in order, and paying more never lowers it', () => {
    fc.assert(
      fc.property(
        cent,
        fc.boolean(),
        cent,
        cent,
        fc.array(cent, { maxLength: 5 }),
        cent,
        (gezahltCent, hatBindungen, offenCent, faellig, danachCent, mehr) => {
          const faelligCent = Math.min(faellig, offenCent);
          const one = { ...grundlage, gezahltCent, hatBindungen, offenCent, faelligCent, danachCent };
          const prognose = forecast(one);
          if (prognose === null) return assert.equal(danachCent.length, 0);
          assert.ok(prognose.vonCent >= gezahltCent);
          assert.ok(prognose.vonCent <= prognose.wahrscheinlichCent);
          assert.ok(prognose.wahrscheinlichCent <= prognose.bisCent);
          const more = forecast({ ...one, gezahltCent: gezahltCent + mehr })!;
          assert.equal(more.wahrscheinlichCent, prognose.wahrscheinlichCent + mehr);
        },
      ),
    );
  });
});

describe('what stands out', () => {
  const prognose = { art: 'vorjahre', vonCent: 90, wahrscheinlichCent: 110, bisCent: 120 } as const;
  for (const [lage, changes] of [
    ['ueberzogen', { verfuegbarCent: -1 }],
    ['reicht-nicht', {}],
    ['unauffaellig', { mittelCent: 110 }],
    ['unauffaellig', { prognose: null }],
    ['ohne-ansatz', { mittelCent: null, verfuegbarCent: null }],
    ['unauffaellig', { mittelCent: null, verfuegbarCent: null, vergebenCent: 0 }],
  ] as const) {
    it(`${lage} with ${JSON.stringify(changes)}`, () => {
      const pot = { mittelCent: 100, verfuegbarCent: 10, vergebenCent: 90, prognose, ...changes };
      assert.equal(judgeLage(pot), lage);
    });
  }
});
