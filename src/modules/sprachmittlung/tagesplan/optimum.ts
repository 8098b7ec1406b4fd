import { HighsSeat } from '../../../platform/solver/highs.ts';
import type { Report } from '../../../platform/solver/solver.ts';
import {
  type Aufgabe,
  costOf,
  divide,
  type Konflikte,
  konflikteOf,
  type Loesung,
  type Moeglichkeit,
  sumGewichte,
  type Teil,
  takeInTurn,
  type Zwischenstand,
} from './aufgabe.rules.ts';
import { Teilsuche } from './teilsuche.ts';

/**
 * The best day plan, with proof. Runs in the solver's worker.
 *
 * Each independent part is a linear model: a column for each possibility (its cost) and one for each request that
 * stays open (so dear that no saving elsewhere pays for it); where fair sharing costs, one for each further request of a
 * person as well, each dearer than the one before, so that they fill up in order. That somebody cannot be in two places is told to the
 * solver only where a solution breaks it. Nearly always the continuous optimum comes out whole and is the plan; where
 * not, the integer model needs only the possibilities whose reduced cost lies within the gap.
 */

export interface Auftrag {
  aufgabe: Aufgabe;
  timeLimitSeconds: number;
}

const GENAU = 1e-6;
export async function run(
  { aufgabe, timeLimitSeconds }: Auftrag,
  report: Report<Zwischenstand>,
): Promise<Loesung> {
  const endAt = performance.now() + timeLimitSeconds * 1000;
  const seat = new HighsSeat();
  const konflikt = konflikteOf(aufgabe);
  const teile = divide(aufgabe, konflikt);
  const loesungen: Loesung[] = [];
  for (const teil of teile) {
    loesungen.push(await solveTeil(seat, aufgabe, teil, konflikt, endAt));
    report({ fertig: loesungen.length, teile: teile.length });
  }
  return {
    gewaehlt: loesungen.flatMap(({ gewaehlt }) => gewaehlt),
    optimal: loesungen.every(({ optimal }) => optimal),
    schranke: sumGewichte(loesungen.map(({ schranke }) => schranke)),
  };
}

async function solveTeil(
  seat: HighsSeat,
  aufgabe: Aufgabe,
  teil: Teil,
  konflikt: Konflikte,
  endAt: number,
): Promise<Loesung> {
  const { gewichte, zuschlag } = aufgabe;
  const gewichtOf = (nummern: readonly number[]) => sumGewichte(nummern.map((nummer) => gewichte[nummer]!));
  const billigste = takeCheapest(teil, gewichte, konflikt);
  if (billigste && costOf(billigste, zuschlag) === costOf(billigste, 0))
    return {
      gewaehlt: billigste,
      optimal: true,
      schranke: gewichtOf(billigste.map(({ anfrage }) => anfrage)),
    };
  const suche = new Teilsuche(aufgabe, teil, konflikt, endAt);
  const { gewaehlt, grenze } = await suche.run(seat);
  const optimal = suche.costOf(gewaehlt) <= grenze + GENAU;
  // The bound counts what stays open and what the rest costs; whatever the rest, this many units stay open.
  const offen =
    Math.max(0, Math.ceil((grenze - suche.hoechsteKosten) / suche.strafe - GENAU)) * suche.einheit;
  const gewicht = gewichtOf(gewaehlt.map(({ anfrage }) => anfrage));
  const schranke = optimal ? gewicht : Math.max(gewicht, sumGewichte([gewichtOf(teil.anfragen), -offen]));
  return { gewaehlt, optimal, schranke };
}

/** For each request whoever costs least: when that works, nothing can be better. */
function takeCheapest(
  { moeglichkeiten }: Teil,
  gewichte: readonly number[],
  konflikt: Konflikte,
): Moeglichkeit[] | null {
  const billigste = [...Map.groupBy(moeglichkeiten, ({ anfrage }) => anfrage).values()]
    .map(([erste]) => erste!)
    .filter(({ anfrage }) => gewichte[anfrage]! > 0);
  return takeInTurn(billigste, konflikt).length === billigste.length ? billigste : null;
}
