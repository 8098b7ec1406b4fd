/** Allowance rules: those that count, and all that ever did. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { EntschaedigungsregelTable } from './abrechnung.tables.ts';
import type { Geltung, Regel, Satz } from './entschaedigung.rules.ts';

/** A rule with its history. */
export interface Regelstand extends Regel {
  geltungSchluessel: string;
  ersetztRegelId: number | null;
  angelegtAt: Date;
  angelegtVon: string;
  /** When a newer wording replaced it or it was taken back; null while it counts. */
  ersetztAt: Date | null;
}

const asRegel = (row: Selectable<EntschaedigungsregelTable>): Regelstand => ({
  id: row.id,
  bezeichnung: row.bezeichnung,
  fassung: row.fassung,
  gueltigAb: row.gueltig_ab,
  gueltigBis: row.gueltig_bis,
  geltung: row.geltung as Geltung,
  satz: row.satz as Satz,
  geltungSchluessel: row.geltung_schluessel,
  ersetztRegelId: row.ersetzt_regel_id,
  angelegtAt: row.angelegt_at,
  angelegtVon: row.angelegt_von,
  ersetztAt: row.ersetzt_at,
});

/** The rules that count, each for its scope and days, by scope and beginning. */
export async function listRegeln(db: Db | Trx): Promise<Regelstand[]> {
  const rows = await db
    .selectFrom('entschaedigungsregel')
    .selectAll()
    .where('ersetzt_at', 'is', null)
    .orderBy(sql`geltung_schluessel <> 'alle'`)
    .orderBy('geltung_schluessel')
    .orderBy('gueltig_ab')
    .execute();
  return rows.map(asRegel);
}

/** All wordings, the newest first: replaced ones and those taken back as well. */
export async function listFassungen(db: Db | Trx): Promise<Regelstand[]> {
  const rows = await db.selectFrom('entschaedigungsregel').selectAll().orderBy('id', 'desc').execute();
  return rows.map(asRegel);
}

export async function findRegel(db: Db | Trx, id: number): Promise<Regelstand | null> {
  const row = await db.selectFrom('entschaedigungsregel').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asRegel(row) : null;
}

/** The same, and nobody else replaces it for the rest of the transaction; null when it counts no more. */
export async function lockGeltendeRegel(trx: Trx, id: number): Promise<Regelstand | null> {
  const row = await trx
    .selectFrom('entschaedigungsregel')
    .selectAll()
    .where('id', '=', id)
    .where('ersetzt_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? asRegel(row) : null;
}

/** A rule of the same scope that counts on one of the days, the earliest first. */
export async function lockUeberschneidende(
  trx: Trx,
  schluessel: string,
  ab: Datum,
  bis: Datum | null,
): Promise<Regelstand[]> {
  const rows = await trx
    .selectFrom('entschaedigungsregel')
    .selectAll()
    .where('ersetzt_at', 'is', null)
    .where('geltung_schluessel', '=', schluessel)
    .where(sql<boolean>`daterange(gueltig_ab, gueltig_bis) && daterange(${ab}::date, ${bis}::date)`)
    .orderBy('gueltig_ab')
    .forUpdate()
    .execute();
  return rows.map(asRegel);
}

export async function insertRegel(
  trx: Trx,
  regel: Omit<Insertable<EntschaedigungsregelTable>, 'geltung' | 'satz' | 'ersetzt_at'> & {
    geltung: Geltung;
    satz: Satz;
  },
): Promise<number> {
  const { id } = await trx
    .insertInto('entschaedigungsregel')
    .values({
      ...regel,
      geltung: JSON.stringify(regel.geltung),
      satz: JSON.stringify(regel.satz),
      ersetzt_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** It counts for no new line any more; what was counted by it stays. */
export async function retireRegel(trx: Trx, id: number, at: Date): Promise<void> {
  await trx.updateTable('entschaedigungsregel').set({ ersetzt_at: at }).where('id', '=', id).execute();
}
