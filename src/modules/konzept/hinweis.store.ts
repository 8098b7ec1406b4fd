/** Findings of a paper that was taken over, and what a decision about them changes. */
import { type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../platform/database/database.ts';
import type { KonzepthinweisTable } from './konzept.tables.ts';

export type Konzepthinweis = Selectable<KonzepthinweisTable>;

/** In the order of the finding. */
export async function listHinweise(db: Db | Trx, ausgabeId: number): Promise<Konzepthinweis[]> {
  return db
    .selectFrom('konzepthinweis')
    .selectAll()
    .where('ausgabe_id', '=', ausgabeId)
    .orderBy('id')
    .execute();
}

export async function findHinweis(db: Db | Trx, id: number): Promise<Konzepthinweis | null> {
  return (await db.selectFrom('konzepthinweis').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function countOffeneHinweise(db: Db | Trx, ausgabeId: number): Promise<number> {
  const { anzahl } = await db
    .selectFrom('konzepthinweis')
    .select((eb) => eb.fn.countAll<number>().as('anzahl'))
    .where('ausgabe_id', '=', ausgabeId)
    .where('entschieden_at', 'is', null)
    .executeTakeFirstOrThrow();
  return anzahl;
}

/** @returns whether nobody else had decided it */
export async function decideHinweis(
  trx: Trx,
  id: number,
  { wahl, begruendung, von, now }: { wahl: string; begruendung: string; von: string; now: Date },
): Promise<boolean> {
  const result = await trx
    .updateTable('konzepthinweis')
    .set({ entscheidung: wahl, begruendung, entschieden_at: now, entschieden_von: von })
    .where('id', '=', id)
    .where('entschieden_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function reopenHinweis(trx: Trx, id: number): Promise<void> {
  await trx
    .updateTable('konzepthinweis')
    .set({ entscheidung: '', begruendung: '', entschieden_at: null, entschieden_von: null, rueckweg: null })
    .where('id', '=', id)
    .execute();
}

interface Terminwerte {
  termin: string;
  terminklasse: string;
  termin_am: string | null;
  termin_genauigkeit: 'tag' | 'monat' | 'quartal' | 'halbjahr' | 'jahr' | null;
  ist_laufend: boolean;
}

export async function updateFassung(
  trx: Trx,
  ausgabeId: number,
  massnahmeId: number,
  changes: Partial<Terminwerte> & { text?: string },
): Promise<void> {
  await trx
    .updateTable('massnahme_fassung')
    .set(({ eb }) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('ausgabe_id', '=', ausgabeId)
    .where('massnahme_id', '=', massnahmeId)
    .execute();
}

/** Every measure of the edition whose schedule is that word. */
export async function markLaufend(trx: Trx, ausgabeId: number, klasse: string): Promise<void> {
  await trx
    .updateTable('massnahme_fassung')
    .set(({ eb }) => ({ ist_laufend: true, version: eb('version', '+', 1) }))
    .where('ausgabe_id', '=', ausgabeId)
    .where(sql<string>`lower(terminklasse)`, '=', klasse.toLowerCase())
    .execute();
}

/** Ties a measure to further nodes of its edition, or to these only. */
export async function tieMassnahme(
  trx: Trx,
  ausgabeId: number,
  massnahmeId: number,
  knotenIds: readonly number[],
  ersetzen: boolean,
): Promise<void> {
  const fassung = await trx
    .selectFrom('massnahme_fassung')
    .select('id')
    .where('ausgabe_id', '=', ausgabeId)
    .where('massnahme_id', '=', massnahmeId)
    .executeTakeFirst();
  if (!fassung || knotenIds.length === 0) return;
  if (ersetzen) await trx.deleteFrom('massnahme_ziel').where('fassung_id', '=', fassung.id).execute();
  await trx
    .insertInto('massnahme_ziel')
    .values(knotenIds.map((knoten_id) => ({ fassung_id: fassung.id, knoten_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A node that the measure serves in this edition. */
export async function findKnotenOf(
  trx: Trx,
  ausgabeId: number,
  massnahmeId: number,
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('massnahme_ziel')
    .innerJoin('massnahme_fassung', 'massnahme_fassung.id', 'massnahme_ziel.fassung_id')
    .select('knoten_id')
    .where('ausgabe_id', '=', ausgabeId)
    .where('massnahme_id', '=', massnahmeId)
    .orderBy('knoten_id')
    .executeTakeFirst();
  return row?.knoten_id;
}

export async function renameKnoten(trx: Trx, ids: readonly number[], text: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('konzeptknoten')
    .set(({ eb }) => ({ text, version: eb('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute();
}

/** Two measures become one: `bleibt` serves what both served, findings about the other speak of it from now on. */
export async function mergeMassnahmen(
  trx: Trx,
  ausgabeId: number,
  bleibt: number,
  geht: number,
): Promise<void> {
  await sql`
    INSERT INTO massnahme_ziel (fassung_id, knoten_id)
    SELECT eine.id, z.knoten_id FROM massnahme_fassung eine, massnahme_fassung andere
    JOIN massnahme_ziel z ON z.fassung_id = andere.id
    WHERE eine.ausgabe_id = ${ausgabeId} AND eine.massnahme_id = ${bleibt}
      AND andere.ausgabe_id = ${ausgabeId} AND andere.massnahme_id = ${geht}
    ON CONFLICT DO NOTHING`.execute(trx);
  await sql`
    UPDATE konzepthinweis SET
      massnahme_id = CASE WHEN massnahme_id = ${geht} THEN ${bleibt} ELSE massnahme_id END,
      gegen_massnahme_id = CASE WHEN gegen_massnahme_id = ${geht} THEN ${bleibt} ELSE gegen_massnahme_id END
    WHERE ausgabe_id = ${ausgabeId} AND ${geht} IN (massnahme_id, gegen_massnahme_id)`.execute(trx);
  await dropFassung(trx, ausgabeId, geht);
}

/**
 * Takes a measure out of an edition; one that stands nowhere else and has no history goes altogether.
 * @returns whether it did
 */
export async function dropFassung(trx: Trx, ausgabeId: number, massnahmeId: number): Promise<boolean> {
  await trx
    .deleteFrom('massnahme_fassung')
    .where('ausgabe_id', '=', ausgabeId)
    .where('massnahme_id', '=', massnahmeId)
    .execute();
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM massnahme m WHERE id = ${massnahmeId}
      AND NOT EXISTS (SELECT 1 FROM massnahme_fassung WHERE massnahme_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM massnahme_eintrag WHERE massnahme_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM rundenantwort WHERE massnahme_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM indikator WHERE massnahme_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM fortschreibung WHERE massnahme_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM konzeptrueckmeldung WHERE massnahme_id = m.id)`.execute(trx);
  if (rows.length === 0) return false;
  await trx
    .updateTable('konzepthinweis')
    .set({ massnahme_id: null })
    .where('massnahme_id', '=', massnahmeId)
    .execute();
  await trx
    .updateTable('konzepthinweis')
    .set({ gegen_massnahme_id: null })
    .where('gegen_massnahme_id', '=', massnahmeId)
    .execute();
  await trx.deleteFrom('massnahme').where('id', '=', massnahmeId).execute();
  return true;
}

/** A node below another one, at the end of its children. @returns its id */
export async function insertKnotenUnter(
  trx: Trx,
  {
    ausgabeId,
    elternId,
    art,
    text,
  }: { ausgabeId: number; elternId: number | null; art: 'handlungsfeld' | 'handlungsziel'; text: string },
): Promise<number> {
  const row = await trx
    .insertInto('konzeptknoten')
    .values((eb) => ({
      ausgabe_id: ausgabeId,
      eltern_id: elternId,
      art,
      text,
      position: eb
        .selectFrom('konzeptknoten')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
        .where('ausgabe_id', '=', ausgabeId),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A measure that only the annex names, at the end of the edition. @returns the lasting measure's id */
export async function insertEinzelne(
  trx: Trx,
  {
    konzeptId,
    ausgabeId,
    knotenIds,
    stelle,
    now,
    ...fassung
  }: Terminwerte & {
    konzeptId: number;
    ausgabeId: number;
    knotenIds: readonly number[];
    text: string;
    stelle: object;
    now: Date;
  },
): Promise<number> {
  const massnahme = await trx
    .insertInto('massnahme')
    .values({ konzept_id: konzeptId, zuletzt_bewegt_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('massnahme_fassung')
    .values((eb) => ({
      ...fassung,
      massnahme_id: massnahme.id,
      ausgabe_id: ausgabeId,
      stelle: JSON.stringify(stelle),
      position: eb
        .selectFrom('massnahme_fassung')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
        .where('ausgabe_id', '=', ausgabeId),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('massnahme_ziel')
    .values(knotenIds.map((knoten_id) => ({ fassung_id: id, knoten_id })))
    .execute();
  return massnahme.id;
}
