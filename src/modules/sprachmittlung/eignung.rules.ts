/**
 * Matching: who can take an Einsatz, in which order, and why, and why not. Hard conditions exclude
 * (ausschluss.rules.ts), weighted criteria order (kriterien.rules.ts). The result is plain data, stored with the offer.
 */
import type { Grund } from '../../begriffe/grund.ts';
import { addDays } from '../../begriffe/zeit.ts';
import { checkAusschluss, type Pruefung, WEGEZEITEN, type Wegezeiten } from './ausschluss.rules.ts';
import {
  type Bedarf,
  prepareBedarf,
  reason,
  type Sprachmittlerprofil,
  type VorbereiteterBedarf,
  type Wege,
} from './bedarf.rules.ts';
import {
  type Bewertung,
  countingKriterien,
  GEWICHTE,
  type Gewichte,
  type Kriterium,
  rateKriterium,
} from './kriterien.rules.ts';

export interface Kandidat {
  /** 1 is the best. */
  rang: number;
  sprachmittlerId: number;
  /** Weighted mean of the criteria, 0 to 100 with one decimal. */
  punkte: number;
  /** The language in which this person would interpret: the one asked for or a substitute. */
  sprache: string;
  /** One way by road; null when unknown or when nobody travels. */
  kilometer: number | null;
  bewertungen: Bewertung[];
  /** What the office should know before it asks this person. */
  hinweise: Grund[];
}

export interface Ungeeigneter {
  sprachmittlerId: number;
  gruende: Grund[];
}

export interface Rangliste {
  geeignet: Kandidat[];
  ungeeignet: Ungeeigneter[];
}

export interface Eignungsregeln {
  wege: Wege;
  gewichte?: Gewichte;
  zeiten?: Wegezeiten;
}

/** A credential that ends within this many days after the appointment is worth a word. */
const NACHWEIS_HINWEIS_TAGE = 30;

/**
 * Ranks everybody for a request. Equal totals: who had less recently, then whose last Einsatz is longest ago,
 * then the lower id; so the same input always gives the same list.
 */
export function rankKandidaten(
  bedarf: Bedarf,
  profile: readonly Sprachmittlerprofil[],
  { wege, gewichte = GEWICHTE, zeiten = WEGEZEITEN }: Eignungsregeln,
): Rangliste {
  const vorbereitet = prepareBedarf(bedarf);
  const ungeeignet: Ungeeigneter[] = [];
  const passende: { person: Sprachmittlerprofil; pruefung: Pruefung }[] = [];
  for (const person of profile) {
    const pruefung = checkAusschluss(vorbereitet, person, wege, zeiten);
    if (pruefung.gruende.length === 0) passende.push({ person, pruefung });
    else ungeeignet.push({ sprachmittlerId: person.id, gruende: pruefung.gruende });
  }

  const kriterien = countingKriterien(vorbereitet, gewichte);
  const gewichtssumme = kriterien.reduce((summe, kriterium) => summe + gewichte[kriterium], 0);
  const vergleich = { wenigste: Number.POSITIVE_INFINITY, meiste: 0 };
  for (const { person } of passende) {
    vergleich.wenigste = Math.min(vergleich.wenigste, person.einsaetzeZuletzt);
    vergleich.meiste = Math.max(vergleich.meiste, person.einsaetzeZuletzt);
  }

  const bewertet = passende.map(({ person, pruefung }) => {
    const bewertungen: Bewertung[] = [];
    let summe = 0;
    for (const kriterium of kriterien) {
      const bewertung = rateKriterium(
        kriterium,
        gewichte[kriterium],
        vorbereitet,
        person,
        pruefung,
        vergleich,
        wege,
      );
      summe += bewertung.punkte * bewertung.gewicht;
      bewertungen.push(bewertung);
    }
    const kandidat: Kandidat = {
      rang: 0,
      sprachmittlerId: person.id,
      punkte: gewichtssumme === 0 ? 0 : Math.round((summe * 10) / gewichtssumme) / 10,
      sprache: pruefung.kenntnis!.sprache,
      kilometer: pruefung.kilometer,
      bewertungen,
      hinweise: collectHinweise(vorbereitet, person, pruefung),
    };
    return { person, kandidat };
  });
  bewertet.sort(
    (a, b) =>
      b.kandidat.punkte - a.kandidat.punkte ||
      a.person.einsaetzeZuletzt - b.person.einsaetzeZuletzt ||
      compareText(a.person.letzterEinsatzAm ?? '', b.person.letzterEinsatzAm ?? '') ||
      a.person.id - b.person.id,
  );
  for (const [index, { kandidat }] of bewertet.entries()) kandidat.rang = index + 1;
  return {
    geeignet: bewertet.map(({ kandidat }) => kandidat),
    ungeeignet: ungeeignet.sort((a, b) => a.sprachmittlerId - b.sprachmittlerId),
  };
}

export type Erklaerung =
  | { art: 'ungeeignet'; gruende: Grund[] }
  | {
      art: 'geeignet';
      rang: number;
      von: number;
      punkte: number;
      /** Behind the first, in points of the total. */
      rueckstand: number;
      /** Criteria in which the first is better, the heaviest loss first; `verlust` in points of the total. */
      nachteile: (Bewertung & { verlust: number; beste: number })[];
    }
  | { art: 'unbekannt' };

/** "Why not this person?" answered from a stored ranking. `unbekannt`: was not in the pool when it was made. */
export function explainWhyNot(rangliste: Rangliste, sprachmittlerId: number): Erklaerung {
  const ungeeigneter = rangliste.ungeeignet.find((eintrag) => eintrag.sprachmittlerId === sprachmittlerId);
  if (ungeeigneter) return { art: 'ungeeignet', gruende: ungeeigneter.gruende };
  const kandidat = rangliste.geeignet.find((eintrag) => eintrag.sprachmittlerId === sprachmittlerId);
  const erster = rangliste.geeignet[0];
  if (!kandidat || !erster) return { art: 'unbekannt' };
  const gewichtssumme = kandidat.bewertungen.reduce((summe, bewertung) => summe + bewertung.gewicht, 0);
  const bestePunkte = new Map<Kriterium, number>(erster.bewertungen.map((b) => [b.kriterium, b.punkte]));
  const nachteile = kandidat.bewertungen
    .map((bewertung) => {
      const beste = bestePunkte.get(bewertung.kriterium) ?? 0;
      const verlust = ((beste - bewertung.punkte) * bewertung.gewicht) / gewichtssumme;
      return { ...bewertung, beste, verlust: Math.round(verlust * 10) / 10 };
    })
    .filter((nachteil) => nachteil.beste > nachteil.punkte)
    .sort((a, b) => b.verlust - a.verlust);
  return {
    art: 'geeignet',
    rang: kandidat.rang,
    von: rangliste.geeignet.length,
    punkte: kandidat.punkte,
    rueckstand: Math.round((erster.punkte - kandidat.punkte) * 10) / 10,
    nachteile,
  };
}

function collectHinweise(
  bedarf: VorbereiteterBedarf,
  person: Sprachmittlerprofil,
  pruefung: Pruefung,
): Grund[] {
  const hinweise: Grund[] = [];
  const kenntnis = pruefung.kenntnis!;
  if (bedarf.mindestniveau !== null && kenntnis.niveau === null && !kenntnis.istMuttersprache) {
    hinweise.push(reason('eignung.hinweis.niveau-nicht-erfasst', { mindestens: bedarf.mindestniveau }));
  }
  if (person.verfuegbarkeit.length === 0) hinweise.push(reason('eignung.hinweis.zeiten-nicht-erfasst'));
  if (person.freibetrag !== null) {
    const rest = person.freibetrag.grenze - person.freibetrag.genutzt;
    if (rest < bedarf.erwarteteEntschaedigung) {
      hinweise.push(reason('eignung.hinweis.freibetrag-ueberschritten', { rest: Math.max(0, rest) }));
    }
  }
  for (const art of bedarf.nachweise) {
    const ende = latestEnde(person, art);
    if (ende !== null && ende <= addDays(bedarf.datum, NACHWEIS_HINWEIS_TAGE)) {
      hinweise.push(reason('eignung.hinweis.nachweis-endet', { nachweis: art, datum: ende }));
    }
  }
  return hinweise;
}

/** The last day any credential of the kind is valid; null when one never ends. */
function latestEnde(person: Sprachmittlerprofil, art: string): string | null {
  let ende: string | null = '';
  for (const nachweis of person.nachweise) {
    if (nachweis.art !== art || ende === null) continue;
    if (nachweis.gueltig.bis === null) ende = null;
    else if (nachweis.gueltig.bis > ende) ende = nachweis.gueltig.bis;
  }
  return ende === null || ende === '' ? null : addDays(ende, -1);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
