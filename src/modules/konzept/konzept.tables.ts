import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Text = ColumnType<string, string | undefined, string>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;
type Json = JSONColumnType<object, string | undefined, string>;

export interface KonzeptTable {
  id: Generated<number>;
  titel: string;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface KonzeptImportTable {
  id: Generated<number>;
  datei_id: number;
  status: ColumnType<
    'vorschau' | 'uebernommen' | 'verworfen',
    'vorschau' | 'uebernommen' | 'verworfen' | undefined,
    'vorschau' | 'uebernommen' | 'verworfen'
  >;
  vorgabe: Json;
  entscheidungen: Json;
  erstellt_at: Date;
  erstellt_von: string;
  uebernommen_at: Date | null;
}

export interface AusgabeTable {
  id: Generated<number>;
  konzept_id: number;
  bezeichnung: string;
  status: ColumnType<
    'entwurf' | 'gilt' | 'abgeloest',
    'entwurf' | 'gilt' | 'abgeloest' | undefined,
    'entwurf' | 'gilt' | 'abgeloest'
  >;
  vorgaenger_id: number | null;
  beschlossen_am: string | null;
  beschluss: Text;
  worte: Json;
  klassen: Json;
  einleitung: Text;
  mitwirkende: Text;
  import_id: number | null;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface KonzeptknotenTable {
  id: Generated<number>;
  ausgabe_id: number;
  eltern_id: number | null;
  art: 'handlungsfeld' | 'bereich' | 'leitgrundsatz' | 'uebergeordnetes-ziel' | 'leitziel' | 'handlungsziel';
  kennung: Text;
  text: string;
  position: number;
  stelle: JSONColumnType<object> | null;
  bewertung: 'erreicht' | 'teilweise' | 'verfehlt' | 'nicht-messbar' | null;
  bewertung_grund: Text;
  bewertung_am: string | null;
  /** The node of the edition before that it continues. */
  vorgaenger_id: number | null;
  version: Generated<number>;
}

export interface MassnahmeTable {
  id: Generated<number>;
  konzept_id: number;
  status: Text;
  status_grund: Text;
  status_am: string | null;
  geplant_ab: string | null;
  geplant_bis: string | null;
  begonnen_am: string | null;
  beendet_am: string | null;
  naechster_schritt: Text;
  naechster_schritt_am: string | null;
  kontakt_name: Text;
  kontakt_email: Text;
  vertretung_name: Text;
  vertretung_email: Text;
  schlagworte: ColumnType<string[], string[] | undefined, string[]>;
  herkunft: Text;
  herkunft_am: string | null;
  ist_von_migranten: Ja;
  finanzierung: Text;
  kosten_cent: number | null;
  ist_oeffentlich: Ja;
  kurztexte: Json;
  zuletzt_bewegt_at: Date;
  version: Generated<number>;
}

export interface MassnahmeFassungTable {
  id: Generated<number>;
  massnahme_id: number;
  ausgabe_id: number;
  kennung: Text;
  text: string;
  kurztitel: Text;
  zustaendig: Text;
  partner: Text;
  termin: Text;
  terminklasse: Text;
  termin_am: string | null;
  termin_genauigkeit: 'tag' | 'monat' | 'quartal' | 'halbjahr' | 'jahr' | null;
  ist_laufend: Ja;
  kosten: Text;
  indikator: Text;
  weiteres: Json;
  position: number;
  stelle: JSONColumnType<object> | null;
  version: Generated<number>;
}

export interface MassnahmeZielTable {
  fassung_id: number;
  knoten_id: number;
}

export interface MassnahmeEintragTable {
  id: Generated<number>;
  massnahme_id: number;
  art: 'stand' | 'notiz' | 'nachweis' | 'beschluss' | 'bericht' | 'korrektur';
  status: string | null;
  text: Text;
  adresse: Text;
  datei_id: number | null;
  /** In the register of resolutions. */
  beschluss_id: number | null;
  am: string;
  at: Date;
  von: string;
}

export interface KonzepthinweisTable {
  id: Generated<number>;
  ausgabe_id: number;
  art: string;
  werte: JSONColumnType<object>;
  stelle: JSONColumnType<object>;
  gegenstelle: JSONColumnType<object> | null;
  massnahme_id: number | null;
  gegen_massnahme_id: number | null;
  entscheidung: Text;
  begruendung: Text;
  entschieden_at: Date | null;
  entschieden_von: string | null;
  /** Rows that the decision changed, before and after. */
  rueckweg: JSONColumnType<object> | null;
}

export interface BerichtsrundeTable {
  id: Generated<number>;
  ausgabe_id: number;
  bezeichnung: string;
  von_am: string;
  bis_am: string;
  frist_am: string;
  felder: string[];
  status: ColumnType<'offen' | 'eingefroren', 'offen' | 'eingefroren' | undefined, 'offen' | 'eingefroren'>;
  schnappschuss: JSONColumnType<object> | null;
  erstellt_at: Date;
  erstellt_von: string;
  eingefroren_at: Date | null;
  eingefroren_von: string | null;
  version: Generated<number>;
}

export interface RundenantwortTable {
  id: Generated<number>;
  runde_id: number;
  massnahme_id: number;
  stufe: Generated<number>;
  gefragt_at: Date | null;
  erinnerungen: Generated<number>;
  antwort: JSONColumnType<object> | null;
  beantwortet_at: Date | null;
  beantwortet_von: Text;
  ist_fertig: Ja;
  /** Who is asked now; null: the office. */
  person_id: number | null;
  /** Asked before her deputy was; may still answer. */
  erste_person_id: number | null;
  uebernommen_at: Date | null;
  uebernommen_von: string | null;
  /** What the responsible person sent as evidence. */
  nachweis_datei_id: number | null;
  version: Generated<number>;
}

export interface RundenpersonTable {
  id: Generated<number>;
  runde_id: number;
  name: Text;
  /** In small letters. */
  email: string;
  /** In which she is written to. */
  sprache: ColumnType<'de' | 'en', 'de' | 'en' | undefined, 'de' | 'en'>;
}

export interface RundenpostTable {
  id: Generated<number>;
  person_id: number;
  anlass: 'frage' | 'erinnerung' | 'frist' | 'vertretung' | 'weitergabe' | 'erneut' | 'verlaengerung';
  /** How many measures the mail asked for. */
  anzahl: number;
  at: Date;
  von: string;
}

export interface IndikatorTable {
  id: Generated<number>;
  konzept_id: number;
  massnahme_id: number | null;
  knoten_id: number | null;
  bezeichnung: string;
  einheit: Text;
  richtung: ColumnType<
    'mehr' | 'weniger' | 'gleich',
    'mehr' | 'weniger' | 'gleich' | undefined,
    'mehr' | 'weniger' | 'gleich'
  >;
  ziel: number | null;
  ziel_am: string | null;
  ausgang: number | null;
  quelle: Text;
  /** A value is due when the last one is older than so many months. */
  turnus_monate: Generated<number>;
  version: Generated<number>;
}

export interface IndikatorwertTable {
  id: Generated<number>;
  indikator_id: number;
  stichtag: string;
  wert: number | null;
  fehlt_weil: Text;
  quelle: Text;
  at: Date;
  von: string;
}

export interface FortschreibungTable {
  id: Generated<number>;
  ausgabe_id: number;
  massnahme_id: number;
  art: 'uebernommen' | 'geaendert' | 'zusammengefuehrt' | 'geteilt' | 'erledigt' | 'entfallen';
  grund: Text;
  beschluss: Text;
  ziel_massnahmen: ColumnType<number[], number[] | undefined, number[]>;
  entschieden_at: Date;
  entschieden_von: string;
}

export interface KonzeptrueckmeldungTable {
  id: Generated<number>;
  massnahme_id: number | null;
  text: string;
  name: Text;
  email: Text;
  at: Date;
  erledigt_at: Date | null;
  erledigt_von: string | null;
}

export interface SchwerpunktTable {
  id: Generated<number>;
  konzept_id: number;
  titel: string;
  von_am: string;
  bis_am: string;
  budget_cent: number | null;
  gremium: Text;
  beschlossen_am: string | null;
  vorlage: Text;
  beschluss: Text;
  adresse: Text;
  /** In the register of resolutions. */
  beschluss_id: number | null;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface SchwerpunktFeldTable {
  schwerpunkt_id: number;
  knoten_id: number;
}

export interface KonzepterinnerungTable {
  id: Generated<number>;
  /** In small letters. */
  email: string;
  at: Date;
  anzahl: number;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    konzept: KonzeptTable;
    konzept_import: KonzeptImportTable;
    ausgabe: AusgabeTable;
    konzeptknoten: KonzeptknotenTable;
    massnahme: MassnahmeTable;
    massnahme_fassung: MassnahmeFassungTable;
    massnahme_ziel: MassnahmeZielTable;
    massnahme_eintrag: MassnahmeEintragTable;
    konzepthinweis: KonzepthinweisTable;
    berichtsrunde: BerichtsrundeTable;
    rundenantwort: RundenantwortTable;
    rundenperson: RundenpersonTable;
    rundenpost: RundenpostTable;
    indikator: IndikatorTable;
    indikatorwert: IndikatorwertTable;
    fortschreibung: FortschreibungTable;
    konzepterinnerung: KonzepterinnerungTable;
    konzeptrueckmeldung: KonzeptrueckmeldungTable;
    schwerpunkt: SchwerpunktTable;
    schwerpunkt_feld: SchwerpunktFeldTable;
  }
}
