import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { WartepersonTable, WartepersonverlaufTable } from './warteliste.tables.ts';
import { OFFENE_STATUS, type Wartestatus } from './warteperson.rules.ts';

export type Warteperson = Selectable<WartepersonTable>;
export type Verlaufszeile = Selectable<WartepersonverlaufTable>;

export interface Wartefilter {
  suche?: string;
  /** Without one: everybody who still wants a course. */
  status?: string;
  niveau?: string;
  ort?: string;
  format?: string;
  stelle?: number;
  kinder?: boolean;
  online?: boolean;
  vorrang?: boolean;
  abend?: boolean;
}

export type Wartesortierung = 'nummer' | 'niveau' | 'ort' | 'wartet_seit' | 'stelle';

const SORTIERUNG = {
  nummer: sql`person.id`,
  niveau: sql`person.niveau`,
  ort: sql`person.ort`,
  wartet_seit: sql`person.wartet_seit`,
  stelle: sql`stelle.name`,
};

/** A page of the list. */
export async function listWartende(
  db: Db | Trx,
  filter: Wartefilter,
  { sort, page, size }: Ausschnitt<Wartesortierung>,
): Promise<Seite<Wartezeile>> {
  const query = selectFiltered(db, filter);
  const [rows, { total }] = await Promise.all([
    query
      .selectAll('person')
      .select('stelle.name as stelle')
      .orderBy(SORTIERUNG[sort.key], (ob) => (sort.direction === 'asc' ? ob.asc() : ob.desc()).nullsLast())
      .orderBy('person.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

export type Wartezeile = Warteperson & { stelle: string | null };

function selectFiltered(db: Db | Trx, filter: Wartefilter) {
  let query = db.selectFrom('warteperson as person').leftJoin('stelle', 'stelle.id', 'person.stelle_id');
  if (filter.suche) {
    query = query.where(
      sql<boolean>`komut.suchform(person.nummer || ' ' || person.zeichen || ' ' || person.ort || ' ' || person.name)
        LIKE '%' || komut.suchform(${escapeLike(filter.suche)}) || '%'`,
    );
  }
  query =
    filter.status === undefined
      ? query.where('person.status', 'in', OFFENE_STATUS)
      : query.where('person.status', '=', filter.status as Wartestatus);
  if (filter.niveau) query = query.where('person.niveau', '=', filter.niveau as Warteperson['niveau']);
  if (filter.ort) query = query.where('person.ort', '=', filter.ort);
  if (filter.format)
    query = query.where(sql<boolean>`person.formate @> ${JSON.stringify([filter.format])}::jsonb`);
  if (filter.stelle !== undefined) query = query.where('person.stelle_id', '=', filter.stelle);
  if (filter.kinder) query = query.where('person.kinder', '>', 0);
  if (filter.online) query = query.where('person.online_moeglich', '=', true);
  if (filter.vorrang) query = query.where('person.vorrang', 'is not', null);
  if (filter.abend) query = query.where(sql<boolean>`person.tageszeiten = '["abend"]'::jsonb`);
  return query;
}

/** Everybody with one of these statuses, who waits longest first. */
export async function listWartendeAlle(db: Db | Trx, status: readonly Wartestatus[]): Promise<Warteperson[]> {
  return db
    .selectFrom('warteperson')
    .selectAll()
    .where('status', 'in', status)
    .orderBy('wartet_seit')
    .orderBy('id')
    .execute();
}

export async function findWarteperson(db: Db | Trx, id: number): Promise<Wartezeile | null> {
  const row = await db
    .selectFrom('warteperson as person')
    .leftJoin('stelle', 'stelle.id', 'person.stelle_id')
    .selectAll('person')
    .select('stelle.name as stelle')
    .where('person.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Nobody else changes these people for the rest of the transaction; in the order of their ids. */
export async function lockWartende(trx: Trx, ids: readonly number[]): Promise<Map<number, Warteperson>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('warteperson')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function lockWarteperson(trx: Trx, id: number): Promise<Warteperson | null> {
  return (await lockWartende(trx, [id])).get(id) ?? null;
}

export async function insertWartende(
  trx: Trx,
  personen: readonly Insertable<WartepersonTable>[],
): Promise<{ id: number; nummer: string }[]> {
  const neue: { id: number; nummer: string }[] = [];
  for (let start = 0; start < personen.length; start += 500) {
    const teil = personen.slice(start, start + 500);
    neue.push(...(await trx.insertInto('warteperson').values(teil).returning(['id', 'nummer']).execute()));
  }
  return neue;
}

/** @returns whether it was still the version that was read */
export async function updateWarteperson(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<WartepersonTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('warteperson')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Moves somebody the caller has locked to a status, with its line in the history. */
export async function saveStatus(
  trx: Trx,
  person: Pick<Warteperson, 'id' | 'version'>,
  status: Wartestatus,
  by: { grund?: string; von: string; at: Date },
  changes: Updateable<WartepersonTable> = {},
): Promise<void> {
  await trx
    .updateTable('warteperson')
    .set({ ...changes, status, status_at: by.at, version: person.version + 1 })
    .where('id', '=', person.id)
    .execute();
  await insertVerlauf(trx, [
    { warteperson_id: person.id, status, grund: by.grund ?? '', gesetzt_von: by.von, gesetzt_at: by.at },
  ]);
}

export async function insertVerlauf(
  trx: Trx,
  zeilen: readonly Insertable<WartepersonverlaufTable>[],
): Promise<void> {
  for (let start = 0; start < zeilen.length; start += 1000)
    await trx
      .insertInto('wartepersonverlauf')
      .values(zeilen.slice(start, start + 1000))
      .execute();
}

export async function listVerlauf(db: Db, id: number): Promise<Verlaufszeile[]> {
  return db
    .selectFrom('wartepersonverlauf')
    .selectAll()
    .where('warteperson_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
}

/** Entries that were merged into this one. */
export async function listZusammengefuehrte(db: Db | Trx, id: number): Promise<Warteperson[]> {
  return db
    .selectFrom('warteperson')
    .selectAll()
    .where('zusammengefuehrt_mit', '=', id)
    .orderBy('id')
    .execute();
}

/** Values of the list's filters, as they occur. */
export async function listOrteDerListe(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('warteperson')
    .select('ort')
    .distinct()
    .where('status', 'in', OFFENE_STATUS)
    .orderBy('ort')
    .execute();
  return rows.map(({ ort }) => ort);
}

export async function listGruppen(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('warteperson')
    .select('gruppe')
    .distinct()
    .where('gruppe', '<>', '')
    .orderBy('gruppe')
    .limit(50)
    .execute();
  return rows.map(({ gruppe }) => gruppe);
}

/** What an authority has asked for, the newest first; what was merged shows how the other entry stands. */
export async function listEigene(db: Db, stelleIds: readonly number[]) {
  if (stelleIds.length === 0) return [];
  return db
    .selectFrom('warteperson as person')
    .leftJoin('warteperson as haupt', 'haupt.id', 'person.zusammengefuehrt_mit')
    .selectAll('person')
    .select((eb) => eb.fn.coalesce('haupt.status', 'person.status').as('stand'))
    .where('person.stelle_id', 'in', stelleIds)
    .orderBy('person.id', 'desc')
    .execute();
}

export interface Rueckfragefaellig {
  bestaetigtVor: Datum;
  /** Whoever was asked since is not asked again. */
  gefragtVor: Date;
}

/** Who has not been heard of for long and has not been asked since; locked, who waits longest first. */
export async function lockRueckfragen(trx: Trx, bestaetigtVor: Datum): Promise<Warteperson[]> {
  return trx
    .selectFrom('warteperson')
    .selectAll()
    .where('status', '=', 'wartet')
    .where('bestaetigt_am', '<', bestaetigtVor)
    .where('gefragt_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Who was asked long ago and has not answered. */
export async function lockStumme(trx: Trx, gefragtVor: Date): Promise<Warteperson[]> {
  return trx
    .selectFrom('warteperson')
    .selectAll()
    .where('status', '=', 'wartet')
    .where('gefragt_at', '<', gefragtVor)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function lockAusgeruhte(trx: Trx, heute: Datum): Promise<Warteperson[]> {
  return trx
    .selectFrom('warteperson')
    .selectAll()
    .where('status', '=', 'ruht')
    .where('ruht_bis', '<=', heute)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function noteGefragt(trx: Trx, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length > 0)
    await trx.updateTable('warteperson').set({ gefragt_at: at }).where('id', 'in', ids).execute();
}

/** Deletes who left the list before an instant, and takes their trace from the courses. @returns their ids */
export async function deleteErledigte(trx: Trx, vor: Date): Promise<number[]> {
  const rows = await trx
    .deleteFrom('warteperson')
    .where('status', 'in', ['vermittelt', 'abgemeldet', 'zusammengefuehrt'])
    .where('status_at', '<', vor)
    .where((eb) =>
      // An entry merged into one that still waits stays with it.
      eb.or([
        eb('zusammengefuehrt_mit', 'is', null),
        eb(
          'zusammengefuehrt_mit',
          'in',
          eb
            .selectFrom('warteperson as haupt')
            .select('haupt.id')
            .where('haupt.status', 'in', ['vermittelt', 'abgemeldet'])
            .where('haupt.status_at', '<', vor),
        ),
      ]),
    )
    .returning('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await trx
      .updateTable('einschreibung')
      .set({ warteperson_id: null })
      .where('warteperson_id', 'in', ids)
      .execute();
  return ids;
}
