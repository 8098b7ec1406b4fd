import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openRuntime } from '../src/platform/runtime.ts';
import { Betrieb, findHalves, prepareBetrieb } from './betrieb.ts';
import { type Programm, prepareProgramm } from './prozess.ts';
import { type Unterbrechungen, unterbrechungen, WEGE } from './unterbrechung.ts';
import { seeded } from './zufall.ts';

/** How often somebody pulls the plug; twenty by hand, fewer in npm test. */
const KILLS = Number(process.env.KOMUT_KILLS ?? 5);
const SEED = Number(process.env.KOMUT_SEED ?? Date.now() % 1_000_000);

const zufall = seeded(SEED);

describe(`an office at work while the plug is pulled ${KILLS} times (KOMUT_SEED=${SEED})`, () => {
  let programm: Programm;
  let betrieb: Betrieb;
  let strom: Unterbrechungen;

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
      strom = unterbrechungen(programm, { ...runtime.connection, options: '-c search_path=kreis' }, zufall);
    } finally {
      await runtime.close();
    }
    await programm.start();
  });
  after(() => programm?.close());

  for (let round = 1; round <= KILLS; round++) {
    // Each way once before any comes again.
    const way = WEGE[(SEED + round) % WEGE.length]!;
    test(`${round}: ${way}`, async () => {
      betrieb.begin();
      try {
        await betrieb.until(10);
        await sleep(zufall.next() * 800);
        await strom.interrupt(way);
      } finally {
        await betrieb.end();
      }
      await strom.recover(way);
      await strom.withDatabase(async (client) => {
        assert.deepEqual(await betrieb.findLost(client), []);
        assert.deepEqual(await findHalves(client), []);
      });
    });
  }

  test('afterwards work goes on', async (t) => {
    betrieb.begin();
    try {
      await betrieb.until(100);
    } finally {
      await betrieb.end();
    }
    t.diagnostic(
      `${betrieb.acknowledged.size} Einsätze, ${betrieb.acts} acknowledged acts, ${betrieb.unanswered} unanswered`,
    );
  });
});
