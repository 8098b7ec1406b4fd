import type { Insertable, Selectable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { WartelistenimportTable } from './warteliste.tables.ts';

export type Wartelistenimport = Selectable<WartelistenimportTable>;

export async function findImport(db: Db | Trx, id: number): Promise<Wartelistenimport | null> {
  return (
    (await db.selectFrom('wartelistenimport').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  );
}

export async function lockImport(trx: Trx, id: number): Promise<Wartelistenimport | null> {
  const row = await trx
    .selectFrom('wartelistenimport')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertImport(trx: Trx, neu: Insertable<WartelistenimportTable>): Promise<number> {
  return (await trx.insertInto('wartelistenimport').values(neu).returning('id').executeTakeFirstOrThrow()).id;
}

/** Decides about a file; its content goes, because it may hold names that must not be kept. */
export async function endImport(
  trx: Trx,
  { id, datei_id }: Wartelistenimport,
  status: 'uebernommen' | 'verworfen',
): Promise<void> {
  await trx.updateTable('wartelistenimport').set({ status }).where('id', '=', id).execute();
  await trx
    .updateTable('datei')
    .set({ inhalt: Buffer.alloc(0), groesse: 0, sha256: '' })
    .where('id', '=', datei_id)
    .execute();
}
