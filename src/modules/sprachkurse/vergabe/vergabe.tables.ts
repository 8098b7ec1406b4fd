import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Vergabeart, Vergabestatus, Wertgrenzen } from './vergabe.rules.ts';

type Text = ColumnType<string, string | undefined, string>;

export interface VergabeTable {
  id: Generated<number>;
  titel: string;
  beschreibung: Text;
  schaetzwert_cent: number;
  art: Vergabeart;
  art_mindestens: Vergabeart;
  grenzen: JSONColumnType<Wertgrenzen>;
  art_grund: Text;
  frist_at: Date;
  topf_id: number;
  beginn_am: string;
  ende_am: string;
  status: ColumnType<Vergabestatus, Vergabestatus | undefined, Vergabestatus>;
  oeffnung_von: string | null;
  oeffnung_von_name: string | null;
  oeffnung_at: Date | null;
  geoeffnet_von: string | null;
  geoeffnet_von_name: string | null;
  geoeffnet_at: Date | null;
  begruendung: Text;
  beendet_von_name: string | null;
  beendet_at: Date | null;
  angelegt_von: string;
  angelegt_at: Date;
  version: Generated<number>;
}

export interface VergabelosTable {
  id: Generated<number>;
  vergabe_id: number;
  nr: number;
  titel: string;
  ue: number;
  plaetze: number;
  niveau_von: Niveau;
  niveau_bis: Niveau;
}

export interface VergabekriteriumTable {
  id: Generated<number>;
  vergabe_id: number;
  nr: number;
  bezeichnung: string;
  gewicht: number;
  ist_preis: boolean;
}

export interface VergabeangebotTable {
  id: Generated<number>;
  vergabe_id: number;
  traeger_id: number;
  weg: 'anmeldung' | 'papier';
  eingegangen_at: Date;
  eingegangen_von: string;
  brief_id: number | null;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    vergabe: VergabeTable;
    vergabelos: VergabelosTable;
    vergabekriterium: VergabekriteriumTable;
    vergabe_eingeladen: { vergabe_id: number; traeger_id: number };
    vergabeangebot: VergabeangebotTable;
    vergabeangebot_preis: { angebot_id: number; los_id: number; betrag_cent: number };
    vergabeangebot_datei: { angebot_id: number; datei_id: number };
    vergabewertung: {
      id: Generated<number>;
      vergabe_id: number;
      von: string;
      von_name: string;
      abgegeben_at: Date;
    };
    vergabepunkte: { wertung_id: number; angebot_id: number; kriterium_id: number; punkte: number };
    vergabevertrag: {
      id: Generated<number>;
      vergabe_id: number;
      los_id: number;
      angebot_id: number;
      betrag_cent: number;
      beginn_am: string;
      ende_am: string;
    };
  }
}
