/** Takes a draft away with everything that only it has. */
import { sql } from 'kysely';
import type { Trx } from '../../../platform/database/database.ts';

/** @throws where something else speaks of it already: a report round, an indicator, entries of a measure */
export async function deleteAusgabe(
  trx: Trx,
  { id, konzept_id, import_id }: { id: number; konzept_id: number; import_id: number | null },
): Promise<void> {
  const { rows } = await sql<{ id: number }>`SELECT massnahme_id AS id FROM massnahme_fassung f
    WHERE ausgabe_id = ${id}
      AND NOT EXISTS (SELECT 1 FROM massnahme_fassung andere
        WHERE andere.massnahme_id = f.massnahme_id AND andere.ausgabe_id <> ${id})`.execute(trx);
  const nurHier = rows.map(({ id }) => id);
  await trx.deleteFrom('konzepthinweis').where('ausgabe_id', '=', id).execute();
  await trx.deleteFrom('fortschreibung').where('ausgabe_id', '=', id).execute();
  await trx.deleteFrom('massnahme_fassung').where('ausgabe_id', '=', id).execute();
  if (nurHier.length > 0) await trx.deleteFrom('massnahme').where('id', 'in', nurHier).execute();
  await trx.deleteFrom('konzeptknoten').where('ausgabe_id', '=', id).execute();
  await trx.deleteFrom('ausgabe').where('id', '=', id).execute();
  // The paper may be read and taken over again.
  if (import_id !== null)
    await trx
      .updateTable('konzept_import')
      .set({ status: 'vorschau', uebernommen_at: null })
      .where('id', '=', import_id)
      .execute();
  await sql`DELETE FROM konzept k WHERE k.id = ${konzept_id}
    AND NOT EXISTS (SELECT 1 FROM ausgabe WHERE konzept_id = k.id)
    AND NOT EXISTS (SELECT 1 FROM massnahme WHERE konzept_id = k.id)
    AND NOT EXISTS (SELECT 1 FROM schwerpunkt WHERE konzept_id = k.id)
    AND NOT EXISTS (SELECT 1 FROM indikator WHERE konzept_id = k.id)`.execute(trx);
}
