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

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Answers with a Word file as a download, for instance what `fillVorlage` made. @param name without its ending */
export function sendWord(c: Ctx, bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return sendDownload(c, bytes, DOCX, `${name}.docx`);
}

function sendBytes(c: Ctx, bytes: Uint8Array<ArrayBuffer>, format: TableFormat, name: string): Response {
  return sendDownload(c, bytes, TABLE_TYPES[format], `${name}.${format}`);
}

/** Answers with bytes as a download. @param file its name with the ending */
export function sendDownload(c: Ctx, bytes: Uint8Array<ArrayBuffer>, type: string, file: string): Response {
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${file.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  });
}
