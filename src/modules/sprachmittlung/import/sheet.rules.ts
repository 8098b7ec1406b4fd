/** Finds the header row of an office's sheet and proposes what its columns mean. */
import { type Cell, columnLetter, type Sheet, type SheetRow } from '../../../begriffe/sheet.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { Spalteninhalt } from './contents.rules.ts';
import type { Feldbeschreibung } from './fields.rules.ts';

export interface Spalte<F extends string> {
  index: number;
  /** As spreadsheet programs show it: A, B, … AA. */
  buchstabe: string;
  /** The office's own title; empty when the column has none. */
  titel: string;
  /** Undefined: not read. */
  feld?: F;
  /** 0 to 1; 1 also for what the office itself has chosen. */
  sicherheit: number;
}

export interface Kopf<F extends string> {
  /** Position in `sheet.rows` of the last header row, -1 when nothing stands above the data. */
  position: number;
  /** Row number as the office sees it. */
  zeile: number;
  spalten: Spalte<F>[];
  /** Sum of what the columns are worth: to compare two readings of a sheet. */
  guete: number;
}

/** Corrections of the office: column letter or column title → field, or `-` for "do not read". */
export type Zuordnung<F extends string> = Readonly<Record<string, F | '-'>>;

/** Folded, without bracketed notes, "Sprachmittler/in" and "Sprachmittler:innen" as "sprachmittler". */
export function foldTitel(titel: string): string {
  const bare = fold(titel.replace(/\((?:[^)]*)\)/g, ' ')) || fold(titel);
  return bare
    .replace(/(mittler|dolmetscher|uebersetzer|lotsen?|partner|geber|inhaber)[ ]?(?:in|innen|r in)\b/g, '$1')
    .replace(/\b(\p{L}{4,}) (?:n|en|innen)\b/gu, '$1');
}

/** How surely a folded title means a field: 1 word for word, 0.7 by a part of it, 0 not at all. */
function scoreTitel(folded: string, feld: Feldbeschreibung<string>): number {
  if (folded === '') return 0;
  if (`, ${feld.titel ?? ''}, `.includes(`, ${folded}, `)) return 1;
  if (folded.length > LONGEST_TITLE || feld.ohne?.test(folded)) return 0;
  return feld.teil?.test(folded) ? 0.7 : 0;
}

const LONGEST_TITLE = 60;

/** Cells that can hardly be anything else, whatever the title says. */
const UNMISTAKABLE = ['email', 'iban', 'telefon'] as const;

function score(folded: string, inhalt: Spalteninhalt, feld: Feldbeschreibung<string>): number {
  const byTitle = scoreTitel(folded, feld);
  const free = feld.inhalt.includes('text');
  const typed = feld.inhalt.filter((kind) => kind !== 'text');
  const share = inhalt.best(typed);
  const foreign = UNMISTAKABLE.some((kind) => !feld.inhalt.includes(kind) && inhalt.shareOf(kind) > 0.6);
  if (byTitle > 0) {
    if (foreign) return byTitle * 0.25;
    if (share === undefined || free) return byTitle * 0.9 + (share ?? 0) * 0.05;
    const contradicted = share < 0.15 && inhalt.cells.length >= 3;
    return (byTitle * 0.7 + share * 0.3) * (contradicted ? byTitle / 2 : 1);
  }
  if (!feld.verraetSich || inhalt.cells.length < 2) return 0;
  const alone = inhalt.best(typed.slice(0, 1)) ?? 0;
  return alone >= 0.6 ? alone * 0.45 : 0;
}

const ENOUGH = 0.3;

/** Gives every column the field that fits best; a field that may stand only once goes to its best column. */
function assign<F extends string>(
  titles: readonly string[],
  rows: readonly SheetRow[],
  felder: readonly Feldbeschreibung<F>[],
  zuordnung: Zuordnung<F>,
): Spalte<F>[] {
  const chosen = new Map(Object.entries<F | '-'>(zuordnung).map(([key, feld]) => [fold(key), feld]));
  const inhalte = titles.map((_, at) => new Spalteninhalt(rows.flatMap((row) => row.cells[at] ?? [])));
  const spalten = titles.map(
    (titel, index): Spalte<F> => ({ index, buchstabe: columnLetter(index), titel, sicherheit: 0 }),
  );
  const taken = new Set<F>();
  const settled = new Set<number>();
  for (const spalte of spalten) {
    const feld = chosen.get(fold(spalte.titel) || '\u0000') ?? chosen.get(fold(spalte.buchstabe));
    if (feld === undefined) continue;
    settled.add(spalte.index);
    spalte.sicherheit = 1;
    if (feld !== '-') {
      spalte.feld = feld;
      taken.add(feld);
    }
  }
  const candidates = spalten
    .filter((spalte) => !settled.has(spalte.index))
    .flatMap((spalte) => {
      const folded = foldTitel(spalte.titel);
      return felder.map((feld) => ({ spalte, feld, wert: score(folded, inhalte[spalte.index]!, feld) }));
    })
    .filter(({ wert }) => wert >= ENOUGH)
    .sort((a, b) => b.wert - a.wert || a.spalte.index - b.spalte.index);
  for (const { spalte, feld, wert } of candidates) {
    if (spalte.feld !== undefined || (taken.has(feld.feld) && !feld.mehrfach)) continue;
    spalte.feld = feld.feld;
    spalte.sicherheit = Math.round(Math.min(1, wert) * 100) / 100;
    taken.add(feld.feld);
  }
  return spalten;
}

const textOf = (cell: Cell | undefined) => (cell === undefined || cell.kind === 'error' ? '' : cell.text);

/** Looks like data, not like a title: a number, a date, an address, a long text. */
function isData(cell: Cell): boolean {
  return (
    cell.kind !== undefined ||
    cell.number !== undefined ||
    /@|\d{4,}|\d[.:]\d/.test(cell.text) ||
    cell.text.length > 60
  );
}

function countTitles<F extends string>(
  titles: readonly string[],
  felder: readonly Feldbeschreibung<F>[],
): number {
  const found = new Map<string, number>();
  for (const titel of titles) {
    const folded = foldTitel(titel);
    if (folded === '') continue;
    let best: { feld: string; wert: number } = { feld: '', wert: 0 };
    for (const feld of felder) {
      const wert = scoreTitel(folded, feld);
      if (wert > best.wert) best = { feld: feld.feld, wert };
    }
    if (best.wert > 0) found.set(best.feld, Math.max(best.wert, found.get(best.feld) ?? 0));
  }
  return found.size < 2 ? 0 : [...found.values()].reduce((sum, wert) => sum + wert, 0);
}

/** Titles of two header rows that belong together: the lower one, with the upper where the lower alone says nothing. */
function joinTitles<F extends string>(
  upper: string[],
  lower: string[],
  felder: readonly Feldbeschreibung<F>[],
): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above, below] = [upper[at] ?? '', lower[at] ?? ''];
    if (above === below || below === '' || above === '') return below || above;
    const folded = foldTitel(below);
    return felder.some((feld) => scoreTitel(folded, feld) > 0) ? below : `${above} ${below}`;
  });
}

interface Kandidat {
  position: number;
  titles: string[];
  wert: number;
}

const HEADER_WITHIN = 60;

function findCandidates<F extends string>(
  rows: readonly SheetRow[],
  felder: readonly Feldbeschreibung<F>[],
): Kandidat[] {
  const kandidaten: Kandidat[] = [];
  const titlesOf = (row: SheetRow) => Array.from(row.cells, (cell) => tidyTitel(textOf(cell)));
  rows.slice(0, HEADER_WITHIN).forEach((row, position) => {
    const titles = titlesOf(row);
    const wert = countTitles(titles, felder);
    const filled = row.cells.filter((cell) => cell !== undefined);
    if (wert > 0) kandidaten.push({ position, titles, wert });
    // Titles nobody has seen before: the contents below may still give the columns away.
    else if (filled.length >= 3 && !filled.some(isData)) kandidaten.push({ position, titles, wert: 0.1 });
    const next = rows[position + 1];
    if (wert === 0 || next === undefined || next.number !== row.number + 1) return;
    if (next.cells.some((cell) => cell !== undefined && isData(cell))) return;
    const joined = joinTitles(titles, titlesOf(next), felder);
    const both = countTitles(joined, felder);
    if (both > wert && both > countTitles(titlesOf(next), felder)) {
      kandidaten.push({ position: position + 1, titles: joined, wert: both });
    }
  });
  const titles = kandidaten.map((kandidat) => kandidat.titles.join('\n'));
  return kandidaten
    .filter((_, index) => titles.indexOf(titles[index]!) === index)
    .sort((a, b) => b.wert - a.wert || a.position - b.position)
    .slice(0, 4);
}

/** A title on one line; a word divided at the line break is one word again. */
const tidyTitel = (titel: string) => titel.replace(/-\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' ');

export interface Kopfsuche<F extends string> {
  felder: readonly Feldbeschreibung<F>[];
  /** Whether a mapping is enough to read the list, after `adjust`. */
  genuegt(felder: ReadonlySet<F>): boolean;
  /** Settles what single columns cannot: "Name" beside "Vorname" is the surname. */
  adjust(spalten: Spalte<F>[], inhaltOf: (spalte: Spalte<F>) => Spalteninhalt): void;
  zuordnung?: Zuordnung<F>;
  /** The header row as the office has corrected it (row number). */
  kopfzeile?: number;
}

/** The header of a sheet with the meaning of its columns; undefined when the sheet holds no such list. */
export function findKopf<F extends string>(sheet: Sheet, suche: Kopfsuche<F>): Kopf<F> | undefined {
  const given = sheet.rows.findIndex((row) => row.number === suche.kopfzeile);
  const kandidaten =
    given < 0
      ? findCandidates(sheet.rows, suche.felder)
      : [{ position: given, titles: Array.from(sheet.rows[given]!.cells, textOf), wert: 1 }];
  let best: Kopf<F> | undefined;
  for (const { position, titles } of kandidaten) {
    const rows = sheet.rows.slice(position + 1);
    const width = rows.reduce((most, row) => Math.max(most, row.cells.length), titles.length);
    const padded = Array.from({ length: width }, (_, at) => tidyTitel(titles[at] ?? ''));
    const spalten = assign(padded, rows, suche.felder, suche.zuordnung ?? {});
    suche.adjust(
      spalten,
      (spalte) => new Spalteninhalt(rows.flatMap((row) => row.cells[spalte.index] ?? [])),
    );
    const felder = new Set(spalten.flatMap((spalte) => spalte.feld ?? []));
    const guete = spalten.reduce(
      (sum, spalte) => sum + (spalte.feld === undefined ? 0 : spalte.sicherheit),
      0,
    );
    if (!suche.genuegt(felder) || (best !== undefined && guete <= best.guete)) continue;
    best = { position, zeile: sheet.rows[position]!.number, spalten, guete };
  }
  return best;
}

/** A row that repeats the titles, as page breaks leave them. */
export function repeatsTitles<F extends string>(row: SheetRow, spalten: readonly Spalte<F>[]): boolean {
  const filled = spalten.filter((spalte) => textOf(row.cells[spalte.index]) !== '');
  const same = filled.filter((spalte) => fold(textOf(row.cells[spalte.index])) === fold(spalte.titel));
  return same.length >= 2 && same.length >= filled.length * 0.6;
}

const TOTALS =
  /^(?:zwischen|gesamt)?(?:summen?|gesamt|insgesamt|total|anzahl|durchschnitt|mittelwert|uebertrag|schnitt|ergebnis)\b/;

/** A row of totals: says so in one of its first cells and holds no text besides. */
export function isTotals(row: SheetRow): boolean {
  const filled = row.cells.filter((cell) => cell !== undefined);
  const at = filled.slice(0, 3).findIndex((cell) => TOTALS.test(fold(cell.text)) || /^[Σ∑]/u.test(cell.text));
  return (
    at >= 0 &&
    filled.filter((cell) => cell.number === undefined && !/^[\d.,]+\D{0,3}$/.test(cell.text)).length <= 2 + at
  );
}
