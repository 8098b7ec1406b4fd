import { sql } from 'kysely';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import type { Db, Trx } from '../database/database.ts';

/**
 * The language somebody is written to in: the one they chose, where the address belongs to an account; German for
 * everybody else, because nobody knows better.
 */
export async function findBriefsprache(db: Db | Trx, email: string): Promise<Anzeigesprache> {
  const row = await db
    .selectFrom('user')
    .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
    .select('benutzer.sprache')
    .where(sql`lower("user".email)`, '=', email.toLowerCase())
    .executeTakeFirst();
  return row?.sprache ?? 'de';
}
