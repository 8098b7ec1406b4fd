import { STUNDE_MS } from '../../../begriffe/zeit.ts';
import type { Trx } from '../../../platform/database/database.ts';
import type { AnmeldelinkZweck } from './anmeldelink.rules.ts';

/** How many links of a purpose a user was sent within the last hour. */
export async function countRecentLinks(
  trx: Trx,
  now: Date,
  zweck: AnmeldelinkZweck,
  nummer: number,
): Promise<number> {
  const { anzahl } = await trx
    .selectFrom('persoenlicher_link')
    .select(({ fn }) => fn.countAll<number>().as('anzahl'))
    .where('zweck', '=', zweck)
    .where('bezug_id', '=', nummer)
    .where('erstellt_at', '>', new Date(now.getTime() - STUNDE_MS))
    .executeTakeFirstOrThrow();
  return anzahl;
}
