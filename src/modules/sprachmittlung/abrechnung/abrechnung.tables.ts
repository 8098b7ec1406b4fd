import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Zahler } from '../sprachmittlung.tables.ts';

type Text = ColumnType<string, string | undefined, string>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;

export interface KostentraegerTable {
  id: Generated<number>;
  bezeichnung: string;
  anschrift: Text;
  email: Text;
  /** Asked with a request; yes means that this one pays. Empty: only the office decides. */
  frage: Text;
  topf_id: number | null;
  ist_aktiv: Ja;
  version: Generated<number>;
}

export interface EntschaedigungsregelTable {
  id: Generated<number>;
  bezeichnung: string;
  /** Calendar date 'YYYY-MM-DD'. */
  gueltig_ab: string;
  /** First day on which it no longer counts; null: until further notice. */
  gueltig_bis: string | null;
  geltung: JSONColumnType<object>;
  geltung_schluessel: string;
  satz: JSONColumnType<object>;
  fassung: Generated<number>;
  ersetzt_regel_id: number | null;
  angelegt_at: Date;
  angelegt_von: string;
  ersetzt_at: Date | null;
}

export type LaufStatus = 'offen' | 'geprueft' | 'freigegeben' | 'verworfen';

export interface AbrechnungslaufTable {
  id: Generated<number>;
  bezeichnung: string;
  von_am: string;
  /** Last day. */
  bis_am: string;
  status: ColumnType<LaufStatus, LaufStatus | undefined, LaufStatus>;
  erstellt_at: Date;
  erstellt_von: string;
  geprueft_von: string | null;
  geprueft_name: Text;
  geprueft_at: Date | null;
  freigegeben_von: string | null;
  freigegeben_name: Text;
  freigegeben_at: Date | null;
  zahllauf_id: number | null;
  /** Fingerprint of the accounts that the first person saw. */
  kontenstand: Text;
  version: Generated<number>;
}

export interface WeiterberechnungTable {
  id: Generated<number>;
  zahler: 'stelle' | 'dritte';
  stelle_id: number | null;
  kostentraeger_id: number | null;
  /** First day of the month. */
  monat: string;
  summe_cent: number;
  erstellt_at: Date;
  erstellt_von: string;
}

export interface AbrechnungspositionTable {
  id: Generated<number>;
  lauf_id: number;
  einsatz_id: number;
  sprachmittler_id: number;
  regel_id: number | null;
  berechnung: JSONColumnType<object>;
  betrag_cent: number;
  korrektur_grund: Text;
  zahler: Zahler;
  kostentraeger_id: number | null;
  topf_id: number | null;
  hinweise: JSONColumnType<object, string | undefined, string>;
  /** False once it was taken out of its run or its payment came back. */
  gilt: Ja;
  ungueltig_grund: Text;
  zahlung_id: number | null;
  weiterberechnung_id: number | null;
  /** The returned payment that this line is paid again for. */
  ersetzt_zahlung_id: number | null;
}

/** Somebody's statement of a run; `datei_id` is null until the paper is made. */
export interface AbrechnungsnachweisTable {
  id: Generated<number>;
  lauf_id: number;
  sprachmittler_id: number;
  zahlung_id: number | null;
  betrag_cent: number;
  datei_id: number | null;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    kostentraeger: KostentraegerTable;
    entschaedigungsregel: EntschaedigungsregelTable;
    abrechnungslauf: AbrechnungslaufTable;
    weiterberechnung: WeiterberechnungTable;
    abrechnungsposition: AbrechnungspositionTable;
    abrechnungsnachweis: AbrechnungsnachweisTable;
  }
}
