import type { Insertable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Foerdersatz } from './stellenrechnung.rules.ts';
import type { ZuwendungsregelTable } from './zuwendung.tables.ts';

export interface Zuwendungsregel extends Foerdersatz {
  id: number;
  bezeichnung: string;
  /** 'MM-DD' in the year before. */
  antragBis: string;
  nachweisMonate: number;
  quelle: string;
}

/** The directives, the latest first. */
export function listRegeln(db: Db | Trx): Promise<Zuwendungsregel[]> {
  return db
    .selectFrom('zuwendungsregel')
    .select([
      'id',
      'gueltig_ab as gueltigAb',
      'gueltig_bis as gueltigBis',
      'bezeichnung',
      'prozent',
      'hoechstkosten_cent as hoechstkostenCent',
      'antrag_bis as antragBis',
      'nachweis_monate as nachweisMonate',
      'quelle',
    ])
    .orderBy('gueltig_ab', 'desc')
    .execute();
}

/** Writes what counts from a day on, new or over what counted from the same day. @returns its id */
export async function saveRegel(trx: Trx, regel: Insertable<ZuwendungsregelTable>): Promise<number> {
  const { gueltig_ab, ...values } = regel;
  const { id } = await trx
    .insertInto('zuwendungsregel')
    .values({ gueltig_ab, ...values })
    .onConflict((conflict) => conflict.column('gueltig_ab').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
