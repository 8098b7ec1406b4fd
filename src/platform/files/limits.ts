/** What a spreadsheet may be at most. Beyond it the file is refused before it can hurt the server. */
export interface Limits {
  bytes: number;
  unpackedBytes: number;
  rows: number;
  columns: number;
}

export const LIMITS: Limits = { bytes: 20_000_000, unpackedBytes: 150_000_000, rows: 100_000, columns: 500 };

/** Leaves a reader of a file format early; `readSpreadsheet` turns it into a refusal with the same reason. */
export class SpreadsheetFault extends Error {
  override name = 'SpreadsheetFault';
  readonly grund: string;
  constructor(grund: string) {
    super(grund);
    this.grund = grund;
  }
}
