import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { BeratungTable } from '../berichte.tables.ts';
import type { Ergebniswort } from '../beschluesse/beschluss.rules.ts';
import type { Gremienart } from '../gremien/gremium.rules.ts';

/** One stop of a paper with its meeting and what came of it. */
export interface Beratung extends Selectable<BeratungTable> {
  titel: string;
  gremium: string;
  gremiumsart: Gremienart;
  sitzung_am: Datum | null;
  /** Until when the paper must be there. */
  frist_am: Datum | null;
  beschluss_id: number | null;
  ergebnis: Ergebniswort | null;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('beratung')
    .innerJoin('bericht', 'bericht.id', 'beratung.bericht_id')
    .innerJoin('gremium', 'gremium.id', 'beratung.gremium_id')
    .leftJoin('sitzung', 'sitzung.id', 'beratung.sitzung_id')
    .leftJoin('beschluss', 'beschluss.beratung_id', 'beratung.id')
    .selectAll('beratung')
    .select([
      'bericht.titel',
      'gremium.name as gremium',
      'gremium.art as gremiumsart',
      'sitzung.am as sitzung_am',
      'sitzung.frist_am',
      'beschluss.id as beschluss_id',
      'beschluss.ergebnis',
    ]);

/** The way of one paper, in its order. */
export async function listBeratungen(db: Db | Trx, berichtId: number): Promise<Beratung[]> {
  return select(db)
    .where('beratung.bericht_id', '=', berichtId)
    .orderBy('beratung.position')
    .orderBy('beratung.id')
    .execute();
}

/** What a meeting deals with, by agenda item. */
export async function listBeratungenIn(db: Db | Trx, sitzungId: number): Promise<Beratung[]> {
  return select(db)
    .where('beratung.sitzung_id', '=', sitzungId)
    .orderBy(sql`length(beratung.tagesordnungspunkt)`)
    .orderBy('beratung.tagesordnungspunkt')
    .orderBy('beratung.id')
    .execute();
}

export async function findBeratung(db: Db | Trx, id: number): Promise<Beratung | null> {
  return (await select(db).where('beratung.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertBeratung(trx: Trx, beratung: Insertable<BeratungTable>): Promise<number> {
  const { id } = await trx.insertInto('beratung').values(beratung).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateBeratung(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<BeratungTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('beratung')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteBeratung(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('beratung').where('id', '=', id).execute();
}
