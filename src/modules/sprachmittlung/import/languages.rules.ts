/** The languages of a person or an appointment as they stand in one cell. */
import { type Niveau, parseNiveau } from '../../../begriffe/niveau.ts';
import { type ErkannteSprache, mergeSame, narrow, recogniseSprachen } from '../../../begriffe/sprache.ts';

export interface GenannteSprache {
  /** Undefined: the text names no language that is known. */
  code?: string;
  /** The piece of the cell it was read from. */
  text: string;
  wie: ErkannteSprache['wie'] | 'unbekannt';
  dialekt?: string;
  niveau?: Niveau;
  /** Level in the office's own words: `fließend`, `Grundkenntnisse`. */
  niveauText?: string;
  muttersprache?: boolean;
  /** Interprets only out of the language, or only into it. */
  richtung?: 'nur-aus' | 'nur-in';
  vermerk?: string;
}

/** Commas, slashes, "und" … outside brackets; a hyphen only between blanks. */
const SEPARATOR =
  /\s*(?:[,;\n|&+•·/]|\s(?:und|u\.|u|sowie|and|plus|bzw\.?)(?=\s)|\s[–—-](?=\s*\p{Lu}\p{Ll}{3}))\s*/u;
const LEVEL = /(?<![\p{L}\d])([ABC]\s?[12](?:\.[12]|\+)?(?:\s?[/–-]\s?[ABC]?[12]\+?)?)(?![\p{L}\d])/iu;
const NATIVE = /(?<!\p{L})(?:mutterspr\p{L}*\.?|erstspr\p{L}*\.?|native(?:\s?speaker)?|MS|L1)(?!\p{L})/iu;
const FOREIGN = /(?<!\p{L})(?:fremd|weitere|zweit|zusatz|sonstige|andere)\s?sprachen?\s*:/iu;
const QUALITY =
  /(?<!\p{L})(?:(?:sehr\s+)?gut(?:e|en)?(?:\s+kenntnisse)?|fließend|fliessend|flüssig|verhandlungssicher|perfekt|sicher|fortgeschritten\p{L}*|grund\s?kenntnisse|basis\s?kenntnisse|grundlagen|wenig|etwas|mittel|konversations\p{L}*|bilingual|zweisprachig|kenntnisse|in Wort und Schrift|nur mündlich|mündlich|schriftlich|alphabetisiert)(?!\p{L})/giu;
const INTO = /(?<!\p{L})nur\s+(?:ins?|in das|nach)\s+\p{L}+e?(?!\p{L})/iu;
const OUT_OF =
  /(?<!\p{L})(?:nur\s+(?:aus|vom)\s+(?:dem\s+)?\p{L}+|passiv|nur\s+verstehen|versteht)(?!\p{L})/iu;

interface Merkmale {
  rest: string;
  niveau?: Niveau;
  niveauText?: string;
  muttersprache?: boolean;
  richtung?: 'nur-aus' | 'nur-in';
}

/** Takes level, native speaker and direction out of a piece of text. */
function takeMerkmale(text: string): Merkmale {
  const found: Merkmale = { rest: text };
  const level = LEVEL.exec(text);
  const niveau = level && parseNiveau(level[1]!);
  if (niveau?.ok) {
    found.niveau = niveau.wert;
    found.rest = found.rest.replace(level![0], ' ');
  }
  if (NATIVE.test(found.rest)) {
    found.muttersprache = true;
    found.rest = found.rest.replace(NATIVE, ' ');
  }
  if (OUT_OF.test(found.rest)) {
    found.richtung = 'nur-aus';
    found.rest = found.rest.replace(OUT_OF, ' ');
  } else if (INTO.test(found.rest)) {
    found.richtung = 'nur-in';
    found.rest = found.rest.replace(INTO, ' ');
  }
  const quality = found.rest.match(QUALITY);
  if (quality) {
    found.niveauText = quality.join(', ');
    found.rest = found.rest.replace(QUALITY, ' ');
  }
  found.rest = found.rest.replace(/^[\s:=–—.,;-]+|[\s:=–—,;-]+$/g, '').replace(/\s+/g, ' ');
  return found;
}

const BRACKET = /[([][^)\]]*[)\]]?/g;
const MASK = 0xe000;

/** Cuts at separators outside brackets. */
function splitPieces(text: string): string[] {
  const inner: string[] = [];
  // Brackets step aside as one private character each, so that the separators inside them do not cut.
  const masked = text.replace(BRACKET, (bracket) => String.fromCharCode(MASK + (inner.push(bracket) - 1)));
  return masked
    .replace(new RegExp(LEVEL, 'giu'), (level) => level.replace(/\s?[/–-]\s?/, '-'))
    .replace(/([\ue000-\uf8ff])\s+(?=\p{Lu})/gu, '$1;')
    .split(SEPARATOR)
    .map((piece) =>
      piece.replace(/[\ue000-\uf8ff]/g, (mark) => inner[mark.charCodeAt(0) - MASK] ?? '').trim(),
    )
    .filter((piece) => piece !== '');
}

function readPiece(piece: string, native: boolean): GenannteSprache[] {
  const brackets = (piece.match(BRACKET) ?? []).map((bracket) => bracket.replace(/[()[\]]/g, '').trim());
  const outer = takeMerkmale(piece.replace(BRACKET, ' ').replace(/\s+/g, ' ').trim());
  const inner = brackets.map(takeMerkmale);
  const main = recogniseSprachen(outer.rest);
  const named: ErkannteSprache[] = [];
  const vermerke: string[] = [];
  for (const part of inner) {
    const read = recogniseSprachen(part.rest);
    if (read.rest === '' && read.sprachen.length > 0) named.push(...read.sprachen);
    else if (part.rest !== '') vermerke.push(part.rest);
  }
  const sprachen = mergeSame([...narrow(main.sprachen, named), ...narrow(named, main.sprachen)]);
  const all = [outer, ...inner];
  const gemeinsam = {
    ...first('niveau', all),
    ...first('niveauText', all),
    ...first('richtung', all),
    ...(native || all.some((part) => part.muttersprache) ? { muttersprache: true } : {}),
  };
  if (sprachen.length === 0) {
    return outer.rest === '' && inner.every((part) => part.rest === '')
      ? []
      : [{ ...gemeinsam, text: piece, wie: 'unbekannt' }];
  }
  if (main.rest !== '' && sprachen.length > 0) vermerke.unshift(outer.rest);
  return sprachen.map(({ code, dialekt, wie }) => ({
    code,
    text: piece,
    wie,
    ...(dialekt === undefined ? {} : { dialekt }),
    ...gemeinsam,
    ...(vermerke.length === 0 ? {} : { vermerk: vermerke.join('; ') }),
  }));
}

function first<K extends keyof Merkmale>(key: K, parts: Merkmale[]): Pick<Merkmale, K> | object {
  const value = parts.map((part) => part[key]).find((part) => part !== undefined);
  return value === undefined ? {} : { [key]: value };
}

/**
 * Reads a cell of languages: `Arab., Kurdisch (Sorani) und engl. B2`, `Muttersprache: Dari; Farsi (fließend)`.
 * Each language stands once; what is not recognised stays as its text with `wie: 'unbekannt'`.
 */
export function readSprachen(text: string, column: { muttersprache?: boolean } = {}): GenannteSprache[] {
  const genannt: GenannteSprache[] = [];
  let native = column.muttersprache ?? false;
  const clean = text
    .replace(/^\s*(?:sprachen?|spricht)\s*:\s*/i, '')
    .replace(/in Wort (?:und|u\.|&) Schrift/gi, '(in Wort und Schrift)');
  for (const raw of splitPieces(clean)) {
    let piece = raw;
    if (/^(?:mutter|erst)sprachen?\s*:/i.test(piece)) native = true;
    if (FOREIGN.test(piece)) native = column.muttersprache ?? false;
    piece = piece
      .replace(/^(?:mutter|erst)sprachen?\s*:\s*/i, '')
      .replace(FOREIGN, '')
      .trim();
    if (piece === '' || /^[-–—?.]+$/.test(piece)) continue;
    const read = readPiece(piece, native);
    // "Arabisch, fließend" and "Dari, Muttersprache": a piece of level words belongs to the language before it.
    if (read.length === 0 && genannt.length > 0) Object.assign(genannt.at(-1)!, levelOf(piece));
    genannt.push(...read);
  }
  return mergeGenannte(genannt);
}

function levelOf(piece: string): Partial<GenannteSprache> {
  const { rest: _rest, ...merkmale } = takeMerkmale(piece.replace(/[()[\]]/g, ' '));
  return merkmale;
}

/** Each language once, general words left out where an exact one stands beside them (Kurdisch, Sorani). */
export function mergeGenannte(genannt: readonly GenannteSprache[]): GenannteSprache[] {
  const exact = genannt.filter((sprache) => sprache.wie !== 'ungenau').map((sprache) => sprache.code);
  const kept = genannt.filter((sprache) => sprache.wie !== 'ungenau' || !isNarrowed(sprache, exact));
  const byKey = new Map<string, GenannteSprache>();
  for (const sprache of kept) {
    const key = sprache.code ?? `? ${sprache.text.toLowerCase()}`;
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? sprache : { ...sprache, ...before, ...joined(before, sprache) });
  }
  return [...byKey.values()];
}

function joined(a: GenannteSprache, b: GenannteSprache): Partial<GenannteSprache> {
  const dialekte = [...new Set([a.dialekt, b.dialekt].filter((dialekt) => dialekt !== undefined))];
  return {
    ...(dialekte.length === 0 ? {} : { dialekt: dialekte.join(', ') }),
    ...(a.muttersprache || b.muttersprache ? { muttersprache: true } : {}),
    ...(a.wie === 'genau' || b.wie === 'genau' ? { wie: 'genau' as const } : {}),
  };
}

function isNarrowed(sprache: GenannteSprache, exact: (string | undefined)[]): boolean {
  const general = recogniseSprachen(sprache.text.replace(/[([].*/, '')).sprachen[0];
  return general?.auswahl?.some((code) => exact.includes(code)) ?? false;
}
