/** What of a year is not settled yet. */
import { sql } from 'kysely';
import { addDays, toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';
import './abrechnung.tables.ts';

const yearOf = (jahr: number) => ({
  von: toInstant(`${jahr}-01-01`, '00:00'),
  bis: toInstant(addDays(`${jahr}-12-31`, 1), '00:00'),
});

/** Appointments of a year in these statuses. */
export async function countImJahr(db: Db, jahr: number, status: readonly EinsatzStatus[]): Promise<number> {
  const { von, bis } = yearOf(jahr);
  const { anzahl } = await db
    .selectFrom('einsatz')
    .select((eb) => eb.fn.countAll<number>().as('anzahl'))
    .where('status', 'in', status)
    .where('beginn_at', '>=', von)
    .where('beginn_at', '<', bis)
    .executeTakeFirstOrThrow();
  return anzahl;
}

/** Of a year, without what was taken over from old lists: confirmed or compensated and in no settlement, and of those the ones whose payment came back. */
export async function countUnabgerechnete(
  db: Db,
  jahr: number,
): Promise<{ anzahl: number; zurueckgekommen: number }> {
  const { von, bis } = yearOf(jahr);
  const { rows } = await sql<{ anzahl: number; zurueckgekommen: number }>`
    SELECT count(*) AS anzahl, count(*) FILTER (WHERE kam_zurueck) AS zurueckgekommen FROM (
      SELECT EXISTS (SELECT FROM abrechnungsposition p JOIN zahlung z ON z.id = p.zahlung_id
        WHERE p.einsatz_id = e.id AND z.status = 'zurueckgekommen') AS kam_zurueck
      FROM einsatz e
      WHERE e.herkunft <> 'import' AND e.beginn_at >= ${von} AND e.beginn_at < ${bis} AND e.sprachmittler_id IS NOT NULL
        AND (e.status = 'bestaetigt' OR (e.status IN ('abgesagt', 'ausgefallen') AND e.kosten_traegt IS NOT NULL))
        AND NOT EXISTS (SELECT FROM abrechnungsposition p WHERE p.einsatz_id = e.id AND p.gilt)
    ) offene`.execute(db);
  return rows[0]!;
}

/** Runs that hold appointments of the year and are not released. */
export async function listOffeneLaeufeImJahr(
  db: Db,
  jahr: number,
): Promise<{ id: number; von_am: string; bis_am: string }[]> {
  const { von, bis } = yearOf(jahr);
  return db
    .selectFrom('abrechnungslauf as l')
    .innerJoin('abrechnungsposition as p', 'p.lauf_id', 'l.id')
    .innerJoin('einsatz as e', 'e.id', 'p.einsatz_id')
    .select(['l.id', 'l.von_am', 'l.bis_am'])
    .distinct()
    .where('l.status', 'in', ['offen', 'geprueft'])
    .where('p.gilt', '=', true)
    .where('e.beginn_at', '>=', von)
    .where('e.beginn_at', '<', bis)
    .orderBy('l.id')
    .execute();
}
