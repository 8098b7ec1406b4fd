import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { OffenesAngebotTable, OffenesAngebotTerminTable } from './offenes-angebot.tables.ts';

export type OffenesAngebot = Selectable<OffenesAngebotTable>;
export type Angebotstermin = Selectable<OffenesAngebotTerminTable>;

export interface Angebotszeile extends OffenesAngebot {
  /** Dates of the year with a count, and how many came on all of them. */
  termine: number;
  teilnehmer: number;
}

/** Offers that there were on any day of a year, with its figures, by title. */
export async function listAngeboteDesJahres(db: Db, jahr: number): Promise<Angebotszeile[]> {
  const [von, bis] = [`${jahr}-01-01`, `${jahr}-12-31`];
  return db
    .selectFrom('offenes_angebot')
    .leftJoin('offenes_angebot_termin as termin', (join) =>
      join
        .onRef('termin.offenes_angebot_id', '=', 'offenes_angebot.id')
        .on('termin.am', '>=', von)
        .on('termin.am', '<=', bis),
    )
    .selectAll('offenes_angebot')
    .select([
      sql<number>`count(termin.id)::int`.as('termine'),
      sql<number>`coalesce(sum(termin.teilnehmer), 0)::int`.as('teilnehmer'),
    ])
    .where('offenes_angebot.beginn_am', '<=', bis)
    .where((eb) =>
      eb.or([eb('offenes_angebot.ende_am', 'is', null), eb('offenes_angebot.ende_am', '>=', von)]),
    )
    .groupBy('offenes_angebot.id')
    .orderBy('offenes_angebot.titel')
    .orderBy('offenes_angebot.id')
    .execute();
}

/** First year in which there was an offer; null without any. */
export async function findErstesAngebotsjahr(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('offenes_angebot')
    .select(sql<number | null>`min(extract(year FROM beginn_am))::int`.as('jahr'))
    .executeTakeFirst();
  return row?.jahr ?? null;
}

export async function findAngebot(db: Db | Trx, id: number): Promise<OffenesAngebot | null> {
  return (await db.selectFrom('offenes_angebot').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The same for an act: nobody else changes it until the transaction ends. */
export async function lockAngebot(trx: Trx, id: number): Promise<OffenesAngebot | null> {
  const query = trx.selectFrom('offenes_angebot').selectAll().where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

export async function insertAngebot(trx: Trx, angebot: Insertable<OffenesAngebotTable>): Promise<number> {
  const query = trx.insertInto('offenes_angebot').values(angebot).returning('id');
  return (await query.executeTakeFirstOrThrow()).id;
}

/** @returns whether it was still the version that was read */
export async function updateAngebot(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<OffenesAngebotTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('offenes_angebot')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The dates of an offer, the latest first. */
export function listAngebotstermine(db: Db | Trx, angebotId: number): Promise<Angebotstermin[]> {
  return db
    .selectFrom('offenes_angebot_termin')
    .selectAll()
    .where('offenes_angebot_id', '=', angebotId)
    .orderBy('am', 'desc')
    .execute();
}

/** First and last day with a count; null without any. */
export async function findTerminspanne(
  trx: Trx,
  angebotId: number,
): Promise<{ erster: Datum; letzter: Datum } | null> {
  const row = await trx
    .selectFrom('offenes_angebot_termin')
    .select((eb) => [eb.fn.min('am').as('erster'), eb.fn.max('am').as('letzter')])
    .where('offenes_angebot_id', '=', angebotId)
    .executeTakeFirst();
  return row?.erster ? { erster: row.erster, letzter: row.letzter } : null;
}

export async function saveAngebotstermin(
  trx: Trx,
  termin: Insertable<OffenesAngebotTerminTable>,
): Promise<void> {
  const { teilnehmer, bemerkung, eingetragen_von, eingetragen_at } = termin;
  await trx
    .insertInto('offenes_angebot_termin')
    .values(termin)
    .onConflict((conflict) =>
      conflict
        .columns(['offenes_angebot_id', 'am'])
        .doUpdateSet({ teilnehmer, bemerkung, eingetragen_von, eingetragen_at }),
    )
    .execute();
}

export async function deleteAngebotstermin(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('offenes_angebot_termin').where('id', '=', id).execute();
}
