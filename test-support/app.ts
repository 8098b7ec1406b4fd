import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { modules, roleName } from '../src/app.tsx';
import type { Anzeigesprache } from '../src/begriffe/anzeigesprache.ts';
import type { Rolle } from '../src/begriffe/rolle.ts';
import { bezuegeOf, SYSTEM, type Wer } from '../src/begriffe/wer.ts';
import { SESSION_COOKIE, Sitzungen, signSessionToken } from '../src/platform/auth/identitaet.ts';
import { type Clock, FixedClock } from '../src/platform/clock.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { type Assets, loadAssets } from '../src/platform/http/assets.ts';
import { createLog, createMetrics } from '../src/platform/http/log.ts';
import { type App, createServer } from '../src/platform/http/server.tsx';
import { NoQueue } from '../src/platform/jobs/queue.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { findMissingWords } from './worte.ts';

/** Tuesday morning, ten o'clock in Berlin: a day on which an office works. */
export const TEST_NOW = '2026-03-10T09:00:00Z';

export interface TestUser {
  userId: string;
  cookie: string;
  wer: Wer;
}

export interface TestApp {
  app: App;
  clock: FixedClock;
  config: Config;
  database: TestDatabase;
  /** What an action needs, as KoMuT itself or as somebody. */
  kontext(wer?: Wer, sprache?: Anzeigesprache): Kontext;
  /** Makes a user with these roles and a session. */
  signIn(rollen: Rolle | readonly Rolle[], bezugId?: number): Promise<TestUser>;
  get(path: string, user?: TestUser | null, headers?: Record<string, string>): Promise<Response>;
  /** Posts a form the way a browser does; a File value makes it multipart. */
  post(
    path: string,
    user: TestUser | null,
    form?: Record<string, string | string[] | File>,
  ): Promise<Response>;
  /** Ends the test's database. @throws Error when the audit holds keys that no module has words for */
  close(): Promise<void>;
}

const plainAssets: Assets = { address: (name) => `/assets/${name}`, find: () => null };

/** The whole application on a database of its own, with a clock that stands still. */
export async function openTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await openTestDatabase();
  const clock = new FixedClock(TEST_NOW);
  const config = readConfig({
    KOMUT_SECRET: 'nur-fuer-tests-nur-fuer-tests-nur-fuer-tests',
    BASE_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const jobs = new NoQueue();
  const sitzungen = new Sitzungen(config.secret, clock);
  const app = createServer({
    mandanten: database.mandanten,
    clock,
    config,
    modules,
    jobs,
    sitzungen,
    assets: env.KOMUT_TEST_ASSETS
      ? loadAssets(fileURLToPath(new URL('../dist/assets', import.meta.url)))
      : plainAssets,
    log: createLog(config.logLevel),
    metrics: createMetrics(),
    roleName,
  });
  const base = 'http://localhost:3000';
  return {
    app,
    clock,
    config,
    database,
    kontext: (wer = SYSTEM, sprache = 'de') => ({
      mandant: database.mandant,
      db: database.db,
      clock,
      config,
      jobs,
      wer,
      sprache,
      vorgang: randomUUID(),
    }),
    async signIn(rollen, bezugId) {
      const list: readonly Rolle[] = typeof rollen === 'string' ? [rollen] : rollen;
      return createUser(database, clock, config.secret, list, bezugId ?? null);
    },
    async get(path, user, headers = {}) {
      return app.request(`${base}${path}`, {
        headers: { ...(user ? { cookie: user.cookie } : {}), ...headers },
      });
    },
    async post(path, user, form = {}) {
      const entries = Object.entries(form).flatMap(([name, value]) =>
        Array.isArray(value) ? value.map((part) => [name, part] as const) : [[name, value] as const],
      );
      const multipart = entries.some(([, value]) => value instanceof File);
      const body = multipart ? new FormData() : new URLSearchParams();
      for (const [name, value] of entries) body.append(name, value as string);
      return app.request(`${base}${path}`, {
        method: 'POST',
        body,
        headers: { origin: base, ...(user ? { cookie: user.cookie } : {}) },
      });
    },
    async close() {
      const missing = await findMissingWords(database.db).finally(() => database.close());
      if (missing.length > 0) {
        throw new Error(
          `The audit has no words for ${missing.join(', ')}: see protokoll.texte.ts of the module`,
        );
      }
    },
  };
}

/** A user with these roles and a session, as if signed in with the second factor. */
export async function createUser(
  { db }: Pick<TestDatabase, 'db'>,
  clock: Clock,
  secret: string,
  rollen: readonly Rolle[],
  bezugId: number | null,
): Promise<TestUser> {
  const userId = randomUUID();
  const token = randomUUID();
  const now = clock.now();
  const name = `Test ${rollen.join(' ')}`;
  await db
    .insertInto('user')
    .values({
      id: userId,
      name,
      email: `${userId}@example.org`,
      emailVerified: true,
      image: null,
      twoFactorEnabled: true,
    })
    .execute();
  await db
    .insertInto('benutzer')
    .values({ user_id: userId, gesperrt_at: null, zuletzt_angemeldet_at: null })
    .execute();
  await db
    .insertInto('session')
    .values({
      id: randomUUID(),
      userId,
      token,
      // The sign-in library looks at the real clock.
      expiresAt: new Date(Math.max(now.getTime(), Date.now()) + 365 * 86_400_000),
      updatedAt: now,
      ipAddress: null,
      userAgent: null,
    })
    .execute();
  for (const rolle of rollen) {
    await db.insertInto('benutzer_rolle').values({ user_id: userId, rolle, bezug_id: bezugId }).execute();
  }
  return {
    userId,
    cookie: `${SESSION_COOKIE}=${encodeURIComponent(signSessionToken(token, secret))}`,
    wer: {
      art: 'benutzer',
      id: userId,
      name,
      rollen,
      ...bezuegeOf(rollen.map((rolle) => ({ rolle, bezugId }))),
    },
  };
}
