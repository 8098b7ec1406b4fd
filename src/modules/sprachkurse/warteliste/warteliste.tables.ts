import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Wochentag } from '../../../begriffe/zeit.ts';
import type { Durchfuehrung, Kurszeit } from './passung.rules.ts';
import type {
  Geschlecht,
  Niveauquelle,
  Tageszeit,
  Verkehrsmittel,
  Vorranggrund,
  Wartestatus,
} from './warteperson.rules.ts';

type Text = ColumnType<string, string | undefined, string>;
type Zahl = ColumnType<number, number | undefined, number>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;
type Liste<T> = JSONColumnType<T[], string | undefined, string>;

export type Vermittlungsstatus = 'offen' | 'angenommen' | 'abgelehnt' | 'abgelaufen' | 'zurueckgezogen';

export interface WartepersonTable {
  id: Generated<number>;
  /** Made by the database: W-10001. */
  nummer: ColumnType<string, never, never>;
  stelle_id: number | null;
  zeichen: Text;
  geburtsjahr: number | null;
  geschlecht: Geschlecht | null;
  gruppe: Text;
  niveau: Niveau;
  niveau_quelle: Niveauquelle;
  eingestuft_am: string | null;
  formate: Liste<string>;
  plz: Text;
  ort: string;
  lat: number | null;
  lon: number | null;
  gemeinde_id: number | null;
  verkehrsmittel: Verkehrsmittel;
  max_minuten: number | null;
  max_kilometer: number | null;
  tageszeiten: Liste<Tageszeit>;
  wochentage: Liste<Wochentag>;
  kinder: Zahl;
  online_moeglich: Ja;
  wartet_seit: string;
  vorrang: Vorranggrund | null;
  vorrang_text: Text;
  einwilligung_am: string | null;
  name: Text;
  telefon: Text;
  email: Text;
  briefsprache: ColumnType<'de' | 'en', 'de' | 'en' | undefined, 'de' | 'en'>;
  notiz: Text;
  status: ColumnType<Wartestatus, Wartestatus | undefined, Wartestatus>;
  status_at: Date;
  ruht_bis: string | null;
  bestaetigt_am: string;
  gefragt_at: Date | null;
  zusammengefuehrt_mit: number | null;
  teilnehmer_id: number | null;
  angelegt_at: Date;
  angelegt_von: string;
  version: Generated<number>;
}

export interface WartepersonverlaufTable {
  id: Generated<number>;
  warteperson_id: number;
  status: Wartestatus;
  grund: Text;
  gesetzt_von: string;
  gesetzt_at: Date;
}

export interface WartepersonVerschiedenTable {
  eine_id: number;
  andere_id: number;
  entschieden_von: string;
  entschieden_at: Date;
}

export interface ExternerKursTable {
  id: Generated<number>;
  titel: string;
  anbieter: Text;
  niveau: Niveau;
  format: string;
  durchfuehrung: Durchfuehrung;
  plz: Text;
  ort: Text;
  lat: number | null;
  lon: number | null;
  zeiten: Liste<Kurszeit>;
  kinderbetreuung: Ja;
  plaetze: number;
  beginn_am: string;
  ende_am: string | null;
  kontakt: Text;
  ist_aktiv: Ja;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface KursvermittlungTable {
  id: Generated<number>;
  warteperson_id: number;
  /** Exactly one of the two. */
  kurs_id: number | null;
  externer_kurs_id: number | null;
  status: ColumnType<Vermittlungsstatus, Vermittlungsstatus | undefined, Vermittlungsstatus>;
  gueltig_bis: Date;
  grund: Text;
  angelegt_at: Date;
  angelegt_von: string;
  beantwortet_at: Date | null;
  beantwortet_von: string | null;
}

export interface WartelistenimportTable {
  id: Generated<number>;
  datei_id: number;
  status: ColumnType<'vorschau' | 'uebernommen' | 'verworfen', string | undefined, string>;
  anzahl: number;
  erstellt_von: string;
  erstellt_at: Date;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    warteperson: WartepersonTable;
    wartepersonverlauf: WartepersonverlaufTable;
    warteperson_verschieden: WartepersonVerschiedenTable;
    externer_kurs: ExternerKursTable;
    kursvermittlung: KursvermittlungTable;
    wartelistenimport: WartelistenimportTable;
  }
}
