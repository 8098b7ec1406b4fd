import type { Ort } from '../../../begriffe/ort.ts';
import type { OffeneAnfrage, Tagesplanung, VerfuegbarePerson } from './tagesplan.types.ts';

/** Made-up plannings for tests and measurements; the same numbers make the same planning. */

export interface Woche {
  saat: number;
  anfragen: number;
  sprachmittler: number;
  /** Languages, from frequent to rare. */
  sprachen: number;
  tage: number;
  /** Length of the office's day in hours. */
  stunden: number;
  /** Towns in which everything lies; 0: anywhere in the county. */
  orte: number;
  /** Weights are whole numbers from 1 to this. */
  gewicht: number;
}

export const WOCHE: Woche = {
  saat: 1,
  anfragen: 200,
  sprachmittler: 125,
  sprachen: 25,
  tage: 5,
  stunden: 9,
  orte: 0,
  gewicht: 10,
};

const MONTAG_MS = Date.UTC(2025, 2, 3);
const MINUTE_MS = 60_000;

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

export function buildWoche(eigenschaften: Partial<Woche> = {}): Tagesplanung {
  const { saat, sprachen, tage, stunden, orte, gewicht, ...anzahl } = { ...WOCHE, ...eigenschaften };
  const naechste = zufall(saat);
  const ganz = (von: number, bis: number) => von + Math.floor(naechste() * (bis - von + 1));
  const irgendwo = (): Ort => ({ lat: 52.9 + naechste() * 0.5, lon: 8.9 + naechste() * 0.8 });
  const staedte = Array.from({ length: orte }, irgendwo);
  const ort = () => (orte > 0 ? staedte[ganz(0, orte - 1)]! : irgendwo());
  // Zipf's law: the second language is half as frequent as the first, the third a third.
  let summe = 0;
  const grenzen = Array.from({ length: sprachen }, (_, rang) => {
    summe += 1 / (rang + 1);
    return summe;
  });
  const sprache = () => {
    const wurf = naechste() * summe;
    return `sprache-${grenzen.findIndex((grenze) => wurf <= grenze)}`;
  };
  const um = (tag: number, minuten: number) => MONTAG_MS + (tag * 1440 + minuten) * MINUTE_MS;

  const sprachmittler = Array.from(
    { length: anzahl.sprachmittler },
    (_, nummer): VerfuegbarePerson => ({
      id: `S${nummer}`,
      sprachen: [...new Set(Array.from({ length: ganz(1, 3) }, sprache))],
      ort: ort(),
      abwesend: Array.from({ length: tage }, (_, tag) => ({ tag, minuten: 480 + ganz(0, 5) * 60 }))
        .filter(() => naechste() < 0.2)
        .map(({ tag, minuten }) => ({ von: um(tag, minuten), bis: um(tag, minuten + 240) })),
    }),
  );
  const anfragen = Array.from({ length: anzahl.anfragen }, (_, nummer): OffeneAnfrage => {
    const [tag, minuten, dauer] = [
      ganz(0, tage - 1),
      480 + ganz(0, stunden * 4 - 1) * 15,
      30 + ganz(0, 6) * 15,
    ];
    return {
      id: `A${nummer}`,
      sprache: sprache(),
      von: um(tag, minuten),
      bis: um(tag, minuten + dauer),
      ort: ort(),
      gewicht: ganz(1, gewicht),
    };
  });
  return { anfragen, sprachmittler, tempoKmh: 50, wegfaktor: 1.3 };
}
