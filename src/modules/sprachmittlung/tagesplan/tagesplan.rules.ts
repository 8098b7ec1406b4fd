import { fahrtMinuten, luftlinieKm, rundwegZehntel } from '../../../begriffe/ort.ts';
import type { Einteilung, OffeneAnfrage, Tagesplanung, Zeitspanne } from './tagesplan.types.ts';

const MINUTE_MS = 60_000;

/** Somebody could take a request: speaks the language and is not away. Numbers are positions in the input. */
export interface Moeglichkeit {
  anfrage: number;
  person: number;
  /** Tenths of a kilometre, home and back. */
  weg: number;
}

/** Requests that compete for the same people; no other request touches them. */
export interface Teil {
  anfragen: readonly number[];
  moeglichkeiten: readonly Moeglichkeit[];
}

/** Which two requests nobody can take both: they overlap, or the way between them is too long. */
export type Konflikte = (eine: number, andere: number) => boolean;

/** Away for a part of it; who is away for no time is not away. */
const isAway = (weg: Zeitspanne, termin: Zeitspanne) =>
  weg.von < weg.bis && weg.von < termin.bis && termin.von < weg.bis;

/** Everybody who could take each request, nearest first. */
export function listMoeglichkeiten({ anfragen, sprachmittler, wegfaktor }: Tagesplanung): Moeglichkeit[] {
  return anfragen.flatMap((anfrage, nummer) =>
    [...sprachmittler.entries()]
      .filter(
        ([, { sprachen, abwesend }]) =>
          sprachen.includes(anfrage.sprache) && !abwesend.some((zeit) => isAway(zeit, anfrage)),
      )
      .map(([person, { ort }]) => ({
        anfrage: nummer,
        person,
        weg: rundwegZehntel(ort, anfrage.ort, wegfaktor),
      }))
      .sort((a, b) => a.weg - b.weg || a.person - b.person),
  );
}

/** Finds all pairs of requests that one person cannot take both. */
export function findKonflikte({ anfragen, tempoKmh, wegfaktor }: Tagesplanung): Konflikte {
  const n = anfragen.length;
  const stoert = new Uint8Array(n * n);
  const reihe = [...anfragen.keys()].sort((a, b) => anfragen[a]!.von - anfragen[b]!.von);
  const laengsterWegMs = longestWayMs(anfragen, wegfaktor, tempoKmh);
  const laengsteMs = anfragen.reduce((laengste, { von, bis }) => Math.max(laengste, bis - von), 0);
  for (const [stelle, frueh] of reihe.entries()) {
    const erste = anfragen[frueh]!;
    for (let naechste = stelle + 1; naechste < n; naechste++) {
      const spaet = reihe[naechste]!;
      const zweite = anfragen[spaet]!;
      if (zweite.von - erste.von >= laengsteMs + laengsterWegMs) break;
      const dazwischen = zweite.von - erste.bis;
      const isKnapp =
        dazwischen < 0 || dazwischen < fahrtMinuten(erste.ort, zweite.ort, wegfaktor, tempoKmh) * MINUTE_MS;
      if (isKnapp) stoert[frueh * n + spaet] = stoert[spaet * n + frueh] = 1;
    }
  }
  return (eine, andere) => stoert[eine * n + andere] === 1;
}

/** No two requests are further apart: along the meridian and along the equator, from edge to edge. */
function longestWayMs(anfragen: readonly OffeneAnfrage[], wegfaktor: number, tempoKmh: number): number {
  const spanne = (werte: number[]) =>
    werte.reduce((a, b) => Math.max(a, b), -360) - werte.reduce((a, b) => Math.min(a, b), 360);
  const hoch = Math.max(0, spanne(anfragen.map(({ ort }) => ort.lat)));
  const breit = Math.min(180, Math.max(0, spanne(anfragen.map(({ ort }) => ort.lon))));
  const km =
    luftlinieKm({ lat: 0, lon: 0 }, { lat: 0, lon: hoch }) +
    luftlinieKm({ lat: 0, lon: 0 }, { lat: 0, lon: breit });
  return ((km * wegfaktor) / tempoKmh) * 60 * MINUTE_MS;
}

/** Divides the requests that somebody could take into independent parts, in the order of their first request. */
export function divide(
  planung: Tagesplanung,
  moeglichkeiten: readonly Moeglichkeit[],
  konflikt: Konflikte,
): Teil[] {
  const wurzel = planung.anfragen.map((_, nummer) => nummer);
  const find = (nummer: number): number => {
    while (wurzel[nummer] !== nummer) nummer = wurzel[nummer] = wurzel[wurzel[nummer]!]!;
    return nummer;
  };
  for (const eigene of Map.groupBy(moeglichkeiten, ({ person }) => person).values()) {
    for (const [stelle, { anfrage }] of eigene.entries()) {
      for (const { anfrage: andere } of eigene.slice(stelle + 1)) {
        if (konflikt(anfrage, andere)) wurzel[find(andere)] = find(anfrage);
      }
    }
  }
  return [...Map.groupBy(moeglichkeiten, ({ anfrage }) => find(anfrage)).values()].map((teil) => ({
    anfragen: [...new Set(teil.map(({ anfrage }) => anfrage))],
    moeglichkeiten: teil,
  }));
}

/**
 * Takes possibilities in the given order wherever the request is still open and the person can go: with the most urgent
 * request first and then the nearest person it is what the office would do by hand.
 */
export function takeInTurn(moeglichkeiten: Iterable<Moeglichkeit>, konflikt: Konflikte): Moeglichkeit[] {
  const genommen = new Map<number, Moeglichkeit>();
  const termine = new Map<number, number[]>();
  for (const moeglichkeit of moeglichkeiten) {
    const { anfrage, person } = moeglichkeit;
    const eigene = termine.get(person) ?? [];
    if (genommen.has(anfrage) || eigene.some((andere) => konflikt(anfrage, andere))) continue;
    genommen.set(anfrage, moeglichkeit);
    termine.set(person, [...eigene, anfrage]);
  }
  return [...genommen.values()];
}

/** Most urgent request first, then by begin; within a request the nearest person first. */
export function sortByUrgency(
  { anfragen }: Tagesplanung,
  moeglichkeiten: readonly Moeglichkeit[],
): Moeglichkeit[] {
  return [...moeglichkeiten].sort((a, b) => {
    const [x, y] = [anfragen[a.anfrage]!, anfragen[b.anfrage]!];
    return (
      y.gewicht - x.gewicht || x.von - y.von || a.anfrage - b.anfrage || a.weg - b.weg || a.person - b.person
    );
  });
}

/** Names and sums what was chosen. */
export function buildEinteilung(planung: Tagesplanung, gewaehlt: readonly Moeglichkeit[]): Einteilung {
  const { anfragen, sprachmittler } = planung;
  const reihe = [...gewaehlt].sort((a, b) => {
    const [x, y] = [anfragen[a.anfrage]!, anfragen[b.anfrage]!];
    return x.von - y.von || (x.id < y.id ? -1 : 1);
  });
  return {
    zugeordnet: reihe.map(({ anfrage, person }) => ({
      anfrage: anfragen[anfrage]!.id,
      sprachmittler: sprachmittler[person]!.id,
    })),
    gewicht: sumGewichte(reihe.map(({ anfrage }) => anfragen[anfrage]!.gewicht)),
    wege: reihe.reduce((summe, { weg }) => summe + weg, 0),
  };
}

/** Sum of weights without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function sumGewichte(gewichte: readonly number[]): number {
  return Number(gewichte.reduce((summe, gewicht) => summe + gewicht, 0).toPrecision(12));
}
