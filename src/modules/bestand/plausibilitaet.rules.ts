/**
 * Whether published figures can hold together. Official counts are rounded to multiples of five, shares are rounded
 * one by one, papers mix denominators: each check says what does not fit and which rounding would explain it.
 */

/** A rounding: to multiples of `einheit` (5, 1000, 0.1), or cut off there instead of rounded. */
export interface Rundung {
  art: 'gerundet' | 'abgeschnitten';
  einheit: number;
}

/** What does not fit. Numbers as a reader would compute them; shares in per cent. */
export interface Befund {
  /** Key of the sentence. */
  grund:
    | 'plausibilitaet.summe'
    | 'plausibilitaet.anteil'
    | 'plausibilitaet.anteil-ueber-100'
    | 'plausibilitaet.teil'
    | 'plausibilitaet.anteile-summe'
    | 'plausibilitaet.nenner'
    | 'plausibilitaet.sprung';
  soll: number;
  ist: number;
  /** The rounding with which the figures would be right; null when none explains them. */
  erklaerung: Rundung | null;
  /** Where in a series (reference date), for jumps. */
  stelle?: string;
}

/** A share as printed: 53.63 with two places, 27 with none. */
export interface Anteil {
  prozent: number;
  stellen: number;
}

/** Roundings that offices use for counts, the finest first. */
const VIELFACHE = [5, 10, 100, 1000] as const;

/** Floating point noise, far below any printed place. */
const EPSILON = 1e-9;

/**
 * The coarsest multiple (5, 10, 100, 1000) all counts are rounded to; null when they are exact. Few or small counts
 * prove nothing: four counts different from zero are the least.
 */
export function detectRundung(zahlen: number[]): Rundung | null {
  const belegt = zahlen.filter((zahl) => zahl !== 0);
  if (belegt.length < 4) return null;
  const einheit = VIELFACHE.findLast((vielfaches) => belegt.every((zahl) => isVielfaches(zahl, vielfaches)));
  return einheit === undefined ? null : { art: 'gerundet', einheit };
}

/** Parts must add up to their whole. Null when they do. */
export function checkSumme(teile: number[], ganzes: number): Befund | null {
  const summe = teile.reduce((a, b) => a + b, 0);
  const abweichung = Math.abs(summe - ganzes);
  if (abweichung < EPSILON) return null;
  const zahlen = [...teile, ganzes];
  // Every figure may be off by half a unit; a count of people by whole people only.
  const erklaerung = findVielfaches(
    zahlen,
    (einheit) => abweichung <= zahlen.length * spielraum(einheit) + EPSILON,
  );
  return { grund: 'plausibilitaet.summe', soll: ganzes, ist: summe, erklaerung };
}

/** A printed share must be that of its numbers. Null when it is. */
export function checkAnteil(teil: number, ganzes: number, anteil: Anteil): Befund | null {
  const genau = (teil / ganzes) * 100;
  const { prozent, stellen } = anteil;
  if (prozent > 100)
    return { grund: 'plausibilitaet.anteil-ueber-100', soll: 100, ist: prozent, erklaerung: null };
  const soll = roundHalfUp(genau, stellen);
  if (Math.abs(soll - prozent) < EPSILON) return null;
  const befund = { grund: 'plausibilitaet.anteil' as const, soll, ist: prozent };
  const letzteStelle = 10 ** -stellen;
  if (Math.abs(cutOff(genau, stellen) - prozent) < EPSILON) {
    return { ...befund, erklaerung: { art: 'abgeschnitten', einheit: letzteStelle } };
  }
  const erklaerung = findVielfaches([teil, ganzes], (einheit) => {
    const spiel = spielraum(einheit);
    const kleinster = ((teil - spiel) / (ganzes + spiel)) * 100;
    const groesster = ((teil + spiel) / (ganzes - spiel)) * 100;
    return kleinster <= prozent + letzteStelle / 2 && groesster >= prozent - letzteStelle / 2;
  });
  return { ...befund, erklaerung };
}

/**
 * Shares of one whole: together 100 when they are all there is (`vollstaendig`), never more than 100 where nobody
 * is counted twice. Null when they hold.
 */
export function checkAnteile(anteile: Anteil[], { vollstaendig }: { vollstaendig: boolean }): Befund | null {
  const summe = anteile.reduce((a, { prozent }) => a + prozent, 0);
  const abweichung = summe - 100;
  const passt = vollstaendig ? Math.abs(abweichung) < EPSILON : abweichung < EPSILON;
  if (passt) return null;
  const grund =
    abweichung > 0 && !vollstaendig ? 'plausibilitaet.anteil-ueber-100' : 'plausibilitaet.anteile-summe';
  const spiel = anteile.reduce((a, { stellen }) => a + 10 ** -stellen / 2, 0);
  const groebste = Math.max(...anteile.map(({ stellen }) => 10 ** -stellen));
  const erklaerung: Rundung | null =
    Math.abs(abweichung) <= spiel + EPSILON ? { art: 'gerundet', einheit: groebste } : null;
  return { grund, soll: 100, ist: summe, erklaerung };
}

/**
 * Number and share together say of which whole the share is; parts of one table must say the same. Null when one
 * whole fits all; else `soll` is the whole the first part speaks of, `ist` that of the part that contradicts it.
 */
export function checkNenner(teile: { teil: number; anteil: Anteil }[]): Befund | null {
  const brauchbar = teile.filter(({ teil, anteil }) => teil > 0 && anteil.prozent > 0);
  const zahlen = brauchbar.map(({ teil }) => teil);
  const widerspruch = findWiderspruch(brauchbar, 0);
  if (!widerspruch) return null;
  const erklaerung = findVielfaches(zahlen, (einheit) => !findWiderspruch(brauchbar, spielraum(einheit)));
  return { grund: 'plausibilitaet.nenner', ...widerspruch, erklaerung };
}

/** A figure of a series, by reference date. */
export interface Reihenwert {
  stichtag: string;
  wert: number;
}

/**
 * Changes from one date to the next that stand out: beyond `schwelle` (a quarter, unless said) and more than three
 * times the usual change (the median) of the rest of the series.
 */
export function findSpruenge(reihe: Reihenwert[], { schwelle = 0.25 }: { schwelle?: number } = {}): Befund[] {
  const aenderungen = reihe.slice(1).map((wert, i) => relativeChange(reihe[i]?.wert ?? 0, wert.wert));
  return reihe.slice(1).flatMap((jetzt, i): Befund[] => {
    const vorher = reihe[i]?.wert ?? 0;
    const aenderung = aenderungen[i] ?? 0;
    const ueblich = median(aenderungen.filter((_, j) => j !== i));
    if (aenderung <= schwelle || aenderung <= 3 * ueblich) return [];
    const erklaerung = findVielfaches(
      reihe.map(({ wert }) => wert),
      (einheit) => Math.abs(jetzt.wert - vorher) <= 2 * spielraum(einheit),
    );
    return [
      { grund: 'plausibilitaet.sprung', soll: vorher, ist: jetzt.wert, erklaerung, stelle: jetzt.stichtag },
    ];
  });
}

/** How far a count rounded to multiples of `einheit` may be from the truth: 2 for five, because people are whole. */
function spielraum(einheit: number): number {
  return Math.floor(einheit / 2);
}

function isVielfaches(zahl: number, vielfaches: number): boolean {
  return Number.isInteger(zahl) && zahl % vielfaches === 0;
}

/** The finest rounding that all numbers show and that explains them. */
function findVielfaches(zahlen: number[], erklaert: (einheit: number) => boolean): Rundung | null {
  const einheit = VIELFACHE.find(
    (vielfaches) => zahlen.every((zahl) => isVielfaches(zahl, vielfaches)) && erklaert(vielfaches),
  );
  return einheit === undefined ? null : { art: 'gerundet', einheit };
}

/** Narrows the whole part by part; the part that leaves nothing over contradicts those before it. */
function findWiderspruch(
  teile: { teil: number; anteil: Anteil }[],
  spiel: number,
): { soll: number; ist: number } | undefined {
  let von = 0;
  let bis = Number.POSITIVE_INFINITY;
  for (const { teil, anteil } of teile) {
    const halbe = 10 ** -anteil.stellen / 2;
    von = Math.max(von, ((teil - spiel) / (anteil.prozent + halbe)) * 100);
    bis = Math.min(bis, anteil.prozent > halbe ? ((teil + spiel) / (anteil.prozent - halbe)) * 100 : bis);
    if (von > bis + EPSILON) return { soll: impliedGanzes(teile[0]), ist: impliedGanzes({ teil, anteil }) };
  }
  return undefined;
}

function impliedGanzes(teil: { teil: number; anteil: Anteil } | undefined): number {
  return teil ? Math.round((teil.teil / teil.anteil.prozent) * 100) : 0;
}

/** |change| in relation to the earlier value; from nothing to something is beyond every bound. */
function relativeChange(vorher: number, jetzt: number): number {
  if (vorher === jetzt) return 0;
  return vorher === 0 ? Number.POSITIVE_INFINITY : Math.abs(jetzt - vorher) / Math.abs(vorher);
}

function median(zahlen: number[]): number {
  const sortiert = zahlen.toSorted((a, b) => a - b);
  const mitte = Math.floor(sortiert.length / 2);
  const oben = sortiert[mitte] ?? 0;
  return sortiert.length % 2 === 1 ? oben : ((sortiert[mitte - 1] ?? 0) + oben) / 2;
}

function roundHalfUp(zahl: number, stellen: number): number {
  return Math.round(zahl * 10 ** stellen + EPSILON) / 10 ** stellen;
}

function cutOff(zahl: number, stellen: number): number {
  return Math.floor(zahl * 10 ** stellen + EPSILON) / 10 ** stellen;
}
