/** What the office may decide about a finding, and under which key the decision is kept while a paper is read anew. */
import { createHash } from 'node:crypto';
import type { Stelle } from './bloecke.ts';
import type { Hinweis, Hinweisart } from './gelesenes-konzept.ts';

/** `bleibt` changes nothing; `kapitel` as well: the chapters are what is taken over. */
export type Wahl =
  | 'bleibt'
  | 'kapitel'
  | 'anhang'
  | 'beide'
  | 'eine'
  | 'andere'
  | 'getrennt'
  | 'zusammenfassen'
  | 'laufend'
  | 'aufnehmen'
  | 'weglassen';

type Werte = Hinweis['werte'];

const WAHLEN: Record<Hinweisart, (werte: Werte) => readonly Wahl[]> = {
  'terminierung-widerspruch': ({ fall, grad }) => {
    if (fall === 'anhang') return ['kapitel', 'anhang'];
    return grad === 'gleich' ? ['beide', 'eine', 'andere', 'zusammenfassen'] : ['beide', 'eine', 'andere'];
  },
  'terminierung-nur-im-anhang': () => ['anhang', 'bleibt'],
  'terminierung-undefiniert': () => ['bleibt', 'laufend'],
  'ohne-terminierung': ({ fall }) => (fall === 'massnahme' ? ['bleibt', 'laufend'] : ['bleibt']),
  'fehlt-im-anhang': () => ['bleibt', 'weglassen'],
  'fehlt-im-kapitel': () => ['aufnehmen', 'bleibt'],
  'mehrfach-im-anhang': ({ ziele }) => (ziele ? ['bleibt', 'beide'] : ['bleibt']),
  'anderes-ziel': ({ fall }) =>
    fall === 'kapitel' ? ['getrennt', 'zusammenfassen'] : ['kapitel', 'anhang', 'beide'],
  'anderes-handlungsfeld': () => ['kapitel', 'anhang', 'beide'],
  'aehnliche-massnahme': () => ['getrennt', 'zusammenfassen'],
  'abweichende-schreibweise': ({ fall }) => (fall === 'name' ? ['bleibt'] : ['kapitel', 'anhang']),
  'abweichender-wortlaut': () => ['kapitel', 'anhang'],
  'ziel-ohne-massnahme': () => ['bleibt'],
  'mehrere-absaetze': () => ['bleibt'],
  'ziele-ohne-handlungsfeld': () => ['bleibt'],
};

/** The choices of a finding; the first one is proposed. */
export function listWahlen({ art, werte }: { art: string; werte: object }): readonly Wahl[] {
  return WAHLEN[art as Hinweisart]?.(werte as Werte) ?? ['bleibt'];
}

export function isWahl(hinweis: { art: string; werte: object }, wahl: string): wahl is Wahl {
  return (listWahlen(hinweis) as readonly string[]).includes(wahl);
}

/**
 * The same finding has the same key in every reading of the file: its kind, its places and the text it is about. What
 * a correction of the reading changes (how many cells, how it was read) is no part of it.
 */
export function keyOfHinweis({ art, stelle, gegenstelle, werte }: Hinweis): string {
  const worum =
    werte.massnahme ??
    werte.klasse ??
    werte.namen ??
    werte.ziel ??
    `${werte.kapitel ?? ''}|${werte.anhang ?? ''}`;
  return hash(art, placeOf(stelle), gegenstelle === undefined ? '' : placeOf(gegenstelle), String(worum));
}

/** Key of a measure in a file, by its place and text. */
export function keyOfMassnahme({ stelle, text }: { stelle: Stelle; text: string }): string {
  return hash(placeOf(stelle), text);
}

export function placeOf({ blatt, tabelle, zeile, spalte, absatz }: Stelle): string {
  return [blatt, tabelle, zeile, spalte, absatz].join('/');
}

function hash(...teile: string[]): string {
  return createHash('sha256').update(teile.join('\u0000')).digest('base64url').slice(0, 16);
}
