import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Rollenzuweisung } from './rolle.rules.ts';

/** A user as the administration sees them: no password, no content of their work. */
export interface Benutzer {
  userId: string;
  /** In addresses and personal links. */
  nummer: number;
  name: string;
  email: string;
  sprache: Anzeigesprache;
  zweiterFaktor: boolean;
  gesperrtAt: Date | null;
  zuletztAngemeldetAt: Date | null;
  rollen: Rollenzuweisung[];
}

export interface BenutzerFilter {
  suche?: string | undefined;
  rolle?: string | undefined;
  zustand?: string | undefined;
  sort: { key: string; direction: 'asc' | 'desc' };
  limit: number;
  offset: number;
}

const rollenJson = sql<Rollenzuweisung[]>`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('rolle', r.rolle, 'bezugId', r.bezug_id) ORDER BY r.id), '[]')
   FROM benutzer_rolle r WHERE r.user_id = "user".id)`;

const select = (db: Db | Trx) =>
  db
    .selectFrom('user')
    .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
    .select([
      'user.id as userId',
      'benutzer.nummer',
      'user.name',
      'user.email',
      'benutzer.sprache',
      sql<boolean>`coalesce("user"."twoFactorEnabled", false)`.as('zweiterFaktor'),
      'benutzer.gesperrt_at as gesperrtAt',
      'benutzer.zuletzt_angemeldet_at as zuletztAngemeldetAt',
      rollenJson.as('rollen'),
    ]);

export function findBenutzerByNummer(db: Db | Trx, nummer: number): Promise<Benutzer | undefined> {
  return select(db).where('benutzer.nummer', '=', nummer).executeTakeFirst();
}

export function findBenutzerById(db: Db | Trx, userId: string): Promise<Benutzer | undefined> {
  return select(db).where('user.id', '=', userId).executeTakeFirst();
}

/** @param email in small letters */
export function findBenutzerByEmail(db: Db | Trx, email: string): Promise<Benutzer | undefined> {
  return select(db).where('user.email', '=', email).executeTakeFirst();
}

/** Of anybody who can sign in, also before KoMuT knows more of them. */
export async function findEmail(db: Db | Trx, userId: string): Promise<string | null> {
  const row = await db.selectFrom('user').select('email').where('id', '=', userId).executeTakeFirst();
  return row?.email ?? null;
}

const SORT = {
  name: sql`lower("user".name)`,
  email: sql`"user".email`,
  zuletzt: sql`benutzer.zuletzt_angemeldet_at`,
} as const;

function filtered(db: Db, { suche, rolle, zustand }: BenutzerFilter) {
  let query = select(db);
  if (suche) {
    const like = `%${escapeLike(suche)}%`;
    query = query.where(({ or }) =>
      or([
        sql<boolean>`komut.suchform("user".name) LIKE komut.suchform(${like})`,
        sql<boolean>`"user".email ILIKE ${like}`,
      ]),
    );
  }
  if (rolle) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('benutzer_rolle')
          .select('id')
          .whereRef('benutzer_rolle.user_id', '=', 'user.id')
          .where('benutzer_rolle.rolle', '=', rolle as Rolle),
      ),
    );
  }
  if (zustand === 'gesperrt') query = query.where('benutzer.gesperrt_at', 'is not', null);
  if (zustand === 'aktiv') query = query.where('benutzer.gesperrt_at', 'is', null);
  return query;
}

/** The page of the list, and how many there are on all pages. */
export async function listBenutzer(
  db: Db,
  filter: BenutzerFilter,
): Promise<{ benutzer: Benutzer[]; total: number }> {
  const query = filtered(db, filter);
  const [benutzer, count] = await Promise.all([
    query
      .orderBy(SORT[filter.sort.key as keyof typeof SORT] ?? SORT.name, (order) =>
        filter.sort.direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
      )
      .orderBy('benutzer.nummer')
      .limit(filter.limit)
      .offset(filter.offset)
      .execute(),
    query
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { benutzer, total: count.total };
}

const LEAST_SIMILAR = 0.4;
const MOST_FOUND = 20;

/** Users whose name or address sounds like what was typed. `naehe` from 0 to 1. */
export function searchBenutzer(db: Db, suchwort: string): Promise<(Benutzer & { naehe: number })[]> {
  const word = sql`komut.suchform(${suchwort})`;
  const naehe = sql<number>`greatest(
    komut.word_similarity(${word}, komut.suchform("user".name)),
    komut.word_similarity(${word}, komut.suchform("user".email)))`;
  return select(db)
    .select(naehe.as('naehe'))
    .where(naehe, '>=', LEAST_SIMILAR)
    .orderBy(naehe, 'desc')
    .limit(MOST_FOUND)
    .execute();
}

/** People of the demo county, for its sign-in page. */
export function listDemoBenutzer(db: Db): Promise<Benutzer[]> {
  return select(db)
    .where('benutzer.gesperrt_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('benutzer_rolle').select('id').whereRef('user_id', '=', 'user.id')),
    )
    .orderBy('benutzer.nummer')
    .limit(100)
    .execute();
}

export async function insertBenutzer(
  trx: Trx,
  now: Date,
  benutzer: { name: string; email: string; sprache: Anzeigesprache; rollen: readonly Rollenzuweisung[] },
): Promise<{ userId: string; nummer: number }> {
  const userId = randomUUID();
  await trx
    .insertInto('user')
    .values({
      id: userId,
      name: benutzer.name,
      email: benutzer.email,
      emailVerified: true,
      image: null,
      twoFactorEnabled: false,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  const nummer = await insertAngaben(trx, userId, benutzer.sprache);
  await insertRollen(trx, userId, benutzer.rollen);
  return { userId, nummer };
}

/** What KoMuT knows of a user beyond signing in; a second time changes nothing. */
export async function insertAngaben(trx: Trx, userId: string, sprache: Anzeigesprache): Promise<number> {
  await trx
    .insertInto('benutzer')
    .values({ user_id: userId, sprache, gesperrt_at: null, zuletzt_angemeldet_at: null })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .execute();
  const { nummer } = await trx
    .selectFrom('benutzer')
    .select('nummer')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return nummer;
}

export async function insertRollen(
  trx: Trx,
  userId: string,
  rollen: readonly Rollenzuweisung[],
): Promise<void> {
  for (const { rolle, bezugId } of rollen) {
    await trx.insertInto('benutzer_rolle').values({ user_id: userId, rolle, bezug_id: bezugId }).execute();
  }
}

export async function replaceRollen(
  trx: Trx,
  userId: string,
  rollen: readonly Rollenzuweisung[],
): Promise<void> {
  await trx.deleteFrom('benutzer_rolle').where('user_id', '=', userId).execute();
  await insertRollen(trx, userId, rollen);
}

/** Leitung and Datenschutz who can sign in: they are told what opens content to somebody. */
export function listAufsicht(db: Db | Trx): Promise<Benutzer[]> {
  return select(db)
    .where('benutzer.gesperrt_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('benutzer_rolle')
          .select('id')
          .whereRef('benutzer_rolle.user_id', '=', 'user.id')
          .where('benutzer_rolle.rolle', 'in', ['leitung', 'datenschutz']),
      ),
    )
    .orderBy('benutzer.nummer')
    .execute();
}

/** Everybody with the role Technik who is not locked; locks the rows, so that two of them cannot remove each other. */
export async function lockTechnik(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('benutzer_rolle')
    .innerJoin('benutzer', 'benutzer.user_id', 'benutzer_rolle.user_id')
    .select('benutzer_rolle.user_id')
    .where('rolle', '=', 'technik')
    .where('gesperrt_at', 'is', null)
    .forUpdate()
    .execute();
  return rows.map((row) => row.user_id);
}

export async function saveStammdaten(
  trx: Trx,
  now: Date,
  userId: string,
  daten: { name: string; email: string },
): Promise<void> {
  await trx
    .updateTable('user')
    .set({ ...daten, updatedAt: now })
    .where('id', '=', userId)
    .execute();
}

export async function saveSperre(trx: Trx, userId: string, gesperrtAt: Date | null): Promise<void> {
  await trx.updateTable('benutzer').set({ gesperrt_at: gesperrtAt }).where('user_id', '=', userId).execute();
}

/** Sets the password, whether there was one or not. @param hash as `hashPasswort` makes it */
export async function savePasswort(trx: Trx, now: Date, userId: string, hash: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ password: hash, updatedAt: now })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await trx
    .insertInto('account')
    .values({
      id: randomUUID(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
}

/** The stored password's hash; null for somebody who signs in by OpenID or link only. */
export async function findPasswortHash(db: Db | Trx, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}

/** @returns how many sessions ended */
export async function deleteSessions(
  trx: Trx,
  userId: string,
  { except }: { except?: string } = {},
): Promise<number> {
  let query = trx.deleteFrom('session').where('userId', '=', userId);
  if (except) query = query.where('id', '!=', except);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

export async function countSessions(db: Db, userId: string, now: Date): Promise<number> {
  const { anzahl } = await db
    .selectFrom('session')
    .select(({ fn }) => fn.countAll<number>().as('anzahl'))
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow();
  return anzahl;
}

export async function deleteZweitenFaktor(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute();
  await trx.updateTable('user').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
}
