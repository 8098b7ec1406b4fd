import { type Insertable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { IndikatorTable, KonzeptknotenTable } from '../konzept.tables.ts';
import type { Bewertung, Richtung } from './indikator.rules.ts';

export interface Indikator {
  id: number;
  konzept_id: number;
  massnahme_id: number | null;
  knoten_id: number | null;
  bezeichnung: string;
  einheit: string;
  richtung: Richtung;
  ziel: number | null;
  ziel_am: Datum | null;
  ausgang: number | null;
  quelle: string;
  /** A value is due when the last one is older than so many months. */
  turnus_monate: number;
  version: number;
  /** What it measures, in the words of the newest edition. */
  gegenstand: string;
  /** The latest reference date with what was found; null before the first. */
  stichtag: Datum | null;
  wert: number | null;
  fehlt_weil: string | null;
}

export interface Indikatorwert {
  id: number;
  stichtag: Datum;
  wert: number | null;
  fehlt_weil: string;
  quelle: string;
  at: Date;
  von: string;
}

const indikatoren = (db: Db | Trx) =>
  db
    .selectFrom('indikator as i')
    .leftJoin('konzeptknoten as k', 'k.id', 'i.knoten_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('massnahme_fassung')
          .select(['kurztitel', 'text'])
          .whereRef('massnahme_id', '=', 'i.massnahme_id')
          .orderBy('ausgabe_id', 'desc')
          .limit(1)
          .as('f'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('indikatorwert')
          .select(['stichtag', sql<number | null>`wert::float8`.as('wert'), 'fehlt_weil'])
          .whereRef('indikator_id', '=', 'i.id')
          .orderBy('stichtag', 'desc')
          .limit(1)
          .as('w'),
      (join) => join.onTrue(),
    )
    .select([
      'i.id',
      'i.konzept_id',
      'i.massnahme_id',
      'i.knoten_id',
      'i.bezeichnung',
      'i.einheit',
      'i.richtung',
      sql<number | null>`i.ziel::float8`.as('ziel'),
      'i.ziel_am',
      sql<number | null>`i.ausgang::float8`.as('ausgang'),
      'i.quelle',
      'i.turnus_monate',
      'i.version',
      sql<string>`coalesce(k.text, nullif(f.kurztitel, ''), f.text, '')`.as('gegenstand'),
      'w.stichtag',
      'w.wert',
      'w.fehlt_weil',
    ]);

export async function listIndikatoren(
  db: Db | Trx,
  konzeptId: number,
  massnahmeId?: number,
): Promise<Indikator[]> {
  let query = indikatoren(db).where('i.konzept_id', '=', konzeptId);
  if (massnahmeId !== undefined) query = query.where('i.massnahme_id', '=', massnahmeId);
  return query.orderBy(sql`lower(i.bezeichnung)`).orderBy('i.id').execute();
}

export async function findIndikator(db: Db | Trx, id: number): Promise<Indikator | null> {
  return (await indikatoren(db).where('i.id', '=', id).executeTakeFirst()) ?? null;
}

/** Values by reference date, the oldest first. */
export async function listWerte(db: Db | Trx, indikatorId: number): Promise<Indikatorwert[]> {
  return db
    .selectFrom('indikatorwert')
    .select([
      'id',
      'stichtag',
      sql<number | null>`wert::float8`.as('wert'),
      'fehlt_weil',
      'quelle',
      'at',
      'von',
    ])
    .where('indikator_id', '=', indikatorId)
    .orderBy('stichtag')
    .execute();
}

/** The concept that a measure or a node belongs to; null when there is no such. */
export async function findKonzeptOf(
  db: Db | Trx,
  { art, id }: { art: 'massnahme' | 'knoten'; id: number },
): Promise<number | null> {
  const row =
    art === 'massnahme'
      ? await db.selectFrom('massnahme').select('konzept_id').where('id', '=', id).executeTakeFirst()
      : await db
          .selectFrom('konzeptknoten')
          .innerJoin('ausgabe', 'ausgabe.id', 'ausgabe_id')
          .select('konzept_id')
          .where('konzeptknoten.id', '=', id)
          .executeTakeFirst();
  return row?.konzept_id ?? null;
}

export async function insertIndikator(trx: Trx, indikator: Insertable<IndikatorTable>): Promise<number> {
  const { id } = await trx
    .insertInto('indikator')
    .values(indikator)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateIndikator(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<IndikatorTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('indikator')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteIndikator(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('indikatorwert').where('indikator_id', '=', id).execute();
  await trx.deleteFrom('indikator').where('id', '=', id).execute();
}

/** One value for each reference date: a second one corrects the first. */
export async function saveWert(
  trx: Trx,
  indikatorId: number,
  wert: Omit<Indikatorwert, 'id'>,
): Promise<void> {
  const { stichtag, ...rest } = wert;
  await trx
    .insertInto('indikatorwert')
    .values({ indikator_id: indikatorId, stichtag, ...rest })
    .onConflict((conflict) => conflict.columns(['indikator_id', 'stichtag']).doUpdateSet(rest))
    .execute();
}

export interface Zielknoten {
  id: number;
  ausgabe_id: number;
  art: KonzeptknotenTable['art'];
  text: string;
  bewertung: Bewertung | null;
  bewertung_grund: string;
  bewertung_am: Datum | null;
  version: number;
}

export async function findKnoten(db: Db | Trx, id: number): Promise<Zielknoten | null> {
  const row = await db
    .selectFrom('konzeptknoten')
    .select(['id', 'ausgabe_id', 'art', 'text', 'bewertung', 'bewertung_grund', 'bewertung_am', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns whether it was still the version that was read */
export async function saveBewertung(
  trx: Trx,
  id: number,
  version: number,
  bewertung: Pick<Zielknoten, 'bewertung' | 'bewertung_grund' | 'bewertung_am'>,
): Promise<boolean> {
  const result = await trx
    .updateTable('konzeptknoten')
    .set({ ...bewertung, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
