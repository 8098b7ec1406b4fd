/**
 * Languages: stable codes, names, and recognising them in the spellings and abbreviations people use.
 */
import type { Anzeigesprache } from './anzeigesprache.ts';
import { fold, typingDistance } from './spelling.ts';
import { BUENDEL, SAMMELWOERTER, SPRACHEN_LISTE, VERWANDTE } from './sprachen-liste.ts';

export interface Sprache {
  /** App tag of Integreat where it has one, else BCP 47: `ar`, `pes`, `zh-CN`. */
  code: string;
  de: string;
  en: string;
}

export interface ErkannteSprache {
  code: string;
  /** Variety in the words of the text: `Syrisch` (of Arabisch), `Badini` (of Kurmandschi). */
  dialekt?: string;
  /** The word names a group: languages that a more exact word beside it may choose from (Persisch → Dari). */
  auswahl?: readonly string[];
  /**
   * `genau`: the word names this language; `ungenau`: it names several and this is the usual one (Kurdisch);
   * `vermutet`: there seems to be a typing slip.
   */
  wie: 'genau' | 'ungenau' | 'vermutet';
}

/** All languages, by German name. */
export const SPRACHEN: readonly Sprache[] = SPRACHEN_LISTE.map(([code, de, en]) => ({ code, de, en })).sort(
  (a, b) => a.de.localeCompare(b.de, 'de'),
);

const BY_CODE = new Map(SPRACHEN.map((sprache) => [sprache.code, sprache]));
/** Codes that are everyday words as well: "ja" is a yes, not Japanese. */
const WORDS_TOO = new Set('ja no so am is he da es it my be om ha ga de'.split(' '));
const BY_FOLDED_CODE = new Map(
  SPRACHEN.map(({ code }) => [code.toLowerCase(), code] as const).filter(([code]) => !WORDS_TOO.has(code)),
);

export function findSprache(code: string): Sprache | undefined {
  return BY_CODE.get(code);
}

/** Name of the language in the language of the screen; an unknown code stands for itself. */
export function spracheName(code: string, anzeigesprache: Anzeigesprache): string {
  return BY_CODE.get(code)?.[anzeigesprache] ?? code;
}

/** Languages that may stand in for this one when nobody speaks it, without itself. */
export function findErsatzsprachen(code: string): string[] {
  return [...new Set(VERWANDTE.filter((gruppe) => gruppe.includes(code)).flat())].filter((c) => c !== code);
}

/** What a word stands for: one language, or several (BKS). */
type Wort = readonly ErkannteSprache[];

const listOf = (text = '') =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const WOERTER = new Map<string, Wort>();
for (const [code, de, en, other, dialects] of SPRACHEN_LISTE) {
  for (const word of listOf(dialects))
    WOERTER.set(fold(word), [{ code, dialekt: capital(word), wie: 'genau' }]);
  for (const word of [de, en, ...listOf(other)]) WOERTER.set(fold(word), [{ code, wie: 'genau' }]);
}
for (const [list, code, auswahl, wie] of SAMMELWOERTER) {
  for (const word of listOf(list)) WOERTER.set(fold(word), [{ code, auswahl, wie }]);
}
for (const [list, codes] of BUENDEL) {
  const wort = codes.map((code) => ({ code, wie: 'genau' as const }));
  for (const word of listOf(list)) WOERTER.set(fold(word), wort);
}

const SINGLE_WORDS = [...WOERTER.keys()].filter((word) => !word.includes(' ') && word.length >= 5);
const LONGEST_PHRASE = 3;
const SEPARATORS = /[,;/|&+•·\n]|\s(?:und|u\.?|sowie|and|plus|bzw\.?|oder)\s/giu;
/** `Arabische`, `arabischer` and `Arabischkenntnisse` mean Arabisch. */
const ENDINGS = /(?<=isch)(e[mnrs]?|kenntnisse|sprachig)$/;

const codesOf = (wort: Wort) => wort.map((sprache) => sprache.code).join();

/** The word they all stand for; undefined when there is none or they differ. */
function agree(woerter: Wort[]): Wort | undefined {
  const first = woerter[0];
  return first !== undefined && woerter.every((wort) => codesOf(wort) === codesOf(first)) ? first : undefined;
}

/** The word exactly as known, or as an unmistakable abbreviation of it (five letters, or three and a full stop). */
function lookUp(word: string, withStop: boolean): Wort | undefined {
  const known = WOERTER.get(word) ?? WOERTER.get(word.replace(ENDINGS, ''));
  if (known !== undefined || word.length < (withStop ? 3 : 5)) return known;
  return agree(SINGLE_WORDS.filter((long) => long.startsWith(word)).map((long) => WOERTER.get(long)!));
}

/** The one language whose word is nearest: one slip in a short word, two from nine letters on. */
function guess(word: string): Wort | undefined {
  if (word.length < 5) return undefined;
  let nearest: Wort[] = [];
  let distance = word.length >= 9 ? 2 : 1;
  for (const known of SINGLE_WORDS) {
    const slips = typingDistance(word, known, distance);
    if (slips > distance) continue;
    if (slips < distance) nearest = [];
    distance = slips;
    nearest.push(WOERTER.get(known)!);
  }
  return agree(nearest)?.map((sprache) => ({ ...sprache, wie: 'vermutet' }));
}

/** The language of a code as it stands in lists: ours, or one of three capitals (ARA, TUR; ISO 639-2 and -3). */
function findCode(word: string): string | undefined {
  const own = BY_FOLDED_CODE.get(word.toLowerCase());
  if (own !== undefined || !/^[A-Z]{3}$/.test(word)) return own;
  const canonical = Intl.getCanonicalLocales(word)[0]!;
  return BY_FOLDED_CODE.get(canonical) ?? WOERTER.get(canonical)?.[0]?.code;
}

/** Words that stand together without a separator: the more exact ones narrow the general ones. */
function recognisePhrase(text: string, slips: boolean): { sprachen: ErkannteSprache[]; rest: string[] } {
  const parts = text.match(/[\p{L}\p{N}\p{M}'’]+\.?/gu) ?? [];
  // A code counts only where it stands alone.
  const alone = parts.length === 1 ? findCode(parts[0]!) : undefined;
  if (alone !== undefined) return { sprachen: [{ code: alone, wie: 'genau' }], rest: [] };
  const folded = parts.map((part) => fold(part));
  const sprachen: ErkannteSprache[] = [];
  const rest: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let length = Math.min(LONGEST_PHRASE, parts.length - at);
    while (length > 1 && !WOERTER.has(folded.slice(at, at + length).join(' '))) length--;
    const phrase = folded.slice(at, at + length).join(' ');
    const wort = lookUp(phrase, parts[at]!.endsWith('.')) ?? (slips ? guess(phrase) : undefined);
    if (wort === undefined) rest.push(phrase);
    else sprachen.push(...wort);
    at += length;
  }
  return { sprachen: narrow(sprachen, sprachen), rest };
}

/**
 * Finds the languages that a text names: `arab.`, `Kurdisch-Sorani`, `Farsi/Dari`, `Syrisch-Arabisch`, `BKS`,
 * `Türkish`. What names no language is in `rest`, folded. Brackets are left to the caller: read their inside
 * separately and join both with `narrow`. Without `slips` only words that are surely meant count.
 */
export function recogniseSprachen(text: string, slips = true): { sprachen: ErkannteSprache[]; rest: string } {
  const bundle = WOERTER.get(fold(text));
  if (bundle !== undefined) return { sprachen: [...bundle], rest: '' };
  const phrases = text.split(SEPARATORS).map((phrase) => recognisePhrase(phrase, slips));
  const sprachen = phrases.flatMap((phrase) => phrase.sprachen);
  // "Kurdisch, Sorani" means one language, "Farsi, Dari" two: only what leaves a doubt is narrowed from afar.
  const doubtful = sprachen.filter((sprache) => sprache.wie === 'ungenau');
  const sure = sprachen.filter((sprache) => sprache.wie !== 'ungenau');
  return {
    sprachen: mergeSame([...sure, ...narrow(doubtful, sure)]),
    rest: phrases.flatMap((phrase) => phrase.rest).join(' '),
  };
}

/** Leaves out general words of which a more exact one is named: Kurdisch beside Sorani. */
export function narrow(
  sprachen: readonly ErkannteSprache[],
  named: readonly ErkannteSprache[],
): ErkannteSprache[] {
  const exact = named.filter((sprache) => sprache.auswahl === undefined).map((sprache) => sprache.code);
  return sprachen.filter((sprache) => !sprache.auswahl?.some((code) => exact.includes(code)));
}

/** One entry for each language, in order; the dialects of one language come together. */
export function mergeSame(sprachen: readonly ErkannteSprache[]): ErkannteSprache[] {
  const byCode = new Map<string, ErkannteSprache>();
  for (const sprache of sprachen) {
    const before = byCode.get(sprache.code);
    if (before === undefined) {
      byCode.set(sprache.code, { ...sprache });
      continue;
    }
    const dialekte = new Set([before.dialekt, sprache.dialekt].filter((dialekt) => dialekt !== undefined));
    if (dialekte.size > 0) before.dialekt = [...dialekte].join(', ');
    if (sprache.wie === 'genau') before.wie = 'genau';
  }
  return [...byCode.values()];
}

/** The one language a text names, for form fields and queries; undefined when it names none or several. */
export function recogniseSprache(text: string): ErkannteSprache | undefined {
  const { sprachen, rest } = recogniseSprachen(text);
  return sprachen.length === 1 && rest === '' ? sprachen[0] : undefined;
}
