import { type RawBuilder, sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Jahresmittel } from './mittel.rules.ts';

export type { Jahresmittel };

/**
 * Everything that was paid, by run or by hand: pot, year of the budget, commitment, day, cents. What came back from
 * the bank and what was cancelled is not in it.
 */
const gezahltes: RawBuilder<unknown> = sql`(
  SELECT b.topf_id, b.jahr, b.mittelbindung_id, l.ausfuehrung_am AS am, b.betrag_cent
  FROM buchung b JOIN zahlung z ON z.id = b.zahlung_id JOIN zahllauf l ON l.id = z.zahllauf_id
  WHERE z.status = 'angewiesen'
  UNION ALL
  SELECT topf_id, jahr, mittelbindung_id, am, betrag_cent FROM einzelausgabe WHERE storniert_at IS NULL
)`;

/**
 * What pots have, have promised and have paid, for each year in which they have anything.
 * @param filter only this pot, only this year
 */
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
    faellig: number;
    bindungen: number;
    aenderungen: number;
    gezahlt: number;
  }>`
    WITH teil AS (
      SELECT topf_id, jahr, ansatz_cent AS ansatz, bemerkung, 0::bigint AS aenderung, 0::bigint AS uebertrag,
             0::bigint AS gebunden, 0::bigint AS berechnet, 0::bigint AS offen, 0::bigint AS faellig, 0 AS bindungen, 0 AS aenderungen, 0::bigint AS gezahlt
      FROM haushaltsansatz WHERE ${only('topf_id', 'jahr')}
      UNION ALL
      SELECT von_topf_id, von_jahr, NULL, NULL,
             CASE WHEN art <> 'haushaltsrest' THEN -betrag_cent ELSE 0 END,
             CASE WHEN art = 'haushaltsrest' THEN -betrag_cent ELSE 0 END, 0, 0, 0, 0, 0, 1, 0
      FROM mittelaenderung
      WHERE status = 'freigegeben' AND von_topf_id IS NOT NULL AND ${only('von_topf_id', 'von_jahr')}
      UNION ALL
      SELECT nach_topf_id, nach_jahr, NULL, NULL,
             CASE WHEN art <> 'haushaltsrest' THEN betrag_cent ELSE 0 END,
             CASE WHEN art = 'haushaltsrest' THEN betrag_cent ELSE 0 END, 0, 0, 0, 0, 0, 1, 0
      FROM mittelaenderung
      WHERE status = 'freigegeben' AND nach_topf_id IS NOT NULL AND ${only('nach_topf_id', 'nach_jahr')}
      UNION ALL
      SELECT m.topf_id, m.jahr, NULL, NULL, 0, 0, m.gebunden_cent, m.berechnet_cent,
             ${offenSql}, greatest(0, m.berechnet_cent - coalesce(gezahlt.summe, 0)), 1, 0, 0
      FROM mittelbindung m
      LEFT JOIN (
        SELECT mittelbindung_id, sum(betrag_cent)::bigint AS summe FROM ${gezahltes} g
        WHERE mittelbindung_id IS NOT NULL GROUP BY mittelbindung_id
      ) gezahlt ON gezahlt.mittelbindung_id = m.id
      WHERE ${only('m.topf_id', 'm.jahr')}
      UNION ALL
      SELECT topf_id, jahr, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, betrag_cent
      FROM ${gezahltes} g WHERE ${only('topf_id', 'jahr')}
    )
    SELECT topf_id, jahr, sum(ansatz)::bigint AS ansatz, max(bemerkung) AS bemerkung,
           sum(aenderung)::bigint AS aenderung, sum(uebertrag)::bigint AS uebertrag,
           sum(gebunden)::bigint AS gebunden, sum(berechnet)::bigint AS berechnet, sum(offen)::bigint AS offen, sum(faellig)::bigint AS faellig,
           sum(bindungen)::int AS bindungen, sum(aenderungen)::int AS aenderungen, sum(gezahlt)::bigint AS gezahlt
    FROM teil GROUP BY topf_id, jahr ORDER BY jahr DESC, topf_id`.execute(db);
  return rows.map((row) => ({
    topfId: row.topf_id,
    jahr: row.jahr,
    ansatzCent: row.ansatz,
    bemerkung: row.bemerkung ?? '',
    aenderungCent: row.aenderung,
    aenderungen: row.aenderungen,
    uebertragCent: row.uebertrag,
    gebundenCent: row.gebunden,
    berechnetCent: row.berechnet,
    offenCent: row.offen,
    faelligCent: row.faellig,
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

/**
 * What pots paid for some years after the day that stands to them as `tag` stands to `jahr`: as far into the year or
 * after it. Only pots that paid anything for the year.
 */
export async function listDanachGezahlt(
  db: Db,
  { vonJahr, bisJahr, jahr, tag }: { vonJahr: number; bisJahr: number; jahr: number; tag: Datum },
): Promise<{ topfId: number | null; jahr: number; danachCent: Geld }[]> {
  // Days as numbers, 20260310: so 10 March is the same day in leap years.
  const abstand = Number(tag.replaceAll('-', '')) - jahr * 10_000;
  const { rows } = await sql<{ topf_id: number | null; jahr: number; danach: number }>`
    SELECT topf_id, jahr,
           coalesce(sum(betrag_cent) FILTER
             (WHERE to_char(am, 'YYYYMMDD')::integer - jahr * 10000 > ${abstand}::integer), 0)::bigint AS danach
    FROM ${gezahltes} g WHERE jahr BETWEEN ${vonJahr} AND ${bisJahr}
    GROUP BY topf_id, jahr`.execute(db);
  return rows.map(({ topf_id, jahr, danach }) => ({ topfId: topf_id, jahr, danachCent: danach }));
}

export interface Bezahltes {
  topfId: number | null;
  am: string;
  empfaenger: string;
  text: string;
  betragCent: Geld;
  /** The payment's reference or the receipt's number. */
  referenz: string;
}

/** Everything that was paid for a year, by run or by hand, in the order of its days. */
export async function listBezahltes(db: Db, jahr: number): Promise<Bezahltes[]> {
  const { rows } = await sql<Bezahltes>`
    SELECT b.topf_id AS "topfId", l.ausfuehrung_am AS am, z.empfaenger, b.text, b.betrag_cent AS "betragCent",
           z.end_to_end AS referenz
    FROM buchung b JOIN zahlung z ON z.id = b.zahlung_id JOIN zahllauf l ON l.id = z.zahllauf_id
    WHERE b.jahr = ${jahr} AND z.status = 'angewiesen'
    UNION ALL
    SELECT topf_id, am, empfaenger, zweck, betrag_cent, belegnummer
    FROM einzelausgabe WHERE jahr = ${jahr} AND storniert_at IS NULL
    ORDER BY am, referenz`.execute(db);
  return rows;
}
