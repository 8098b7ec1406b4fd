import { randomUUID } from 'node:crypto';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import { bezuegeOf, type Wer } from '../../begriffe/wer.ts';
import { originOf } from '../auth/versuche.ts';
import type { Kontext } from '../kontext.ts';
import { hashToken } from '../token.ts';
import type { ApiRoute } from './api.ts';
import { describeFault } from './fault.ts';
import type { Permissions } from './permissions.ts';
import type { Env } from './route.ts';
import { clientAddress, limitBody, type RateLimit } from './security.ts';
import type { App, ServerParts } from './server.tsx';

const MAX_BODY = 1024 * 1024;
const PER_MINUTE = 1200;
/** What PostgreSQL says of NUL in text and in JSON: the caller's mistake. */
const UNSTORABLE: readonly string[] = ['22021', '22P05'];

const fehlerSchema = z
  .object({
    grund: z.string().describe('Stable key of the refusal'),
    satz: z.string().describe('The refusal as a sentence'),
    felder: z.record(z.string(), z.string()).optional().describe('Sentence for each wrong field'),
  })
  .openapi('Fehler');

/** Mounts /api/v1 with its description. Every operation runs the same actions and permissions as the pages. */
export function mountApi(app: App, parts: ServerParts, permissions: Permissions, limits: RateLimit): void {
  const api = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const felder: Record<string, string> = {};
      for (const issue of result.error.issues) felder[issue.path.map(String).join('.')] ??= issue.message;
      return c.json({ grund: 'eingabe.ungueltig', satz: 'Die Eingabe passt nicht zum Schema.', felder }, 422);
    },
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  api.use(
    '/v1/*',
    limitBody(MAX_BODY, (c) => c.json({ grund: 'eingabe.zu-gross', satz: 'Die Eingabe ist zu groß.' }, 413)),
  );

  for (const modul of parts.modules) {
    for (const route of modul.api ?? []) {
      api.openapi(
        createRoute({
          method: route.method,
          path: `/v1${route.path}`,
          summary: route.summary,
          tags: [route.tag],
          description: `Scope ${route.umfang}; roles: ${permissions.rolesOf(route.zugang).join(', ')}.`,
          security: [{ bearer: [] }],
          middleware: [keyGuard(route, parts, permissions, limits)],
          request: {
            ...(route.params ? { params: route.params } : {}),
            ...(route.query ? { query: route.query } : {}),
            ...(route.body
              ? { body: { required: true, content: { 'application/json': { schema: route.body } } } }
              : {}),
          },
          responses: {
            [route.status ?? 200]: {
              description: 'Done',
              content: { 'application/json': { schema: route.answer } },
            },
            401: { description: 'No valid key', content: { 'application/json': { schema: fehlerSchema } } },
            403: {
              description: 'Scope or role is missing',
              content: { 'application/json': { schema: fehlerSchema } },
            },
            ...(route.params
              ? {
                  404: {
                    description: 'Not there, or somebody else’s',
                    content: { 'application/json': { schema: fehlerSchema } },
                  },
                }
              : {}),
            422: { description: 'Refused', content: { 'application/json': { schema: fehlerSchema } } },
          },
        }),
        async (c) => {
          const valid = (target: string) => (c.req.valid as (target: string) => unknown)(target);
          const result = await route.handler({
            kontext: c.get('kontext'),
            params: (route.params ? valid('param') : {}) as Record<string, string>,
            query: route.query ? valid('query') : {},
            body: route.body ? valid('json') : undefined,
          });
          if (result.ok) return c.json(result.wert as never, (route.status ?? 200) as never);
          return c.json(
            refusalBody(result) as never,
            (result.grund.endsWith('.unbekannt') ? 404 : 422) as never,
          );
        },
      );
    }
  }
  api.get('/v1/openapi.json', (c) => c.json(describe(api, parts)));
  api.onError((fault, c) => {
    const vorgang = c.get('kontext')?.vorgang ?? randomUUID();
    // A body that is no JSON is the caller's mistake, not ours.
    if ('getResponse' in fault && typeof (fault as { status?: number }).status === 'number') {
      const status = (fault as unknown as { status: number }).status;
      if (status < 500)
        return c.json({ grund: 'eingabe.ungueltig', satz: 'Das ist kein gültiges JSON.' }, status as never);
    }
    const { code } = fault as { code?: string };
    if (code !== undefined && UNSTORABLE.includes(code))
      return c.json(
        { grund: 'eingabe.ungueltig', satz: 'Die Eingabe enthält Zeichen, die kein Text sein können.' },
        422,
      );
    parts.log.error({ vorgang, api: true, fault: describeFault(fault) }, 'fault');
    return c.json({ grund: 'fehler', satz: 'Hier ist etwas schiefgegangen.', vorgang }, 500);
  });
  app.route('/api', api);
}

function describe(api: OpenAPIHono<Env>, parts: ServerParts): object {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'KoMuT API',
      version: '1',
      description:
        'The same acts and permissions as the pages, for keys made under Verwaltung → API-Schlüssel.',
    },
  });
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item]) => [`/api${path}`, item]),
  );
  return { ...document, servers: [{ url: parts.config.baseUrl }], paths };
}

/** Refusal as JSON; the module's own sentence where the action gave one. */
function refusalBody(refusal: Ablehnung): object {
  const satz = typeof refusal.werte?.satz === 'string' ? refusal.werte.satz : refusal.grund;
  return {
    grund: refusal.grund,
    satz,
    ...(refusal.feld ? { felder: { [refusal.feld]: satz } } : {}),
  };
}

function keyGuard(
  route: ApiRoute,
  parts: ServerParts,
  permissions: Permissions,
  limits: RateLimit,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const kontext = c.get('kontext');
    const now = parts.clock.now();
    const origin = originOf(clientAddress(c, parts.config.trustProxy));
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const key = token ? await findKey(parts, kontext, hashToken(token)) : undefined;
    const wait = limits.take(
      `api ${key ? `${kontext.mandant.schema} ${key.id}` : origin}`,
      key ? PER_MINUTE : 60,
      now.getTime(),
    );
    if (wait > 0) {
      c.header('retry-after', String(wait));
      return c.json({ grund: 'zu-viele-anfragen', satz: 'Zu viele Anfragen.' }, 429);
    }
    if (!key || (key.gueltig_bis && key.gueltig_bis <= now)) {
      return c.json(
        { grund: 'schluessel.ungueltig', satz: 'Der API-Schlüssel fehlt, ist falsch oder abgelaufen.' },
        401,
      );
    }
    const wer: Wer = {
      art: 'api',
      id: String(key.id),
      name: key.name,
      rollen: key.rollen,
      ...bezuegeOf(key.rollen.map((rolle) => ({ rolle, bezugId: key.bezug_id }))),
    };
    if (!key.umfang.includes(route.umfang) || !permissions.allows(wer, route.zugang)) {
      return c.json(
        { grund: 'schluessel.umfang', satz: `Dem Schlüssel fehlt ${route.umfang} oder die Rolle.` },
        403,
      );
    }
    // To the minute is enough, and spares a write on each call.
    if (!key.zuletzt_benutzt_at || now.getTime() - key.zuletzt_benutzt_at.getTime() > 60_000) {
      await kontext.db
        .updateTable('api_schluessel')
        .set({ zuletzt_benutzt_at: now })
        .where('id', '=', key.id)
        .execute();
      key.zuletzt_benutzt_at = now;
    }
    c.set('kontext', { ...kontext, wer });
    await next();
  };
}

/** A key that is not revoked, remembered like a session. */
function findKey({ sitzungen }: ServerParts, { db, mandant }: Kontext, tokenHash: string) {
  return sitzungen.remember(`schluessel ${mandant.schema} ${tokenHash}`, () =>
    db
      .selectFrom('api_schluessel')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .where('widerrufen_at', 'is', null)
      .executeTakeFirst(),
  );
}
