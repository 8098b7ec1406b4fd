import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { TestApp, TestUser } from '../../../test-support/app.ts';
import type { Rolle } from '../../begriffe/rolle.ts';
import { createUser } from './benutzer/benutzer-anlegen.action.ts';

export const PASSWORT = 'Regenschirm im Flur 7';

let visitors = 0;

/** Somebody at a browser of their own place: keeps cookies, follows nothing by itself. */
export class Besucher {
  readonly cookies = new Map<string, string>();
  readonly #t: TestApp;
  /** As the proxy says. */
  readonly #address: string;

  constructor(
    t: TestApp,
    {
      address = `10.0.${visitors >> 8}.${visitors++ & 255}`,
      user,
    }: { address?: string; user?: TestUser } = {},
  ) {
    this.#t = t;
    this.#address = address;
    if (user) {
      const [name = '', value = ''] = user.cookie.split('=');
      this.cookies.set(name, value);
    }
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(path: string, form: Record<string, string | string[]> = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    return this.#send(path, { method: 'POST', body });
  }

  /** The page's text. */
  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  async isSignedIn(): Promise<boolean> {
    return (await this.get('/konto')).status === 200;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const base = this.#t.config.baseUrl;
    const response = await this.#t.app.request(path.startsWith('http') ? path : `${base}${path}`, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        origin: base,
        'x-forwarded-for': this.#address,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

/** A user with a password; answers what a test asks for most. */
export async function makeUser(
  t: TestApp,
  email: string,
  rollen: readonly Rolle[],
): Promise<{ userId: string; nummer: number; email: string }> {
  const made = await createUser(t.kontext(), {
    name: `Kim ${email.split('@')[0]}`,
    email,
    rollen: rollen.map((rolle) => ({ rolle, bezugId: null })),
    passwort: PASSWORT,
  });
  assert.ok(made.ok);
  return { ...made.wert, email };
}

/** The link of the last mail to somebody, as path. */
export async function lastLink(t: TestApp, email: string): Promise<string> {
  const mail = await t.database.db
    .selectFrom('mail')
    .select('text')
    .where('an', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const address = /https?:\/\/\S+/.exec(mail.text)?.[0];
  assert.ok(address, 'the mail holds a link');
  return new URL(address).pathname;
}

/** The last entries of the audit, newest first: `tat gegenstand`. */
export async function lastTaten(t: TestApp, count: number): Promise<string[]> {
  const rows = await t.database.db
    .selectFrom('protokoll')
    .select(['tat', 'gegenstand_art', 'gegenstand_id'])
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => `${row.tat} ${row.gegenstand_art} ${row.gegenstand_id}`);
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code an authenticator app shows (RFC 6238): the test's own reckoning, not the library's. */
export function totp(secret: string, step = 0): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = digest[19]! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Sets up the second factor of whoever is signed in; answers the app's secret and the backup codes. */
export async function setUpSecondFactor(besucher: Besucher): Promise<{ secret: string; codes: string[] }> {
  await besucher.post('/konto/zweiter-faktor', { schritt: 'beginnen', passwort: PASSWORT });
  const page = await besucher.text('/konto/zweiter-faktor');
  const secret = /<code>([A-Z2-7 ]{20,})<\/code>/.exec(page)?.[1]?.replaceAll(' ', '');
  assert.ok(secret, 'the page shows the secret as text');
  const done = await besucher.post('/konto/zweiter-faktor', { schritt: 'bestaetigen', code: totp(secret) });
  const codes = [...(await done.text()).matchAll(/<code>([a-z2-9]{5}-[a-z2-9]{5})<\/code>/g)].map(
    (match) => match[1]!,
  );
  return { secret, codes };
}
