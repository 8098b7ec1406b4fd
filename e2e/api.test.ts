import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { modules } from '../src/app.tsx';
import type { ApiRoute } from '../src/platform/http/api.ts';
import { openTestApp, type TestApp, type TestUser } from '../test-support/app.ts';
import { steps } from './schritte.ts';

const routes: readonly ApiRoute[] = modules.flatMap((modul) => modul.api ?? []);
const ALLE = [...new Set(routes.map(({ umfang }) => umfang))];

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a program reads from JSON
  body: any;
}

describe('an Einsatz from request to confirmation by the API alone', () => {
  const step = steps();
  let t: TestApp;
  let technik: TestUser;
  let buero = '';
  let stelle = '';
  let senait = '';
  let yonas = '';
  const ids = { stelle: 0, andereStelle: 0, senait: 0, yonas: 0, einsatz: 0 };

  before(async () => {
    t = await openTestApp();
    technik = await t.signIn('technik');
  });
  after(() => t.close());

  step('Technik makes the office’s key on the page, where its token is shown once', async () => {
    buero = await makeKey('Fachverfahren', 'disposition', ALLE);
    const list = await (await t.get('/verwaltung/api-schluessel', technik)).text();
    assert.match(list, /Fachverfahren/);
    assert.ok(!list.includes(buero));
  });

  step('the office adds requesters and interpreters', async () => {
    const neu = { name: 'Grundschule am Deich', art: 'schule', plz: '49610', ort: 'Musterstadt' };
    ids.stelle = (await call('POST', '/stellen', buero, neu, 201)).body.id;
    ids.andereStelle = (await call('POST', '/stellen', buero, { ...neu, name: 'Kita am Wall' }, 201)).body.id;
    for (const name of ['senait', 'yonas'] as const) {
      const person = {
        nachname: name === 'senait' ? 'Testfrau' : 'Testmann',
        vorname: name,
        email: `${name}@example.org`,
        mobilitaet: 'auto',
        eingetreten_am: '2023-01-01',
        verschwiegenheit_am: '2023-01-01',
        fuehrungszeugnis_am: '2025-01-01',
        fuehrungszeugnis_bis: '2030-01-01',
        sprachen: [{ sprache: 'ti', niveau: 'C1', ist_muttersprache: true }],
        verfuegbarkeit: [{ wochentag: 3, von: '08:00', bis: '18:00' }],
      };
      ids[name] = (await call('POST', '/sprachmittler', buero, person, 201)).body.id;
    }
    stelle = await makeKey('Schulverwaltung', 'stelle', ['einsatz:lesen', 'einsatz:schreiben'], ids.stelle);
    senait = await makeKey(
      'Senaits App',
      'sprachmittler',
      ['einsatz:lesen', 'einsatz:schreiben'],
      ids.senait,
    );
    yonas = await makeKey('Yonas’ App', 'sprachmittler', ['einsatz:lesen', 'einsatz:schreiben'], ids.yonas);
  });

  step('the requester asks and is asked back', async () => {
    const anfrage = {
      sprache: 'ti',
      datum: '2026-03-18',
      beginn: '9:00',
      ende: '10:30',
      ortWahl: 'stelle',
      thema: 'schule',
      klient: 'Maria Musterfrau',
      laienhinweisBestaetigt: true,
      ansprechpersonEmail: 'schule@example.org',
    };
    const rueckfrage = await call('POST', '/anfragen', stelle, anfrage, 422);
    assert.equal(rueckfrage.body.grund, 'anfrage.pseudonym.voller-name');
    assert.ok(rueckfrage.body.felder.klient, 'names the field with its sentence');
    const made = await call('POST', '/anfragen', stelle, { ...anfrage, klient: 'K-17' }, 201);
    ids.einsatz = made.body.id;
    const seen = await call('GET', `/einsaetze/${ids.einsatz}`, stelle, undefined, 200);
    assert.equal(seen.body.status, 'angefragt');
    assert.equal(seen.body.beginnAt, '2026-03-18T08:00:00.000Z');
  });

  step('the office sees the ranking with reasons and begins the search', async () => {
    const { body } = await call('GET', `/einsaetze/${ids.einsatz}/kandidaten`, buero, undefined, 200);
    assert.deepEqual(
      body.geeignet.map((kandidat: { sprachmittlerId: number }) => kandidat.sprachmittlerId).sort(),
      [ids.senait, ids.yonas],
    );
    assert.ok(body.geeignet[0].gruende.every(({ satz }: { satz: string }) => satz.length > 3));
    const suche = await call('POST', `/einsaetze/${ids.einsatz}/suche`, buero, undefined, 200);
    assert.equal(suche.body.gefragt, 2);
  });

  step('both interpreters accept: the first one wins', async () => {
    const mine = await call('GET', '/meine/angebote', yonas, undefined, 200);
    const [angebot] = mine.body.angebote;
    const hers = (await call('GET', '/meine/angebote', senait, undefined, 200)).body.angebote[0];
    await call('POST', `/meine/angebote/${hers.id}/annahme`, yonas, undefined, 404);
    await call('POST', `/meine/angebote/${angebot.id}/annahme`, yonas, undefined, 200);
    const tooLate = await call('POST', `/meine/angebote/${hers.id}/annahme`, senait, undefined, 422);
    assert.equal(tooLate.body.grund, 'einsatz.bereits-vermittelt');
    const meine = await call('GET', '/meine/einsaetze?status=vermittelt', yonas, undefined, 200);
    assert.equal(meine.body.einsaetze[0].id, ids.einsatz);
    assert.deepEqual((await call('GET', '/meine/einsaetze', senait, undefined, 200)).body.einsaetze, []);
  });

  step('nobody reports before it took place; then times are reported, objected to and settled', async () => {
    const meldung = { von: '09:00', bis: '11:00', kilometer: 17.5 };
    await call('POST', `/einsaetze/${ids.einsatz}/meldung`, yonas, meldung, 422);
    t.clock.set('2026-03-18T10:15:00Z');
    await call('POST', `/einsaetze/${ids.einsatz}/meldung`, senait, meldung, 404);
    await call('POST', `/einsaetze/${ids.einsatz}/meldung`, yonas, { ...meldung, von: 'früh' }, 422);
    await call('POST', `/einsaetze/${ids.einsatz}/meldung`, yonas, meldung, 200);
    const zeiten = { von: '9:00', bis: '10.30' };
    const widerspruch = { begruendung: 'Wir waren um halb elf fertig.', zeiten };
    await call('POST', `/einsaetze/${ids.einsatz}/widerspruch`, stelle, widerspruch, 200);
    await call('POST', `/einsaetze/${ids.einsatz}/gegenzeichnung`, yonas, undefined, 200);
    const { body } = await call('GET', '/meine/einsaetze', yonas, undefined, 200);
    const { status, istEndeAt, kilometer } = body.einsaetze[0];
    assert.deepEqual(
      { status, istEndeAt, kilometer },
      {
        status: 'bestaetigt',
        istEndeAt: '2026-03-18T09:30:00.000Z',
        kilometer: 17.5,
      },
    );
  });

  step('nobody sees or does what is another’s', async () => {
    const andere = await makeKey('Kita', 'stelle', ['einsatz:lesen', 'einsatz:schreiben'], ids.andereStelle);
    await call('GET', `/einsaetze/${ids.einsatz}`, andere, undefined, 404);
    await call('POST', `/einsaetze/${ids.einsatz}/absage`, andere, { grund: 'sonstiges' }, 404);
    assert.equal((await call('GET', '/einsaetze', andere, undefined, 200)).body.gesamt, 0);
    await call('GET', `/einsaetze/${ids.einsatz}/kandidaten`, stelle, undefined, 403);
    await call('GET', '/sprachmittler', senait, undefined, 403);
  });

  step('a key does no more than its scope, and nothing once it is revoked', async () => {
    const reader = await makeKey('Auswertung', 'disposition', ['einsatz:lesen']);
    await call('GET', `/einsaetze/${ids.einsatz}`, reader, undefined, 200);
    for (const route of routes.filter(({ umfang }) => umfang !== 'einsatz:lesen')) {
      const refused = await call(
        route.method.toUpperCase(),
        route.path.replace('{id}', '1'),
        reader,
        {},
        403,
      );
      assert.equal(refused.body.grund, 'schluessel.umfang', route.path);
    }
    const { id } = await t.database.db
      .selectFrom('api_schluessel')
      .select('id')
      .where('name', '=', 'Auswertung')
      .executeTakeFirstOrThrow();
    assert.equal((await t.post(`/verwaltung/api-schluessel/${id}/widerrufen`, technik)).status, 303);
    await call('GET', `/einsaetze/${ids.einsatz}`, reader, undefined, 401);
    await call('GET', `/einsaetze/${ids.einsatz}`, 'komut_erfunden', undefined, 401);
  });

  step('every operation is described: who may, what goes in, what comes out', async () => {
    const document = (await (await t.get('/api/v1/openapi.json')).json()) as OpenApi;
    assert.match(document.openapi, /^3\.1\./);
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
    );
    assert.equal(operations.length, routes.length);
    for (const { path, method, operation } of operations) checkOperation(`${method} ${path}`, operation);
    for (const reference of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      // biome-ignore lint/suspicious/noExplicitAny: a walk through JSON
      const target = reference[1]!.split('/').reduce((at: any, key) => at?.[key], document);
      assert.ok(target, `${reference[1]} is referred to and not there`);
    }
  });

  /** The token as the page shows it after the key is made. */
  async function makeKey(name: string, rolle: string, umfang: readonly string[], bezugId?: number) {
    const answer = await t.post('/verwaltung/api-schluessel/neu', technik, {
      name,
      rollen: rolle,
      umfang: [...umfang],
      bezug: bezugId === undefined ? '' : `${rolle} ${bezugId}`,
      gueltigBis: '31.12.2026',
    });
    const token = /komut_[\w-]{32}/.exec(await answer.text())?.[0];
    assert.ok(token, `no key for ${name}: ${answer.status}`);
    return token;
  }

  /** Calls as a program does, and holds the answer against what the operation promises. */
  async function call(
    method: string,
    path: string,
    key: string,
    body: object | undefined,
    expected: number,
  ): Promise<Answer> {
    const response = await t.app.request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body && method !== 'GET' ? { body: JSON.stringify(body) } : {}),
    });
    const answer: Answer = { status: response.status, body: await response.json() };
    assert.equal(answer.status, expected, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    if (response.ok) operationOf(method, path).answer.parse(answer.body);
    else assert.ok(answer.body.grund && answer.body.satz.length > 10, 'a refusal says why in a sentence');
    return answer;
  }
});

function operationOf(method: string, path: string): ApiRoute {
  const bare = path.split('?', 1)[0]!;
  const found = routes.find(
    (route) =>
      route.method.toUpperCase() === method &&
      new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '\\d+')}$`).test(bare),
  );
  assert.ok(found, `${method} ${path} is not described`);
  return found;
}

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

interface Operation {
  summary?: string;
  tags?: string[];
  description?: string;
  security?: object[];
  parameters?: { name: string; in: string; schema?: object }[];
  requestBody?: { content: Record<string, { schema?: object }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: object }> }>;
}

function checkOperation(name: string, operation: Operation): void {
  const { summary, tags, security, parameters = [], responses = {} } = operation;
  assert.ok(summary && tags?.length && security?.length, `${name} says what it does and who may`);
  assert.match(operation.description ?? '', /Scope \w+:(lesen|schreiben); roles: \w+/, name);
  for (const [, parameter] of name.matchAll(/\{(\w+)\}/g)) {
    assert.ok(
      parameters.some((one) => one.in === 'path' && one.name === parameter && one.schema),
      `${name}: ${parameter}`,
    );
  }
  const refusals = ['401', '403', '422', ...(name.includes('{') ? ['404'] : [])];
  for (const status of refusals) assert.ok(responses[status]?.content, `${name} ${status}`);
  const done = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const schema = done?.content?.['application/json']?.schema;
  assert.ok(schema && Object.keys(schema).length > 0, `${name} says what it answers`);
  if (operation.requestBody)
    assert.ok(operation.requestBody.content['application/json']?.schema, `${name} says what it takes`);
}
