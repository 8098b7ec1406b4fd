import type { Db, Trx } from '../../../platform/database/database.ts';

export interface Topfbezug {
  id: number;
  titel: string;
  href: string;
}

/** What a pot is for, by name. */
export function listBezuege(db: Db | Trx, topfId: number): Promise<Topfbezug[]> {
  return db
    .selectFrom('topfbezug')
    .select(['id', 'titel', 'href'])
    .where('topf_id', '=', topfId)
    .orderBy('titel')
    .execute();
}

/** @returns its id */
export async function insertBezug(trx: Trx, topfId: number, ziel: Omit<Topfbezug, 'id'>): Promise<number> {
  const { id } = await trx
    .insertInto('topfbezug')
    .values({ topf_id: topfId, titel: ziel.titel, href: ziel.href })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns what it was; null when the pot has no such */
export async function deleteBezug(trx: Trx, topfId: number, id: number): Promise<Topfbezug | null> {
  const row = await trx
    .deleteFrom('topfbezug')
    .where('topf_id', '=', topfId)
    .where('id', '=', id)
    .returning(['id', 'titel', 'href'])
    .executeTakeFirst();
  return row ?? null;
}
