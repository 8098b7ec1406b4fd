import type { Db, Trx } from '../../../platform/database/database.ts';
import { paarOf } from './doppelte.rules.ts';

/** Pairs somebody has decided about: two people. */
export async function listVerschiedene(db: Db | Trx): Promise<Set<string>> {
  const rows = await db.selectFrom('warteperson_verschieden').select(['eine_id', 'andere_id']).execute();
  return new Set(rows.map(({ eine_id, andere_id }) => paarOf(eine_id, andere_id)));
}

/** @returns false when it was decided before */
export async function insertVerschieden(
  trx: Trx,
  eine: number,
  andere: number,
  von: string,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('warteperson_verschieden')
    .values({
      eine_id: Math.min(eine, andere),
      andere_id: Math.max(eine, andere),
      entschieden_von: von,
      entschieden_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What was merged into an entry goes with it when that is merged itself. */
export async function moveZusammengefuehrte(trx: Trx, von: number, nach: number): Promise<void> {
  await trx
    .updateTable('warteperson')
    .set({ zusammengefuehrt_mit: nach })
    .where('zusammengefuehrt_mit', '=', von)
    .execute();
}

/** Offers of both entries stand in one history afterwards. */
export async function moveVermittlungen(trx: Trx, von: number, nach: number): Promise<void> {
  await trx
    .updateTable('kursvermittlung')
    .set({ warteperson_id: nach })
    .where('warteperson_id', '=', von)
    .execute();
}
