import type { ColumnType, Generated } from 'kysely';
import type { Problem, Zuordnung } from './zuordnung/zuordnung.rules.ts';

type Text = ColumnType<string, string | undefined, string>;
type Json<T> = ColumnType<T, string, string>;

export type Tabellenstatus =
  | 'wird-gelesen'
  | 'nicht-lesbar'
  | 'zuordnung'
  | 'vorschau'
  | 'wird-gespeichert'
  | 'uebernommen'
  | 'verworfen';

/** A value of the preview: what it is about, and what was read. */
export interface Vorschauwert {
  region: string;
  stichtag: string;
  merkmal: string;
  wert: number | null;
  symbol: string | null;
  einheit: string | null;
}

/** What the preview shows; counted once, when the file is read. */
export interface Vorschau {
  regionen: { anzahl: number; erste: { schluessel: string; name: string }[] };
  merkmale: { anzahl: number; erste: string[] };
  /** Sign → how many cells hold it. */
  symbole: Record<string, number>;
  erste: Vorschauwert[];
  /** Values that stand a second time in the file; the first counts. */
  doppelt: { anzahl: number; erste: Vorschauwert[] };
  /** Cells that are neither figure nor known sign; kept as they are. */
  unbekannt: { anzahl: number; erste: Vorschauwert[] };
  /** `Latin-1` in tables read by earlier versions; null in workbooks, which say it themselves. */
  kodierung: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Latin-1' | null;
}

/** A sheet as it is, in extracts: what the mapping page shows. */
export interface Blattauszug {
  /** Names of all sheets of the workbook. */
  blaetter: string[];
  zeilen: { nummer: number; zellen: string[] }[];
  /** Rows that are not shown. */
  weitere: number;
  spalten: number;
  probleme: Problem[];
  problemzahl: number;
  /** Signs among the values that are not those of the statistical offices. */
  zeichen: string[];
  /** Names of regions that nobody knows the key of. */
  regionen: string[];
  /** The mapping is that of an earlier sheet of the same form. */
  istGemerkt: boolean;
}

export interface StatistiktabelleTable {
  id: Generated<number>;
  /** Code of the table, e.g. `12411-02-03-4`. */
  kennung: string;
  titel: string;
  statistik: string | null;
  quelle: string | null;
  lizenz: string | null;
  /** Calendar date 'YYYY-MM-DD'. */
  stand: string | null;
  fussnoten: Text;
  stichtage: Json<string[]>;
  werte: number;
  gespeichert: Generated<number>;
  datei_id: number;
  status: Tabellenstatus;
  /** Null until the file is read. */
  vorschau: ColumnType<Vorschau | null, string, string>;
  zuordnung: ColumnType<Zuordnung | null, string | null | undefined, string | null>;
  blatt: ColumnType<Blattauszug | null, string | null | undefined, string | null>;
  /** Why the file cannot be read. */
  fehler: ColumnType<
    { grund: string; werte?: Record<string, string | number> } | null,
    string | null | undefined,
    string | null
  >;
  /** How far the reading is, in percent. */
  gelesen: Generated<number>;
  eingelesen_at: Date;
  eingelesen_von: string;
  uebernommen_at: Date | null;
}

export interface StatistikregionTable {
  tabelle_id: number;
  nummer: number;
  /** Official key; empty in tables that know no regions. */
  schluessel: string;
  name: string;
}

export interface StatistikmerkmalTable {
  tabelle_id: number;
  nummer: number;
  schluessel: string;
  merkmale: Json<[name: string, auspraegung: string][]>;
  einheit: string | null;
}

export interface StatistikwertTable {
  tabelle_id: number;
  merkmal: number;
  region: number;
  stichtag: string;
  wert: number | null;
  symbol: string | null;
}

export interface StatistikzuordnungTable {
  /** Headings of a sheet as one text. */
  form: string;
  zuordnung: Json<Zuordnung>;
  gemerkt_at: Date;
  gemerkt_von: string;
}

export type Bereich = 'bevoelkerung' | 'bildung' | 'erwerbstaetigkeit' | 'arbeitsmarkt';
export type Kennzahlart = 'wert' | 'anteil' | 'je-1000' | 'hand' | 'live';
export type Darstellung = 'linien' | 'balken' | 'gestapelt' | 'pyramide';

export interface KennzahlTable {
  id: Generated<number>;
  bezeichnung: string;
  bereich: Bereich;
  art: Kennzahlart;
  einheit: Text;
  /** Decimal places shown. */
  stellen: number;
  beschreibung: Text;
  /** Key of the figure that a module publishes; empty unless the indicator is live. */
  livezahl: Text;
  darstellung: ColumnType<Darstellung, Darstellung | undefined, Darstellung>;
  version: Generated<number>;
}

export interface KennzahlreiheTable {
  kennzahl_id: number;
  rolle: 'zaehler' | 'nenner';
  /** Code of the table: the newest import of it counts. */
  tabelle: string;
  merkmal: string;
  platz: Generated<number>;
}

export interface KennzahlwertTable {
  kennzahl_id: number;
  stichtag: string;
  wert: number;
  quelle: string;
  erfasst_at: Date;
  erfasst_von: string;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    statistiktabelle: StatistiktabelleTable;
    statistikregion: StatistikregionTable;
    statistikmerkmal: StatistikmerkmalTable;
    statistikwert: StatistikwertTable;
    statistikzuordnung: StatistikzuordnungTable;
    kennzahl: KennzahlTable;
    kennzahlreihe: KennzahlreiheTable;
    kennzahlwert: KennzahlwertTable;
  }
}
