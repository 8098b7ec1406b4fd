import {
  TABLE_TYPES,
  type TableColumn,
  type TableFormat,
  type WorkbookSheet,
  writeTable,
  writeWorkbook,
} from '../files/table-file.ts';
import type { Ctx } from './route.ts';

/** Most rows that one export holds; a list that is longer wants a filter first. */
export const EXPORT_ROWS = 50_000;

/**
 * Answers with a list as a download.
 * @param name of the file without its ending, and of the sheet
 */
export async function sendTable<Row>(
  c: Ctx,
  format: TableFormat,
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<Response> {
  return sendBytes(c, await writeTable(format, name, columns, rows), format, name);
}

/** Answers with several lists as one XLSX file. */
export async function sendWorkbook(
  c: Ctx,
  name: string,
  sheets: readonly WorkbookSheet[],
): Promise<Response> {
  return sendBytes(c, await writeWorkbook(sheets), 'xlsx', name);
}

function sendBytes(c: Ctx, bytes: Uint8Array<ArrayBuffer>, format: TableFormat, name: string): Response {
  const file = `${name}.${format}`;
  return c.body(bytes, 200, {
    'content-type': TABLE_TYPES[format],
    'content-disposition': `attachment; filename="${file.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  });
}
