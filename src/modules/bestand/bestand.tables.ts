import type { ColumnType, Generated } from 'kysely';

type Text = ColumnType<string, string | undefined, string>;
type Json<T> = ColumnType<T, string, string>;

export type Tabellenstatus = 'vorschau' | 'wird-gespeichert' | 'uebernommen' | 'verworfen';

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
  kodierung: 'UTF-8' | 'Latin-1';
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
  vorschau: Json<Vorschau>;
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

export type Bereich = 'bevoelkerung' | 'bildung' | 'erwerbstaetigkeit' | 'arbeitsmarkt';
export type Kennzahlart = 'wert' | 'anteil' | 'je-1000' | 'hand';

export interface KennzahlTable {
  id: Generated<number>;
  bezeichnung: string;
  bereich: Bereich;
  art: Kennzahlart;
  einheit: Text;
  /** Decimal places shown. */
  stellen: number;
  beschreibung: Text;
  version: Generated<number>;
}

export interface KennzahlreiheTable {
  kennzahl_id: number;
  rolle: 'zaehler' | 'nenner';
  /** Code of the table: the newest import of it counts. */
  tabelle: string;
  merkmal: string;
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
    kennzahl: KennzahlTable;
    kennzahlreihe: KennzahlreiheTable;
    kennzahlwert: KennzahlwertTable;
  }
}
