import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Jahreseintrag } from './jahresbilanz.rules.ts';

/** The log of an edition's measures without internal notes and corrections, the earliest first. */
export async function listJahreseintraege(db: Db, ausgabeId: number): Promise<Jahreseintrag[]> {
  const { rows } = await sql<Jahreseintrag>`
    SELECT e.massnahme_id, e.art, e.status, e.text, e.am
    FROM massnahme_eintrag e JOIN massnahme_fassung f ON f.massnahme_id = e.massnahme_id
    WHERE f.ausgabe_id = ${ausgabeId} AND e.art IN ('stand', 'nachweis', 'beschluss', 'bericht')
    ORDER BY e.am, e.at, e.id`.execute(db);
  return rows;
}
