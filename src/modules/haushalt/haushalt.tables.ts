import type { ColumnType, Generated } from 'kysely';

type Text = ColumnType<string, string | undefined, string>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;

export interface TopfTable {
  id: Generated<number>;
  bezeichnung: string;
  produkt: Text;
  sachkonto: Text;
  kostenstelle: Text;
  ist_aktiv: Ja;
  version: Generated<number>;
}

export interface HaushaltsansatzTable {
  topf_id: number;
  jahr: number;
  ansatz_cent: number;
  bemerkung: Text;
}

export interface JahresabschlussTable {
  jahr: number;
  abgeschlossen_at: Date;
  abgeschlossen_von: string;
}

export interface ZahllaufTable {
  id: Generated<number>;
  /** Message identification of the payment file. */
  kennung: string;
  bezeichnung: string;
  herkunft_art: string;
  herkunft_id: number;
  /** Calendar date 'YYYY-MM-DD'. */
  ausfuehrung_am: string;
  konto_name: string;
  konto_iban: string;
  konto_bic: Text;
  anzahl: number;
  summe_cent: number;
  zahlungsdatei_id: number;
  erstellt_at: Date;
  geprueft_von: string;
  freigegeben_von: string;
  uebergeben_at: Date | null;
  uebergeben_von: string | null;
}

export type ZahlungStatus = 'angewiesen' | 'zurueckgekommen';

export interface ZahlungTable {
  id: Generated<number>;
  zahllauf_id: number;
  end_to_end: string;
  empfaenger: string;
  iban: string;
  betrag_cent: number;
  verwendungszweck: string;
  empfaenger_art: string;
  empfaenger_id: number;
  status: ColumnType<ZahlungStatus, ZahlungStatus | undefined, ZahlungStatus>;
  zurueck_am: string | null;
  zurueck_grund: Text;
}

export interface BuchungTable {
  id: Generated<number>;
  zahlung_id: number;
  topf_id: number | null;
  /** Year of the service. */
  jahr: number;
  betrag_cent: number;
  text: string;
  /** The payment that came back and is paid again by this part. */
  ersetzt_zahlung_id: number | null;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    topf: TopfTable;
    haushaltsansatz: HaushaltsansatzTable;
    jahresabschluss: JahresabschlussTable;
    zahllauf: ZahllaufTable;
    zahlung: ZahlungTable;
    buchung: BuchungTable;
  }
}
