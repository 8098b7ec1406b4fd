/**
 * A spreadsheet as it was read: sheets of rows of cells. Nothing is interpreted here; what a cell means is
 * decided by the readers of the modules. `src/platform/files/spreadsheet.ts` produces it from XLSX and CSV.
 */

export interface Cell {
  /** What a person reads in the cell: `12,5`, `7,5 %`, `01.07.2023`, `09:30`, `ja`. Trimmed, never empty. */
  text: string;
  /** The raw number of a numeric cell. Dates and times count days since 30.12.1899 (noon of a day is `.5`). */
  number?: number;
  /** What the number format makes of the number; `error` is a formula without a usable result. */
  kind?: 'date' | 'time' | 'percent' | 'boolean' | 'error';
}

export interface SheetRow {
  /** Row number as the office sees it in its program, from 1. */
  number: number;
  /** By column from 0; empty cells are undefined. */
  cells: (Cell | undefined)[];
}

export interface Sheet {
  name: string;
  /** Only rows that hold something, in order. */
  rows: SheetRow[];
}

/** Letters of a column as spreadsheet programs show them: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}

/** Column from 0 of an address like `AB12` or `AB`; undefined when there are no letters in front. */
export function columnIndex(address: string): number | undefined {
  const letters = /^[A-Za-z]{1,3}/.exec(address)?.[0];
  if (letters === undefined) return undefined;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Calendar date `YYYY-MM-DD` of a spreadsheet's day number; undefined outside 1900 to 2200. */
export function dateOfSerial(serial: number): string | undefined {
  if (!(serial >= 1 && serial < 109_940)) return undefined;
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** Minutes since midnight of a spreadsheet's day number, rounded to the minute. */
export function minutesOfSerial(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 1440) % 1440;
}
