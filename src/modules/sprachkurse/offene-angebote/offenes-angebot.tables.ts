import type { ColumnType, Generated } from 'kysely';
import type { Datum, Uhrzeit, Wochentag } from '../../../begriffe/zeit.ts';
import type { Angebotsart } from './offenes-angebot.rules.ts';

type Text = ColumnType<string, string | undefined, string>;

export interface OffenesAngebotTable {
  id: Generated<number>;
  titel: string;
  art: Angebotsart;
  raum: Text;
  strasse: Text;
  plz: Text;
  ort: Text;
  wochentag: Wochentag | null;
  von: Uhrzeit | null;
  bis: Uhrzeit | null;
  rhythmus: Text;
  organisation: string;
  telefon: Text;
  email: Text;
  sprachen: Text;
  kinderbetreuung: boolean;
  zielgruppe: Text;
  beginn_am: Datum;
  ende_am: Datum | null;
  angelegt_at: Date;
  angelegt_von: string;
  version: Generated<number>;
}

export interface OffenesAngebotTerminTable {
  id: Generated<number>;
  offenes_angebot_id: number;
  am: Datum;
  teilnehmer: number;
  bemerkung: Text;
  eingetragen_von: string;
  eingetragen_at: Date;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    offenes_angebot: OffenesAngebotTable;
    offenes_angebot_termin: OffenesAngebotTerminTable;
  }
}
