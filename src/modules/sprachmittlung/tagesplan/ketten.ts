import type { HighsSeat, LoadedModel } from '../../../platform/solver/highs.ts';
import { type Column, LinearModel, sumRow } from '../../../platform/solver/linear-model.ts';
import type { Konflikte, Moeglichkeit } from './aufgabe.rules.ts';

/**
 * The continuous optimum where people are scarce and many appointments stand in each other's way: a column is a whole
 * chain of appointments of one person, found as a shortest path when it pays (column generation, with the prices
 * smoothed after Wentges 1997). It comes to the same bound as all sets of appointments that exclude each other, of
 * which there would be too many here. A chain is right when each appointment goes with the next, so it must follow that
 * it goes with all later ones.
 */

export interface Kettenmodell {
  moeglichkeiten: readonly Moeglichkeit[];
  /** Each person's possibilities in the order of their begin. */
  jePerson: readonly (readonly number[])[];
  /** Requests in the order of the rows, with what it costs to leave each open, in whole units of `strafe`. */
  anfragen: readonly number[];
  einheiten: readonly number[];
  strafe: number;
  zuschlag: number;
  /** The most that one person can take. */
  hoechstens: readonly number[];
  konflikt: Konflikte;
  /** The solver sees costs divided by this. */
  massstab: number;
  endAt: number;
}

export interface Relaxierung {
  /** False when time was up: the bound is true nevertheless. */
  istFertig: boolean;
  /** No solution costs less. */
  grenze: number;
  /** How far each possibility is taken, 0 to 1. */
  anteile: Float64Array;
  /** A solution with this possibility costs at least so much more than the bound. */
  reduziert: Float64Array;
  /** Units that stay open in every solution. */
  mindestensOffen: number;
}

const GENAU = 1e-6;
const SPUERBAR = 1e-7;
const GLAETTUNG = 0.6;

/** Whether somebody who can go from one appointment to a second and from there to a third can go from first to third. */
export function isTransitive(
  jePerson: readonly (readonly number[])[],
  moeglichkeiten: readonly Moeglichkeit[],
  konflikt: Konflikte,
): boolean {
  return jePerson.every((eigene) => {
    const geht = eigene.map((von, a) =>
      Uint8Array.from(eigene, (nach, b) =>
        a < b &&
        !konflikt(moeglichkeiten[von]!.person, moeglichkeiten[von]!.anfrage, moeglichkeiten[nach]!.anfrage)
          ? 1
          : 0,
      ),
    );
    return geht.every((vonA, a) =>
      vonA.every((gehtAB, b) => {
        if (gehtAB === 0 || b <= a) return true;
        const vonB = geht[b]!;
        for (let c = b + 1; c < vonB.length; c++) if (vonB[c]! > vonA[c]!) return false;
        return true;
      }),
    );
  });
}

interface Preise {
  anfragen: Float64Array;
  /** What a person's appointment costs on top for sharing. */
  teilen: Float64Array;
  offen: number;
}

interface Stand {
  istFertig: boolean;
  werte: Float64Array | null;
  preise: Preise | null;
  grenze: number;
}

interface Kette {
  person: number;
  glieder: number[];
}

export class Kettensuche {
  readonly #modell: Kettenmodell;
  readonly #zeile: ReadonlyMap<number, number>;
  readonly #ketten: Kette[] = [];
  #mindestensOffen = 0;

  constructor(modell: Kettenmodell) {
    this.#modell = modell;
    this.#zeile = new Map(modell.anfragen.map((anfrage, zeile) => [anfrage, zeile]));
  }

  async run(seat: HighsSeat): Promise<Relaxierung> {
    const geladen = await seat.load(this.#buildModel());
    try {
      let stand = this.#generate(geladen);
      const offen = this.#openUnits(stand.werte);
      // What stays open is a whole number: saying so once brings the bound close to the kilometres.
      if (stand.istFertig && Math.abs(offen - Math.round(offen)) > GENAU) {
        this.#mindestensOffen = Math.ceil(offen);
        const { einheiten } = this.#modell;
        geladen.addRows([
          {
            indices: [...einheiten.keys()],
            values: einheiten,
            lower: this.#mindestensOffen,
            upper: Number.POSITIVE_INFINITY,
          },
        ]);
        stand = this.#generate(geladen);
      }
      return this.#describe(stand);
    } finally {
      geladen.dispose();
    }
  }

  /** First the columns of open requests, then those of sharing; chains come later. */
  #buildModel(): LinearModel {
    const { anfragen, einheiten, jePerson, strafe, zuschlag, hoechstens, massstab } = this.#modell;
    const model = new LinearModel();
    for (const einheit of einheiten) model.addColumn((einheit * strafe) / massstab, 1);
    for (const zeile of anfragen.keys()) model.addRow(sumRow([zeile], 1, 1));
    for (const _ of jePerson) model.addRow(sumRow([], Number.NEGATIVE_INFINITY, 1));
    if (zuschlag === 0) return model;
    for (const person of jePerson.keys()) {
      const stufen = Array.from({ length: hoechstens[person]! - 1 }, (_, stufe) =>
        model.addColumn(((stufe + 1) * zuschlag) / massstab, 1),
      );
      const values = stufen.map(() => -1);
      model.addRow({ indices: stufen, values, lower: Number.NEGATIVE_INFINITY, upper: 1 });
    }
    return model;
  }

  /** Adds chains as long as one pays. @returns values and prices of the last run, and the best bound they prove */
  #generate(geladen: LoadedModel): Stand {
    const { jePerson, anfragen, zuschlag, endAt } = this.#modell;
    let mitte: Float64Array | null = null;
    let werte: Float64Array | null = null;
    let preise: Preise | null = null;
    let grenze = Number.NEGATIVE_INFINITY;
    for (;;) {
      const timeLimitSeconds = (endAt - performance.now()) / 1000;
      const solved = timeLimitSeconds > 0 ? geladen.solve({ timeLimitSeconds }) : null;
      if (solved?.status !== 'solved' || !solved.values) return { istFertig: false, werte, preise, grenze };
      werte = solved.values;
      const duals = solved.rowDuals;
      const [p, q] = [anfragen.length, jePerson.length];
      preise = {
        anfragen: duals.slice(0, p),
        teilen: zuschlag > 0 ? duals.slice(p + q, p + 2 * q) : new Float64Array(q),
        offen: this.#mindestensOffen > 0 ? duals.at(-1)! : 0,
      };
      const personen = duals.subarray(p, p + q);
      const gegenwart = preise.anfragen;
      const geglaettet: Float64Array | null = mitte
        ? gegenwart.map((preis, zeile) => GLAETTUNG * mitte![zeile]! + (1 - GLAETTUNG) * preis)
        : null;
      let neue: Column[] = [];
      for (const versuch of geglaettet ? [geglaettet, gegenwart] : [gegenwart]) {
        const { schranke, ketten } = this.#price({ ...preise, anfragen: versuch });
        if (schranke > grenze || mitte === null) mitte = versuch;
        grenze = Math.max(grenze, schranke);
        neue = this.#keepPaying(ketten, preise, personen);
        if (neue.length > 0) break;
        if (versuch === gegenwart) return { istFertig: true, werte, preise, grenze: schranke };
      }
      geladen.addColumns(neue);
    }
  }

  /** The best chain of each person at these prices, and the bound that follows (Lagrange). */
  #price(preise: Preise): { schranke: number; ketten: Kette[] } {
    const { einheiten, jePerson, strafe, zuschlag, hoechstens, massstab } = this.#modell;
    let schranke = preise.offen * this.#mindestensOffen;
    for (const [zeile, einheit] of einheiten.entries()) {
      const preis = preise.anfragen[zeile]!;
      schranke += preis + Math.min(0, (einheit * strafe) / massstab - preis - preise.offen * einheit);
    }
    const ketten: Kette[] = [];
    for (const [person, eigene] of jePerson.entries()) {
      const teilen = preise.teilen[person]!;
      schranke += teilen;
      for (let stufe = 1; zuschlag > 0 && stufe < hoechstens[person]!; stufe++)
        schranke += Math.min(0, (stufe * zuschlag) / massstab + teilen);
      const { werte, von } = this.#walk(eigene, this.#costs(person, preise));
      let ende = -1;
      for (const [stelle, wert] of werte.entries()) if (wert < (ende < 0 ? 0 : werte[ende]!)) ende = stelle;
      if (ende < 0) continue;
      schranke += werte[ende]!;
      const glieder: number[] = [];
      for (let stelle = ende; stelle >= 0; stelle = von[stelle]!) glieder.push(eigene[stelle]!);
      ketten.push({ person, glieder });
    }
    return { schranke, ketten };
  }

  #costs(person: number, preise: Preise): Float64Array {
    const { moeglichkeiten, jePerson, massstab } = this.#modell;
    return Float64Array.from(jePerson[person]!, (nummer) => {
      const { anfrage, kosten } = moeglichkeiten[nummer]!;
      return kosten / massstab - preise.anfragen[this.#zeile.get(anfrage)!]! - preise.teilen[person]!;
    });
  }

  /** For each appointment the cheapest chain that ends with it, and the one before it. */
  #walk(eigene: readonly number[], kosten: Float64Array): { werte: Float64Array; von: Int32Array } {
    const { moeglichkeiten, konflikt } = this.#modell;
    const werte = new Float64Array(eigene.length);
    const von = new Int32Array(eigene.length).fill(-1);
    for (const [stelle, nummer] of eigene.entries()) {
      const { person, anfrage } = moeglichkeiten[nummer]!;
      let bester = 0;
      for (let davor = 0; davor < stelle; davor++) {
        if (werte[davor]! >= bester) continue;
        if (konflikt(person, moeglichkeiten[eigene[davor]!]!.anfrage, anfrage)) continue;
        bester = werte[davor]!;
        von[stelle] = davor;
      }
      werte[stelle] = bester + kosten[stelle]!;
    }
    return { werte, von };
  }

  /** Keeps the chains that pay at the solver's own prices. */
  #keepPaying(ketten: readonly Kette[], preise: Preise, personen: Float64Array): Column[] {
    const { moeglichkeiten, anfragen, jePerson, zuschlag, massstab } = this.#modell;
    return ketten.flatMap((kette) => {
      const { person, glieder } = kette;
      const zeilen = glieder.map((nummer) => this.#zeile.get(moeglichkeiten[nummer]!.anfrage)!);
      const cost = glieder.reduce((summe, nummer) => summe + moeglichkeiten[nummer]!.kosten / massstab, 0);
      const wert = zeilen.reduce(
        (summe, zeile) => summe + preise.anfragen[zeile]! + preise.teilen[person]!,
        0,
      );
      if (cost - wert - personen[person]! > -SPUERBAR) return [];
      this.#ketten.push(kette);
      const [p, q] = [anfragen.length, jePerson.length];
      return {
        cost,
        upper: 1,
        indices: [...zeilen, p + person, ...(zuschlag > 0 ? [p + q + person] : [])],
        values: [...zeilen.map(() => 1), 1, ...(zuschlag > 0 ? [glieder.length] : [])],
      };
    });
  }

  #openUnits(werte: Float64Array | null): number {
    return this.#modell.einheiten.reduce(
      (summe, einheit, zeile) => summe + einheit * (werte?.[zeile] ?? 0),
      0,
    );
  }

  #describe({ istFertig, werte, preise, grenze }: Stand): Relaxierung {
    const { moeglichkeiten, jePerson, massstab } = this.#modell;
    const anteile = new Float64Array(moeglichkeiten.length);
    const reduziert = new Float64Array(moeglichkeiten.length);
    const erste = (werte?.length ?? 0) - this.#ketten.length;
    for (const [stelle, { glieder }] of this.#ketten.entries())
      for (const nummer of glieder) anteile[nummer]! += werte?.[erste + stelle] ?? 0;
    if (istFertig && preise) {
      for (const [person, eigene] of jePerson.entries()) {
        const kosten = this.#costs(person, preise);
        const hin = this.#walk(eigene, kosten).werte;
        const her = this.#walk([...eigene].reverse(), kosten.toReversed()).werte.toReversed();
        const beste = hin.reduce((a, b) => Math.min(a, b), 0);
        for (const [stelle, nummer] of eigene.entries())
          reduziert[nummer] = (hin[stelle]! + her[stelle]! - kosten[stelle]! - beste) * massstab;
      }
    }
    return {
      istFertig,
      grenze: grenze * massstab,
      anteile,
      reduziert,
      mindestensOffen: this.#mindestensOffen,
    };
  }
}
