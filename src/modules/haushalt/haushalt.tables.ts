import type { ColumnType, Generated } from 'kysely';
import type { Aenderungsart, Aenderungsstatus } from './aenderungen/aenderung.rules.ts';
import type { Verlaengerung } from './projekte/projekt.rules.ts';

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
  mittelbindung_id: ColumnType<number | null, number | null | undefined, number | null>;
}

export interface MittelbindungTable {
  id: Generated<number>;
  topf_id: number;
  jahr: number;
  schluessel: string;
  titel: string;
  href: string;
  gebunden_cent: number;
  berechnet_cent: number;
  ist_erledigt: boolean;
  geaendert_at: Date;
}

export interface MittelaenderungTable {
  id: Generated<number>;
  art: Aenderungsart;
  von_topf_id: number | null;
  von_jahr: number | null;
  nach_topf_id: number | null;
  nach_jahr: number | null;
  betrag_cent: number;
  grund: string;
  beschluss: Text;
  status: ColumnType<Aenderungsstatus, Aenderungsstatus | undefined, Aenderungsstatus>;
  beantragt_von_id: string;
  beantragt_von: string;
  beantragt_at: Date;
  entschieden_von_id: string | null;
  entschieden_von: string | null;
  entschieden_at: Date | null;
}

export interface EinzelausgabeTable {
  id: Generated<number>;
  topf_id: number;
  /** Year of the budget. */
  jahr: number;
  /** Day of the payment. */
  am: string;
  empfaenger: string;
  zweck: string;
  betrag_cent: number;
  belegnummer: Text;
  mittelbindung_id: number | null;
  erfasst_von: string;
  erfasst_at: Date;
  storniert_at: Date | null;
  storniert_von: string | null;
  storno_grund: Text;
}

export interface TopfbezugTable {
  id: Generated<number>;
  topf_id: number;
  titel: string;
  href: string;
}

export interface PartnerprojektTable {
  id: Generated<number>;
  bezeichnung: string;
  traeger: Text;
  foerderer: Text;
  von: string | null;
  bis: string;
  betrag_cent: number | null;
  verlaengerung: Verlaengerung;
  erinnern_ab: string | null;
  notiz: Text;
  version: Generated<number>;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    topf: TopfTable;
    haushaltsansatz: HaushaltsansatzTable;
    jahresabschluss: JahresabschlussTable;
    zahllauf: ZahllaufTable;
    zahlung: ZahlungTable;
    buchung: BuchungTable;
    mittelbindung: MittelbindungTable;
    mittelaenderung: MittelaenderungTable;
    einzelausgabe: EinzelausgabeTable;
    topfbezug: TopfbezugTable;
    partnerprojekt: PartnerprojektTable;
  }
}
