/** What of a measure everybody may read, and in which language. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';

/** A measure in plain words. */
export interface Kurztext {
  titel: string;
  text: string;
}

/** By language tag as in `begriffe/sprache.ts`. */
export type Kurztexte = Readonly<Record<string, Kurztext>>;

/** The language that every other one falls back to. */
export const GRUNDSPRACHE = 'de';
/** Languages that the form always offers. */
export const FORMULARSPRACHEN: readonly string[] = [GRUNDSPRACHE, 'en'];

/** Takes from a JSON column what is a short text. */
export function readKurztexte(wert: object): Kurztexte {
  return Object.fromEntries(
    Object.entries(wert).flatMap(([sprache, eines]: [string, unknown]) => {
      if (typeof eines !== 'object' || eines === null) return [];
      const { titel, text } = eines as Record<string, unknown>;
      return typeof titel === 'string' && typeof text === 'string' ? [[sprache, { titel, text }]] : [];
    }),
  );
}

/** The short text in this language, else the German one; null when there is neither. */
export function pickKurztext(kurztexte: Kurztexte, sprache: string): (Kurztext & { sprache: string }) | null {
  for (const eine of [sprache, GRUNDSPRACHE]) {
    const found = kurztexte[eine];
    if (found) return { ...found, sprache: eine };
  }
  return null;
}

/** German and English, which the frame speaks, and every language that a short text is in. */
export function listSprachen(massnahmen: readonly { kurztexte: object }[]): string[] {
  const weitere = massnahmen.flatMap(({ kurztexte }) => Object.keys(readKurztexte(kurztexte)));
  return [
    ...FORMULARSPRACHEN,
    ...[...new Set(weitere)].filter((eine) => !FORMULARSPRACHEN.includes(eine)).sort(),
  ];
}

/** Nobody can read a measure that has no German short text: refuses `oeffentlich.kurztext-fehlt`. */
export function checkFreigabe(istOeffentlich: boolean, kurztexte: Kurztexte): Ergebnis<undefined> {
  return istOeffentlich && !kurztexte[GRUNDSPRACHE]
    ? refuse('oeffentlich.kurztext-fehlt', { feld: `text-${GRUNDSPRACHE}` })
    : ok();
}
