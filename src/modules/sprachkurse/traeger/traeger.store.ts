import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Traegerart, TraegerPersonTable, TraegerTable } from '../sprachkurse.tables.ts';

export type Traeger = Selectable<TraegerTable>;
export type TraegerPerson = Selectable<TraegerPersonTable>;

export interface TraegerFilter {
  suche?: string;
  art?: string;
  gemeinde?: string;
  aktiv?: boolean;
}

export interface Traegerzeile extends Pick<Traeger, 'id' | 'name' | 'art' | 'ort' | 'telefon' | 'ist_aktiv'> {
  gemeinde: string | null;
  /** Courses that are approved or running. */
  aktive: number;
  kurse: number;
}

const passt = (suche: string) =>
  sql<boolean>`komut.suchform(traeger.name || ' ' || traeger.ort) LIKE '%' || komut.suchform(${escapeLike(suche)}) || '%'`;

/** A page of the providers, with their courses counted. */
export async function listTraeger(
  db: Db,
  filter: TraegerFilter,
  { sort, page, size }: Ausschnitt<'name' | 'art' | 'ort' | 'aktive' | 'kurse'>,
): Promise<Seite<Traegerzeile>> {
  let query = db.selectFrom('traeger');
  if (filter.suche) query = query.where(passt(filter.suche));
  if (filter.art) query = query.where('traeger.art', '=', filter.art as Traegerart);
  if (filter.gemeinde) query = query.where('traeger.gemeinde_id', '=', Number(filter.gemeinde) || 0);
  if (filter.aktiv !== undefined) query = query.where('traeger.ist_aktiv', '=', filter.aktiv);
  const [rows, { total }] = await Promise.all([
    query
      .leftJoin('gemeinde', 'gemeinde.id', 'traeger.gemeinde_id')
      .select([
        'traeger.id',
        'traeger.name',
        'traeger.art',
        'traeger.ort',
        'traeger.telefon',
        'traeger.ist_aktiv',
        'gemeinde.name as gemeinde',
      ])
      .select([
        sql<number>`(SELECT count(*)::int FROM kurs WHERE kurs.traeger_id = traeger.id
          AND kurs.status IN ('bewilligt', 'laeuft', 'unterbrochen'))`.as('aktive'),
        sql<number>`(SELECT count(*)::int FROM kurs WHERE kurs.traeger_id = traeger.id
          AND kurs.status <> 'entwurf')`.as('kurse'),
      ])
      .orderBy(sql.ref(sort.key), sort.direction)
      .orderBy('traeger.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

export async function findTraeger(db: Db | Trx, id: number): Promise<Traeger | null> {
  return (await db.selectFrom('traeger').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockTraeger(trx: Trx, id: number): Promise<Traeger | null> {
  const row = await trx.selectFrom('traeger').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Names for choice lists; one that no longer gives courses comes only where it is chosen already. */
export function listTraegerNamen(
  db: Db | Trx,
  alsoId?: number | null,
): Promise<Pick<Traeger, 'id' | 'name' | 'ort'>[]> {
  return db
    .selectFrom('traeger')
    .select(['id', 'name', 'ort'])
    .where((eb) => eb.or([eb('ist_aktiv', '=', true), eb('id', '=', alsoId ?? 0)]))
    .orderBy('name')
    .execute();
}

export async function insertTraeger(trx: Trx, traeger: Insertable<TraegerTable>): Promise<number> {
  return (await trx.insertInto('traeger').values(traeger).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateTraeger(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<TraegerTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('traeger')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export function listTraegerPersonen(db: Db | Trx, traegerId: number): Promise<TraegerPerson[]> {
  return db
    .selectFrom('traeger_person')
    .selectAll()
    .where('traeger_id', '=', traegerId)
    .orderBy('name')
    .execute();
}

export async function insertTraegerPerson(trx: Trx, person: Insertable<TraegerPersonTable>): Promise<number> {
  return (await trx.insertInto('traeger_person').values(person).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns what was there, null when it does not belong to this provider */
export async function deleteTraegerPerson(
  trx: Trx,
  traegerId: number,
  id: number,
): Promise<TraegerPerson | null> {
  const row = await trx
    .deleteFrom('traeger_person')
    .where('id', '=', id)
    .where('traeger_id', '=', traegerId)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Who can sign in for a provider. */
export function listTraegerZugaenge(
  db: Db | Trx,
  traegerId: number,
): Promise<{ email: string; name: string }[]> {
  return db
    .selectFrom('benutzer_rolle')
    .innerJoin('user', 'user.id', 'benutzer_rolle.user_id')
    .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
    .select(['user.email', 'user.name'])
    .where('benutzer_rolle.rolle', '=', 'kurstraeger')
    .where('benutzer_rolle.bezug_id', '=', traegerId)
    .where('benutzer.gesperrt_at', 'is', null)
    .orderBy('user.email')
    .execute();
}

/** Where mails to a provider go: its own address, and everybody who can sign in for it. Each once. */
export async function listTraegerAdressen(
  db: Db | Trx,
  traegerId: number,
): Promise<{ email: string; name: string }[]> {
  const [traeger, personen] = await Promise.all([
    db
      .selectFrom('traeger')
      .select(['email', 'name'])
      .where('id', '=', traegerId)
      .where('email', '<>', '')
      .execute(),
    listTraegerZugaenge(db, traegerId),
  ]);
  const byAddress = new Map([...traeger, ...personen].map((one) => [one.email.toLowerCase(), one]));
  return [...byAddress.values()];
}

/** Providers for the search field, the nearest first. */
export async function searchTraeger(
  db: Db,
  suchwort: string,
): Promise<{ id: number; name: string; ort: string; naehe: number }[]> {
  const { rows } = await sql<{ id: number; name: string; ort: string; naehe: number }>`
    SELECT id, name, ort,
      komut.word_similarity(komut.suchform(${suchwort}), komut.suchform(name || ' ' || ort)) AS naehe
    FROM traeger
    WHERE komut.suchform(name || ' ' || ort) LIKE '%' || komut.suchform(${escapeLike(suchwort)}) || '%'
      OR komut.word_similarity(komut.suchform(${suchwort}), komut.suchform(name || ' ' || ort)) > 0.5
    ORDER BY naehe DESC, name LIMIT 10`.execute(db);
  return rows;
}
