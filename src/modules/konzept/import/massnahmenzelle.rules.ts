/**
 * One cell, how many measures? Papers put several recommendations into one cell as paragraphs, and they also put one
 * measure into several paragraphs: a title with its text, a sentence with its list.
 */
import type { Absatz } from './bloecke.ts';
import type { Lesevorgabe } from './gelesenes-konzept.ts';

export interface Zellenlesung {
  /** Paragraphs of each measure. */
  massnahmen: Absatz[][];
  /** How several paragraphs were read where they could just as well be read the other way; the office is told. */
  mehrdeutig: 'einzeln' | 'zusammen' | undefined;
}

/** Openings that carry on what was said before. */
const ANSCHLUSS =
  /^(z\. ?B\.|Bspw\.|D\. ?h\.|Hinweis|Dazu|Dabei|Dadurch|Damit|Hierzu|Hierbei|Darüber hinaus|Zudem|Außerdem)\b/;

/** Takes the cell apart; `mehrzahl` tells whether its column promises several measures (`Empfehlung(en)`). */
export function splitMassnahmen(
  absaetze: readonly Absatz[],
  mehrzahl: boolean,
  modus: Lesevorgabe['absaetze'],
): Zellenlesung {
  if (absaetze.length < 2 || modus === 'zusammen')
    return { massnahmen: [[...absaetze]], mehrdeutig: undefined };
  if (modus === 'einzeln') return { massnahmen: absaetze.map((absatz) => [absatz]), mehrdeutig: undefined };
  const gruppen = groupAbsaetze(absaetze);
  if (gruppen.length < 2) return { massnahmen: gruppen, mehrdeutig: undefined };
  const sindPunkte = gruppen.every(([erster]) => erster?.liste !== undefined);
  return sindPunkte || mehrzahl
    ? { massnahmen: gruppen, mehrdeutig: 'einzeln' }
    : { massnahmen: [[...absaetze]], mehrdeutig: 'zusammen' };
}

/** Joins what cannot stand alone with the paragraph before it. */
function groupAbsaetze(absaetze: readonly Absatz[]): Absatz[][] {
  if (isTitelMitText(absaetze)) return [[...absaetze]];
  const gruppen: Absatz[][] = [];
  for (const absatz of absaetze) {
    const gruppe = gruppen.at(-1);
    const davor = gruppe?.at(-1);
    if (gruppe !== undefined && davor !== undefined && isFortgesetzt(gruppe, davor, absatz))
      gruppe.push(absatz);
    else gruppen.push([absatz]);
  }
  return gruppen;
}

function isFortgesetzt(gruppe: readonly Absatz[], davor: Absatz, absatz: Absatz): boolean {
  const erster = gruppe[0]!;
  // "Folgende Fragen werden beantwortet:" takes the list that follows, and so does an item its sub-items.
  if (/:$/.test(erster.text) && absatz.liste !== undefined && erster.liste === undefined) return true;
  if (absatz.liste !== undefined && erster.liste !== undefined && absatz.liste.ebene > erster.liste.ebene)
    return true;
  if (/[:,;]$/.test(davor.text) && absatz.liste === undefined) return true;
  if (absatz.liste !== undefined) return false;
  return /^[\p{Ll}(→➔➜]/u.test(absatz.text) || ANSCHLUSS.test(absatz.text);
}

/** `Sprachcafé` and below it `In allen Gemeinden entstehen Treffpunkte.`: a title without a full stop and sentences. */
function isTitelMitText(absaetze: readonly Absatz[]): boolean {
  const [titel, ...text] = absaetze;
  return (
    titel !== undefined &&
    titel.liste === undefined &&
    titel.text.length <= 80 &&
    /[\p{L}\p{N})"“]$/u.test(titel.text) &&
    text.every((absatz) => absatz.liste === undefined && /[.!?)]$/.test(absatz.text))
  );
}
