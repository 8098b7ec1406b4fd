/**
 * Writes a list as a file an office opens with its spreadsheet program: CSV (UTF-8 with byte order mark, semicolons,
 * German decimals and dates) or XLSX with real dates and numbers.
 */
import writeExcelFile, { type Cell as ExcelCell, type Sheet } from 'write-excel-file/node';
import { toOrtszeit } from '../../begriffe/zeit.ts';

/** What stands in a cell: text, a number, an instant (shown in Berlin time), a calendar date, an amount in cents. */
export type TableValue = string | number | Date | { datum: string } | { cents: number } | null | undefined;

export interface TableColumn<Row> {
  label: string;
  value: (row: Row) => TableValue;
  /** Width in characters; by default as wide as its label asks for. */
  width?: number;
}

export type TableFormat = 'csv' | 'xlsx';

export const TABLE_TYPES: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The list as bytes.
 * @param name of the sheet in XLSX; shortened to what spreadsheet programs allow
 */
export async function writeTable<Row>(
  format: TableFormat,
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> {
  return format === 'csv' ? writeCsv(columns, rows) : writeXlsx(name, columns, rows);
}

function writeCsv<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const lines = [
    columns.map((column) => csvText(column.label)),
    ...rows.map((row) => columns.map((column) => csvCell(column.value(row)))),
  ];
  const text = lines.map((line) => `${line.join(';')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}

const germanDate = (datum: string) => datum.split('-').reverse().join('.');

function csvCell(value: TableValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return csvText(value);
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (value instanceof Date) {
    const { datum, uhrzeit } = toOrtszeit(value);
    return `${germanDate(datum)} ${uhrzeit}`;
  }
  if ('cents' in value) return (value.cents / 100).toFixed(2).replace('.', ',');
  return germanDate(value.datum);
}

/** Spreadsheet programs take text that begins like a formula for one: an apostrophe keeps it text. */
function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const writeXlsx = async <Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> => writeWorkbook([sheetOf(name, columns, rows)]);

/** One sheet of a workbook; made by `sheetOf`. */
export type WorkbookSheet = Sheet<never>;

/** A list as one sheet; its name is shortened to what spreadsheet programs allow. */
export function sheetOf<Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): WorkbookSheet {
  const head = columns.map((column): ExcelCell => ({ value: column.label, fontWeight: 'bold' }));
  const body = rows.map((row) => columns.map((column) => excelCell(column.value(row))));
  return {
    data: [head, ...body],
    sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: column.width ?? Math.max(12, column.label.length + 3) })),
  };
}

/** Several lists as one XLSX file. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeExcelFile([...sheets]).toBuffer());
}

function excelCell(value: TableValue): ExcelCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'string') return { type: String, value: xmlText(value) };
  if (value instanceof Date) {
    const { datum, uhrzeit } = toOrtszeit(value);
    return { type: Date, value: new Date(`${datum}T${uhrzeit}:00Z`), format: 'dd.mm.yyyy hh:mm' };
  }
  if ('cents' in value) return { type: Number, value: value.cents / 100, format: '#,##0.00' };
  return { type: Date, value: new Date(`${value.datum}T00:00:00Z`), format: 'dd.mm.yyyy' };
}

/** Longest text of a cell (ECMA-376 leaves it open, spreadsheet programs do not). */
const LONGEST_TEXT = 32_767;

/** XML 1.0 carries no control characters but tab and line breaks. */
function xmlText(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '').slice(0, LONGEST_TEXT);
}
