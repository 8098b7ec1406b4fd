import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { FoerderbedingungTable } from '../sprachkurse.tables.ts';
import type { Foerderregeln } from './regeln.rules.ts';

export interface Foerderbedingung extends Omit<Selectable<FoerderbedingungTable>, 'regeln'> {
  regeln: Foerderregeln;
}

export interface Foerderzeile extends Foerderbedingung {
  /** Approvals that were given under it: with one it is never edited. */
  bewilligungen: number;
  topf: string | null;
}

const typed = <Row extends Selectable<FoerderbedingungTable>>(row: Row) => ({
  ...row,
  regeln: row.regeln as Foerderregeln,
});

/** The conditions that count for courses of a kind which begin on this day; null when there are none. */
export async function findFoerderbedingungAm(
  db: Db | Trx,
  kursart: string,
  am: Datum,
): Promise<Foerderbedingung | null> {
  const row = await db
    .selectFrom('foerderbedingung')
    .selectAll()
    .where('kursart', '=', kursart)
    .where('gueltig_ab', '<=', am)
    .where((eb) => eb.or([eb('gueltig_bis', 'is', null), eb('gueltig_bis', '>=', am)]))
    .executeTakeFirst();
  return row ? typed(row) : null;
}

export async function findFoerderbedingung(db: Db | Trx, id: number): Promise<Foerderzeile | null> {
  const [row] = await listFoerderbedingungen(db, id);
  return row ?? null;
}

/** All versions: by kind, the newest first. @param id only this one */
export async function listFoerderbedingungen(db: Db | Trx, id?: number): Promise<Foerderzeile[]> {
  let query = db
    .selectFrom('foerderbedingung')
    .leftJoin('topf', 'topf.id', 'foerderbedingung.topf_id')
    .selectAll('foerderbedingung')
    .select('topf.bezeichnung as topf')
    .select(
      sql<number>`(SELECT count(*)::int FROM bewilligung b WHERE b.foerderbedingung_id = foerderbedingung.id)`.as(
        'bewilligungen',
      ),
    );
  if (id !== undefined) query = query.where('foerderbedingung.id', '=', id);
  const rows = await query
    .orderBy('foerderbedingung.kursart')
    .orderBy('foerderbedingung.gueltig_ab', 'desc')
    .execute();
  return rows.map(typed);
}

/** Versions of a kind that count on any day of the span, locked; a span without an end is open. */
export async function lockFoerderbedingungen(
  trx: Trx,
  kursart: string,
  von: Datum,
  bis: Datum | null,
): Promise<Foerderbedingung[]> {
  let query = trx
    .selectFrom('foerderbedingung')
    .selectAll()
    .where('kursart', '=', kursart)
    .where((eb) => eb.or([eb('gueltig_bis', 'is', null), eb('gueltig_bis', '>=', von)]));
  if (bis !== null) query = query.where('gueltig_ab', '<=', bis);
  return (await query.orderBy('gueltig_ab').forUpdate().execute()).map(typed);
}

export async function insertFoerderbedingung(
  trx: Trx,
  bedingung: Omit<Insertable<FoerderbedingungTable>, 'regeln'> & { regeln: Foerderregeln },
): Promise<number> {
  const row = await trx
    .insertInto('foerderbedingung')
    .values({ ...bedingung, regeln: JSON.stringify(bedingung.regeln) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateFoerderbedingung(
  trx: Trx,
  id: number,
  version: number,
  { regeln, ...changes }: Omit<Updateable<FoerderbedingungTable>, 'regeln'> & { regeln?: Foerderregeln },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('foerderbedingung')
    .set({ ...changes, ...(regeln ? { regeln: JSON.stringify(regeln) } : {}), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteFoerderbedingung(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('foerderbedingung').where('id', '=', id).execute();
}
