import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/insert.ts';
import type { Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { StatistiktabelleTable, Tabellenstatus } from '../bestand.tables.ts';
import type { Merkmale } from './lesung.rules.ts';
import type { Wertestueck, Zaehlliste } from './werte-lesen.ts';

export type Tabelle = Selectable<StatistiktabelleTable>;

export async function insertTabelle(trx: Trx, row: Insertable<StatistiktabelleTable>): Promise<number> {
  const { id } = await trx
    .insertInto('statistiktabelle')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findTabelle(db: Db | Trx, id: number): Promise<Tabelle | null> {
  const row = await db.selectFrom('statistiktabelle').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export type Tabellenzeile = Omit<
  Tabelle,
  'vorschau' | 'fussnoten' | 'zuordnung' | 'blatt' | 'fehler' | 'gelesen'
> & {
  /** Whether a newer import of the same table holds all its reference dates. */
  istErsetzt: boolean;
};

/** Every import that was not discarded, the newest first. */
export async function listTabellen(db: Db): Promise<Tabellenzeile[]> {
  return db
    .selectFrom('statistiktabelle as t')
    .select([
      't.id',
      't.kennung',
      't.titel',
      't.statistik',
      't.quelle',
      't.lizenz',
      't.stand',
      't.stichtage',
      't.werte',
      't.gespeichert',
      't.datei_id',
      't.status',
      't.eingelesen_at',
      't.eingelesen_von',
      't.uebernommen_at',
      sql<boolean>`EXISTS (SELECT FROM statistiktabelle AS neuer WHERE neuer.kennung = t.kennung
        AND neuer.uebernommen_at > t.uebernommen_at AND neuer.stichtage @> t.stichtage)`.as('istErsetzt'),
    ])
    .where('t.status', '<>', 'verworfen')
    .orderBy('t.id', 'desc')
    .limit(500)
    .execute();
}

/** All that a reading finds out about a table. */
export type Lesestand = Omit<
  Insertable<StatistiktabelleTable>,
  'id' | 'gespeichert' | 'datei_id' | 'eingelesen_at' | 'eingelesen_von' | 'uebernommen_at'
>;

/** @returns whether it was in the status in which it was read */
export async function saveLesung(
  trx: Trx,
  id: number,
  von: Tabellenstatus,
  stand: Lesestand,
): Promise<boolean> {
  const result = await trx
    .updateTable('statistiktabelle')
    .set(stand as Updateable<StatistiktabelleTable>)
    .where('id', '=', id)
    .where('status', '=', von)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** How far the reading is, in percent. */
export async function noteGelesen(db: Db, id: number, prozent: number): Promise<void> {
  await db
    .updateTable('statistiktabelle')
    .set({ gelesen: prozent })
    .where('id', '=', id)
    .where('status', '=', 'wird-gelesen')
    .execute();
}

/** @returns whether it was in the status it should leave */
export async function moveTabelle(
  trx: Trx,
  id: number,
  von: Tabellenstatus,
  nach: Tabellenstatus,
  uebernommenAt: Date | null = null,
): Promise<boolean> {
  const result = await trx
    .updateTable('statistiktabelle')
    .set({ status: nach, uebernommen_at: uebernommenAt })
    .where('id', '=', id)
    .where('status', '=', von)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Writes values down; those that stand there already stay, so that a broken run can begin anew. */
export async function insertWerte(
  trx: Trx,
  tabelleId: number,
  { merkmale, regionen, stichtage, werte, symbole }: Wertestueck,
): Promise<void> {
  await sql`INSERT INTO statistikwert (tabelle_id, merkmal, region, stichtag, wert, symbol)
    SELECT ${tabelleId}::bigint, * FROM unnest(${merkmale}::int[], ${regionen}::int[], ${stichtage}::text[],
      ${werte}::float8[], ${symbole}::text[])
    ON CONFLICT DO NOTHING`.execute(trx);
}

/** How many values of the file have been gone through. */
export async function noteGespeichert(trx: Trx, id: number, gespeichert: number): Promise<void> {
  await trx.updateTable('statistiktabelle').set({ gespeichert }).where('id', '=', id).execute();
}

/** Replaces regions and features by those counted. */
export async function saveZaehlung(trx: Trx, id: number, { regionen, merkmale }: Zaehlliste): Promise<void> {
  await trx.deleteFrom('statistikregion').where('tabelle_id', '=', id).execute();
  await trx.deleteFrom('statistikmerkmal').where('tabelle_id', '=', id).execute();
  await insertRows(
    trx,
    'statistikregion',
    regionen.map(({ schluessel, wert }, nummer) => ({
      tabelle_id: id,
      nummer,
      schluessel,
      name: wert,
    })),
  );
  await insertRows(
    trx,
    'statistikmerkmal',
    merkmale.map(({ schluessel, wert }, nummer) => ({
      tabelle_id: id,
      nummer,
      schluessel,
      merkmale: JSON.stringify(wert.merkmale),
      einheit: wert.einheit,
    })),
  );
}

export interface Region {
  nummer: number;
  schluessel: string;
  name: string;
}
export interface Merkmal {
  nummer: number;
  schluessel: string;
  merkmale: Merkmale;
  einheit: string | null;
}

export async function listRegionen(db: Db | Trx, tabelleId: number): Promise<Region[]> {
  return db
    .selectFrom('statistikregion')
    .select(['nummer', 'schluessel', 'name'])
    .where('tabelle_id', '=', tabelleId)
    .orderBy('nummer')
    .execute();
}

export async function listMerkmale(db: Db | Trx, tabelleId: number): Promise<Merkmal[]> {
  return db
    .selectFrom('statistikmerkmal')
    .select(['nummer', 'schluessel', 'merkmale', 'einheit'])
    .where('tabelle_id', '=', tabelleId)
    .orderBy('nummer')
    .execute();
}

/** Numbers of region and feature; what is not said is not filtered. */
export interface Wertfilter {
  region?: number | undefined;
  merkmal?: number | undefined;
  stichtag?: string | undefined;
}

export interface Wertzeile {
  region: number;
  merkmal: number;
  stichtag: string;
  wert: number | null;
  symbol: string | null;
}

/** The values of one import, by feature, region and reference date. */
export async function listWerte(
  db: Db,
  tabelleId: number,
  { region, merkmal, stichtag }: Wertfilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Seite<Wertzeile>> {
  let query = db.selectFrom('statistikwert').where('tabelle_id', '=', tabelleId);
  if (region !== undefined) query = query.where('region', '=', region);
  if (merkmal !== undefined) query = query.where('merkmal', '=', merkmal);
  if (stichtag !== undefined) query = query.where('stichtag', '=', stichtag);
  const [rows, { total }] = await Promise.all([
    query
      .select(['region', 'merkmal', 'stichtag', 'wert', 'symbol'])
      .orderBy('merkmal')
      .orderBy('region')
      .orderBy('stichtag')
      .limit(limit)
      .offset(offset)
      .execute(),
    query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

/** The import of a table that was taken over last. */
export async function findNeueste(db: Db, kennung: string): Promise<number | null> {
  const row = await db
    .selectFrom('statistiktabelle')
    .select('id')
    .where('kennung', '=', kennung)
    .where('status', '=', 'uebernommen')
    .orderBy('uebernommen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Source and licence of the newest import of each table. */
export async function listQuellen(
  db: Db,
): Promise<{ kennung: string; quelle: string | null; lizenz: string | null }[]> {
  return db
    .selectFrom('statistiktabelle')
    .distinctOn('kennung')
    .select(['kennung', 'quelle', 'lizenz'])
    .where('status', '=', 'uebernommen')
    .orderBy('kennung')
    .orderBy('uebernommen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export interface Tabellenfund {
  id: number;
  titel: string;
  kennung: string;
  naehe: number;
}

/** Tables in use by what they are called, the best first. */
export async function searchTabellen(db: Db, suchwort: string, limit: number): Promise<Tabellenfund[]> {
  const text = sql<string>`komut.suchform(kennung || ' ' || titel)`;
  const muster = escapeLike(suchwort);
  const { rows } = await sql<Tabellenfund>`
    SELECT * FROM (
      SELECT DISTINCT ON (kennung) id, titel, kennung,
        greatest(komut.word_similarity(komut.suchform(${suchwort}), ${text}),
          CASE WHEN ${text} LIKE '%' || komut.suchform(${muster}) || '%' THEN 0.9 ELSE 0 END)::float8 AS naehe
      FROM statistiktabelle
      WHERE status = 'uebernommen' AND (${text} LIKE '%' || komut.suchform(${muster}) || '%'
        OR komut.suchform(${suchwort}) OPERATOR(komut.<%) ${text})
      ORDER BY kennung, uebernommen_at DESC, id DESC) funde
    ORDER BY naehe DESC, id LIMIT ${limit}`.execute(db);
  return rows;
}

/** Tables that wait for being read or saved, the oldest first. */
export async function listWartende(db: Db, status: 'wird-gelesen' | 'wird-gespeichert'): Promise<number[]> {
  const rows = await db
    .selectFrom('statistiktabelle')
    .select('id')
    .where('status', '=', status)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
