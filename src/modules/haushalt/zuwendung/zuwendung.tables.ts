import type { ColumnType, Generated } from 'kysely';
import type { Eingefroren, Sachbericht } from './nachweis.rules.ts';
import type { ZuwendungStatus } from './zuwendung.rules.ts';

type Text = ColumnType<string, string | undefined, string>;
/** Goes in as JSON text, comes out as what it says. */
type Json<T> = ColumnType<T, string | undefined, string>;

export interface ZuwendungsregelTable {
  id: Generated<number>;
  gueltig_ab: string;
  gueltig_bis: string | null;
  bezeichnung: string;
  prozent: number;
  hoechstkosten_cent: number;
  /** 'MM-DD' in the year before. */
  antrag_bis: string;
  nachweis_monate: number;
  quelle: Text;
}

export interface PlanstelleTable {
  id: Generated<number>;
  bezeichnung: string;
  umfang_promille: number;
  version: Generated<number>;
}

export interface BesetzungTable {
  id: Generated<number>;
  planstelle_id: number;
  person: string;
  umfang_promille: number;
  von: string;
  bis: string | null;
  version: Generated<number>;
}

export interface PersonalkostenTable {
  besetzung_id: number;
  jahr: number;
  plan_cent: number | null;
  ist_cent: number | null;
}

export interface ZuwendungTable {
  id: Generated<number>;
  jahr: number;
  von: string;
  bis: string;
  behoerde: string;
  status: ColumnType<ZuwendungStatus, ZuwendungStatus | undefined, ZuwendungStatus>;
  antrag_bis: string;
  beantragt_am: ColumnType<string | null, string | null | undefined, string | null>;
  beantragt_cent: ColumnType<number | null, number | null | undefined, number | null>;
  bescheid_am: ColumnType<string | null, string | null | undefined, string | null>;
  aktenzeichen: Text;
  bewilligt_cent: ColumnType<number | null, number | null | undefined, number | null>;
  nachweis_bis: ColumnType<string | null, string | null | undefined, string | null>;
  sachbericht: Json<Sachbericht>;
  geprueft_von_id: ColumnType<string | null, string | null | undefined, string | null>;
  geprueft_von: ColumnType<string | null, string | null | undefined, string | null>;
  geprueft_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  eingereicht_von_id: ColumnType<string | null, string | null | undefined, string | null>;
  eingereicht_von: ColumnType<string | null, string | null | undefined, string | null>;
  eingereicht_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  eingefroren: ColumnType<Eingefroren | null, string | null | undefined, string | null>;
  pdf_id: ColumnType<number | null, number | null | undefined, number | null>;
  docx_id: ColumnType<number | null, number | null | undefined, number | null>;
  version: Generated<number>;
}

export interface ZuwendungsauflageTable {
  id: Generated<number>;
  zuwendung_id: number;
  text: string;
  faellig_am: string | null;
  erledigt_am: string | null;
  erledigt_von: string | null;
}

export interface MittelabrufTable {
  id: Generated<number>;
  zuwendung_id: number;
  angefordert_am: string;
  betrag_cent: number;
  eingegangen_am: string | null;
  eingegangen_cent: number | null;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    zuwendungsregel: ZuwendungsregelTable;
    planstelle: PlanstelleTable;
    besetzung: BesetzungTable;
    personalkosten: PersonalkostenTable;
    zuwendung: ZuwendungTable;
    zuwendungsauflage: ZuwendungsauflageTable;
    mittelabruf: MittelabrufTable;
  }
}
