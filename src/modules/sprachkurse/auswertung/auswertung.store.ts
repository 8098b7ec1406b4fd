import { sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Kursstatus } from '../sprachkurse.tables.ts';

/** A course as it counts for a period. */
export interface Auswertungskurs {
  id: number;
  kennung: string;
  titel: string;
  traeger: string;
  gemeinde: string;
  kursart: string;
  format: string;
  durchfuehrung: string;
  niveauVon: Niveau;
  niveauBis: Niveau;
  beginnAm: Datum;
  endeAm: Datum;
  /** As it is known today. */
  status: Kursstatus;
  /** As it was on the reference date. */
  statusDamals: Kursstatus;
  /** Teaching units held in the period, by lists that were handed in. */
  ue: number;
  teilnehmerUe: number;
  /** Enrolled on at least one day of the period. */
  teilnehmer: number;
  bestanden: number;
  /** Left in the period with a result of any kind. */
  beendet: number;
  abgebrochen: number;
  /** Accepted invoices for months of the period. */
  kostenCent: Geld;
}

/**
 * Every course that was applied for by the reference date and touches the period, or was approved and not over on that
 * date. Statuses of the past come from the course's history.
 */
export async function listAuswertungskurse(
  db: Db | Trx,
  von: Datum,
  stichtag: Datum,
): Promise<Auswertungskurs[]> {
  const { rows } = await sql<Auswertungskurs>`
    WITH damals AS (
      SELECT DISTINCT ON (kurs_id) kurs_id, status FROM kursverlauf
      WHERE gesetzt_at < (${stichtag}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin' ORDER BY kurs_id, id DESC
    ), gehalten AS (
      SELECT l.kurs_id, sum(l.ue)::int AS ue, sum(a.summe)::int AS teilnehmer_ue
      FROM teilnehmerliste l
      LEFT JOIN LATERAL (SELECT sum(ue_anwesend) AS summe FROM anwesenheit WHERE teilnehmerliste_id = l.id) a ON true
      WHERE l.status IN ('eingereicht', 'geprueft') AND l.monat BETWEEN date_trunc('month', ${von}::date) AND ${stichtag}
      GROUP BY l.kurs_id
    ), personen AS (
      SELECT kurs_id, count(*)::int AS teilnehmer,
        count(*) FILTER (WHERE ergebnis = 'bestanden' AND bis_am BETWEEN ${von} AND ${stichtag})::int AS bestanden,
        count(*) FILTER (WHERE ergebnis IS NOT NULL AND bis_am BETWEEN ${von} AND ${stichtag})::int AS beendet,
        count(*) FILTER (WHERE ergebnis = 'abgebrochen' AND bis_am BETWEEN ${von} AND ${stichtag})::int AS abgebrochen
      FROM einschreibung WHERE ab_am <= ${stichtag} AND (bis_am IS NULL OR bis_am >= ${von}) GROUP BY kurs_id
    ), kosten AS (
      SELECT kurs_id, sum(anerkannt_cent) AS kosten FROM kursrechnung
      WHERE status IN ('geprueft', 'angewiesen') AND monate[1] BETWEEN date_trunc('month', ${von}::date) AND ${stichtag}
      GROUP BY kurs_id
    )
    SELECT k.id, k.kennung, k.titel, t.name AS traeger, g.name AS gemeinde, k.kursart, k.format, k.durchfuehrung,
      k.niveau_von AS "niveauVon", k.niveau_bis AS "niveauBis", k.beginn_am AS "beginnAm", k.ende_am AS "endeAm", k.status,
      d.status AS "statusDamals", coalesce(h.ue, 0) AS ue, coalesce(h.teilnehmer_ue, 0) AS "teilnehmerUe",
      coalesce(p.teilnehmer, 0) AS teilnehmer, coalesce(p.bestanden, 0) AS bestanden, coalesce(p.beendet, 0) AS beendet,
      coalesce(p.abgebrochen, 0) AS abgebrochen, coalesce(c.kosten, 0) AS "kostenCent"
    FROM kurs k
    JOIN traeger t ON t.id = k.traeger_id
    JOIN gemeinde g ON g.id = k.gemeinde_id
    JOIN damals d ON d.kurs_id = k.id
    LEFT JOIN gehalten h ON h.kurs_id = k.id
    LEFT JOIN personen p ON p.kurs_id = k.id
    LEFT JOIN kosten c ON c.kurs_id = k.id
    WHERE d.status <> 'entwurf' AND k.ende_am >= ${von}
      AND (k.beginn_am <= ${stichtag} OR d.status IN ('beantragt', 'geprueft', 'bewilligt', 'laeuft', 'unterbrochen'))
    ORDER BY k.beginn_am, k.kennung`.execute(db);
  return rows.map((row) => ({ ...row, kostenCent: Number(row.kostenCent) }));
}

/** Years in which courses are held, the latest first. */
export async function listKursjahre(db: Db | Trx): Promise<number[]> {
  const { rows } = await sql<{ jahr: number }>`
    SELECT DISTINCT j::int AS jahr FROM kurs, generate_series(extract(year FROM beginn_am)::int, extract(year FROM ende_am)::int) j
    WHERE status <> 'entwurf' ORDER BY jahr DESC`.execute(db);
  return rows.map(({ jahr }) => jahr);
}

/** The pots that conditions pay from. */
export async function listKurstoepfe(db: Db | Trx): Promise<number[]> {
  const rows = await db
    .selectFrom('foerderbedingung')
    .select('topf_id')
    .distinct()
    .where('topf_id', 'is not', null)
    .execute();
  return rows.flatMap(({ topf_id }) => topf_id ?? []);
}
