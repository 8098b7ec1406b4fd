import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { SYSTEM } from '../src/begriffe/wer.ts';
import { datumOf } from '../src/begriffe/zeit.ts';
import { findRundenAufgaben } from '../src/modules/konzept/runden/aufgaben.ts';
import { compareStaende } from '../src/modules/konzept/runden/bericht.rules.ts';
import { KOORDINATION, sowRundenkonzept } from '../src/modules/konzept/runden/runde.beispiele.ts';
import { findSchnappschuss, listRunden } from '../src/modules/konzept/runden/runde.store.ts';
import { takeSchnappschuss } from '../src/modules/konzept/runden/schnappschuss.ts';
import { openTestApp, type TestApp } from '../test-support/app.ts';
import { Bau } from './bau.ts';
import { enterLaufendeRunde, enterLetzteRunde } from './berichtsrunden.ts';

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

it('the demo has a round that is kept and one that runs, over whatever concept it finds', async () => {
  const konzept = await sowRundenkonzept(t);
  const jetzt = t.clock.now();
  const bau = new Bau(t.kontext(SYSTEM), jetzt, () => {});
  await enterLetzteRunde(bau, KOORDINATION, konzept.ausgabeId);
  await enterLaufendeRunde(bau, KOORDINATION, konzept.ausgabeId);
  const [zweite, erste] = await listRunden(t.database.db);
  assert.deepEqual([erste?.status, zweite?.status], ['eingefroren', 'offen']);
  assert.ok(zweite!.fertig > 0 && zweite!.fertig < zweite!.massnahmen);
  const vorher = await findSchnappschuss(t.database.db, erste!.id);
  const jetztStand = await takeSchnappschuss(t.database.db, zweite!, datumOf(jetzt));
  assert.ok(compareStaende(vorher, jetztStand).length > 0);
  assert.ok((await findRundenAufgaben(t.kontext(KOORDINATION))).length > 0);
});
