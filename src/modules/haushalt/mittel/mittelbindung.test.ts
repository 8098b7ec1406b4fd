import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import { laufOf, openKasse, releaseLauf, zahlungOf } from '../haushalt.beispiele.ts';
import { setAnsatz } from '../toepfe/topf.action.ts';
import { returnZahlung } from '../zahllauf/rueckgabe.action.ts';
import { listJahresmittel } from './mittel.store.ts';
import {
  checkMittel,
  findVerfuegbar,
  type Mittelwunsch,
  type Mittelzusage,
  setMittelbindung,
} from './mittelbindung.action.ts';
import { findMittelbindung } from './mittelbindung.store.ts';

describe('commitments', () => {
  let t: TestApp;
  let topfId: number;
  before(async () => {
    t = await openTestApp();
    topfId = await openKasse(t);
  });
  after(() => t.close());

  const zusage = (changes: Partial<Mittelzusage> = {}): Mittelzusage => ({
    topfId,
    jahr: 2026,
    schluessel: 'kurs:12:2026',
    titel: 'Kurs A1 in Musterhausen',
    href: '/sprachkurse/12',
    gebundenCent: 60_000,
    ...changes,
  });
  const inAct = <T>(work: (a: Act) => Promise<Ergebnis<T>>) => act(t.kontext(), 'test.bindung', work);
  const set = (changes: Partial<Mittelzusage> = {}) => inAct((a) => setMittelbindung(a, zusage(changes)));
  const verfuegbar = (jahr = 2026) => findVerfuegbar(t.database.db, topfId, jahr);
  const wunsch = (changes: Partial<Mittelwunsch> = {}): Mittelwunsch => ({
    topfId,
    jahr: 2026,
    schluessel: 'kurs:13:2026',
    gebundenCent: 40_000,
    ...changes,
  });
  const promise = (changes: Partial<Mittelwunsch> = {}) =>
    inAct(async (a) => {
      const reicht = await checkMittel(a.db, wunsch(changes));
      if (!reicht.ok) return reicht;
      const { schluessel, gebundenCent } = wunsch(changes);
      const gesetzt = await setMittelbindung(a, zusage({ schluessel, gebundenCent }));
      return gesetzt.ok ? reicht : gesetzt;
    });
  const pay = (herkunftId: number, betragCent: number, mittelbindung?: string, jahr = 2026) => {
    const buchung = { topfId, jahr, betragCent, text: 'Kurs 12' };
    const buchungen = [mittelbindung === undefined ? buchung : { ...buchung, mittelbindung }];
    return releaseLauf(t, laufOf({ herkunftId, zahlungen: [zahlungOf({ betragCent, buchungen })] }));
  };

  it('are refused for what there is not', async () => {
    const unknown = await set({ topfId: 999 });
    assert.ok(!unknown.ok && unknown.grund === 'topf.unbekannt');
    const ohne = await promise();
    assert.ok(!ohne.ok && ohne.grund === 'mittel.kein-ansatz');
    assert.equal(await verfuegbar(), null);
    assert.equal(await findMittelbindung(t.database.db, 'kurs:13:2026'), null);
  });

  it('bind the pot once, however often they are said', async () => {
    const plan = await setAnsatz(t.kontext(), topfId, 2026, { ansatzCent: 100_000, bemerkung: '' });
    assert.ok(plan.ok);
    assert.ok((await set()).ok);
    assert.ok((await set()).ok);
    assert.equal(await verfuegbar(), 40_000);
    assert.ok((await set({ gebundenCent: 70_000 })).ok);
    assert.equal(await verfuegbar(), 30_000);
    const { rows } = { rows: await t.database.db.selectFrom('mittelbindung').selectAll().execute() };
    assert.equal(rows.length, 1);
    const entries = await t.database.db
      .selectFrom('protokoll')
      .select(['vorher', 'nachher'])
      .where('gegenstand_art', '=', 'mittelbindung')
      .orderBy('id')
      .execute();
    assert.equal(entries.length, 2, 'the second time nothing changed');
  });

  it('are not promised beyond the pot, unless somebody says so', async () => {
    const refused = await promise();
    assert.ok(!refused.ok);
    assert.equal(refused.grund, 'mittel.reichen-nicht');
    assert.equal(refused.werte?.fehlenCent, 10_000);
    assert.deepEqual(await promise({ gebundenCent: 30_000 }), ok(0));
    const more = await promise({ gebundenCent: 30_001 });
    assert.ok(!more.ok, 'its own commitment is not asked for twice');
    assert.deepEqual(await promise({ gebundenCent: 25_000 }), ok(5_000));
    assert.deepEqual(await promise({ gebundenCent: 40_000, trotzdem: true }), ok(-10_000));
    assert.deepEqual(await promise({ gebundenCent: 35_000 }), ok(-5_000), 'less is always possible');
    assert.ok((await set({ schluessel: 'kurs:13:2026', gebundenCent: 0, erledigt: true })).ok);
    assert.equal(await verfuegbar(), 30_000);
  });

  it('never exceed the pot together, when several are promised at the same moment', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const results = await Promise.all(
      keys.map((key) => promise({ schluessel: `zugleich:${key}`, gebundenCent: 10_000 })),
    );
    assert.equal(results.filter((one) => one.ok).length, 3);
    assert.equal(await verfuegbar(), 0);
    for (const key of keys) await set({ schluessel: `zugleich:${key}`, gebundenCent: 0, erledigt: true });
  });

  it('are kept by payments that name them; the pot has as much as before', async () => {
    const wrong = await pay(1, 5_000, 'kurs:99:2026');
    assert.ok(!wrong.ok && wrong.grund === 'mittelbindung.unbekannt');
    const other = await pay(1, 5_000, 'kurs:12:2026', 2025);
    assert.ok(!other.ok && other.grund === 'mittelbindung.unbekannt');
    const paid = await pay(1, 20_000, 'kurs:12:2026');
    assert.ok(paid.ok);
    assert.equal(await verfuegbar(), 30_000);
    assert.equal((await findMittelbindung(t.database.db, 'kurs:12:2026'))?.gezahltCent, 20_000);
    assert.ok((await pay(2, 1_000)).ok);
    assert.equal(await verfuegbar(), 29_000, 'what keeps no commitment takes from the rest');
    const moved = await set({ gebundenCent: 70_000, jahr: 2027 });
    assert.ok(!moved.ok && moved.grund === 'mittelbindung.schon-gezahlt');

    const [stand] = await listJahresmittel(t.database.db, { topfId, jahr: 2026 });
    assert.equal(stand?.offenCent, 50_000);
    assert.equal(stand.gezahltCent, 21_000);
    await inAct((a) => returnZahlung(a, paid.wert.zahlungIds[0]!, { am: '2026-03-10', grund: 'Konto' }));
    assert.equal(await verfuegbar(), 29_000, 'what came back is owed again');
    assert.equal((await findMittelbindung(t.database.db, 'kurs:12:2026'))?.gezahltCent, 0);
  });

  it('move to another year while nothing is paid, and stay as they are once it is closed', async () => {
    assert.ok((await set({ schluessel: 'kurs:14', jahr: 2025, gebundenCent: 700 })).ok);
    assert.ok((await set({ schluessel: 'kurs:14', jahr: 2027, gebundenCent: 700 })).ok);
    assert.deepEqual(await listJahresmittel(t.database.db, { topfId, jahr: 2025 }), []);
    await t.database.db
      .insertInto('jahresabschluss')
      .values({ jahr: 2025, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
      .execute();
    const late = await set({ schluessel: 'kurs:14', jahr: 2025, gebundenCent: 700 });
    assert.ok(!late.ok && late.grund === 'jahr.abgeschlossen');
    const asked = await promise({ jahr: 2025 });
    assert.ok(!asked.ok && asked.grund === 'jahr.abgeschlossen');
  });
});
