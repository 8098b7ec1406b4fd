/** Sheets of a workbook, a CSV file or a pasted table → the same paper as a Word document with one table each. */
import type { Cell, Sheet } from '../../../begriffe/sheet.ts';
import { type Absatz, type Block, type Papier, splitZeilen, tidyText, type Zeile } from './bloecke.ts';
import { isTermingruppe, readFeldtitel, readUeberschrift, readZielzeile } from './ueberschrift.rules.ts';

/** Names that say nothing of what a sheet holds. */
const BLATTNAME = /^(tabelle|sheet|blatt|table)\s*\d*$/i;

export function readTabellen(sheets: readonly Sheet[]): Papier {
  const bloecke: Block[] = [];
  for (const [index, { name, rows }] of sheets.entries()) {
    const breite = Math.max(0, ...rows.map(({ cells }) => cells.length));
    if (name !== '' && !BLATTNAME.test(name) && readUeberschrift(name).art !== 'etikett') {
      bloecke.push({ art: 'absatz', nummer: 0, text: name, ebene: 1, betont: false, groesse: 0 });
    }
    const zeilen = rows.map(({ number, cells }) => readRow(number, cells, breite));
    bloecke.push({ art: 'tabelle', nummer: index + 1, ...(name !== '' && { blatt: name }), zeilen });
  }
  return { bloecke };
}

function readRow(nummer: number, cells: readonly (Cell | undefined)[], breite: number): Zeile {
  const gefuellt = cells.filter((cell) => cell !== undefined);
  const [einzige] = gefuellt;
  // "Handlungsfeld 2: Gesundheit" alone in a row stands for the whole width, merged or not.
  if (gefuellt.length === 1 && einzige !== undefined && isBenannt(einzige.text)) {
    return { nummer, zellen: [{ spalte: 1, breite, absaetze: readAbsaetze(einzige), verbunden: false }] };
  }
  const zellen = Array.from({ length: breite }, (_, index) => {
    return { spalte: index + 1, breite: 1, absaetze: readAbsaetze(cells[index]), verbunden: false };
  });
  return { nummer, zellen };
}

/** A line break in a cell is a paragraph. */
function readAbsaetze(cell: Cell | undefined): Absatz[] {
  return cell === undefined ? [] : splitZeilen(tidyText(cell.text));
}

function isBenannt(text: string): boolean {
  return readFeldtitel(text) !== undefined || readZielzeile(text) !== undefined || isTermingruppe(text);
}
