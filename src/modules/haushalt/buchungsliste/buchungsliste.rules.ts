import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { toSepaText } from '../sepa/sepa.rules.ts';

/** What a column of the booking list can hold; `text` is the same in every row. */
export const FELDER = [
  'text',
  'kennung',
  'lauf',
  'ausfuehrung',
  'empfaenger',
  'empfaengernummer',
  'iban',
  'betrag',
  'buchungstext',
  'verwendungszweck',
  'endToEnd',
  'topf',
  'produkt',
  'sachkonto',
  'kostenstelle',
  'jahr',
  'laufendeNummer',
] as const;
export type Feld = (typeof FELDER)[number];

export const TRENNZEICHEN = ['semikolon', 'komma', 'tabulator', 'strich'] as const;
export const DEZIMALZEICHEN = ['komma', 'punkt'] as const;
export const DATUMSFORMEN = ['TT.MM.JJJJ', 'JJJJ-MM-TT', 'JJJJMMTT', 'TTMMJJJJ'] as const;
export const KODIERUNGEN = ['utf-8', 'utf-8-bom', 'windows-1252'] as const;

export interface Spalte {
  feld: Feld;
  ueberschrift: string;
  /** For the field `text`. */
  text: string;
}

/** How the county's finance system wants its booking list. */
export interface Listenform {
  spalten: Spalte[];
  trennzeichen: (typeof TRENNZEICHEN)[number];
  dezimalzeichen: (typeof DEZIMALZEICHEN)[number];
  datumsform: (typeof DATUMSFORMEN)[number];
  kodierung: (typeof KODIERUNGEN)[number];
  mitKopfzeile: boolean;
}

/** One booking with all a column may want. */
export interface Buchungssatz {
  kennung: string;
  bezeichnung: string;
  ausfuehrungAm: Datum;
  endToEnd: string;
  empfaenger: string;
  empfaengerId: number;
  iban: string;
  verwendungszweck: string;
  topf: string | null;
  produkt: string | null;
  sachkonto: string | null;
  kostenstelle: string | null;
  jahr: number;
  betragCent: Geld;
  text: string;
}

const SEPARATORS: Record<Listenform['trennzeichen'], string> = {
  semikolon: ';',
  komma: ',',
  tabulator: '\t',
  strich: '|',
};

/** The list as rows of finished texts, the heading first where there is one. */
export function layOutBuchungsliste(saetze: readonly Buchungssatz[], form: Listenform): string[][] {
  const kopf = form.mitKopfzeile ? [form.spalten.map(({ ueberschrift }) => ueberschrift)] : [];
  return [
    ...kopf,
    ...saetze.map((satz, index) => form.spalten.map((spalte) => cellOf(spalte, satz, index + 1, form))),
  ];
}

function cellOf({ feld, text }: Spalte, satz: Buchungssatz, nummer: number, form: Listenform): string {
  switch (feld) {
    case 'text':
      return text;
    case 'kennung':
      return satz.kennung;
    case 'lauf':
      return satz.bezeichnung;
    case 'ausfuehrung':
      return dateOf(satz.ausfuehrungAm, form.datumsform);
    case 'empfaenger':
      return satz.empfaenger;
    case 'empfaengernummer':
      return String(satz.empfaengerId);
    case 'iban':
      return satz.iban;
    case 'betrag':
      return amountOf(satz.betragCent, form.dezimalzeichen);
    case 'buchungstext':
      return satz.text;
    case 'verwendungszweck':
      return satz.verwendungszweck;
    case 'endToEnd':
      return satz.endToEnd;
    case 'topf':
      return satz.topf ?? '';
    case 'produkt':
      return satz.produkt ?? '';
    case 'sachkonto':
      return satz.sachkonto ?? '';
    case 'kostenstelle':
      return satz.kostenstelle ?? '';
    case 'jahr':
      return String(satz.jahr);
    case 'laufendeNummer':
      return String(nummer);
  }
}

function dateOf(datum: Datum, form: Listenform['datumsform']): string {
  const [jahr, monat, tag] = datum.split('-') as [string, string, string];
  return form.replace('JJJJ', jahr).replace('MM', monat).replace('TT', tag);
}

function amountOf(cent: Geld, zeichen: Listenform['dezimalzeichen']): string {
  const digits = String(Math.abs(cent)).padStart(3, '0');
  return `${cent < 0 ? '-' : ''}${digits.slice(0, -2)}${zeichen === 'komma' ? ',' : '.'}${digits.slice(-2)}`;
}

/** Amounts may begin with a minus; any other text that a spreadsheet would take for a formula stays text. */
const NUMBER = /^-?\d+[.,]\d\d$/;

/** The rows as the file's bytes. */
export function writeBuchungsliste(
  rows: readonly (readonly string[])[],
  { trennzeichen, kodierung }: Pick<Listenform, 'trennzeichen' | 'kodierung'>,
): Uint8Array<ArrayBuffer> {
  const separator = SEPARATORS[trennzeichen];
  const cell = (given: string) => {
    // First the letters, then what they may do to the file: a foreign comma becomes one of ours.
    const value = kodierung === 'windows-1252' ? toWindows1252Letters(given) : given;
    const safe = /^[=+\-@\t\r]/.test(value) && !NUMBER.test(value) ? `'${value}` : value;
    return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const text = rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
  if (kodierung === 'windows-1252') return encodeWindows1252(text);
  return new TextEncoder().encode(kodierung === 'utf-8-bom' ? `\uFEFF${text}` : text);
}

/** Letter → byte, for what is not the same in Unicode. */
const WINDOWS_1252 = new Map(
  Array.from({ length: 32 }, (_, index) => {
    const byte = 0x80 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const;
  }),
);

const byteOf = (letter: string): number | undefined => {
  const code = letter.codePointAt(0)!;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : WINDOWS_1252.get(letter);
};

/** Letters that Windows-1252 does not have are written as the bank writes them: Łukasz → Lukasz. */
const toWindows1252Letters = (text: string): string =>
  Array.from(text, (letter) => (byteOf(letter) === undefined ? toSepaText(letter, 10) : letter)).join('');

/** @param text in letters that Windows-1252 has */
const encodeWindows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => byteOf(letter)!);
