import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { laufOf, openKasse, releaseLauf, zahlungOf } from '../haushalt.beispiele.ts';
import { restOf, sumTopfsummen } from './topf.rules.ts';
import { findAnsatz, listHaushaltsjahre } from './topf.store.ts';

describe('what is left of a plan', () => {
  it('is the plan less what is paid; nothing without a plan', () => {
    assert.equal(restOf({ mittelCent: 3_500_000, gezahltCent: 3_000_000 }), 500_000);
    assert.equal(restOf({ mittelCent: 0, gezahltCent: 1 }), -1);
    assert.equal(restOf({ mittelCent: null, gezahltCent: 1 }), null);
  });

  it('adds up', () => {
    const staende = [
      { mittelCent: 100, gezahltCent: 30 },
      { mittelCent: null, gezahltCent: 5 },
    ];
    assert.deepEqual(sumTopfsummen(staende), { mittelCent: 100, gezahltCent: 35 });
    assert.deepEqual(sumTopfsummen([]), { mittelCent: 0, gezahltCent: 0 });
  });
});

describe('pots', () => {
  let t: TestApp;
  let leitung: TestUser;
  let koordination: TestUser;
  before(async () => {
    t = await openTestApp();
    leitung = await t.signIn('leitung');
    koordination = await t.signIn('koordination');
  });
  after(() => t.close());

  const LISTE = '/haushalt/toepfe';
  const topf = { bezeichnung: 'Übersetzungen', produkt: '31510', sachkonto: '443100', ist_aktiv: 'ja' };
  const all = () => t.database.db.selectFrom('topf').selectAll().execute();

  it('are made by those who may', async () => {
    assert.equal((await t.get(`${LISTE}/neu`, koordination)).status, 403);
    assert.equal((await t.post(`${LISTE}/neu`, koordination, topf)).status, 403);
    assert.match(await (await t.get(LISTE, koordination)).text(), /Noch kein Topf/);
    const refused = await t.post(`${LISTE}/neu`, leitung, { ...topf, bezeichnung: ' ' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /value="443100"/);
    assert.equal((await all()).length, 0);
    assert.equal((await t.post(`${LISTE}/neu`, leitung, topf)).status, 303);
    const twice = await t.post(`${LISTE}/neu`, leitung, { ...topf, bezeichnung: 'ÜBERSETZUNGEN' });
    assert.equal(twice.status, 422);
    assert.match(await twice.text(), /gibt es schon/);
    assert.equal((await all()).length, 1);
  });

  it('are changed, not over somebody else', async () => {
    const [one] = await all();
    const path = `${LISTE}/${one!.id}/bearbeiten`;
    assert.equal((await t.get(path, koordination)).status, 403);
    assert.equal((await t.get(`${LISTE}/999/bearbeiten`, leitung)).status, 404);
    assert.match(await (await t.get(path, leitung)).text(), /value="Übersetzungen"/);
    const changed = { ...topf, kostenstelle: '5010', version: '1' };
    assert.equal((await t.post(path, leitung, changed)).status, 303);
    const late = await t.post(path, leitung, { ...changed, kostenstelle: '9999' });
    assert.equal(late.status, 422);
    const text = await late.text();
    assert.match(text, /inzwischen geändert/);
    assert.match(text, /value="9999"/);
    assert.equal((await all())[0]!.kostenstelle, '5010');
    assert.equal((await t.post(path, leitung, { ...changed, ist_aktiv: '', version: '2' })).status, 303);
    assert.match(await (await t.get(LISTE, koordination)).text(), /nicht mehr in Gebrauch/);
  });

  it('are planned by year; what is paid and what is left can be opened', async () => {
    const topfId = await openKasse(t);
    const path = `${LISTE}/${topfId}`;
    const plan = { jahr: '2026', ansatz: '100,00', bemerkung: 'wie im Vorjahr' };
    assert.equal((await t.post(`${path}/ansatz`, koordination, plan)).status, 403);
    assert.equal((await t.post(`${LISTE}/999/ansatz`, leitung, plan)).status, 404);
    for (const [input, sentence] of [
      [{ ...plan, ansatz: 'viel' }, /Betrag in Euro/],
      [{ ...plan, ansatz: '-5' }, /nicht negativ/],
      [{ ...plan, jahr: '26' }, /vierstellig/],
    ] as const) {
      const refused = await t.post(`${path}/ansatz`, leitung, input);
      assert.equal(refused.status, 422);
      const text = await refused.text();
      assert.match(text, sentence);
      assert.match(text, /value="wie im Vorjahr"/);
    }
    assert.equal(await findAnsatz(t.database.db, topfId, 2026), null);
    assert.equal((await t.post(`${path}/ansatz`, leitung, plan)).status, 303);
    assert.equal((await t.post(`${path}/ansatz`, leitung, { ...plan, ansatz: '35.000' })).status, 303);
    assert.equal((await findAnsatz(t.database.db, topfId, 2026))?.ansatzCent, 3_500_000);

    const buchungen = (cent: number, jahr: number) => [{ topfId, jahr, betragCent: cent, text: 'Text' }];
    const made = await releaseLauf(
      t,
      laufOf({
        zahlungen: [
          zahlungOf({ betragCent: 10_000, buchungen: buchungen(10_000, 2026) }),
          zahlungOf({ betragCent: 500, buchungen: buchungen(500, 2025) }),
          zahlungOf({ betragCent: 700, empfaengerId: 19 }),
        ],
      }),
    );
    assert.ok(made.ok);
    const list = (await (await t.get(`${LISTE}?jahr=2026`, koordination)).text()).replaceAll(
      /&nbsp;|\u00a0/g,
      ' ',
    );
    assert.match(list, /34\.900,00 €/);
    assert.match(list, /ohne Topf/);
    assert.match(list, /107,00 €/);
    const page = (await (await t.get(`${path}?jahr=2025`, koordination)).text()).replaceAll(
      /&nbsp;|\u00a0/g,
      ' ',
    );
    assert.match(page, /Buchungen 2025/);
    assert.match(page, /5,00 €/);
    assert.match(page, new RegExp(`/haushalt/zahllaeufe/${made.wert.zahllaufId}`));
    assert.deepEqual(await listHaushaltsjahre(t.database.db), [2026, 2025]);
    assert.equal((await t.get(`${LISTE}?jahr=abc`, koordination)).status, 200);
    assert.equal((await t.get(`${LISTE}/999`, koordination)).status, 404);
  });

  it('keep the plan of a closed year', async () => {
    await t.database.db
      .insertInto('jahresabschluss')
      .values({ jahr: 2025, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
      .execute();
    const [one] = await all();
    const answer = await t.post(`${LISTE}/${one!.id}/ansatz`, leitung, {
      jahr: '2025',
      ansatz: '1',
      bemerkung: '',
    });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Das Jahr 2025 ist abgeschlossen/);
    assert.equal(await findAnsatz(t.database.db, one!.id, 2025), null);
    assert.match(await (await t.get(`${LISTE}?jahr=2025`, leitung)).text(), /abgeschlossen/);
  });

  it('keep their accounts where something of a closed year is booked: its booking list stays as it is', async () => {
    const [one] = await all();
    const { db } = t.database;
    const betragCent = 500;
    const lauf = laufOf({
      herkunftId: 2024,
      zahlungen: [
        zahlungOf({ betragCent, buchungen: [{ topfId: one!.id, jahr: 2024, betragCent, text: '2024' }] }),
      ],
    });
    assert.ok((await releaseLauf(t, lauf)).ok);
    const path = `${LISTE}/${one!.id}/bearbeiten`;
    const change = async (changes: Record<string, string>) => {
      const { bezeichnung, produkt, sachkonto, kostenstelle, version } = (await all()).find(
        ({ id }) => id === one!.id,
      )!;
      const form = {
        bezeichnung,
        produkt,
        sachkonto,
        kostenstelle,
        version: String(version),
        ist_aktiv: 'ja',
      };
      return t.post(path, leitung, { ...form, ...changes });
    };
    assert.equal((await change({ kostenstelle: '5011' })).status, 303);
    await db
      .insertInto('jahresabschluss')
      .values({ jahr: 2024, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
      .execute();
    const refused = await change({ sachkonto: '443999' });
    assert.equal(refused.status, 422);
    const html = await refused.text();
    assert.ok(
      html.includes('In einem abgeschlossenen Jahr ist auf diesen Topf gebucht') && html.includes('443999'),
    );
    assert.equal((await change({ bezeichnung: 'Dolmetschen' })).status, 303, 'the name is only a name');
  });
});
