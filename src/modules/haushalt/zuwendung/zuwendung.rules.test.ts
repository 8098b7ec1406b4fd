import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  antragsfristOf,
  checkVorbei,
  checkZeitraum,
  computeZuwendung,
  listOhneKosten,
  listSchritte,
  nachweisfristOf,
  type Stelle,
  settleZuwendung,
  transition,
  ZUWENDUNG_STATUS,
} from './zuwendung.rules.ts';

const saetze = [{ gueltigAb: '2020-01-01', gueltigBis: null, prozent: 50, hoechstkostenCent: 7_000_000 }];
const jahr = { von: '2026-01-01', bis: '2026-12-31' };

const stelle = (changes: Partial<Stelle['besetzungen'][number]>[], umfangPromille = 1000): Stelle => ({
  id: 1,
  bezeichnung: 'Koordination',
  umfangPromille,
  besetzungen: changes.map((one, index) => ({
    id: index + 1,
    person: `Person ${index + 1}`,
    umfangPromille: 500,
    von: '2024-01-01',
    bis: null,
    planCent: null,
    istCent: null,
    ...one,
  })),
});

describe('a grant', () => {
  it('adds up what each post comes to, whoever shares it', () => {
    const stellen = [
      stelle([
        { planCent: 4_000_000, istCent: 4_100_000 },
        { planCent: 3_900_000, istCent: 3_000_000 },
      ]),
      stelle([{ umfangPromille: 1000, planCent: 6_000_000, istCent: 6_000_000 }]),
      stelle([{ bis: '2025-12-31', istCent: 9_999_999 }]),
    ];
    const plan = computeZuwendung(stellen, jahr, saetze, 'plan');
    assert.deepEqual(
      plan.zeilen.map(({ kostenCent, foerderfaehigCent, zuwendungCent }) => [
        kostenCent,
        foerderfaehigCent,
        zuwendungCent,
      ]),
      [
        [7_900_000, 7_000_000, 3_500_000],
        [6_000_000, 6_000_000, 3_000_000],
      ],
    );
    assert.equal(plan.zuwendungCent, 6_500_000);
    const ist = computeZuwendung(stellen, jahr, saetze, 'ist');
    assert.deepEqual([ist.kostenCent, ist.foerderfaehigCent], [13_100_000, 13_000_000]);
    assert.deepEqual(listOhneKosten(ist, 'ist'), []);
    assert.deepEqual(
      listOhneKosten(computeZuwendung([stelle([{}, { planCent: 0 }])], jahr, saetze, 'plan'), 'plan'),
      ['Person 1'],
    );
  });

  it('is claimed up to what was granted; what came too much goes back', () => {
    assert.deepEqual(settleZuwendung(3_400_000, 3_500_000, [1_700_000, 1_000_000]), {
      anspruchCent: 3_400_000,
      erhaltenCent: 2_700_000,
      restCent: 700_000,
      erstattungCent: 0,
    });
    assert.deepEqual(settleZuwendung(4_000_000, 3_500_000, [3_600_000]), {
      anspruchCent: 3_500_000,
      erhaltenCent: 3_600_000,
      restCent: 0,
      erstattungCent: 100_000,
    });
    assert.equal(settleZuwendung(5, null, []).restCent, 5);
  });

  it('comes out even: received and called, less what goes back, is the claim', () => {
    const cent = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        cent,
        fc.option(cent),
        fc.array(cent, { maxLength: 6 }),
        (zuwendung, bewilligt, eingaenge) => {
          const stand = settleZuwendung(zuwendung, bewilligt, eingaenge);
          assert.equal(stand.erhaltenCent + stand.restCent - stand.erstattungCent, stand.anspruchCent);
          assert.ok(stand.anspruchCent <= zuwendung);
        },
      ),
    );
  });
});

describe('days of a grant', () => {
  it('are those of the directive', () => {
    assert.equal(antragsfristOf(2027, '10-31'), '2026-10-31');
    assert.equal(nachweisfristOf('2026-12-31', 6), '2027-06-30');
    assert.equal(nachweisfristOf('2026-12-31', 2), '2027-02-28');
    assert.ok(!checkVorbei('2026-12-31', '2026-12-31').ok);
    assert.ok(checkVorbei('2026-12-31', '2027-01-01').ok);
    assert.ok(checkZeitraum(2026, '2026-03-01', '2026-12-31').ok);
    assert.ok(!checkZeitraum(2026, '2025-12-31', '2026-12-31').ok);
    assert.ok(!checkZeitraum(2026, '2026-12-31', '2026-01-01').ok);
  });
});

describe('the way of a grant', () => {
  it('goes from application to final statement, and only the check can be taken back', () => {
    let status = ZUWENDUNG_STATUS[0] as (typeof ZUWENDUNG_STATUS)[number];
    for (const schritt of [
      'beantragen',
      'bewilligen',
      'pruefen',
      'zurueckgeben',
      'pruefen',
      'einreichen',
    ] as const) {
      assert.ok(listSchritte(status).includes(schritt));
      const next = transition(status, schritt);
      assert.ok(next.ok);
      status = next.wert;
    }
    assert.equal(status, 'nachgewiesen');
    assert.deepEqual(listSchritte(status), []);
    assert.deepEqual(listSchritte('abgelehnt'), []);
    assert.ok(!transition('vorbereitung', 'einreichen').ok);
  });
});
