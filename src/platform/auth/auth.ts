import { randomInt } from 'node:crypto';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Db } from '../database/database.ts';
import { SESSION_SECONDS } from './identitaet.ts';
import { PASSWORT_MAX, PASSWORT_MIN } from './passwort.ts';

/** The sign-in library's paths begin here; of them only the way back from the OpenID provider can be called. */
export const AUTH_PATH = '/anmelden';
export const OIDC_PROVIDER = 'oidc';
export const OIDC_CALLBACK = `${AUTH_PATH}/callback/${OIDC_PROVIDER}`;

/** Codes of refusals that our hooks throw; the library hands them on. */
export const GESPERRT = 'GESPERRT';
export const NICHT_EINGELADEN = 'NICHT_EINGELADEN';

/** Browsers keep the cookie this long; how long a session lasts is decided here, by its last use. */
const COOKIE_SECONDS = 30 * 86_400;
const SECOND_STEP_SECONDS = 600;

export interface AuthParts {
  db: Db;
  clock: Clock;
  config: Config;
  /** Address of the office, without a trailing slash. */
  baseUrl: string;
  /** What the authenticator app shows. */
  titel: string;
  /** A fault inside the library, as a sentence without personal data. */
  warn(message: string): void;
}

export type Auth = ReturnType<typeof createAuth>;

/**
 * The sign-in library for one office: passwords, second factor, sessions and, with `oidc`, OpenID Connect. It works
 * on the tables of migration 0001. Nobody signs up by themselves: users are made by an act, or come invited.
 */
export function createAuth(parts: AuthParts, oidc: Config['oidc'] = null) {
  const { db, clock, config, baseUrl } = parts;
  return betterAuth({
    appName: parts.titel,
    baseURL: baseUrl,
    basePath: AUTH_PATH,
    secret: config.secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    // Attempts are limited by `versuche.ts` and the routes.
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => parts.warn(message) },
    advanced: {
      cookiePrefix: 'komut',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    session: { expiresIn: COOKIE_SECONDS, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORT_MIN,
      maxPasswordLength: PASSWORT_MAX,
    },
    verification: { storeIdentifier: 'hashed' },
    account: {
      updateAccountOnSignIn: false,
      // The operator chose the provider: its word on an e-mail address counts.
      accountLinking: { trustedProviders: [OIDC_PROVIDER] },
    },
    plugins: [
      secondFactorEverywhere(parts.titel),
      signInAs(),
      ...(oidc ? [genericOAuth({ config: [oidcProvider(oidc)] })] : []),
    ],
    databaseHooks: {
      user: {
        create: {
          async before(user) {
            const einladung = await db
              .selectFrom('einladung')
              .select('name')
              .where('email', '=', user.email.toLowerCase())
              .where('angenommen_at', 'is', null)
              .where('widerrufen_at', 'is', null)
              .where('gueltig_bis', '>', clock.now())
              .executeTakeFirst();
            if (!einladung)
              throw new APIError('FORBIDDEN', { code: NICHT_EINGELADEN, message: 'not invited' });
            return { data: { ...user, name: einladung.name, emailVerified: true } };
          },
        },
      },
      account: {
        create: {
          // What the provider lets us do in somebody's name is none of our business.
          async before(account) {
            return {
              data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null },
            };
          },
        },
      },
      session: {
        create: {
          async before(session) {
            const locked = await db
              .selectFrom('benutzer')
              .select('user_id')
              .where('user_id', '=', session.userId)
              .where('gesperrt_at', 'is not', null)
              .executeTakeFirst();
            if (locked) throw new APIError('FORBIDDEN', { code: GESPERRT, message: 'locked' });
            const now = clock.now();
            const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
            return { data: { ...session, createdAt: now, updatedAt: now, expiresAt } };
          },
        },
      },
    },
  });
}

function oidcProvider(oidc: NonNullable<Config['oidc']>) {
  return {
    providerId: OIDC_PROVIDER,
    name: oidc.name,
    discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    tokenEndpointAuth: { method: 'client_secret_basic' as const },
    scopes: ['openid', 'email', 'profile'],
  };
}

/** Addresses of the library that begin a session without having asked for the second factor. */
const ONE_FACTOR_PATHS: readonly string[] = ['/callback/:id', '/sign-in/as'];

/**
 * The library asks for the second factor after a password only. Here whoever has one is asked, whichever way they
 * come in: a link in a mailbox and another system's word are one factor as well.
 */
function secondFactorEverywhere(issuer: string) {
  const plugin = twoFactor({
    issuer,
    // Who signs in by OpenID alone has no password to ask for.
    allowPasswordless: true,
    twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
    backupCodeOptions: { customBackupCodesGenerate: generateBackupCodes },
    // Beyond the waiting for each origin: whoever knows a password gets ten guesses at the code, wherever they sit.
    accountLockout: { maxFailedAttempts: 10, durationSeconds: 900 },
  });
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      hook.matcher(context) || ONE_FACTOR_PATHS.includes(context.path ?? ''),
  }));
  return { ...plugin, hooks: { after } } as typeof plugin;
}

/** Begins a session for somebody who has proved who they are in another way: a personal link, or the demo county. */
function signInAs() {
  return {
    id: 'komut',
    endpoints: {
      signInAs: createAuthEndpoint(
        '/sign-in/as',
        { method: 'POST', body: z.object({ userId: z.string() }), metadata: { scope: 'server' } },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw new APIError('NOT_FOUND', { code: 'USER_NOT_FOUND', message: 'user not found' });
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ user: { id: user.id } });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

const CODE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;

/** Codes for the day the phone is gone: fifty random bits each, without letters that look alike. */
function generateBackupCodes(): string[] {
  const letters = () =>
    Array.from({ length: 5 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  return Array.from({ length: CODES }, () => `${letters()}-${letters()}`);
}
