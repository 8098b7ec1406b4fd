import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { assignEinsatz, sendAngebot } from '../vermittlung/angebot.action.ts';
import { listAngebote } from '../vermittlung/suche.store.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';
import { beginPlan, cancelPlan, computeWartenden } from './plan.action.ts';
import { findPlan, listZeilen } from './plan.store.ts';
import { loadPlansicht } from './plan-sicht.ts';
import { takeOverPlan } from './uebernehmen.action.ts';

/** A day of the planned week: hours of the morning in Berlin, one hour ahead of UTC. */
const um = (tag: number, stunde: number, minute = 0) => new Date(Date.UTC(2026, 2, tag, stunde - 1, minute));
const VON = '2026-03-10';
const BIS = '2026-03-16';
const NEUSTADT = { ort: 'Neustadt', lat: 53.35, lon: 8.55 };
/** About 27 km from Neustadt: half an hour and more by car. */
const ALTSTADT = { ort: 'Altstadt', lat: 53.55, lon: 8.55 };

describe('the office’s day plan', () => {
  let t: TestApp;
  let buero: TestUser;
  let stelleId: number;
  let abebe: number;
  let berhe: number;

  before(async () => {
    t = await openTestApp();
    buero = await t.signIn('disposition');
    stelleId = await addStelle(t);
    abebe = await addSprachmittler(t, 'Abebe', { lat: NEUSTADT.lat, lon: NEUSTADT.lon });
    berhe = await addSprachmittler(t, 'Berhe', { lat: ALTSTADT.lat, lon: ALTSTADT.lon });
    await addSprachmittler(t, 'Nowak', {}, ['pl']);
  });
  after(() => t.close());
  beforeEach(async () => {
    t.clock.set(TEST_NOW);
    for (const tabelle of ['tagesplan', 'angebot', 'suche', 'einsatz'] as const)
      await t.database.db.deleteFrom(tabelle).execute();
  });

  const anfrage = (tag: number, von: number, bis: number, more: object = NEUSTADT) =>
    addEinsatz(t, stelleId, { beginn_at: um(tag, von), ende_at: um(tag, bis), ...more });
  async function plan(): Promise<number> {
    const begonnen = await beginPlan(t.kontext(buero.wer), VON, BIS);
    assert.ok(begonnen.ok, JSON.stringify(begonnen));
    assert.ok(await computeWartenden(t.kontext()));
    return begonnen.wert.id;
  }
  const zuteilungen = async (id: number) =>
    (await listZeilen(t.database.db, id)).map(({ einsatz_id, sprachmittler_id }) => [
      einsatz_id,
      sprachmittler_id,
    ]);
  const grundOf = (ergebnis: { ok: boolean; grund?: string }) => (ergebnis.ok ? 'ok' : ergebnis.grund);

  it('covers more than one request after the other would, and says so', async () => {
    // By hand the first in Neustadt goes to the person who lives there; then nobody reaches Altstadt in time.
    const erste = await anfrage(12, 9, 10);
    const zweite = await anfrage(12, 10, 11, { ...ALTSTADT, wunsch_sprachmittler_id: null });
    const dritte = await anfrage(12, 11, 12, ALTSTADT);
    const id = await plan();
    const fertig = (await findPlan(t.database.db, id))!;
    assert.equal(fertig.status, 'fertig');
    assert.deepEqual(await zuteilungen(id), [
      [erste, abebe],
      [zweite, berhe],
      [dritte, berhe],
    ]);
    const ergebnis = fertig.ergebnis!;
    assert.deepEqual(
      [ergebnis.besetzt, ergebnis.anfragen, ergebnis.optimal, ergebnis.offen],
      [3, 3, true, []],
    );
    assert.ok(ergebnis.vonHand.besetzt <= 3);
    assert.equal(ergebnis.gewicht, 5 + 5 + 3, 'the last one is more than 48 hours ahead');
    const sicht = await loadPlansicht(t.database.db, fertig);
    const berhes = sicht.personen.find((person) => person.id === berhe)!;
    assert.deepEqual(
      berhes.glieder.map(({ danach }) => danach),
      [{ weg: { kilometer: 0, minuten: 0 }, pause: 0 }, null],
    );
  });

  it('keeps to what holds in the dispatch: accepted appointments, open questions, absence', async () => {
    const vergeben = await anfrage(12, 9, 10);
    assert.ok((await assignEinsatz(t.kontext(buero.wer), vergeben, abebe)).ok);
    const gefragt = await anfrage(12, 11, 12);
    assert.ok((await sendAngebot(t.kontext(buero.wer), gefragt, [berhe])).ok);
    const neben = await anfrage(12, 9, 10);
    const danach = await anfrage(12, 11, 12);
    const beide = await anfrage(12, 9, 12);
    const id = await plan();
    assert.deepEqual(await zuteilungen(id), [
      [neben, berhe],
      [danach, abebe],
    ]);
    const { ergebnis } = (await findPlan(t.database.db, id))!;
    const [offen] = ergebnis!.offen;
    assert.equal(offen!.einsatzId, beide);
    assert.deepEqual(
      offen!.hindernisse.map(({ sprachmittlerId, gruende }) => [sprachmittlerId, gruende[0]!.grund]),
      [
        [berhe, 'tagesplan.gefragt'],
        [abebe, 'eignung.anderer-termin'],
      ],
    );
    const sicht = await loadPlansicht(t.database.db, (await findPlan(t.database.db, id))!);
    const abebes = sicht.personen.find((person) => person.id === abebe)!;
    assert.deepEqual(
      abebes.glieder.map(({ zeile }) => zeile?.einsatz_id ?? null),
      [null, danach],
      'the accepted appointment stands in the chain',
    );
  });

  it('goes out as offers, each once however often somebody clicks', async () => {
    const erste = await anfrage(12, 9, 10);
    const zweite = await anfrage(12, 10, 11, ALTSTADT);
    const id = await plan();
    const eine = await takeOverPlan(t.kontext(buero.wer), id, [erste]);
    assert.deepEqual(eine, { ok: true, wert: { gefragt: 1, nicht: [] } });
    const kontext = t.kontext(buero.wer);
    const alle = await Promise.all([takeOverPlan(kontext, id, null), takeOverPlan(kontext, id, null)]);
    assert.ok(alle.every((ergebnis) => ergebnis.ok && ergebnis.wert.nicht.length === 0));
    assert.ok((await takeOverPlan(kontext, id, null)).ok);
    for (const [einsatz, person] of [
      [erste, abebe],
      [zweite, berhe],
    ] as const) {
      const angebote = await listAngebote(t.database.db, einsatz);
      assert.deepEqual(
        angebote.map(({ sprachmittler_id, status }) => [sprachmittler_id, status]),
        [[person, 'offen']],
      );
    }
    assert.ok((await listZeilen(t.database.db, id)).every(({ uebernommen_at }) => uebernommen_at !== null));
  });

  it('leaves out what no longer fits, and says why', async () => {
    const vergeben = await anfrage(12, 9, 10);
    const abgesagt = await anfrage(13, 9, 10);
    const gefragt = await anfrage(14, 9, 10);
    const verhindert = await anfrage(16, 9, 10);
    const id = await plan();
    assert.ok((await assignEinsatz(t.kontext(buero.wer), vergeben, berhe)).ok);
    await t.database.db
      .updateTable('einsatz')
      .set({ status: 'abgesagt' })
      .where('id', '=', abgesagt)
      .execute();
    assert.ok((await sendAngebot(t.kontext(buero.wer), gefragt, [berhe])).ok);
    await t.database.db
      .insertInto('abwesenheit')
      .values({ sprachmittler_id: abebe, von_am: '2026-03-16', bis_am: '2026-03-16' })
      .execute();
    const ergebnis = await takeOverPlan(t.kontext(buero.wer), id, null);
    assert.ok(ergebnis.ok);
    assert.equal(ergebnis.wert.gefragt, 0);
    assert.deepEqual(
      ergebnis.wert.nicht.map(({ zeile, ablehnung }) => [zeile.einsatz_id, ablehnung.grund]),
      [
        [vergeben, 'tagesplan.vergeben'],
        [abgesagt, 'tagesplan.nicht-mehr-offen'],
        [gefragt, 'tagesplan.andere-gefragt'],
        [verhindert, 'eignung.abwesend'],
      ],
    );
    await t.database.db.deleteFrom('abwesenheit').execute();
  });

  it('is made once at a time, stops when it is cancelled, and goes on after a crash', async () => {
    const kontext = t.kontext(buero.wer);
    assert.equal(grundOf(await beginPlan(kontext, VON, BIS)), 'tagesplan.keine-anfragen');
    await anfrage(12, 9, 10);
    assert.equal(grundOf(await beginPlan(kontext, BIS, VON)), 'tagesplan.rueckwaerts');
    assert.equal(grundOf(await beginPlan(kontext, '2026-03-01', '2026-03-09')), 'tagesplan.vergangen');
    assert.equal(grundOf(await beginPlan(kontext, VON, '2026-05-10')), 'tagesplan.zu-lang');
    const erster = await beginPlan(kontext, VON, BIS);
    assert.ok(erster.ok);
    assert.deepEqual(await beginPlan(kontext, VON, BIS), erster);
    assert.equal(grundOf(await beginPlan(kontext, VON, '2026-03-12')), 'tagesplan.laeuft-schon');
    assert.equal(grundOf(await takeOverPlan(kontext, erster.wert.id, null)), 'tagesplan.nicht-fertig');

    assert.ok((await cancelPlan(kontext, erster.wert.id)).ok);
    assert.equal(grundOf(await cancelPlan(kontext, erster.wert.id)), 'tagesplan.laeuft-nicht');
    assert.equal(grundOf(await cancelPlan(kontext, 999)), 'tagesplan.unbekannt');
    assert.equal(await computeWartenden(t.kontext()), false);
    assert.equal((await findPlan(t.database.db, erster.wert.id))!.status, 'abgebrochen');

    // Cancelled while it is being made: nothing of it is kept.
    const zweiter = await beginPlan(kontext, VON, BIS);
    assert.ok(zweiter.ok);
    const rechnung = computeWartenden(t.kontext());
    while ((await findPlan(t.database.db, zweiter.wert.id))!.status === 'wartet');
    await cancelPlan(kontext, zweiter.wert.id);
    await rechnung;
    const abgebrochen = (await findPlan(t.database.db, zweiter.wert.id))!;
    assert.deepEqual([abgebrochen.status, abgebrochen.ergebnis], ['abgebrochen', null]);
    assert.deepEqual(await listZeilen(t.database.db, zweiter.wert.id), []);

    const dritter = await beginPlan(kontext, VON, BIS);
    assert.ok(dritter.ok);
    await t.database.db
      .updateTable('tagesplan')
      .set({ status: 'laeuft', lebenszeichen_at: t.clock.now() })
      .where('id', '=', dritter.wert.id)
      .execute();
    assert.equal(await computeWartenden(t.kontext()), false, 'somebody else is at it');
    t.clock.advance({ minutes: 3 });
    assert.equal(await computeWartenden(t.kontext()), true, 'that process has died');
    assert.equal((await findPlan(t.database.db, dritter.wert.id))!.status, 'fertig');
  });

  it('is forgotten when nobody acts on it any more', async () => {
    await anfrage(12, 9, 10);
    const alter = await plan();
    t.clock.advance({ days: 61 });
    await addEinsatz(t, stelleId, {
      beginn_at: new Date('2026-05-12T09:00:00Z'),
      ende_at: new Date('2026-05-12T10:00:00Z'),
    });
    assert.ok((await beginPlan(t.kontext(buero.wer), '2026-05-11', '2026-05-15')).ok);
    assert.equal(await findPlan(t.database.db, alter), null);
  });
});
