import { type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/insert.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Bereich, KennzahlTable, KennzahlwertTable } from '../bestand.tables.ts';

interface Reihenangabe {
  tabelle: string;
  merkmal: string;
}

export type Kennzahl = Selectable<KennzahlTable> & { zaehler: Reihenangabe[]; nenner: Reihenangabe[] };
export type Kennzahlfelder = Omit<Kennzahl, 'id' | 'version'>;
export type Handwert = Selectable<KennzahlwertTable>;

/** Every indicator with its formula, by name. */
export async function listKennzahlen(db: Db | Trx): Promise<Kennzahl[]> {
  const [kennzahlen, reihen] = await Promise.all([
    db.selectFrom('kennzahl').selectAll().orderBy('bezeichnung').execute(),
    db
      .selectFrom('kennzahlreihe')
      .selectAll()
      .orderBy('platz')
      .orderBy('tabelle')
      .orderBy('merkmal')
      .execute(),
  ]);
  return kennzahlen.map((kennzahl) => {
    const eigene = reihen.filter((reihe) => reihe.kennzahl_id === kennzahl.id);
    const pick = (rolle: 'zaehler' | 'nenner') =>
      eigene.filter((reihe) => reihe.rolle === rolle).map(({ tabelle, merkmal }) => ({ tabelle, merkmal }));
    return { ...kennzahl, zaehler: pick('zaehler'), nenner: pick('nenner') };
  });
}

export async function findKennzahl(db: Db | Trx, id: number): Promise<Kennzahl | null> {
  return (await listKennzahlen(db)).find((one) => one.id === id) ?? null;
}

export async function insertKennzahl(
  trx: Trx,
  { zaehler, nenner, ...felder }: Kennzahlfelder,
): Promise<number> {
  const { id } = await trx.insertInto('kennzahl').values(felder).returning('id').executeTakeFirstOrThrow();
  await saveFormel(trx, id, { zaehler, nenner });
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateKennzahl(
  trx: Trx,
  id: number,
  version: number,
  { zaehler, nenner, ...felder }: Kennzahlfelder,
): Promise<boolean> {
  const result = await trx
    .updateTable('kennzahl')
    .set({ ...felder, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await trx.deleteFrom('kennzahlreihe').where('kennzahl_id', '=', id).execute();
  await saveFormel(trx, id, { zaehler, nenner });
  return true;
}

async function saveFormel(
  trx: Trx,
  id: number,
  { zaehler, nenner }: Pick<Kennzahlfelder, 'zaehler' | 'nenner'>,
) {
  const rows = (rolle: 'zaehler' | 'nenner', reihen: readonly Reihenangabe[]) =>
    reihen.map((reihe, platz) => ({ kennzahl_id: id, rolle, ...reihe, platz }));
  await insertRows(trx, 'kennzahlreihe', [...rows('zaehler', zaehler), ...rows('nenner', nenner)]);
}

/** Values entered by hand, by indicator and reference date. */
export async function listHandwerte(db: Db | Trx): Promise<Handwert[]> {
  return db.selectFrom('kennzahlwert').selectAll().orderBy('kennzahl_id').orderBy('stichtag').execute();
}

/** A value for a date; a new one replaces it, the audit keeps what stood there. */
export async function saveHandwert(trx: Trx, wert: Handwert): Promise<void> {
  const { kennzahl_id: _, stichtag: __, ...changes } = wert;
  await trx
    .insertInto('kennzahlwert')
    .values(wert)
    .onConflict((conflict) => conflict.columns(['kennzahl_id', 'stichtag']).doUpdateSet(changes))
    .execute();
}

/** Takes an indicator away with its formula and the values entered by hand. */
export async function deleteKennzahl(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('kennzahlreihe').where('kennzahl_id', '=', id).execute();
  await trx.deleteFrom('kennzahlwert').where('kennzahl_id', '=', id).execute();
  await trx.deleteFrom('kennzahl').where('id', '=', id).execute();
}

/** @returns whether there was a value of that date */
export async function deleteHandwert(trx: Trx, id: number, stichtag: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('kennzahlwert')
    .where('kennzahl_id', '=', id)
    .where('stichtag', '=', stichtag)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export interface Kennzahlfund {
  id: number;
  bezeichnung: string;
  bereich: Bereich;
  naehe: number;
}

/** Indicators by what they are called and tell, the best first. */
export async function searchKennzahlen(db: Db, suchwort: string, limit: number): Promise<Kennzahlfund[]> {
  const text = sql<string>`komut.suchform(bezeichnung || ' ' || beschreibung)`;
  const muster = escapeLike(suchwort);
  const { rows } = await sql<Kennzahlfund>`
    SELECT id, bezeichnung, bereich,
      greatest(komut.word_similarity(komut.suchform(${suchwort}), ${text}),
        CASE WHEN ${text} LIKE '%' || komut.suchform(${muster}) || '%' THEN 0.9 ELSE 0 END)::float8 AS naehe
    FROM kennzahl
    WHERE ${text} LIKE '%' || komut.suchform(${muster}) || '%'
      OR komut.suchform(${suchwort}) OPERATOR(komut.<%) ${text}
    ORDER BY naehe DESC, id LIMIT ${limit}`.execute(db);
  return rows;
}
