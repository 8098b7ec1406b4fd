import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/database/database.ts';
import type { Punkt } from './bedarf.rules.ts';

export interface Ort extends Punkt {
  id: number;
  name: string;
  plz: string;
}

export async function listOrte(db: Db | Trx): Promise<Ort[]> {
  return db.selectFrom('ort').selectAll().orderBy('name').orderBy('plz').execute();
}

/** Coordinates of a place: by postcode and name, else by name alone, else by postcode alone; null when unknown. */
export async function findPunkt(db: Db | Trx, plz: string, name: string): Promise<Punkt | null> {
  if (!plz && !name) return null;
  const row = await db
    .selectFrom('ort')
    .select(['lat', 'lon'])
    .where((eb) =>
      eb.or([
        eb(sql`komut.suchform(name)`, '=', sql`komut.suchform(${name})`),
        eb.and([eb('plz', '=', plz), eb('plz', '<>', '')]),
      ]),
    )
    .orderBy(sql`(komut.suchform(name) = komut.suchform(${name}))::int * 2 + (plz = ${plz})::int`, 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return row ?? null;
}

/** Coordinates of an address: as given, else those of its place where the office knows it. */
export async function locate(
  db: Db | Trx,
  { plz = '', ort = '', lat, lon }: { plz?: string; ort?: string; lat?: number | null; lon?: number | null },
): Promise<{ lat: number | null; lon: number | null }> {
  if (typeof lat === 'number' && typeof lon === 'number') return { lat, lon };
  return (await findPunkt(db, plz, ort)) ?? { lat: null, lon: null };
}

/** Adds a place or moves a known one. */
export async function upsertOrt(trx: Trx, ort: Omit<Ort, 'id'>): Promise<void> {
  await trx
    .insertInto('ort')
    .values(ort)
    .onConflict((conflict) => conflict.columns(['name', 'plz']).doUpdateSet({ lat: ort.lat, lon: ort.lon }))
    .execute();
}

export async function deleteOrt(trx: Trx, id: number): Promise<boolean> {
  const result = await trx.deleteFrom('ort').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Gives addresses without coordinates those of their place, by name first and by postcode else. */
export async function locateAddresses(trx: Trx): Promise<void> {
  for (const table of ['sprachmittler', 'stelle', 'einsatzort'] as const) {
    await sql`UPDATE ${sql.table(table)} AS satz SET lat = punkt.lat, lon = punkt.lon
      FROM (
        SELECT DISTINCT ON (adresse.id) adresse.id, ort.lat, ort.lon FROM ${sql.table(table)} AS adresse
        JOIN ort ON komut.suchform(ort.name) = komut.suchform(adresse.ort) OR (ort.plz = adresse.plz AND ort.plz <> '')
        WHERE adresse.lat IS NULL
        ORDER BY adresse.id, (komut.suchform(ort.name) = komut.suchform(adresse.ort))::int * 2 + (ort.plz = adresse.plz)::int DESC, ort.id
      ) AS punkt WHERE satz.id = punkt.id`.execute(trx);
  }
}
