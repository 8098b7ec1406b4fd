import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Merkmale } from './lesung.rules.ts';

/** A series by its table's code and the key of its features. */
export interface Reihenangabe {
  tabelle: string;
  merkmal: string;
}

/** One value of a series, with the import it stands in. */
export interface Reihenzeile extends Reihenangabe {
  tabelleId: number;
  merkmalNummer: number;
  region: string;
  regionNummer: number;
  regionName: string;
  stichtag: string;
  wert: number | null;
  symbol: string | null;
  einheit: string | null;
  quelle: string | null;
  lizenz: string | null;
}

/**
 * The values of series in regions, by reference date. For each date the newest import of the table counts: a later
 * download corrects the earlier one where both speak and leaves the rest.
 */
export async function listReihen(
  db: Db | Trx,
  reihen: readonly Reihenangabe[],
  regionen: readonly string[],
): Promise<Reihenzeile[]> {
  if (reihen.length === 0 || regionen.length === 0) return [];
  const { rows } = await sql<Reihenzeile>`
    SELECT DISTINCT ON (t.kennung, m.schluessel, r.schluessel, w.stichtag)
      t.kennung AS tabelle, m.schluessel AS merkmal, t.id AS "tabelleId", m.nummer AS "merkmalNummer",
      r.schluessel AS region, r.nummer AS "regionNummer", r.name AS "regionName", w.stichtag, w.wert, w.symbol, m.einheit, t.quelle, t.lizenz
    FROM unnest(${reihen.map((one) => one.tabelle)}::text[], ${reihen.map((one) => one.merkmal)}::text[])
      AS gesucht (kennung, schluessel)
    JOIN statistiktabelle t ON t.kennung = gesucht.kennung AND t.status = 'uebernommen'
    JOIN statistikmerkmal m ON m.tabelle_id = t.id AND m.schluessel = gesucht.schluessel
    JOIN statistikregion r ON r.tabelle_id = t.id AND r.schluessel = ANY (${regionen}::text[])
    JOIN statistikwert w ON w.tabelle_id = t.id AND w.merkmal = m.nummer AND w.region = r.nummer
    ORDER BY t.kennung, m.schluessel, r.schluessel, w.stichtag, t.uebernommen_at DESC, t.id DESC`.execute(db);
  return rows;
}

export interface BekannteReihe extends Reihenangabe {
  titel: string;
  merkmale: Merkmale;
  einheit: string | null;
}

/** Every series that an indicator can be made of, by table, in the order of the newest import. */
export async function listBekannteReihen(db: Db): Promise<BekannteReihe[]> {
  const { rows } = await sql<BekannteReihe>`
    SELECT t.kennung AS tabelle, t.titel, m.schluessel AS merkmal, m.merkmale, m.einheit
    FROM (SELECT DISTINCT ON (kennung) * FROM statistiktabelle WHERE status = 'uebernommen'
          ORDER BY kennung, uebernommen_at DESC, id DESC) t
    JOIN statistikmerkmal m ON m.tabelle_id = t.id
    ORDER BY t.kennung, m.nummer`.execute(db);
  return rows;
}

/** Every region that a table in use speaks of, by key. */
export async function listBekannteRegionen(db: Db): Promise<{ schluessel: string; name: string }[]> {
  const { rows } = await sql<{ schluessel: string; name: string }>`
    SELECT DISTINCT ON (r.schluessel) r.schluessel, r.name
    FROM statistikregion r JOIN statistiktabelle t ON t.id = r.tabelle_id AND t.status = 'uebernommen'
    WHERE r.schluessel <> ''
    ORDER BY r.schluessel, t.uebernommen_at DESC, t.id DESC`.execute(db);
  return rows;
}
