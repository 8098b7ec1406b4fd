/** The blocks of a paper as they are written, before their figures are found. */
import { findUnlesbare, parseText, parseVerweis, type Zahlverweis } from './platzhalter.rules.ts';

export const BLOCKARTEN = [
  'ueberschrift',
  'absatz',
  'liste',
  'tabelle',
  'zahlentabelle',
  'diagramm',
  'umbruch',
] as const;

export type Blockart = (typeof BLOCKARTEN)[number];

export const DIAGRAMMFORMEN = ['saeulen', 'balken', 'linie', 'tabelle'] as const;

export type Diagrammform = (typeof DIAGRAMMFORMEN)[number];

/** The course of a figure over the years that end with the paper's own; every figure has it. */
export const VERLAUF_JAHRE = 'jahre';

export const MAX_JAHRE = 15;

export type Blockinhalt =
  | { art: 'ueberschrift'; text: string; stufe: 1 | 2 | 3 }
  /** An empty line begins a new paragraph. */
  | { art: 'absatz'; text: string }
  /** One item on each line. */
  | { art: 'liste'; text: string; istNummeriert: boolean }
  /** One row on each line, cells between `|`; the first row is the head. */
  | { art: 'tabelle'; titel: string; text: string }
  /** One figure on each line. */
  | { art: 'zahlentabelle'; titel: string; zahlen: string; mitVorjahr: boolean }
  | {
      art: 'diagramm';
      titel: string;
      /** One figure on each line: its series. */
      zahlen: string;
      /** Key of a breakdown that the figures have, or `jahre`. */
      gliederung: string;
      jahre: number;
      form: Diagrammform;
      /** What the picture shows, for those who do not see it. */
      alternativtext: string;
      mitTabelle: boolean;
    }
  | { art: 'umbruch' };

export const splitLines = (text: string): string[] =>
  text
    .split('\n')
    .map((zeile) => zeile.trim())
    .filter((zeile) => zeile !== '');

/** The cells of a typed table; rows are filled up to the longest. */
export function parseTabelle(text: string): string[][] {
  const zeilen = splitLines(text).map((zeile) =>
    zeile
      .replace(/^\||\|$/g, '')
      .split(/\t|\|/)
      .map((zelle) => zelle.trim()),
  );
  const breite = Math.max(0, ...zeilen.map(({ length }) => length));
  return zeilen.map((zeile) => [...zeile, ...Array<string>(breite - zeile.length).fill('')]);
}

/** Figures of a list, one on each line, with or without braces. Null for a line that is none. */
export const parseZahlen = (text: string): (Zahlverweis | null)[] =>
  splitLines(text).map((zeile) => parseVerweis(zeile.replace(/^\{\{|\}\}$/g, '')));

/** Texts of a block in which figures may stand. */
export function textsOf(inhalt: Blockinhalt): string[] {
  switch (inhalt.art) {
    case 'ueberschrift':
    case 'absatz':
    case 'liste':
      return [inhalt.text];
    case 'tabelle':
      return [inhalt.text, inhalt.titel];
    case 'zahlentabelle':
    case 'diagramm':
      return [inhalt.titel];
    case 'umbruch':
      return [];
  }
}

/** Every figure that a block asks for. */
export function verweiseOf(inhalt: Blockinhalt): Zahlverweis[] {
  const inText = textsOf(inhalt)
    .flatMap(parseText)
    .filter((stueck) => typeof stueck !== 'string');
  if (inhalt.art === 'diagramm') return inText;
  if (inhalt.art !== 'zahlentabelle') return inText;
  const zeilen = parseZahlen(inhalt.zahlen).filter((verweis) => verweis !== null);
  const davor = inhalt.mitVorjahr
    ? zeilen
        .filter(({ zeit }) => zeit.art === 'bericht')
        .map((verweis): Zahlverweis => ({ ...verweis, zeit: { art: 'vorjahr' } }))
    : [];
  return [...inText, ...zeilen, ...davor];
}

/** Braces of a block that are no figure. */
export const unlesbareOf = (inhalt: Blockinhalt): string[] => textsOf(inhalt).flatMap(findUnlesbare);
