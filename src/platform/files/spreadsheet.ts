/**
 * Reads a spreadsheet from its bytes, XLSX or CSV, told apart by content, not by name.
 * What it is not able to read it refuses with a reason whose sentence stands in `begriffe/dateitexte.ts`.
 */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import type { Sheet } from '../../begriffe/sheet.ts';
import { readCsv } from './csv.ts';
import { LIMITS, type Limits, SpreadsheetFault } from './limits.ts';
import { readXlsx } from './xlsx.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, 'utf16le');
}

/** Reason why these bytes are surely no spreadsheet that can be read; undefined when it is worth trying. */
function findForeign(bytes: Uint8Array): string | undefined {
  if (bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d))
    return 'datei.leer';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return contains(bytes, 'EncryptedPackage') ? 'datei.verschluesselt' : 'datei.altes-excel';
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'datei.pdf';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart().toLowerCase();
  if (/^(<!doctype|<html|<\?xml|<table|{\\rtf)/.test(start)) return 'datei.keine-tabelle';
  return undefined;
}

/**
 * Sheets of the file in its order (hidden ones only when there is no other), with the rows that hold something.
 * Refuses: `datei.leer`, `.zu-gross` (MB), `.entpackt-zu-gross`, `.zu-viele-zeilen` (max), `.zu-viele-spalten` (max),
 * `.verschluesselt`, `.altes-excel`, `.pdf`, `.kein-xlsx` (another kind of archive), `.beschaedigt`, `.keine-tabelle`.
 */
export function readSpreadsheet(bytes: Uint8Array, limits: Limits = LIMITS): Ergebnis<Sheet[]> {
  const werte = {
    megabyte: Math.round(limits.bytes / 1_000_000),
    zeilen: limits.rows,
    spalten: limits.columns,
  };
  if (bytes.length > limits.bytes) return refuse('datei.zu-gross', { werte });
  const foreign = findForeign(bytes);
  if (foreign !== undefined) return refuse(foreign);
  const zipped = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
  try {
    const sheets = zipped ? readXlsx(bytes, limits) : [readCsv(bytes, limits)];
    return sheets.some((sheet) => sheet.rows.length > 0) ? ok(sheets) : refuse('datei.leer');
  } catch (fault) {
    if (fault instanceof SpreadsheetFault) return refuse(fault.grund, { werte });
    // Whatever else a foreign file makes a parser stumble over is the file's fault, not the program's.
    return refuse(zipped ? 'datei.beschaedigt' : 'datei.keine-tabelle');
  }
}
