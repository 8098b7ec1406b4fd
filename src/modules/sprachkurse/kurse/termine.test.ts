import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findFeiertag } from '../../../begriffe/feiertage.ts';
import { type Wochentag, weekdayOf } from '../../../begriffe/zeit.ts';
import { splitByJahr, verbleibend } from './bewilligung.rules.ts';
import { countMonate, makeStundenplan, sumUe, sumUeByJahr, ueOf } from './termine.rules.ts';

const vormittag = (wochentag: Wochentag) => ({ wochentag, von: '09:00', bis: '12:15' });
const plan = (changes: Partial<Parameters<typeof makeStundenplan>[0]> = {}) =>
  makeStundenplan({
    beginnAm: '2026-03-16',
    ue: 40,
    zeiten: [vormittag(1), vormittag(3)],
    inSchulferien: false,
    ferien: [{ name: 'Osterferien', von: '2026-03-23', bis: '2026-04-07' }],
    ...changes,
  });

describe('teaching units of a slot', () => {
  it('are whole ones of 45 minutes', () => {
    for (const [von, bis, ue] of [
      ['09:00', '09:44', 0],
      ['09:00', '09:45', 1],
      ['09:00', '12:15', 4],
      ['18:00', '19:30', 2],
      ['19:30', '18:00', 0],
    ] as const)
      assert.equal(ueOf(von, bis), ue, `${von}–${bis}`);
  });
});

describe('a timetable', () => {
  it('leaves out school holidays and public holidays, and says which', () => {
    const result = plan();
    assert.ok(result.ok);
    const tage = result.wert.termine.map(({ am }) => am);
    assert.deepEqual(tage.slice(0, 4), ['2026-03-16', '2026-03-18', '2026-04-08', '2026-04-13']);
    assert.equal(sumUe(result.wert.termine), 40);
    assert.deepEqual(result.wert.ausgelassen[0], {
      am: '2026-03-23',
      grund: { de: 'Osterferien', en: 'Osterferien' },
    });
  });

  it('is held in school holidays where the course is, but never on a public holiday', () => {
    const result = plan({ inSchulferien: true });
    assert.ok(result.ok);
    const tage = result.wert.termine.map(({ am }) => am);
    assert.ok(tage.includes('2026-03-23'));
    assert.ok(!tage.includes('2026-04-06'));
    assert.equal(result.wert.ausgelassen[0]!.grund.de, 'Ostermontag');
  });

  it('ends with a shorter day when the units do not fit', () => {
    const result = plan({ ue: 10, ferien: [] });
    assert.ok(result.ok);
    assert.deepEqual(
      result.wert.termine.map(({ ue }) => ue),
      [4, 4, 2],
    );
  });

  it('refuses what is no timetable, at the field', () => {
    const grund = (changes: Parameters<typeof plan>[0]) => {
      const result = plan(changes);
      return result.ok ? 'ok' : `${result.grund} ${result.feld}`;
    };
    assert.equal(grund({ zeiten: [] }), 'zeiten.leer zeiten.0.wochentag');
    assert.equal(
      grund({ zeiten: [vormittag(2), { wochentag: 1, von: '09:00', bis: '09:30' }] }),
      'zeiten.zu-kurz zeiten.1.bis',
    );
    assert.equal(
      grund({ zeiten: [{ wochentag: 1, von: '11:00', bis: '12:30' }, vormittag(1)] }),
      'zeiten.doppelt zeiten.0.von',
    );
    assert.equal(grund({ ue: 9999 }), 'zeiten.zu-lang zeiten.0.wochentag');
  });

  it('always has its units, on its weekdays, never on a holiday', () => {
    const tag = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Wochentag>;
    fc.assert(
      fc.property(fc.uniqueArray(tag, { minLength: 1 }), fc.integer({ min: 1, max: 300 }), (tage, ue) => {
        const result = plan({ zeiten: tage.map(vormittag), ue });
        assert.ok(result.ok);
        assert.equal(sumUe(result.wert.termine), ue);
        for (const { am } of result.wert.termine) {
          assert.ok(tage.includes(weekdayOf(am)) && findFeiertag(am) === null);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('counting', () => {
  const termine = [
    { am: '2025-12-15', ue: 4 },
    { am: '2026-01-12', ue: 4 },
    { am: '2026-01-19', ue: 4, faelltAus: true },
    { am: '2026-02-02', ue: 2 },
  ];
  it('leaves out what was called off', () => {
    assert.equal(sumUe(termine), 10);
    assert.equal(countMonate(termine), 3);
    assert.deepEqual(
      [...sumUeByJahr(termine)],
      [
        [2025, 4],
        [2026, 6],
      ],
    );
  });
});

describe('an amount by years', () => {
  it('follows the units and adds up to the cent', () => {
    assert.deepEqual(
      splitByJahr(
        10_000,
        new Map([
          [2025, 1],
          [2026, 2],
        ]),
        '2025-11-01',
      ),
      [
        { jahr: 2025, betragCent: 3333 },
        { jahr: 2026, betragCent: 6667 },
      ],
    );
    assert.deepEqual(splitByJahr(500, new Map(), '2026-05-01'), [{ jahr: 2026, betragCent: 500 }]);
    fc.assert(
      fc.property(
        fc.nat(9_999_999),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }),
        (cent, ue) => {
          const teile = splitByJahr(cent, new Map(ue.map((one, index) => [2024 + index, one])), '2024-01-01');
          assert.equal(
            teile.reduce((summe, { betragCent }) => summe + betragCent, 0),
            cent,
          );
          assert.ok(teile.every(({ betragCent }) => betragCent >= 0));
        },
      ),
    );
  });

  it('keeps of each year what was held by the day a course ends early', () => {
    const jahre = [
      { jahr: 2025, betragCent: 40_000 },
      { jahr: 2026, betragCent: 60_000 },
    ];
    const ganz = new Map([
      [2025, 40],
      [2026, 60],
    ]);
    assert.deepEqual(
      verbleibend(
        jahre,
        ganz,
        new Map([
          [2025, 40],
          [2026, 15],
        ]),
      ),
      [
        { jahr: 2025, betragCent: 40_000 },
        { jahr: 2026, betragCent: 15_000 },
      ],
    );
  });
});
