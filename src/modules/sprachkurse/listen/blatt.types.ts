import type { Datum } from '../../../begriffe/zeit.ts';

export const LISTENFELDER = [
  'nummer',
  'geburtsjahr',
  'gruppe',
  'anwesend',
  'entschuldigt',
  'datum',
  'vermerk',
] as const;
export type Listenfeld = (typeof LISTENFELDER)[number];

/** The office's word on columns: letter → what stands in it, or `-`: not read. */
export type Spaltenwahl = Readonly<Record<string, Listenfeld | '-'>>;

export interface Spalte {
  index: number;
  buchstabe: string;
  titel: string;
  feld: Listenfeld | 'tag' | null;
  /** The day a column of days stands for. */
  tag?: Datum;
}

export interface Zellproblem {
  zeile: number;
  /** Letter of the column; '' when the whole row is meant. */
  spalte: string;
  grund: string;
  werte?: Record<string, string | number>;
}

/** What the list says about one person. */
export interface Listenzeile {
  /** Row as the office sees it. */
  zeile: number;
  nummer: string;
  geburtsjahr: number | null;
  gruppe: string;
  /** Teaching units. */
  ueAnwesend: number;
  ueEntschuldigt: number;
}

export interface Blattlesung {
  form: 'summen' | 'tage' | 'zeilen';
  /** Row of the titles. */
  kopfzeile: number;
  spalten: Spalte[];
  zeilen: Listenzeile[];
  probleme: Zellproblem[];
  /** Rows that are no person: sums, signatures, notes. */
  uebergangen: { zeile: number; text: string }[];
}

/** The month, and the teaching units of its days of teaching. */
export interface Monatslage {
  /** First day of the month. */
  monat: Datum;
  ueJeTag: ReadonlyMap<Datum, number>;
}
