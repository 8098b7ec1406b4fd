import { HighsSeat, type LoadedModel, type Solved } from '../../../platform/solver/highs.ts';
import { LinearModel, sumRow } from '../../../platform/solver/linear-model.ts';
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
  zuschlagFuer,
} from './aufgabe.rules.ts';
import { countTogether, findBrokenCliquen } from './cliquen.rules.ts';

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
/** In units of cost: as far above the continuous optimum the integer model looks at first. */
const ERSTE_LUECKE = 50;
const GROESSTE_KOSTEN = 1e6;

const UNGELOEST: Solved = {
  status: 'limit',
  objective: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  values: null,
  columnDuals: new Float64Array(),
  rowDuals: new Float64Array(),
};

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

/** The largest number of which all weights are multiples, so that weights become small whole numbers. */
export function unitOf(gewichte: readonly number[]): number {
  const positive = gewichte.filter((gewicht) => gewicht > 0);
  for (let stellen = 0; stellen <= 6; stellen++) {
    const faktor = 10 ** stellen;
    const ganze = positive.map((gewicht) => Math.round(gewicht * faktor));
    if (ganze.some((ganz, nummer) => Math.abs(ganz / faktor - positive[nummer]!) > 1e-9 * positive[nummer]!))
      continue;
    const ggt = (a: number, b: number): number => (b === 0 ? a : ggt(b, a % b));
    return (ganze.reduce(ggt, 0) || 1) / faktor;
  }
  return 1e-6;
}

async function solveTeil(
  seat: HighsSeat,
  { gewichte, zuschlag }: Aufgabe,
  teil: Teil,
  konflikt: Konflikte,
  endAt: number,
): Promise<Loesung> {
  const gewichtOf = (nummern: readonly number[]) => sumGewichte(nummern.map((nummer) => gewichte[nummer]!));
  const billigste = takeCheapest(teil, gewichte, konflikt);
  if (billigste && costOf(billigste, zuschlag) === costOf(billigste, 0))
    return {
      gewaehlt: billigste,
      optimal: true,
      schranke: gewichtOf(billigste.map(({ anfrage }) => anfrage)),
    };
  const suche = new Teilsuche(gewichte, zuschlag, teil, konflikt, endAt);
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

class Teilsuche {
  /** Cost of a unit of weight that stays open: more than everything else together. */
  readonly strafe: number;
  /** Without what stays open, no solution costs more. */
  readonly hoechsteKosten: number;
  /** All weights are multiples of this. */
  readonly einheit: number;
  /** The solver sees costs divided by this: its tolerances are made for numbers of ordinary size. */
  readonly #massstab: number;
  readonly #gewichte: readonly number[];
  readonly #zuschlag: number;
  readonly #teil: Teil;
  readonly #konflikt: Konflikte;
  readonly #endAt: number;
  readonly #jePerson: readonly (readonly number[])[];
  readonly #cliquen: number[][] = [];

  constructor(gewichte: readonly number[], zuschlag: number, teil: Teil, konflikt: Konflikte, endAt: number) {
    this.#gewichte = gewichte;
    this.#zuschlag = zuschlag;
    this.#teil = teil;
    this.#konflikt = konflikt;
    this.#endAt = endAt;
    const { moeglichkeiten } = teil;
    this.#jePerson = [
      ...Map.groupBy(moeglichkeiten.keys(), (nummer) => moeglichkeiten[nummer]!.person).values(),
    ];
    const jeAnfrage = Map.groupBy(moeglichkeiten, ({ anfrage }) => anfrage);
    this.hoechsteKosten = [...jeAnfrage.values()].reduce(
      (summe, eigene) => summe + eigene.at(-1)!.kosten,
      zuschlagFuer(teil.anfragen.length, zuschlag),
    );
    this.strafe = this.hoechsteKosten + 1;
    this.einheit = unitOf(teil.anfragen.map((anfrage) => gewichte[anfrage]!));
    const teuerste = teil.anfragen.reduce((max, anfrage) => Math.max(max, this.#openCost(anfrage)), 0);
    this.#massstab = Math.max(1, teuerste / GROESSTE_KOSTEN);
  }

  /** @returns the best solution found, and a cost below which there is none */
  async run(seat: HighsSeat): Promise<{ gewaehlt: Moeglichkeit[]; grenze: number }> {
    const { moeglichkeiten, anfragen } = this.#teil;
    const alle = [...moeglichkeiten.keys()];
    const geladen = await seat.load(this.#buildModel(alle, false));
    let relaxiert: Solved;
    try {
      relaxiert = this.#solveWithCliquen(geladen, alle);
    } finally {
      geladen.dispose();
    }
    const { values, columnDuals, status } = relaxiert;
    let bester = this.#takeBest(values ?? new Float64Array(alle.length));
    const isWhole = values?.every((anteil) => Math.min(Math.abs(anteil), Math.abs(anteil - 1)) < GENAU);
    if (status === 'solved' && isWhole) return { gewaehlt: bester, grenze: this.costOf(bester) };
    const objective = Math.max(0, relaxiert.bound * this.#massstab);
    // All costs are whole numbers here, so the cost of a plan is one too.
    const grenze = Math.ceil(objective - Math.max(GENAU * anfragen.length, objective * 1e-12));
    if (status !== 'solved') return { gewaehlt: bester, grenze };
    for (let luecke = ERSTE_LUECKE; this.costOf(bester) > grenze; ) {
      const nahe = alle.filter((nummer) => columnDuals[nummer]! * this.#massstab <= luecke);
      const { gewaehlt, istBewiesen } = await this.#solveWhole(seat, nahe, this.costOf(bester));
      if (gewaehlt && this.costOf(gewaehlt) < this.costOf(bester)) bester = gewaehlt;
      if (!istBewiesen) return { gewaehlt: bester, grenze };
      const noetig = this.costOf(bester) - objective + GENAU;
      if (noetig <= luecke || nahe.length === alle.length) {
        return { gewaehlt: bester, grenze: this.costOf(bester) };
      }
      luecke = noetig;
    }
    return { gewaehlt: bester, grenze };
  }

  /** Of what is chosen and what stays open. */
  costOf(gewaehlt: readonly Moeglichkeit[]): number {
    const genommen = new Set(gewaehlt.map(({ anfrage }) => anfrage));
    const offen = this.#teil.anfragen.filter((anfrage) => !genommen.has(anfrage));
    return (
      costOf(gewaehlt, this.#zuschlag) + offen.reduce((summe, anfrage) => summe + this.#openCost(anfrage), 0)
    );
  }

  #openCost(anfrage: number): number {
    return Math.round(this.#gewichte[anfrage]! / this.einheit) * this.strafe;
  }

  /** A column for each of the possibilities in their order, then one for each request (it stays open), then sharing. */
  #buildModel(nummern: readonly number[], isWhole: boolean): LinearModel {
    const { moeglichkeiten, anfragen } = this.#teil;
    const model = new LinearModel();
    for (const nummer of nummern)
      model.addColumn(moeglichkeiten[nummer]!.kosten / this.#massstab, 1, isWhole);
    const jeAnfrage = Map.groupBy(nummern.keys(), (stelle) => moeglichkeiten[nummern[stelle]!]!.anfrage);
    for (const anfrage of anfragen) {
      const offen = model.addColumn(this.#openCost(anfrage) / this.#massstab, 1);
      model.addRow(sumRow([...(jeAnfrage.get(anfrage) ?? []), offen], 1, 1));
    }
    const stelle = new Map(nummern.map((nummer, index) => [nummer, index]));
    for (const clique of this.#cliquen) {
      const indices = clique.map((nummer) => stelle.get(nummer)).filter((index) => index !== undefined);
      if (indices.length > 1) model.addRow(sumRow(indices, Number.NEGATIVE_INFINITY, 1));
    }
    if (this.#zuschlag > 0) this.#addSharing(model, stelle);
    return model;
  }

  #addSharing(model: LinearModel, stelle: ReadonlyMap<number, number>): void {
    for (const eigene of this.#jePerson) {
      const indices = eigene.map((nummer) => stelle.get(nummer)).filter((index) => index !== undefined);
      const weitere = countTogether(eigene, this.#teil.moeglichkeiten, this.#konflikt) - 1;
      if (indices.length < 2 || weitere < 1) continue;
      const stufen = Array.from({ length: weitere }, (_, stufe) =>
        model.addColumn(((stufe + 1) * this.#zuschlag) / this.#massstab, 1),
      );
      model.addRow({
        indices: [...indices, ...stufen],
        values: [...indices.map(() => 1), ...stufen.map(() => -1)],
        lower: Number.NEGATIVE_INFINITY,
        upper: 1,
      });
    }
  }

  /**
   * Solves until nobody is in two places. When time is up, the values and the bound are those of the last whole run.
   * @param unter only integer solutions of lower cost are of interest
   */
  #solveWithCliquen(
    geladen: LoadedModel,
    nummern: readonly number[],
    unter = Number.POSITIVE_INFINITY,
  ): Solved {
    const stelle = new Map(nummern.map((nummer, index) => [nummer, index]));
    let letzte: Solved | null = null;
    for (;;) {
      const timeLimitSeconds = (this.#endAt - performance.now()) / 1000;
      if (timeLimitSeconds <= 0) return { ...(letzte ?? UNGELOEST), status: 'limit' };
      const solved = geladen.solve({
        timeLimitSeconds,
        absoluteGap: 0.5 / this.#massstab,
        ...(unter < Number.POSITIVE_INFINITY ? { cutoff: (unter - 0.5) / this.#massstab } : {}),
      });
      if (solved.status === 'limit' && letzte) return { ...letzte, status: 'limit' };
      if (solved.status !== 'solved' || !solved.values) return solved;
      letzte = solved;
      const anteile = new Float64Array(this.#teil.moeglichkeiten.length);
      for (const [index, nummer] of nummern.entries()) anteile[nummer] = solved.values[index]!;
      const gebrochen = findBrokenCliquen(this.#jePerson, this.#teil.moeglichkeiten, anteile, this.#konflikt);
      if (gebrochen.length === 0) return solved;
      this.#cliquen.push(...gebrochen);
      geladen.addRows(
        gebrochen.map((clique) =>
          sumRow(
            clique.map((nummer) => stelle.get(nummer)).filter((index) => index !== undefined),
            Number.NEGATIVE_INFINITY,
            1,
          ),
        ),
      );
    }
  }

  async #solveWhole(
    seat: HighsSeat,
    nummern: readonly number[],
    unter: number,
  ): Promise<{ gewaehlt: Moeglichkeit[] | null; istBewiesen: boolean }> {
    const geladen = await seat.load(this.#buildModel(nummern, true));
    try {
      const { values, status } = this.#solveWithCliquen(geladen, nummern, unter);
      const gewaehlt = values
        ? takeInTurn(
            nummern
              .filter((_, index) => values[index]! > 0.5)
              .map((nummer) => this.#teil.moeglichkeiten[nummer]!),
            this.#konflikt,
          )
        : null;
      return { gewaehlt, istBewiesen: status !== 'limit' };
    } finally {
      geladen.dispose();
    }
  }

  /** A plan along a continuous solution: what it takes most comes first, then as by hand. */
  #takeBest(anteile: Float64Array): Moeglichkeit[] {
    const { moeglichkeiten } = this.#teil;
    const anteil = new Map(moeglichkeiten.map((moeglichkeit, nummer) => [moeglichkeit, anteile[nummer]!]));
    const reihe = moeglichkeiten
      .filter((eine) => this.#openCost(eine.anfrage) > eine.kosten || anteil.get(eine)! > 0.5)
      .sort(
        (a, b) =>
          anteil.get(b)! - anteil.get(a)! ||
          this.#gewichte[b.anfrage]! - this.#gewichte[a.anfrage]! ||
          a.kosten - b.kosten,
      );
    return takeInTurn(reihe, this.#konflikt);
  }
}
