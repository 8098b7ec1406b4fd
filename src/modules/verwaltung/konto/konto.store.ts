import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Aussehen } from '../../../platform/auth/identitaet.ts';
import type { Trx } from '../../../platform/database/database.ts';

export async function saveAnzeige(
  trx: Trx,
  userId: string,
  anzeige: { sprache: Anzeigesprache } | { aussehen: Aussehen },
): Promise<void> {
  await trx.updateTable('benutzer').set(anzeige).where('user_id', '=', userId).execute();
}
