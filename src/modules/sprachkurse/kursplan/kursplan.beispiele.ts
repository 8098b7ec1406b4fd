import type { Kursangebot, Kursplanung, Wartend } from './kursplan.types.ts';

/** Made-up plannings for tests and measurements; the same numbers make the same planning. */

export interface Landkreis {
  saat: number;
  wartende: number;
  angebote: number;
  niveaus: number;
  orte: number;
  /** Share of what all courses together cost. */
  budgetAnteil: number;
  min: readonly [number, number];
  max: readonly [number, number];
  kostenCent: readonly [number, number];
  /** Longest wait in days. */
  wartetTage: number;
}

export const LANDKREIS: Landkreis = {
  saat: 1,
  wartende: 2000,
  angebote: 150,
  niveaus: 6,
  orte: 15,
  budgetAnteil: 0.4,
  min: [8, 12],
  max: [15, 25],
  kostenCent: [600_000, 2_500_000],
  wartetTage: 400,
};

const NIVEAUS = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const REICHWEITEN_KM = [8, 15, 25, 40];

/** Random numbers from 0 to 1, the same for the same start (mulberry32). */
export function zufall(saat: number): () => number {
  let stand = saat >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let wert = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    wert = (wert + Math.imul(wert ^ (wert >>> 7), 61 | wert)) ^ wert;
    return ((wert ^ (wert >>> 14)) >>> 0) / 4294967296;
  };
}

/** A county of 60 × 55 km: places with courses, people in the places, some courses online. */
export function buildLandkreis(eigenschaften: Partial<Landkreis> = {}): Kursplanung {
  const { saat, niveaus, orte, min, max, kostenCent, wartetTage, budgetAnteil, ...anzahl } = {
    ...LANDKREIS,
    ...eigenschaften,
  };
  const naechste = zufall(saat);
  const ganz = (von: number, bis: number) => von + Math.floor(naechste() * (bis - von + 1));
  const lage = Array.from({ length: orte }, () => [naechste() * 60, naechste() * 55] as const);
  const kurse = Array.from({ length: anzahl.angebote }, (_, nummer) => ({
    angebot: {
      id: `K${nummer}`,
      niveau: NIVEAUS[nummer % niveaus]!,
      min: ganz(...min),
      max: ganz(...max),
      kostenCent: ganz(...kostenCent),
      kinderbetreuung: naechste() < 0.35,
    } satisfies Kursangebot,
    ort: ganz(0, orte - 1),
    isOnline: naechste() < 0.1,
  }));
  const wartende = Array.from({ length: anzahl.wartende }, (_, nummer): Wartend => {
    const ort = ganz(0, orte - 1);
    const reichweite = REICHWEITEN_KM[ganz(0, 3)]!;
    const kannOnline = naechste() < 0.3;
    const isErreichbar = (kurs: (typeof kurse)[number]) => {
      const [x, y] = [lage[ort]![0] - lage[kurs.ort]![0], lage[ort]![1] - lage[kurs.ort]![1]];
      return kurs.isOnline ? kannOnline : Math.hypot(x, y) * 1.3 <= reichweite;
    };
    return {
      id: `P${nummer}`,
      niveau: NIVEAUS[ganz(0, niveaus - 1)]!,
      wartetTage: ganz(0, wartetTage),
      kinderbetreuung: naechste() < 0.25,
      erreichbar: kurse.filter(isErreichbar).map(({ angebot }) => angebot.id),
    };
  });
  const angebote = kurse.map(({ angebot }) => angebot);
  const gesamt = angebote.reduce((summe, angebot) => summe + angebot.kostenCent, 0);
  return { budgetCent: Math.round(gesamt * budgetAnteil), wartende, angebote };
}
