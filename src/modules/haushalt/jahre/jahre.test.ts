import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Abschlusshindernis, Modul } from '../../../platform/modul.ts';
import { laufOf, openKasse, releaseLauf, zahlungOf } from '../haushalt.beispiele.ts';
import { setAnsatz } from '../toepfe/topf.action.ts';
import { handOverZahllauf } from '../zahllauf/uebergabe.action.ts';
import { closeJahr } from './abschliessen.action.ts';
import { checkAbschluss } from './jahr.rules.ts';
import { isJahrAbgeschlossen } from './jahr.store.ts';
import { checkJahrOffen } from './offen.action.ts';

describe('whether a year can be closed', () => {
  const grund = (jahr: number, changes: Partial<Parameters<typeof checkAbschluss>[1]> = {}) => {
    const stand = { heute: '2026-03-10', istAbgeschlossen: false, hindernisse: 0, istBestaetigt: true };
    const result = checkAbschluss(jahr, { ...stand, ...changes });
    return result.ok ? null : result.grund;
  };

  it('when it is over, nothing stands against it and somebody said so', () => {
    assert.equal(grund(2025), null);
    assert.equal(grund(2026), 'jahr.laeuft-noch');
    assert.equal(grund(2027), 'jahr.laeuft-noch');
    assert.equal(grund(2025, { hindernisse: 1 }), 'jahr.hindernisse');
    assert.equal(grund(2025, { istBestaetigt: false }), 'jahr.bestaetigen');
    assert.equal(grund(2025, { istAbgeschlossen: true }), 'jahr.schon-abgeschlossen');
  });
});

describe('closing a year', () => {
  let t: TestApp;
  let leitung: TestUser;
  let koordination: TestUser;
  let topfId: number;
  let laufId: number;
  before(async () => {
    t = await openTestApp();
    leitung = await t.signIn('leitung');
    koordination = await t.signIn('koordination');
    topfId = await openKasse(t);
    await setAnsatz(t.kontext(), topfId, 2025, { ansatzCent: 3_500_000, bemerkung: '' });
    const buchungen = [{ topfId, jahr: 2025, betragCent: 6130, text: 'Dezember' }];
    const made = await releaseLauf(t, laufOf({ zahlungen: [zahlungOf({ buchungen })] }));
    assert.ok(made.ok);
    laufId = made.wert.zahllaufId;
  });
  after(() => t.close());

  const PFAD = '/haushalt/jahre/2025';
  const close = (form: Record<string, string> = { bestaetigt: 'ja' }) =>
    t.post(`${PFAD}/abschliessen`, leitung, form);
  const isClosed = () => isJahrAbgeschlossen(t.database.db, 2025);

  it('shows what stands against it, to those who may see it', async () => {
    const disposition = await t.signIn('disposition');
    assert.equal((await t.get(PFAD, disposition)).status, 403);
    assert.equal((await t.post(`${PFAD}/abschliessen`, koordination, { bestaetigt: 'ja' })).status, 403);
    assert.match(await (await t.get('/haushalt/jahre', koordination)).text(), /noch nicht abgeschlossen/);
    const page = await (await t.get(PFAD, koordination)).text();
    assert.match(page, /ist nicht übergeben/);
    assert.doesNotMatch(page, /endgültig abgeschlossen werden\./);
    assert.equal((await t.get('/haushalt/jahre/1999', leitung)).status, 404);
    assert.equal((await t.post('/haushalt/jahre/1999/abschliessen', leitung)).status, 404);
  });

  it('is refused while something stands against it, while the year runs, without a word of confirmation', async () => {
    const early = await close();
    assert.equal(early.status, 422);
    assert.match(await early.text(), /steht noch 1 Sache aus/);
    assert.ok((await handOverZahllauf(t.kontext(), laufId)).ok);
    const unconfirmed = await close({});
    assert.equal(unconfirmed.status, 422);
    assert.match(await unconfirmed.text(), /Bitte bestätigen Sie/);
    const running = await t.post('/haushalt/jahre/2026/abschliessen', leitung, { bestaetigt: 'ja' });
    assert.equal(running.status, 422);
    assert.match(await running.text(), /läuft noch/);
    assert.equal(await isClosed(), false);
  });

  it('asks every module', async () => {
    const hindernis: Abschlusshindernis = { titel: 'Noch 3 Einsätze offen', href: '/einsaetze' };
    const modul: Modul = {
      name: 'probe',
      permissions: {},
      routes: [],
      findAbschlusshindernisse: async (_, jahr) => (jahr === 2025 ? [hindernis] : []),
    };
    const result = await closeJahr(t.kontext(), [modul], 2025, true);
    assert.ok(!result.ok);
    assert.deepEqual(result.werte, { jahr: 2025, anzahl: 1 });
    assert.equal(await isClosed(), false);
  });

  it('waits for what is still changing the year, and what comes after is refused', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHolding = () => {};
    const holding = new Promise<void>((resolve) => {
      isHolding = resolve;
    });
    const change = act(t.kontext(), 'topf.planen', async (a) => {
      const offen = await checkJahrOffen(a.db, 2025);
      assert.ok(offen.ok);
      isHolding();
      await held;
      assert.equal(await isClosed(), false);
      a.unchanged();
      return ok();
    });
    await holding;
    const closing = close();
    release();
    assert.ok((await change).ok);
    assert.equal((await closing).status, 303);
    assert.ok(await isClosed());
    const late = await act(t.kontext(), 'topf.planen', async (a) => checkJahrOffen(a.db, 2025));
    assert.ok(!late.ok && late.grund === 'jahr.abgeschlossen');
    const paid = await releaseLauf(
      t,
      laufOf({
        herkunftId: 2,
        zahlungen: [zahlungOf({ buchungen: [{ topfId, jahr: 2025, betragCent: 6130, text: '' }] })],
      }),
    );
    assert.ok(!paid.ok && paid.grund === 'jahr.abgeschlossen');
  });

  it('is done once, and says who did it', async () => {
    const again = await close();
    assert.equal(again.status, 422);
    assert.match(await again.text(), /ist schon abgeschlossen/);
    assert.match(
      await (await t.get(PFAD, koordination)).text(),
      /Abgeschlossen am 10\.03\.2026, 10:00 von Test leitung/,
    );
    const entries = await t.database.db
      .selectFrom('protokoll')
      .selectAll()
      .where('tat', '=', 'jahr.abschliessen')
      .execute();
    assert.equal(entries.length, 1);
    assert.deepEqual(entries[0]!.nachher, { mittel_cent: 3_500_000, gezahlt_cent: 6130 });
  });
});
