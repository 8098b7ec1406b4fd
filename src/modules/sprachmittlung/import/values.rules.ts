/** Yes and no, proofs, numbers, kilometres, money, addresses and contacts as they stand in office lists. */

import type { Cell } from '../../../begriffe/sheet.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { isMobil, parseTelefon } from '../../../begriffe/telefon.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { readDatum } from './dates.rules.ts';

const YES_SIGNS = /^[x✓✔☑✅√●•]{1,3}$/iu;
const NO_SIGNS = /^(?:[-–—−]+|[✗✘❌☐○]|[./])$/u;
const NO_WORDS =
  /\b(?:nein|no|nicht|kein\w*|ohne|fehlt|fehlend|offen|ausstehend|steht aus|beantragt|angefordert|entfaellt|falsch|false|inaktiv|ausgeschieden|abgelehnt|widerrufen|noch)\b/;
const YES_WORDS =
  /^(?:ja|j|yes|y|1|wahr|true|ok|okay)\b|\b(?:vorhanden|liegt vor|vorliegend|liegt bei|unterschrieben|unterzeichnet|erteilt|erhalten|abgegeben|eingereicht|eigen\w*|erledigt|gegeben|aktiv|belehrt|verpflichtet|vorgelegt|gueltig)\b/;

/** true or false where a cell says so in any usual way; undefined when it says neither. */
export function readJaNein(cell: Cell): boolean | undefined {
  if (cell.kind === 'boolean') return cell.number === 1;
  const text = cell.text.trim();
  if (YES_SIGNS.test(text)) return true;
  if (NO_SIGNS.test(text) || text === '0') return false;
  const folded = fold(text);
  if (folded === 'n' || folded === 'n v') return false;
  if (NO_WORDS.test(folded)) return false;
  return YES_WORDS.test(folded) ? true : undefined;
}

/** Says yes or no and nothing more. */
export function isPlainAnswer(cell: Cell): boolean {
  return cell.kind !== undefined || /^(?:ja|j|yes|y|nein|n|no|x+|[01]|[-–✓✔☑✅✗✘☐])$/iu.test(cell.text);
}

/** Nothing is meant: a dash, a question mark, "k. A.". */
export function isLeerzeichen(cell: Cell | undefined): boolean {
  return (
    cell === undefined ||
    /^(?:[-–—−._?/\\*"']+|k\.?\s?a\.?|n\.?\s?a\.?|n\/a|keine angaben?|unbekannt)$/i.test(cell.text)
  );
}

/** Whether a paper is there (declaration, certificate, consent), since when, and what else was noted. */
export interface Nachweis {
  liegtVor?: boolean;
  am?: Datum;
  gueltigBis?: Datum;
  vermerk?: string;
}

export function readNachweis(cell: Cell): Nachweis | undefined {
  if (cell.kind === 'error') return undefined;
  const gelesen = readDatum(cell);
  // "beantragt 2023" is not there yet; "ja" and "1" are no dates.
  const datum = gelesen?.genau === 'jahr' && cell.number === undefined ? undefined : gelesen;
  if (datum === undefined) {
    const antwort = readJaNein(cell);
    const vermerk =
      /^(?:ja|j|nein|n|x|[01]|[-–✓✔☑✗☐])$/i.test(cell.text) || cell.kind ? undefined : cell.text;
    if (isLeerzeichen(cell)) return { liegtVor: false };
    return {
      ...(antwort === undefined ? {} : { liegtVor: antwort }),
      ...(vermerk === undefined ? {} : { vermerk }),
    };
  }
  const rest = datum.rest.replace(/^[(,;:\s]+|[),;:\s]+$/g, '');
  const nein = rest !== '' && NO_WORDS.test(fold(rest));
  const bis = /\b(?:bis|gueltig|ablauf)/.test(fold(rest));
  return {
    liegtVor: !nein,
    ...(nein ? {} : bis ? { gueltigBis: datum.datum } : { am: datum.datum }),
    ...(nein || (rest !== '' && !bis && readJaNein({ text: rest }) === undefined)
      ? { vermerk: cell.text }
      : {}),
  };
}

/** A number in German or English writing: `1.234,5`, `1,234.5`, `12,5`, `12.5`. */
export function readZahl(text: string): number | undefined {
  const bare = text.replace(/[\s']/g, '');
  if (!/^[-+]?\d[\d.,]*$/.test(bare)) return undefined;
  const decimal = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const thousands = /^[-+]?\d{1,3}(?:[.,]\d{3})+$/.test(bare) && new Set(bare.match(/[.,]/g)).size === 1;
  if (decimal < 0 || (thousands && !bare.includes(',')) || (thousands && bare.split(',').length > 2)) {
    return Number(bare.replace(/[.,]/g, ''));
  }
  const value = Number(`${bare.slice(0, decimal).replace(/[.,]/g, '')}.${bare.slice(decimal + 1)}`);
  return Number.isFinite(value) ? value : undefined;
}

const KEINE_STRECKE =
  /\b(?:oepnv|bus|bahn|zug|fuss|rad|fahrrad|telefon\w*|video\w*|online|digital|keine?|entfaellt|mitfahr\w*|frei|remote)\b/;

/** Kilometres in tenths (`12,5 km` → 125, `2 x 12` → 240), null where none were driven, undefined if unreadable. */
export function readKilometer(cell: Cell): number | null | undefined {
  if (cell.kind === 'error' || cell.kind === 'boolean') return undefined;
  if (cell.number !== undefined)
    return cell.kind === undefined && cell.number >= 0 ? Math.round(cell.number * 10) : undefined;
  if (isLeerzeichen(cell)) return null;
  const text = cell.text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:km|kilometer|ca\.?|hin (?:und|u\.) zurück)(?![\p{L}])/giu, ' ')
    .trim();
  const product = /^(\d{1,2})\s*[x×*]\s*(\d+(?:[.,]\d+)?)$/i.exec(text);
  const terms = product
    ? [Number(product[1]) * readZahl(product[2]!)!]
    : text.split('+').map((part) => readZahl(part.trim()));
  if (terms.some((term) => term === undefined)) return KEINE_STRECKE.test(fold(cell.text)) ? null : undefined;
  const sum = terms.reduce<number>((total, term) => total + term!, 0);
  return sum >= 0 ? Math.round(sum * 10 + 1e-6) : undefined;
}

/** An amount in cents: `12,00 €`, `EUR 1.234,50`, `12`. */
export function readBetrag(cell: Cell): number | undefined {
  if (cell.kind !== undefined) return undefined;
  const value = cell.number ?? readZahl(cell.text.replace(/€|eur(?:o)?\.?|,-+|[–-]$/gi, '').trim());
  return value === undefined ? undefined : Math.round(value * 100 + (value < 0 ? -1e-6 : 1e-6));
}

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+\.[\p{L}]{2,}/giu;

/** E-mail addresses in a text, in small letters. */
export function findEmails(text: string): string[] {
  return (text.match(EMAIL) ?? []).map((address) => address.toLowerCase());
}

export interface Rufnummern {
  /** E.164, mobile numbers first. */
  nummern: string[];
  /** Pieces that look like a number but cannot be one. */
  unlesbar: string[];
}

/** The telephone numbers of a cell; several stand apart by comma, semicolon, line, "oder" or a slash in blanks. */
export function readRufnummern(cell: Cell): Rufnummern {
  const nummern: string[] = [];
  const unlesbar: string[] = [];
  const text = cell.number === undefined ? cell.text.replace(EMAIL, ' ') : String(cell.number);
  for (const piece of splitNumbers(text)) {
    // A number cell has lost its leading zero; no German area code begins with one.
    const complete = cell.number !== undefined && !/^(?:49|0)/.test(piece) ? `0${piece}` : piece;
    const nummer = parseTelefon(/^49\d{9,}$/.test(complete) ? `+${complete}` : complete);
    if (nummer !== undefined) nummern.push(nummer);
    else if (/\d{3}/.test(piece)) unlesbar.push(piece);
  }
  return { nummern: [...new Set(nummern)].sort((a, b) => Number(isMobil(b)) - Number(isMobil(a))), unlesbar };
}

function splitNumbers(text: string): string[] {
  const pieces = text.split(/[,;\n|]|\s\/\s|\b(?:oder|od\.|und|u\.)\s/i).map((piece) => piece.trim());
  const complete = (piece: string) => piece.replace(/\D/g, '').length >= 6;
  // "04761 / 983-2840" is one number: pieces that are too short on their own belong together.
  return pieces.every((piece) => complete(piece) || !/\d/.test(piece))
    ? pieces.filter((piece) => /\d/.test(piece))
    : [text];
}

export interface Anschrift {
  strasse?: string;
  plz?: string;
  ort?: string;
}

/** `27432 Bremervörde`, `Amselweg 3, 27432 Bremervörde`, `Amselweg 3` or only a place. */
export function readAnschrift(text: string): Anschrift {
  const town = /(?:^|[,;\s])(?:D[-\s])?(\d{5})\s+([^,;\n\d]+)/u.exec(text);
  const before = town === null ? text : text.slice(0, town.index);
  const street = before
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .find((part) => /\p{L}.*\d/u.test(part));
  if (town !== null) {
    return { ...(street === undefined ? {} : { strasse: street }), plz: town[1]!, ort: town[2]!.trim() };
  }
  const rest = before
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part) && part !== street);
  return {
    ...(street === undefined ? {} : { strasse: street }),
    ...(rest.length > 0 ? { ort: rest.at(-1)! } : {}),
  };
}

/** Five digits; a number cell has lost a leading zero. */
export function readPlz(cell: Cell): string | undefined {
  const text =
    cell.number !== undefined ? String(cell.number).padStart(5, '0') : cell.text.replace(/^D[-\s]/, '');
  return /^\d{5}$/.test(text) ? text : undefined;
}
