import { raw } from 'hono/html';
import type { Ton } from './rahmen.ts';
import { cellHtml } from './table.tsx';

export interface SheetCell {
  text: string;
  tone?: Ton;
  /** What is wrong or how it was read; stands in the cell below its text. */
  note?: string;
}

export interface SheetRow {
  /** Row number in the sheet, from 1. */
  number: number;
  cells: readonly SheetCell[];
}

/** A, B, … Z, AA, AB …: the sheet's own name of a column, counted from 0. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);

/** Id of a cell, for links from the list of problems: `#zelle-B7`. */
export const sheetCellId = (column: number, row: number) => `zelle-${columnLetters(column)}${row}`;

const cell = (content: SheetCell, column: number, row: number) => {
  const note =
    content.note === undefined ? '' : `<span class="k-sheet-note">${cellHtml(content.note)}</span>`;
  const marks = content.tone
    ? ` class="k-tone-${content.tone} k-marked" tabindex="-1" id="${sheetCellId(column, row)}"`
    : '';
  return `<td${marks}>${cellHtml(content.text)}${note}</td>`;
};

/**
 * The office's own sheet as it is, with its letters and row numbers; marked cells can be linked to.
 * Joined as a string, because sheets have thousands of cells.
 */
export const SheetPreview = ({
  caption,
  columns,
  rows,
}: {
  caption: string;
  /** How each column is read: "Datum", "Sprache", "nicht gelesen". */
  columns: readonly string[];
  rows: readonly SheetRow[];
}) => (
  <section class="k-table-region k-sheet-region" aria-label={caption} tabindex={0}>
    <table class="k-table k-sheet">
      <caption class="k-caption">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column, index) => (
            <th scope="col">
              <span class="k-muted">{columnLetters(index)}</span> {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {raw(
          rows
            .map(
              ({ number, cells }) =>
                `<tr><th scope="row">${number}</th>${cells.map((content, index) => cell(content, index, number)).join('')}</tr>`,
            )
            .join(''),
        )}
      </tbody>
    </table>
  </section>
);
