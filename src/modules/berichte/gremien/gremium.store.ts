import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { GremiumsgastTable, GremiumTable } from '../berichte.tables.ts';

export type Gremium = Selectable<GremiumTable>;
export type Gast = Selectable<GremiumsgastTable>;

/** Every body in the order of the office; `nurAktive` for lists to choose from. */
export async function listGremien(db: Db | Trx, { nurAktive = false } = {}): Promise<Gremium[]> {
  let query = db.selectFrom('gremium').selectAll();
  if (nurAktive) query = query.where('ist_aktiv', '=', true);
  return query.orderBy('position').orderBy(sql`lower(name)`).execute();
}

export async function findGremium(db: Db | Trx, id: number): Promise<Gremium | null> {
  return (await db.selectFrom('gremium').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertGremium(trx: Trx, gremium: Insertable<GremiumTable>): Promise<number> {
  const { id } = await trx.insertInto('gremium').values(gremium).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateGremium(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<GremiumTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('gremium')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Guests and applicants of a body, the latest application first. */
export async function listGaeste(db: Db | Trx, gremiumId: number): Promise<Gast[]> {
  return db
    .selectFrom('gremiumsgast')
    .selectAll()
    .where('gremium_id', '=', gremiumId)
    .orderBy('beantragt_am', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findGast(db: Db | Trx, id: number): Promise<Gast | null> {
  return (await db.selectFrom('gremiumsgast').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertGast(trx: Trx, gast: Insertable<GremiumsgastTable>): Promise<number> {
  const { id } = await trx.insertInto('gremiumsgast').values(gast).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateGast(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<GremiumsgastTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('gremiumsgast')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
