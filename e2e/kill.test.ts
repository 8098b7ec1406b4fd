import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openRuntime } from '../src/platform/runtime.ts';
import { Betrieb, findHalves, prepareBetrieb } from './betrieb.ts';
import { killIfAlive, type Programm, prepareProgramm } from './prozess.ts';
import { seeded } from './zufall.ts';

/** How often somebody pulls the plug; twenty by hand, fewer in npm test. */
const KILLS = Number(process.env.KOMUT_KILLS ?? 5);
const SEED = Number(process.env.KOMUT_SEED ?? Date.now() % 1_000_000);

const zufall = seeded(SEED);

describe(`an office at work while the plug is pulled ${KILLS} times (KOMUT_SEED=${SEED})`, () => {
  let programm: Programm;
  let betrieb: Betrieb;
  let database: pg.ClientConfig;

  before(async () => {
    const setup = spawnSync(process.execPath, [
      fileURLToPath(new URL('../tools/setup.mjs', import.meta.url)),
    ]);
    assert.equal(setup.status, 0, String(setup.stderr));
    programm = await prepareProgramm();
    const runtime = await openRuntime({ env: programm.env });
    try {
      await runtime.mandanten.add({
        schema: 'kreis',
        titel: 'Landkreis Musterland',
        host: null,
        demo: false,
      });
      betrieb = new Betrieb(
        programm.address,
        await prepareBetrieb(runtime.kontext(runtime.mandanten.find('kreis')!)),
      );
      database = { ...runtime.connection, options: '-c search_path=kreis' };
    } finally {
      await runtime.close();
    }
    await programm.start();
  });
  after(() => programm?.close());

  const ways: Record<string, () => Promise<void>> = {
    KoMuT: () => programm.kill(),
    'the database server': async () => killIfAlive(programm.postmaster()!),
    'one connection of the database': killBackend,
    'the database server, then KoMuT': async () => {
      killIfAlive(programm.postmaster()!);
      await sleep(zufall.next() * 100);
      await programm.kill();
    },
    'KoMuT, then the database server': async () => {
      await programm.kill();
      await sleep(zufall.next() * 100);
      const server = programm.postmaster();
      if (server !== null) killIfAlive(server);
    },
  };

  for (let round = 1; round <= KILLS; round++) {
    const names = Object.keys(ways);
    // Each way once before any comes again.
    const way = names[(SEED + round) % names.length]!;
    test(`${round}: ${way}`, async () => {
      betrieb.begin();
      await betrieb.until(10);
      await sleep(zufall.next() * 800);
      await ways[way]!();
      await betrieb.end();
      if (way.includes('KoMuT')) await programm.start();
      else await programm.ready();
      await withDatabase(async (client) => {
        assert.deepEqual(await betrieb.findLost(client), []);
        assert.deepEqual(await findHalves(client), []);
      });
    });
  }

  test('afterwards work goes on', async (t) => {
    betrieb.begin();
    await betrieb.until(100);
    await betrieb.end();
    t.diagnostic(
      `${betrieb.acknowledged.size} Einsätze, ${betrieb.acts} acknowledged acts, ${betrieb.unanswered} unanswered`,
    );
  });

  async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(database);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** PostgreSQL then drops everybody's connection and recovers, because memory they share may be damaged. */
  function killBackend(): Promise<void> {
    return withDatabase(async (client) => {
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND backend_type = 'client backend' ORDER BY state = 'active' DESC LIMIT 1`,
      );
      killIfAlive(rows[0]!.pid);
    });
  }
});
