/**
 * Which table holds measures, where its head is and what its columns mean; corrections of the office come first.
 */
import { fold } from '../../../begriffe/spelling.ts';
import { type Absatz, type Tabellenblock, textOf, type Zeile, type Zelle } from './bloecke.ts';
import type { Tabellenvorgabe } from './gelesenes-konzept.ts';
import { assignRollen, isBekannterTitel, isKopfzeile, type Spaltenrolle } from './spalten.rules.ts';

export interface Spalte {
  /** Grid columns from 1, the end included. */
  von: number;
  bis: number;
  titel: string;
  rolle: Spaltenrolle;
}

export interface Tabellenplan {
  spalten: Spalte[];
  /** Index of the first row below the head. */
  ersteZeile: number;
}

/** What a row says in one column. */
export interface Feld {
  text: string;
  absaetze: Absatz[];
  verbunden: boolean;
  /** Grid column of the cell. */
  spalte: number;
}

/** Titles and a repeated head stand at the top; further down it would be another table. */
const KOPF_SPAETESTENS = 8;

/** Undefined when the table does not read as measures. `davor` lends its head to a table that goes on without one. */
export function findTabellenplan(
  tabelle: Tabellenblock,
  vorgabe: Tabellenvorgabe | undefined,
  davor: Tabellenplan | undefined,
): Tabellenplan | undefined {
  if (vorgabe?.verwendung === 'keine') return undefined;
  const kopf = findKopf(tabelle.zeilen, vorgabe);
  const plan =
    kopf ?? (davor !== undefined && hasSameWidth(tabelle, davor) ? { ...davor, ersteZeile: 0 } : undefined);
  if (plan === undefined)
    return vorgabe?.spalten === undefined ? undefined : planWithoutKopf(tabelle, vorgabe);
  return correctRollen(plan, vorgabe);
}

/** The fields of a row in the order of the columns. */
export function readFelder(zeile: Zeile, spalten: readonly Spalte[]): Feld[] {
  // Word draws tables with slightly shifted grids: as many cells as columns belong to each other one by one.
  const passend = zeile.zellen.length === spalten.length;
  return spalten.map((spalte, index) => {
    const zelle = passend ? zeile.zellen[index] : zeile.zellen.find((eine) => startsIn(eine, spalte));
    if (zelle === undefined) return { text: '', absaetze: [], verbunden: false, spalte: spalte.von };
    const absaetze = zelle.verbunden || isStrich(zelle) ? [] : zelle.absaetze;
    return { text: textOf(absaetze), absaetze, verbunden: zelle.verbunden, spalte: zelle.spalte };
  });
}

/** A row that repeats the head, as at the top of every page. */
export function isKopfwiederholung(felder: readonly Feld[], spalten: readonly Spalte[]): boolean {
  const gefuellt = felder.filter((feld) => feld.text !== '');
  return (
    gefuellt.length >= Math.min(2, spalten.length) &&
    felder.every((feld, index) => feld.text === '' || fold(feld.text) === fold(spalten[index]!.titel))
  );
}

/** The text of a row that is one single cell across the whole table. */
export function readZwischentitel(zeile: Zeile, spalten: readonly Spalte[]): Feld | undefined {
  const [zelle, ...weitere] = zeile.zellen;
  if (zelle === undefined || weitere.length > 0 || spalten.length < 2 || zelle.verbunden) return undefined;
  const text = textOf(zelle.absaetze);
  return text === '' ? undefined : { text, absaetze: zelle.absaetze, verbunden: false, spalte: zelle.spalte };
}

function findKopf(zeilen: readonly Zeile[], vorgabe: Tabellenvorgabe | undefined): Tabellenplan | undefined {
  if (vorgabe?.kopfzeile === 0) return undefined;
  if (vorgabe?.kopfzeile !== undefined) {
    const index = zeilen.findIndex((zeile) => zeile.nummer === vorgabe.kopfzeile);
    return index < 0 ? undefined : planFromKopf(zeilen, index);
  }
  const index = zeilen
    .slice(0, KOPF_SPAETESTENS)
    .findIndex((zeile) => isKopfzeile(zeile.zellen.map(titelOf)));
  if (index < 0) return undefined;
  return planFromKopf(zeilen, isZweiteKopfzeile(zeilen, index) ? index + 1 : index);
}

/** `Ziele` above `Leitziel | Handlungsziel`: a second row of titles below merged or spanning ones. */
function isZweiteKopfzeile(zeilen: readonly Zeile[], index: number): boolean {
  const [erste, zweite] = [zeilen[index], zeilen[index + 1]];
  if (erste === undefined || zweite === undefined) return false;
  const texte = zweite.zellen.map(titelOf).filter((text) => text !== '');
  return (
    texte.length > 0 &&
    texte.length < zweite.zellen.length &&
    texte.every((text) => text.length <= 60 && isBekannterTitel(text)) &&
    zweite.zellen.some((zelle) => titelOf(zelle) !== '' && widthAbove(zelle, erste) > zelle.breite)
  );
}

function planFromKopf(zeilen: readonly Zeile[], index: number): Tabellenplan {
  const kopf = zeilen[index]!;
  const oberhalb = zeilen.slice(0, index).toReversed();
  const titel = kopf.zellen.map((zelle) => titelOf(zelle) || titleAbove(zelle, oberhalb));
  const rollen = assignRollen(titel);
  return {
    ersteZeile: index + 1,
    spalten: kopf.zellen.map((zelle, nummer) => ({
      von: zelle.spalte,
      bis: zelle.spalte + zelle.breite - 1,
      titel: titel[nummer]!,
      rolle: rollen[nummer]!,
    })),
  };
}

function planWithoutKopf(tabelle: Tabellenblock, vorgabe: Tabellenvorgabe): Tabellenplan {
  const breiteste = tabelle.zeilen.reduce<Zelle[]>(
    (zellen, zeile) => (zeile.zellen.length > zellen.length ? zeile.zellen : zellen),
    [],
  );
  const spalten = breiteste.map((zelle): Spalte => {
    return { von: zelle.spalte, bis: zelle.spalte + zelle.breite - 1, titel: '', rolle: 'weiteres' };
  });
  return correctRollen({ spalten, ersteZeile: 0 }, vorgabe);
}

function correctRollen(plan: Tabellenplan, vorgabe: Tabellenvorgabe | undefined): Tabellenplan {
  const spalten = plan.spalten.map((spalte, index) => ({
    ...spalte,
    rolle: vorgabe?.spalten?.[index + 1] ?? spalte.rolle,
  }));
  return { ...plan, spalten };
}

function hasSameWidth(tabelle: Tabellenblock, plan: Tabellenplan): boolean {
  const breiten = tabelle.zeilen.map((zeile) => zeile.zellen.length);
  return breiten.length > 0 && Math.max(...breiten) === plan.spalten.length;
}

/** A dash stands for nothing, and so does what we write ourselves where an objective has no measure. */
function isStrich({ absaetze }: Zelle): boolean {
  const text = textOf(absaetze);
  return /^[-–—./\s]*$/.test(text) || /^(noch keine massnahmen?|no measures? yet)$/.test(fold(text));
}

function titelOf(zelle: Zelle): string {
  if (zelle.verbunden) return '';
  // "Termin- ierung": narrow columns divide their titles.
  return textOf(zelle.absaetze)
    .replace(/(\p{Ll})-\s+(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function titleAbove(zelle: Zelle, oberhalb: readonly Zeile[]): string {
  for (const zeile of oberhalb) {
    const darueber = zeile.zellen.find(
      (eine) => eine.spalte <= zelle.spalte && zelle.spalte < eine.spalte + eine.breite,
    );
    if (darueber !== undefined && titelOf(darueber) !== '' && zeile.zellen.length > 1)
      return titelOf(darueber);
  }
  return '';
}

function widthAbove(zelle: Zelle, zeile: Zeile): number {
  const darueber = zeile.zellen.find(
    (eine) => eine.spalte <= zelle.spalte && zelle.spalte < eine.spalte + eine.breite,
  );
  return darueber?.breite ?? 0;
}

function startsIn(zelle: Zelle, spalte: Spalte): boolean {
  return zelle.spalte >= spalte.von && zelle.spalte <= spalte.bis;
}
