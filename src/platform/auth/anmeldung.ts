import { deleteCookie, getCookie } from 'hono/cookie';
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../http/log.ts';
import type { Ctx } from '../http/route.ts';
import { clientAddress } from '../http/security.ts';
import { baseUrl } from '../links.ts';
import { type Auth, GESPERRT, NICHT_EINGELADEN, OIDC_CALLBACK, OIDC_PROVIDER } from './auth.ts';
import { SECURE_SESSION_COOKIE, SESSION_COOKIE, type Sitzungen, verifiedToken } from './identitaet.ts';
import { type Answer, Library, libraryHeaders, takeAnswer } from './library.ts';
import { beginAttempt, countersFor, endAttempt, takeOnce } from './versuche.ts';

/** How far a sign-in got: done, or the second factor is still to come. */
export type Schritt = { art: 'angemeldet'; userId: string } | { art: 'zweiter-faktor' };

export interface AnmeldungParts {
  clock: Clock;
  config: Config;
  sitzungen: Sitzungen;
  log: Log;
}

const SECOND_STEP_COOKIE = 'komut.two_factor';
/** A code of the app counts for its half minute and for the ones beside it. */
const CODE_SECONDS = 120;

/** The library's refusals that mean something to people. */
const REFUSALS: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'anmeldung.falsch',
  INVALID_EMAIL: 'anmeldung.falsch',
  PASSWORD_TOO_LONG: 'anmeldung.falsch',
  INVALID_CODE: 'anmeldung.code-falsch',
  INVALID_BACKUP_CODE: 'anmeldung.code-falsch',
  UNAUTHORIZED: 'anmeldung.von-vorn',
  INVALID_TWO_FACTOR_COOKIE: 'anmeldung.von-vorn',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'anmeldung.von-vorn',
  ACCOUNT_TEMPORARILY_LOCKED: 'anmeldung.code-pause',
  // The second factor was reset between the two steps.
  TOTP_NOT_ENABLED: 'anmeldung.von-vorn',
  BACKUP_CODES_NOT_ENABLED: 'anmeldung.von-vorn',
  TOTP_ALREADY_ENABLED: 'konto.schon-eingerichtet',
  TWO_FACTOR_NOT_ENABLED: 'konto.nicht-eingerichtet',
  [GESPERRT]: 'anmeldung.gesperrt',
  [NICHT_EINGELADEN]: 'anmeldung.nicht-eingeladen',
  access_denied: 'anmeldung.oidc-abgebrochen',
};

/**
 * The ways to sign in. Each takes the request, answers a refusal as a value and puts the sign-in library's cookies
 * on the response.
 */
export class Anmeldung {
  readonly library: Library;
  readonly #parts: AnmeldungParts;

  constructor(parts: AnmeldungParts) {
    this.#parts = parts;
    this.library = new Library(parts.log);
  }

  /** How the OpenID provider is called on its button; null when there is none. */
  get oidcName(): string | null {
    return this.#parts.config.oidc?.name ?? null;
  }

  /** After sign-out, a changed role or a lock: the next request of anybody looks again. */
  forget(): void {
    this.#parts.sitzungen.forget();
  }

  /** Refuses: `anmeldung.falsch` (no word which of the two), `anmeldung.warten` (sekunden), `anmeldung.gesperrt`. */
  signInWithPassword(c: Ctx, email: string, passwort: string): Promise<Ergebnis<Schritt>> {
    return this.limited(c, `passwort ${email.toLowerCase()}`, () =>
      this.#step(c, (auth, headers) =>
        auth.api.signInEmail({ body: { email, password: passwort }, headers, asResponse: true }),
      ),
    );
  }

  /** Whose second factor this browser is asked for; null when there is no first step, or it is too long ago. */
  async pendingUser(c: Ctx): Promise<string | null> {
    const cookies = getCookie(c);
    const value = cookies[`__Secure-${SECOND_STEP_COOKIE}`] ?? cookies[SECOND_STEP_COOKIE];
    const identifier = value ? verifiedToken(value, this.#parts.config.secret) : null;
    if (!identifier) return null;
    const { internalAdapter } = await this.library.for(c.get('kontext')).$context;
    const pending = await internalAdapter.findVerificationValue(identifier);
    return pending && pending.expiresAt > new Date() ? pending.value : null;
  }

  /**
   * The second step, with a code of the app or a backup code. Refuses: `anmeldung.code-falsch`, `anmeldung.warten`,
   * `anmeldung.code-pause`, `anmeldung.von-vorn` (the first step is too long ago, or too many wrong codes).
   */
  async signInWithCode(c: Ctx, eingabe: string): Promise<Ergebnis<Schritt>> {
    const userId = await this.pendingUser(c);
    if (!userId) return refuse('anmeldung.von-vorn');
    const { code, isBackup } = readCode(eingabe);
    return this.limited(c, `code ${userId}`, async () => {
      if (!isBackup && !(await this.takeCode(c, userId, code))) return refuse('anmeldung.code-falsch');
      // Without the session of whoever is signed in: a new one is asked for.
      const headers = libraryHeaders(c, { withoutSession: true });
      return this.#step(c, (auth) =>
        isBackup
          ? auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true })
          : auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }),
      );
    });
  }

  /** For somebody who proved who they are by a personal link, or who is nobody real (demo). */
  signInAs(c: Ctx, userId: string): Promise<Ergebnis<Schritt>> {
    return this.#step(c, (auth, headers) =>
      auth.api.signInAs({ body: { userId }, headers, asResponse: true }),
    );
  }

  /**
   * Begins signing in at the OpenID provider.
   * @param ziel our own path to go to afterwards
   * @returns the provider's address; refuses `anmeldung.oidc-fehlt`
   */
  async startOidc(c: Ctx, ziel: string): Promise<Ergebnis<string>> {
    const auth = await this.library.withOidc(c.get('kontext'));
    if (!auth) return refuse('anmeldung.oidc-fehlt');
    const response = await auth.api.signInSocial({
      body: {
        provider: OIDC_PROVIDER,
        callbackURL: ziel,
        errorCallbackURL: '/anmelden',
        disableRedirect: true,
      },
      headers: libraryHeaders(c),
      asResponse: true,
    });
    const { body } = await takeAnswer(c, response);
    return typeof body.url === 'string' ? ok(body.url) : refuse('anmeldung.oidc-fehlt');
  }

  /** The way back from the provider. Refuses: `anmeldung.nicht-eingeladen`, `.gesperrt`, `.oidc-abgebrochen`, `.oidc-fehler`. */
  async finishOidc(c: Ctx): Promise<Ergebnis<{ schritt: Schritt; ziel: string }>> {
    const kontext = c.get('kontext');
    const auth = await this.library.withOidc(kontext);
    if (!auth) return refuse('anmeldung.oidc-fehlt');
    const address = `${baseUrl(kontext)}${OIDC_CALLBACK}${new URL(c.req.url).search}`;
    const response = await auth.handler(new Request(address, { headers: libraryHeaders(c) }));
    await takeAnswer(c, response);
    const location = new URL(response.headers.get('location') ?? '/', baseUrl(kontext));
    const ziel = location.pathname + location.search;
    const cookies = response.headers.getSetCookie();
    if (cookies.some((cookie) => cookie.includes(`${SECOND_STEP_COOKIE}=`))) {
      return ok({ schritt: { art: 'zweiter-faktor' }, ziel });
    }
    const userId = await this.#userOfCookie(c, cookies);
    if (userId) {
      await this.#endFormerSession(c);
      return ok({ schritt: { art: 'angemeldet', userId }, ziel });
    }
    const code = location.searchParams.get('error') ?? '';
    return refuse(REFUSALS[code] ?? 'anmeldung.oidc-fehler');
  }

  /** Takes the session cookie off the browser. */
  clearCookies(c: Ctx): void {
    const secure = baseUrl(c.get('kontext')).startsWith('https:');
    deleteCookie(c, secure ? SECURE_SESSION_COOKIE : SESSION_COOKIE, { path: '/', secure });
  }

  /** Lets an attempt to prove something pass when there were not too many wrong ones. Refuses `anmeldung.warten`. */
  async limited<T>(c: Ctx, konto: string, attempt: () => Promise<Ergebnis<T>>): Promise<Ergebnis<T>> {
    const { db } = c.get('kontext');
    const { clock, config } = this.#parts;
    const zaehler = countersFor(config.secret, konto, clientAddress(c, config.trustProxy));
    const sekunden = await beginAttempt(db, clock.now(), zaehler);
    if (sekunden > 0) return refuse('anmeldung.warten', { werte: { sekunden } });
    const result = await attempt();
    if (result.ok) await endAttempt(db, zaehler);
    return result;
  }

  /** A code of the app works once (RFC 6238, 5.2): whoever watched it being typed cannot use it again. */
  takeCode(c: Ctx, userId: string, code: string): Promise<boolean> {
    const { clock, config } = this.#parts;
    return takeOnce(c.get('kontext').db, clock.now(), config.secret, `code ${userId} ${code}`, CODE_SECONDS);
  }

  async #step(c: Ctx, call: (auth: Auth, headers: Headers) => Promise<Response>): Promise<Ergebnis<Schritt>> {
    const response = await call(this.library.for(c.get('kontext')), libraryHeaders(c));
    const answer = await takeAnswer(c, response);
    if (!answer.ok) return refusalOf(answer);
    if (answer.body.twoFactorRedirect === true) return ok({ art: 'zweiter-faktor' });
    await this.#endFormerSession(c);
    return ok({ art: 'angemeldet', userId: (answer.body.user as { id: string }).id });
  }

  /** Signing in again ends the session this browser had. */
  async #endFormerSession(c: Ctx): Promise<void> {
    const former = c.get('identitaet');
    if (!former) return;
    await c.get('kontext').db.deleteFrom('session').where('id', '=', former.sessionId).execute();
    this.forget();
  }

  async #userOfCookie(c: Ctx, cookies: readonly string[]): Promise<string | null> {
    for (const cookie of cookies) {
      const value = /^(?:__Secure-)?komut\.session_token=([^;]+)/.exec(cookie)?.[1];
      const token = value ? verifiedToken(decodeURIComponent(value), this.#parts.config.secret) : null;
      if (!token) continue;
      const row = await c
        .get('kontext')
        .db.selectFrom('session')
        .select('userId')
        .where('token', '=', token)
        .executeTakeFirst();
      if (row) return row.userId;
    }
    return null;
  }
}

/** The library's refusal as ours; what it means nothing to people is a fault. */
export function refusalOf(answer: Answer): Ablehnung {
  const grund = REFUSALS[answer.code];
  if (!grund) throw new Error(`The sign-in library refused with ${answer.code || 'no code'}`);
  return refuse(grund);
}

/** Six digits are the app's code; anything else is read as a backup code, however it was typed. */
function readCode(eingabe: string): { code: string; isBackup: boolean } {
  const bare = eingabe.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (/^\d{6}$/.test(bare)) return { code: bare, isBackup: false };
  return { code: `${bare.slice(0, 5)}-${bare.slice(5)}`, isBackup: true };
}
