import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { WIRKUNG_TAGE } from './werbung.rules.ts';
import type { WerbungTable } from './werbung.tables.ts';

export type Werbung = Selectable<WerbungTable>;

export interface Werbungszeile extends Werbung {
  /** People who joined, or requesters who asked for the first time, within the days after it. */
  danach: number;
}

const tage = sql.lit(WIRKUNG_TAGE);
const danach = sql<number>`(CASE werbung.ziel
  WHEN 'sprachmittler' THEN (SELECT count(*) FROM sprachmittler m
    WHERE m.status <> 'interessiert' AND m.eingetreten_am >= werbung.am AND m.eingetreten_am < werbung.am + ${tage})
  ELSE (SELECT count(*) FROM (SELECT min(e.angefragt_at) AS erste FROM einsatz e GROUP BY e.stelle_id) s
    WHERE (s.erste AT TIME ZONE 'Europe/Berlin')::date >= werbung.am
      AND (s.erste AT TIME ZONE 'Europe/Berlin')::date < werbung.am + ${tage})
  END)::int`;

/** Everything the office did to make the pool known, newest first, with who came afterwards. */
export function listWerbung(db: Db): Promise<Werbungszeile[]> {
  return db
    .selectFrom('werbung')
    .selectAll()
    .select(danach.as('danach'))
    .orderBy('am', 'desc')
    .orderBy('id', 'desc')
    .limit(2000)
    .execute();
}

export async function findWerbung(db: Db | Trx, id: number): Promise<Werbung | null> {
  return (await db.selectFrom('werbung').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertWerbung(trx: Trx, werbung: Insertable<WerbungTable>): Promise<number> {
  const row = await trx.insertInto('werbung').values(werbung).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateWerbung(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<WerbungTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('werbung')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteWerbung(trx: Trx, id: number): Promise<Werbung | null> {
  return (await trx.deleteFrom('werbung').where('id', '=', id).returningAll().executeTakeFirst()) ?? null;
}
