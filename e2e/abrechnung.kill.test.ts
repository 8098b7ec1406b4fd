import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openRuntime } from '../src/platform/runtime.ts';
import { type Programm, prepareProgramm } from './prozess.ts';
import { type Unterbrechungen, unterbrechungen, WEGE } from './unterbrechung.ts';
import { BETRAG, findWidersprueche, prepareZahlbetrieb, Zahlbetrieb } from './zahlbetrieb.ts';
import { seeded } from './zufall.ts';

/** How often somebody pulls the plug; fifty by hand, few in npm test. */
const KILLS = Number(process.env.KOMUT_KILLS ?? 3);
const SEED = Number(process.env.KOMUT_SEED ?? Date.now() % 1_000_000);
/** Days of confirmed appointments that come in before each round. */
const TAGE = 2;

const zufall = seeded(SEED);

describe(`settlements at work while the plug is pulled ${KILLS} times (KOMUT_SEED=${SEED})`, () => {
  let programm: Programm;
  let betrieb: Zahlbetrieb;
  let strom: Unterbrechungen;

  before(async () => {
    const setup = spawnSync(process.execPath, [
      fileURLToPath(new URL('../tools/setup.mjs', import.meta.url)),
    ]);
    assert.equal(setup.status, 0, String(setup.stderr));
    programm = await prepareProgramm();
    Object.assign(programm.env, {
      BASE_URL: programm.address,
      KOMUT_SECRET: 'nur-fuer-tests-nur-fuer-tests-nur-fuer-tests',
    });
    const runtime = await openRuntime({ env: programm.env });
    try {
      await runtime.mandanten.add({
        schema: 'kreis',
        titel: 'Landkreis Musterland',
        host: null,
        demo: false,
      });
      const stand = await prepareZahlbetrieb(runtime.kontext(runtime.mandanten.find('kreis')!));
      betrieb = new Zahlbetrieb(programm.address, stand, zufall);
      const database = { ...runtime.connection, options: '-c search_path=kreis' };
      strom = unterbrechungen(programm, database, zufall);
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
      await strom.withDatabase((client) => betrieb.confirm(client, TAGE));
      betrieb.begin();
      try {
        await sleep(zufall.next() * 1500);
        await strom.interrupt(way);
      } finally {
        await betrieb.end();
      }
      await strom.recover(way);
      await strom.withDatabase(async (client) => {
        assert.deepEqual(await betrieb.findLost(client), []);
        assert.deepEqual(await findWidersprueche(client), []);
      });
    });
  }

  test('afterwards everything is paid, once', async (t) => {
    await strom.withDatabase(async (client) => {
      await betrieb.confirm(client, TAGE);
      const unpaid = `SELECT count(*)::int AS n FROM einsatz e WHERE NOT EXISTS (
        SELECT FROM abrechnungsposition p JOIN zahlung z ON z.id = p.zahlung_id
        WHERE p.einsatz_id = e.id AND p.gilt AND z.status = 'angewiesen')`;
      await betrieb.finish(async () => (await client.query<{ n: number }>(unpaid)).rows[0]!.n === 0);
      assert.deepEqual(await betrieb.findLost(client), []);
      assert.deepEqual(await findWidersprueche(client), []);
      const { rows } = await client.query<{ cent: number }>(
        `SELECT sum(betrag_cent)::int AS cent FROM zahlung WHERE status = 'angewiesen'`,
      );
      assert.equal(rows[0]!.cent, betrieb.einsaetze * BETRAG);
    });
    t.diagnostic(
      `${betrieb.einsaetze} Einsätze, ${betrieb.freigegeben.size} releases, ${betrieb.zurueck.size} returns, ${betrieb.acts} acknowledged acts, ${betrieb.unanswered} unanswered`,
    );
  });
});
