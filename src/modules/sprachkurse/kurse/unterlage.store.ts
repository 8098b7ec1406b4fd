import type { Insertable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { KursunterlageTable } from '../sprachkurse.tables.ts';

export interface Kursunterlage {
  id: number;
  art: string;
  dateiId: number;
  name: string;
  groesse: number;
  eingereichtVon: string;
  eingereichtAt: Date;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('kursunterlage')
    .innerJoin('datei', 'datei.id', 'kursunterlage.datei_id')
    .select([
      'kursunterlage.id',
      'kursunterlage.art',
      'kursunterlage.datei_id as dateiId',
      'datei.name',
      'datei.groesse',
      'kursunterlage.eingereicht_von as eingereichtVon',
      'kursunterlage.eingereicht_at as eingereichtAt',
    ]);

/** Documents of a course in the order they came. */
export function listUnterlagen(db: Db | Trx, kursId: number): Promise<Kursunterlage[]> {
  return select(db).where('kurs_id', '=', kursId).orderBy('kursunterlage.id').execute();
}

export async function findUnterlage(db: Db, kursId: number, id: number): Promise<Kursunterlage | null> {
  const row = await select(db)
    .where('kurs_id', '=', kursId)
    .where('kursunterlage.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertUnterlage(trx: Trx, unterlage: Insertable<KursunterlageTable>): Promise<number> {
  return (await trx.insertInto('kursunterlage').values(unterlage).returning('id').executeTakeFirstOrThrow())
    .id;
}

/** Takes a document and its file away. @returns what it was, null when it does not belong to the course */
export async function deleteUnterlage(
  trx: Trx,
  kursId: number,
  id: number,
): Promise<{ art: string; name: string } | null> {
  const row = await trx
    .deleteFrom('kursunterlage')
    .where('id', '=', id)
    .where('kurs_id', '=', kursId)
    .returning(['art', 'datei_id'])
    .executeTakeFirst();
  if (!row) return null;
  const { name } = await trx
    .deleteFrom('datei')
    .where('id', '=', row.datei_id)
    .returning('name')
    .executeTakeFirstOrThrow();
  return { art: row.art, name };
}
