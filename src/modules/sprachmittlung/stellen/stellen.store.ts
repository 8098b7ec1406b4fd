import { type Insertable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { AnsprechpersonTable, EinsatzortTable, KontaktnotizTable } from '../sprachmittlung.tables.ts';

export interface Zugangsperson {
  name: string;
  email: string;
  gesperrt: boolean;
}

/** People who can sign in for one requester. */
export async function listZugaenge(db: Db, stelleId: number): Promise<Zugangsperson[]> {
  return db
    .selectFrom('benutzer_rolle')
    .innerJoin('user', 'user.id', 'benutzer_rolle.user_id')
    .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
    .select(['user.name', 'user.email', sql<boolean>`benutzer.gesperrt_at IS NOT NULL`.as('gesperrt')])
    .where('rolle', '=', 'stelle')
    .where('bezug_id', '=', stelleId)
    .orderBy('user.name')
    .execute();
}

/** Places of the requesters, for the filter. */
export async function listStellenorte(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('stelle')
    .select('ort')
    .distinct()
    .where('ort', '<>', '')
    .orderBy('ort')
    .execute();
  return rows.map((row) => row.ort);
}

export async function insertAnsprechperson(
  trx: Trx,
  person: Insertable<AnsprechpersonTable>,
): Promise<number> {
  return (await trx.insertInto('ansprechperson').values(person).returning('id').executeTakeFirstOrThrow()).id;
}

export async function insertEinsatzort(trx: Trx, ort: Insertable<EinsatzortTable>): Promise<number> {
  return (await trx.insertInto('einsatzort').values(ort).returning('id').executeTakeFirstOrThrow()).id;
}

export async function insertStellennotiz(trx: Trx, notiz: Insertable<KontaktnotizTable>): Promise<number> {
  return (await trx.insertInto('kontaktnotiz').values(notiz).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns the entry as it was, null when the requester has none such */
export async function deleteStellenteil(
  trx: Trx,
  teil: 'ansprechperson' | 'einsatzort',
  stelleId: number,
  id: number,
): Promise<object | null> {
  const row = await trx
    .deleteFrom(teil)
    .where('id', '=', id)
    .where('stelle_id', '=', stelleId)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function listStellennotizen(db: Db, stelleId: number) {
  return db
    .selectFrom('kontaktnotiz')
    .selectAll()
    .where('stelle_id', '=', stelleId)
    .orderBy('id', 'desc')
    .execute();
}
