/**
 * Which row of the annex repeats which measure of the chapters? The text decides; field, objective and schedule
 * decide between measures of one text.
 */
import { isTeiltext, textKey, Wortgewichte, wordOverlap } from './aehnlichkeit.rules.ts';
import type { GeleseneMassnahme, GelesenesHandlungsfeld } from './gelesenes-konzept.ts';
import { isGleicheTerminierung } from './terminierung.rules.ts';
import { zieltext } from './zeilenstand.rules.ts';

/** A label of a field in the annex, `Gesundheit/Medizinische Versorgung`, traced to the field of the chapters. */
export interface Feldzuordnung {
  feld: string | undefined;
  bereich: string | undefined;
  /** Parts of the label that the chapters spell otherwise. */
  abweichungen: { kapitel: string; anhang: string }[];
}

/** Words in common (Dice) from which two texts are one measure, edited. */
const SELBE_MASSNAHME = 0.7;

/**
 * For each row of the annex the measure of the chapters it repeats. Several rows may repeat one measure, none or
 * several objectives apart; of several measures with one text, the one of the same field and objective is taken.
 */
export function matchAnhang(
  kapitel: readonly GeleseneMassnahme[],
  anhang: readonly GeleseneMassnahme[],
  feldOf: (label: string) => Feldzuordnung,
): Map<GeleseneMassnahme, GeleseneMassnahme> {
  const nachText = new Map<string, GeleseneMassnahme[]>();
  for (const massnahme of kapitel) {
    const key = textKey(massnahme.text);
    nachText.set(key, [...(nachText.get(key) ?? []), massnahme]);
  }
  const ungleiche = anhang.filter((zeile) => !nachText.has(textKey(zeile.text)));
  const gewichte = new Wortgewichte([...ungleiche, ...kapitel].map(({ text }) => text));
  const aehnliche = (zeile: GeleseneMassnahme): GeleseneMassnahme[] =>
    gewichte
      .findSimilar(ungleiche.indexOf(zeile), 0.35)
      .flatMap(({ index }) => kapitel[index - ungleiche.length] ?? [])
      .filter((massnahme) => isSelbeMassnahme(massnahme.text, zeile.text));
  const treffer = new Map<GeleseneMassnahme, GeleseneMassnahme>();
  const vergeben = new Set<GeleseneMassnahme>();
  for (const zeile of anhang) {
    const kandidaten = nachText.get(textKey(zeile.text)) ?? aehnliche(zeile);
    const beste = pickBest(kandidaten, (massnahme) => {
      const feld = feldOf(zeile.handlungsfeld);
      return (
        wordOverlap(massnahme.text, zeile.text) +
        (feld.feld === massnahme.handlungsfeld ? 0.3 : 0) +
        (massnahme.ziele.some((ziel) =>
          zeile.ziele.some((anderes) => isSelbesZiel(zieltext(ziel), zieltext(anderes))),
        )
          ? 0.2
          : 0) +
        (isGleicheTerminierung(massnahme.terminierung, zeile.terminierung) ? 0.1 : 0) -
        // Two measures of one text and two rows: each measure gets its own.
        (vergeben.has(massnahme) ? 0.05 : 0)
      );
    });
    if (beste === undefined) continue;
    treffer.set(zeile, beste);
    vergeben.add(beste);
  }
  return treffer;
}

/** The same measure, perhaps edited: most words in common, or one text inside the other. */
export function isSelbeMassnahme(a: string, b: string): boolean {
  return (
    textKey(a) === textKey(b) ||
    wordOverlap(a, b) >= SELBE_MASSNAHME ||
    (isTeiltext(a, b) && wordOverlap(a, b) >= 0.5)
  );
}

/** One objective in two spellings, shortened or with a few words changed. */
export function isSelbesZiel(a: string, b: string): boolean {
  return textKey(a) === textKey(b) || isTeiltext(a, b) || wordOverlap(a, b) >= 0.75;
}

/** Answers a function that traces labels to fields; `Feld/Bereich` and `Feld – Bereich` name a sub-area too. */
export function resolveFelder(felder: readonly GelesenesHandlungsfeld[]): (label: string) => Feldzuordnung {
  const bereiche = new Map(
    felder.map(({ titel, massnahmen }) => [
      titel,
      [...new Set(massnahmen.flatMap(({ bereich }) => bereich ?? []))],
    ]),
  );
  const titel = [...bereiche.keys()];
  const gemerkt = new Map<string, Feldzuordnung>();
  const resolve = (label: string): Feldzuordnung => {
    const ganz = findName(titel, label);
    if (ganz !== undefined && textKey(ganz) === textKey(label))
      return { feld: ganz, bereich: undefined, abweichungen: [] };
    for (const trenner of label.matchAll(/\s*(?:\/|\s[–—-]\s|:)\s*/g)) {
      const links = label.slice(0, trenner.index);
      const rechts = label.slice(trenner.index + trenner[0].length);
      const feld = findName(titel, links);
      const bereich = feld === undefined ? undefined : findName(bereiche.get(feld)!, rechts);
      if (feld === undefined || bereich === undefined) continue;
      const teile = [
        { kapitel: feld, anhang: links },
        { kapitel: bereich, anhang: rechts },
      ];
      return {
        feld,
        bereich,
        abweichungen: teile.filter(({ kapitel, anhang }) => textKey(kapitel) !== textKey(anhang)),
      };
    }
    return {
      feld: ganz,
      bereich: undefined,
      abweichungen: ganz === undefined ? [] : [{ kapitel: ganz, anhang: label }],
    };
  };
  return (label) => {
    const bekannt = gemerkt.get(label) ?? resolve(label);
    gemerkt.set(label, bekannt);
    return bekannt;
  };
}

/** The name with that spelling, else the most similar one. */
function findName(namen: readonly string[], gesucht: string): string | undefined {
  return (
    namen.find((name) => textKey(name) === textKey(gesucht)) ??
    pickBest(
      namen.filter((name) => isTeiltext(name, gesucht) || wordOverlap(name, gesucht) >= 0.5),
      (name) => wordOverlap(name, gesucht),
    )
  );
}

function pickBest<T>(kandidaten: readonly T[], wert: (kandidat: T) => number): T | undefined {
  let bester: { kandidat: T; wert: number } | undefined;
  for (const kandidat of kandidaten) {
    const eigener = wert(kandidat);
    if (bester === undefined || eigener > bester.wert) bester = { kandidat, wert: eigener };
  }
  return bester?.kandidat;
}
