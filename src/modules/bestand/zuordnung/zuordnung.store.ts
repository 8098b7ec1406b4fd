import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { StatistikzuordnungTable } from '../bestand.tables.ts';
import type { Zuordnung } from './zuordnung.rules.ts';

/** What was said about sheets, the newest first. */
export async function listZuordnungen(db: Db | Trx): Promise<{ form: string; zuordnung: Zuordnung }[]> {
  return db
    .selectFrom('statistikzuordnung')
    .select(['form', 'zuordnung'])
    .orderBy('gemerkt_at', 'desc')
    .limit(200)
    .execute();
}

/** Remembers how a sheet of that form is read; the newer word replaces the older. */
export async function rememberZuordnung(trx: Trx, row: Selectable<StatistikzuordnungTable>): Promise<void> {
  const { form: _, ...changes } = { ...row, zuordnung: JSON.stringify(row.zuordnung) };
  await trx
    .insertInto('statistikzuordnung')
    .values({ ...changes, form: row.form })
    .onConflict((conflict) => conflict.column('form').doUpdateSet(changes))
    .execute();
}
