/** Who can take a whole series: the rankings of its dates seen together. */
import type { Grund } from '../../../begriffe/grund.ts';
import type { Rangliste } from '../eignung.rules.ts';

export interface Terminrangliste {
  einsatzId: number;
  rangliste: Rangliste;
}

export interface Reihenkandidat {
  sprachmittlerId: number;
  /** Dates she can come to. */
  einsatzIds: number[];
  /** Points on average over these dates, 0 to 100, not rounded. */
  punkte: number;
  /** Dates she cannot come to, with the reasons. */
  fehlende: { einsatzId: number; gruende: readonly Grund[] }[];
}

/**
 * Everybody who can come to at least one date: who can come to more dates first, because a series is best with one
 * person, then by points.
 */
export function rankReihe(termine: readonly Terminrangliste[]): Reihenkandidat[] {
  const kandidaten = new Map<number, { einsatzIds: number[]; summe: number }>();
  for (const { einsatzId, rangliste } of termine) {
    for (const { sprachmittlerId, punkte } of rangliste.geeignet) {
      const bisher = kandidaten.get(sprachmittlerId) ?? { einsatzIds: [], summe: 0 };
      kandidaten.set(sprachmittlerId, {
        einsatzIds: [...bisher.einsatzIds, einsatzId],
        summe: bisher.summe + punkte,
      });
    }
  }
  const reihe = [...kandidaten].map(
    ([sprachmittlerId, { einsatzIds, summe }]): Reihenkandidat => ({
      sprachmittlerId,
      einsatzIds,
      punkte: summe / einsatzIds.length,
      fehlende: termine
        .filter(({ einsatzId }) => !einsatzIds.includes(einsatzId))
        .map(({ einsatzId, rangliste }) => ({
          einsatzId,
          gruende:
            rangliste.ungeeignet.find((eintrag) => eintrag.sprachmittlerId === sprachmittlerId)?.gruende ??
            [],
        })),
    }),
  );
  return reihe.sort(
    (a, b) =>
      b.einsatzIds.length - a.einsatzIds.length ||
      b.punkte - a.punkte ||
      a.sprachmittlerId - b.sprachmittlerId,
  );
}
