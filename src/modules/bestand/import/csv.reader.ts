import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';

/** More than the largest tables of the offices have; a longer file is not one table. */
export const MAX_ZEILEN = 500_000;

const MARKEN: [grund: string, marke: string][] = [
  ['statistik.zip', 'PK\u0003\u0004'],
  ['statistik.tabellenkalkulation', '\u00d0\u00cf\u0011\u00e0'],
  ['statistik.pdf', '%PDF-'],
];

export type Kodierung = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** Whether the bytes are a workbook of a spreadsheet program (XLSX) and not another archive. */
export function isArbeitsmappe(bytes: Uint8Array): boolean {
  const inhalt = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return inhalt.subarray(0, 2).toString('latin1') === 'PK' && inhalt.includes('xl/workbook.xml');
}

/**
 * The file as text: UTF-8 or UTF-16, else Windows-1252 (Latin-1 and more) as the offices' older downloads are written.
 * Refusals: `statistik.leer`, `statistik.arbeitsmappe`, `statistik.tabellenkalkulation` (the old format),
 * `statistik.zip`, `statistik.pdf`, `statistik.webseite`,
 * `statistik.kodierung` (binary, or umlauts destroyed by a wrong conversion).
 */
export function decodeCsv(bytes: Uint8Array): Ergebnis<{ text: string; kodierung: Kodierung }> {
  if (bytes.byteLength === 0) return refuse('statistik.leer');
  const anfang = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (isArbeitsmappe(bytes)) return refuse('statistik.arbeitsmappe');
  const fremd = MARKEN.find(([, marke]) => anfang.startsWith(marke));
  if (fremd) return refuse(fremd[0]);
  const { text, kodierung } = decodeText(bytes);
  if (text.includes('\0')) return refuse('statistik.kodierung');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text.slice(0, 200))) return refuse('statistik.webseite');
  if (text.trim() === '') return refuse('statistik.leer');
  return isGarbled(text) ? refuse('statistik.kodierung') : ok({ text, kodierung });
}

function decodeText(bytes: Uint8Array): { text: string; kodierung: Kodierung } {
  const utf16 = findUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), kodierung: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), kodierung: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), kodierung: 'Windows-1252' };
  }
}

/** By its mark, else by the zeros that stand beside Latin letters. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const probe = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  probe.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < probe.length / 4) return undefined;
  // Zeros in both places are no text.
  if (odd > 20 * even) return 'utf-16le';
  return even > 20 * odd ? 'utf-16be' : undefined;
}

/**
 * Signs of a conversion gone wrong: the replacement character, control characters where DOS had its umlauts, and
 * UTF-8 read as Latin-1 and written again ("StÃ¤dte").
 */
function isGarbled(text: string): boolean {
  return /[\ufffd\u0080-\u009f]|Ã[¤¶¼ŸŒœ„–]/.test(text);
}

export interface CsvZeile {
  /** Line in the file, from 1. */
  nummer: number;
  zellen: string[];
}

/** Splits text into rows of cells; quotes may enclose separators, doubled quotes and line ends. */
export function* splitCsv(text: string, trenner: string): Generator<CsvZeile> {
  let nummer = 0;
  let offen = '';
  let beginn = 0;
  for (const zeile of splitLines(text)) {
    nummer += 1;
    if (offen === '' && !zeile.includes('"')) {
      yield { nummer, zellen: zeile.split(trenner) };
      continue;
    }
    if (offen === '') beginn = nummer;
    offen = offen === '' ? zeile : `${offen}\n${zeile}`;
    const zellen = splitQuoted(offen, trenner);
    // A quote that is never closed is part of the text; a cell of many lines is none.
    if (!zellen && nummer - beginn < 20) continue;
    yield { nummer: beginn, zellen: zellen ?? offen.split(trenner) };
    offen = '';
  }
  if (offen !== '') yield { nummer: beginn, zellen: offen.split(trenner) };
}

/** Lines without their ends, one after the other, so that a large file is not held twice. */
export function* splitLines(text: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const ende = text.indexOf('\n', start);
    const bis = ende < 0 ? text.length : ende;
    yield text[bis - 1] === '\r' ? text.slice(start, bis - 1) : text.slice(start, bis);
    start = bis + 1;
  }
}

/** Undefined while a quote is still open. */
function splitQuoted(zeile: string, trenner: string): string[] | undefined {
  const zellen: string[] = [];
  let zelle = '';
  let inQuotes = false;
  for (let i = 0; i < zeile.length; i += 1) {
    const zeichen = zeile[i];
    if (zeichen === '"' && inQuotes && zeile[i + 1] === '"') {
      zelle += '"';
      i += 1;
    } else if (zeichen === '"' && (inQuotes || zelle === '')) {
      inQuotes = !inQuotes;
    } else if (zeichen === trenner && !inQuotes) {
      zellen.push(zelle);
      zelle = '';
    } else {
      zelle += zeichen;
    }
  }
  return inQuotes ? undefined : [...zellen, zelle];
}
