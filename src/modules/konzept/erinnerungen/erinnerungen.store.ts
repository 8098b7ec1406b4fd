import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';

export interface Empfaenger {
  name: string;
  email: string;
  sprache: Anzeigesprache;
}

/** Everybody who leads the concept day by day and can sign in. */
export async function listBuero(db: Db | Trx): Promise<Empfaenger[]> {
  return db
    .selectFrom('user')
    .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
    .select(['user.name', 'user.email', 'benutzer.sprache'])
    .where('benutzer.gesperrt_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('benutzer_rolle')
          .select('id')
          .whereRef('benutzer_rolle.user_id', '=', 'user.id')
          .where('rolle', '=', 'koordination'),
      ),
    )
    .orderBy('benutzer.nummer')
    .execute();
}

/** When a mailbox was last reminded. Holds the concept, so that of two jobs at once the second finds the first's letter. */
export async function findLetzteErinnerung(trx: Trx, konzeptId: number, email: string): Promise<Date | null> {
  await trx.selectFrom('konzept').select('id').where('id', '=', konzeptId).forUpdate().execute();
  const row = await trx
    .selectFrom('konzepterinnerung')
    .select('at')
    .where('email', '=', email.toLowerCase())
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function insertErinnerung(
  trx: Trx,
  erinnerung: { email: string; at: Date; anzahl: number },
): Promise<number> {
  const { id } = await trx
    .insertInto('konzepterinnerung')
    .values({ ...erinnerung, email: erinnerung.email.toLowerCase() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
