import { TAG_MS } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';

export interface Sitzung {
  id: string;
  /** The browser's own description. */
  userAgent: string;
  begonnenAt: Date;
  /** To the hour: a session's use is noted that often. */
  benutztAt: Date;
}

export function listSitzungen(db: Db, userId: string, now: Date): Promise<Sitzung[]> {
  return db
    .selectFrom('session')
    .select(({ fn, val }) => [
      'id',
      fn.coalesce('userAgent', val('')).as('userAgent'),
      'createdAt as begonnenAt',
      'updatedAt as benutztAt',
    ])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .execute();
}

/** @returns false when this user has no such session */
export async function deleteSession(trx: Trx, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function saveAngemeldet(trx: Trx, now: Date, userId: string): Promise<void> {
  await trx
    .updateTable('benutzer')
    .set({ zuletzt_angemeldet_at: now })
    .where('user_id', '=', userId)
    .execute();
}

const LINKS_KEPT_DAYS = 90;

/** Deletes what is over: sessions, half sign-ins, counted attempts, links nobody can use any more. */
export async function deleteExpired(trx: Trx, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - TAG_MS);
  await trx.deleteFrom('session').where('expiresAt', '<', now).execute();
  await trx.deleteFrom('verification').where('expiresAt', '<', now).execute();
  await trx.deleteFrom('anmeldeversuch').where('zuletzt_at', '<', yesterday).execute();
  await trx
    .deleteFrom('persoenlicher_link')
    .where('zweck', 'in', ['anmelden', 'passwort', 'einladung'])
    .where('gueltig_bis', '<', new Date(now.getTime() - LINKS_KEPT_DAYS * TAG_MS))
    .execute();
}
