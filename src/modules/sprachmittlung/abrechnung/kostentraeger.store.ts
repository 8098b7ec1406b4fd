/** Third parties that pay, and what the office sets for one appointment. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { KostentraegerTable } from './abrechnung.tables.ts';

export type Kostentraeger = Selectable<KostentraegerTable>;

export interface Kostentraegerzeile extends Kostentraeger {
  topf: string | null;
  stellen: number;
  einsaetze: number;
}

/** All of them by name, with for how many requesters and appointments each pays. */
export async function listKostentraeger(db: Db | Trx): Promise<Kostentraegerzeile[]> {
  const count = (table: 'stelle' | 'einsatz') => sql<number>`(
    SELECT count(*) FROM ${sql.table(table)} x WHERE x.kostentraeger_id = kostentraeger.id)`;
  return db
    .selectFrom('kostentraeger')
    .leftJoin('topf', 'topf.id', 'kostentraeger.topf_id')
    .selectAll('kostentraeger')
    .select(['topf.bezeichnung as topf', count('stelle').as('stellen'), count('einsatz').as('einsaetze')])
    .orderBy(sql`lower(kostentraeger.bezeichnung)`)
    .execute();
}

/** For choice lists; those out of use come only with the one that is chosen already. */
export function listKostentraegerNamen(
  db: Db | Trx,
  alsoId: number | null = null,
): Promise<Pick<Kostentraeger, 'id' | 'bezeichnung'>[]> {
  return db
    .selectFrom('kostentraeger')
    .select(['id', 'bezeichnung'])
    .where((eb) => eb.or([eb('ist_aktiv', '=', true), ...(alsoId === null ? [] : [eb('id', '=', alsoId)])]))
    .orderBy(sql`lower(bezeichnung)`)
    .execute();
}

/** Questions asked with a request: yes means that this one pays. */
export function listKostenfragen(
  db: Db | Trx,
): Promise<Pick<Kostentraeger, 'id' | 'bezeichnung' | 'frage'>[]> {
  return db
    .selectFrom('kostentraeger')
    .select(['id', 'bezeichnung', 'frage'])
    .where('ist_aktiv', '=', true)
    .where('frage', '<>', '')
    .orderBy('id')
    .execute();
}

export async function findKostentraeger(db: Db | Trx, id: number): Promise<Kostentraeger | null> {
  return (await db.selectFrom('kostentraeger').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertKostentraeger(
  trx: Trx,
  kostentraeger: Insertable<KostentraegerTable>,
): Promise<number> {
  const { id } = await trx
    .insertInto('kostentraeger')
    .values(kostentraeger)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateKostentraeger(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<KostentraegerTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('kostentraeger')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Names of the third party that pays for an appointment, and of its own pot. */
export async function findKostennamen(
  db: Db | Trx,
  einsatz: { kostentraeger_id: number | null; topf_id: number | null },
): Promise<{ kostentraeger: string | null; topf: string | null }> {
  const nameOf = async (table: 'kostentraeger' | 'topf', id: number | null) => {
    if (id === null) return null;
    const row = await db.selectFrom(table).select('bezeichnung').where('id', '=', id).executeTakeFirst();
    return row?.bezeichnung ?? null;
  };
  return {
    kostentraeger: await nameOf('kostentraeger', einsatz.kostentraeger_id),
    topf: await nameOf('topf', einsatz.topf_id),
  };
}

/** The pots of the third party and of the requester of an appointment. */
export async function findTopfwege(
  db: Db | Trx,
  einsatz: { stelle_id: number; kostentraeger_id: number | null },
): Promise<{ kostentraeger: number | null; stelle: number | null }> {
  const row = await db
    .selectFrom('stelle')
    .leftJoin('kostentraeger', (join) => join.on('kostentraeger.id', '=', einsatz.kostentraeger_id))
    .where('stelle.id', '=', einsatz.stelle_id)
    .select(['stelle.topf_id as stelle', 'kostentraeger.topf_id as kostentraeger'])
    .executeTakeFirst();
  return { kostentraeger: row?.kostentraeger ?? null, stelle: row?.stelle ?? null };
}

/** Whether a settlement run holds the appointment, or it is paid. */
export async function isAbgerechnet(db: Db | Trx, einsatzId: number): Promise<boolean> {
  const row = await db
    .selectFrom('abrechnungsposition')
    .select('id')
    .where('einsatz_id', '=', einsatzId)
    .where('gilt', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}
