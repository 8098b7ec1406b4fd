import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../platform/database/paging.ts';
import { escapeLike } from '../../platform/database/search.ts';
import type { AnsprechpersonTable, EinsatzortTable, StelleTable } from './sprachmittlung.tables.ts';

export type Stelle = Selectable<StelleTable>;
export type Ansprechperson = Selectable<AnsprechpersonTable>;
export type Einsatzort = Selectable<EinsatzortTable>;

export interface StelleFilter {
  suche?: string;
  art?: string;
  ort?: string;
  aktiv?: boolean;
}

export interface Stellenzeile
  extends Pick<Stelle, 'id' | 'name' | 'art' | 'ort' | 'telefon' | 'zahler' | 'ist_aktiv'> {
  einsaetze: number;
  letzter_am: Date | null;
}

/** A page of the requesters, with how often each asked. */
export async function listStellen(
  db: Db,
  filter: StelleFilter,
  { sort, page, size }: Ausschnitt<'name' | 'art' | 'ort' | 'einsaetze'>,
): Promise<Seite<Stellenzeile>> {
  let query = db.selectFrom('stelle');
  if (filter.suche) {
    query = query.where(
      sql<boolean>`komut.suchform(name || ' ' || ort) LIKE '%' || komut.suchform(${escapeLike(filter.suche)}) || '%'`,
    );
  }
  if (filter.art) query = query.where('art', '=', filter.art);
  if (filter.ort) query = query.where('ort', '=', filter.ort);
  if (filter.aktiv !== undefined) query = query.where('ist_aktiv', '=', filter.aktiv);
  const [rows, { total }] = await Promise.all([
    query
      .leftJoin(
        (eb) =>
          eb
            .selectFrom('einsatz')
            .select((e) => [
              'stelle_id',
              e.fn.countAll<number>().as('einsaetze'),
              e.fn.max('beginn_at').as('letzter_am'),
            ])
            .groupBy('stelle_id')
            .as('zaehlung'),
        (join) => join.onRef('zaehlung.stelle_id', '=', 'stelle.id'),
      )
      .select([
        'stelle.id',
        'stelle.name',
        'stelle.art',
        'stelle.ort',
        'stelle.telefon',
        'stelle.zahler',
        'stelle.ist_aktiv',
        'zaehlung.letzter_am',
        sql<number>`coalesce(zaehlung.einsaetze, 0)`.as('einsaetze'),
      ])
      .orderBy(sql.ref(sort.key), sort.direction)
      .orderBy('stelle.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

export async function findStelle(db: Db | Trx, id: number): Promise<Stelle | null> {
  return (await db.selectFrom('stelle').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The same, and nobody else changes it for the rest of the transaction. */
export async function lockStelle(trx: Trx, id: number): Promise<Stelle | null> {
  const row = await trx.selectFrom('stelle').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Names for choice lists; those that no longer ask come only with the one that is chosen already. */
export async function listStellenNamen(
  db: Db | Trx,
  alsoId?: number,
): Promise<Pick<Stelle, 'id' | 'name' | 'art' | 'ort'>[]> {
  return db
    .selectFrom('stelle')
    .select(['id', 'name', 'art', 'ort'])
    .where((eb) =>
      eb.or([eb('ist_aktiv', '=', true), ...(alsoId === undefined ? [] : [eb('id', '=', alsoId)])]),
    )
    .orderBy('name')
    .execute();
}

export async function insertStelle(trx: Trx, stelle: Insertable<StelleTable>): Promise<number> {
  return (await trx.insertInto('stelle').values(stelle).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateStelle(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<StelleTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('stelle')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function listAnsprechpersonen(db: Db | Trx, stelleId: number): Promise<Ansprechperson[]> {
  return db
    .selectFrom('ansprechperson')
    .selectAll()
    .where('stelle_id', '=', stelleId)
    .orderBy('name')
    .execute();
}

export async function listEinsatzorte(db: Db | Trx, stelleId: number): Promise<Einsatzort[]> {
  return db
    .selectFrom('einsatzort')
    .selectAll()
    .where('stelle_id', '=', stelleId)
    .orderBy('bezeichnung')
    .execute();
}
