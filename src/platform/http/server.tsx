import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { SYSTEM, type Wer } from '../../begriffe/wer.ts';
import { Anmeldung } from '../auth/anmeldung.ts';
import type { Sitzungen } from '../auth/identitaet.ts';
import { originOf } from '../auth/versuche.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Mandanten } from '../database/mandanten.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { Kontext } from '../kontext.ts';
import { findLink } from '../links.ts';
import { zahlenkatalog } from '../livezahlen.ts';
import type { Modul } from '../modul.ts';
import { listProtokollquellen } from '../protokollquellen.ts';
import { mountApi } from './api-server.ts';
import { type Assets, serveAsset } from './assets.ts';
import { showFault } from './fault.page.tsx';
import { describeFault } from './fault.ts';
import type { Log, Metrics } from './log.ts';
import { Permissions } from './permissions.ts';
import type { Ctx, Env, Route } from './route.ts';
import {
  clientAddress,
  isForeignPost,
  limitBody,
  mayReadMetrics,
  RateLimit,
  securityHeaders,
} from './security.ts';
import { Frames } from './show.tsx';

/** Everything the web server is made of; the composition root puts it together, tests put in a fixed clock. */
export interface ServerParts {
  mandanten: Mandanten;
  clock: Clock;
  config: Config;
  modules: readonly Modul[];
  jobs: JobQueue;
  sitzungen: Sitzungen;
  assets: Assets;
  log: Log;
  metrics: Metrics;
  /** How a role is called on the page. */
  roleName: (rolle: string, sprache: Anzeigesprache) => string;
}

export type App = Hono<Env>;

const DEFAULT_BODY = 256 * 1024;
const DEFAULT_PER_MINUTE = 600;
const POSTS_PER_MINUTE = 240;

export function createServer(parts: ServerParts): App {
  const { config, log, metrics } = parts;
  const app: App = new Hono<Env>();
  const permissions = new Permissions(parts.modules);
  const limits = new RateLimit(config.rateLimits);
  const https = config.baseUrl.startsWith('https:');

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await parts.mandanten.shared.query('SELECT 1');
      return c.text('ready');
    } catch {
      return c.text('database unreachable', 503);
    }
  });
  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, config)) return c.text('forbidden', 403);
    return c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  });

  app.use(securityHeaders(https));
  app.get('/assets/:name', (c) => serveAsset(c, parts.assets));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.use(compress({ threshold: 2048 }));
  app.use(prepareContext(parts, permissions));

  app.notFound((c) =>
    c.req.path.startsWith('/api/')
      ? c.json({ grund: 'adresse.unbekannt', satz: 'Diese Adresse gibt es nicht.' }, 404)
      : showFault(c, 404, 'fehler.404'),
  );
  app.onError((fault, c) => {
    const vorgang = c.get('kontext')?.vorgang ?? randomUUID();
    metrics.requests.inc({ method: c.req.method, route: 'fault', status: '500' });
    log.error({ vorgang, method: c.req.method, fault: describeFault(fault) }, 'fault');
    return showFault(c, 500, 'fehler.500');
  });

  mountApi(app, parts, permissions, limits);

  for (const modul of parts.modules) {
    for (const route of modul.routes) {
      const guards: MiddlewareHandler<Env>[] = [
        measure(route, metrics),
        guard(route, parts, permissions, limits),
      ];
      if (route.method === 'post') {
        guards.push(limitBody(route.maxBytes ?? DEFAULT_BODY, (c) => showFault(c, 413, 'fehler.413')));
      }
      app.on([route.method.toUpperCase()], [route.path], ...guards, (c) => route.handler(c));
    }
  }
  return app;
}

/** Who, where, when: made once for each request. */
function prepareContext(parts: ServerParts, permissions: Permissions): MiddlewareHandler<Env> {
  const { mandanten, clock, config, jobs, sitzungen, modules } = parts;
  const frames = new Frames(modules, permissions, parts.assets, parts.roleName);
  const anmeldung = new Anmeldung(parts);
  const umfaenge = [
    ...new Set(modules.flatMap((modul) => modul.api ?? []).map((route) => route.umfang)),
  ].sort();
  const bezugsquellen = modules.flatMap((modul) => modul.bezugsquellen ?? []);
  const katalog = zahlenkatalog(modules);
  const protokollquellen = listProtokollquellen(modules);
  const vorlagenarten = modules.flatMap((modul) => modul.vorlagenarten ?? []);
  const apiSecurity = /^\/api\//;
  return async (c, next) => {
    const host = c.req.header('host') ?? 'localhost';
    const mandant = mandanten.forHost(host);
    if (!mandant) return showFault(c, 404, 'fehler.mandant');
    const db = mandanten.db(mandant);
    const identitaet = apiSecurity.test(c.req.path)
      ? null
      : await sitzungen.identify(mandant, db, c.req.header('cookie'));
    const kontext: Kontext = {
      mandant,
      db,
      clock,
      config,
      jobs,
      wer: identitaet?.wer ?? { ...SYSTEM, art: 'link', name: 'unbekannt' },
      sprache: identitaet?.sprache ?? guestLanguage(c),
      vorgang: randomUUID(),
    };
    c.set('kontext', kontext);
    c.set('identitaet', identitaet);
    c.set('frames', frames);
    c.set('anmeldung', anmeldung);
    c.set('umfaenge', umfaenge);
    c.set('bezugsquellen', bezugsquellen);
    c.set('zahlenkatalog', katalog);
    c.set('protokollquellen', protokollquellen);
    c.set('vorlagenarten', vorlagenarten);
    c.set('permissions', permissions);
    c.set('aussehen', identitaet?.aussehen ?? guestAppearance(c));
    if (isForeignPost(c.req.raw, [config.baseUrl, `${new URL(config.baseUrl).protocol}//${host}`])) {
      return showFault(c, 403, 'fehler.fremd');
    }
    await next();
    // Pages hold what is somebody's own: no shared cache, no copy after sign-out.
    const { headers } = c.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    // Compression would say so itself, and copy the whole answer for it.
    headers.append('vary', 'Accept-Encoding');
  };
}

function guestLanguage(c: Ctx): Anzeigesprache {
  const chosen = getCookie(c, 'komut.sprache');
  if (chosen === 'de' || chosen === 'en') return chosen;
  return /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'de';
}

function guestAppearance(c: Ctx): 'light' | 'dark' | 'system' {
  const chosen = getCookie(c, 'komut.aussehen');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function measure(route: Route, metrics: Metrics): MiddlewareHandler<Env> {
  return async (c, next) => {
    const begin = performance.now();
    await next();
    metrics.requests.inc({ method: route.method, route: route.path, status: String(c.res.status) });
    metrics.seconds.observe({ route: route.path }, (performance.now() - begin) / 1000);
  };
}

function guard(
  route: Route,
  parts: ServerParts,
  permissions: Permissions,
  limits: RateLimit,
): MiddlewareHandler<Env> {
  const { config, clock } = parts;
  const linkZweck = route.zugang.startsWith('link:') ? route.zugang.slice('link:'.length) : null;
  const perMinute = route.perMinute ?? (route.method === 'post' ? POSTS_PER_MINUTE : DEFAULT_PER_MINUTE);
  const limitClass = route.perMinute ? route.path : route.method;
  return async (c, next) => {
    const identitaet = c.get('identitaet');
    const kontext = c.get('kontext');
    // A signed-in person has a bucket of their own: an office behind one address must not slow itself down.
    const who = identitaet?.userId ?? originOf(clientAddress(c, config.trustProxy));
    const wait = limits.take(`${limitClass} ${who}`, perMinute, clock.now().getTime());
    if (wait > 0) {
      c.header('retry-after', String(wait));
      return showFault(c, 429, 'fehler.429');
    }
    if (linkZweck) {
      const found = await findLink(kontext.db, clock.now(), linkZweck, c.req.param('token') ?? '');
      if (!found.ok) return showFault(c, found.grund === 'link.unbekannt' ? 404 : 410, 'link', found.grund);
      const wer: Wer = { ...SYSTEM, art: 'link', id: String(found.link.id), name: found.link.person };
      c.set('kontext', { ...kontext, wer });
      c.set('link', found.link);
      return next();
    }
    if (permissions.allows(identitaet?.wer ?? null, route.zugang)) {
      if (
        identitaet?.zweiterFaktorFehlt &&
        !/^\/konto(\/|$)/.test(route.path) &&
        route.zugang !== 'oeffentlich'
      ) {
        return c.redirect('/konto/zweiter-faktor', 303);
      }
      return next();
    }
    if (!identitaet) {
      const { pathname, search } = new URL(c.req.url);
      const back =
        route.method === 'get' && pathname !== '/' ? `?zurueck=${encodeURIComponent(pathname + search)}` : '';
      return c.redirect(`/anmelden${back}`, 303);
    }
    return showFault(c, 403, 'fehler.403');
  };
}
