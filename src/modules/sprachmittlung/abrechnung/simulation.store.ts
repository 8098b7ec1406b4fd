/** What a simulation counts: everything of a year that is paid for. */
import { sql } from 'kysely';
import { toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import { DURCHGEFUEHRTE_STATUS } from '../einsatz.rules.ts';
import './abrechnung.tables.ts';

/** Held, or cancelled late or failed with a compensation, by somebody. */
const wirdBezahlt = sql<boolean>`einsatz.sprachmittler_id IS NOT NULL AND (
  einsatz.status IN (${sql.join(DURCHGEFUEHRTE_STATUS)})
  OR (einsatz.status IN ('abgesagt', 'ausgefallen') AND einsatz.kosten_traegt IS NOT NULL))`;

/** The columns that money depends on, with the pots of requester and third party. */
export async function listBezahlte(db: Db, jahr: number) {
  const rows = await db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .leftJoin('kostentraeger', 'kostentraeger.id', 'einsatz.kostentraeger_id')
    .where(wirdBezahlt)
    .where('einsatz.beginn_at', '>=', toInstant(`${jahr}-01-01`, '00:00'))
    .where('einsatz.beginn_at', '<', toInstant(`${jahr + 1}-01-01`, '00:00'))
    .select([
      'einsatz.id',
      'einsatz.sprachmittler_id',
      'einsatz.status',
      'einsatz.beginn_at',
      'einsatz.ende_at',
      'einsatz.ist_beginn_at',
      'einsatz.ist_ende_at',
      'einsatz.kilometer_zehntel',
      'einsatz.verkehrsmittel',
      'einsatz.auslagen_cent',
      'einsatz.wartezeit_minuten',
      'einsatz.fahrzeit_minuten',
      'einsatz.thema',
      'einsatz.modus',
      'einsatz.zahler',
      'einsatz.topf_id',
      'kostentraeger.topf_id as kostentraeger_topf_id',
      'stelle.topf_id as stelle_topf_id',
    ])
    .orderBy('einsatz.id')
    .execute();
  return rows.map((row) => ({ ...row, sprachmittler_id: row.sprachmittler_id! }));
}

/** Years in which something was held, the latest first. */
export async function listBezahlteJahre(db: Db): Promise<number[]> {
  const { rows } = await sql<{ jahr: number }>`
    SELECT DISTINCT extract(year FROM beginn_at AT TIME ZONE 'Europe/Berlin')::int AS jahr
    FROM einsatz WHERE ${wirdBezahlt} ORDER BY jahr DESC`.execute(db);
  return rows.map(({ jahr }) => jahr);
}

export interface Zeilennamen {
  id: number;
  beginn_at: Date;
  ende_at: Date;
  stelle: string;
  sprachmittler: string;
}

/** Who and when, for the lines that are shown. */
export function listZeilennamen(db: Db, ids: readonly number[]): Promise<Zeilennamen[]> {
  return db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .innerJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .where('einsatz.id', '=', sql<number>`ANY(${ids})`)
    .select([
      'einsatz.id',
      'einsatz.beginn_at',
      'einsatz.ende_at',
      'stelle.name as stelle',
      sql<string>`sprachmittler.nachname || ', ' || sprachmittler.vorname`.as('sprachmittler'),
    ])
    .execute();
}
