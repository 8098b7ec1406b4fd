import { type Insertable, sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { MittelaenderungTable } from '../haushalt.tables.ts';
import type { Aenderungsart, Aenderungsstatus } from './aenderung.rules.ts';

export interface Mittelaenderung {
  id: number;
  art: Aenderungsart;
  vonTopfId: number | null;
  vonTopf: string | null;
  vonJahr: number | null;
  nachTopfId: number | null;
  nachTopf: string | null;
  nachJahr: number | null;
  betragCent: Geld;
  grund: string;
  beschluss: string;
  status: Aenderungsstatus;
  beantragtVonId: string;
  beantragtVon: string;
  beantragtAt: Date;
  entschiedenVon: string | null;
  entschiedenAt: Date | null;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('mittelaenderung as m')
    .leftJoin('topf as von', 'von.id', 'm.von_topf_id')
    .leftJoin('topf as nach', 'nach.id', 'm.nach_topf_id')
    .select([
      'm.id',
      'm.art',
      'm.von_topf_id as vonTopfId',
      'von.bezeichnung as vonTopf',
      'm.von_jahr as vonJahr',
      'm.nach_topf_id as nachTopfId',
      'nach.bezeichnung as nachTopf',
      'm.nach_jahr as nachJahr',
      'm.betrag_cent as betragCent',
      'm.grund',
      'm.beschluss',
      'm.status',
      'm.beantragt_von_id as beantragtVonId',
      'm.beantragt_von as beantragtVon',
      'm.beantragt_at as beantragtAt',
      'm.entschieden_von as entschiedenVon',
      'm.entschieden_at as entschiedenAt',
    ]);

export interface Aenderungsfilter {
  jahr?: number;
  topfId?: number;
  status?: Aenderungsstatus;
}

/** Changes that touch a year and a pot, those to be decided first, then the newest. */
export function listAenderungen(db: Db | Trx, filter: Aenderungsfilter): Promise<Mittelaenderung[]> {
  const { jahr, topfId, status } = filter;
  let query = select(db);
  if (status !== undefined) query = query.where('m.status', '=', status);
  if (jahr !== undefined) {
    query = query.where((eb) => eb.or([eb('m.von_jahr', '=', jahr), eb('m.nach_jahr', '=', jahr)]));
  }
  if (topfId !== undefined) {
    query = query.where((eb) => eb.or([eb('m.von_topf_id', '=', topfId), eb('m.nach_topf_id', '=', topfId)]));
  }
  return query.orderBy(sql`m.status <> 'beantragt'`).orderBy('m.id', 'desc').execute();
}

export async function findAenderung(db: Db | Trx, id: number): Promise<Mittelaenderung | null> {
  return (await select(db).where('m.id', '=', id).executeTakeFirst()) ?? null;
}

/** The same, and nobody else decides about it until the transaction ends. */
export async function lockAenderung(trx: Trx, id: number): Promise<Mittelaenderung | null> {
  await trx.selectFrom('mittelaenderung').select('id').where('id', '=', id).forUpdate().execute();
  return findAenderung(trx, id);
}

export async function insertAenderung(trx: Trx, neu: Insertable<MittelaenderungTable>): Promise<number> {
  const { id } = await trx
    .insertInto('mittelaenderung')
    .values(neu)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveEntscheidung(
  trx: Trx,
  id: number,
  status: Aenderungsstatus,
  wer: { id: string; name: string },
  at: Date,
): Promise<void> {
  await trx
    .updateTable('mittelaenderung')
    .set({ status, entschieden_von_id: wer.id, entschieden_von: wer.name, entschieden_at: at })
    .where('id', '=', id)
    .execute();
}
