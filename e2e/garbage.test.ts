import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Route } from '../src/platform/http/route.ts';
import { openTestApp } from '../test-support/app.ts';
import { BESUCHER, type Besucher, type Haus, openHaus, operations, routes, visitorsOf } from './haus.ts';
import { MARKUP, nearly, scrap, scrapFile, scrapJson } from './muell.ts';
import { seeded } from './zufall.ts';

/** How many inputs are tried; ten thousand by hand, fewer in npm test. */
const INPUTS = Number(process.env.KOMUT_GARBAGE ?? 2000);
const SEED = Number(process.env.KOMUT_SEED ?? Date.now() % 1_000_000);

const zufall = seeded(SEED);
const posts = routes.filter(({ method }) => method === 'post');
const gets = routes.filter(({ method }) => method === 'get');

/** One input and what came of it. */
interface Versuch {
  /** Finds it again. */
  name: string;
  /** It may save something when it is not refused. */
  isAct: boolean;
  answer: Response;
}

describe(`${INPUTS} bad inputs of all kinds (KOMUT_SEED=${SEED})`, () => {
  let haus: Haus;
  // biome-ignore lint/suspicious/noExplicitAny: a walk through the API's description
  let description: any;
  /** Names of fields anywhere in the house. */
  let namen: string[] = [];
  /** Uploads that were taken for a list. */
  const vorschauen: string[] = [];

  before(async () => {
    const app = await openTestApp({ RATE_LIMITS: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' });
    haus = await openHaus(app, zufall);
    description = await (await haus.app.get('/api/v1/openapi.json')).json();
  });
  after(() => haus?.app.close());

  test('no fault, no markup in the answer, nothing saved of what was refused', async (context) => {
    const found: string[] = [];
    const answers: Record<string, number> = {};
    let stand = await haus.fingerprint();
    for (let number = 0; number < INPUTS && found.length < 10; number++) {
      if (number % 400 === 0) await lookAround();
      const { name, isAct, answer } = await tryOne();
      const text = await answer.text();
      const before = stand;
      stand = await haus.fingerprint();
      const saved = differences(before, stand);
      const isRefused = answer.status >= 400 || isRefusedKindly(answer);
      if (answer.status >= 500) found.push(`${answer.status} ${name}`);
      if (saved !== '' && (!isAct || isRefused)) found.push(`${answer.status} saved ${saved} ${name}`);
      if (isHtml(answer) && text.includes(MARKUP.slice(2))) found.push(`markup ${name}`);
      answers[answer.status] = (answers[answer.status] ?? 0) + 1;
      if (answer.status === 401 || answer.headers.get('location')?.startsWith('/anmelden')) {
        await haus.signIn();
        stand = await haus.fingerprint();
      }
    }
    context.diagnostic(JSON.stringify(answers));
    assert.deepEqual(found, []);
  });

  async function lookAround(): Promise<void> {
    await haus.lookAround();
    const felder = haus.formulare.flatMap((formular) => formular.felder.map(({ name }) => name));
    namen = [...new Set([...namen, ...felder, 'seite', 'zeilen', 'sort', 'suche', 'zurueck', 'ab', 'q'])];
  }

  function tryOne(): Promise<Versuch> {
    const dice = zufall.next();
    if (dice < 0.5) return fillForm();
    if (dice < 0.6) return postAnything();
    if (dice < 0.8) return callApi();
    if (dice < 0.92) return ask();
    if (dice < 0.97 || vorschauen.length === 0) return upload();
    const act = zufall.pick([
      'uebernehmen',
      'uebernehmen',
      'zuordnung',
      'entscheidungen',
      'verwerfen',
      'rueckgaengig',
    ]);
    return post(`${zufall.pick(vorschauen)}/${act}`, 'buero', randomFields());
  }

  /** A form as a page shows it, with garbage in some fields. */
  function fillForm(): Promise<Versuch> {
    const { action, felder, besucher } = zufall.pick(haus.formulare);
    const form: Record<string, string | string[]> = {};
    for (const { name, werte } of felder) {
      if (zufall.chance(0.08)) continue;
      const wert = () => (werte.length === 0 || zufall.chance(0.3) ? scrap(zufall) : zufall.pick(werte));
      form[name] = zufall.chance(0.05) ? [wert(), wert()] : wert();
    }
    return post(action, zufall.chance(0.95) ? besucher : zufall.pick(BESUCHER), form);
  }

  function postAnything(): Promise<Versuch> {
    const route = zufall.pick(posts);
    return post(pathOf(route), visitor(route.zugang), randomFields());
  }

  async function post(
    path: string,
    besucher: Besucher,
    form: Record<string, string | string[] | File>,
  ): Promise<Versuch> {
    const answer = await haus.app.post(path, haus.userOf(besucher), form);
    return { name: `POST ${path} ${besucher} ${short(form)}`, isAct: true, answer };
  }

  async function callApi(): Promise<Versuch> {
    const { method, path, body, zugang } = zufall.pick(operations);
    const operation = description.paths[`/api/v1${path}`][method];
    const schema = operation.requestBody?.content['application/json'].schema;
    const resolve = (ref: string) => description.components.schemas[ref.split('/').at(-1)!];
    const json = JSON.stringify(schema ? nearly(zufall, schema, resolve) : scrapJson(zufall)) ?? '';
    const sent = zufall.chance(0.95) ? json : scrap(zufall);
    const filled = path.replaceAll(/\{\w+\}/g, pathPart) + (zufall.chance(0.3) ? `?${randomQuery()}` : '');
    const answer = await haus.app.app.request(`http://localhost:3000/api/v1${filled}`, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Bearer ${haus.keyOf(visitor(zugang))}`,
        'content-type': zufall.chance(0.95) ? 'application/json' : 'text/plain',
      },
      ...(body ? { body: sent } : {}),
    });
    return { name: `API ${method} ${filled} ${body ? short(sent) : ''}`, isAct: method !== 'get', answer };
  }

  /** A page with a question nobody would ask. */
  async function ask(): Promise<Versuch> {
    const route = zufall.pick(gets);
    const path = `${pathOf(route)}?${randomQuery()}`;
    const besucher = visitor(route.zugang);
    const answer = await haus.app.get(path, haus.userOf(besucher));
    return { name: `GET ${path} ${besucher}`, isAct: false, answer };
  }

  async function upload(): Promise<Versuch> {
    const datei = await scrapFile(zufall);
    const art = zufall.pick(['erkennen', 'sprachmittler', 'einsaetze', scrap(zufall)]);
    const versuch = await post('/import', 'buero', { datei, art });
    vorschauen.push(...[versuch.answer.headers.get('location')].filter((path) => path !== null));
    return versuch;
  }

  /** Mostly somebody who gets in. */
  function visitor(zugang: string): Besucher {
    return zufall.pick(zufall.chance(0.85) ? visitorsOf(zugang) : BESUCHER);
  }

  function randomFields(): Record<string, string> {
    const count = zufall.below(8);
    return Object.fromEntries(Array.from({ length: count }, () => [zufall.pick(namen), scrap(zufall)]));
  }

  function randomQuery(): string {
    return new URLSearchParams(randomFields()).toString();
  }

  function pathOf({ path }: Route): string {
    const prefix = path.slice(0, path.indexOf(':'));
    const fitting = haus.links.filter((link) => link.startsWith(prefix));
    return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      name === 'token' && fitting.length > 0 && zufall.chance(0.8)
        ? zufall.pick(fitting).slice(prefix.length)
        : pathPart(),
    );
  }

  /** Mostly the number of something that is there. */
  function pathPart(): string {
    if (zufall.chance(0.8)) return String(1 + zufall.below(8));
    return encodeURIComponent(scrap(zufall).toWellFormed().slice(0, 100)) || '0';
  }
});

const isHtml = (answer: Response) => answer.headers.get('content-type')?.includes('html') === true;

/** Some acts go back to the page they came from and say there why not. */
function isRefusedKindly(answer: Response): boolean {
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('komut.meldung='));
  const value = /=([^;]+)/.exec(cookie ?? '')?.[1];
  return value !== undefined && /"art":"danger"/.test(Buffer.from(value, 'base64url').toString());
}

function short(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part instanceof File ? `${part.name} ${part.size}` : part,
  ).slice(0, 600);
}

function differences(before: string, now: string): string {
  const former = before.split(',');
  const changed = now.split(',').filter((part) => !former.includes(part));
  return changed.join(', ');
}
