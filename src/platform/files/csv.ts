/** Reads a text file with separated values as spreadsheet programs write it, whatever its encoding and separator. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet, SheetRow } from '../../begriffe/sheet.ts';
import { textCell } from './cell.ts';
import { type Limits, SpreadsheetFault } from './limits.ts';

/** UTF-8 or UTF-16 when the bytes say so, else Windows-1252, which German office programs still write. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  if (zeros[1]! > start.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros[0]! > start.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const SEPARATORS = [';', '\t', ',', '|'];

/** The separator that cuts the first lines into the most, and most alike, cells. */
function findSeparator(text: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const lines = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 100);
  let best = ';';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const usual = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const score = counts.filter((count) => count === usual).length * Math.min(usual, 5);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** Excel's ways of saying "leave this as text": `="0176…"` and `'0176…`. */
const AS_TEXT = /^(?:="(.*)"|'(?=[\d+])(.*))$/s;

function parseRecords(text: string, delimiter: string, quote: '"' | false, limits: Limits): string[][] {
  return parse(text, {
    delimiter,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    to: limits.rows + 1000,
  });
}

/** The one sheet of a CSV file. Throws SpreadsheetFault for what is no text or exceeds the limits. */
export function readCsv(bytes: Uint8Array, limits: Limits): Sheet {
  const text = decodeText(bytes);
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const odd = sample.match(/[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (odd > sample.length / 200) throw new SpreadsheetFault('datei.keine-tabelle');
  const delimiter = findSeparator(text);
  const body = text.replace(/^sep=.\r?\n/i, '');
  let records: string[][];
  try {
    records = parseRecords(body, delimiter, '"', limits);
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    records = parseRecords(body, delimiter, false, limits);
  }
  const firstNumber = body.length === text.length ? 1 : 2;
  const rows: SheetRow[] = [];
  records.forEach((record, index) => {
    if (record.length > limits.columns) throw new SpreadsheetFault('datei.zu-viele-spalten');
    const cells = record.map((value) => {
      const asText = AS_TEXT.exec(value);
      return textCell(asText?.[1] ?? asText?.[2] ?? value);
    });
    if (cells.some((cell) => cell !== undefined)) rows.push({ number: index + firstNumber, cells });
  });
  if (rows.length > limits.rows) throw new SpreadsheetFault('datei.zu-viele-zeilen');
  return { name: '', rows };
}
