import type { Insertable, Selectable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { KursvermittlungTable, Vermittlungsstatus } from './warteliste.tables.ts';
import type { Kursbezug } from './zielkurs.store.ts';

export type Vermittlung = Selectable<KursvermittlungTable>;

export const bezugOf = ({ kurs_id, externer_kurs_id }: Vermittlung): Kursbezug =>
  kurs_id === null ? { art: 'extern', id: externer_kurs_id! } : { art: 'kurs', id: kurs_id };

const select = (db: Db | Trx) =>
  db
    .selectFrom('kursvermittlung as v')
    .innerJoin('warteperson as person', 'person.id', 'v.warteperson_id')
    .leftJoin('kurs', 'kurs.id', 'v.kurs_id')
    .leftJoin('externer_kurs as extern', 'extern.id', 'v.externer_kurs_id')
    .selectAll('v')
    .select((eb) => [
      'person.nummer',
      'person.name',
      'person.stelle_id',
      eb.fn.coalesce('kurs.titel', 'extern.titel').as('titel'),
      eb.fn.coalesce('kurs.beginn_am', 'extern.beginn_am').as('beginn_am'),
    ]);

export type VermittlungMitKurs = Awaited<ReturnType<typeof listVermittlungenVon>>[number];

/** Every place somebody was offered, the latest first. */
export async function listVermittlungenVon(db: Db | Trx, wartepersonId: number) {
  return select(db).where('v.warteperson_id', '=', wartepersonId).orderBy('v.id', 'desc').execute();
}

/** Whom places of a course were offered, the latest first. */
export async function listVermittlungenIn(db: Db | Trx, { art, id }: Kursbezug) {
  return select(db)
    .where(art === 'kurs' ? 'v.kurs_id' : 'v.externer_kurs_id', '=', id)
    .orderBy('v.id', 'desc')
    .execute();
}

/** Open offers of the people of some authorities, the first to end first. */
export async function listOffeneVon(db: Db, stelleIds: readonly number[]) {
  if (stelleIds.length === 0) return [];
  return select(db)
    .where('v.status', '=', 'offen')
    .where('person.stelle_id', 'in', stelleIds)
    .orderBy('v.gueltig_bis')
    .execute();
}

export async function findVermittlung(db: Db | Trx, id: number): Promise<Vermittlung | null> {
  return (await db.selectFrom('kursvermittlung').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function lockVermittlung(trx: Trx, id: number): Promise<Vermittlung | null> {
  const row = await trx
    .selectFrom('kursvermittlung')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function lockOffene(trx: Trx, wartepersonId: number): Promise<Vermittlung[]> {
  return trx
    .selectFrom('kursvermittlung')
    .selectAll()
    .where('warteperson_id', '=', wartepersonId)
    .where('status', '=', 'offen')
    .forUpdate()
    .execute();
}

/** Open offers whose time is over. */
export async function listVerstrichene(db: Db, jetzt: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('kursvermittlung')
    .select('id')
    .where('status', '=', 'offen')
    .where('gueltig_bis', '<', jetzt)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertVermittlung(
  trx: Trx,
  vermittlung: Insertable<KursvermittlungTable>,
): Promise<number> {
  const { id } = await trx
    .insertInto('kursvermittlung')
    .values(vermittlung)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endVermittlung(
  trx: Trx,
  id: number,
  status: Exclude<Vermittlungsstatus, 'offen'>,
  { grund = '', von, at }: { grund?: string; von: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('kursvermittlung')
    .set({ status, grund, beantwortet_at: at, beantwortet_von: von })
    .where('id', '=', id)
    .execute();
}
