import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';
import { hashToken } from '../token.ts';
import type { Env } from './route.ts';

/** No inline script, no inline style, nothing from elsewhere, nobody may frame us. */
export function securityHeaders(https: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      manifestSrc: ["'self'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    crossOriginResourcePolicy: 'same-origin',
  });
}

/**
 * A form may only be sent from our own pages. Browsers say where a request comes from (Sec-Fetch-Site, Origin);
 * together with SameSite cookies that needs no hidden token in every form (docs/decisions/0006).
 */
export function isForeignPost(request: Request, ownOrigins: readonly string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  if (origin) return !ownOrigins.includes(origin);
  // Neither header: not a browser that could carry somebody's cookies across sites.
  return false;
}

/**
 * Figures are for whoever has the token; without one for programs on this machine, and for nobody that a proxy let
 * through.
 */
export function mayReadMetrics(
  c: Parameters<MiddlewareHandler<Env>>[0],
  { metricsToken, trustProxy }: Pick<Config, 'metricsToken' | 'trustProxy'>,
): boolean {
  if (metricsToken !== null) {
    const given = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    // Hashes are of one length, so that comparing tells nothing about the token.
    return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(metricsToken)));
  }
  const isProxied = trustProxy || ['x-forwarded-for', 'forwarded'].some((name) => c.req.header(name));
  return !isProxied && ['127.0.0.1', '::1', '::ffff:127.0.0.1', 'local'].includes(clientAddress(c, false));
}

const MOST_BUCKETS = 20_000;

/** A bucket for each origin: so many requests a minute, refilled evenly. Kept in the process. */
export class RateLimit {
  readonly #isOn: boolean;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** @returns seconds to wait, 0 when the request may pass */
  take(key: string, perMinute: number, now: number): number {
    if (!this.#isOn) return 0;
    const bucket = this.#buckets.get(key) ?? { tokens: perMinute, at: now };
    bucket.tokens = Math.min(perMinute, bucket.tokens + (Math.max(0, now - bucket.at) / 60_000) * perMinute);
    bucket.at = now;
    // The one longest unused goes: coming from many places does not fill anybody's bucket again.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MOST_BUCKETS) this.#buckets.delete(this.#buckets.keys().next().value!);
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / perMinute) * 60);
    bucket.tokens -= 1;
    return 0;
  }
}

/** The client's address: the proxy's word only where the operator trusts it. */
export function clientAddress(c: Parameters<MiddlewareHandler<Env>>[0], trustProxy: boolean): string {
  if (trustProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? 'local';
}

/** Refuses what is too large. Where a request says its length, its body need not be looked at for that. */
export function limitBody(
  maxSize: number,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler<Env> {
  const counted = bodyLimit({ maxSize, onError: refuse });
  return async (c, next) => {
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    return Number(length) <= maxSize ? next() : refuse(c);
  };
}
