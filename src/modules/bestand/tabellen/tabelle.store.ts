import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/insert.ts';
import type { Seite } from '../../../platform/database/paging.ts';
import type { StatistiktabelleTable, Tabellenstatus } from '../bestand.tables.ts';
import type { Merkmale, NummerierterWert, Zaehlung } from './lesung.rules.ts';

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

export type Tabellenzeile = Omit<Tabelle, 'vorschau' | 'fussnoten'> & {
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
  werte: readonly NummerierterWert[],
): Promise<void> {
  await sql`INSERT INTO statistikwert (tabelle_id, merkmal, region, stichtag, wert, symbol)
    SELECT ${tabelleId}::bigint, * FROM unnest(${werte.map(({ merkmal }) => merkmal)}::int[],
      ${werte.map(({ region }) => region)}::int[], ${werte.map(({ reihe }) => reihe.stichtag)}::text[],
      ${werte.map(({ reihe }) => reihe.wert)}::float8[], ${werte.map(({ reihe }) => reihe.symbol)}::text[])
    ON CONFLICT DO NOTHING`.execute(trx);
}

/** How many values of the file have been gone through. */
export async function noteGespeichert(trx: Trx, id: number, gespeichert: number): Promise<void> {
  await trx.updateTable('statistiktabelle').set({ gespeichert }).where('id', '=', id).execute();
}

/** Replaces regions and features by those counted. */
export async function saveZaehlung(trx: Trx, id: number, { regionen, merkmale }: Zaehlung): Promise<void> {
  await trx.deleteFrom('statistikregion').where('tabelle_id', '=', id).execute();
  await trx.deleteFrom('statistikmerkmal').where('tabelle_id', '=', id).execute();
  await insertRows(
    trx,
    'statistikregion',
    regionen.liste.map(({ schluessel, wert }, nummer) => ({
      tabelle_id: id,
      nummer,
      schluessel,
      name: wert,
    })),
  );
  await insertRows(
    trx,
    'statistikmerkmal',
    merkmale.liste.map(({ schluessel, wert }, nummer) => ({
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

/** Tables that were taken over and whose values are not all kept yet, the oldest first. */
export async function listWartende(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('statistiktabelle')
    .select('id')
    .where('status', '=', 'wird-gespeichert')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
