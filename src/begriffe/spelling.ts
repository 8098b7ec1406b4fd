/**
 * Spelling: when are two ways of writing a name the same, nearly the same, or different?
 * For finding people who stand twice in a list, and for search that forgives spelling.
 */

const LETTERS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ђ: 'd',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const spellOut = (text: string) => text.replace(FOLDED, (letter) => LETTERS[letter] ?? '');
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Lower case without accents, umlauts written out (ä → ae), Cyrillic in Latin letters, anything that is
 * neither letter nor digit as one blank. `Müller-Šarić` → `mueller saric`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Umlauts first, while they are one letter; then every other accent; then what was below an accent.
  const plain = PLAIN.test(lower)
    ? lower
    : spellOut(
        spellOut(lower.normalize('NFC'))
          .normalize('NFD')
          .replace(/\p{M}+/gu, ''),
      );
  return plain
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SOUNDS: [RegExp, string][] = [
  [/^ch(?=[aourl])/, 'h'],
  [/dsch|dzh|dj|dz/g, 'z'],
  [/shch|schtsch|tsch|tch|cz|sch|sh|ch/g, 's'],
  [/ic$/, 'is'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh/g, 'g'],
  [/kh|hh/g, 'h'],
  [/ph|pf|ff$|v$|w$/g, 'f'],
  [/zh|ts|tz|c(?=[eiy])/g, 'z'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|ie|y|j/g, 'i'],
  [/ae/g, 'e'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/(?<=[aeiou])h|h$/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * How a name sounds when the many ways to bring it into Latin letters are ignored: `Kowalenko`, `Kovalenko`
 * and `Коваленко` have one key, so have `Jussuf`, `Yusuf` and `Youssouf`. Equal keys are a hint, no proof.
 */
export function soundKey(name: string): string {
  return fold(name)
    .split(' ')
    .map((word) => SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), word))
    .join(' ');
}

/**
 * Number of typing slips (a letter wrong, missing, too many, two swapped) between two texts; `limit + 1` as soon
 * as it is more than `limit`.
 */
export function typingDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(last[b.length]!, limit + 1);
}
