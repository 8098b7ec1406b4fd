import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { BerichtspflichtTable, PflichterfuellungTable } from '../berichte.tables.ts';

export interface Pflicht extends Selectable<BerichtspflichtTable> {
  /** Name of the body that is reported to. */
  gremium: string | null;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('berichtspflicht')
    .leftJoin('gremium', 'gremium.id', 'berichtspflicht.gremium_id')
    .selectAll('berichtspflicht')
    .select('gremium.name as gremium');

/** The duty that is due next comes first. */
export async function listPflichten(db: Db | Trx): Promise<Pflicht[]> {
  return select(db).orderBy('faellig_am').orderBy('berichtspflicht.id').execute();
}

/** Active duties of which the office is to be reminded on a day. */
export async function listErinnerte(db: Db | Trx, heute: Datum): Promise<Pflicht[]> {
  return select(db)
    .where('berichtspflicht.ist_aktiv', '=', true)
    .where(sql<boolean>`faellig_am - vorlauf_tage <= ${heute}::date`)
    .orderBy('faellig_am')
    .execute();
}

export async function findPflicht(db: Db | Trx, id: number): Promise<Pflicht | null> {
  return (await select(db).where('berichtspflicht.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertPflicht(trx: Trx, pflicht: Insertable<BerichtspflichtTable>): Promise<number> {
  const { id } = await trx
    .insertInto('berichtspflicht')
    .values(pflicht)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updatePflicht(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<BerichtspflichtTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('berichtspflicht')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type Erfuellung = Selectable<PflichterfuellungTable>;

/** What was done, the latest first. */
export async function listErfuellungen(db: Db | Trx, pflichtId: number): Promise<Erfuellung[]> {
  return db
    .selectFrom('pflichterfuellung')
    .selectAll()
    .where('berichtspflicht_id', '=', pflichtId)
    .orderBy('faellig_am', 'desc')
    .execute();
}

export async function insertErfuellung(
  trx: Trx,
  erfuellung: Insertable<PflichterfuellungTable>,
): Promise<void> {
  await trx.insertInto('pflichterfuellung').values(erfuellung).execute();
}
