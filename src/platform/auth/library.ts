import { getCookie } from 'hono/cookie';
import type { Log } from '../http/log.ts';
import type { Ctx } from '../http/route.ts';
import type { Kontext } from '../kontext.ts';
import { baseUrl } from '../links.ts';
import { type Auth, createAuth, OIDC_PROVIDER } from './auth.ts';

/** What the library answered: its body, or the code of its refusal. */
export interface Answer {
  ok: boolean;
  body: Record<string, unknown>;
  code: string;
}

const PREFIX = /^(__Secure-)?komut\./;

/**
 * One instance of the sign-in library for each office. It is called as a function, with the cookies of the request;
 * what it sets goes onto our response.
 */
export class Library {
  readonly #log: Log;
  readonly #local = new Map<string, Auth>();
  readonly #oidc = new Map<string, Promise<Auth>>();

  constructor(log: Log) {
    this.#log = log;
  }

  for(kontext: Kontext): Auth {
    const key = kontext.mandant.schema;
    let auth = this.#local.get(key);
    if (!auth) {
      auth = this.#create(kontext, false);
      this.#local.set(key, auth);
    }
    return auth;
  }

  /**
   * The instance that knows the OpenID provider. It reads the provider's own description when it is made; one that
   * could not is not kept, so that a provider that was away is found again.
   * @returns null when there is none or it cannot be reached
   */
  async withOidc(kontext: Kontext): Promise<Auth | null> {
    if (!kontext.config.oidc) return null;
    const key = kontext.mandant.schema;
    let made = this.#oidc.get(key);
    if (!made) {
      made = Promise.resolve(this.#create(kontext, true));
      this.#oidc.set(key, made);
    }
    const auth = await made;
    const { socialProviders } = await auth.$context;
    if (socialProviders.some((provider) => provider.id === OIDC_PROVIDER)) return auth;
    this.#oidc.delete(key);
    return null;
  }

  #create({ mandant, db, clock, config, ...kontext }: Kontext, oidc: boolean): Auth {
    return createAuth(
      {
        db,
        clock,
        config,
        baseUrl: baseUrl({ mandant, db, clock, config, ...kontext }),
        titel: `KoMuT ${mandant.titel}`,
        warn: (message) => this.#log.warn({ mandant: mandant.schema }, `sign-in library: ${message}`),
      },
      oidc ? config.oidc : null,
    );
  }
}

/** Our own cookies of the request and the name of the browser; nothing else concerns the library. */
export function libraryHeaders(c: Ctx, { withoutSession = false } = {}): Headers {
  const cookies = Object.entries(getCookie(c))
    .filter(([name]) => PREFIX.test(name) && !(withoutSession && name.endsWith('komut.session_token')))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return new Headers({ cookie: cookies.join('; '), 'user-agent': c.req.header('user-agent') ?? '' });
}

/** Puts the library's cookies on our response and reads what it answered. */
export async function takeAnswer(c: Ctx, response: Response): Promise<Answer> {
  for (const cookie of response.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  const body = ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>;
  return { ok: response.ok, body, code: typeof body.code === 'string' ? body.code : '' };
}
