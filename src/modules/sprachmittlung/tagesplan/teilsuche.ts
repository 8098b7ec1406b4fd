import type { HighsSeat, LoadedModel, Solved } from '../../../platform/solver/highs.ts';
import { LinearModel, sumRow } from '../../../platform/solver/linear-model.ts';
import {
  type Aufgabe,
  costOf,
  type Konflikte,
  type Moeglichkeit,
  type Teil,
  takeInTurn,
  unitOf,
  zuschlagFuer,
} from './aufgabe.rules.ts';
import { countTogether, coverKonflikte, findBrokenCliquen } from './cliquen.rules.ts';
import { isTransitive, Kettensuche, type Relaxierung } from './ketten.ts';

const GENAU = 1e-6;
/** In units of cost: as far above the continuous optimum the integer model looks at first, and how it widens. */
const ERSTE_LUECKE = 50;
const WEITER = 4;
const GROESSTE_KOSTEN = 1e6;
/** So often conditions are added; where that is not enough there are too many of them. */
const RUNDEN = 25;

const UNGELOEST: Solved = {
  status: 'limit',
  objective: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  values: null,
  columnDuals: new Float64Array(),
  rowDuals: new Float64Array(),
};

/** Searches the best solution of one part, and the proof that there is none better. */
export class Teilsuche {
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
  /** What the continuous optimum had broken; null when it came from chains, which break nothing. */
  #cliquen: number[][] | null = [];
  /** Units that stay open in every solution, as far as known. */
  #mindestensOffen = 0;

  constructor({ gewichte, zuschlag, beginn }: Aufgabe, teil: Teil, konflikt: Konflikte, endAt: number) {
    this.#gewichte = gewichte;
    this.#zuschlag = zuschlag;
    this.#teil = teil;
    this.#konflikt = konflikt;
    this.#endAt = endAt;
    const { moeglichkeiten } = teil;
    const anfrageOf = (nummer: number) => moeglichkeiten[nummer]!.anfrage;
    this.#jePerson = [
      ...Map.groupBy(moeglichkeiten.keys(), (nummer) => moeglichkeiten[nummer]!.person).values(),
    ].map((eigene) =>
      eigene.sort((a, b) => beginn[anfrageOf(a)]! - beginn[anfrageOf(b)]! || anfrageOf(a) - anfrageOf(b)),
    );
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
    const relaxierung = await this.#relax(seat);
    let bester = this.#takeBest(relaxierung.anteile);
    const untere = Math.max(0, relaxierung.grenze);
    // All costs are whole numbers here, so the cost of a plan is one too.
    const grenze = Math.ceil(untere - Math.max(GENAU * anfragen.length, untere * 1e-12));
    if (!relaxierung.istFertig) return { gewaehlt: bester, grenze };
    this.#mindestensOffen = relaxierung.mindestensOffen;
    for (let luecke = ERSTE_LUECKE; this.costOf(bester) > grenze; ) {
      const nahe = [...moeglichkeiten.keys()].filter((nummer) => relaxierung.reduziert[nummer]! <= luecke);
      const { gewaehlt, istBewiesen } = await this.#solveWhole(seat, nahe, this.costOf(bester));
      if (gewaehlt && this.costOf(gewaehlt) < this.costOf(bester)) bester = gewaehlt;
      if (!istBewiesen) return { gewaehlt: bester, grenze };
      const noetig = this.costOf(bester) - untere + GENAU;
      if (noetig <= luecke || nahe.length === moeglichkeiten.length)
        return { gewaehlt: bester, grenze: this.costOf(bester) };
      luecke = Math.min(noetig, luecke * WEITER);
    }
    return { gewaehlt: bester, grenze };
  }

  /** The continuous optimum: with conditions added where it breaks them, and by chains where these are too many. */
  async #relax(seat: HighsSeat): Promise<Relaxierung> {
    const { moeglichkeiten } = this.#teil;
    const alle = [...moeglichkeiten.keys()];
    const geladen = await seat.load(this.#buildModel(alle, false));
    let solved: Solved | null;
    try {
      solved = this.#solveWithCliquen(geladen, alle, { runden: RUNDEN });
      if (!solved && !isTransitive(this.#jePerson, moeglichkeiten, this.#konflikt))
        solved = this.#solveWithCliquen(geladen, alle);
    } finally {
      geladen.dispose();
    }
    if (!solved) return this.#relaxMitKetten(seat);
    return {
      istFertig: solved.status === 'solved',
      grenze: solved.bound * this.#massstab,
      anteile: solved.values ?? new Float64Array(alle.length),
      reduziert: solved.columnDuals.map((kosten) => kosten * this.#massstab),
      mindestensOffen: 0,
    };
  }

  #relaxMitKetten(seat: HighsSeat): Promise<Relaxierung> {
    const { moeglichkeiten, anfragen } = this.#teil;
    this.#cliquen = null;
    return new Kettensuche({
      moeglichkeiten,
      jePerson: this.#jePerson,
      anfragen,
      einheiten: anfragen.map((anfrage) => this.#openUnits(anfrage)),
      strafe: this.strafe,
      zuschlag: this.#zuschlag,
      hoechstens: this.#jePerson.map((eigene) => countTogether(eigene, moeglichkeiten, this.#konflikt)),
      konflikt: this.#konflikt,
      massstab: this.#massstab,
      endAt: this.#endAt,
    }).run(seat);
  }

  /** Of what is chosen and what stays open. */
  costOf(gewaehlt: readonly Moeglichkeit[]): number {
    const genommen = new Set(gewaehlt.map(({ anfrage }) => anfrage));
    const offen = this.#teil.anfragen.filter((anfrage) => !genommen.has(anfrage));
    return (
      costOf(gewaehlt, this.#zuschlag) + offen.reduce((summe, anfrage) => summe + this.#openCost(anfrage), 0)
    );
  }

  #openUnits(anfrage: number): number {
    return Math.round(this.#gewichte[anfrage]! / this.einheit);
  }

  #openCost(anfrage: number): number {
    return this.#openUnits(anfrage) * this.strafe;
  }

  /** A column for each of the possibilities in their order, then one for each request (it stays open), then sharing. */
  #buildModel(nummern: readonly number[], isWhole: boolean): LinearModel {
    const { moeglichkeiten, anfragen } = this.#teil;
    const model = new LinearModel();
    for (const nummer of nummern)
      model.addColumn(moeglichkeiten[nummer]!.kosten / this.#massstab, 1, isWhole);
    const jeAnfrage = Map.groupBy(nummern.keys(), (stelle) => moeglichkeiten[nummern[stelle]!]!.anfrage);
    const offene = anfragen.map((anfrage) => {
      const offen = model.addColumn(this.#openCost(anfrage) / this.#massstab, 1);
      model.addRow(sumRow([...(jeAnfrage.get(anfrage) ?? []), offen], 1, 1));
      return offen;
    });
    if (this.#mindestensOffen > 0) {
      const values = anfragen.map((anfrage) => this.#openUnits(anfrage));
      const upper = Number.POSITIVE_INFINITY;
      model.addRow({ indices: offene, values, lower: this.#mindestensOffen, upper });
    }
    const stelle = new Map(nummern.map((nummer, index) => [nummer, index]));
    for (const clique of this.#cliquen ?? this.#coverAll(nummern)) {
      const indices = clique.map((nummer) => stelle.get(nummer)).filter((index) => index !== undefined);
      if (indices.length > 1) model.addRow(sumRow(indices, Number.NEGATIVE_INFINITY, 1));
    }
    if (this.#zuschlag > 0) this.#addSharing(model, stelle);
    return model;
  }

  #coverAll(nummern: readonly number[]): number[][] {
    const { moeglichkeiten } = this.#teil;
    const gewaehlte = new Set(nummern);
    return this.#jePerson.flatMap((eigene) =>
      coverKonflikte(
        eigene.filter((nummer) => gewaehlte.has(nummer)),
        moeglichkeiten,
        this.#konflikt,
      ),
    );
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
   * @returns null when somebody is still in two places after so many rounds
   */
  #solveWithCliquen(
    geladen: LoadedModel,
    nummern: readonly number[],
    { unter = Number.POSITIVE_INFINITY, runden = Number.POSITIVE_INFINITY } = {},
  ): Solved | null {
    const stelle = new Map(nummern.map((nummer, index) => [nummer, index]));
    let letzte: Solved | null = null;
    for (let runde = 0; runde < runden; runde++) {
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
      this.#cliquen?.push(...gebrochen);
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
    return null;
  }

  async #solveWhole(
    seat: HighsSeat,
    nummern: readonly number[],
    unter: number,
  ): Promise<{ gewaehlt: Moeglichkeit[] | null; istBewiesen: boolean }> {
    const geladen = await seat.load(this.#buildModel(nummern, true));
    try {
      const { values, status } = this.#solveWithCliquen(geladen, nummern, { unter })!;
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
