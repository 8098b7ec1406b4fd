import { sql } from 'kysely';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { addDays, toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';

export interface Wartezeit {
  ort: string;
  niveau: Niveau;
  wartende: number;
  /** Days; the lower of the two middle ones. */
  median: number;
  laengste: number;
  /** Placed in the period, and the median of the days they had waited; null when nobody was. */
  vermittelt: number;
  medianBisPlatz: number | null;
}

/** Whoever waited at the end of a day, by what the history says of them, as a table expression. */
const wartendAm = (stichtag: Datum) => sql`(
  SELECT p.id, p.ort, p.niveau, p.kinder, p.online_moeglich, p.formate, p.tageszeiten,
    greatest(0, ${stichtag}::date - p.wartet_seit) AS tage
  FROM warteperson p JOIN LATERAL (
    SELECT v.status FROM wartepersonverlauf v
    WHERE v.warteperson_id = p.id AND v.gesetzt_at < ${toInstant(addDays(stichtag, 1), '00:00')}
    ORDER BY v.id DESC LIMIT 1
  ) AS stand ON stand.status IN ('wartet', 'angeboten')
)`;

/** Those placed in a period, with how long they had waited. */
const vermitteltIn = (von: Datum, bis: Datum) => sql`(
  SELECT p.ort, p.niveau, greatest(0, (v.gesetzt_at AT TIME ZONE 'Europe/Berlin')::date - p.wartet_seit) AS tage
  FROM wartepersonverlauf v JOIN warteperson p ON p.id = v.warteperson_id
  WHERE v.status = 'vermittelt' AND v.gesetzt_at >= ${toInstant(von, '00:00')}
    AND v.gesetzt_at < ${toInstant(addDays(bis, 1), '00:00')}
)`;

const MEDIAN = sql`percentile_disc(0.5) WITHIN GROUP (ORDER BY tage)::int`;

/** Waiting by place and level: now, and for those placed since a day. By place, then level. */
export async function listWartezeiten(db: Db, heute: Datum, seit: Datum): Promise<Wartezeit[]> {
  const { rows } = await sql<Wartezeit>`
    WITH wartend AS ${wartendAm(heute)}, vermittelt AS ${vermitteltIn(seit, heute)}
    SELECT ort, niveau, coalesce(w.anzahl, 0) AS wartende, coalesce(w.median, 0) AS median,
      coalesce(w.laengste, 0) AS laengste, coalesce(v.anzahl, 0) AS vermittelt, v.median AS "medianBisPlatz"
    FROM (SELECT ort, niveau, count(*)::int AS anzahl, ${MEDIAN} AS median, max(tage)::int AS laengste
      FROM wartend GROUP BY ort, niveau) AS w
    FULL JOIN (SELECT ort, niveau, count(*)::int AS anzahl, ${MEDIAN} AS median
      FROM vermittelt GROUP BY ort, niveau) AS v USING (ort, niveau)
    ORDER BY ort, niveau`.execute(db);
  return rows;
}

export interface Wartestand {
  wartende: number;
  median: number | null;
  laengste: number | null;
}

/** Everybody who waited on a day together. */
export async function findWartestand(db: Db, stichtag: Datum): Promise<Wartestand> {
  const { rows } = await sql<Wartestand>`
    SELECT count(*)::int AS wartende, ${MEDIAN} AS median, max(tage)::int AS laengste
    FROM ${wartendAm(stichtag)} AS wartend`.execute(db);
  return rows[0]!;
}

export type Wartemerkmal = 'niveau' | 'ort';

/** How many waited on a day by level or place, and their median wait. */
export async function countWartende(
  db: Db,
  stichtag: Datum,
  merkmal: Wartemerkmal,
): Promise<{ schluessel: string; wartende: number; median: number }[]> {
  const { rows } = await sql<{ schluessel: string; wartende: number; median: number }>`
    SELECT ${sql.ref(merkmal)} AS schluessel, count(*)::int AS wartende, ${MEDIAN} AS median
    FROM ${wartendAm(stichtag)} AS wartend GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}

/** How many were placed in a period. */
export async function countVermittelte(db: Db, von: Datum, bis: Datum): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    SELECT count(*)::int AS anzahl FROM ${vermitteltIn(von, bis)} AS vermittelt`.execute(db);
  return rows[0]!.anzahl;
}
