/**
 * When do two texts of a paper say the same? Spelling, hyphens and gender forms do not matter; rare words weigh more
 * than common ones, so that two measures about the same thing are found although their sentences differ.
 */
import { fold } from '../../../begriffe/spelling.ts';

/** Letters and digits only: equal for texts that differ in spelling of hyphens, blanks, capitals and punctuation. */
export function textKey(text: string): string {
  return fold(stripGender(text)).replace(/ /g, '');
}

/** Share of common words of two texts, 0 to 1 (Dice over word stems with their counts). */
export function wordOverlap(a: string, b: string): number {
  const [links, rechts] = [countStems(a), countStems(b)];
  let gemeinsam = 0;
  for (const [stamm, anzahl] of links) gemeinsam += Math.min(anzahl, rechts.get(stamm) ?? 0);
  const alle = sum(links.values()) + sum(rechts.values());
  return alle === 0 ? 0 : (2 * gemeinsam) / alle;
}

/** Whether one text is the other with words added or left out at its ends. */
export function isTeiltext(a: string, b: string): boolean {
  const [kurz, lang] = [fold(stripGender(a)), fold(stripGender(b))].toSorted(
    (x, y) => x.length - y.length,
  ) as [string, string];
  return kurz.length >= 8 && ` ${lang} `.includes(` ${kurz} `);
}

/** Stems of the words that carry meaning, with their counts. */
export function countStems(text: string): Map<string, number> {
  const staemme = new Map<string, number>();
  for (const wort of fold(stripGender(joinTrennungen(text))).split(' ')) {
    if ((wort.length < 3 && !/\d/.test(wort)) || FUELLWORTE.has(wort)) continue;
    const stamm = stem(wort);
    staemme.set(stamm, (staemme.get(stamm) ?? 0) + 1);
  }
  return staemme;
}

/**
 * Weighs words by how rare they are in all texts and compares a text with those that share a rare word with it: what
 * stands in every twentieth text says nothing about a single one.
 */
export class Wortgewichte {
  readonly #vektoren: Map<string, number>[];
  readonly #orte = new Map<string, number[]>();
  readonly #selten: number;

  constructor(texte: readonly string[]) {
    const gezaehlt = texte.map(countStems);
    for (const [index, staemme] of gezaehlt.entries()) {
      for (const stamm of staemme.keys()) {
        const orte = this.#orte.get(stamm);
        if (orte === undefined) this.#orte.set(stamm, [index]);
        else orte.push(index);
      }
    }
    this.#selten = Math.max(10, texte.length / 20);
    this.#vektoren = gezaehlt.map((staemme) => this.#weigh(staemme.keys(), texte.length));
  }

  /** Texts at least that similar to the one at `index` (cosine, 0 to 1), with a larger index, the closest first. */
  findSimilar(index: number, mindestens: number): { index: number; wert: number }[] {
    const kandidaten = new Set<number>();
    for (const stamm of this.#vektoren[index]!.keys()) {
      const orte = this.#orte.get(stamm)!;
      if (orte.length > this.#selten) continue;
      for (const anderer of orte) if (anderer > index) kandidaten.add(anderer);
    }
    return [...kandidaten]
      .map((anderer) => ({ index: anderer, wert: this.#cosine(index, anderer) }))
      .filter(({ wert }) => wert >= mindestens)
      .toSorted((a, b) => b.wert - a.wert);
  }

  /** How many of the words two texts share stand in at most that many texts. */
  countSharedRare(a: number, b: number, hoechstens: number): number {
    let anzahl = 0;
    for (const stamm of this.#vektoren[a]!.keys()) {
      if (this.#vektoren[b]!.has(stamm) && this.#orte.get(stamm)!.length <= hoechstens) anzahl++;
    }
    return anzahl;
  }

  #weigh(staemme: Iterable<string>, texte: number): Map<string, number> {
    const gewichte = new Map<string, number>();
    for (const stamm of staemme) gewichte.set(stamm, Math.log(1 + texte / this.#orte.get(stamm)!.length));
    const laenge = Math.hypot(...gewichte.values()) || 1;
    for (const [stamm, gewicht] of gewichte) gewichte.set(stamm, gewicht / laenge);
    return gewichte;
  }

  #cosine(a: number, b: number): number {
    let summe = 0;
    for (const [stamm, gewicht] of this.#vektoren[a]!)
      summe += gewicht * (this.#vektoren[b]!.get(stamm) ?? 0);
    return summe;
  }
}

const FUELLWORTE = new Set(
  fold(
    'und oder der die das des dem den ein eine einer eines einem einen für mit von vom zum zur bei aus auf in im an am ist sind wird werden soll sollen sollte kann können könnte durch sowie als auch dass sich ihre ihren ihrer deren dessen diese dieser dieses diesen nicht nach über unter um zu bzw bspw insbesondere verschiedene verschiedenen weitere weiteren entsprechend dadurch dabei damit dazu darüber hinaus zukünftig hierzu beispielsweise möglich möglichkeit maßnahme maßnahmen angebot angebote angeboten zugewanderte zugewanderten menschen personen landkreis landkreises integration koordinierungsstelle migration teilhabe',
  ).split(' '),
);
const ENDUNGEN =
  /(?:ungen|ung|innen|isch(?:e[nrsm]?)?|lich(?:e[nrsm]?)?|tes|ten|ter|te|ende[nrs]?|en|er|es|em|e|n|s|t)$/;

/** Cuts endings and prefixes of participles, then keeps ten letters: weiterentwickelt and Weiterentwicklung meet. */
function stem(wort: string): string {
  const ohneEndung = wort.length > 5 ? wort.replace(ENDUNGEN, '') : wort;
  return ohneEndung.slice(0, 10);
}

/** `Re- gionen` from a line break in a PDF; `Haupt- und Ehrenamt` stays. */
function joinTrennungen(text: string): string {
  return text
    .replace(/(\p{Ll})-\s+(?!und\b|oder\b|bzw|sowie\b|bis\b)(\p{Ll})/gu, '$1$2')
    .replace(/(\p{L})-(\p{L})/gu, '$1$2');
}

/** `Träger*innen`, `Träger:innen`, `Träger/-innen`, `TrägerInnen` → `Träger`. */
function stripGender(text: string): string {
  return text
    .replace(/(?<=\p{Ll})(?:[*:_]|\/-?|\()?(?:innen|in)\)?(?=\P{L}|$)/gu, (ganz) =>
      /^[*:_/(]/.test(ganz) ? '' : ganz,
    )
    .replace(/(?<=\p{Ll})Innen\b/gu, '');
}

function sum(werte: Iterable<number>): number {
  let summe = 0;
  for (const wert of werte) summe += wert;
  return summe;
}
