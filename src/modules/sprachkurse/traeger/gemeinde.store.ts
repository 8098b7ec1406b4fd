import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { GemeindeTable } from '../sprachkurse.tables.ts';

export type Gemeinde = Selectable<GemeindeTable>;

export interface Gemeindezeile extends Gemeinde {
  /** Courses that are approved or running there. */
  kurse: number;
  traeger: number;
}

/** All municipalities by name. */
export async function listGemeinden(db: Db): Promise<Gemeindezeile[]> {
  return db
    .selectFrom('gemeinde')
    .selectAll('gemeinde')
    .select((eb) => [
      eb
        .selectFrom('kurs')
        .select(sql<number>`count(*)::int`.as('anzahl'))
        .whereRef('kurs.gemeinde_id', '=', 'gemeinde.id')
        .where('kurs.status', 'in', ['bewilligt', 'laeuft', 'unterbrochen'])
        .$asScalar()
        .$notNull()
        .as('kurse'),
      eb
        .selectFrom('traeger')
        .select(sql<number>`count(*)::int`.as('anzahl'))
        .whereRef('traeger.gemeinde_id', '=', 'gemeinde.id')
        .$asScalar()
        .$notNull()
        .as('traeger'),
    ])
    .orderBy('gemeinde.name')
    .execute();
}

export async function findGemeinde(db: Db | Trx, id: number): Promise<Gemeinde | null> {
  return (await db.selectFrom('gemeinde').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Names for choice lists; one that is no longer used comes only where it is chosen already. */
export function listGemeindeNamen(
  db: Db | Trx,
  alsoId?: number | null,
): Promise<Pick<Gemeinde, 'id' | 'name' | 'lat' | 'lon'>[]> {
  return db
    .selectFrom('gemeinde')
    .select(['id', 'name', 'lat', 'lon'])
    .where((eb) => eb.or([eb('ist_aktiv', '=', true), eb('id', '=', alsoId ?? 0)]))
    .orderBy('name')
    .execute();
}

export async function insertGemeinde(trx: Trx, gemeinde: Insertable<GemeindeTable>): Promise<number> {
  return (await trx.insertInto('gemeinde').values(gemeinde).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateGemeinde(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<GemeindeTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('gemeinde')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
