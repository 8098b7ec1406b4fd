import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';
import type { Einsatz, EinsatzMitNamen } from '../einsatz.store.ts';

// ——— reminders ———

/** Einsätze of these statuses that end in a stretch of time: whose reminders may be due. */
export async function listErinnerbare(db: Db, von: Date, bis: Date): Promise<Einsatz[]> {
  return db
    .selectFrom('einsatz')
    .selectAll()
    .where('status', 'in', ['vermittelt', 'gemeldet'])
    .where('ende_at', '>=', von)
    .where('beginn_at', '<=', bis)
    .orderBy('beginn_at')
    .execute();
}

/** Keys of the reminders that left already. */
export async function listGesendete(db: Db | Trx, einsatzIds: readonly number[]): Promise<Set<string>> {
  if (einsatzIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('erinnerung')
    .select(['einsatz_id', 'schluessel'])
    .where('einsatz_id', 'in', einsatzIds)
    .execute();
  return new Set(rows.map((row) => erinnerungKey(row.einsatz_id, row.schluessel)));
}

export const erinnerungKey = (einsatzId: number, schluessel: string) => `${einsatzId} ${schluessel}`;

/** Remembers a reminder. @returns false when it had left already */
export async function insertErinnerung(
  trx: Trx,
  einsatzId: number,
  schluessel: string,
  jetzt: Date,
): Promise<boolean> {
  const result = await trx
    .insertInto('erinnerung')
    .values({ einsatz_id: einsatzId, schluessel, gesendet_at: jetzt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A new round begins: what was reminded of may be reminded of again. */
export async function forgetErinnerung(trx: Trx, einsatzId: number, schluessel: string): Promise<void> {
  await trx
    .deleteFrom('erinnerung')
    .where('einsatz_id', '=', einsatzId)
    .where('schluessel', '=', schluessel)
    .execute();
}

// ——— confirmation ———

/** Whether a requester hears of a report: the contact or the organisation gets mail, or somebody of it can sign in. */
const istErreichbar = sql<boolean>`(
  einsatz.ansprechperson_email <> ''
  OR EXISTS (SELECT 1 FROM stelle s WHERE s.id = einsatz.stelle_id AND s.email <> '')
  OR EXISTS (
    SELECT 1 FROM benutzer_rolle r JOIN benutzer b ON b.user_id = r.user_id
    WHERE r.rolle = 'stelle' AND r.bezug_id = einsatz.stelle_id AND b.gesperrt_at IS NULL
  )
)`;

/** Whether somebody of the requester hears of reports; false when there is no such Einsatz. */
export async function isStelleErreichbar(db: Db | Trx, einsatzId: number): Promise<boolean> {
  const row = await db
    .selectFrom('einsatz')
    .select('id')
    .where('id', '=', einsatzId)
    .where(istErreichbar)
    .executeTakeFirst();
  return row !== undefined;
}

/** Reports that await confirmation of somebody who heard of them, the oldest first. */
export async function listGemeldete(db: Db): Promise<Pick<Einsatz, 'id' | 'gemeldet_at'>[]> {
  return db
    .selectFrom('einsatz')
    .select(['id', 'gemeldet_at'])
    .where('status', '=', 'gemeldet')
    .where(istErreichbar)
    .orderBy('gemeldet_at')
    .execute();
}

// ——— lists ———

export interface Auswahl {
  sprachmittlerId?: number;
  stelleId?: number;
  status: readonly EinsatzStatus[];
  von?: Date;
  bis?: Date;
  /** Only those whose requester can be reached by telephone alone. */
  nurUnerreichbare?: boolean;
  /** The latest first instead of the earliest. */
  rueckwaerts?: boolean;
  hoechstens?: number;
}

/** Einsätze with names in order of their beginning; `von` and `bis` are bounds of the beginning. */
export async function listMitNamen(db: Db, auswahl: Auswahl): Promise<EinsatzMitNamen[]> {
  let query = db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .leftJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .selectAll('einsatz')
    .select([
      'stelle.name as stelle',
      'stelle.art as stelle_art',
      sql<string | null>`sprachmittler.nachname || ', ' || sprachmittler.vorname`.as('sprachmittler'),
    ])
    .where('einsatz.status', 'in', auswahl.status);
  const { sprachmittlerId, stelleId, von, bis, nurUnerreichbare } = auswahl;
  if (sprachmittlerId !== undefined) query = query.where('einsatz.sprachmittler_id', '=', sprachmittlerId);
  if (stelleId !== undefined) query = query.where('einsatz.stelle_id', '=', stelleId);
  if (von) query = query.where('einsatz.beginn_at', '>=', von);
  if (bis) query = query.where('einsatz.beginn_at', '<', bis);
  if (nurUnerreichbare) query = query.where(sql<boolean>`NOT ${istErreichbar}`);
  return query
    .orderBy('einsatz.beginn_at', auswahl.rueckwaerts ? 'desc' : 'asc')
    .orderBy('einsatz.id')
    .limit(auswahl.hoechstens ?? 5000)
    .execute();
}

/** Which of these people have no e-mail address: they are reached by telephone only. */
export async function listOhneMail(db: Db, sprachmittlerIds: readonly number[]): Promise<Set<number>> {
  if (sprachmittlerIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('sprachmittler')
    .select('id')
    .where('id', 'in', sprachmittlerIds)
    .where('email', '=', '')
    .execute();
  return new Set(rows.map((row) => row.id));
}

// ——— calendar feeds ———

export interface Feedbesitzer {
  art: 'sprachmittler' | 'stelle';
  id: number;
}

/** Whose feed an address is; null when it is unknown or was revoked. */
export async function findFeed(db: Db, hash: string): Promise<Feedbesitzer | null> {
  for (const art of ['sprachmittler', 'stelle'] as const) {
    const row = await db.selectFrom(art).select('id').where('feed_token_hash', '=', hash).executeTakeFirst();
    if (row) return { art, id: row.id };
  }
  return null;
}

/** Sets or (null) ends the address of a feed. @returns whether there was an address before; null for nobody */
export async function setFeedHash(
  trx: Trx,
  { art, id }: Feedbesitzer,
  hash: string | null,
): Promise<{ vorher: boolean } | null> {
  const row = await trx
    .selectFrom(art)
    .select('feed_token_hash')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return null;
  await trx.updateTable(art).set({ feed_token_hash: hash }).where('id', '=', id).execute();
  return { vorher: row.feed_token_hash !== null };
}

/** Names of the owners, and whether each has an address. */
export async function listFeeds(
  db: Db,
  besitzer: readonly Feedbesitzer[],
): Promise<(Feedbesitzer & { name: string; besteht: boolean })[]> {
  const feeds = [];
  for (const { art, id } of besitzer) {
    const row =
      art === 'stelle'
        ? await db
            .selectFrom('stelle')
            .select(['name', 'feed_token_hash'])
            .where('id', '=', id)
            .executeTakeFirst()
        : await db
            .selectFrom('sprachmittler')
            .select([sql<string>`vorname || ' ' || nachname`.as('name'), 'feed_token_hash'])
            .where('id', '=', id)
            .executeTakeFirst();
    if (row) feeds.push({ art, id, name: row.name.trim(), besteht: row.feed_token_hash !== null });
  }
  return feeds;
}
