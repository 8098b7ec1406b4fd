import { dateOfSerial, type SheetRow } from '../../../begriffe/sheet.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { type Datum, parseDatum } from '../../../begriffe/zeit.ts';
import type { Listenfeld, Listenzeile, Monatslage, Spalte, Zellproblem } from './blatt.types.ts';

const DA = new Set(['x', 'ja', 'j', '+', 'p', 'da', 'ok', 'anw', 'anwesend', '✓', '✔', '☑', '√', '●']);
const ENTSCHULDIGT = new Set(['e', 'entsch', 'entschuldigt', 'k', 'krank', 'ke']);
const FEHLT = new Set([
  '',
  '-',
  '–',
  '—',
  '0',
  'f',
  'fehlt',
  'n',
  'nein',
  'ne',
  'ue',
  'unentsch',
  'unentschuldigt',
  '/',
  '○',
  '☐',
]);

/** Reads the cells of one row; what cannot be read goes to the problems with its row and column. */
export class Zeilenleser {
  readonly #row: SheetRow;
  readonly #lage: Monatslage;
  readonly #probleme: Zellproblem[];
  readonly #countsMarks: boolean;

  constructor(row: SheetRow, lage: Monatslage, probleme: Zellproblem[], countsMarks: boolean) {
    this.#row = row;
    this.#lage = lage;
    this.#probleme = probleme;
    this.#countsMarks = countsMarks;
  }

  person(nummer: string, columnOf: (feld: Listenfeld) => Spalte | undefined): Listenzeile {
    const jahr = columnOf('geburtsjahr');
    const gruppe = columnOf('gruppe');
    return {
      zeile: this.#row.number,
      nummer,
      geburtsjahr: jahr ? this.#year(jahr) : null,
      gruppe: gruppe ? this.#text(gruppe) : '',
      ueAnwesend: 0,
      ueEntschuldigt: 0,
    };
  }

  addSums(one: Listenzeile, columnOf: (feld: Listenfeld) => Spalte | undefined): void {
    const anwesend = columnOf('anwesend');
    const entschuldigt = columnOf('entschuldigt');
    if (anwesend) one.ueAnwesend = this.#units(anwesend);
    if (entschuldigt) one.ueEntschuldigt = this.#units(entschuldigt);
  }

  addTag(one: Listenzeile, columnOf: (feld: Listenfeld) => Spalte | undefined): void {
    const spalte = columnOf('datum')!;
    const cell = this.#row.cells[spalte.index];
    const read =
      cell &&
      (cell.kind === 'date' && cell.number !== undefined ? dateOfSerial(cell.number) : parseDay(cell.text));
    const mark = columnOf('vermerk') ?? columnOf('anwesend');
    if (!read) this.#fault(spalte, 'blatt.kein-tag');
    else if (read.slice(0, 7) !== this.#lage.monat.slice(0, 7)) this.#fault(spalte, 'blatt.anderer-monat');
    else if (mark) this.addMark(one, mark, read);
    const entschuldigt = columnOf('entschuldigt');
    if (entschuldigt && this.#text(entschuldigt) !== '') one.ueEntschuldigt += this.#units(entschuldigt);
  }

  /** A mark on a day counts the units of that day; a number counts itself. */
  addMark(one: Listenzeile, spalte: Spalte, tag: Datum): void {
    const text = this.#text(spalte);
    const word = fold(text) || text.toLowerCase();
    const ue = this.#lage.ueJeTag.get(tag);
    const isDa = DA.has(word) || text === '1';
    if (FEHLT.has(word)) return;
    if (/^\d+$/.test(text) && !this.#countsMarks) one.ueAnwesend += this.#units(spalte);
    else if (!isDa && !ENTSCHULDIGT.has(word))
      this.#fault(spalte, 'blatt.zeichen-unbekannt', { zeichen: text });
    else if (ue === undefined)
      this.#fault(spalte, 'blatt.kein-kurstag', { tag: `${tag.slice(8)}.${tag.slice(5, 7)}.` });
    else if (isDa) one.ueAnwesend += ue;
    else one.ueEntschuldigt += ue;
  }

  #text(spalte: Spalte): string {
    return this.#row.cells[spalte.index]?.text.trim() ?? '';
  }

  #units(spalte: Spalte): number {
    const text = this.#text(spalte).replace(/\s*(?:ue|std\.?|stunden)$/i, '');
    if (text === '' || text === '-' || text === '–') return 0;
    const value = Number(text.replace(',', '.'));
    if (Number.isInteger(value) && value >= 0 && value <= 999) return value;
    this.#fault(spalte, 'blatt.keine-ue', { wert: text.slice(0, 40) });
    return 0;
  }

  #year(spalte: Spalte): number | null {
    const text = this.#text(spalte);
    const year = Number(/(?<!\d)(19\d{2}|20\d{2})(?!\d)/.exec(text)?.[1] ?? Number.NaN);
    if (Number.isInteger(year)) return year;
    if (text !== '') this.#fault(spalte, 'blatt.kein-jahr', { wert: text.slice(0, 40) });
    return null;
  }

  #fault(spalte: Spalte, grund: string, werte?: Record<string, string | number>): void {
    this.#probleme.push({
      zeile: this.#row.number,
      spalte: spalte.buchstabe,
      grund,
      ...(werte ? { werte } : {}),
    });
  }
}

function parseDay(text: string): Datum | undefined {
  const read = parseDatum(text);
  return read.ok ? read.wert : undefined;
}
