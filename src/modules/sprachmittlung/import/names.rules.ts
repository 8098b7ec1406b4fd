/** Names of people as they stand in one cell. */
import { fold } from '../../../begriffe/spelling.ts';

export type Geschlecht = 'weiblich' | 'maennlich' | 'divers';
/** Which part stands first where no comma says it. */
export type Reihenfolge = 'vorname-zuerst' | 'nachname-zuerst';

export interface GelesenerName {
  nachname: string;
  /** Empty when only a surname is given. */
  vorname: string;
  geschlecht?: Geschlecht;
  titel?: string;
  /** What stands in brackets beside the name. */
  vermerk?: string;
}

const SALUTATION = /^(?:(frau|fr\.?|mrs\.?|ms\.?)|(herrn?|hr\.?|hrn\.?|mr\.?))(?=\s|$)\s*/i;
const TITLE = /^(?:(?:dr\.?|prof\.?|dipl\.?-?\s?\p{L}+\.?|mag\.?|med\.?|m\.\s?a\.|b\.\s?a\.)\s+)+/iu;
const PARTICLES = new Set(
  'von van vom zu zum zur de del della der den des di da dos do la le el al ul as ad bin ben ibn bint abu abou abd abdel abdul mc mac st ter ten'.split(
    ' ',
  ),
);

/** `Frau` and `w` are weiblich, `Herr` and `m` maennlich, `d` divers. */
export function readGeschlecht(text: string): Geschlecht | undefined {
  const word = fold(text);
  if (/^(?:frau|fr|w|weibl\w*|f|female|mrs|ms)$/.test(word)) return 'weiblich';
  if (/^(?:herrn?|hr|hrn|m|maennl\w*|male|mr|mann)$/.test(word)) return 'maennlich';
  return /^(?:d|divers\w*|x|non ?binary)$/.test(word) ? 'divers' : undefined;
}

/** How many of the first words belong to the surname when it stands first: particles take the next word along. */
function leadingSurname(words: string[]): number {
  let count = 1;
  while (count < words.length - 1 && PARTICLES.has(fold(words[count - 1]!))) count++;
  return count;
}

/** Where the surname begins when it stands last: `Maria von der Heide`, `Yusuf Al Haddad`. */
function trailingSurname(words: string[]): number {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(fold(words[start - 1]!))) start--;
  return start;
}

const isCapitals = (word: string) =>
  /\p{L}.*\p{L}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase();

function splitWords(words: string[], reihenfolge: Reihenfolge): { nachname: string; vorname: string } {
  const join = (part: string[]) => part.join(' ');
  const capitals = words.filter(isCapitals);
  // "NGUYEN Thi Mai": the surname is the part in capitals, wherever it stands.
  if (capitals.length > 0 && capitals.length < words.length && words.some((word) => /\p{Ll}/u.test(word))) {
    return { nachname: join(capitals), vorname: join(words.filter((word) => !isCapitals(word))) };
  }
  if (words.length === 1) return { nachname: words[0]!, vorname: '' };
  const initial = /^\p{L}\.?$/u;
  if (initial.test(words.at(-1)!)) return { nachname: join(words.slice(0, -1)), vorname: words.at(-1)! };
  const cut = reihenfolge === 'nachname-zuerst' ? leadingSurname(words) : trailingSurname(words);
  return reihenfolge === 'nachname-zuerst'
    ? { nachname: join(words.slice(0, cut)), vorname: join(words.slice(cut)) }
    : { nachname: join(words.slice(cut)), vorname: join(words.slice(0, cut)) };
}

/**
 * Reads a person's name: `Petrovic, Jelena`, `Jelena Petrovic`, `Fr. Dr. Petrovic (bis 17 Uhr)`, `PETROVIC Jelena`,
 * `J. Petrovic`. Undefined when the text cannot be a name.
 */
export function readName(
  text: string,
  reihenfolge: Reihenfolge = 'vorname-zuerst',
): GelesenerName | undefined {
  const vermerke = [...text.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => match[1]!.trim());
  let rest = text
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[;,?\s]+$/, '')
    .trim();
  let salutation = SALUTATION.exec(rest);
  rest = rest.slice(salutation?.[0].length ?? 0);
  let titel = TITLE.exec(rest)?.[0];
  rest = rest.slice(titel?.length ?? 0);
  if (rest.length > 80 || !/\p{L}{2}/u.test(rest) || /[\d@:!=<>{}]/.test(rest)) return undefined;
  const comma = rest.indexOf(',');
  let parts: { nachname: string; vorname: string };
  if (comma < 0) parts = splitWords(rest.split(' '), reihenfolge);
  else {
    const given = rest.slice(comma + 1).trim();
    salutation ??= SALUTATION.exec(given);
    const after = given.replace(SALUTATION, '');
    titel ??= TITLE.exec(`${after} `)?.[0];
    parts = {
      nachname: rest.slice(0, comma).trim(),
      vorname: after.replace(/^(?:(?:dr|prof)\.?\s*)+/i, '').trim(),
    };
  }
  if (parts.nachname === '') parts = { nachname: parts.vorname, vorname: '' };
  if (parts.nachname === '') return undefined;
  return {
    nachname: tidy(parts.nachname),
    vorname: tidy(parts.vorname),
    ...(salutation === null ? {} : { geschlecht: salutation[1] === undefined ? 'maennlich' : 'weiblich' }),
    ...(titel === undefined ? {} : { titel: titel.trim() }),
    ...(vermerke.length === 0 ? {} : { vermerk: vermerke.join('; ') }),
  };
}

/** `PETROVIC` and `petrovic` as `Petrovic`; mixed writing stays as it is. */
export function tidy(name: string): string {
  const trimmed = name.replace(/\s+/g, ' ').trim();
  const letters = trimmed.replace(/[^\p{L}]/gu, '');
  const oneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase();
  if (!oneCase || letters.length < 2) return trimmed;
  return trimmed.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Looks like "Nachname, Vorname" or two or three words with capitals: the cells of a column of names. */
export function looksLikeName(text: string): boolean {
  if (/\d|@/.test(text) || text.length > 60) return false;
  const word = "(?:[\\p{Lu}][\\p{L}.'’-]*|von|van|de|der|el|al|bin|ben)";
  return new RegExp(
    `^(?:(?:Frau|Herr|Fr\\.|Hr\\.)\\s)?${word}(?:\\s${word}){0,3},?\\s${word}(?:\\s${word}){0,2}$`,
    'u',
  ).test(text);
}
