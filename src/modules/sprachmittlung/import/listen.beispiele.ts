/** Builds the lists of invented offices for the tests: rows → XLSX or CSV bytes. All people are fictional. */
import writeExcelFile from 'write-excel-file/node';

export type Wert = string | number | boolean | Date | null | { value: unknown; [option: string]: unknown };

/** A cell in the form write-excel-file wants; dates get a German format. */
function toCell(wert: Wert | undefined) {
  if (wert === null || wert === undefined || wert === '') return null;
  if (wert instanceof Date) return { value: wert, type: Date, format: 'dd.mm.yyyy' };
  if (typeof wert === 'object') return wert;
  return {
    value: wert,
    type: typeof wert === 'number' ? Number : typeof wert === 'boolean' ? Boolean : String,
  };
}

export async function xlsx(...sheets: (Wert[][] | { name: string; rows: Wert[][] })[]): Promise<Uint8Array> {
  const data = sheets.map((sheet, index) => {
    const { name, rows } = Array.isArray(sheet) ? { name: `Tabelle${index + 1}`, rows: sheet } : sheet;
    return { sheet: name, data: rows.map((row) => row.map(toCell)) };
  });
  const write = writeExcelFile as unknown as (sheets: unknown) => { toBuffer(): Promise<Buffer> };
  return new Uint8Array(await write(data).toBuffer());
}

const WINDOWS_1252: Record<string, number> = { '€': 0x80, '–': 0x96, '„': 0x84, '“': 0x93, ž: 0x9e, š: 0x9a };

export type Kodierung = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252';

export function encode(text: string, kodierung: Kodierung): Uint8Array {
  if (kodierung === 'utf-16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (kodierung === 'windows-1252')
    return Uint8Array.from(text, (sign) => WINDOWS_1252[sign] ?? sign.charCodeAt(0));
  return new TextEncoder().encode(kodierung === 'utf-8' ? text : `\ufeff${text}`);
}

export function csv(rows: (string | number)[][], trenner = ';', kodierung: Kodierung = 'utf-8'): Uint8Array {
  const field = (wert: string | number) => {
    const text = String(wert);
    return /["\n]/.test(text) || text.includes(trenner) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return encode(`${rows.map((row) => row.map(field).join(trenner)).join('\r\n')}\r\n`, kodierung);
}

export const day = (text: string) => new Date(`${text}T00:00:00Z`);
