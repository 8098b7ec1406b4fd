import type { Trx } from '../../../platform/database/database.ts';

/** Users with the role Leitung who can sign in. */
export async function listLeitung(trx: Trx): Promise<{ name: string; email: string }[]> {
  return trx
    .selectFrom('user')
    .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
    .innerJoin('benutzer_rolle', 'benutzer_rolle.user_id', 'user.id')
    .where('benutzer_rolle.rolle', '=', 'leitung')
    .where('benutzer.gesperrt_at', 'is', null)
    .select(['user.name', 'user.email'])
    .distinct()
    .orderBy('user.email')
    .execute();
}
