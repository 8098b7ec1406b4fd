import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { MittelabrufTable, ZuwendungsauflageTable, ZuwendungTable } from './zuwendung.tables.ts';

export type Zuwendung = Selectable<ZuwendungTable>;
export type Auflage = Selectable<ZuwendungsauflageTable>;
export type Mittelabruf = Selectable<MittelabrufTable>;

/** The grants, the latest year first, with what was received of each. */
export function listZuwendungen(db: Db): Promise<(Zuwendung & { erhalten_cent: number })[]> {
  return db
    .selectFrom('zuwendung')
    .selectAll()
    .select(
      sql<number>`(SELECT coalesce(sum(eingegangen_cent), 0)::bigint FROM mittelabruf
        WHERE zuwendung_id = zuwendung.id)`.as('erhalten_cent'),
    )
    .orderBy('jahr', 'desc')
    .execute();
}

export async function findZuwendung(db: Db | Trx, id: number): Promise<Zuwendung | null> {
  return (await db.selectFrom('zuwendung').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockZuwendung(trx: Trx, id: number): Promise<Zuwendung | null> {
  return (
    (await trx.selectFrom('zuwendung').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ??
    null
  );
}

export async function insertZuwendung(trx: Trx, neu: Insertable<ZuwendungTable>): Promise<number> {
  const { id } = await trx.insertInto('zuwendung').values(neu).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateZuwendung(
  trx: Trx,
  id: number,
  changes: Updateable<ZuwendungTable>,
): Promise<void> {
  await trx
    .updateTable('zuwendung')
    .set(changes)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Conditions of the notice, those to be met first. */
export function listAuflagen(db: Db | Trx, zuwendungId: number): Promise<Auflage[]> {
  return db
    .selectFrom('zuwendungsauflage')
    .selectAll()
    .where('zuwendung_id', '=', zuwendungId)
    .orderBy(sql`erledigt_am IS NOT NULL`)
    .orderBy('faellig_am', (ob) => ob.asc().nullsLast())
    .orderBy('id')
    .execute();
}

/** Conditions with a day that nobody has met yet. */
export function listOffeneAuflagen(db: Db, bis: Datum): Promise<(Auflage & { jahr: number })[]> {
  return db
    .selectFrom('zuwendungsauflage')
    .innerJoin('zuwendung', 'zuwendung.id', 'zuwendungsauflage.zuwendung_id')
    .selectAll('zuwendungsauflage')
    .select('zuwendung.jahr')
    .where('erledigt_am', 'is', null)
    .where('faellig_am', '<=', bis)
    .orderBy('faellig_am')
    .execute();
}

export async function insertAuflage(trx: Trx, neu: Insertable<ZuwendungsauflageTable>): Promise<number> {
  const { id } = await trx
    .insertInto('zuwendungsauflage')
    .values(neu)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns what it says; null when there is no such or it was met before */
export async function settleAuflage(
  trx: Trx,
  zuwendungId: number,
  id: number,
  am: Datum,
  von: string,
): Promise<string | null> {
  const row = await trx
    .updateTable('zuwendungsauflage')
    .set({ erledigt_am: am, erledigt_von: von })
    .where('zuwendung_id', '=', zuwendungId)
    .where('id', '=', id)
    .where('erledigt_am', 'is', null)
    .returning('text')
    .executeTakeFirst();
  return row?.text ?? null;
}

/** Calls for money, in their order. */
export function listAbrufe(db: Db | Trx, zuwendungId: number): Promise<Mittelabruf[]> {
  return db
    .selectFrom('mittelabruf')
    .selectAll()
    .where('zuwendung_id', '=', zuwendungId)
    .orderBy('angefordert_am')
    .orderBy('id')
    .execute();
}

/** Calls before a day that nothing has come for. */
export function listOffeneAbrufe(db: Db, vor: Datum): Promise<(Mittelabruf & { jahr: number })[]> {
  return db
    .selectFrom('mittelabruf')
    .innerJoin('zuwendung', 'zuwendung.id', 'mittelabruf.zuwendung_id')
    .selectAll('mittelabruf')
    .select('zuwendung.jahr')
    .where('eingegangen_am', 'is', null)
    .where('angefordert_am', '<', vor)
    .orderBy('angefordert_am')
    .execute();
}

export async function insertAbruf(trx: Trx, neu: Insertable<MittelabrufTable>): Promise<number> {
  const { id } = await trx.insertInto('mittelabruf').values(neu).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether there is such a call that nothing had come for */
export async function receiveAbruf(
  trx: Trx,
  zuwendungId: number,
  id: number,
  eingang: { am: Datum; cent: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mittelabruf')
    .set({ eingegangen_am: eingang.am, eingegangen_cent: eingang.cent })
    .where('zuwendung_id', '=', zuwendungId)
    .where('id', '=', id)
    .where('eingegangen_am', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
