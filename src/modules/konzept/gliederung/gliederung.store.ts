/** Writes the tree above the measures, and what an edition calls its levels. */
import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Anhang, Knotenart } from './gliederung.rules.ts';

/** @returns the ids in the order of the texts */
export async function insertKnoten(
  trx: Trx,
  { ausgabeId, elternId, art }: { ausgabeId: number; elternId: number | null; art: Knotenart },
  texte: readonly string[],
): Promise<number[]> {
  const { position } = await trx
    .selectFrom('konzeptknoten')
    .select(sql<number>`coalesce(max(position), 0)`.as('position'))
    .where('ausgabe_id', '=', ausgabeId)
    .executeTakeFirstOrThrow();
  const rows = await trx
    .insertInto('konzeptknoten')
    .values(
      texte.map((text, index) => ({
        ausgabe_id: ausgabeId,
        eltern_id: elternId,
        art,
        text,
        position: position + 1 + index,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** @returns whether it was still the version that was read */
export async function updateKnoten(
  trx: Trx,
  id: number,
  version: number,
  changes: { text: string; kennung: string; eltern_id: number | null },
): Promise<boolean> {
  const result = await trx
    .updateTable('konzeptknoten')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Numbers the nodes of an edition anew, in the order of their ids. */
export async function saveReihenfolge(trx: Trx, ids: readonly number[]): Promise<void> {
  await sql`UPDATE konzeptknoten k SET position = neu.position
    FROM unnest(${[...ids]}::bigint[]) WITH ORDINALITY AS neu (id, position)
    WHERE k.id = neu.id AND k.position <> neu.position`.execute(trx);
}

export async function deleteKnoten(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('konzeptknoten').where('id', '=', id).execute();
}

/** What hangs on a node. */
export async function countAnhang(db: Db | Trx, id: number): Promise<Anhang> {
  const { rows } = await sql<Anhang>`SELECT
    (SELECT count(*)::int FROM konzeptknoten WHERE eltern_id = ${id}) AS kinder,
    (SELECT count(*)::int FROM massnahme_ziel WHERE knoten_id = ${id}) AS massnahmen,
    (SELECT count(*)::int FROM indikator WHERE knoten_id = ${id}) AS indikatoren,
    (SELECT count(*)::int FROM schwerpunkt_feld WHERE knoten_id = ${id}) AS schwerpunkte,
    (SELECT count(*)::int FROM konzeptknoten WHERE vorgaenger_id = ${id}) AS fortfuehrungen`.execute(db);
  return rows[0]!;
}

/** How many measures are tied to each node of an edition itself. */
export async function countMassnahmenJeKnoten(db: Db, ausgabeId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('massnahme_ziel')
    .innerJoin('konzeptknoten', 'konzeptknoten.id', 'knoten_id')
    .select((eb) => ['knoten_id', eb.fn.countAll<number>().as('anzahl')])
    .where('ausgabe_id', '=', ausgabeId)
    .groupBy('knoten_id')
    .execute();
  return new Map(rows.map(({ knoten_id, anzahl }) => [knoten_id, anzahl]));
}
