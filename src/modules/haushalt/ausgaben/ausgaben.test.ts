import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { act } from '../../../platform/act.ts';
import { openKasse } from '../haushalt.beispiele.ts';
import { findVerfuegbar, setMittelbindung } from '../mittel/mittelbindung.action.ts';
import { findMittelbindung } from '../mittel/mittelbindung.store.ts';
import { setAnsatz } from '../toepfe/topf.action.ts';

describe('expenses by hand', () => {
  let t: TestApp;
  let koordination: TestUser;
  let fremd: TestUser;
  let topfId: number;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    fremd = await t.signIn('disposition');
    topfId = await openKasse(t);
    await setAnsatz(t.kontext(), topfId, 2026, { ansatzCent: 10_000, bemerkung: '' });
  });
  after(() => t.close());

  const PFAD = '/haushalt/ausgaben';
  const form = (changes: Record<string, string> = {}) => ({
    topf: String(topfId),
    am: '02.03.2026',
    jahr: '',
    empfaenger: 'Druckerei Beispiel',
    zweck: 'Faltblätter Sprachmittlung',
    betrag: '60,00',
    belegnummer: 'R-17',
    ...changes,
  });
  const all = () => t.database.db.selectFrom('einzelausgabe').selectAll().orderBy('id').execute();
  const frei = () => findVerfuegbar(t.database.db, topfId, 2026);

  it('are entered by those who may, with all that is needed', async () => {
    assert.equal((await t.get(PFAD, fremd)).status, 403);
    assert.equal((await t.post(`${PFAD}/neu`, fremd, form())).status, 403);
    for (const [changes, sentence] of [
      [{ am: '11.03.2026' }, /liegt in der Zukunft/],
      [{ betrag: '0' }, /Betrag an/],
      [{ empfaenger: '' }, /füllen Sie dieses Feld/],
      [{ jahr: '2020' }, /zu weit auseinander/],
      [{ topf: '999' }, /Topf gibt es nicht/],
    ] as const) {
      const refused = await t.post(`${PFAD}/neu`, koordination, form(changes));
      assert.equal(refused.status, 422, JSON.stringify(changes));
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /value="R-17"/);
    }
    assert.equal((await all()).length, 0);
    assert.equal((await t.post(`${PFAD}/neu`, koordination, form())).status, 303);
    assert.equal(await frei(), 4_000);
  });

  it('warn before they overdraw the pot, and go on when somebody says so', async () => {
    const zuviel = form({ betrag: '50' });
    const refused = await t.post(`${PFAD}/neu`, koordination, zuviel);
    assert.equal(refused.status, 422);
    const html = (await refused.text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
    assert.match(html, /Es fehlen 10,00 €/);
    assert.match(html, /Trotzdem buchen/);
    assert.equal((await all()).length, 1);
    assert.equal((await t.post(`${PFAD}/neu`, koordination, { ...zuviel, trotzdem: 'ja' })).status, 303);
    assert.equal(await frei(), -1_000);
  });

  it('are found and exported, and stand with their pot', async () => {
    assert.match(await (await t.get(`${PFAD}?suche=faltblatter`, koordination)).text(), /R-17/);
    assert.doesNotMatch(await (await t.get(`${PFAD}?jahr=2025`, koordination)).text(), /R-17/);
    const csv = await (await t.get(`${PFAD}.csv`, koordination)).text();
    assert.match(
      csv,
      /02\.03\.2026;Druckerei Beispiel;Faltblätter Sprachmittlung;R-17;Sprachmittlung;2026;60,00/,
    );
    assert.equal((await t.get(`${PFAD}.xlsx`, koordination)).status, 200);
    assert.match(await (await t.get(`/haushalt/toepfe/${topfId}`, koordination)).text(), /2 Einzelausgaben/);
  });

  it('are cancelled with a reason, once, and can still be read', async () => {
    const [, zweite] = await all();
    const path = `${PFAD}/${zweite!.id}/stornieren`;
    assert.equal((await t.post(path, fremd, { grund: 'doppelt' })).status, 403);
    assert.equal((await t.get(`${PFAD}/999/stornieren`, koordination)).status, 404);
    assert.equal((await t.get(path, koordination)).status, 200);
    assert.equal((await t.post(path, koordination, { grund: ' ' })).status, 422);
    assert.equal((await t.post(path, koordination, { grund: 'doppelt' })).status, 303);
    assert.equal((await t.post(path, koordination, { grund: 'doppelt' })).status, 422);
    assert.equal(await frei(), 4_000);
    assert.match(await (await t.get(PFAD, koordination)).text(), /storniert.*doppelt/s);
  });

  it('keep a commitment of their pot and year: the pot has as much as before', async () => {
    const set = await act(t.kontext(), 'test.binden', (a) =>
      setMittelbindung(a, {
        topfId,
        jahr: 2026,
        schluessel: 'kurs:1',
        titel: 'Kurs A1',
        href: '/',
        gebundenCent: 3_000,
      }),
    );
    assert.ok(set.ok);
    assert.equal(await frei(), 1_000);
    assert.match(await (await t.get(`${PFAD}/neu`, koordination)).text(), /Sprachmittlung 2026: Kurs A1/);
    const zahlung = form({ betrag: '25', mittelbindung: 'kurs:1' });
    const refused = await t.post(`${PFAD}/neu`, koordination, { ...zahlung, jahr: '2025' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /anderen Topf oder Jahr/);
    assert.equal((await t.post(`${PFAD}/neu`, koordination, zahlung)).status, 303);
    assert.equal(await frei(), 1_000);
    assert.equal((await findMittelbindung(t.database.db, 'kurs:1'))?.gezahltCent, 2_500);
    const mehr = await t.post(`${PFAD}/neu`, koordination, { ...zahlung, betrag: '15,01' });
    assert.match((await mehr.text()).replaceAll(/&nbsp;|\u00a0/g, ' '), /Es fehlen 0,01 €/);
  });

  it('stay as they are once their year is closed', async () => {
    await t.database.db
      .insertInto('jahresabschluss')
      .values({ jahr: 2026, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
      .execute();
    const [erste] = await all();
    assert.equal((await t.post(`${PFAD}/${erste!.id}/stornieren`, koordination, { grund: 'x' })).status, 422);
    const refused = await t.post(`${PFAD}/neu`, koordination, form({ betrag: '1' }));
    assert.match(await refused.text(), /Das Jahr 2026 ist abgeschlossen/);
  });
});
