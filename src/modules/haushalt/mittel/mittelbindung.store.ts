import { type Insertable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { MittelbindungTable } from '../haushalt.tables.ts';
import { type Bindung, offenOf } from './mittel.rules.ts';

export interface Mittelbindung extends Bindung {
  id: number;
  topfId: number;
  jahr: number;
  schluessel: string;
  titel: string;
  href: string;
}

/** What came back from the bank is not paid, nor what was cancelled. */
const select = (db: Db | Trx) =>
  db
    .selectFrom('mittelbindung')
    .select([
      'id',
      'topf_id as topfId',
      'jahr',
      'schluessel',
      'titel',
      'href',
      'gebunden_cent as gebundenCent',
      'berechnet_cent as berechnetCent',
      'ist_erledigt as istErledigt',
    ])
    .select(
      sql<number>`(
        SELECT coalesce(sum(betrag_cent), 0)::bigint FROM (
          SELECT b.betrag_cent FROM buchung b JOIN zahlung z ON z.id = b.zahlung_id
          WHERE b.mittelbindung_id = mittelbindung.id AND z.status = 'angewiesen'
          UNION ALL
          SELECT e.betrag_cent FROM einzelausgabe e
          WHERE e.mittelbindung_id = mittelbindung.id AND e.storniert_at IS NULL
        ) gezahlt)`.as('gezahltCent'),
    );

/** @returns null when nothing has this key */
export async function findMittelbindung(db: Db | Trx, schluessel: string): Promise<Mittelbindung | null> {
  return (await select(db).where('schluessel', '=', schluessel).executeTakeFirst()) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockMittelbindung(trx: Trx, schluessel: string): Promise<Mittelbindung | null> {
  return (await select(trx).where('schluessel', '=', schluessel).forUpdate().executeTakeFirst()) ?? null;
}

/** Commitments of a year, those of one pot only when it is named; the largest first. */
export function listMittelbindungen(db: Db, jahr: number, topfId?: number): Promise<Mittelbindung[]> {
  let query = select(db).where('jahr', '=', jahr);
  if (topfId !== undefined) query = query.where('topf_id', '=', topfId);
  return query.orderBy('ist_erledigt').orderBy('gebunden_cent', 'desc').orderBy('id').execute();
}

/** Commitments of a year of which something is still to be paid. */
export async function listOffeneBindungen(db: Db | Trx, jahr: number): Promise<Mittelbindung[]> {
  const alle = await select(db).where('jahr', '=', jahr).orderBy('id').execute();
  return alle.filter((one) => offenOf(one) > 0);
}

/** Writes a commitment under its key, new or over the old one. @returns its id */
export async function saveMittelbindung(
  trx: Trx,
  { schluessel, ...values }: Insertable<MittelbindungTable>,
): Promise<number> {
  const { id } = await trx
    .insertInto('mittelbindung')
    .values({ schluessel, ...values })
    .onConflict((conflict) => conflict.column('schluessel').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
