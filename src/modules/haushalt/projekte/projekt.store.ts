import { type Insertable, sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { PartnerprojektTable } from '../haushalt.tables.ts';
import type { Verlaengerung } from './projekt.rules.ts';

export interface Partnerprojekt {
  id: number;
  bezeichnung: string;
  traeger: string;
  foerderer: string;
  von: Datum | null;
  bis: Datum;
  betragCent: Geld | null;
  verlaengerung: Verlaengerung;
  erinnernAb: Datum | null;
  notiz: string;
  version: number;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('partnerprojekt')
    .select([
      'id',
      'bezeichnung',
      'traeger',
      'foerderer',
      'von',
      'bis',
      'betrag_cent as betragCent',
      'verlaengerung',
      'erinnern_ab as erinnernAb',
      'notiz',
      'version',
    ]);

/** Projects of partners, those that end first at the top. */
export function listProjekte(db: Db): Promise<Partnerprojekt[]> {
  return select(db).orderBy('bis').orderBy('id').execute();
}

export async function findProjekt(db: Db | Trx, id: number): Promise<Partnerprojekt | null> {
  return (await select(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertProjekt(trx: Trx, neu: Insertable<PartnerprojektTable>): Promise<number> {
  const { id } = await trx.insertInto('partnerprojekt').values(neu).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateProjekt(
  trx: Trx,
  id: number,
  version: number,
  changes: Insertable<PartnerprojektTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('partnerprojekt')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const FUNDE = 10;

/** Projects by name, partner or funder, forgiving spelling; the nearest first. */
export async function findNachName(
  db: Db,
  suchwort: string,
): Promise<{ id: number; bezeichnung: string; bis: Datum; naehe: number }[]> {
  const text = sql<string>`komut.suchform(bezeichnung || ' ' || traeger || ' ' || foerderer)`;
  const wort = sql<string>`komut.suchform(${suchwort})`;
  const like = sql<boolean>`${text} LIKE '%' || komut.suchform(${escapeLike(suchwort)}) || '%'`;
  const { rows } = await sql<{ id: number; bezeichnung: string; bis: Datum; naehe: number }>`
    SELECT id, bezeichnung, bis,
           greatest(komut.word_similarity(${wort}, ${text}), CASE WHEN ${like} THEN 0.9 ELSE 0 END)::float8 AS naehe
    FROM partnerprojekt
    WHERE ${like} OR ${wort} OPERATOR(komut.<%) ${text}
    ORDER BY naehe DESC, id LIMIT ${FUNDE}`.execute(db);
  return rows;
}
