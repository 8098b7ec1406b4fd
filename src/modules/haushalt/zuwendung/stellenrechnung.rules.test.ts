import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../begriffe/zeit.ts';
import { computeStelle, type Foerdersatz, satzOn } from './stellenrechnung.rules.ts';

const satz: Foerdersatz = {
  gueltigAb: '2020-01-01',
  gueltigBis: null,
  prozent: 50,
  hoechstkostenCent: 7_000_000,
};
const jahr = { von: '2026-01-01', bis: '2026-12-31' };
const ganze = { von: '2020-01-01', bis: null, umfangPromille: 1000 };
const stelle = { umfangPromille: 1000, besetzungen: [ganze], zeitraum: jahr, saetze: [satz] };

describe('what the state pays for a post', () => {
  for (const [name, changes, expected] of [
    [
      'half of the costs',
      { kostenCent: 6_000_001 },
      { foerderfaehigCent: 6_000_001, zuwendungCent: 3_000_001 },
    ],
    [
      'no more than half of the cap',
      { kostenCent: 8_400_000 },
      { foerderfaehigCent: 7_000_000, zuwendungCent: 3_500_000 },
    ],
    ['nothing for nothing', { kostenCent: 0 }, { zuwendungCent: 0 }],
    [
      'for half a post half of the cap',
      { kostenCent: 8_400_000, besetzungen: [{ ...ganze, umfangPromille: 500 }] },
      { hoechstCent: 3_500_000, zuwendungCent: 1_750_000, durchschnittPromille: 500 },
    ],
    [
      'by days from June on: half until May, a full post then',
      {
        kostenCent: 9_999_999,
        besetzungen: [
          { von: '2023-03-01', bis: '2026-05-31', umfangPromille: 500 },
          { von: '2026-06-01', bis: null, umfangPromille: 1000 },
        ],
      },
      // 70,000 € × (151 × 0.5 + 214) / 365
      { hoechstCent: 5_552_055, zuwendungCent: 2_776_027 },
    ],
    [
      'never for more than the post, even while two people share it in the days of handing over',
      {
        kostenCent: 9_999_999,
        besetzungen: [
          { ...ganze, bis: '2026-06-30' },
          { ...ganze, von: '2026-06-01' },
        ],
      },
      { hoechstCent: 7_000_000 },
    ],
    [
      'in a leap year by its 366 days',
      { kostenCent: 9_999_999, zeitraum: { von: '2024-01-01', bis: '2024-02-29' } },
      { hoechstCent: 1_147_541 },
    ],
    [
      'nothing while nobody is there',
      { kostenCent: 500, besetzungen: [] },
      { hoechstCent: 0, zuwendungCent: 0 },
    ],
    [
      'nothing before the first directive',
      { kostenCent: 500, saetze: [{ ...satz, gueltigAb: '2027-01-01' }] },
      { zuwendungCent: 0 },
    ],
    [
      'with each rate for its days',
      {
        kostenCent: 9_999_999,
        saetze: [
          satz,
          { gueltigAb: '2026-07-01', gueltigBis: null, prozent: 60, hoechstkostenCent: 7_300_000 },
        ],
      },
      // (70,000 × 181 × 50 % + 73,000 × 184 × 60 %) / 365
      { hoechstCent: 7_151_233, zuwendungCent: 3_943_616 },
    ],
  ] as const) {
    it(`is ${name}`, () => {
      const rechnung = computeStelle({ ...stelle, ...changes });
      assert.deepEqual({ ...rechnung, ...expected }, rechnung);
    });
  }

  const promille = fc.integer({ min: 1, max: 1000 });
  const tag = fc.integer({ min: 0, max: 364 }).map((tage) => addDays('2026-01-01', tage));
  const kosten = fc.integer({ min: 0, max: 20_000_000 });

  it('does not depend on how somebody’s time is written down: split anywhere it is the same', () => {
    fc.assert(
      fc.property(promille, tag, kosten, (umfangPromille, ende, kostenCent) => {
        const am = { ...ganze, umfangPromille };
        const geteilt = [
          { ...am, bis: ende },
          { ...am, von: addDays(ende, 1) },
        ];
        assert.deepEqual(
          computeStelle({ ...stelle, kostenCent, besetzungen: geteilt }),
          computeStelle({ ...stelle, kostenCent, besetzungen: [am] }),
        );
      }),
    );
  });

  it('is the same for two who share as for one who has both parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), kosten, (eine, kostenCent) => {
        const zwei = [
          { ...ganze, umfangPromille: eine },
          { ...ganze, umfangPromille: 1000 - eine },
        ];
        assert.deepEqual(
          computeStelle({ ...stelle, kostenCent, besetzungen: zwei }),
          computeStelle({ ...stelle, kostenCent }),
        );
      }),
    );
  });

  it('never exceeds its share of costs or cap, and never falls when costs, time or share grow', () => {
    fc.assert(
      fc.property(promille, tag, tag, kosten, kosten, (umfangPromille, eins, zwei, kostenCent, mehr) => {
        const [von, bis] = eins <= zwei ? [eins, zwei] : [zwei, eins];
        const besetzungen = [{ von, bis, umfangPromille }];
        const one = computeStelle({ ...stelle, kostenCent, besetzungen });
        assert.ok(one.zuwendungCent <= Math.ceil(kostenCent / 2));
        assert.ok(one.zuwendungCent <= 3_500_000);
        assert.ok(one.foerderfaehigCent <= kostenCent);
        const more = [
          { besetzungen, kostenCent: kostenCent + mehr },
          { besetzungen: [{ ...besetzungen[0]!, umfangPromille: 1000 }], kostenCent },
          { besetzungen: [{ ...besetzungen[0]!, bis: null }], kostenCent },
        ];
        for (const changes of more) {
          assert.ok(computeStelle({ ...stelle, ...changes }).zuwendungCent >= one.zuwendungCent);
        }
      }),
    );
  });

  it('takes the months of a year to the whole of it, to a cent for each', () => {
    const teile = Array.from({ length: 12 }, (_, i) => {
      const von = `2026-${String(i + 1).padStart(2, '0')}-01`;
      const bis = i === 11 ? '2026-12-31' : addDays(`2026-${String(i + 2).padStart(2, '0')}-01`, -1);
      return computeStelle({ ...stelle, zeitraum: { von, bis }, kostenCent: 99_999_999 }).hoechstCent;
    });
    const summe = teile.reduce((one, other) => one + other, 0);
    assert.ok(Math.abs(summe - 7_000_000) <= 6);
  });
});

describe('the rate of a day', () => {
  it('is the latest that had begun', () => {
    const spaeter = { ...satz, gueltigAb: '2026-07-01', gueltigBis: null, prozent: 60 };
    assert.equal(satzOn([spaeter, satz], '2026-06-30')?.prozent, 50);
    assert.equal(satzOn([spaeter, satz], '2026-07-01')?.prozent, 60);
    assert.equal(satzOn([spaeter, satz], '2019-12-31'), null);
    assert.equal(
      satzOn([{ ...satz, gueltigBis: '2026-06-30' }], '2026-07-01'),
      null,
      'the directive has ended',
    );
  });
});
