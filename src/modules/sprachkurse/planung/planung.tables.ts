import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Durchfuehrung, Kurszeit } from '../warteliste/passung.rules.ts';

type Text = ColumnType<string, string | undefined, string>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;

export type Planstatus = 'wartet' | 'laeuft' | 'fertig' | 'abgebrochen' | 'gescheitert';
/** Typed by hand, copied from a course, or proposed from the demand. */
export type Herkunft = 'hand' | 'kurs' | 'bedarf';

export interface KursmoeglichkeitTable {
  id: Generated<number>;
  titel: string;
  traeger_id: number | null;
  niveau: Niveau;
  format: string;
  durchfuehrung: Durchfuehrung;
  plz: Text;
  ort: Text;
  lat: number | null;
  lon: number | null;
  gemeinde_id: number | null;
  plaetze_min: number;
  plaetze_max: number;
  ue: number;
  kosten_cent: number;
  kinderbetreuung: Ja;
  zeiten: JSONColumnType<Kurszeit[], string | undefined, string>;
  herkunft: Herkunft;
  ist_aktiv: Ja;
  angelegt_at: Date;
  angelegt_von: string;
  version: Generated<number>;
}

export interface KursplanTable {
  id: Generated<number>;
  titel: string;
  /** The scenario it is compared with. */
  basis_id: number | null;
  status: ColumnType<Planstatus, Planstatus | undefined, Planstatus>;
  vorgaben: JSONColumnType<object>;
  fortschritt: JSONColumnType<object> | null;
  ergebnis: JSONColumnType<object> | null;
  angelegt_at: Date;
  angelegt_von: string;
  begonnen_at: Date | null;
  lebenszeichen_at: Date | null;
  beendet_at: Date | null;
}

export interface KursplanKursTable {
  id: Generated<number>;
  kursplan_id: number;
  /** Null for a course that only this scenario supposes. */
  moeglichkeit_id: number | null;
  /** The offer as it was when the plan was made. */
  angebot: JSONColumnType<object>;
  oeffnet: boolean;
  /** How many people it would suit. */
  passend: number;
  kurs_id: number | null;
  uebernommen_at: Date | null;
  uebernommen_von: string | null;
}

export interface KursplanPersonTable {
  kursplan_id: number;
  warteperson_id: number;
  kursplan_kurs_id: number | null;
  gewicht: number;
  kilometer: number | null;
  minuten: number | null;
  /** Why there is no seat; empty with one. */
  grund: Text;
  werte: JSONColumnType<object, string | undefined, string>;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    kursmoeglichkeit: KursmoeglichkeitTable;
    kursplan: KursplanTable;
    kursplan_kurs: KursplanKursTable;
    kursplan_person: KursplanPersonTable;
  }
}
