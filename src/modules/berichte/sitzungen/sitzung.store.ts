import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { SitzungTable } from '../berichte.tables.ts';
import type { Gremienart } from '../gremien/gremium.rules.ts';

/** A meeting with the body that meets. */
export interface Sitzung extends Selectable<SitzungTable> {
  gremium: string;
  gremiumsart: Gremienart;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('sitzung')
    .innerJoin('gremium', 'gremium.id', 'sitzung.gremium_id')
    .selectAll('sitzung')
    .select(['gremium.name as gremium', 'gremium.art as gremiumsart']);

export interface Sitzungsauswahl {
  /** First and last day, both included. */
  ab?: Datum | undefined;
  bis?: Datum | undefined;
  gremiumId?: number | undefined;
  /** The latest first; default: the earliest. */
  absteigend?: boolean;
}

/** Meetings in their order, those that were called off included. */
export async function selectSitzungen(
  db: Db | Trx,
  { ab, bis, gremiumId, absteigend = false }: Sitzungsauswahl,
): Promise<Sitzung[]> {
  const richtung = absteigend ? 'desc' : 'asc';
  let query = select(db);
  if (ab) query = query.where('sitzung.am', '>=', ab);
  if (bis) query = query.where('sitzung.am', '<=', bis);
  if (gremiumId) query = query.where('sitzung.gremium_id', '=', gremiumId);
  return query
    .orderBy('sitzung.am', richtung)
    .orderBy('sitzung.uhrzeit', richtung)
    .orderBy('sitzung.id', richtung)
    .execute();
}

/** Meetings from a day on that take place, the next one first: for choosing where a paper goes. */
export async function listSitzungen(db: Db | Trx, ab: Datum): Promise<Sitzung[]> {
  const sitzungen = await selectSitzungen(db, { ab });
  return sitzungen.filter((sitzung) => !sitzung.ist_abgesagt);
}

export async function findSitzung(db: Db | Trx, id: number): Promise<Sitzung | null> {
  return (await select(db).where('sitzung.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertSitzung(trx: Trx, sitzung: Insertable<SitzungTable>): Promise<number> {
  const { id } = await trx.insertInto('sitzung').values(sitzung).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateSitzung(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<SitzungTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('sitzung')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The last meeting of each body that took place up to a day. */
export async function listLetzteSitzungen(db: Db | Trx, bis: Datum): Promise<Map<number, Datum>> {
  const rows = await db
    .selectFrom('sitzung')
    .where('am', '<=', bis)
    .where('ist_abgesagt', '=', false)
    .groupBy('gremium_id')
    .select(['gremium_id', sql<Datum>`max(am)`.as('am')])
    .execute();
  return new Map(rows.map(({ gremium_id, am }) => [gremium_id, am]));
}
