import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Kandidat } from '../eignung.rules.ts';
import { rankReihe, type Terminrangliste } from './reihen-eignung.rules.ts';

const kandidat = (sprachmittlerId: number, punkte: number): Kandidat => ({
  sprachmittlerId,
  punkte,
  rang: 1,
  sprache: 'ti',
  kilometer: null,
  bewertungen: [],
  hinweise: [],
});
const termin = (
  einsatzId: number,
  geeignet: [number, number][],
  nicht: [number, string][] = [],
): Terminrangliste => ({
  einsatzId,
  rangliste: {
    geeignet: geeignet.map(([id, punkte]) => kandidat(id, punkte)),
    ungeeignet: nicht.map(([id, grund]) => ({ sprachmittlerId: id, gruende: [{ grund }] })),
  },
});

describe('who can take a whole series', () => {
  it('puts who can come more often before who has more points, and says why a date is missing', () => {
    const reihe = rankReihe([
      termin(11, [
        [1, 95],
        [2, 60],
        [3, 70],
      ]),
      termin(
        12,
        [
          [2, 70],
          [3, 70],
        ],
        [[1, 'eignung.abwesend']],
      ),
    ]);
    assert.deepEqual(
      reihe.map(({ sprachmittlerId, einsatzIds, punkte }) => [sprachmittlerId, einsatzIds, punkte]),
      [
        [3, [11, 12], 70],
        [2, [11, 12], 65],
        [1, [11], 95],
      ],
    );
    assert.deepEqual(reihe[2]!.fehlende, [{ einsatzId: 12, gruende: [{ grund: 'eignung.abwesend' }] }]);
  });

  it('every person once, with each date either possible or missing, and the order is one', () => {
    const tage = fc.array(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 100 })), {
        selector: ([id]) => id,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(tage, (listen) => {
        const reihe = rankReihe(listen.map((geeignet, index) => termin(index + 1, geeignet)));
        assert.equal(new Set(reihe.map(({ sprachmittlerId }) => sprachmittlerId)).size, reihe.length);
        reihe.forEach((eine, index) => {
          assert.ok(eine.einsatzIds.length > 0);
          assert.equal(eine.einsatzIds.length + eine.fehlende.length, listen.length);
          const vorige = reihe[index - 1];
          if (vorige) assert.ok(vorige.einsatzIds.length >= eine.einsatzIds.length);
        });
      }),
    );
  });
});
