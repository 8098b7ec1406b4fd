import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { ANGABEN, addKurs, addOrte } from '../warteliste/warteliste.beispiele.ts';
import { enterWarteperson, moveWarteperson } from '../warteliste/warteperson.action.ts';
import { copyKurse, createMoeglichkeit, proposeMoeglichkeiten } from './moeglichkeit.action.ts';
import { findMoeglichkeit, listMoeglichkeiten } from './moeglichkeit.store.ts';
import { beginPlan, cancelPlan, computeWartende, type Planangaben } from './plan.action.ts';
import { findPlan, listFamilie, listKurse, listPersonen } from './plan.store.ts';
import { beginSzenarien } from './szenarien.action.ts';
import { invitePlanpersonen, takeOverKurse } from './uebernehmen.action.ts';

describe('planning courses', () => {
  let t: TestApp;
  let traegerId: number;
  let gemeindeId: number;
  let moeglichkeitId: number;
  const personen: number[] = [];

  const angaben = (): Planangaben => ({
    budgetCent: 500_000,
    topfId: null,
    jahr: 2026,
    wegProzent: 0,
    mindestens: null,
    zusatzOnline: false,
    moeglichkeitIds: [moeglichkeitId],
  });

  before(async () => {
    t = await openTestApp();
    await addOrte(t);
    ({ traegerId, gemeindeId } = await addKurs(t, { status: 'entwurf' }));
    for (let index = 0; index < 4; index++) {
      const result = await enterWarteperson(t.kontext(), ANGABEN);
      assert.ok(result.ok);
      personen.push(result.wert.id);
    }
  });
  after(() => t.close());

  it('writes down what could open: by hand, copied, proposed', async () => {
    const result = await createMoeglichkeit(t.kontext(), {
      titel: 'Deutsch A1 Mittenburg',
      traeger_id: traegerId,
      niveau: 'A1',
      format: 'allgemein',
      durchfuehrung: 'praesenz',
      plz: '',
      ort: 'Mittenburg',
      gemeinde_id: gemeindeId,
      plaetze_min: 3,
      plaetze_max: 10,
      ue: 60,
      kosten: 300_000,
      kinderbetreuung: false,
      ist_aktiv: true,
      version: 0,
      zeiten: [{ wochentag: 2, von: '09:00', bis: '12:00' }],
    });
    assert.ok(result.ok);
    moeglichkeitId = result.wert;
    assert.deepEqual((await findMoeglichkeit(t.database.db, moeglichkeitId))?.lat, 53.5);
    const { kursId } = await addKurs(t);
    assert.deepEqual(await copyKurse(t.kontext(), [kursId]), { ok: true, wert: 1 });
    const vorschlag = { ue: 100, satzCent: 4_000, betreuungCent: 0, min: 4, max: 10 };
    assert.deepEqual(await proposeMoeglichkeiten(t.kontext(), vorschlag), { ok: true, wert: 1 });
    const keiner = await proposeMoeglichkeiten(t.kontext(), { ...vorschlag, min: 5 });
    assert.equal(keiner.ok ? '' : keiner.grund, 'plan.kein-vorschlag');
    assert.equal((await listMoeglichkeiten(t.database.db)).length, 3);
  });

  it('refuses a plan without offers, cancels one that waits', async () => {
    const leer = await beginPlan(t.kontext(), 'leer', { ...angaben(), moeglichkeitIds: [999] });
    assert.equal(leer.ok ? '' : leer.grund, 'plan.keine-angebote');
    const plan = await beginPlan(t.kontext(), 'abgebrochen', angaben());
    assert.ok(plan.ok && (await cancelPlan(t.kontext(), plan.wert.id)).ok);
    assert.equal(await computeWartende(t.kontext()), 0);
    const nochmal = await cancelPlan(t.kontext(), plan.wert.id);
    assert.equal(nochmal.ok ? '' : nochmal.grund, 'plan.laeuft-nicht');
  });

  it('is made in the background with its scenarios, and taken over once, checked against today', async () => {
    const begonnen = await beginPlan(t.kontext(), 'Frühjahr', angaben());
    assert.ok(begonnen.ok);
    const { id } = begonnen.wert;
    const zuFrueh = await takeOverKurse(t.kontext(), id, [1], '2026-04-13');
    assert.equal(zuFrueh.ok ? '' : zuFrueh.grund, 'plan.nicht-fertig');
    assert.equal(await computeWartende(t.kontext()), 1);
    const plan = (await findPlan(t.database.db, id))!;
    assert.equal(plan.status, 'fertig');
    assert.deepEqual(
      [plan.ergebnis!.kurse, plan.ergebnis!.personen, plan.ergebnis!.optimal, plan.ergebnis!.gewicht],
      [1, 4, true, 4 * 120],
    );
    assert.ok((await beginSzenarien(t.kontext(), id, ['budget', 'online'])).ok);
    assert.equal(await computeWartende(t.kontext()), 2);
    assert.equal((await listFamilie(t.database.db, plan)).length, 3);

    const [kurs] = await listKurse(t.database.db, id);
    await moveWarteperson(t.kontext(), personen[0]!, 'abmelden', { grund: 'weggezogen' });
    await moveWarteperson(t.kontext(), personen[1]!, 'ruhen', { ruhtBis: '2026-09-01' });
    const zuWenige = await takeOverKurse(t.kontext(), id, [kurs!.id], '2026-04-13');
    assert.deepEqual(zuWenige.ok && zuWenige.wert.nicht.map(({ grund }) => [grund.grund, grund.werte]), [
      ['plan.zu-wenige', { noch: 2, mindestens: 3 }],
    ]);
    await moveWarteperson(t.kontext(), personen[1]!, 'fortsetzen');
    const results = await Promise.all([
      takeOverKurse(t.kontext(), id, [kurs!.id], '2026-04-13'),
      takeOverKurse(t.kontext(), id, [kurs!.id], '2026-04-13'),
    ]);
    assert.equal(
      results.reduce((summe, result) => summe + (result.ok ? result.wert.angelegt : 0), 0),
      1,
    );
    const [plankurs] = await listKurse(t.database.db, id);
    const entwurf = await t.database.db
      .selectFrom('kurs')
      .selectAll()
      .where('id', '=', plankurs!.kurs_id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [entwurf.status, entwurf.traeger_id, entwurf.plaetze_max, entwurf.beginn_am, entwurf.ort],
      ['entwurf', traegerId, 10, '2026-04-13', 'Mittenburg'],
    );
    assert.ok(entwurf.ende_am > '2026-06-01');
  });

  it('invites the people of the plan when the course is approved', async () => {
    const plan = await t.database.db
      .selectFrom('kursplan')
      .select('id')
      .where('titel', '=', 'Frühjahr')
      .executeTakeFirstOrThrow();
    const [kurs] = await listKurse(t.database.db, plan.id);
    const frueh = await invitePlanpersonen(t.kontext(), plan.id, kurs!.id);
    assert.equal(frueh.ok ? '' : frueh.grund, 'vermittlung.kurs-unbekannt');
    await t.database.db
      .updateTable('kurs')
      .set({ status: 'bewilligt' })
      .where('id', '=', kurs!.kurs_id)
      .execute();
    const eingeladen = await invitePlanpersonen(t.kontext(), plan.id, kurs!.id);
    assert.deepEqual(eingeladen.ok && eingeladen.wert, { angeboten: 3, mails: 0, nicht: [] });
    const nochmal = await invitePlanpersonen(t.kontext(), plan.id, kurs!.id);
    assert.equal(nochmal.ok ? '' : nochmal.grund, 'vermittlung.niemand');
    const status = (await listPersonen(t.database.db, plan.id)).map((eine) => eine.status).sort();
    assert.deepEqual(status, ['abgemeldet', 'angeboten', 'angeboten', 'angeboten']);
  });
});
