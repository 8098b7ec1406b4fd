/** What the cells of a column look like, to support or contradict its title. */
import { looksLikeIban } from '../../../begriffe/iban.ts';
import type { Cell } from '../../../begriffe/sheet.ts';
import { recogniseSprachen } from '../../../begriffe/sprache.ts';
import { readDatum, readDauer, readZeitspanne } from './dates.rules.ts';
import type { Inhalt } from './fields.rules.ts';
import { looksLikeName, readGeschlecht } from './names.rules.ts';
import { readAusgang } from './status.rules.ts';
import {
  findEmails,
  isLeerzeichen,
  readJaNein,
  readKilometer,
  readPlz,
  readRufnummern,
} from './values.rules.ts';

/** A date, also one whose year stands elsewhere ("03.01."). */
const isDatum = (cell: Cell) =>
  cell.text.length <= 40 &&
  (readDatum(cell) !== undefined || /^(?:\p{L}{2,10}\.?,?\s)?\d{1,2}\.\s?\d{1,2}\.(?:\s|$)/u.test(cell.text));

/** Languages make up most of the words; a remark may name one in passing. */
function isSprache(cell: Cell): boolean {
  if (/\d{3}/.test(cell.text) || cell.text.length > 200) return false;
  const { sprachen, rest } = recogniseSprachen(cell.text, false);
  return sprachen.length > 0 && rest.split(' ').length <= sprachen.length * 2;
}

const TESTS: Record<Inhalt, (cell: Cell) => boolean> = {
  name: (cell) => looksLikeName(cell.text),
  wort: (cell) => /^\p{L}[\p{L}'’ .()-]{0,40}$/u.test(cell.text),
  anrede: (cell) => readGeschlecht(cell.text) !== undefined,
  email: (cell) => findEmails(cell.text).length > 0,
  telefon: (cell) =>
    (cell.number === undefined
      ? /^[^\p{L}]*\d/u.test(cell.text.replace(/^\p{L}+\.?:?\s*/u, ''))
      : cell.number > 1e7) &&
    cell.text.replace(/\D/g, '').length >= 6 &&
    !isDatum(cell) &&
    readRufnummern(cell).nummern.length > 0,
  iban: (cell) => looksLikeIban(cell.text),
  plz: (cell) => readPlz(cell) !== undefined,
  sprache: isSprache,
  niveau: (cell) =>
    /\b[ABC][12]\b|mutterspr|fließend|fliessend|gut|kenntnis|native|\bMS\b|perfekt/i.test(cell.text),
  datum: isDatum,
  nachweis: (cell) => isDatum(cell) || isLeerzeichen(cell) || readJaNein(cell) !== undefined,
  zeit: (cell) =>
    cell.kind === 'time' ||
    ((cell.number === undefined
      ? /\d\s?[:.,]\s?\d{2}(?!\d|\.\d)|uhr|\dh|\d\s*(?:-|–|bis)\s*\d/i.test(cell.text)
      : cell.number <= 24) &&
      readZeitspanne(cell) !== undefined),
  dauer: (cell) => readDauer(cell, 'stunden') !== undefined,
  zahl: (cell) => cell.number !== undefined || typeof readKilometer(cell) === 'number',
  jaNein: (cell) => cell.text.length <= 25 && readJaNein(cell) !== undefined,
  ausgang: (cell) => readAusgang(cell.text) !== undefined,
  text: () => true,
};

const SAMPLE = 60;

/** Answers which share (0 to 1) of a column's cells looks like something; looks at no more than a sample. */
export class Spalteninhalt {
  readonly cells: readonly Cell[];
  private readonly shares = new Map<Inhalt, number>();

  constructor(cells: readonly Cell[]) {
    const filled = cells.filter((cell) => cell.kind !== 'error');
    const step = Math.max(1, Math.floor(filled.length / SAMPLE));
    this.cells = filled.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  }

  shareOf(inhalt: Inhalt): number {
    let share = this.shares.get(inhalt);
    if (share === undefined) {
      share = this.cells.length === 0 ? 0 : this.cells.filter(TESTS[inhalt]).length / this.cells.length;
      this.shares.set(inhalt, share);
    }
    return share;
  }

  /** The best of several; undefined when the column is empty or nothing is asked. */
  best(inhalte: readonly Inhalt[]): number | undefined {
    return this.cells.length === 0 || inhalte.length === 0
      ? undefined
      : Math.max(...inhalte.map((inhalt) => this.shareOf(inhalt)));
  }
}
