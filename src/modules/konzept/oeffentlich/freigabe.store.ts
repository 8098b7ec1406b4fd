/** Which measures everybody may read. */
import type { Db, Trx } from '../../../platform/database/database.ts';
import { findMassnahme, listFassungen, type Massnahmenzeile } from '../konzept.store.ts';
import type { Kurztexte } from './oeffentlich.rules.ts';

/** As the edition in force says it, else the newest that has it. */
export async function findAktuelleFassung(db: Db | Trx, id: number): Promise<Massnahmenzeile | null> {
  const fassungen = await listFassungen(db, id);
  const eine = fassungen.find(({ status }) => status === 'gilt') ?? fassungen[0];
  return eine ? findMassnahme(db, id, eine.ausgabe_id) : null;
}

export async function lockFreigabe(
  trx: Trx,
  id: number,
): Promise<{ version: number; ist_oeffentlich: boolean; kurztexte: object } | null> {
  const row = await trx
    .selectFrom('massnahme')
    .select(['version', 'ist_oeffentlich', 'kurztexte'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateFreigabe(
  trx: Trx,
  id: number,
  { istOeffentlich, kurztexte }: { istOeffentlich: boolean; kurztexte: Kurztexte },
): Promise<void> {
  await trx
    .updateTable('massnahme')
    .set(({ eb }) => ({
      ist_oeffentlich: istOeffentlich,
      kurztexte: JSON.stringify(kurztexte),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
