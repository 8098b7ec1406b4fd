import { fahrtMinuten, luftlinieKm, rundwegZehntel } from '../../../begriffe/ort.ts';
import {
  type Aufgabe,
  konflikteOf,
  type Loesung,
  type Moeglichkeit,
  sumGewichte,
  takeInTurn,
} from './aufgabe.rules.ts';
import type { Einteilung, OffeneAnfrage, Tagesplan, Tagesplanung, Zeitspanne } from './tagesplan.types.ts';

const MINUTE_MS = 60_000;

/** The task for the optimiser; a possibility costs its way home–place–home in tenths of a kilometre. */
export function buildAufgabe(planung: Tagesplanung): Aufgabe {
  return {
    gewichte: planung.anfragen.map(({ gewicht }) => gewicht),
    beginn: planung.anfragen.map(({ von }) => von),
    moeglichkeiten: listMoeglichkeiten(planung),
    konflikttafeln: [findKonflikte(planung)],
    tafelJePerson: planung.sprachmittler.map(() => 0),
    zuschlag: 0,
  };
}

/** Names and sums a solution, and what the office would have come to by hand. */
export function buildTagesplan(planung: Tagesplanung, aufgabe: Aufgabe, loesung: Loesung): Tagesplan {
  const einteilung = buildEinteilung(planung, loesung.gewaehlt);
  const vonHand = takeInTurn(sortByUrgency(planung, aufgabe.moeglichkeiten), konflikteOf(aufgabe));
  return {
    ...einteilung,
    optimal: loesung.optimal,
    schranke: loesung.optimal ? einteilung.gewicht : Math.max(einteilung.gewicht, loesung.schranke),
    schrittweise: buildEinteilung(planung, vonHand),
  };
}

/** Away for a part of it; who is away for no time is not away. */
const isAway = (weg: Zeitspanne, termin: Zeitspanne) =>
  weg.von < weg.bis && weg.von < termin.bis && termin.von < weg.bis;

/** Everybody who could take each request, nearest first. */
function listMoeglichkeiten({ anfragen, sprachmittler, wegfaktor }: Tagesplanung): Moeglichkeit[] {
  return anfragen.flatMap((anfrage, nummer) =>
    [...sprachmittler.entries()]
      .filter(
        ([, { sprachen, abwesend }]) =>
          sprachen.includes(anfrage.sprache) && !abwesend.some((zeit) => isAway(zeit, anfrage)),
      )
      .map(([person, { ort }]) => ({
        anfrage: nummer,
        person,
        kosten: rundwegZehntel(ort, anfrage.ort, wegfaktor),
      }))
      .sort((a, b) => a.kosten - b.kosten || a.person - b.person),
  );
}

/** Finds all pairs of requests that one person cannot take both. */
function findKonflikte({ anfragen, tempoKmh, wegfaktor }: Tagesplanung): Uint8Array {
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
  return stoert;
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

/** Most urgent request first, then by begin; within a request the nearest person first. */
function sortByUrgency({ anfragen }: Tagesplanung, moeglichkeiten: readonly Moeglichkeit[]): Moeglichkeit[] {
  return [...moeglichkeiten].sort((a, b) => {
    const [x, y] = [anfragen[a.anfrage]!, anfragen[b.anfrage]!];
    return (
      y.gewicht - x.gewicht ||
      x.von - y.von ||
      a.anfrage - b.anfrage ||
      a.kosten - b.kosten ||
      a.person - b.person
    );
  });
}

/** Names and sums what was chosen. */
function buildEinteilung(planung: Tagesplanung, gewaehlt: readonly Moeglichkeit[]): Einteilung {
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
    wege: reihe.reduce((summe, { kosten }) => summe + kosten, 0),
  };
}
