/** Names of those who are responsible, as an edition writes them: several in one text, one office in many spellings. */
import { fold } from '../../../begriffe/spelling.ts';

/** Several in one text stand on lines of their own or between semicolons. */
export const splitNamen = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export interface Zustaendige {
  name: string;
  /** Measures that name it, in the order of the paper. */
  massnahmen: readonly number[];
  /** Persons who answer for these measures, each once, and how many of the measures have none. */
  kontakte: readonly { name: string; email: string }[];
  ohneKontakt: number;
}

interface Massnahme {
  id: number;
  zustaendig: string;
  kontakt_name: string;
  kontakt_email: string;
}

/** Every name of an edition with its measures, in alphabetical order. Names that differ in a letter are two. */
export function listZustaendige(massnahmen: readonly Massnahme[]): Zustaendige[] {
  const nachName = new Map<string, Massnahme[]>();
  for (const massnahme of massnahmen)
    for (const name of new Set(splitNamen(massnahme.zustaendig)))
      nachName.set(name, [...(nachName.get(name) ?? []), massnahme]);
  return [...nachName]
    .map(([name, eigene]) => ({
      name,
      massnahmen: eigene.map(({ id }) => id),
      kontakte: [
        ...new Map(
          eigene
            .filter(({ kontakt_email, kontakt_name }) => kontakt_email !== '' || kontakt_name !== '')
            .map(({ kontakt_name, kontakt_email }) => [
              `${kontakt_name} ${kontakt_email}`,
              { name: kontakt_name, email: kontakt_email },
            ]),
        ).values(),
      ],
      ohneKontakt: eigene.filter(({ kontakt_email }) => kontakt_email === '').length,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

/** Words that every office has in its name. */
const ALLGEMEIN = new Set([
  'der',
  'die',
  'das',
  'und',
  'des',
  'landkreis',
  'landkreises',
  'e',
  'v',
  'fuer',
  'im',
  'am',
]);

const tokensOf = (name: string): Set<string> =>
  new Set(
    fold(name)
      .split(/[^a-z0-9]+/)
      .filter((wort) => wort !== '' && !ALLGEMEIN.has(wort)),
  );

/**
 * Groups of names that probably mean the same: the same words in another order or spelling, or one name inside the
 * other (`VHS Musterhausen`, `VHS`). Only a proposal; the office decides.
 */
export function proposeGleiche(namen: readonly string[]): string[][] {
  const gruppen: string[][] = [];
  for (const name of namen) {
    const hier = tokensOf(name);
    const gruppe = gruppen.find((eine) => eine.some((anderer) => isWohlGleich(hier, tokensOf(anderer))));
    if (gruppe === undefined) gruppen.push([name]);
    else gruppe.push(name);
  }
  return gruppen.filter((gruppe) => gruppe.length > 1);
}

function isWohlGleich(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [kurz, lang] = a.size <= b.size ? [a, b] : [b, a];
  if (kurz.size === 0) return false;
  // One letter more or less, as in plural and genitive, is the same word.
  return [...kurz].every(
    (wort) => lang.has(wort) || [...lang].some((anderes) => isSelbesWort(wort, anderes)),
  );
}

const isSelbesWort = (a: string, b: string) =>
  Math.min(a.length, b.length) >= 5 &&
  Math.abs(a.length - b.length) <= 2 &&
  (a.startsWith(b) || b.startsWith(a));

/** The text with some of its names replaced by one; a name that then stands twice stands once. Null: nothing changes. */
export function replaceNamen(text: string, namen: readonly string[], neu: string): string | null {
  const alte = splitNamen(text);
  if (!alte.some((name) => namen.includes(name) && name !== neu)) return null;
  const neue = alte.map((name) => (namen.includes(name) ? neu : name));
  return [...new Set(neue)].join(text.includes('\n') ? '\n' : '; ');
}
