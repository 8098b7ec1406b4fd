import { type RawBuilder, sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Topfmittel } from './mittel.rules.ts';

/**
 * Everything that was paid, by run or by hand: pot, year of the budget, commitment, day, cents. What came back from
 * the bank and what was cancelled is not in it.
 */
const gezahltes: RawBuilder<unknown> = sql`(
  SELECT b.topf_id, b.jahr, b.mittelbindung_id, l.ausfuehrung_am AS am, b.betrag_cent
  FROM buchung b JOIN zahlung z ON z.id = b.zahlung_id JOIN zahllauf l ON l.id = z.zahllauf_id
  WHERE z.status = 'angewiesen'
  UNION ALL
  SELECT topf_id, jahr, NULL, am, betrag_cent FROM einzelausgabe WHERE storniert_at IS NULL
)`;

/** What each pot has, has promised and has paid for each year in which it has anything; null stands for no pot. */
export interface Jahresmittel extends Topfmittel {
  topfId: number | null;
  jahr: number;
  bemerkung: string;
  /** Accepted invoices. */
  berechnetCent: Geld;
  /** Promised in all, kept or not. */
  gebundenCent: Geld;
  /** Commitments, settled ones as well. */
  bindungen: number;
}

/** The means of pots by year. @param filter only this pot, only this year */
export async function listJahresmittel(
  db: Db | Trx,
  filter: { topfId?: number; jahr?: number } = {},
): Promise<Jahresmittel[]> {
  const only = (topf: string, jahr: string) => sql`
    (${filter.topfId ?? null}::bigint IS NULL OR ${sql.ref(topf)} = ${filter.topfId ?? null})
    AND (${filter.jahr ?? null}::integer IS NULL OR ${sql.ref(jahr)} = ${filter.jahr ?? null})`;
  const { rows } = await sql<{
    topf_id: number | null;
    jahr: number;
    ansatz: number | null;
    bemerkung: string | null;
    aenderung: number;
    uebertrag: number;
    gebunden: number;
    berechnet: number;
    offen: number;
    bindungen: number;
    gezahlt: number;
  }>`
    WITH teil AS (
      SELECT topf_id, jahr, ansatz_cent AS ansatz, bemerkung, 0::bigint AS aenderung, 0::bigint AS uebertrag,
             0::bigint AS gebunden, 0::bigint AS berechnet, 0::bigint AS offen, 0 AS bindungen, 0::bigint AS gezahlt
      FROM haushaltsansatz WHERE ${only('topf_id', 'jahr')}
      UNION ALL
      SELECT von_topf_id, von_jahr, NULL, NULL,
             CASE WHEN art <> 'haushaltsrest' THEN -betrag_cent ELSE 0 END,
             CASE WHEN art = 'haushaltsrest' THEN -betrag_cent ELSE 0 END, 0, 0, 0, 0, 0
      FROM mittelaenderung
      WHERE status = 'freigegeben' AND von_topf_id IS NOT NULL AND ${only('von_topf_id', 'von_jahr')}
      UNION ALL
      SELECT nach_topf_id, nach_jahr, NULL, NULL,
             CASE WHEN art <> 'haushaltsrest' THEN betrag_cent ELSE 0 END,
             CASE WHEN art = 'haushaltsrest' THEN betrag_cent ELSE 0 END, 0, 0, 0, 0, 0
      FROM mittelaenderung
      WHERE status = 'freigegeben' AND nach_topf_id IS NOT NULL AND ${only('nach_topf_id', 'nach_jahr')}
      UNION ALL
      SELECT m.topf_id, m.jahr, NULL, NULL, 0, 0, m.gebunden_cent, m.berechnet_cent,
             ${offenSql}, 1, 0
      FROM mittelbindung m
      LEFT JOIN (
        SELECT mittelbindung_id, sum(betrag_cent)::bigint AS summe FROM ${gezahltes} g
        WHERE mittelbindung_id IS NOT NULL GROUP BY mittelbindung_id
      ) gezahlt ON gezahlt.mittelbindung_id = m.id
      WHERE ${only('m.topf_id', 'm.jahr')}
      UNION ALL
      SELECT topf_id, jahr, NULL, NULL, 0, 0, 0, 0, 0, 0, betrag_cent
      FROM ${gezahltes} g WHERE ${only('topf_id', 'jahr')}
    )
    SELECT topf_id, jahr, sum(ansatz)::bigint AS ansatz, max(bemerkung) AS bemerkung,
           sum(aenderung)::bigint AS aenderung, sum(uebertrag)::bigint AS uebertrag,
           sum(gebunden)::bigint AS gebunden, sum(berechnet)::bigint AS berechnet, sum(offen)::bigint AS offen,
           sum(bindungen)::int AS bindungen, sum(gezahlt)::bigint AS gezahlt
    FROM teil GROUP BY topf_id, jahr ORDER BY jahr DESC, topf_id`.execute(db);
  return rows.map((row) => ({
    topfId: row.topf_id,
    jahr: row.jahr,
    ansatzCent: row.ansatz,
    bemerkung: row.bemerkung ?? '',
    aenderungCent: row.aenderung,
    uebertragCent: row.uebertrag,
    gebundenCent: row.gebunden,
    berechnetCent: row.berechnet,
    offenCent: row.offen,
    bindungen: row.bindungen,
    gezahltCent: row.gezahlt,
  }));
}

/** The rule `offenOf` in SQL; a test holds the two together. */
const offenSql = sql`greatest(0,
  CASE WHEN m.ist_erledigt THEN m.berechnet_cent ELSE greatest(m.gebunden_cent, m.berechnet_cent) END
  - coalesce(gezahlt.summe, 0))`;

/** Until the transaction ends nobody else promises anything of this pot. @returns its name, null when there is none */
export async function lockTopf(trx: Trx, topfId: number): Promise<string | null> {
  const row = await trx
    .selectFrom('topf')
    .select('bezeichnung')
    .where('id', '=', topfId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.bezeichnung ?? null;
}
