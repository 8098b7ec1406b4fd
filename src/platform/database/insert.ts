import type { Insertable } from 'kysely';
import type { Trx } from './database.ts';
import type { Tables } from './tables.ts';

/** A statement holds 65,535 values at most. */
const ROWS = 1000;

/** Inserts rows in their order, however many there are. */
export async function insertRows<Table extends keyof Tables>(
  trx: Trx,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS)
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + ROWS) as never)
      .execute();
}
