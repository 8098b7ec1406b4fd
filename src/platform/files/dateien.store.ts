import { createHash } from 'node:crypto';
import type { Db, Trx } from '../database/database.ts';

export interface NeueDatei {
  name: string;
  typ: string;
  inhalt: Uint8Array;
}

/** Keeps an uploaded or generated file in the database, so that one backup holds all. @returns its id */
export async function saveDatei(trx: Trx, datei: NeueDatei, von: string, now: Date): Promise<number> {
  const inhalt = Buffer.from(datei.inhalt);
  const row = await trx
    .insertInto('datei')
    .values({
      name: datei.name,
      typ: datei.typ,
      groesse: inhalt.length,
      sha256: createHash('sha256').update(inhalt).digest('hex'),
      inhalt,
      erstellt_at: now,
      erstellt_von: von,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findDatei(
  db: Db | Trx,
  id: number,
): Promise<{ name: string; typ: string; inhalt: Buffer } | null> {
  const row = await db
    .selectFrom('datei')
    .select(['name', 'typ', 'inhalt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
