import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Merkmale } from '../tabellen/lesung.rules.ts';

export interface Pruefzeile {
  tabelleId: number;
  titel: string;
  region: string;
  regionNummer: number;
  merkmalNummer: number;
  merkmale: Merkmale;
  einheit: string | null;
  stichtag: string;
  wert: number | null;
}

/** All values of some regions in the newest import of each table. */
export async function listPruefzeilen(db: Db, regionen: readonly string[]): Promise<Pruefzeile[]> {
  if (regionen.length === 0) return [];
  const { rows } = await sql<Pruefzeile>`
    SELECT t.id AS "tabelleId", t.titel, r.name AS region, r.nummer AS "regionNummer",
      m.nummer AS "merkmalNummer", m.merkmale, m.einheit, w.stichtag, w.wert
    FROM (SELECT DISTINCT ON (kennung) id, titel, kennung FROM statistiktabelle WHERE status = 'uebernommen'
          ORDER BY kennung, uebernommen_at DESC, id DESC) t
    JOIN statistikregion r ON r.tabelle_id = t.id AND r.schluessel = ANY (${regionen}::text[])
    JOIN statistikmerkmal m ON m.tabelle_id = t.id
    JOIN statistikwert w ON w.tabelle_id = t.id AND w.merkmal = m.nummer AND w.region = r.nummer
    ORDER BY t.kennung, r.nummer, w.stichtag, m.nummer`.execute(db);
  return rows;
}
