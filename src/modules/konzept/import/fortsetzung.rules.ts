/** Rows that belong to a measure above: further details, a further objective, the rest of a sentence. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Stelle } from './bloecke.ts';
import type { GeleseneMassnahme, Zielpfad } from './gelesenes-konzept.ts';
import { isTerminrolle } from './spalten.rules.ts';
import type { Feld, Spalte } from './tabellenplan.rules.ts';
import { readTerminierung } from './terminierung.rules.ts';
import { zieltext } from './zeilenstand.rules.ts';

/** Adds what a row without a measure of its own says to the measure above. */
export function continueMassnahme(
  massnahme: GeleseneMassnahme,
  felder: readonly Feld[],
  spalten: readonly Spalte[],
  pfade: readonly Zielpfad[],
  stelle: Stelle,
): void {
  massnahme.weitereStellen.push(stelle);
  for (const pfad of pfade) addZiel(massnahme, pfad);
  for (const [index, { text }] of felder.entries()) {
    const { rolle, titel } = spalten[index]!;
    if (text === '') continue;
    switch (rolle) {
      case 'zustaendig':
      case 'partner':
      case 'status':
      case 'indikator':
      case 'kosten':
        if (massnahme[rolle] === undefined) massnahme[rolle] = text;
        else if (!massnahme[rolle].split('; ').includes(text)) massnahme[rolle] += `; ${text}`;
        break;
      case 'beschreibung':
        appendText(massnahme, text);
        break;
      case 'weiteres':
        massnahme.weiteres.push({ titel, text });
        break;
      default:
        if (isTerminrolle(rolle)) addTermin(massnahme, rolle === 'terminklasse' ? titel : text);
    }
  }
}

export function addZiel(massnahme: GeleseneMassnahme, pfad: Zielpfad): void {
  const text = zieltext(pfad);
  if (text !== '' && !massnahme.ziele.some((ziel) => zieltext(ziel) === text)) massnahme.ziele.push(pfad);
}

/** A sentence that a page break cut in two: the row below goes on in lower case and says nothing else. */
export function isSatzfortsetzung(
  zelle: Feld,
  letzte: GeleseneMassnahme | undefined,
  termin: string,
): boolean {
  if (letzte === undefined || termin !== '' || zelle.absaetze[0]?.liste !== undefined) return false;
  return /^\p{Ll}/u.test(zelle.text) && !/[.!?:]$/.test(letzte.text);
}

/** Goes on with the last paragraph; a word divided at the break grows together again. */
export function appendText(massnahme: GeleseneMassnahme, text: string): void {
  const letzter = massnahme.absaetze.at(-1)!;
  const istGetrennt = /\p{L}-$/u.test(letzter.text) && /^\p{Ll}/u.test(text);
  const verlaengert = istGetrennt ? letzter.text.slice(0, -1) + text : `${letzter.text} ${text}`;
  massnahme.absaetze = [...massnahme.absaetze.slice(0, -1), { ...letzter, text: verlaengert }];
  massnahme.text = massnahme.absaetze.map((absatz) => absatz.text).join('\n');
}

function addTermin(massnahme: GeleseneMassnahme, text: string): void {
  const bisher = massnahme.terminierung.text;
  if (fold(bisher) === fold(text)) return;
  massnahme.terminierung = readTerminierung(bisher === '' ? text : `${bisher}, ${text}`);
}
