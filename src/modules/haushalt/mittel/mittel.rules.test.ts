import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkReicht, keptBy, mittelOf, offenOf, verfuegbarOf } from './mittel.rules.ts';

const cent = fc.integer({ min: 0, max: 100_000_000 });

describe('what is still to be paid of a commitment', () => {
  const bindung = { gebundenCent: 10_000, berechnetCent: 0, gezahltCent: 0, istErledigt: false };
  for (const [name, changes, offen] of [
    ['all of it at first', {}, 10_000],
    ['what is not paid yet', { berechnetCent: 4_000, gezahltCent: 4_000 }, 6_000],
    ['the invoices, when they are higher', { berechnetCent: 12_000, gezahltCent: 5_000 }, 7_000],
    [
      'only the invoices once it is settled',
      { berechnetCent: 4_000, gezahltCent: 1_000, istErledigt: true },
      3_000,
    ],
    [
      'nothing when it is settled and paid',
      { berechnetCent: 4_000, gezahltCent: 4_000, istErledigt: true },
      0,
    ],
    ['nothing when more was paid', { gezahltCent: 11_000 }, 0],
  ] as const) {
    it(`is ${name}`, () => assert.equal(offenOf({ ...bindung, ...changes }), offen));
  }

  it('never grows by paying or settling, and never is less than nothing', () => {
    fc.assert(
      fc.property(cent, cent, cent, cent, (gebundenCent, berechnetCent, gezahltCent, mehr) => {
        const vorher = { gebundenCent, berechnetCent, gezahltCent, istErledigt: false };
        const offen = offenOf(vorher);
        assert.ok(offen >= 0);
        assert.ok(offenOf({ ...vorher, gezahltCent: gezahltCent + mehr }) <= offen);
        assert.ok(offenOf({ ...vorher, istErledigt: true }) <= offen);
      }),
    );
  });
});

describe('what a payment keeps', () => {
  it('is what was open, at most the payment: the rest takes from the pot', () => {
    const bindung = { gebundenCent: 3_000, berechnetCent: 0, gezahltCent: 2_500, istErledigt: false };
    assert.equal(keptBy(bindung, 400), 400);
    assert.equal(keptBy(bindung, 501), 500);
    fc.assert(
      fc.property(cent, cent, cent, fc.boolean(), (gebundenCent, gezahltCent, betrag, istErledigt) => {
        const kept = keptBy({ gebundenCent, berechnetCent: 0, gezahltCent, istErledigt }, betrag);
        assert.ok(kept >= 0 && kept <= betrag);
      }),
    );
  });
});

describe('what a pot has left', () => {
  const stand = {
    ansatzCent: 100_000,
    aenderungCent: 5_000,
    aenderungen: 2,
    uebertragCent: -1_000,
    offenCent: 0,
    gezahltCent: 0,
  };

  it('is plan, changes and what was carried over, less what is promised and paid', () => {
    assert.equal(mittelOf(stand), 104_000);
    assert.equal(verfuegbarOf({ ...stand, offenCent: 30_000, gezahltCent: 80_000 }), -6_000);
  });

  it('is unknown when nobody planned anything; a transfer is a plan', () => {
    const ohne = { ...stand, ansatzCent: null, aenderungCent: 0, aenderungen: 0, uebertragCent: 0 };
    assert.equal(verfuegbarOf({ ...ohne, gezahltCent: 5 }), null);
    assert.equal(verfuegbarOf({ ...ohne, aenderungCent: 7, aenderungen: 1, gezahltCent: 5 }), 2);
    assert.equal(verfuegbarOf({ ...ohne, aenderungen: 2 }), 0, 'what came and went was planned');
  });

  it('does not change when an open commitment is paid', () => {
    fc.assert(
      fc.property(cent, cent, cent, (ansatzCent, gebundenCent, bezahlt) => {
        const gezahltCent = Math.min(bezahlt, gebundenCent);
        const bindung = { gebundenCent, berechnetCent: gezahltCent, istErledigt: false };
        const vorher = { ...stand, ansatzCent, offenCent: offenOf({ ...bindung, gezahltCent: 0 }) };
        const nachher = {
          ...stand,
          ansatzCent,
          offenCent: offenOf({ ...bindung, gezahltCent }),
          gezahltCent,
        };
        assert.equal(verfuegbarOf(vorher), verfuegbarOf(nachher));
      }),
    );
  });
});

describe('a promise', () => {
  const wunsch = { verfuegbarCent: 5_000, mehrCent: 5_000, topf: 'Sprachkurse', jahr: 2026 };

  it('takes no more than there is, and gives back at any time', () => {
    assert.ok(checkReicht(wunsch).ok);
    const refused = checkReicht({ ...wunsch, mehrCent: 5_001 });
    assert.ok(!refused.ok);
    assert.equal(refused.grund, 'mittel.reichen-nicht');
    assert.deepEqual(refused.werte, {
      topf: 'Sprachkurse',
      jahr: 2026,
      verfuegbarCent: 5_000,
      fehlenCent: 1,
    });
    assert.ok(checkReicht({ ...wunsch, verfuegbarCent: -900, mehrCent: 0 }).ok);
    const ohne = checkReicht({ ...wunsch, verfuegbarCent: null });
    assert.ok(!ohne.ok && ohne.grund === 'mittel.kein-ansatz');
  });
});
