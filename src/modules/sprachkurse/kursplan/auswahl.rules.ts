import { type Auswahl, seat } from './besetzung.rules.ts';
import type { Verbund } from './verbund.rules.ts';

/** One way to open offers in a Verbund. */
export interface Teilplan {
  auswahl: Auswahl;
  gewicht: number;
  kosten: number;
}

/** What a plan is worth when a cent costs `preis` units of weight. */
export const wertOf = ({ gewicht, kosten }: Teilplan, preis: number) => gewicht - preis * kosten;

/** The known ways to open offers in a Verbund; each is weighed once. */
export class Teilplaene {
  readonly verbund: Verbund;
  /** Plans that cost more are of no use. */
  readonly budget: number;
  readonly #gewogen = new Map<string, Teilplan | null>();
  #effiziente: Teilplan[] = [];

  constructor(verbund: Verbund, budget: number) {
    this.verbund = verbund;
    this.budget = budget;
    this.weigh(new Uint8Array(verbund.angebote.length));
  }

  /** Weighs a selection and remembers it; null when it is too dear or an offer cannot reach its minimum. */
  weigh(auswahl: Auswahl): Teilplan | null {
    const kosten = costOf(this.verbund, auswahl);
    if (kosten > this.budget) return null;
    const name = auswahl.join('');
    const bekannt = this.#gewogen.get(name);
    if (bekannt !== undefined) return bekannt;
    const gewicht = seat(this.verbund, auswahl)?.gewicht;
    const plan = gewicht === undefined ? null : { auswahl: auswahl.slice(), gewicht, kosten };
    this.#gewogen.set(name, plan);
    if (plan) this.#keep(plan);
    return plan;
  }

  #keep(plan: Teilplan): void {
    if (this.#effiziente.some((alt) => alt.gewicht >= plan.gewicht && alt.kosten <= plan.kosten)) return;
    this.#effiziente = this.#effiziente.filter(
      (alt) => alt.gewicht > plan.gewicht || alt.kosten < plan.kosten,
    );
    this.#effiziente.push(plan);
  }

  /** The plans that no other beats in weight and cost, by cost. */
  list(): readonly Teilplan[] {
    return this.#effiziente.sort((a, b) => a.kosten - b.kosten);
  }

  bestAt(preis: number): Teilplan {
    return this.#effiziente.reduce((best, plan) =>
      wertOf(plan, preis) > wertOf(best, preis) ||
      (wertOf(plan, preis) === wertOf(best, preis) && plan.kosten < best.kosten)
        ? plan
        : best,
    );
  }
}

export function costOf({ kosten }: Verbund, auswahl: Auswahl): number {
  return kosten.reduce((summe, betrag, index) => summe + (auswahl[index] ? betrag : 0), 0);
}

/** One way for each Verbund, within the budget. */
export interface Gesamtplan {
  gewicht: number;
  kosten: number;
  teile: readonly Teilplan[];
}

interface Stand {
  gewicht: number;
  kosten: number;
  verlust: number;
  plan: Teilplan | null;
  vorher: Stand | null;
}

/**
 * The heaviest combination of known plans within the budget, and of these the cheapest.
 * @param spielraum leave out what falls short of the best values at this price by more than `hoechstens` in sum; null
 *   when nothing is left
 */
export function combine(
  alle: readonly Teilplaene[],
  budget: number,
  spielraum: { preis: number; besteWerte: readonly number[]; hoechstens: number },
): Gesamtplan | null {
  let stande: Stand[] = [{ gewicht: 0, kosten: 0, verlust: 0, plan: null, vorher: null }];
  for (const [index, teilplaene] of alle.entries()) {
    const bester = spielraum.besteWerte[index]!;
    const neue: Stand[] = [];
    for (const plan of teilplaene.list()) {
      const verlust = Math.max(0, bester - wertOf(plan, spielraum.preis));
      for (const stand of stande) {
        const kosten = stand.kosten + plan.kosten;
        if (kosten > budget) break;
        if (stand.verlust + verlust > spielraum.hoechstens) continue;
        neue.push({
          gewicht: stand.gewicht + plan.gewicht,
          kosten,
          verlust: stand.verlust + verlust,
          plan,
          vorher: stand,
        });
      }
    }
    neue.sort((a, b) => a.kosten - b.kosten || b.gewicht - a.gewicht);
    let schwerster = -1;
    stande = neue.filter(({ gewicht }) => {
      if (gewicht <= schwerster) return false;
      schwerster = gewicht;
      return true;
    });
  }
  const ende = stande.at(-1);
  if (!ende) return null;
  const teile: Teilplan[] = [];
  for (let stand: Stand | null = ende; stand?.plan; stand = stand.vorher) teile.unshift(stand.plan);
  return { gewicht: ende.gewicht, kosten: ende.kosten, teile };
}

/** Whether the first plan has more weight, or the same for less money. */
export function isBetter(a: Gesamtplan, b: Gesamtplan): boolean {
  return a.gewicht > b.gewicht || (a.gewicht === b.gewicht && a.kosten < b.kosten);
}

/** The lowest price of a cent, at least `mindestens`, at which the best known plans together stay within the budget. */
export function findPreis(alle: readonly Teilplaene[], budget: number, mindestens: number): number {
  const isAffordable = (preis: number) =>
    alle.reduce((summe, teilplaene) => summe + teilplaene.bestAt(preis).kosten, 0) <= budget;
  if (isAffordable(mindestens)) return mindestens;
  let zuTief = mindestens;
  let hoch = mindestens;
  while (!isAffordable(hoch)) hoch *= 2;
  for (let schritt = 0; schritt < 60; schritt++) {
    const mitte = Math.sqrt(zuTief) * Math.sqrt(hoch);
    if (isAffordable(mitte)) hoch = mitte;
    else zuTief = mitte;
  }
  return hoch;
}
