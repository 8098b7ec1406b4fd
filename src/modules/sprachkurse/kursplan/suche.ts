import type { HighsSeat, LoadedModel } from '../../../platform/solver/highs.ts';
import { type Teilplaene, wertOf } from './auswahl.rules.ts';
import { Kursmodell } from './modell.ts';

/** Seatings that may be weighed one by one, times the people in them. */
const AUFWAND = 3_000_000;
const GENAU = 1e-6;
/** One continuous model may go on for so long after time is up: its bound is worth it. */
const NACHLAUF_SEKUNDEN = 2;

interface Relaxation {
  wert: number;
  /** How far open each offer is, 0 to 1. */
  offen: readonly number[];
  /** What it costs in value at least to decide an offer otherwise. */
  verlust: readonly number[];
}

/**
 * Search through the selections of one Verbund at a price of money. The continuous model says what each decision costs
 * at least; decisions that cost more than what is at stake are taken, the few selections left are weighed exactly,
 * and where they are too many, the most doubtful offer is decided both ways.
 */
export class Suche {
  readonly plaene: Teilplaene;
  readonly #modell: Kursmodell;
  readonly #geladen: LoadedModel;
  #preis = 0;
  #schwelle = 0;
  #endAt = 0;

  private constructor(plaene: Teilplaene, modell: Kursmodell, geladen: LoadedModel) {
    this.plaene = plaene;
    this.#modell = modell;
    this.#geladen = geladen;
  }

  static async open(seat: HighsSeat, plaene: Teilplaene): Promise<Suche> {
    const modell = new Kursmodell([plaene.verbund], 0, plaene.budget);
    const geladen = await seat.load(modell.model);
    geladen.setInteger(false);
    return new Suche(plaene, modell, geladen);
  }

  dispose(): void {
    this.#geladen.dispose();
  }

  /**
   * Finds every efficient plan worth more than `schwelle` at the price; with `nurBester` the threshold rises with each
   * better plan, so that only the best is found for certain.
   * @returns no plan outside the known ones is worth more than this: `schwelle` after a complete search
   */
  explore(preis: number, schwelle: number, nurBester: boolean, endAt: number): number {
    this.#preis = preis;
    this.#schwelle = schwelle;
    this.#endAt = endAt;
    const { kosten } = this.plaene.verbund;
    const costs = [...this.#modell.model.costs];
    for (const [angebot, betrag] of kosten.entries()) costs[angebot] = preis * betrag;
    this.#geladen.setCosts(costs);
    const hoechstens = this.plaene.verbund.reihenfolge.reduce((summe, [gewicht]) => summe + gewicht, 0);
    const rest = this.#decide(
      kosten.map(() => null),
      nurBester,
    );
    return Math.max(Math.min(rest, hoechstens), this.#schwelle);
  }

  /** @returns upper bound of the plans that were not looked at below this point, −Infinity for none */
  #decide(vorgabe: readonly (0 | 1 | null)[], nurBester: boolean): number {
    const fest = [...vorgabe];
    for (const [angebot, wert] of fest.entries()) this.#fix(angebot, wert);
    const erste = this.#relax();
    if (!erste) return Number.NEGATIVE_INFINITY;
    if (erste.wert <= this.#schwelle + GENAU) return Number.NEGATIVE_INFINITY;
    if (performance.now() > this.#endAt || erste.offen.length === 0) return erste.wert;
    this.#takeClear(fest, erste);
    if (!this.#probe(fest, erste)) return Number.NEGATIVE_INFINITY;
    const zweite = this.#relax();
    if (!zweite || zweite.wert <= this.#schwelle + GENAU) return Number.NEGATIVE_INFINITY;
    if (zweite.offen.length === 0) return erste.wert;
    this.#takeClear(fest, zweite);
    if (this.#weighAll(fest, zweite, nurBester)) return Number.NEGATIVE_INFINITY;

    const zweifel = mostDoubtful(fest, zweite);
    const zuerst = zweite.offen[zweifel]! >= 0.5 ? 1 : 0;
    let schranke = Number.NEGATIVE_INFINITY;
    for (const wert of [zuerst, 1 - zuerst] as (0 | 1)[]) {
      const zweig = fest.with(zweifel, wert);
      schranke = Math.max(schranke, Math.min(zweite.wert, this.#decide(zweig, nurBester)));
    }
    return schranke;
  }

  #fix(angebot: number, wert: 0 | 1 | null): void {
    this.#geladen.setBounds(angebot, wert ?? 0, wert ?? 1);
  }

  #solve() {
    return this.#geladen.solve({
      timeLimitSeconds: (this.#endAt - performance.now()) / 1000 + NACHLAUF_SEKUNDEN,
    });
  }

  /** The continuous optimum, with the couplings it would break; null when nothing is possible. */
  #relax(): Relaxation | null {
    for (;;) {
      const { status, values, objective, columnDuals } = this.#solve();
      if (status === 'infeasible') return null;
      if (status === 'limit' || !values) return { wert: Number.POSITIVE_INFINITY, offen: [], verlust: [] };
      const rows = this.#modell.takeBrokenRows(values);
      if (rows.length > 0) {
        this.#geladen.addRows(rows);
        continue;
      }
      const anzahl = this.plaene.verbund.angebote.length;
      return {
        wert: -objective,
        offen: [...values.subarray(0, anzahl)],
        verlust: Array.from(columnDuals.subarray(0, anzahl), Math.abs),
      };
    }
  }

  /** Takes the decisions whose opposite would cost more than is at stake. */
  #takeClear(fest: (0 | 1 | null)[], { wert, offen, verlust }: Relaxation): void {
    for (const [angebot, anteil] of offen.entries()) {
      if (fest[angebot] !== null || wert - verlust[angebot]! >= this.#schwelle - GENAU) continue;
      fest[angebot] = anteil >= 0.5 ? 1 : 0;
      this.#fix(angebot, fest[angebot]);
    }
  }

  /** Tries the opposite of each decision in the continuous model. False when neither way leads above the threshold. */
  #probe(fest: (0 | 1 | null)[], { offen }: Relaxation): boolean {
    for (const [angebot, anteil] of offen.entries()) {
      if (fest[angebot] !== null || performance.now() > this.#endAt) continue;
      const wege: (0 | 1)[] = anteil > GENAU && anteil < 1 - GENAU ? [0, 1] : [anteil >= 0.5 ? 0 : 1];
      let verschlossen = 0;
      for (const weg of wege) {
        this.#fix(angebot, weg);
        const { status, objective } = this.#solve();
        const isZu = status === 'infeasible' || (status === 'solved' && -objective < this.#schwelle - GENAU);
        if (isZu) {
          verschlossen += 1;
          fest[angebot] = weg === 0 ? 1 : 0;
        }
      }
      if (verschlossen === 2) return false;
      this.#fix(angebot, fest[angebot]!);
    }
    return true;
  }

  /** Weighs every selection that the continuous model leaves possible; false when they are too many. */
  #weighAll(
    fest: readonly (0 | 1 | null)[],
    { wert, offen, verlust }: Relaxation,
    nurBester: boolean,
  ): boolean {
    const frei = fest
      .map((_, angebot) => angebot)
      .filter((angebot) => fest[angebot] === null)
      .sort((a, b) => verlust[a]! - verlust[b]! || a - b);
    const hoechstens = AUFWAND / Math.max(100, this.plaene.verbund.reihenfolge.length);
    const visit = (ab: number, spielraum: number, act: (angebot: number | null) => boolean): boolean => {
      if (!act(null)) return false;
      for (let index = ab; index < frei.length; index++) {
        const angebot = frei[index]!;
        if (verlust[angebot]! > spielraum) break;
        act(angebot);
        if (!visit(index + 1, spielraum - verlust[angebot]!, act)) return false;
        act(angebot);
      }
      return true;
    };
    const spielraum = wert - this.#schwelle + GENAU;
    let anzahl = 0;
    if (!visit(0, spielraum, (angebot) => angebot !== null || ++anzahl <= hoechstens)) return false;
    const auswahl = Uint8Array.from(offen, (anteil, angebot) => fest[angebot] ?? (anteil >= 0.5 ? 1 : 0));
    visit(0, spielraum, (angebot) => {
      if (angebot === null) this.plaene.weigh(auswahl);
      else auswahl[angebot]! ^= 1;
      return true;
    });
    if (nurBester) {
      this.#schwelle = Math.max(this.#schwelle, wertOf(this.plaene.bestAt(this.#preis), this.#preis));
    }
    return true;
  }
}

function mostDoubtful(fest: readonly (0 | 1 | null)[], { offen, verlust }: Relaxation): number {
  const frei = fest.map((_, angebot) => angebot).filter((angebot) => fest[angebot] === null);
  const halb = (angebot: number) => Math.abs(offen[angebot]! - 0.5);
  return frei.reduce((a, b) =>
    halb(b) < halb(a) - GENAU || (halb(b) < halb(a) + GENAU && verlust[b]! > verlust[a]!) ? b : a,
  );
}
