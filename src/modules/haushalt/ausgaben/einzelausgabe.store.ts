import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { EinzelausgabeTable } from '../haushalt.tables.ts';

export type Einzelausgabe = Selectable<EinzelausgabeTable>;

export interface Ausgabenfilter {
  suche?: string;
  jahr?: number;
  topf?: number;
}

/** A page of the expenses kept by hand, cancelled ones as well. */
export async function listEinzelausgaben(
  db: Db,
  filter: Ausgabenfilter,
  { sort, page, size }: Ausschnitt<'am' | 'betrag_cent' | 'empfaenger'>,
): Promise<Seite<Einzelausgabe & { topf: string }>> {
  let query = db.selectFrom('einzelausgabe').innerJoin('topf', 'topf.id', 'einzelausgabe.topf_id');
  if (filter.jahr) query = query.where('jahr', '=', filter.jahr);
  if (filter.topf) query = query.where('topf_id', '=', filter.topf);
  if (filter.suche) {
    query = query.where(
      sql<boolean>`komut.suchform(empfaenger || ' ' || zweck || ' ' || belegnummer)
        LIKE '%' || komut.suchform(${escapeLike(filter.suche)}) || '%'`,
    );
  }
  const [rows, { total }] = await Promise.all([
    query
      .selectAll('einzelausgabe')
      .select('topf.bezeichnung as topf')
      .orderBy(sql.ref(sort.key), sort.direction)
      .orderBy('einzelausgabe.id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

export async function findEinzelausgabe(db: Db | Trx, id: number): Promise<Einzelausgabe | null> {
  return (await db.selectFrom('einzelausgabe').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertEinzelausgabe(trx: Trx, neu: Insertable<EinzelausgabeTable>): Promise<number> {
  const { id } = await trx.insertInto('einzelausgabe').values(neu).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was not cancelled before */
export async function cancelEinzelausgabe(
  trx: Trx,
  id: number,
  von: string,
  grund: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('einzelausgabe')
    .set({ storniert_at: at, storniert_von: von, storno_grund: grund })
    .where('id', '=', id)
    .where('storniert_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many expenses of a pot and year count, and how much they are. */
export async function sumEinzelausgaben(
  db: Db,
  topfId: number,
  jahr: number,
): Promise<{ anzahl: number; summeCent: number }> {
  return db
    .selectFrom('einzelausgabe')
    .select((eb) => eb.fn.countAll<number>().as('anzahl'))
    .select(sql<number>`coalesce(sum(betrag_cent), 0)::bigint`.as('summeCent'))
    .where('topf_id', '=', topfId)
    .where('jahr', '=', jahr)
    .where('storniert_at', 'is', null)
    .executeTakeFirstOrThrow();
}
