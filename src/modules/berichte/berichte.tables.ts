import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Berichtsart, Berichtsstatus } from './bericht.rules.ts';
import type { Beratungsrolle, Ergebniswort } from './beschluesse/beschluss.rules.ts';
import type { Gaststatus, Gremienart } from './gremien/gremium.rules.ts';

type Text = ColumnType<string, string | undefined, string>;
type Ja = ColumnType<boolean, boolean | undefined, boolean>;
type Json = JSONColumnType<object, string, string>;
type Stand<Wort> = ColumnType<Wort, Wort | undefined, Wort>;

export interface GremiumTable {
  id: Generated<number>;
  name: string;
  art: Gremienart;
  position: Generated<number>;
  /** How far apart its meetings may be; null: as it comes. */
  abstand_monate: number | null;
  /** Its page in the council's information system. */
  adresse: Text;
  ist_aktiv: Ja;
  version: Generated<number>;
}

export interface SitzungTable {
  id: Generated<number>;
  gremium_id: number;
  /** Calendar date 'YYYY-MM-DD'. */
  am: string;
  /** Local time 'HH:MM', empty as long as nobody knows. */
  uhrzeit: Text;
  ort: Text;
  /** Until when papers must be there. */
  frist_am: string | null;
  /** The agenda on the web. */
  adresse: Text;
  thema: Text;
  teilnehmende: number | null;
  ist_abgesagt: Ja;
  version: Generated<number>;
}

export interface BerichtTable {
  id: Generated<number>;
  art: Berichtsart;
  titel: string;
  von_am: string;
  /** Reference date of its figures. */
  bis_am: string;
  vorlagennummer: Text;
  adresse: Text;
  status: Stand<Berichtsstatus>;
  vorgaenger_id: number | null;
  erstellt_at: Date;
  erstellt_von_id: string | null;
  erstellt_von: string;
  geprueft_at: Date | null;
  geprueft_von: string | null;
  /** Fingerprint of what was reviewed. */
  geprueft_abdruck: Text;
  anmerkung: Text;
  version: Generated<number>;
}

export interface BerichtsautorTable {
  bericht_id: number;
  benutzer_id: string;
  name: string;
}

export interface BerichtsblockTable {
  id: Generated<number>;
  bericht_id: number;
  abschnitt: string;
  position: number;
  inhalt: Json;
  version: Generated<number>;
}

export interface BerichtsfassungTable {
  id: Generated<number>;
  bericht_id: number;
  nummer: number;
  inhalt: Json;
  docx_datei_id: number;
  pdf_datei_id: number;
  geprueft_von: string;
  ausgegeben_at: Date;
  ausgegeben_von: string;
}

export interface TextbausteinTable {
  id: Generated<number>;
  titel: string;
  text: string;
  version: Generated<number>;
}

export interface BeratungTable {
  id: Generated<number>;
  bericht_id: number;
  gremium_id: number;
  sitzung_id: number | null;
  position: number;
  rolle: Beratungsrolle;
  tagesordnungspunkt: Text;
  version: Generated<number>;
}

export interface BeschlussTable {
  id: Generated<number>;
  gremium_id: number;
  sitzung_id: number | null;
  beratung_id: number | null;
  am: string;
  /** The paper's name. */
  vorlage: string;
  vorlagennummer: Text;
  adresse: Text;
  tagesordnungspunkt: Text;
  ergebnis: Ergebniswort;
  wortlaut: Text;
  auflagen: Text;
  version: Generated<number>;
}

export interface BeschlussauftragTable {
  id: Generated<number>;
  beschluss_id: number;
  text: string;
  zustaendig: Text;
  faellig_am: string | null;
  erledigt_am: string | null;
  erledigt_von: string | null;
  vermerk: Text;
  version: Generated<number>;
}

export interface GremiumsgastTable {
  id: Generated<number>;
  gremium_id: number;
  organisation: string;
  person: Text;
  anliegen: Text;
  beantragt_am: string;
  status: Stand<Gaststatus>;
  entschieden_am: string | null;
  begruendung: Text;
  version: Generated<number>;
}

export interface BerichtspflichtTable {
  id: Generated<number>;
  titel: string;
  art: Berichtsart | null;
  gremium_id: number | null;
  /** To whom, where it is no body. */
  empfaenger: Text;
  grundlage: Text;
  faellig_am: string;
  /** Null: once. */
  abstand_monate: number | null;
  vorlauf_tage: Generated<number>;
  zustaendig: Text;
  ist_aktiv: Ja;
  version: Generated<number>;
}

export interface PflichterfuellungTable {
  id: Generated<number>;
  berichtspflicht_id: number;
  faellig_am: string;
  erledigt_am: string;
  erledigt_von: string;
  bericht_id: number | null;
  bemerkung: Text;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    gremium: GremiumTable;
    sitzung: SitzungTable;
    bericht: BerichtTable;
    berichtsautor: BerichtsautorTable;
    berichtsblock: BerichtsblockTable;
    berichtsfassung: BerichtsfassungTable;
    textbaustein: TextbausteinTable;
    beratung: BeratungTable;
    beschluss: BeschlussTable;
    beschlussauftrag: BeschlussauftragTable;
    gremiumsgast: GremiumsgastTable;
    berichtspflicht: BerichtspflichtTable;
    pflichterfuellung: PflichterfuellungTable;
  }
}
