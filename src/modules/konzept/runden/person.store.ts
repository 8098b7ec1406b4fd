/** Whom a round asks, in which language, and what was sent to them. */
import { type Selectable, sql } from 'kysely';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import type { RundenpersonTable } from '../konzept.tables.ts';
import type { Postanlass } from './erinnerung.rules.ts';

export type Rundenperson = Selectable<RundenpersonTable>;

/**
 * The person with this mailbox in the round; made when she is new. The name given last counts. She is written to in
 * the language of her account, or in the one in which she answered before.
 */
export async function savePerson(
  trx: Trx,
  rundeId: number,
  { name, email: geschrieben }: { name: string; email: string },
): Promise<Rundenperson> {
  const email = geschrieben.trim().toLowerCase();
  const frueher = await trx
    .selectFrom('rundenperson')
    .select('sprache')
    .where('email', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return trx
    .insertInto('rundenperson')
    .values({
      runde_id: rundeId,
      name,
      email,
      sprache: frueher?.sprache ?? (await findBriefsprache(trx, email)),
    })
    .onConflict((conflict) =>
      conflict.columns(['runde_id', 'email']).doUpdateSet({
        name: sql<string>`coalesce(nullif(excluded.name, ''), rundenperson.name)`,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findPerson(db: Db | Trx, id: number): Promise<Rundenperson | null> {
  const row = await db.selectFrom('rundenperson').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** She chose another language on her page. */
export async function updateSprache(trx: Trx, personId: number, sprache: Anzeigesprache): Promise<void> {
  await trx.updateTable('rundenperson').set({ sprache }).where('id', '=', personId).execute();
}

/** Everybody a round asked, whatever is still open. */
export async function listPersonen(db: Db | Trx, rundeId: number): Promise<Rundenperson[]> {
  return db.selectFrom('rundenperson').selectAll().where('runde_id', '=', rundeId).orderBy('id').execute();
}

export interface Rundenpost {
  person_id: number;
  anlass: Postanlass;
  anzahl: number;
  at: Date;
  von: string;
}

/** Mails of a round, the latest first. */
export async function listPost(db: Db | Trx, rundeId: number): Promise<(Rundenpost & { name: string })[]> {
  return db
    .selectFrom('rundenpost')
    .innerJoin('rundenperson', 'rundenperson.id', 'rundenpost.person_id')
    .select(['person_id', 'anlass', 'anzahl', 'at', 'von', 'rundenperson.name'])
    .where('runde_id', '=', rundeId)
    .orderBy('at', 'desc')
    .orderBy('rundenpost.id', 'desc')
    .execute();
}

export async function insertPost(trx: Trx, post: Rundenpost): Promise<void> {
  await trx.insertInto('rundenpost').values(post).execute();
}
