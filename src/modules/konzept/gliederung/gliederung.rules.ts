/** The tree above the measures as somebody builds it by hand: what may stand where, and in which order. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';

export const KNOTENARTEN = [
  'handlungsfeld',
  'bereich',
  'leitgrundsatz',
  'uebergeordnetes-ziel',
  'leitziel',
  'handlungsziel',
] as const;
export type Knotenart = (typeof KNOTENARTEN)[number];

export interface Baumstelle {
  id: number;
  eltern_id: number | null;
  art: Knotenart;
}

/** What may stand below what; `konzept` is the top. */
const DARUNTER: Readonly<Record<Knotenart | 'konzept', readonly Knotenart[]>> = {
  konzept: ['handlungsfeld', 'leitgrundsatz', 'uebergeordnetes-ziel', 'leitziel'],
  handlungsfeld: ['bereich', 'leitgrundsatz', 'uebergeordnetes-ziel', 'leitziel', 'handlungsziel'],
  bereich: ['leitgrundsatz', 'uebergeordnetes-ziel', 'leitziel', 'handlungsziel'],
  leitgrundsatz: [],
  'uebergeordnetes-ziel': ['leitziel', 'handlungsziel'],
  leitziel: ['handlungsziel'],
  handlungsziel: [],
};

/** @param eltern null for the top of the concept */
export const listDarunter = (eltern: Knotenart | null): readonly Knotenart[] => DARUNTER[eltern ?? 'konzept'];

/** Measures serve fields, sub-areas and goals; a principle only stands there. */
export const isMassnahmenort = ({ art }: { art: Knotenart }): boolean => art !== 'leitgrundsatz';

/** Nodes from above to below, children after their parent; the order among siblings is that of the list. */
export function listVonOben<K extends Baumstelle>(knoten: readonly K[]): (K & { tiefe: number })[] {
  const kinder = Map.groupBy(knoten, ({ eltern_id }) => eltern_id);
  const below = (eltern: number | null, tiefe: number): (K & { tiefe: number })[] =>
    (kinder.get(eltern) ?? []).flatMap((einer) => [{ ...einer, tiefe }, ...below(einer.id, tiefe + 1)]);
  return below(null, 0);
}

/** Where a node may go: parents of its level that do not stand below it; null is the top. */
export function listZiele<K extends Baumstelle>(knoten: readonly K[], einer: K): (K | null)[] {
  const darunter = new Set(idsBelow(knoten, einer.id));
  const moegliche = listVonOben(knoten).filter(
    ({ id, art }) => !darunter.has(id) && DARUNTER[art].includes(einer.art),
  );
  return [...(DARUNTER.konzept.includes(einer.art) ? [null] : []), ...moegliche];
}

function idsBelow(knoten: readonly Baumstelle[], id: number): number[] {
  return [
    id,
    ...knoten.filter(({ eltern_id }) => eltern_id === id).flatMap((kind) => idsBelow(knoten, kind.id)),
  ];
}

/** Whether a level may stand below a parent. Refuses `knoten.passt-nicht`. */
export function checkEltern(art: Knotenart, eltern: Knotenart | null): Ergebnis<undefined> {
  return listDarunter(eltern).includes(art) ? ok() : refuse('knoten.passt-nicht', { feld: 'eltern' });
}

/** Siblings in their order, the node itself included. */
export function listGeschwister<K extends Baumstelle>(knoten: readonly K[], einer: K): K[] {
  return knoten.filter(({ eltern_id }) => eltern_id === einer.eltern_id);
}

/**
 * The ids of all nodes in their new order after one of them went below a parent, to the given place among its new
 * siblings (from 1; too far is the end).
 */
export function placeKnoten(
  knoten: readonly Baumstelle[],
  id: number,
  eltern: number | null,
  platz: number,
): number[] {
  const einer = knoten.find((knoten) => knoten.id === id);
  if (einer === undefined) return listVonOben(knoten).map(({ id }) => id);
  const andere = knoten.filter((knoten) => knoten.id !== id);
  const geschwister = andere.filter(({ eltern_id }) => eltern_id === eltern);
  const naechster = geschwister[platz - 1];
  const stelle = naechster === undefined ? andere.length : andere.indexOf(naechster);
  return listVonOben(andere.toSpliced(stelle, 0, { ...einer, eltern_id: eltern })).map(({ id }) => id);
}

/** What still hangs on a node. */
export interface Anhang {
  kinder: number;
  massnahmen: number;
  indikatoren: number;
  schwerpunkte: number;
  /** Nodes of a later edition that continue it. */
  fortfuehrungen: number;
}

/** Only what is empty goes. Refuses `knoten.nicht-leer` with the counts, and `knoten.fortgefuehrt`. */
export function checkEntfernen(anhang: Anhang): Ergebnis<undefined> {
  const { fortfuehrungen, ...zahlen } = anhang;
  if (Object.values(zahlen).some((zahl) => zahl > 0))
    return refuse('knoten.nicht-leer', { werte: { ...zahlen } });
  return fortfuehrungen > 0 ? refuse('knoten.fortgefuehrt') : ok();
}
