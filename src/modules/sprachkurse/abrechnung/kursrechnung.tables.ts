import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Text = ColumnType<string, string | undefined, string>;
type Liste = JSONColumnType<object[], string | undefined, string>;

export const RECHNUNGSSTATUS = [
  'eingegangen',
  'geprueft',
  'angewiesen',
  'abgelehnt',
  'zurueckgezogen',
] as const;
export type Rechnungsstatus = (typeof RECHNUNGSSTATUS)[number];
export type Rechnungsart = 'formular' | 'ubl' | 'cii' | 'zugferd';

export interface KursauszahlungTable {
  id: Generated<number>;
  zahllauf_id: number | null;
  freigegeben_von: string;
  freigegeben_von_name: string;
  freigegeben_at: Date;
}

export interface KursrechnungTable {
  id: Generated<number>;
  kurs_id: number;
  traeger_id: number;
  nummer: string;
  rechnung_am: string;
  monate: string[];
  art: Rechnungsart;
  datei_id: number | null;
  hinweise: Liste;
  gefordert_cent: number;
  iban: Text;
  verkaeufer: Text;
  status: ColumnType<Rechnungsstatus, Rechnungsstatus | undefined, Rechnungsstatus>;
  anerkannt_cent: number | null;
  abzuege: Liste;
  begruendung: Text;
  jahr: number | null;
  eingereicht_von: string;
  eingereicht_at: Date;
  geprueft_von: string | null;
  geprueft_von_name: string | null;
  geprueft_at: Date | null;
  kursauszahlung_id: number | null;
  zahlung_id: number | null;
  brief_id: number | null;
  version: Generated<number>;
}

export interface KursrechnungPositionTable {
  id: Generated<number>;
  kursrechnung_id: number;
  zeile: number;
  text: string;
  art: string | null;
  menge: Text;
  einzelpreis: Text;
  betrag_cent: number;
  erlaubt_cent: number | null;
  anerkannt_cent: number | null;
  grund: Text;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    kursauszahlung: KursauszahlungTable;
    kursrechnung: KursrechnungTable;
    kursrechnung_position: KursrechnungPositionTable;
  }
}
