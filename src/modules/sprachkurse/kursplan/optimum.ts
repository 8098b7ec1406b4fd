import { HighsSeat } from '../../../platform/solver/highs.ts';
import type { Report } from '../../../platform/solver/solver.ts';
import { combine, findPreis, type Gesamtplan, isBetter, Teilplaene, wertOf } from './auswahl.rules.ts';
import { buildBelegung } from './belegung.rules.ts';
import type { Kursplan, Kursplanung, Zwischenstand } from './kursplan.types.ts';
import { improve, openSchrittweise } from './schrittweise.rules.ts';
import { Suche } from './suche.ts';
import { buildVerbuende } from './verbund.rules.ts';

/**
 * The best course plan, with proof. Runs in the solver's worker.
 *
 * Only the budget ties the Verbuende together. So each cent gets a price in weight: at that price every Verbund is
 * solved alone, and the sum of the best values bounds every plan from above. The price is moved to where the bound is
 * lowest. Then the known plans are combined within the budget, and whatever lies between this plan and the bound is
 * searched through in each Verbund: a better plan cannot contain a part that falls further behind than that.
 */

export interface Auftrag {
  planung: Kursplanung;
  timeLimitSeconds: number;
}

/** Rounding of the solver, in weight. */
const TOLERANZ = 1e-3;
/** Share of the time for finding the price; the rest is for the proof. */
const ANTEIL_PREIS = 0.5;
/** A single Verbund has the budget to itself: its best plan is the best plan, and there is nothing to combine. */
const ANTEIL_ALLEIN = 0.97;
const RUNDEN = 12;

interface Preisstand {
  preis: number;
  /** Most that each Verbund can be worth at this price. */
  werte: number[];
  /** Most that a plan can weigh. */
  schranke: number;
}

export async function run(
  { planung, timeLimitSeconds }: Auftrag,
  report: Report<Zwischenstand>,
): Promise<Kursplan> {
  const beginnAt = performance.now();
  const fristAt = beginnAt + timeLimitSeconds * 1000;
  const verbuende = buildVerbuende(planung);
  const alle = verbuende.map((verbund) => new Teilplaene(verbund, planung.budgetCent));
  const gesamtkosten = verbuende.reduce((summe, { kosten }) => summe + kosten.reduce((a, b) => a + b, 0), 0);
  const budget = Math.min(planung.budgetCent, gesamtkosten);
  const schrittweise = openSchrittweise(alle, budget);
  openSchrittweise(alle, Number.POSITIVE_INFINITY);

  const seat = new HighsSeat();
  const suchen: Suche[] = [];
  try {
    for (const plaene of alle) suchen.push(await Suche.open(seat, plaene));
    const anteil = suchen.length > 1 ? ANTEIL_PREIS : ANTEIL_ALLEIN;
    const stand = findBestPreis(suchen, budget, beginnAt + timeLimitSeconds * 1000 * anteil);
    const { plan, schranke, optimal } = prove(suchen, budget, stand, schrittweise, fristAt, report);
    return {
      ...buildBelegung(planung, verbuende, plan),
      optimal,
      schranke,
      schrittweise: buildBelegung(planung, verbuende, schrittweise),
    };
  } finally {
    for (const suche of suchen) suche.dispose();
  }
}

/** Moves the price of a cent to where the bound is lowest. */
function findBestPreis(suchen: readonly Suche[], budget: number, endAt: number): Preisstand {
  const alle = suchen.map(({ plaene }) => plaene);
  // So low that all the money together does not outweigh one day of one person: weight first, then cost.
  const mindestens = 0.9 / (budget + 1);
  let bester: Preisstand | null = null;
  for (let runde = 0; runde < RUNDEN; runde++) {
    for (const plaene of alle)
      improve(plaene, findPreis(alle, budget, mindestens), () => performance.now() > endAt);
    const preis = findPreis(alle, budget, mindestens);
    const werte = suchen.map((suche, index) => {
      const bekannt = wertOf(suche.plaene.bestAt(preis), preis);
      const anteilAt = performance.now() + (endAt - performance.now()) / (suchen.length - index);
      return suche.explore(preis, bekannt, true, anteilAt);
    });
    const schranke = preis * budget + werte.reduce((a, b) => a + b, 0);
    if (!bester || schranke < bester.schranke) bester = { preis, werte, schranke };
    const naechster = findPreis(alle, budget, mindestens);
    if (Math.abs(naechster - preis) <= preis * 1e-9 || performance.now() > endAt) break;
  }
  return bester!;
}

function prove(
  suchen: readonly Suche[],
  budget: number,
  { preis, werte, schranke }: Preisstand,
  anfang: Gesamtplan,
  fristAt: number,
  report: Report<Zwischenstand>,
): { plan: Gesamtplan; schranke: number; optimal: boolean } {
  const alle = suchen.map(({ plaene }) => plaene);
  const combineWithin = (hoechstens: number) =>
    combine(alle, budget, { preis, besteWerte: werte, hoechstens });
  let plan = anfang;
  const take = (neuer: Gesamtplan | null) => {
    if (neuer && isBetter(neuer, plan)) plan = neuer;
    report({ gewicht: plan.gewicht, kostenCent: plan.kosten, schranke: Math.floor(schranke + TOLERANZ) });
  };
  // A narrow window first: it is quickly combined and narrows the next one.
  for (let hoechstens = schranke * 1e-4; hoechstens < schranke - plan.gewicht; hoechstens *= 4) {
    const neuer = combineWithin(hoechstens);
    if (neuer) {
      take(neuer);
      break;
    }
  }
  /** How far a plan with more weight, or the same for less money, may fall short of the bound. */
  const window = () => schranke - plan.gewicht - Math.min(1, preis * (budget - plan.kosten + 1)) + TOLERANZ;
  take(combineWithin(window() + 1));

  let offen = Number.NEGATIVE_INFINITY;
  for (const [index, suche] of suchen.entries()) {
    const schwelle = werte[index]! - window();
    const anteilAt = performance.now() + (fristAt - performance.now()) / (suchen.length - index);
    const rest = suche.explore(preis, schwelle, false, anteilAt);
    if (rest > schwelle) offen = Math.max(offen, schranke - werte[index]! + rest);
    take(combineWithin(window() + 1));
  }
  const optimal = offen === Number.NEGATIVE_INFINITY;
  return {
    plan,
    schranke: optimal ? plan.gewicht : Math.max(plan.gewicht, Math.floor(offen + TOLERANZ)),
    optimal,
  };
}
