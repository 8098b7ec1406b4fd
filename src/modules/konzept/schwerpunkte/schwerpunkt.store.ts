import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { SchwerpunktTable } from '../konzept.tables.ts';
import { type Schwerpunktsicht, viewSchwerpunkte } from './schwerpunkt.rules.ts';

/** With the fields of one edition in which it applies. */
export type Schwerpunkt = Selectable<SchwerpunktTable> & { felder: { id: number; text: string }[] };

/** Of a concept, with its fields in an edition; the latest first. */
export async function listSchwerpunkte(
  db: Db | Trx,
  { konzeptId, ausgabeId }: { konzeptId: number; ausgabeId: number },
): Promise<Schwerpunkt[]> {
  return schwerpunkte(db, ausgabeId)
    .where('konzept_id', '=', konzeptId)
    .orderBy('von_am', 'desc')
    .orderBy('schwerpunkt.id', 'desc')
    .execute();
}

export async function findSchwerpunkt(
  db: Db | Trx,
  id: number,
  ausgabeId: number,
): Promise<Schwerpunkt | null> {
  return (await schwerpunkte(db, ausgabeId).where('schwerpunkt.id', '=', id).executeTakeFirst()) ?? null;
}

function schwerpunkte(db: Db | Trx, ausgabeId: number) {
  return db
    .selectFrom('schwerpunkt')
    .selectAll('schwerpunkt')
    .select(
      sql<Schwerpunkt['felder']>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text) ORDER BY k.position)
        FROM schwerpunkt_feld f JOIN konzeptknoten k ON k.id = f.knoten_id
        WHERE f.schwerpunkt_id = schwerpunkt.id AND k.ausgabe_id = ${ausgabeId}), '[]')`.as('felder'),
    );
}

/** The focuses that apply today, by field of the edition. */
export async function loadSchwerpunktsicht(
  db: Db | Trx,
  ausgabe: { id: number; konzept_id: number },
  heute: Datum,
): Promise<Schwerpunktsicht> {
  return viewSchwerpunkte(
    await listSchwerpunkte(db, { konzeptId: ausgabe.konzept_id, ausgabeId: ausgabe.id }),
    heute,
  );
}

export async function insertSchwerpunkt(
  trx: Trx,
  schwerpunkt: Insertable<SchwerpunktTable>,
): Promise<number> {
  const { id } = await trx
    .insertInto('schwerpunkt')
    .values(schwerpunkt)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateSchwerpunkt(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<SchwerpunktTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('schwerpunkt')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The fields of this edition; those of others stay. */
export async function saveFelder(
  trx: Trx,
  id: number,
  ausgabeId: number,
  knotenIds: readonly number[],
): Promise<void> {
  await sql`DELETE FROM schwerpunkt_feld f USING konzeptknoten k
    WHERE f.schwerpunkt_id = ${id} AND k.id = f.knoten_id AND k.ausgabe_id = ${ausgabeId}`.execute(trx);
  await sql`INSERT INTO schwerpunkt_feld (schwerpunkt_id, knoten_id)
    SELECT ${id}, id FROM konzeptknoten
    WHERE ausgabe_id = ${ausgabeId} AND art = 'handlungsfeld' AND id = ANY (${[...knotenIds]}::bigint[])`.execute(
    trx,
  );
}

export async function deleteSchwerpunkt(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('schwerpunkt').where('id', '=', id).execute();
}

export interface EndenderSchwerpunkt {
  id: number;
  titel: string;
  bis_am: Datum;
}

/** Focuses of a concept that end between these days, both included, and that no other one follows. */
export async function listEndende(
  db: Db,
  konzeptId: number,
  { von, bis }: { von: Datum; bis: Datum },
): Promise<EndenderSchwerpunkt[]> {
  return db
    .selectFrom('schwerpunkt')
    .select(['id', 'titel', 'bis_am'])
    .where('konzept_id', '=', konzeptId)
    .where('bis_am', '>=', von)
    .where('bis_am', '<=', bis)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('schwerpunkt as naechster')
            .select('naechster.id')
            .whereRef('naechster.konzept_id', '=', 'schwerpunkt.konzept_id')
            .whereRef('naechster.bis_am', '>', 'schwerpunkt.bis_am'),
        ),
      ),
    )
    .orderBy('bis_am')
    .execute();
}
