/** What the office should look at: always with its cell, so that a page can jump there. */
import type { Cell, SheetRow } from '../../../begriffe/sheet.ts';
import type { Spalte } from './sheet.rules.ts';

export type HinweisArt =
  | 'name-fehlt'
  | 'sprache-fehlt'
  | 'sprache-unbekannt'
  | 'sprache-ungenau'
  | 'sprache-vermutet'
  | 'datum-fehlt'
  | 'datum-unlesbar'
  | 'datum-ungenau'
  | 'datum-auffaellig'
  | 'telefon-unlesbar'
  | 'email-falsch'
  | 'plz-falsch'
  | 'iban-falsch'
  | 'iban-mehrfach'
  | 'doppelt'
  | 'doppelt-moeglich'
  | 'schreibweise'
  | 'person-unklar'
  | 'zeit-unlesbar'
  | 'ende-vor-beginn'
  | 'dauer-unlesbar'
  | 'dauer-widerspruch'
  | 'dauer-fehlt'
  | 'kilometer-unlesbar'
  | 'kilometer-auffaellig'
  | 'status-unbekannt'
  | 'status-vermutet'
  | 'sprachmittler-fehlt'
  | 'formel-ohne-ergebnis'
  | 'zeile-uebergangen'
  | 'blatt-uebergangen'
  | 'spalte-uebergangen'
  | 'einsatz-doppelt';

export interface Hinweis {
  /** Name of the sheet, where the file has several. */
  blatt?: string;
  /** Row number as the office sees it. */
  zeile: number;
  /** Column letter. */
  spalte: string;
  /** The office's title of the column. */
  titel: string;
  art: HinweisArt;
  /** Values that the sentence mentions. */
  werte: Record<string, string | number>;
}

/** Collects the hints of one sheet. */
export class Hinweissammler<F extends string> {
  readonly hinweise: Hinweis[] = [];
  private readonly blatt: string | undefined;
  private readonly spalten: readonly Spalte<F>[];

  constructor(spalten: readonly Spalte<F>[], blatt: string | undefined) {
    this.spalten = spalten;
    this.blatt = blatt;
  }

  add(
    art: HinweisArt,
    zeile: number,
    spalte: Spalte<F> | undefined,
    werte: Record<string, string | number> = {},
  ): void {
    const where = spalte ?? this.spalten[0];
    this.hinweise.push({
      ...(this.blatt === undefined ? {} : { blatt: this.blatt }),
      zeile,
      spalte: where?.buchstabe ?? 'A',
      titel: where?.titel ?? '',
      art,
      werte,
    });
  }

  /** For a whole row: stands at the first column with one of these fields. */
  addAt(
    art: HinweisArt,
    zeile: number,
    felder: readonly F[],
    werte: Record<string, string | number> = {},
  ): void {
    const spalte = felder
      .map((feld) => this.spalten.find((one) => one.feld === feld))
      .find((one) => one !== undefined);
    this.add(art, zeile, spalte, werte);
  }
}

/** One row with its columns by meaning. */
export class Zeilenblick<F extends string> {
  readonly zeile: SheetRow;
  private readonly spalten: readonly Spalte<F>[];

  constructor(zeile: SheetRow, spalten: readonly Spalte<F>[]) {
    this.zeile = zeile;
    this.spalten = spalten;
  }

  /** Filled cells with that meaning, in the order of the columns; cells with a formula error count as empty. */
  all(feld: F): { cell: Cell; spalte: Spalte<F> }[] {
    return this.spalten.flatMap((spalte) => {
      const cell = spalte.feld === feld ? this.zeile.cells[spalte.index] : undefined;
      return cell === undefined || cell.kind === 'error' ? [] : [{ cell, spalte }];
    });
  }

  get(feld: F): { cell: Cell; spalte: Spalte<F> } | undefined {
    return this.all(feld)[0];
  }

  text(feld: F): string {
    return this.all(feld)
      .map(({ cell }) => cell.text)
      .join('; ');
  }

  /** Number of filled cells in columns that mean something. */
  count(): number {
    return this.spalten.filter(
      (spalte) => spalte.feld !== undefined && this.zeile.cells[spalte.index] !== undefined,
    ).length;
  }
}
