import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { BeschlussauftragTable, BeschlussTable } from '../berichte.tables.ts';
import type { Ergebniswort } from './beschluss.rules.ts';

/** A resolution with its body, its paper in KoMuT where it has one, and what is still to be done. */
export interface Beschluss extends Selectable<BeschlussTable> {
  gremium: string;
  bericht_id: number | null;
  auftraege: number;
  offene_auftraege: number;
}

export interface Auftrag extends Selectable<BeschlussauftragTable> {
  /** The resolution's paper and body. */
  vorlage: string;
  gremium: string;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('beschluss')
    .innerJoin('gremium', 'gremium.id', 'beschluss.gremium_id')
    .leftJoin('beratung', 'beratung.id', 'beschluss.beratung_id')
    .selectAll('beschluss')
    .select([
      'gremium.name as gremium',
      'beratung.bericht_id',
      sql<number>`(SELECT count(*) FROM beschlussauftrag b WHERE b.beschluss_id = beschluss.id)`.as(
        'auftraege',
      ),
      sql<number>`(SELECT count(*) FROM beschlussauftrag b
        WHERE b.beschluss_id = beschluss.id AND b.erledigt_am IS NULL)`.as('offene_auftraege'),
    ]);

/** The register, the latest resolution first. */
export async function listBeschluesse(db: Db | Trx): Promise<Beschluss[]> {
  return select(db).orderBy('beschluss.am', 'desc').orderBy('beschluss.id', 'desc').execute();
}

export interface Beschlussfilter {
  suche?: string | undefined;
  gremiumId?: number | undefined;
  ergebnisse?: readonly Ergebniswort[] | undefined;
  /** Both days included. */
  zeitraum?: { von?: Datum; bis?: Datum } | undefined;
  nurOffene?: true | undefined;
}

/** A page of the register. */
export async function selectBeschluesse(
  db: Db | Trx,
  { suche, gremiumId, ergebnisse, zeitraum, nurOffene }: Beschlussfilter,
  { sort, page, size }: Ausschnitt,
): Promise<Seite<Beschluss>> {
  let query = select(db);
  if (suche) {
    const muster = `%${escapeLike(suche)}%`;
    query = query.where(
      sql<boolean>`(vorlage || ' ' || vorlagennummer || ' ' || wortlaut || ' ' || auflagen) ILIKE ${muster}`,
    );
  }
  if (gremiumId !== undefined) query = query.where('beschluss.gremium_id', '=', gremiumId);
  if (ergebnisse) query = query.where('beschluss.ergebnis', 'in', ergebnisse);
  if (zeitraum?.von) query = query.where('beschluss.am', '>=', zeitraum.von);
  if (zeitraum?.bis) query = query.where('beschluss.am', '<=', zeitraum.bis);
  if (nurOffene) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('beschlussauftrag')
          .whereRef('beschlussauftrag.beschluss_id', '=', 'beschluss.id')
          .where('erledigt_am', 'is', null)
          .select('beschlussauftrag.id'),
      ),
    );
  }
  const [rows, { total }] = await Promise.all([
    query
      .orderBy('beschluss.am', sort.direction)
      .orderBy('beschluss.id', sort.direction)
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

/** What was resolved about one paper, in the order of its way. */
export async function listBeschluesseOf(db: Db | Trx, berichtId: number): Promise<Beschluss[]> {
  return select(db)
    .where('beratung.bericht_id', '=', berichtId)
    .orderBy('beschluss.am')
    .orderBy('beschluss.id')
    .execute();
}

export async function findBeschluss(db: Db | Trx, id: number): Promise<Beschluss | null> {
  return (await select(db).where('beschluss.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertBeschluss(trx: Trx, beschluss: Insertable<BeschlussTable>): Promise<number> {
  const { id } = await trx
    .insertInto('beschluss')
    .values(beschluss)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateBeschluss(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<BeschlussTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('beschluss')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const selectAuftraege = (db: Db | Trx) =>
  db
    .selectFrom('beschlussauftrag')
    .innerJoin('beschluss', 'beschluss.id', 'beschlussauftrag.beschluss_id')
    .innerJoin('gremium', 'gremium.id', 'beschluss.gremium_id')
    .selectAll('beschlussauftrag')
    .select(['beschluss.vorlage', 'gremium.name as gremium'])
    .orderBy(sql`faellig_am NULLS LAST`)
    .orderBy('beschlussauftrag.id');

/** The tasks of one resolution, those with a date first. */
export async function listAuftraege(db: Db | Trx, beschlussId: number): Promise<Auftrag[]> {
  return selectAuftraege(db).where('beschluss_id', '=', beschlussId).execute();
}

/** Tasks that nobody has done yet and that are due up to a day, the most overdue first. */
export async function listFaelligeAuftraege(db: Db | Trx, bis: Datum): Promise<Auftrag[]> {
  return selectAuftraege(db).where('erledigt_am', 'is', null).where('faellig_am', '<=', bis).execute();
}

export async function findAuftrag(db: Db | Trx, id: number): Promise<Auftrag | null> {
  return (await selectAuftraege(db).where('beschlussauftrag.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertAuftrag(trx: Trx, auftrag: Insertable<BeschlussauftragTable>): Promise<number> {
  const { id } = await trx
    .insertInto('beschlussauftrag')
    .values(auftrag)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateAuftrag(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<BeschlussauftragTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('beschlussauftrag')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
