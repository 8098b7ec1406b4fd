import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Niveau } from '../../begriffe/niveau.ts';

type Text = ColumnType<string, string | undefined, string>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;
type Zahl = ColumnType<number, number | undefined, number>;
type Liste = JSONColumnType<object[], string | undefined, string>;

export type Traegerart = 'volkshochschule' | 'bildungstraeger' | 'verein' | 'gemeinde' | 'sonstige';
export type Kursstatus =
  | 'entwurf'
  | 'beantragt'
  | 'geprueft'
  | 'bewilligt'
  | 'laeuft'
  | 'unterbrochen'
  | 'abgeschlossen'
  | 'abgebrochen'
  | 'abgelehnt'
  | 'zurueckgezogen';
export type Bewilligungsstatus = 'vorgeschlagen' | 'erteilt' | 'ersetzt' | 'verworfen' | 'widerrufen';
export type Listenstatus = 'entwurf' | 'eingereicht' | 'zurueckgegeben' | 'geprueft';
export type Kursergebnis = 'bestanden' | 'teilgenommen' | 'nicht-bestanden' | 'abgebrochen';

export interface GemeindeTable {
  id: Generated<number>;
  name: string;
  schluessel: Text;
  lat: number | null;
  lon: number | null;
  email: Text;
  ist_aktiv: Ja;
  version: Generated<number>;
}

export interface TraegerTable {
  id: Generated<number>;
  name: string;
  art: Traegerart;
  gemeinde_id: number | null;
  strasse: Text;
  plz: Text;
  ort: Text;
  telefon: Text;
  email: Text;
  ust_id: Text;
  steuernummer: Text;
  iban: string | null;
  kontoinhaber: Text;
  notiz: Text;
  ist_aktiv: Ja;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface TraegerPersonTable {
  id: Generated<number>;
  traeger_id: number;
  name: string;
  funktion: Text;
  telefon: Text;
  email: Text;
}

export interface FoerderbedingungTable {
  id: Generated<number>;
  kursart: string;
  bezeichnung: string;
  gueltig_ab: string;
  gueltig_bis: string | null;
  topf_id: number | null;
  regeln: JSONColumnType<object>;
  angelegt_at: Date;
  angelegt_von: string;
  version: Generated<number>;
}

export interface KursTable {
  id: Generated<number>;
  kennung: string;
  titel: string;
  traeger_id: number;
  gemeinde_id: number;
  kursart: string;
  format: string;
  durchfuehrung: ColumnType<
    'praesenz' | 'online' | 'hybrid',
    'praesenz' | 'online' | 'hybrid' | undefined,
    'praesenz' | 'online' | 'hybrid'
  >;
  niveau_von: Niveau;
  niveau_bis: Niveau;
  ue: number;
  plaetze_min: number;
  plaetze_max: number;
  beginn_am: string;
  ende_am: string;
  zeiten: Liste;
  in_schulferien: Ja;
  raum: Text;
  strasse: Text;
  plz: Text;
  ort: Text;
  lat: number | null;
  lon: number | null;
  lehrkraft: Text;
  lehrkraft_zulassung: Text;
  kinderbetreuung: Ja;
  kinderplaetze: Zahl;
  zielgruppe: Text;
  voraussetzungen: Text;
  anmeldung: Text;
  kalkulation: Liste;
  eigenanteil_cent: Zahl;
  status: ColumnType<Kursstatus, Kursstatus | undefined, Kursstatus>;
  beantragt_at: Date | null;
  ist_oeffentlich: Ja;
  kurztexte: JSONColumnType<Record<string, string>, string | undefined, string>;
  notiz: Text;
  angelegt_at: Date;
  angelegt_von: string;
  version: Generated<number>;
}

export interface KursterminTable {
  id: Generated<number>;
  kurs_id: number;
  am: string;
  von: string;
  bis: string;
  ue: number;
  faellt_aus: Ja;
  grund: Text;
}

export interface KursverlaufTable {
  id: Generated<number>;
  kurs_id: number;
  status: Kursstatus;
  grund: Text;
  gesetzt_von: string;
  gesetzt_at: Date;
}

export interface KursunterlageTable {
  id: Generated<number>;
  kurs_id: number;
  art: string;
  datei_id: number;
  eingereicht_von: string;
  eingereicht_at: Date;
}

export interface BewilligungTable {
  id: Generated<number>;
  kurs_id: number;
  nummer: number;
  status: ColumnType<Bewilligungsstatus, Bewilligungsstatus | undefined, Bewilligungsstatus>;
  foerderbedingung_id: number;
  regeln: JSONColumnType<object>;
  ue: number;
  plaetze_min: number;
  plaetze_max: number;
  positionen: JSONColumnType<object[]>;
  betrag_cent: number;
  topf_id: number;
  jahre: JSONColumnType<object[]>;
  auflagen: Text;
  begruendung: Text;
  vorgeschlagen_von: string;
  vorgeschlagen_von_name: string;
  vorgeschlagen_at: Date;
  erteilt_von: string | null;
  erteilt_von_name: string | null;
  erteilt_at: Date | null;
  bescheid_pdf_id: number | null;
  bescheid_docx_id: number | null;
}

export interface TeilnehmerTable {
  id: Generated<number>;
  nummer: string;
  geburtsjahr: number | null;
  geschlecht: 'weiblich' | 'maennlich' | 'divers' | null;
  gruppe: Text;
  angelegt_at: Date;
}

export interface EinschreibungTable {
  id: Generated<number>;
  kurs_id: number;
  teilnehmer_id: number;
  traegernummer: Text;
  ab_am: string;
  bis_am: string | null;
  ergebnis: Kursergebnis | null;
  ergebnis_niveau: Niveau | null;
  abbruchgrund: Text;
  warteperson_id: number | null;
}

export interface TeilnehmerlisteTable {
  id: Generated<number>;
  kurs_id: number;
  monat: string;
  status: ColumnType<Listenstatus, Listenstatus | undefined, Listenstatus>;
  ue: Zahl;
  datei_id: number | null;
  zuordnung: JSONColumnType<Record<string, string>, string | undefined, string>;
  bemerkung: Text;
  eingereicht_von: string | null;
  eingereicht_at: Date | null;
  geprueft_von: string | null;
  geprueft_at: Date | null;
  befunde: Liste;
  version: Generated<number>;
}

export interface AnwesenheitTable {
  teilnehmerliste_id: number;
  einschreibung_id: number;
  ue_anwesend: number;
  ue_entschuldigt: Zahl;
}

export interface ListenerinnerungTable {
  kurs_id: number;
  monat: string;
  erinnert_at: Date;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    gemeinde: GemeindeTable;
    traeger: TraegerTable;
    traeger_person: TraegerPersonTable;
    foerderbedingung: FoerderbedingungTable;
    kurs: KursTable;
    kurstermin: KursterminTable;
    kursverlauf: KursverlaufTable;
    kursunterlage: KursunterlageTable;
    bewilligung: BewilligungTable;
    teilnehmer: TeilnehmerTable;
    einschreibung: EinschreibungTable;
    teilnehmerliste: TeilnehmerlisteTable;
    anwesenheit: AnwesenheitTable;
    listenerinnerung: ListenerinnerungTable;
  }
}
