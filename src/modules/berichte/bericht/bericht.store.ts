import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Abschnitt, Berichtsart, Berichtsstatus } from '../bericht.rules.ts';
import type {
  BerichtsblockTable,
  BerichtsfassungTable,
  BerichtTable,
  TextbausteinTable,
} from '../berichte.tables.ts';
import type { Blockinhalt } from './block.rules.ts';
import type { Block, Papier } from './papier.rules.ts';

export type Bericht = Selectable<BerichtTable>;

export interface Berichtzeile extends Bericht {
  /** Number of the edition that was issued last. */
  fassung: number | null;
  ausgegeben_at: Date | null;
}

export interface Berichtsfilter {
  suche?: string | undefined;
  arten?: readonly Berichtsart[] | undefined;
  status?: readonly Berichtsstatus[] | undefined;
}

/** Papers, the latest period first. */
export async function listBerichte(
  db: Db | Trx,
  { suche, arten, status }: Berichtsfilter = {},
): Promise<Berichtzeile[]> {
  let query = db
    .selectFrom('bericht')
    .selectAll('bericht')
    .select([
      sql<number | null>`(SELECT max(nummer) FROM berichtsfassung f WHERE f.bericht_id = bericht.id)`.as(
        'fassung',
      ),
      sql<Date | null>`(SELECT max(ausgegeben_at) FROM berichtsfassung f WHERE f.bericht_id = bericht.id)`.as(
        'ausgegeben_at',
      ),
    ]);
  if (suche)
    query = query.where(sql<boolean>`titel || ' ' || vorlagennummer ILIKE ${`%${escapeLike(suche)}%`}`);
  if (arten) query = query.where('art', 'in', arten);
  if (status) query = query.where('status', 'in', status);
  return query.orderBy('bis_am', 'desc').orderBy('id', 'desc').execute();
}

export async function findBericht(db: Db | Trx, id: number): Promise<Bericht | null> {
  return (await db.selectFrom('bericht').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The same, held until the transaction ends: blocks of one paper are moved by one person at a time. */
export async function holdBericht(trx: Trx, id: number): Promise<Bericht | null> {
  const row = await trx.selectFrom('bericht').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

export async function insertBericht(trx: Trx, bericht: Insertable<BerichtTable>): Promise<number> {
  const { id } = await trx.insertInto('bericht').values(bericht).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Every change of a paper, of its blocks as well, gives it a new version. */
export async function updateBericht(
  trx: Trx,
  id: number,
  changes: Updateable<BerichtTable> = {},
): Promise<void> {
  await trx
    .updateTable('bericht')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function deleteBericht(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('bericht').where('id', '=', id).execute();
}

export async function listAutoren(
  db: Db | Trx,
  berichtId: number,
): Promise<{ benutzer_id: string; name: string }[]> {
  return db
    .selectFrom('berichtsautor')
    .select(['benutzer_id', 'name'])
    .where('bericht_id', '=', berichtId)
    .orderBy('name')
    .execute();
}

/** Notes that somebody has written in the paper. */
export async function saveAutor(
  trx: Trx,
  berichtId: number,
  benutzerId: string,
  name: string,
): Promise<void> {
  await trx
    .insertInto('berichtsautor')
    .values({ bericht_id: berichtId, benutzer_id: benutzerId, name })
    .onConflict((conflict) => conflict.columns(['bericht_id', 'benutzer_id']).doNothing())
    .execute();
}

/** A block as it is kept. */
export interface Berichtsblock extends Block {
  berichtId: number;
  position: number;
  version: number;
}

const blockOf = (row: Selectable<BerichtsblockTable>): Berichtsblock => ({
  id: row.id,
  berichtId: row.bericht_id,
  abschnitt: row.abschnitt as Abschnitt,
  position: row.position,
  inhalt: row.inhalt as Blockinhalt,
  version: row.version,
});

/** The blocks of a paper in their order. */
export async function listBloecke(db: Db | Trx, berichtId: number): Promise<Berichtsblock[]> {
  const rows = await db
    .selectFrom('berichtsblock')
    .selectAll()
    .where('bericht_id', '=', berichtId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(blockOf);
}

export async function findBlock(db: Db | Trx, id: number): Promise<Berichtsblock | null> {
  const row = await db.selectFrom('berichtsblock').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? blockOf(row) : null;
}

export async function insertBlock(
  trx: Trx,
  berichtId: number,
  { abschnitt, position, inhalt }: Pick<Berichtsblock, 'abschnitt' | 'position' | 'inhalt'>,
): Promise<number> {
  const { id } = await trx
    .insertInto('berichtsblock')
    .values({ bericht_id: berichtId, abschnitt, position, inhalt: JSON.stringify(inhalt) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateBlock(
  trx: Trx,
  id: number,
  version: number,
  inhalt: Blockinhalt,
): Promise<boolean> {
  const result = await trx
    .updateTable('berichtsblock')
    .set({ inhalt: JSON.stringify(inhalt), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteBlock(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('berichtsblock').where('id', '=', id).execute();
}

/** Writes the order of blocks: each gets its place in the list. */
export async function orderBloecke(trx: Trx, ids: readonly number[]): Promise<void> {
  await sql`
    UPDATE berichtsblock SET position = reihe.position
    FROM unnest(${ids}::bigint[]) WITH ORDINALITY AS reihe (id, position)
    WHERE berichtsblock.id = reihe.id`.execute(trx);
}

/** An issued edition, as it was given out. */
export interface Fassung extends Omit<Selectable<BerichtsfassungTable>, 'inhalt'> {
  papier: Papier;
}

const fassungOf = ({ inhalt, ...row }: Selectable<BerichtsfassungTable>): Fassung => ({
  ...row,
  papier: inhalt as Papier,
});

/** The latest first. */
export async function listFassungen(db: Db | Trx, berichtId: number): Promise<Fassung[]> {
  const rows = await db
    .selectFrom('berichtsfassung')
    .selectAll()
    .where('bericht_id', '=', berichtId)
    .orderBy('nummer', 'desc')
    .execute();
  return rows.map(fassungOf);
}

export async function findFassung(db: Db | Trx, berichtId: number, nummer: number): Promise<Fassung | null> {
  const row = await db
    .selectFrom('berichtsfassung')
    .selectAll()
    .where('bericht_id', '=', berichtId)
    .where('nummer', '=', nummer)
    .executeTakeFirst();
  return row ? fassungOf(row) : null;
}

export async function insertFassung(
  trx: Trx,
  { papier, ...fassung }: Omit<Insertable<BerichtsfassungTable>, 'inhalt'> & { papier: Papier },
): Promise<void> {
  await trx
    .insertInto('berichtsfassung')
    .values({ ...fassung, inhalt: JSON.stringify(papier) })
    .execute();
}

export type Textbaustein = Selectable<TextbausteinTable>;

export async function listTextbausteine(db: Db | Trx): Promise<Textbaustein[]> {
  return db.selectFrom('textbaustein').selectAll().orderBy(sql`lower(titel)`).execute();
}

export async function findTextbaustein(db: Db | Trx, id: number): Promise<Textbaustein | null> {
  return (await db.selectFrom('textbaustein').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertTextbaustein(trx: Trx, baustein: Insertable<TextbausteinTable>): Promise<number> {
  const { id } = await trx
    .insertInto('textbaustein')
    .values(baustein)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateTextbaustein(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<TextbausteinTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('textbaustein')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteTextbaustein(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('textbaustein').where('id', '=', id).execute();
}
