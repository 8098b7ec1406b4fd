/** The tree of an edition as chapters with tables: field → objectives → measures. */
import type { KonzeptknotenTable } from '../konzept.tables.ts';

type Knotenart = KonzeptknotenTable['art'];

export interface Gliederungsknoten<M> {
  id: number;
  art: Knotenart;
  text: string;
  kinder: readonly Gliederungsknoten<M>[];
  massnahmen: readonly M[];
}

/** One line of a chapter's table; an objective without a measure has a line of its own. */
export interface Kapitelzeile<M> {
  /** From above to below: guiding goal, objective; empty where the measure is tied to the field itself. */
  ziele: readonly string[];
  massnahme: M | null;
}

export interface Kapitelliste {
  art: Knotenart;
  texte: string[];
}

export interface Kapitel<M> {
  feldId: number;
  titel: string;
  /** Principles and goals of the field that no measure stands below. */
  listen: Kapitelliste[];
  /** One table for each sub-area; an empty title for what belongs to none. */
  tabellen: { titel: string; zeilen: Kapitelzeile<M>[] }[];
  /** Distinct measures of the field. */
  anzahl: number;
}

export interface Gliederung<M> {
  /** Goals of the whole concept. */
  listen: Kapitelliste[];
  kapitel: Kapitel<M>[];
}

/**
 * Lays a tree out for paper. Inside a field each measure stands once, at the first objective that it serves; a measure
 * of two fields stands in both.
 */
export function layOutKapitel<M extends { id: number }>(
  wurzeln: readonly Gliederungsknoten<M>[],
): Gliederung<M> {
  // What stands beside the fields is said once in front, unless measures stand below it.
  const isFeld = (knoten: Gliederungsknoten<M>) => knoten.art === 'handlungsfeld' || !isListed(knoten);
  return {
    listen: collectListen(wurzeln.filter((knoten) => !isFeld(knoten))),
    kapitel: wurzeln.filter(isFeld).map(layOutFeld),
  };
}

function layOutFeld<M extends { id: number }>(feld: Gliederungsknoten<M>): Kapitel<M> {
  const gezeigt = new Set<number>();
  const tabellen: Kapitel<M>['tabellen'] = [];
  const fill = (knoten: Gliederungsknoten<M>, ziele: readonly string[], zeilen: Kapitelzeile<M>[]): void => {
    const neue = knoten.massnahmen.filter(({ id }) => !gezeigt.has(id));
    for (const massnahme of neue) {
      gezeigt.add(massnahme.id);
      zeilen.push({ ziele, massnahme });
    }
    if (knoten.massnahmen.length === 0 && knoten.kinder.length === 0 && knoten.art === 'handlungsziel')
      zeilen.push({ ziele, massnahme: null });
    for (const kind of knoten.kinder) {
      if (kind.art === 'bereich' || isListed(kind)) continue;
      fill(kind, [...ziele, kind.text], zeilen);
    }
  };
  const open = (knoten: Gliederungsknoten<M>, titel: string) => {
    const zeilen: Kapitelzeile<M>[] = [];
    fill(knoten, [], zeilen);
    if (zeilen.length > 0) tabellen.push({ titel, zeilen });
    for (const bereich of findBereiche(knoten)) open(bereich, bereich.text);
  };
  open(feld, '');
  return {
    feldId: feld.id,
    titel: feld.text,
    listen: collectListen(findListed(feld)),
    tabellen,
    anzahl: gezeigt.size,
  };
}

/** Said once above the tables: nothing stands below it. */
const isListed = <M>({ art, kinder, massnahmen }: Gliederungsknoten<M>): boolean =>
  art !== 'handlungsziel' && art !== 'bereich' && kinder.length === 0 && massnahmen.length === 0;

function findListed<M>(knoten: Gliederungsknoten<M>): Gliederungsknoten<M>[] {
  return knoten.kinder.flatMap((kind) => (isListed(kind) ? [kind] : findListed(kind)));
}

/** Sub-areas below a node, whatever stands between. */
function findBereiche<M>(knoten: Gliederungsknoten<M>): Gliederungsknoten<M>[] {
  return knoten.kinder.flatMap((kind) => (kind.art === 'bereich' ? [kind] : findBereiche(kind)));
}

function collectListen<M>(knoten: readonly Gliederungsknoten<M>[]): Kapitelliste[] {
  const listen = new Map<Knotenart, Kapitelliste>();
  for (const { art, text } of knoten) {
    const liste = listen.get(art) ?? { art, texte: [] };
    liste.texte.push(text);
    listen.set(art, liste);
  }
  return [...listen.values()];
}
