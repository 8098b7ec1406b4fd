import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { DEUTSCHLAND, isRegionalschluessel, type Regionalschluessel } from '../../../begriffe/region.ts';
import { isDatum } from '../../../begriffe/zeit.ts';
import { type CsvZeile, MAX_ZEILEN, splitCsv, splitLines } from './csv.reader.ts';
import { isLegendenstrich, parseLegende } from './legende.rules.ts';
import { buildWertspalten, numbered, splitEinheit, type Wertspalte } from './spalten.rules.ts';
import type { StatistikTabelle } from './statistik.rules.ts';
import { findZeit, joinZeit, parseMonat, parseZeit, parseZellwert } from './statistik.rules.ts';
import { buildTabelle, type Zelle } from './tabelle.rules.ts';

const KENNUNG = /^"?(?:GENESIS-)?(?:Tabelle|Table)\s*:\s*([0-9A-Z][\w-]*)/m;

/** Whether one of the first lines names the table's code. */
export function isGenesisTabelle(text: string): boolean {
  return KENNUNG.test(text.slice(0, 500));
}

interface Abschnitte {
  kennung: string;
  titelzeilen: string[];
  kopf: string[][];
  daten: CsvZeile[];
  legende: string[];
}

/**
 * Reads a table of GENESIS (Destatis, Regionalstatistik) as CSV: code, title lines, stacked header rows, data rows,
 * a line of underscores and the legend. Refusals: `statistik.zu-lang`, `statistik.kein-kopf`,
 * `statistik.keine-daten`, `statistik.abgeschnitten`, `statistik.zeile` (zeile, felder, soll),
 * `statistik.kein-stichtag`, `statistik.unlesbar` (zeile, wert).
 */
export function readGenesis(text: string): Ergebnis<StatistikTabelle> {
  const abschnitte = splitAbschnitte(text);
  if (!abschnitte.ok) return abschnitte;
  const { kennung, titelzeilen, kopf, daten, legende } = abschnitte.wert;
  const probe = sample(daten);
  if (probe.length === 0) return refuse('statistik.keine-daten');
  const breite = Math.max(...kopf.map(countBelegt), mostFrequent(probe.map((zellen) => zellen.length)));
  const titel = parseTitel(titelzeilen);
  const vorspalten = buildVorspalten(kopf, probe, {
    zeitSteht: titel.zeit !== undefined || hasZeit(kopf, daten),
  });
  // A table of one column may have no header: its title then says what is counted.
  const istEinspaltig = titel.inhalt !== null && breite - vorspalten.anzahl === 1;
  if (kopf.length === 0 && !istEinspaltig) return refuse('statistik.kein-kopf');
  const damaged = findDamage(abschnitte.wert, breite);
  if (damaged) return damaged;
  const { region, zeit, einheit, ...angaben } = titel;
  const spalten = buildWertspalten(kopf, vorspalten.anzahl, breite, {
    einheit,
    zeitImKopf: vorspalten.zeit === undefined,
  }).filter(({ index }) => !isQualitaet(probe, index));
  return buildTabelle(
    { tabelle: kennung, ...angaben, ...parseLegende(legende) },
    { zellen: () => walk(daten, vorspalten, spalten, zeit), regionAlles: region },
  );
}

function splitAbschnitte(text: string): Ergebnis<Abschnitte> {
  const abschnitte: Abschnitte = { kennung: '', titelzeilen: [], kopf: [], daten: [], legende: [] };
  const [tabelle, legende] = splitLegende(text);
  abschnitte.legende = legende;
  for (const zeile of splitCsv(tabelle, ';')) {
    const { zellen } = zeile;
    const [erste = '', ...rest] = zellen.map((zelle) => zelle.trim());
    const restLeer = rest.every((zelle) => zelle === '');
    if (erste === '' && restLeer) continue;
    if (abschnitte.kennung === '') abschnitte.kennung = KENNUNG.exec(erste)?.[1] ?? '';
    else if (abschnitte.daten.length > 0) abschnitte.daten.push(zeile);
    else if (restLeer && abschnitte.kopf.length === 0) abschnitte.titelzeilen.push(erste);
    else if (restLeer || isDatenzeile(erste, rest)) abschnitte.daten.push(zeile);
    else abschnitte.kopf.push(zellen);
    if (abschnitte.daten.length > MAX_ZEILEN)
      return refuse('statistik.zu-lang', { werte: { zeilen: MAX_ZEILEN } });
  }
  return ok(abschnitte);
}

/** The legend is free text and no CSV: its quotes must not reach the splitter. */
function splitLegende(text: string): [tabelle: string, legende: string[]] {
  const strich = /^"?_{5,}/m.exec(text);
  if (!strich) return [text, []];
  const legende = [...splitLines(text.slice(strich.index))];
  return [
    text.slice(0, strich.index),
    isLegendenstrich(legende[0]?.replace(/;+$/, '') ?? '') ? legende.slice(1) : legende,
  ];
}

/** A row with a heading of its own on the left and values; years above columns are still a header. */
function isDatenzeile(erste: string, rest: string[]): boolean {
  if (erste === '') return false;
  const werte = rest.filter((zelle) => zelle !== '' && parseZellwert(zelle, null) !== undefined);
  if (werte.length === 0) return false;
  const istZeitkopf = werte.every((zelle) => parseZeit(zelle) !== undefined);
  return !istZeitkopf || parseZeit(erste) !== undefined || isRegionalschluessel(erste);
}

function isGefuellt(zellen: string[]): boolean {
  return zellen.slice(1).some((zelle) => zelle.trim() !== '');
}

/** Cells up to the last that is not empty. */
function countBelegt(zellen: string[]): number {
  return zellen.findLastIndex((zelle) => zelle.trim() !== '') + 1;
}

function mostFrequent(zahlen: number[]): number {
  const haeufigkeit = Map.groupBy(zahlen, (zahl) => zahl);
  return [...haeufigkeit].reduce((a, b) => (b[1].length > a[1].length ? b : a))[0];
}

/** A row too long has its values in the wrong columns; a last row too short is where a download broke off. */
function findDamage({ daten, legende }: Abschnitte, breite: number): Ablehnung | undefined {
  const zuLang = daten.find(({ zellen }) => countBelegt(zellen) > breite);
  if (zuLang) {
    const werte = { zeile: zuLang.nummer, felder: countBelegt(zuLang.zellen), soll: breite };
    return refuse('statistik.zeile', { werte });
  }
  const letzte = daten.at(-1)?.zellen ?? [];
  return legende.length === 0 && letzte.length < breite ? refuse('statistik.abgeschnitten') : undefined;
}

/** Enough rows to tell what a column holds, from the whole of the table. */
function sample(daten: CsvZeile[]): string[][] {
  const gefuellt = daten.filter(({ zellen }) => isGefuellt(zellen));
  const schritt = Math.max(1, Math.floor(gefuellt.length / 300));
  return gefuellt.filter((_, i) => i % schritt === 0).map(({ zellen }) => zellen);
}

/** Whether dates stand above columns or as headings between the rows. */
function hasZeit(kopf: string[][], daten: CsvZeile[]): boolean {
  const imKopf = kopf.some((zeile) => {
    const belegt = zeile.filter((zelle) => zelle.trim() !== '');
    return belegt.length > 0 && belegt.every((zelle) => parseZeit(zelle) !== undefined);
  });
  return (
    imKopf || daten.some(({ zellen }) => !isGefuellt(zellen) && parseZeit(zellen[0] ?? '') !== undefined)
  );
}

/** The columns on the left, which say what a row is about. */
interface Vorspalten {
  anzahl: number;
  zeit?: number;
  monat?: number;
  schluessel?: number;
  name?: number;
  merkmale: { index: number; name: string }[];
}

function buildVorspalten(
  kopf: string[][],
  zeilen: string[][],
  { zeitSteht }: { zeitSteht: boolean },
): Vorspalten {
  const leerImKopf = kopf.map((zeile) => zeile.findIndex((zelle) => zelle.trim() !== ''));
  const anzahl =
    kopf.length > 0 && Math.min(...leerImKopf) > 0 ? Math.min(...leerImKopf) : countTextspalten(zeilen);
  const indizes = Array.from({ length: anzahl }, (_, i) => i);
  const find = (isSort: (zelle: string) => boolean, ohne: (number | undefined)[] = []) =>
    indizes.find((index) => !ohne.includes(index) && isColumnOf(zeilen, index, isSort));
  const eigeneWorte = !zeitSteht && isColumnOf(zeilen, 0, mentionsJahr) ? 0 : undefined;
  const zeit = find((zelle) => parseZeit(zelle) !== undefined) ?? eigeneWorte;
  const monat = find((zelle) => parseMonat(zelle) !== undefined);
  const schluessel = find(isRegionalschluessel, [zeit]);
  const name = schluessel !== undefined && schluessel + 1 < anzahl ? schluessel + 1 : undefined;
  const vergeben = [zeit, monat, schluessel, name];
  const merkmale: Vorspalten['merkmale'] = [];
  for (const index of indizes.filter((i) => !vergeben.includes(i))) {
    const ueberschrift = kopf.map((zeile) => zeile[index]?.trim() ?? '').findLast((zelle) => zelle !== '');
    merkmale.push({ index, name: ueberschrift ?? numbered('Zeile', merkmale.length) });
  }
  return {
    anzahl,
    merkmale,
    ...(zeit === undefined ? {} : { zeit }),
    ...(monat === undefined ? {} : { monat }),
    ...(schluessel === undefined ? {} : { schluessel }),
    ...(name === undefined ? {} : { name }),
  };
}

/** Where the header names the columns on the left too: they reach to the last column of words. */
function countTextspalten(zeilen: string[][]): number {
  const breite = Math.max(...zeilen.map((zeile) => zeile.length));
  for (let index = breite - 1; index > 0; index -= 1) {
    if (isColumnOf(zeilen, index, (zelle) => parseZellwert(zelle, null) === undefined)) return index + 1;
  }
  return 1;
}

/** A period in the office's own words ("2013 bis 2015"): a column in which every cell mentions a year. */
function mentionsJahr(zelle: string): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(zelle);
}

function isColumnOf(zeilen: string[][], index: number, isSort: (zelle: string) => boolean): boolean {
  const zellen = zeilen.map((zeile) => zeile[index]?.trim() ?? '').filter((zelle) => zelle !== '');
  return zellen.length > 0 && zellen.filter(isSort).length >= 0.95 * zellen.length;
}

/** Columns of quality signs ("e" final, "p" provisional) stand beside the values where the download asked for them. */
function isQualitaet(zeilen: string[][], index: number): boolean {
  return isColumnOf(zeilen, index, (zelle) => /^[a-wyz]$/.test(zelle));
}

interface Titel {
  titel: string;
  statistik: string | null;
  inhalt: string | null;
  einheit: string | null;
  zeit: string | undefined;
  region: Regionalschluessel | null;
}

/**
 * Title lines wrap anywhere. In regional tables the depth ("regionale Tiefe: Kreise") ends the title and the name of
 * the statistic follows; the last line may say what is counted, "Bevölkerungsstand (Anzahl)".
 */
function parseTitel(zeilen: string[]): Titel {
  const inhalt = splitEinheit(zeilen.at(-1) ?? '');
  const uebrige = inhalt && zeilen.length > 1 ? zeilen.slice(0, -1) : zeilen;
  const tiefe = uebrige.findIndex((zeile) => /regionale Tiefe:/.test(zeile));
  const ende = tiefe < 0 ? uebrige.length : tiefe + 1;
  const zeiten = zeilen.map(findZeit).filter((zeit) => zeit !== undefined);
  return {
    titel: uebrige.slice(0, ende).join(' '),
    statistik: uebrige.slice(ende).join(' ') || null,
    inhalt: inhalt?.text ?? null,
    einheit: inhalt?.einheit ?? null,
    zeit: zeiten.find(isDatum) ?? zeiten[0],
    region: zeilen.some((zeile) => /^Deutschland$|: Deutschland,/.test(zeile)) ? DEUTSCHLAND : null,
  };
}

/** All cells with a value. Headings that a row leaves out on the left are those of the row above. */
function* walk(
  daten: CsvZeile[],
  vorspalten: Vorspalten,
  spalten: Wertspalte[],
  zeitImTitel: string | undefined,
): Generator<Zelle> {
  let zeit = zeitImTitel;
  let abschnitt: [string, string][] = [];
  let vorige: string[] = [];
  for (const { nummer, zellen } of daten) {
    if (!isGefuellt(zellen)) {
      const zwischentitel = zellen[0]?.trim() ?? '';
      const neu = parseZeit(zwischentitel);
      if (neu === undefined) abschnitt = [['Abschnitt', zwischentitel]];
      else zeit = neu;
      continue;
    }
    const kopf = fillFromAbove(zellen.slice(0, vorspalten.anzahl), vorige);
    vorige = kopf;
    const zeileZeit = zeitOf(kopf, vorspalten);
    const merkmale: [string, string][] = [
      ...abschnitt,
      ...vorspalten.merkmale.map(({ index, name }): [string, string] => [name, kopf[index] ?? '']),
    ];
    const region = vorspalten.schluessel === undefined ? null : (kopf[vorspalten.schluessel] ?? null);
    const name = vorspalten.name === undefined ? '' : (kopf[vorspalten.name] ?? '');
    for (const spalte of spalten) {
      const text = zellen[spalte.index] ?? '';
      if (text === '') continue;
      yield { nummer, region, name, zeit: zeileZeit ?? spalte.zeit ?? zeit, merkmale, spalte, text };
    }
  }
}

function fillFromAbove(kopf: string[], vorige: string[]): string[] {
  const getrimmt = kopf.map((zelle) => zelle.trim());
  const erste = getrimmt.findIndex((zelle) => zelle !== '');
  return getrimmt.map((zelle, i) => (i < erste ? (vorige[i] ?? '') : zelle));
}

function zeitOf(kopf: string[], { zeit, monat }: Vorspalten): string | undefined {
  if (zeit === undefined) return undefined;
  const text = kopf[zeit] ?? '';
  const gelesen = parseZeit(text) ?? (text || undefined);
  const monatszahl = monat === undefined ? undefined : parseMonat(kopf[monat] ?? '');
  return gelesen && monatszahl ? (joinZeit(gelesen, monatszahl) ?? gelesen) : gelesen;
}
