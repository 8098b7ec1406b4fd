import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Niveau } from '../../begriffe/niveau.ts';
import type { Veranlasser } from './absage.rules.ts';
import type {
  Geschlecht,
  Mobilitaet,
  Modus,
  Poolrolle,
  Richtung,
  SprachmittlerStatus,
} from './bedarf.rules.ts';
import type { EinsatzStatus } from './einsatz.rules.ts';

type Text = ColumnType<string, string | undefined, string>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;
/** Calendar date 'YYYY-MM-DD'. */
type Tag = string | null;

export interface ImportTable {
  id: Generated<number>;
  art: 'sprachmittler' | 'einsaetze';
  datei_id: number;
  status: ColumnType<'vorschau' | 'uebernommen' | 'verworfen' | 'rueckgaengig', string | undefined, string>;
  zuordnung: JSONColumnType<object> | null;
  entscheidungen: JSONColumnType<object> | null;
  zusammenfassung: JSONColumnType<object> | null;
  erstellt_von: string;
  erstellt_at: Date;
  uebernommen_at: Date | null;
  rueckgaengig_at: Date | null;
}

export interface ImportZuordnungTable {
  art: string;
  kopf: string;
  zuordnung: JSONColumnType<object>;
  gesetzt_at: Date;
}

export type Zahler = 'landkreis' | 'stelle' | 'dritte';

export type Verkehrsmittel = 'pkw' | 'fahrrad' | 'oepnv' | 'mitfahrt' | 'fuss';

export interface OrtTable {
  id: Generated<number>;
  name: string;
  plz: Text;
  lat: number;
  lon: number;
}

export interface StelleTable {
  id: Generated<number>;
  name: string;
  art: string;
  strasse: Text;
  plz: Text;
  ort: Text;
  lat: number | null;
  lon: number | null;
  telefon: Text;
  email: Text;
  zahler: ColumnType<Zahler, Zahler | undefined, Zahler>;
  zahler_hinweis: Text;
  kostentraeger_id: number | null;
  topf_id: number | null;
  konditionen: Text;
  notiz: Text;
  ist_aktiv: Ja;
  /** Part of the own administration: may ask for the internal language pool. */
  ist_eigene_verwaltung: Ja;
  feed_token_hash: string | null;
  import_id: number | null;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface AnsprechpersonTable {
  id: Generated<number>;
  stelle_id: number;
  name: string;
  funktion: Text;
  telefon: Text;
  email: Text;
}

export interface EinsatzortTable {
  id: Generated<number>;
  stelle_id: number;
  bezeichnung: string;
  strasse: Text;
  plz: Text;
  ort: Text;
  lat: number | null;
  lon: number | null;
  hinweis: Text;
}

export interface SprachmittlerTable {
  id: Generated<number>;
  nachname: string;
  vorname: Text;
  geschlecht: Geschlecht | null;
  geburtsdatum: Tag;
  strasse: Text;
  plz: Text;
  ort: Text;
  lat: number | null;
  lon: number | null;
  telefon: Text;
  mobil: Text;
  email: Text;
  mobilitaet: ColumnType<Mobilitaet, Mobilitaet | undefined, Mobilitaet>;
  mobilitaet_hinweis: Text;
  /** The furthest somebody wants to travel one way. */
  umkreis_km: number | null;
  verfuegbarkeit_hinweis: Text;
  status: ColumnType<SprachmittlerStatus, SprachmittlerStatus | undefined, SprachmittlerStatus>;
  eingetreten_am: Tag;
  /** First day on which the person no longer belongs to the pool. */
  ausgetreten_am: Tag;
  rollen: ColumnType<Poolrolle[], Poolrolle[] | undefined, Poolrolle[]>;
  fachdienst: Text;
  einwilligung_am: Tag;
  verschwiegenheit_am: Tag;
  verpflichtung_am: Tag;
  fuehrungszeugnis_am: Tag;
  fuehrungszeugnis_bis: Tag;
  iban: string | null;
  kontoinhaber: Text;
  themen: ColumnType<string[], string[] | undefined, string[]>;
  abgelehnte_themen: ColumnType<string[], string[] | undefined, string[]>;
  notiz: Text;
  feed_token_hash: string | null;
  import_id: number | null;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface SprachmittlerSpracheTable {
  id: Generated<number>;
  sprachmittler_id: number;
  sprache: string;
  dialekt: Text;
  niveau: Niveau | null;
  richtung: ColumnType<Richtung, Richtung | undefined, Richtung>;
  ist_muttersprache: Ja;
}

export interface VerfuegbarkeitTable {
  id: Generated<number>;
  sprachmittler_id: number;
  wochentag: number;
  von: string;
  bis: string;
}

export interface AbwesenheitTable {
  id: Generated<number>;
  sprachmittler_id: number;
  von_am: string;
  /** Last day. */
  bis_am: string;
  grund: Text;
}

export interface SchulungTable {
  id: Generated<number>;
  sprachmittler_id: number;
  bezeichnung: string;
  am: string;
  gueltig_bis: Tag;
}

export interface SteuererklaerungTable {
  id: Generated<number>;
  sprachmittler_id: number;
  jahr: number;
  abgegeben_am: string;
  andere_cent: ColumnType<number, number | undefined, number>;
  freibetrag: ColumnType<'26a' | '26' | '12', '26a' | '26' | '12' | undefined, '26a' | '26' | '12'>;
  hinweis: Text;
}

export interface SprachmittlerStatusTable {
  id: Generated<number>;
  sprachmittler_id: number;
  status: SprachmittlerStatus;
  ab_am: string;
  grund: Text;
  gesetzt_von: string;
  gesetzt_at: Date;
}

export interface KontaktnotizTable {
  id: Generated<number>;
  sprachmittler_id: number | null;
  stelle_id: number | null;
  text: string;
  von: string;
  at: Date;
}

export interface SperrpaarTable {
  id: Generated<number>;
  sprachmittler_id: number;
  stelle_id: number;
  seite: 'sprachmittler' | 'stelle' | 'buero';
  grund: Text;
  gesetzt_at: Date;
}

export interface ReiheTable {
  id: Generated<number>;
  stelle_id: number;
  bezeichnung: string;
  ist_sprechstunde: Ja;
  regel: JSONColumnType<object>;
  angelegt_at: Date;
}

export type Herkunft = 'portal' | 'telefon' | 'api' | 'import';

export interface EinsatzTable {
  id: Generated<number>;
  stelle_id: number;
  ansprechperson: Text;
  ansprechperson_telefon: Text;
  ansprechperson_email: Text;
  sprache: string;
  dialekt: Text;
  ersatzsprachen: ColumnType<string[], string[] | undefined, string[]>;
  mindestniveau: Niveau | null;
  richtung: ColumnType<Richtung, Richtung | undefined, Richtung>;
  beginn_at: Date;
  ende_at: Date;
  modus: ColumnType<Modus, Modus | undefined, Modus>;
  einsatzort: Text;
  strasse: Text;
  plz: Text;
  ort: Text;
  lat: number | null;
  lon: number | null;
  ort_hinweis: Text;
  einwahl: Text;
  art: Text;
  thema: Text;
  geschlecht: Geschlecht | null;
  geschlecht_ist_pflicht: Ja;
  geschlecht_grund: Text;
  /** Who is asked for. */
  poolrolle: ColumnType<Poolrolle, Poolrolle | undefined, Poolrolle>;
  wunsch_sprachmittler_id: number | null;
  begruendung: Text;
  aktenzeichen: Text;
  pseudonym: Text;
  bemerkung: Text;
  ist_kurzfristig: Ja;
  braucht_pruefung: Ja;
  herkunft: Herkunft;
  reihe_id: number | null;
  zahler: ColumnType<Zahler, Zahler | undefined, Zahler>;
  kostentraeger_id: number | null;
  topf_id: number | null;
  status: ColumnType<EinsatzStatus, EinsatzStatus | undefined, EinsatzStatus>;
  angefragt_at: Date;
  sprachmittler_id: number | null;
  vermittelt_at: Date | null;
  ist_beginn_at: Date | null;
  ist_ende_at: Date | null;
  kilometer_zehntel: number | null;
  auslagen_cent: number | null;
  wartezeit_minuten: number | null;
  fahrzeit_minuten: number | null;
  verkehrsmittel: Verkehrsmittel | null;
  bericht: Text;
  gemeldet_at: Date | null;
  widerspruch: Text;
  gegen_beginn_at: Date | null;
  gegen_ende_at: Date | null;
  bestaetigt_at: Date | null;
  bestaetigt_durch: 'stelle' | 'sprachmittler' | 'buero' | 'automatisch' | null;
  beendet_at: Date | null;
  absage_durch: Veranlasser | null;
  absage_grund: Text;
  kosten_traegt: 'stelle' | 'koordinierungsstelle' | null;
  nicht_vermittelt_grund: string | null;
  ersatzloesung: Text;
  ersatzloesung_cent: number | null;
  /** The office settled that who comes still comes, although she pauses or has left since. */
  person_bleibt_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  kalender_sequenz: Generated<number>;
  import_id: number | null;
  version: Generated<number>;
}

export interface ErinnerungTable {
  einsatz_id: number;
  schluessel: string;
  gesendet_at: Date;
}

export interface SucheTable {
  id: Generated<number>;
  einsatz_id: number;
  status: ColumnType<'laeuft' | 'angehalten' | 'beendet', string | undefined, string>;
  rangliste: JSONColumnType<object>;
  gewichte: JSONColumnType<object>;
  welle: Generated<number>;
  naechste_welle_at: Date | null;
  begonnen_at: Date;
  begonnen_von: string;
  beendet_at: Date | null;
}

export type AngebotStatus =
  | 'offen'
  | 'angenommen'
  | 'abgelehnt'
  | 'vergeben'
  | 'zurueckgezogen'
  | 'abgelaufen';

export interface AngebotTable {
  id: Generated<number>;
  einsatz_id: number;
  sprachmittler_id: number;
  suche_id: number | null;
  welle: number;
  weg: 'mail' | 'telefon';
  status: ColumnType<AngebotStatus, AngebotStatus | undefined, AngebotStatus>;
  rang: number | null;
  bewertung: JSONColumnType<object> | null;
  erstellt_at: Date;
  gueltig_bis: Date;
  beantwortet_at: Date | null;
  grund: Text;
  reihenangebot_id: ColumnType<number | null, number | null | undefined, number | null>;
  /** An earlier version of the appointment (`Bekanntes`): this person is asked again after a change. */
  vorher: ColumnType<object | null, string | null | undefined, string | null>;
}

export interface ReihenangebotTable {
  id: Generated<number>;
  reihe_id: number;
  sprachmittler_id: number;
  erstellt_at: Date;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    import: ImportTable;
    import_zuordnung: ImportZuordnungTable;
    ort: OrtTable;
    stelle: StelleTable;
    ansprechperson: AnsprechpersonTable;
    einsatzort: EinsatzortTable;
    sprachmittler: SprachmittlerTable;
    sprachmittler_sprache: SprachmittlerSpracheTable;
    verfuegbarkeit: VerfuegbarkeitTable;
    abwesenheit: AbwesenheitTable;
    schulung: SchulungTable;
    steuererklaerung: SteuererklaerungTable;
    sprachmittler_status: SprachmittlerStatusTable;
    kontaktnotiz: KontaktnotizTable;
    sperrpaar: SperrpaarTable;
    reihe: ReiheTable;
    einsatz: EinsatzTable;
    erinnerung: ErinnerungTable;
    suche: SucheTable;
    angebot: AngebotTable;
    reihenangebot: ReihenangebotTable;
  }
}
