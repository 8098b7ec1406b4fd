/**
 * Which heading names the field of action? Said outright (`Handlungsfeld 2: …`), by a chapter `Handlungsfelder`
 * around it, or by the level at which the chapters with measures part.
 */
import { fold } from '../../../begriffe/spelling.ts';
import { type Abschnitt, isBlass, type Ueberschrift } from './gliederung.rules.ts';
import { readZielzeile } from './ueberschrift.rules.ts';

export interface Feldort {
  feld: string | undefined;
  /** Chapter below the field. */
  bereich: string | undefined;
}

/**
 * Answers a function that finds field and sub-area of a place. `mitMassnahmen` are the places of the tables with
 * measures, `mitZielen` those of the listed objectives, which show a level above.
 */
export function findFelder(
  mitMassnahmen: readonly Abschnitt[],
  mitZielen: readonly Abschnitt[],
): (abschnitt: Abschnitt) => Feldort {
  const pfade = mitMassnahmen.filter((abschnitt) => !isErklaert(abschnitt)).map(subjectsOf);
  const zielpfade = mitZielen.filter((abschnitt) => !isErklaert(abschnitt)).map(subjectsOf);
  const tiefe = findTiefe(
    pfade.filter((pfad) => pfad.length > 0),
    zielpfade.filter((pfad) => pfad.length > 0),
  );
  return (abschnitt) => {
    const kapitel = subjectsOf(abschnitt);
    const erklaert = kapitel.findLastIndex(({ art }) => art === 'feld');
    const behaelter = abschnitt.pfad.findLastIndex(({ art }) => art === 'behaelter');
    const imBehaelter = kapitel.findIndex((ueberschrift) => abschnitt.pfad.indexOf(ueberschrift) > behaelter);
    const index =
      erklaert >= 0 ? erklaert : behaelter >= 0 ? imBehaelter : Math.min(tiefe, kapitel.length - 1);
    const darunter = kapitel.slice(index + 1).at(-1);
    return index < 0
      ? { feld: undefined, bereich: undefined }
      : { feld: kapitel[index]!.titel, bereich: darunter?.titel };
  };
}

/** Headings of a path that name a subject. */
function subjectsOf(abschnitt: Abschnitt): Ueberschrift[] {
  return abschnitt.pfad.filter(
    (ueberschrift) =>
      !isBlass(ueberschrift) &&
      (ueberschrift.art === 'kapitel' || ueberschrift.art === 'feld') &&
      readZielzeile(ueberschrift.titel) === undefined,
  );
}

function isErklaert(abschnitt: Abschnitt): boolean {
  return abschnitt.pfad.some(({ art }) => art === 'feld' || art === 'behaelter');
}

/** Index of the heading that names the field: where the paths part, but not below a chapter with objectives. */
function findTiefe(pfade: readonly Ueberschrift[][], zielpfade: readonly Ueberschrift[][]): number {
  const [erster] = pfade;
  if (erster === undefined) return 0;
  const gemeinsam = erster.findIndex((ueberschrift, index) =>
    pfade.some((pfad) => !isSame(pfad[index], ueberschrift)),
  );
  const kuerzester = Math.min(...pfade.map((pfad) => pfad.length)) - 1;
  const geteilt = gemeinsam < 0 ? kuerzester : Math.min(gemeinsam, kuerzester);
  const mitZielen = zielpfade
    .filter((kurz) =>
      pfade.some((pfad) => kurz.every((ueberschrift, index) => isSame(pfad[index], ueberschrift))),
    )
    .map((pfad) => pfad.length - 1);
  return Math.min(geteilt, ...mitZielen);
}

function isSame(a: Ueberschrift | undefined, b: Ueberschrift): boolean {
  return a !== undefined && fold(a.titel) === fold(b.titel);
}
