import type { Konflikte, Moeglichkeit } from './aufgabe.rules.ts';

const GENAU = 1e-6;

/**
 * Finds sets of possibilities of which at most one can be taken, because they belong to one person and all stand in
 * each other's way, but of which a continuous solution takes more than one in sum. Each set is filled up with whatever
 * else of that person stands in the way of all of them: that makes the condition as strong as it can be.
 * @param anteile how far each possibility is taken, 0 to 1
 */
export function findBrokenCliquen(
  jePerson: Iterable<readonly number[]>,
  moeglichkeiten: readonly Moeglichkeit[],
  anteile: Float64Array,
  konflikt: Konflikte,
): number[][] {
  const gefunden: number[][] = [];
  const stoert = (a: number, b: number) =>
    konflikt(moeglichkeiten[a]!.person, moeglichkeiten[a]!.anfrage, moeglichkeiten[b]!.anfrage);
  for (const eigene of jePerson) {
    const genutzt = eigene.filter((nummer) => anteile[nummer]! > GENAU);
    if (genutzt.length < 2) continue;
    for (const clique of maximalCliquen(genutzt, stoert)) {
      if (clique.reduce((summe, nummer) => summe + anteile[nummer]!, 0) <= 1 + GENAU) continue;
      const voll = [...clique];
      for (const nummer of eigene) {
        if (!voll.includes(nummer) && voll.every((andere) => stoert(nummer, andere))) voll.push(nummer);
      }
      gefunden.push(voll);
    }
  }
  return gefunden;
}

/** Sets of one person's possibilities that exclude each other, until every such pair is in one. */
export function coverKonflikte(
  eigene: readonly number[],
  moeglichkeiten: readonly Moeglichkeit[],
  konflikt: Konflikte,
): number[][] {
  const stoert = (a: number, b: number) =>
    konflikt(moeglichkeiten[a]!.person, moeglichkeiten[a]!.anfrage, moeglichkeiten[b]!.anfrage);
  const cliquen: number[][] = [];
  const enthalten = new Set<number>();
  const paar = (a: number, b: number) => Math.min(a, b) * moeglichkeiten.length + Math.max(a, b);
  for (const [stelle, eine] of eigene.entries()) {
    for (const andere of eigene.slice(stelle + 1)) {
      if (!stoert(eine, andere) || enthalten.has(paar(eine, andere))) continue;
      const clique = [eine, andere];
      for (const weitere of eigene)
        if (!clique.includes(weitere) && clique.every((nummer) => stoert(nummer, weitere)))
          clique.push(weitere);
      for (const a of clique) for (const b of clique) enthalten.add(paar(a, b));
      cliquen.push(clique);
    }
  }
  return cliquen;
}

/** More than this many of one person's possibilities never go together: each set of the cover gives one at most. */
export function countTogether(
  eigene: readonly number[],
  moeglichkeiten: readonly Moeglichkeit[],
  konflikt: Konflikte,
): number {
  const cliquen: number[][] = [];
  for (const nummer of eigene) {
    const { person, anfrage } = moeglichkeiten[nummer]!;
    const passende = cliquen.find((clique) =>
      clique.every((andere) => konflikt(person, anfrage, moeglichkeiten[andere]!.anfrage)),
    );
    if (passende) passende.push(nummer);
    else cliquen.push([nummer]);
  }
  return cliquen.length;
}

/** All sets that stand in each other's way and cannot be enlarged (Bron and Kerbosch 1973, with a pivot). */
function* maximalCliquen(
  knoten: readonly number[],
  verbunden: (a: number, b: number) => boolean,
): Generator<number[]> {
  function* grow(clique: number[], offen: number[], erledigt: number[]): Generator<number[]> {
    if (offen.length === 0) {
      if (erledigt.length === 0) yield clique;
      return;
    }
    const grad = (knoten: number) => offen.filter((anderer) => verbunden(knoten, anderer)).length;
    const drehpunkt = [...offen, ...erledigt].reduce((a, b) => (grad(b) > grad(a) ? b : a));
    let rest = offen;
    for (const naechster of offen.filter((knoten) => !verbunden(drehpunkt, knoten))) {
      const isNachbar = (anderer: number) => anderer !== naechster && verbunden(naechster, anderer);
      yield* grow([...clique, naechster], rest.filter(isNachbar), erledigt.filter(isNachbar));
      rest = rest.filter((knoten) => knoten !== naechster);
      erledigt = [...erledigt, naechster];
    }
  }
  yield* grow([], [...knoten], []);
}
