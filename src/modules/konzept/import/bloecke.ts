/**
 * A paper as the import sees it, whatever file it came from: paragraphs and tables in reading order, with the
 * place of each in the source. Word, Excel, CSV and pasted text are all read into this.
 */

/** Where something stands in the source, as a person counts: from 1. */
export interface Stelle {
  /** Name of the sheet, in a workbook. */
  blatt?: string;
  tabelle?: number;
  /** Row, header included; in a workbook the row number of the program. */
  zeile?: number;
  spalte?: number;
  /** Paragraph outside of tables. */
  absatz?: number;
}

/** One paragraph of text; blanks normalised, never empty inside cells. */
export interface Absatz {
  text: string;
  /** Set for items of a list, with their depth from 0; the bullet or number is not part of the text. */
  liste?: { ebene: number; gezaehlt: boolean };
}

export interface Textblock extends Absatz {
  art: 'absatz';
  nummer: number;
  /** Depth of a heading by its style, from 1. */
  ebene?: number;
  rolle?: 'titel' | 'verzeichnis' | 'beschriftung';
  /** All of it bold, underlined or in capitals by format. */
  betont: boolean;
  /** Font size in half points; 0 when the paper does not say. */
  groesse: number;
}

export interface Zelle {
  /** Grid column from 1 and how many it spans. */
  spalte: number;
  breite: number;
  absaetze: Absatz[];
  /** Merged with the cell above. */
  verbunden: boolean;
}

export interface Zeile {
  nummer: number;
  zellen: Zelle[];
}

export interface Tabellenblock {
  art: 'tabelle';
  nummer: number;
  blatt?: string;
  zeilen: Zeile[];
}

export type Block = Textblock | Tabellenblock;

export interface Papier {
  bloecke: Block[];
}

const ZEICHEN = '•●▪◦‣⁃∙·○■□◆➢➤✓✔–—*-';
const AUFZAEHLUNG = new RegExp(`^(?:[${ZEICHEN}][ \\t]+|[•●▪◦‣⁃∙➢➤])\\s*(?=\\S)`, 'u');
/** `1. Halbjahr 2027` and `31. März 2027` are dates, not items of a list. */
const GEZAEHLT =
  /^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)(?!(?:(?:Quartal|Halbjahr|Hj|Jan(?:uar)?|Feb(?:ruar)?|März|Mrz|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)\b|\d{1,2})\.?\s*\/?\s*20\d\d)/;

/** Takes a typed bullet off: `– Sprachcafé` is a list item `Sprachcafé`. Arrows point to a chapter and stay. */
export function readAufzaehlung(text: string): Absatz {
  const rest = text.replace(AUFZAEHLUNG, '');
  return rest === text ? { text } : { text: rest, liste: { ebene: 0, gezaehlt: false } };
}

/** The same for `1. Sprachcafé` and `a) Sprachcafé`; outside of lists and cells that may be a heading. */
export function readGezaehlt(absatz: Absatz): Absatz {
  const rest = absatz.text.replace(GEZAEHLT, '');
  if (absatz.liste !== undefined || rest === absatz.text) return absatz;
  return { text: rest, liste: { ebene: 0, gezaehlt: true } };
}

/** Every line a paragraph, typed bullets and numbers taken off. */
export function splitZeilen(text: string): Absatz[] {
  return text.split('\n').map((zeile) => readGezaehlt(readAufzaehlung(zeile)));
}

/** One blank between words, no invisible characters; line breaks inside a paragraph stay. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

export function textOf(absaetze: readonly Absatz[]): string {
  return absaetze.map((absatz) => absatz.text).join('\n');
}
