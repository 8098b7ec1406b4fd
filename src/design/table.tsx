import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { escapeToBuffer } from 'hono/utils/html';
import type { Ton } from './rahmen.ts';

export interface Column<Row> {
  key: string;
  /** Empty above buttons only. */
  label: string;
  /** What stands in the cell; text is escaped, JSX is taken as it is (synchronous components only). */
  cell: (row: Row) => Child;
  /** Makes the cell's content a link. */
  href?: (row: Row) => string | undefined;
  /** The cell that names the row, read before the others and kept in view while scrolling. Usually the first. */
  header?: boolean;
  /** Numbers and amounts stand at the end, in figures of equal width. */
  align?: 'end';
  /** Never break, for dates, times and plate-like values. */
  nowrap?: boolean;
  /** Sum or average in the table's last line. */
  footer?: Child;
}

/** One cell's content as finished HTML, without the cost of a node for plain text. */
export const cellHtml = (content: Child): string => {
  if (content === null || content === undefined || typeof content === 'boolean') return '';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') {
    const buffer: [string] = [''];
    escapeToBuffer(content, buffer);
    return buffer[0];
  }
  if (Array.isArray(content)) return content.map(cellHtml).join('');
  const html: string | Promise<string> = content instanceof Promise ? content : content.toString();
  if (html instanceof Promise) throw new Error('A table cell cannot wait: use synchronous components.');
  return String(html);
};

const classOf = (column: Column<never>) => {
  const names = `${column.align === 'end' ? 'n' : ''}${column.nowrap ? ' w' : ''}`.trim();
  return names ? ` class="${names}"` : '';
};

interface RowOptions<Row> {
  tone?: (row: Row) => Ton | undefined;
  /** Markup of the cell that stands before all others. */
  lead?: (row: Row) => string;
  /** Each cell carries the name of its column, for the cards of small screens. */
  labelled?: boolean;
}

/**
 * The rows as one finished string. Tables are the pages that are opened most and have the most elements, so
 * their rows are joined by hand: escaped once, no node for each cell.
 */
export const rowsHtml = <Row,>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { tone, lead, labelled }: RowOptions<Row> = {},
): string => {
  const starts = columns.map((column) => {
    if (column.header) return `<th scope="row"${classOf(column)}>`;
    return `<td${classOf(column)}${labelled ? ` data-label="${cellHtml(column.label)}"` : ''}>`;
  });
  const ends = columns.map((column) => (column.header ? '</th>' : '</td>'));
  let html = '';
  for (const row of rows) {
    const rowTone = tone?.(row);
    html += rowTone ? `<tr class="k-tone-${rowTone}">` : '<tr>';
    if (lead) html += lead(row);
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      const content = cellHtml(column.cell(row));
      const href = column.href?.(row);
      html += starts[index];
      html += href === undefined ? content : `<a class="k-link" href="${cellHtml(href)}">${content}</a>`;
      html += ends[index];
    }
    html += '</tr>';
  }
  return html;
};

/** The footer line, when any column has a sum. */
export const footerHtml = (columns: readonly Column<never>[], leadCells = 0): string => {
  if (columns.every((column) => column.footer === undefined)) return '';
  const cells = columns.map((column) =>
    column.header && column.footer !== undefined
      ? `<th scope="row">${cellHtml(column.footer)}</th>`
      : `<td${classOf(column)}>${cellHtml(column.footer)}</td>`,
  );
  return `<tfoot><tr>${'<td></td>'.repeat(leadCells)}${cells.join('')}</tr></tfoot>`;
};

/** A small table without filters and pages: all its rows are here. */
export const SimpleTable = <Row,>({
  caption,
  hideCaption,
  columns,
  rows,
  tone,
}: {
  caption: string;
  /** When a heading right above says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  tone?: (row: Row) => Ton | undefined;
}) => (
  <section class="k-table-region" aria-label={caption} tabindex={0}>
    <table class="k-table">
      <caption class={hideCaption ? 'kern-sr-only' : 'k-caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column.label ? (
              <th scope="col" class={column.align === 'end' ? 'n' : undefined}>
                {column.label}
              </th>
            ) : (
              <td />
            ),
          )}
        </tr>
      </thead>
      <tbody>{raw(rowsHtml(columns, rows, { tone }))}</tbody>
      {raw(footerHtml(columns as readonly Column<never>[]))}
    </table>
  </section>
);
