import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse } from 'hono/utils/cookie';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { ROLLEN_MIT_ZWEITEM_FAKTOR, type Rolle } from '../../begriffe/rolle.ts';
import { bezuegeOf, type Wer } from '../../begriffe/wer.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/database.ts';

export type Aussehen = 'light' | 'dark' | 'system';

/** Who a session belongs to, with everything a request needs to know about the person. */
export interface Identitaet {
  sessionId: string;
  userId: string;
  wer: Wer;
  email: string;
  sprache: Anzeigesprache;
  aussehen: Aussehen;
  zweiterFaktor: boolean;
  /** The role demands a second factor that the user has not set up yet. */
  zweiterFaktorFehlt: boolean;
}

export const SESSION_COOKIE = 'komut.session_token';
export const SECURE_SESSION_COOKIE = `__Secure-${SESSION_COOKIE}`;

const CACHE_MS = 3_000;
const CACHE_SIZE = 5_000;
/** Sessions slide: after an hour of use their end moves. */
export const SESSION_SECONDS = 12 * 3600;
const RENEW_AFTER_SECONDS = 3600;

/** The cookie's value: token and its HMAC, as the sign-in library writes it. */
export function signSessionToken(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

/** The token of a signed cookie, or null when the signature is not ours. */
export function verifiedToken(value: string, secret: string): string | null {
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const expected = Buffer.from(signSessionToken(value.slice(0, dot), secret));
  const given = Buffer.from(value);
  return given.length === expected.length && timingSafeEqual(given, expected) ? value.slice(0, dot) : null;
}

/**
 * Finds who is signed in. Results are kept for three seconds in each process, so that a page costs no extra
 * statements; signing out, changed roles, a lock and a revoked key empty that memory here, other processes follow in
 * three seconds.
 */
export class Sitzungen {
  readonly #secret: string;
  readonly #clock: Clock;
  readonly #cache = new Map<string, { until: number; found: unknown }>();

  constructor(secret: string, clock: Clock) {
    this.#secret = secret;
    this.#clock = clock;
  }

  async identify(
    mandant: { schema: string; demo: boolean },
    db: Db,
    cookieHeader: string | undefined,
  ): Promise<Identitaet | null> {
    if (!cookieHeader?.includes(SESSION_COOKIE)) return null;
    const cookies = parse(cookieHeader);
    const value = cookies[SECURE_SESSION_COOKIE] ?? cookies[SESSION_COOKIE];
    if (!value) return null;
    return this.remember(`sitzung ${mandant.schema} ${value}`, async () => {
      const token = verifiedToken(value, this.#secret);
      return token === null ? null : load(db, token, this.#clock.now(), mandant.demo);
    });
  }

  /** What is found under a key, looked for at most every three seconds. */
  async remember<T>(key: string, find: () => Promise<T>): Promise<T> {
    const now = this.#clock.now().getTime();
    const cached = this.#cache.get(key);
    if (cached && cached.until > now && cached.until - CACHE_MS <= now) return cached.found as T;
    const found = await find();
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, { until: now + CACHE_MS, found });
    return found;
  }

  /** After sign-out, a changed role, a lock or a revoked key. */
  forget(): void {
    this.#cache.clear();
  }
}

async function load(db: Db, token: string, now: Date, demo: boolean): Promise<Identitaet | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.userId')
    .leftJoin('benutzer', 'benutzer.user_id', 'user.id')
    .select([
      'session.id as session_id',
      'session.expiresAt as expires_at',
      'session.updatedAt as updated_at',
      'user.id as user_id',
      'user.name',
      'user.email',
      'user.twoFactorEnabled as two_factor',
      'benutzer.sprache',
      'benutzer.aussehen',
      'benutzer.gesperrt_at',
    ])
    .where('session.token', '=', token)
    .executeTakeFirst();
  if (!row || row.gesperrt_at || row.expires_at <= now) return null;
  const assigned = await db
    .selectFrom('benutzer_rolle')
    .select(['rolle', 'bezug_id as bezugId'])
    .where('user_id', '=', row.user_id)
    .orderBy('id')
    .execute();
  if (now.getTime() - row.updated_at.getTime() > RENEW_AFTER_SECONDS * 1000) {
    await db
      .updateTable('session')
      .set({ updatedAt: now, expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000) })
      .where('id', '=', row.session_id)
      .execute();
  }
  const rollen = [...new Set(assigned.map((entry) => entry.rolle))];
  return {
    sessionId: row.session_id,
    userId: row.user_id,
    email: row.email,
    sprache: row.sprache ?? 'de',
    aussehen: row.aussehen ?? 'system',
    zweiterFaktor: row.two_factor === true,
    zweiterFaktorFehlt: !demo && !row.two_factor && needsSecondFactor(rollen),
    wer: {
      art: 'benutzer',
      id: row.user_id,
      name: row.name,
      rollen,
      ...bezuegeOf(assigned),
    },
  };
}

export function needsSecondFactor(rollen: readonly Rolle[]): boolean {
  return rollen.some((rolle) => ROLLEN_MIT_ZWEITEM_FAKTOR.includes(rolle));
}
