import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';

export interface EinsatzTreffer {
  id: number;
  beginn_at: Date;
  ende_at: Date;
  sprache: string;
  status: EinsatzStatus;
  aktenzeichen: string;
  stelle: string;
  naehe: number;
}

/** Less alike than this is no hit: two letters swapped in a reference still are. */
const MINDESTNAEHE = 0.5;

/**
 * Einsätze by the requester's reference, spelt roughly, or by their own number; the newest of equals first.
 * @param stelleIds only of these requesters; undefined for the office
 */
export async function searchEinsaetze(
  db: Db,
  suchwort: string,
  stelleIds?: readonly number[],
): Promise<EinsatzTreffer[]> {
  const nummer = /^#?(\d{1,9})$/.exec(suchwort)?.[1];
  const naehe = sql<number>`CASE WHEN einsatz.id = ${nummer ? Number(nummer) : 0} THEN 1
    ELSE komut.word_similarity(komut.suchform(${suchwort}), komut.suchform(einsatz.aktenzeichen)) END`;
  let query = db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .select([
      'einsatz.id',
      'einsatz.beginn_at',
      'einsatz.ende_at',
      'einsatz.sprache',
      'einsatz.status',
      'einsatz.aktenzeichen',
      'stelle.name as stelle',
      naehe.as('naehe'),
    ])
    .where((eb) =>
      eb.or([
        eb('einsatz.id', '=', nummer ? Number(nummer) : 0),
        eb.and([eb('einsatz.aktenzeichen', '<>', ''), eb(naehe, '>=', MINDESTNAEHE)]),
      ]),
    );
  if (stelleIds) query = query.where('einsatz.stelle_id', 'in', stelleIds.length > 0 ? stelleIds : [0]);
  return query.orderBy('naehe', 'desc').orderBy('einsatz.beginn_at', 'desc').limit(20).execute();
}
