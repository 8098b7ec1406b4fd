/**
 * Names spelt in two ways: `MArTA` and `MARTA`, `Wendo-Kurse` and `Wendokurse`. Only words that carry a capital
 * inside or a hyphen can drift that way; `Angebote` and `angebote` are grammar.
 */
import type { Stelle } from './bloecke.ts';

export interface Namensvarianten {
  /** Spellings, the most frequent first. */
  schreibweisen: { name: string; anzahl: number; stelle: Stelle }[];
}

const WORT = /\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*/gu;

export function findNamensvarianten(texte: Iterable<{ text: string; stelle: Stelle }>): Namensvarianten[] {
  const gruppen = new Map<string, Map<string, { name: string; anzahl: number; stelle: Stelle }>>();
  for (const { text, stelle } of texte) {
    for (const [wort] of text.matchAll(WORT)) {
      // A hyphen before a small letter divides a word at the end of a line.
      if (wort.length < 3 || /-\p{Ll}/u.test(wort)) continue;
      const key = wort.toLowerCase().replace(/-/g, '');
      const gruppe = gruppen.get(key) ?? new Map<string, { name: string; anzahl: number; stelle: Stelle }>();
      const eintrag = gruppe.get(wort) ?? { name: wort, anzahl: 0, stelle };
      eintrag.anzahl++;
      gruppe.set(wort, eintrag);
      gruppen.set(key, gruppe);
    }
  }
  return [...gruppen.values()]
    .map((gruppe) => mergeGrammatik([...gruppe.values()]))
    .filter((schreibweisen) => schreibweisen.length > 1)
    .map((schreibweisen) => ({ schreibweisen: schreibweisen.toSorted((a, b) => b.anzahl - a.anzahl) }));
}

/** Leaves out plain spellings that differ by the first letter only, and words all in capitals beside one plain one. */
function mergeGrammatik<T extends { name: string }>(eintraege: T[]): T[] {
  const eigenwillige = eintraege.filter(({ name }) => /-|.\p{Lu}/u.test(name));
  if (eigenwillige.length === 0) return [];
  const [einfache] = eintraege.filter(({ name }) => !/-|.\p{Lu}/u.test(name));
  // "GESUNDHEIT" in a heading is no other name than "Gesundheit".
  const ohneVersalien = eigenwillige.filter(
    ({ name }) => einfache === undefined || name !== name.toUpperCase(),
  );
  return einfache === undefined ? ohneVersalien : [...ohneVersalien, einfache];
}
