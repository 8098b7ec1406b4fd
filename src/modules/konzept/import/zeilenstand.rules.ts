/**
 * What is current while the rows of a table are read: field, sub-area, objectives and the cells above. Empty and
 * merged cells go on with it; a new objective on one level ends those below it.
 */
import { fold } from '../../../begriffe/spelling.ts';
import type { Absatz } from './bloecke.ts';
import type { GeleseneMassnahme, Zielpfad } from './gelesenes-konzept.ts';
import { isTerminrolle, type Spaltenrolle } from './spalten.rules.ts';
import type { Feld, Spalte } from './tabellenplan.rules.ts';
import { joinTermintexte } from './terminierung.rules.ts';
import { isTermingruppe, readFeldtitel, readZielzeile } from './ueberschrift.rules.ts';

export interface Zeilenstand {
  handlungsfeld: string;
  bereich: string | undefined;
  pfad: Zielpfad;
  /** Heading of a group by schedule, for tables without a column for it. */
  termingruppe: string | undefined;
  /** Measures of the last row that held any. */
  letzte: GeleseneMassnahme[];
  /** Last own content by grid column, for cells merged with the one above. */
  darueber: Map<number, string>;
}

/** The lowest objective of a path, the one a measure serves directly. */
export function zieltext(pfad: Zielpfad): string {
  return pfad.ziel ?? pfad.leitziel ?? pfad.uebergeordnet ?? '';
}

export function enterHandlungsfeld(stand: Zeilenstand, titel: string): void {
  if (fold(titel) === fold(stand.handlungsfeld)) return;
  stand.handlungsfeld = titel;
  stand.bereich = undefined;
  stand.pfad = {};
}

export function enterBereich(stand: Zeilenstand, titel: string): void {
  if (fold(titel) === fold(stand.bereich ?? '')) return;
  stand.bereich = titel;
  stand.pfad = {};
}

/** A line above rows that says what it names: `Handlungsfeld 2: …`, `Leitziel 1: …`, `Kurzfristige Maßnahmen`. */
export function enterBenannten(stand: Zeilenstand, text: string): boolean {
  const handlungsfeld = readFeldtitel(text);
  const ziel = readZielzeile(text);
  if (isTermingruppe(text)) stand.termingruppe = text;
  else if (handlungsfeld !== undefined) enterHandlungsfeld(stand, handlungsfeld);
  else if (ziel?.art === 'uebergeordnetes-ziel') stand.pfad = { uebergeordnet: ziel.text };
  else if (ziel?.art === 'leitziel') stand.pfad = withLeitziel(stand.pfad, ziel.text);
  else if (ziel?.art === 'ziel') stand.pfad = { ...stand.pfad, ziel: ziel.text };
  else return false;
  return true;
}

/** Takes the columns left of the measures over; answers whether the row names another objective than the one above. */
export function enterGliederung(
  stand: Zeilenstand,
  felder: readonly Feld[],
  spalten: readonly Spalte[],
): boolean {
  const texteOf = (gesucht: Spaltenrolle) =>
    felder.flatMap(({ text }, index) =>
      spalten[index]!.rolle === gesucht && text !== '' ? [text.replace(/\n/g, ' ')] : [],
    );
  const davor = placeKey(stand);
  // From the outside to the inside, whatever the order of the columns.
  for (const text of texteOf('handlungsfeld')) enterHandlungsfeld(stand, readFeldtitel(text) ?? text);
  for (const text of texteOf('bereich')) enterBereich(stand, text);
  for (const text of texteOf('uebergeordnetes-ziel')) {
    if (!isSame(text, stand.pfad.uebergeordnet)) stand.pfad = { uebergeordnet: text };
  }
  for (const text of texteOf('leitziel')) {
    if (!isSame(text, stand.pfad.leitziel)) stand.pfad = withLeitziel(stand.pfad, text);
  }
  for (const text of texteOf('ziel')) stand.pfad = { ...stand.pfad, ziel: text };
  return zieltext(stand.pfad) !== '' && placeKey(stand) !== davor;
}

/** The objectives of a row: one, or as many as its cell lists as bullet points. */
export function readPfade(
  stand: Zeilenstand,
  felder: readonly Feld[],
  spalten: readonly Spalte[],
): Zielpfad[] {
  const absaetze = absaetzeOf('ziel', felder, spalten);
  const istListe = absaetze.length > 1 && absaetze.every((absatz) => absatz.liste !== undefined);
  return istListe ? absaetze.map((absatz) => ({ ...stand.pfad, ziel: absatz.text })) : [stand.pfad];
}

/** Paragraphs of an objective; only a cell with a single objective keeps its own. */
export function zielabsaetze(
  pfade: readonly Zielpfad[],
  index: number,
  felder: readonly Feld[],
  spalten: readonly Spalte[],
): Absatz[] {
  const eigene = absaetzeOf('ziel', felder, spalten);
  return pfade.length === 1 && eigene.length > 0 ? eigene : [{ text: zieltext(pfade[index]!) }];
}

/** The schedule of a row as text; a merged cell goes on with the schedule above, an empty one says there is none. */
export function readTermintext(
  stand: Zeilenstand,
  felder: readonly Feld[],
  spalten: readonly Spalte[],
): string {
  const by = (gesucht: Spaltenrolle) =>
    spalten.flatMap(({ rolle, titel }, index) => {
      if (rolle !== gesucht) return [];
      const feld = felder[index]!;
      const text = feld.verbunden ? (stand.darueber.get(feld.spalte) ?? '') : feld.text;
      return text === '' ? [] : [rolle === 'terminklasse' ? titel : text];
    });
  const eigener =
    [...by('terminierung'), ...by('terminklasse')].join(', ') ||
    joinTermintexte(by('beginn').join(' '), by('ende').join(' '));
  const hatSpalte = spalten.some(({ rolle }) => isTerminrolle(rolle));
  return eigener !== '' || hatSpalte ? eigener : (stand.termingruppe ?? '');
}

export function rememberFelder(stand: Zeilenstand, felder: readonly Feld[]): void {
  for (const feld of felder) if (!feld.verbunden) stand.darueber.set(feld.spalte, feld.text);
}

function absaetzeOf(rolle: Spaltenrolle, felder: readonly Feld[], spalten: readonly Spalte[]): Absatz[] {
  return felder[spalten.findIndex((spalte) => spalte.rolle === rolle)]?.absaetze ?? [];
}

function placeKey({ handlungsfeld, bereich, pfad }: Zeilenstand): string {
  const { uebergeordnet, leitziel, ziel } = pfad;
  return [handlungsfeld, bereich, uebergeordnet, leitziel, ziel].map((text) => fold(text ?? '')).join('|');
}

function withLeitziel({ uebergeordnet }: Zielpfad, leitziel: string): Zielpfad {
  return uebergeordnet === undefined ? { leitziel } : { uebergeordnet, leitziel };
}

function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && fold(a) === fold(b);
}
