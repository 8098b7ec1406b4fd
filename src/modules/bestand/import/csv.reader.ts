import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';

/** More than the largest tables of the offices have; a longer file is not one table. */
export const MAX_ZEILEN = 500_000;

const MARKEN: [grund: string, marke: string][] = [
  ['statistik.tabellenkalkulation', 'PK\u0003\u0004'],
  ['statistik.tabellenkalkulation', '\u00d0\u00cf\u0011\u00e0'],
  ['statistik.pdf', '%PDF-'],
  ['statistik.kodierung', '\u00ff\u00fe'],
  ['statistik.kodierung', '\u00fe\u00ff'],
];

/**
 * The file as text: UTF-8 (with or without mark), else Latin-1 as the offices' older downloads are written.
 * Refusals: `statistik.leer`, `statistik.tabellenkalkulation`, `statistik.pdf`, `statistik.webseite`,
 * `statistik.kodierung` (UTF-16, or umlauts destroyed by a wrong conversion).
 */
export function decodeCsv(bytes: Uint8Array): Ergebnis<string> {
  if (bytes.byteLength === 0) return refuse('statistik.leer');
  const anfang = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  const fremd = MARKEN.find(([, marke]) => anfang.startsWith(marke));
  if (fremd) return refuse(fremd[0]);
  if (bytes.includes(0)) return refuse('statistik.kodierung');
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(anfang)) return refuse('statistik.webseite');
  if (text.trim() === '') return refuse('statistik.leer');
  return isGarbled(text) ? refuse('statistik.kodierung') : ok(text);
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
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
