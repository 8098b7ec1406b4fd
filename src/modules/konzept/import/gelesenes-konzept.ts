/**
 * A concept as it was read, before anything is saved: a typed tree in which every text, number and hint knows its
 * place in the paper. Shown beside the source, corrected with `Lesevorgabe`, then saved.
 */
import type { Absatz, Stelle } from './bloecke.ts';
import type { Spaltenrolle } from './spalten.rules.ts';
import type { Terminierung } from './terminierung.rules.ts';

/** An objective with the levels above it; a paper rarely uses all of them. */
export interface Zielpfad {
  uebergeordnet?: string;
  leitziel?: string;
  ziel?: string;
}

export interface GelesenesZiel {
  text: string;
  absaetze: Absatz[];
  stelle: Stelle;
}

export interface GelesenesTeilziel extends GelesenesZiel {
  bereich?: string;
  pfad: Zielpfad;
  /** Set when the row of the objective only points to another chapter. */
  verweis?: string;
}

export interface GeleseneMassnahme {
  /** From 1 in reading order, chapters and annex counted apart. */
  nummer: number;
  text: string;
  absaetze: Absatz[];
  /** Own column of the title where the table also has one of the description. */
  kurztitel?: string;
  /** Number of the measure in the paper. */
  kennung?: string;
  handlungsfeld: string;
  bereich?: string;
  /** Every objective it serves; empty when the table names none. */
  ziele: Zielpfad[];
  terminierung: Terminierung;
  zustaendig?: string;
  partner?: string;
  status?: string;
  indikator?: string;
  kosten?: string;
  /** Columns without a meaning of their own here, with their titles. */
  weiteres: { titel: string; text: string }[];
  /** Cell that holds its text. */
  stelle: Stelle;
  /** Further rows that continue or repeat it. */
  weitereStellen: Stelle[];
}

export interface GelesenesHandlungsfeld {
  titel: string;
  leitgrundsaetze: GelesenesZiel[];
  uebergeordneteZiele: GelesenesZiel[];
  leitziele: GelesenesZiel[];
  teilziele: GelesenesTeilziel[];
  massnahmen: GeleseneMassnahme[];
}

export type Zeilenbefund =
  | 'kopf'
  /** Names the field, sub-area or objective of the rows below. */
  | 'zwischentitel'
  | 'massnahme'
  | 'fortsetzung'
  | 'wiederholung'
  | 'nicht-uebernommen';

export interface GeleseneZeile {
  zeile: number;
  befund: Zeilenbefund;
  /** Numbers of the measures it holds, continues or repeats. */
  massnahmen: number[];
}

export interface GeleseneTabelle {
  nummer: number;
  blatt?: string;
  verwendung: 'kapitel' | 'anhang' | 'keine';
  handlungsfeld?: string;
  spalten: { spalte: number; titel: string; rolle: Spaltenrolle }[];
  zeilen: GeleseneZeile[];
}

export type NichtUebernommenArt =
  | 'querverweis'
  | 'ziel-ohne-massnahme'
  | 'ohne-massnahme'
  | 'leere-zeile'
  | 'keine-massnahmentabelle';

export interface NichtUebernommen {
  art: NichtUebernommenArt;
  stelle: Stelle;
  /** What stands there, shortened for `keine-massnahmentabelle` to its head. */
  text: string;
  /** Rows concerned. */
  zeilen: number;
}

/** Kinds of discrepancies; stable keys, stored with the office's decision. Their sentences: `hinweise.texte.ts`. */
export type Hinweisart =
  /** One measure, or two that are alike, with two schedules: chapter and annex, or two chapters. */
  | 'terminierung-widerspruch'
  /** No schedule in the chapter, one in the annex. */
  | 'terminierung-nur-im-anhang'
  /** A word or class for a schedule that the paper defines nowhere. */
  | 'terminierung-undefiniert'
  | 'ohne-terminierung'
  | 'fehlt-im-anhang'
  | 'fehlt-im-kapitel'
  /** One measure of the chapters in several rows of the annex, with one schedule. */
  | 'mehrfach-im-anhang'
  /** Under another objective in the annex, or under two objectives of one field. */
  | 'anderes-ziel'
  | 'anderes-handlungsfeld'
  /** The same or nearly the same measure in two chapters. */
  | 'aehnliche-massnahme'
  /** Labels that chapters and annex spell otherwise, names in several spellings. */
  | 'abweichende-schreibweise'
  /** A measure whose text the annex changes. */
  | 'abweichender-wortlaut'
  | 'ziel-ohne-massnahme'
  /** Cells that were read as several measures, or as one, and could be read the other way. */
  | 'mehrere-absaetze'
  /** Principles and goals of the whole concept. */
  | 'ziele-ohne-handlungsfeld';

export interface Hinweis {
  art: Hinweisart;
  stelle: Stelle;
  /** The other place of a contradiction. */
  gegenstelle?: Stelle;
  /** What the sentence in `texte.ts` mentions. */
  werte: Record<string, string | number>;
}

export interface GelesenesKonzept {
  titel: string | undefined;
  handlungsfelder: GelesenesHandlungsfeld[];
  /** Objectives of the whole concept, outside of any field. */
  uebergreifend: {
    leitgrundsaetze: GelesenesZiel[];
    uebergeordneteZiele: GelesenesZiel[];
    leitziele: GelesenesZiel[];
  };
  anhang: { massnahmen: GeleseneMassnahme[] } | null;
  /** What the paper itself says of its classes: kurzfristig → bis 2025. */
  klassen: Record<string, Terminierung>;
  tabellen: GeleseneTabelle[];
  nichtUebernommen: NichtUebernommen[];
  hinweise: Hinweis[];
}

/** Corrections of the office for one table; what is missing is proposed by the reader. */
export interface Tabellenvorgabe {
  tabelle: number;
  verwendung?: 'kapitel' | 'anhang' | 'keine';
  /** Row of the column titles, 0 when there is none. */
  kopfzeile?: number;
  /** Field of all rows. */
  handlungsfeld?: string;
  /** Meaning by column, from 1 in the order of the head. */
  spalten?: Record<number, Spaltenrolle>;
}

export interface Lesevorgabe {
  mapping?: Tabellenvorgabe[];
  /**
   * Several paragraphs in the cell of a measure: each a measure, or all of them one. Without it the form of the
   * cell decides: list items and the paragraphs of columns in the plural are measures of their own, a title with
   * its text and a sentence with its list are one.
   */
  absaetze?: 'einzeln' | 'zusammen';
}
