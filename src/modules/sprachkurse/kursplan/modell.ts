import { LinearModel, type Row, sumRow } from '../../../platform/solver/linear-model.ts';
import type { Auswahl } from './besetzung.rules.ts';
import type { Verbund } from './verbund.rules.ts';

/** Cents are divided by this in rows, so that money and people have numbers of similar size. */
const GELDEINHEIT = 1000;

/** "A person sits only where is open", kept out of the model until a solution breaks it: there are very many. */
interface Kopplung {
  column: number;
  anzahl: number;
  angebote: readonly number[];
}

/**
 * The choice of courses as a linear model: one integer column for each offer (open or not), continuous ones for the
 * people seated. With the offers fixed, the rest is a flow and comes out in whole people by itself.
 */
export class Kursmodell {
  readonly model = new LinearModel();
  /** For each Verbund the column of its first offer; the others follow. */
  readonly ersteSpalten: readonly number[];
  #kopplungen: Kopplung[] = [];

  /**
   * @param preis what a cent costs in weight; the model minimises preis · cost − weight
   * @param hoechstKosten most cents together, null for any
   */
  constructor(verbuende: readonly Verbund[], preis: number, hoechstKosten: number | null) {
    const spalten = verbuende.map(({ kosten }) =>
      kosten.map((betrag) => this.model.addColumn(preis * betrag, 1, true)),
    );
    this.ersteSpalten = spalten.map(([erste]) => erste!);
    for (const [index, verbund] of verbuende.entries()) this.#addPersonen(verbund, spalten[index]!);
    if (hoechstKosten !== null) {
      this.model.addRow({
        indices: spalten.flat(),
        values: verbuende.flatMap(({ kosten }) => kosten.map((betrag) => betrag / GELDEINHEIT)),
        lower: Number.NEGATIVE_INFINITY,
        upper: hoechstKosten / GELDEINHEIT,
      });
    }
  }

  /** The rows that a solution breaks and that are not in the model yet; each is named once. */
  takeBrokenRows(values: Float64Array): Row[] {
    const rows: Row[] = [];
    this.#kopplungen = this.#kopplungen.filter(({ column, anzahl, angebote }) => {
      const offen = angebote.reduce((summe, angebot) => summe + values[angebot]!, 0);
      if (values[column]! <= anzahl * offen + 1e-6) return true;
      rows.push({
        indices: [column, ...angebote],
        values: [1, ...angebote.map(() => -anzahl)],
        lower: Number.NEGATIVE_INFINITY,
        upper: 0,
      });
      return false;
    });
    return rows;
  }

  /** Which offers of a Verbund a solution opens. */
  readAuswahl(values: Float64Array, verbund: number, anzahl: number): Auswahl {
    const erste = this.ersteSpalten[verbund]!;
    return Uint8Array.from({ length: anzahl }, (_, angebot) => (values[erste + angebot]! > 0.5 ? 1 : 0));
  }

  #addPersonen(verbund: Verbund, offers: readonly number[]): void {
    const { model } = this;
    const sitze: number[][] = offers.map(() => []);
    for (const { angebote, gewichte } of verbund.gruppen) {
      const stufen = [...Map.groupBy(gewichte, (gewicht) => gewicht)].map(([gewicht, alle]) => ({
        gewicht,
        anzahl: alle.length,
      }));
      const isEine = stufen.length === 1;
      const inAngebot = angebote.map((angebot) => {
        const anzahl = Math.min(gewichte.length, verbund.max[angebot]!);
        const column = model.addColumn(isEine ? -stufen[0]!.gewicht : 0, anzahl);
        sitze[angebot]!.push(column);
        // Where the group alone could fill the course, its size says the same.
        if (gewichte.length <= verbund.max[angebot]!)
          this.#kopplungen.push({ column, anzahl, angebote: [offers[angebot]!] });
        return column;
      });
      if (isEine) {
        model.addRow(sumRow(inAngebot, Number.NEGATIVE_INFINITY, gewichte.length));
        continue;
      }
      const jeStufe = stufen.map(({ gewicht, anzahl }) => {
        const column = model.addColumn(-gewicht, anzahl);
        this.#kopplungen.push({ column, anzahl, angebote: angebote.map((angebot) => offers[angebot]!) });
        return column;
      });
      model.addRow({
        indices: [...inAngebot, ...jeStufe],
        values: [...inAngebot.map(() => 1), ...jeStufe.map(() => -1)],
        lower: 0,
        upper: 0,
      });
    }
    for (const [angebot, offer] of offers.entries()) {
      const columns = sitze[angebot]!;
      const row = (anzahl: number, lower: number, upper: number): Row => ({
        indices: [offer, ...columns],
        values: [-anzahl, ...columns.map(() => 1)],
        lower,
        upper,
      });
      model.addRow(row(verbund.max[angebot]!, Number.NEGATIVE_INFINITY, 0));
      if (verbund.min[angebot]! > 1) model.addRow(row(verbund.min[angebot]!, 0, Number.POSITIVE_INFINITY));
    }
  }
}
