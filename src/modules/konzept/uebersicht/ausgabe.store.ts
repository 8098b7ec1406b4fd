import type { Updateable } from 'kysely';
import type { Trx } from '../../../platform/database/database.ts';
import type { AusgabeTable } from '../konzept.tables.ts';

/** @returns whether it was still the version that was read */
export async function updateAusgabe(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<AusgabeTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('ausgabe')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
