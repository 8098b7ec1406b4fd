/**
 * Reads the cells of an XLSX workbook (Office Open XML, transitional and strict). Deliberately lenient: one odd cell
 * must not cost the office its list. Formulas give their stored result; styles only say what is a date or a time.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { type Cell, columnIndex, type Sheet, type SheetRow } from '../../begriffe/sheet.ts';
import { type NumberKind, numberCell, textCell } from './cell.ts';
import { type Limits, SpreadsheetFault } from './limits.ts';
import { attributeOf, scanXml } from './xml.ts';

const NEEDED =
  /^(xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels)$/i;
const CHUNK = 65_536;

/** Unpacks the parts that hold cells; stops as soon as more comes out than a list of people can be. */
function unpack(bytes: Uint8Array, limits: Limits): Map<string, string> {
  const parts = new Map<string, string>();
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (!NEEDED.test(file.name)) return;
    const decoder = new TextDecoder();
    let text = '';
    file.ondata = (fault, chunk, final) => {
      if (fault) throw fault;
      unpacked += chunk.length;
      if (unpacked > limits.unpackedBytes) throw new SpreadsheetFault('datei.entpackt-zu-gross');
      text += decoder.decode(chunk, { stream: !final });
      if (final) parts.set(file.name.toLowerCase(), text.replaceAll('\0', ''));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  }
  return parts;
}

interface Workbook {
  /** Path in the archive and name of every worksheet that is not hidden; all of them when all are hidden. */
  sheets: { name: string; path: string }[];
  /** Days to add to the serial numbers of a workbook that counts from 1904. */
  shift: number;
}

function readWorkbook(parts: Map<string, string>): Workbook {
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) throw new SpreadsheetFault('datei.kein-xlsx');
  const paths = new Map<string, string>();
  scanXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship' || !attributeOf(attributes, 'Type')?.endsWith('/worksheet')) return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      paths.set(attributeOf(attributes, 'Id') ?? '', path.toLowerCase());
    },
  });
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  let shift = 0;
  scanXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')) shift = 1462;
      const path = name === 'sheet' ? paths.get(attributeOf(attributes, 'id') ?? '') : undefined;
      if (path === undefined) return;
      const hidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', path, hidden });
    },
  });
  if (sheets.length === 0) throw new SpreadsheetFault('datei.beschaedigt');
  const visible = sheets.filter((sheet) => !sheet.hidden);
  return { sheets: visible.length > 0 ? visible : sheets, shift };
}

function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let phonetic = false;
  let inText = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't';
    },
    text(part) {
      if (inText && !phonetic) text += part;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Spreadsheet programs allow no more; a longer one would only keep the patterns busy. */
const LONGEST_FORMAT = 255;

/** What a number format shows: a calendar date (with or without time), a time of day or length, a share, a plain number. */
function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
      return 'date';
    if (id === 9 || id === 10) return 'percent';
    return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : undefined;
  }
  const bare = code
    .slice(0, LONGEST_FORMAT)
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  if (/general|standard|[0#?]/.test(bare.replace(/s[.,]0+/g, ''))) return undefined;
  if (/[yjd]/.test(bare) || /m{3,}/.test(bare)) return 'date';
  return /[hs]|\[m/.test(bare) ? 'time' : undefined;
}

function readStyles(xml: string): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCellXfs = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') inCellXfs = true;
      if (name !== 'xf' || !inCellXfs) return;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      kinds.push(kindOfFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCellXfs = false;
    },
  });
  return kinds;
}

interface Raw {
  type: string;
  style: number;
  formula: boolean;
  value: string;
}

function toCell(raw: Raw, strings: string[], styles: NumberKind[], shift: number): Cell | undefined {
  const { type, value } = raw;
  if (value === '') return raw.formula && type !== 'str' ? { text: '=', kind: 'error' } : undefined;
  if (type === 's') return textCell(unescapeText(strings[Number(value)] ?? ''));
  if (type === 'str' || type === 'inlineStr') return textCell(unescapeText(value));
  if (type === 'b') {
    const truth = /^(1|true)$/i.test(value);
    return { text: truth ? 'ja' : 'nein', number: truth ? 1 : 0, kind: 'boolean' };
  }
  if (type === 'e') return { text: value, kind: 'error' };
  if (type === 'd') return textCell(value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' '));
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  const kind = styles[raw.style];
  return numberCell(kind === 'date' ? number + shift : number, kind);
}

/** `_x000D_` stands for a character that XML cannot carry (ECMA-376 part 1, 22.9.2.19). */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function readSheet(
  xml: string,
  name: string,
  strings: string[],
  workbook: { styles: NumberKind[]; shift: number },
  limits: Limits,
): Sheet {
  const rows: SheetRow[] = [];
  const merges: string[] = [];
  let rowNumber = 0;
  let column = -1;
  let row: SheetRow | undefined;
  let raw: Raw | undefined;
  let collecting = false;
  scanXml(xml, {
    open(tag, attributes) {
      if (tag === 'row') {
        rowNumber = Number(attributeOf(attributes, 'r')) || rowNumber + 1;
        column = -1;
        row = { number: rowNumber, cells: [] };
      } else if (tag === 'c') {
        column = columnIndex(attributeOf(attributes, 'r') ?? '') ?? column + 1;
        raw = {
          type: attributeOf(attributes, 't') ?? 'n',
          style: Number(attributeOf(attributes, 's') ?? -1),
          formula: false,
          value: '',
        };
      } else if (tag === 'f' && raw !== undefined) raw.formula = true;
      else if (tag === 'mergeCell') merges.push(attributeOf(attributes, 'ref') ?? '');
      collecting = tag === 'v' || tag === 't';
    },
    text(part) {
      if (collecting && raw !== undefined) raw.value += part;
    },
    close(tag) {
      collecting = false;
      if (tag === 'c' && raw !== undefined && row !== undefined) {
        const cell = toCell(raw, strings, workbook.styles, workbook.shift);
        if (cell !== undefined) {
          if (column >= limits.columns) throw new SpreadsheetFault('datei.zu-viele-spalten');
          row.cells[column] = cell;
        }
        raw = undefined;
      } else if (tag === 'row' && row !== undefined) {
        if (row.cells.length > 0) rows.push(row);
        if (rows.length > limits.rows) throw new SpreadsheetFault('datei.zu-viele-zeilen');
        row = undefined;
      }
    },
  });
  fillMerged(rows, merges);
  for (const { cells } of rows) for (let at = 0; at < cells.length; at++) cells[at] ??= undefined;
  return { name, rows };
}

const TALLEST_MERGE = 500;

/** A cell merged over several rows holds for each of them; only rows that hold something else are filled. */
function fillMerged(rows: SheetRow[], merges: string[]): void {
  if (merges.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const merge of merges.slice(0, 20_000)) {
    const range = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(merge);
    if (range === null) continue;
    const column = columnIndex(range[1]!)!;
    const [top, bottom] = [Number(range[2]), Number(range[3])];
    const cell = byNumber.get(top)?.cells[column];
    if (cell === undefined || bottom - top > TALLEST_MERGE) continue;
    for (let number = top + 1; number <= bottom; number++) {
      const row = byNumber.get(number);
      if (row !== undefined) row.cells[column] ??= cell;
    }
  }
}

/** Sheets of a workbook in its order. Throws SpreadsheetFault for what is no workbook or exceeds the limits. */
export function readXlsx(bytes: Uint8Array, limits: Limits): Sheet[] {
  const parts = unpack(bytes, limits);
  const { sheets, shift } = readWorkbook(parts);
  const strings = readSharedStrings(parts.get('xl/sharedstrings.xml') ?? '');
  const styles = readStyles(parts.get('xl/styles.xml') ?? '');
  return sheets.map(({ name, path }) => {
    const xml = parts.get(path);
    if (xml === undefined) throw new SpreadsheetFault('datei.beschaedigt');
    return readSheet(xml, name, strings, { styles, shift }, limits);
  });
}
