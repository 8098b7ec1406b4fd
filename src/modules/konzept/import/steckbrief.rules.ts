/**
 * A measure as a form: the titles stand in the first column, one measure fills the table. Turned round it reads like
 * every other table.
 */
import { type Absatz, type Tabellenblock, textOf, type Zelle } from './bloecke.ts';
import { isBekannterTitel, isKopfzeile } from './spalten.rules.ts';

const TITELZEILE =
  /^(?:maßnahme|handlungsempfehlung|empfehlung|projekt|vorhaben)\s*(?:nr\.?\s*)?(?:\d+(?:\.\d+)*\.?)?\s*[:.–-]?\s*(?=\S)/i;

/** The table with one row of titles and one of contents; undefined when it is no such form. */
export function turnSteckbrief(tabelle: Tabellenblock): Tabellenblock | undefined {
  const [erste, ...weitere] = tabelle.zeilen;
  if (erste === undefined) return undefined;
  // "Maßnahme 1.2: Sprachlotsen" across both columns is the title of the form.
  const titelzeile = erste.zellen.length === 1 ? textOf(erste.zellen[0]!.absaetze) : '';
  const hatTitelzeile = TITELZEILE.test(titelzeile);
  const paare = hatTitelzeile ? weitere : tabelle.zeilen;
  if (
    paare.length < 3 ||
    paare.some(({ zellen }) => zellen.length !== 2 || zellen.some(({ verbunden }) => verbunden))
  ) {
    return undefined;
  }
  const titel = paare.map(({ zellen }) => textOf(zellen[0]!.absaetze).replace(/\s*:$/, ''));
  const inhalte = paare.map(({ zellen }) => zellen[1]!.absaetze);
  if (hatTitelzeile) {
    titel.unshift('Maßnahme');
    inhalte.unshift([{ text: titelzeile.replace(TITELZEILE, '') }]);
  }
  const istFormular =
    isKopfzeile(titel) && titel.filter(isBekannterTitel).length >= 3 && new Set(titel).size === titel.length;
  if (!istFormular) return undefined;
  return {
    ...tabelle,
    zeilen: [
      { nummer: 0, zellen: titel.map((text, index) => cell(index, [{ text }])) },
      { nummer: erste.nummer, zellen: inhalte.map((absaetze, index) => cell(index, absaetze)) },
    ],
  };
}

function cell(index: number, absaetze: Absatz[]): Zelle {
  return { spalte: index + 1, breite: 1, absaetze, verbunden: false };
}
