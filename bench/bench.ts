import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import pg from 'pg';
import { modules, roleName } from '../src/app.tsx';
import { rankKandidaten } from '../src/modules/sprachmittlung/eignung.rules.ts';
import { findEinsatz } from '../src/modules/sprachmittlung/einsatz.store.ts';
import { listAbgelehntePersonen, loadProfile } from '../src/modules/sprachmittlung/profil.store.ts';
import { buildBedarf } from '../src/modules/sprachmittlung/vermittlung/bedarf-bilden.ts';
import { themenEinstellung } from '../src/modules/sprachmittlung/vermittlung/einstellungen.schema.ts';
import { geschaetzteWege } from '../src/modules/sprachmittlung/vermittlung/strecken.ts';
import { Sitzungen, signSessionToken } from '../src/platform/auth/identitaet.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { type Connection, type Db, openPool } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { type Mandant, Mandanten } from '../src/platform/database/mandanten.ts';
import { createLog, createMetrics } from '../src/platform/http/log.ts';
import { type App, createServer } from '../src/platform/http/server.tsx';
import { NoQueue } from '../src/platform/jobs/queue.ts';
import { hashToken } from '../src/platform/token.ts';
import { CBC_FEHLT, compareWithCbc } from './cbc.ts';
import { fill } from './data.ts';
import { load } from './load.ts';

/**
 * What we promise, measured: each figure beside the floor of the same run, in turn. Prints a table; the figures that
 * are quoted stand in bench/README.md.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const SECRET = 'bench-bench-bench-bench-bench-bench-bench';
const ROUNDS = 3;
const API_KEY = 'bench-key-bench-key-bench-key';
const LIST = '/einsaetze?status=bestaetigt&sprache=ti&sortierung=-beginn_at';
const API_LIST = '/api/v1/einsaetze?status=bestaetigt&sprache=ti';
const MANDANT: Mandant = { schema: 'bench', titel: 'Landkreis Messung', host: null, demo: false };

interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

interface Row {
  what: string;
  komut: string;
  floor: string;
  ratio: string;
  promise: string;
}
const table: Row[] = [];
const add = (row: Row) => {
  table.push(row);
  console.log(
    `${row.what.padEnd(58)} ${row.komut.padStart(14)} ${row.floor.padStart(14)} ${row.ratio.padStart(7)}   ${row.promise}`,
  );
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const perSecond = (value: number) => `${Math.round(value)}/s`;

/** The statements that answering a request runs, as the driver sends them: what the floor has to run as well. */
async function recordStatements(app: App, path: string, init: RequestInit): Promise<Statement[]> {
  const url = `http://localhost${path}`;
  // The first answers warm what is kept for a while, such as the session.
  for (let n = 0; n < 3; n++) await app.request(url, init);
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | pg.QueryConfig, unknown];
    statements.push(
      typeof first === 'string'
        ? { sql: first, parameters: Array.isArray(second) ? second : [] }
        : { sql: first.text, parameters: first.values ?? [] },
    );
    return Reflect.apply(original, this, args) as never;
  } as typeof original;
  try {
    const answer = await app.request(url, init);
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  } finally {
    pg.Client.prototype.query = original;
  }
  return statements.filter(({ sql }) => !/^(begin|commit|rollback|savepoint)/i.test(sql));
}

async function start(
  connection: Connection,
  port: number,
): Promise<{ process: ChildProcess; base: string; seconds: number }> {
  const begin = performance.now();
  const url = `postgresql://${connection.user}@${encodeURIComponent(connection.host!)}:${connection.port}/${connection.database}`;
  const child = spawn(join(root, 'komut'), ['start'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT: String(port),
      KOMUT_SECRET: SECRET,
      LOG_LEVEL: 'silent',
      RATE_LIMITS: '0',
      KOMUT_DATA: join(tmpdir(), 'komut-bench'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    try {
      if ((await fetch(`${base}/anmelden`)).ok) break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (child.exitCode !== null) throw new Error(`KoMuT ended with ${child.exitCode}`);
  }
  return { process: child, base, seconds: (performance.now() - begin) / 1000 };
}

async function startFloor(
  connection: Connection,
  statements: object,
): Promise<{ process: ChildProcess; base: string }> {
  const file = join(tmpdir(), `komut-floor-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(statements));
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'bench/floor.ts'), file], {
    env: { ...process.env, BENCH_CONNECTION: JSON.stringify(connection) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout!.once('data', (data: Buffer) => resolve(data.toString().trim())),
  );
  return { process: child, base: `http://127.0.0.1:${port}` };
}

/** A session of the dispatch and a key of the office. */
async function signIn(db: Db): Promise<string> {
  const [userId, token, now] = [randomUUID(), randomUUID(), new Date()];
  await db
    .insertInto('user')
    .values({
      id: userId,
      name: 'Messung',
      email: 'messung@example.org',
      emailVerified: true,
      image: null,
      twoFactorEnabled: true,
    } as never)
    .execute();
  await db
    .insertInto('session')
    .values({
      id: randomUUID(),
      userId,
      token,
      expiresAt: new Date(now.getTime() + 86_400_000),
      updatedAt: now,
      ipAddress: null,
      userAgent: null,
    })
    .execute();
  await db
    .insertInto('benutzer_rolle')
    .values({ user_id: userId, rolle: 'disposition', bezug_id: null })
    .execute();
  await db
    .insertInto('api_schluessel')
    .values({
      name: 'Messung',
      token_hash: hashToken(API_KEY),
      token_anfang: 'bench',
      umfang: JSON.stringify(['einsatz:lesen', 'einsatz:schreiben']),
      rollen: JSON.stringify(['disposition']),
      bezug_id: null,
      erstellt_von: 'Messung',
      erstellt_at: now,
      gueltig_bis: null,
      zuletzt_benutzt_at: now,
      widerrufen_at: null,
    })
    .execute();
  return `komut.session_token=${encodeURIComponent(signSessionToken(token, SECRET))}`;
}

interface Measured {
  what: string;
  promise: string;
  path: string;
  floorPath: string;
  headers: Record<string, string>;
  method?: string;
  body?: () => string;
}

/** KoMuT and the floor in turn; the middle of the rounds counts. */
async function compare(komut: string, floor: string, measured: Measured): Promise<number> {
  const { method, body, headers } = measured;
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push((await load(floor + measured.floorPath, { method })).perSecond);
    ours.push((await load(komut + measured.path, { method, headers, body })).perSecond);
  }
  add({
    what: measured.what,
    komut: perSecond(median(ours)),
    floor: perSecond(median(theirs)),
    ratio: (median(ours) / median(theirs)).toFixed(2),
    promise: measured.promise,
  });
  return median(ours);
}

async function measureYears(connection: Connection, years: number, port: number) {
  const mandanten = new Mandanten(connection);
  await mandanten.open();
  await mandanten.add(MANDANT);
  const pool = openPool(connection, MANDANT.schema);
  await fill(pool, years);
  const cookie = await signIn(mandanten.db(MANDANT));
  const einsatzId = Number((await pool.query('SELECT max(id) AS id FROM einsatz')).rows[0].id);
  const config = readConfig({ KOMUT_SECRET: SECRET, RATE_LIMITS: '0', LOG_LEVEL: 'silent' });
  const app = createServer({
    mandanten,
    clock: systemClock,
    config,
    modules,
    jobs: new NoQueue(),
    sitzungen: new Sitzungen(config.secret, systemClock),
    assets: { address: (name) => `/assets/${name}`, find: () => null },
    log: createLog('silent'),
    metrics: createMetrics(),
    roleName,
  });
  const html = { headers: { cookie } };
  const key = { headers: { authorization: `Bearer ${API_KEY}` } };
  const floor = await startFloor(connection, {
    'GET /list': await recordStatements(app, LIST, html),
    'GET /page': await recordStatements(app, `/einsaetze/${einsatzId}`, html),
    'GET /api-list': await recordStatements(app, API_LIST, key),
    'GET /api-one': await recordStatements(app, `/api/v1/einsaetze/${einsatzId}`, key),
    'POST /insert': [
      {
        sql: `INSERT INTO einsatz (stelle_id, sprache, beginn_at, ende_at, herkunft, angefragt_at, ort, thema)
              VALUES (1, 'ti', now() + interval '9 days', now() + interval '9 days 1 hour', 'api', now(), 'Ort 1', 'schule') RETURNING id`,
        parameters: [],
      },
    ],
  });
  const komut = await start(connection, port);
  return { mandanten, pool, cookie, floor, komut, einsatzId };
}

async function main() {
  const dataDir = mkdtempSync(join(tmpdir(), 'komut-bench-'));
  const server = await startEmbedded({ dataDir, log: () => undefined });
  const children: ChildProcess[] = [];
  console.log(
    `${'what'.padEnd(58)} ${'KoMuT'.padStart(14)} ${'floor'.padStart(14)} ${'ratio'.padStart(7)}   promise`,
  );
  try {
    const admin = openPool(server.connection, null);
    await admin.query('CREATE DATABASE bench_jahr');
    await admin.query('CREATE DATABASE bench_zehn');
    await admin.end();
    const auth = { authorization: `Bearer ${API_KEY}` };

    const einJahr = await measureYears({ ...server.connection, database: 'bench_jahr' }, 1, 3801);
    children.push(einJahr.komut.process, einJahr.floor.process);
    const jung = await load(einJahr.komut.base + LIST, { headers: { cookie: einJahr.cookie } });
    einJahr.komut.process.kill('SIGTERM');
    einJahr.floor.process.kill();

    const ten = await measureYears({ ...server.connection, database: 'bench_zehn' }, 10, 3802);
    children.push(ten.komut.process, ten.floor.process);
    const { komut, floor, cookie, einsatzId } = ten;
    const html = { cookie };
    const listRate = await compare(komut.base, floor.base, {
      what: 'list page as HTML, 50 rows, filtered, sorted, names joined',
      promise: '≥ 0.5',
      path: LIST,
      floorPath: '/list',
      headers: html,
    });
    await compare(komut.base, floor.base, {
      what: 'list by API',
      promise: '≥ 0.6',
      path: API_LIST,
      floorPath: '/api-list',
      headers: auth,
    });
    await compare(komut.base, floor.base, {
      what: 'single record by API',
      promise: '≥ 0.6',
      path: `/api/v1/einsaetze/${einsatzId}`,
      floorPath: '/api-one',
      headers: auth,
    });
    await compare(komut.base, floor.base, {
      what: 'single page as HTML',
      promise: '≥ 0.4',
      path: `/einsaetze/${einsatzId}`,
      floorPath: '/page',
      headers: html,
    });
    let tag = 0;
    await compare(komut.base, floor.base, {
      what: 'act with audit, job and mail against one bare insert',
      promise: '≥ 0.3',
      path: '/api/v1/anfragen',
      floorPath: '/insert',
      method: 'POST',
      headers: { ...auth, 'content-type': 'application/json' },
      body: () => JSON.stringify(anfrage(tag++)),
    });
    add({
      what: 'growth: list page, ten years against one year',
      komut: `${(1000 / listRate).toFixed(2)} ms`,
      floor: `${(1000 / jung.perSecond).toFixed(2)} ms`,
      ratio: (jung.perSecond / listRate).toFixed(2),
      promise: '≤ 1.2',
    });
    const status = readFileSync(`/proc/${komut.process.pid}/status`, 'utf8');
    add({
      what: 'memory of the process after all this',
      komut: `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024)} MB`,
      floor: '',
      ratio: '',
      promise: '< 250 MB',
    });
    komut.process.kill('SIGTERM');
    await new Promise((resolve) => komut.process.once('exit', resolve));
    const second = await start({ ...server.connection, database: 'bench_zehn' }, 3803);
    children.push(second.process);
    add({
      what: 'second start to first page',
      komut: `${second.seconds.toFixed(2)} s`,
      floor: '',
      ratio: '',
      promise: '< 2 s',
    });
    await measureWire(second.base + LIST, cookie);
    await measureRanking(ten.mandanten.db(MANDANT), einsatzId);
    second.process.kill('SIGTERM');
    await ten.pool.end();
    await ten.mandanten.close();
    await einJahr.pool.end();
    await einJahr.mandanten.close();
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A request that differs from the one before, so that nothing is answered from memory. */
function anfrage(n: number): object {
  const day = new Date(Date.now() + (10 + (n % 400)) * 86_400_000).toISOString().slice(0, 10);
  return {
    stelleId: 1 + (n % 200),
    sprache: 'ti',
    datum: day,
    beginn: '09:00',
    ende: '10:00',
    modus: 'video',
    thema: 'beratung',
    klient: `K-${n}`,
    begruendung: 'Erstgespräch ohne gemeinsame Sprache',
    laienhinweisBestaetigt: true,
    bestaetigteRueckfragen: ['anfrage.feiertag', 'anfrage.wochenende'],
  };
}

/** What a first and a later view cost over the wire, compressed as browsers ask for it. */
async function measureWire(url: string, cookie: string): Promise<void> {
  const size = async (address: string) =>
    brotliCompressSync(
      Buffer.from(
        await (await fetch(address, { headers: { cookie, 'accept-encoding': 'identity' } })).arrayBuffer(),
      ),
    ).length;
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const page = brotliCompressSync(Buffer.from(html)).length;
  const origin = new URL(url).origin;
  const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => origin + match[1]);
  const css = await (await fetch(addresses.find((address) => address.endsWith('.css'))!)).text();
  const fonts = [...css.matchAll(/url\(["']?(\/assets\/[^"')]+\.woff2)/g)].map((match) => origin + match[1]);
  const sizes = await Promise.all([...new Set(addresses)].map(size));
  const fontSizes = await Promise.all(
    [...new Set(fonts)].map(async (font) => (await (await fetch(font)).arrayBuffer()).byteLength),
  );
  const first = page + [...sizes, ...fontSizes].reduce((sum, bytes) => sum + bytes, 0);
  add({
    what: 'first view over the wire',
    komut: `${Math.round(first / 1024)} kB`,
    floor: '',
    ratio: '',
    promise: '≤ 100 kB',
  });
  add({
    what: 'later views over the wire',
    komut: `${Math.round(page / 1024)} kB`,
    floor: '',
    ratio: '',
    promise: '≤ 20 kB',
  });
}

/** Ranking one request: the decision alone, and with reading the pool from the database. */
async function measureRanking(db: Db, einsatzId: number): Promise<void> {
  const einsatz = (await findEinsatz(db, einsatzId))!;
  const anlass = {
    einsatzId,
    stelleId: einsatz.stelle_id,
    pseudonym: '',
    beginn: einsatz.beginn_at,
    ende: einsatz.ende_at,
  };
  const [decide, whole]: [number[], number[]] = [[], []];
  for (let round = 0; round < 30; round++) {
    const begin = performance.now();
    const [profile, abgelehnt] = await Promise.all([
      loadProfile(db, anlass),
      listAbgelehntePersonen(db, einsatz.stelle_id),
    ]);
    const bedarf = buildBedarf(einsatz, {
      themenregeln: themenEinstellung.vorgabe,
      abgelehntePersonen: abgelehnt,
    });
    const loaded = performance.now();
    rankKandidaten(bedarf, profile, { wege: geschaetzteWege });
    decide.push(performance.now() - loaded);
    whole.push(performance.now() - begin);
  }
  add({
    what: 'interpreter ranking for one request, 150 people',
    komut: `${median(decide).toFixed(1)} ms`,
    floor: '',
    ratio: '',
    promise: '< 20 ms',
  });
  add({
    what: 'the same with reading the pool (ten years of records)',
    komut: `${median(whole).toFixed(1)} ms`,
    floor: '',
    ratio: '',
    promise: '',
  });
}

/** The best day plan of 200 requests and 125 interpreters; here the floor is another solver. */
async function measureTagesplan(): Promise<void> {
  for (const { was, komut, cbc } of await compareWithCbc(ROUNDS)) {
    add({
      what: `day plan: ${was}`,
      komut: `${Math.round(komut)} ms`,
      floor: cbc === null ? '' : `${Math.round(cbc)} ms`,
      ratio: cbc === null ? '' : (cbc / komut).toFixed(1),
      promise: cbc === null ? '< 2 s' : '< 2 s, ≥ 3.0',
    });
    if (cbc === null) console.log(CBC_FEHLT);
  }
}

await measureTagesplan();
await main();
