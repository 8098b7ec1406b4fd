import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { act } from '../../../platform/act.ts';
import { bookEinzelausgabe } from '../ausgaben/einzelausgabe.action.ts';
import { laufOf, openKasse, releaseLauf, zahlungOf } from '../haushalt.beispiele.ts';
import { setMittelbindung } from '../mittel/mittelbindung.action.ts';
import { createTopf, setAnsatz } from '../toepfe/topf.action.ts';
import { findHaushaltLivezahlen, haushaltLivezahlen } from './livezahlen.ts';
import { loadUeberblick } from './ueberblick-laden.ts';

describe('the overview of the budget', () => {
  let t: TestApp;
  let leitung: TestUser;
  let kurse: number;
  let sachmittel: number;
  before(async () => {
    t = await openTestApp();
    leitung = await t.signIn('leitung');
    kurse = await openKasse(t);
    const made = await createTopf(t.kontext(), {
      bezeichnung: 'Sachmittel',
      produkt: '31520',
      sachkonto: '442000',
      kostenstelle: '5011',
      ist_aktiv: true,
    });
    assert.ok(made.ok);
    sachmittel = made.wert;
  });
  after(() => t.close());

  const PFAD = '/haushalt/ueberblick';
  const text = async (path: string) =>
    (await (await t.get(path, leitung)).text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
  const load = (jahr = 2026) => loadUeberblick(t.database.db, jahr, '2026-03-10');
  const zeileOf = async (topfId: number, jahr = 2026) =>
    (await load(jahr)).zeilen.find((zeile) => zeile.topfId === topfId)!;
  const spend = async (am: string, jahr: number, betragCent: number) => {
    const neu = {
      topfId: sachmittel,
      am,
      jahr,
      betragCent,
      empfaenger: 'Laden',
      zweck: 'Material',
      belegnummer: '',
      trotzdem: true,
    };
    assert.ok((await bookEinzelausgabe(t.kontext(), neu)).ok);
  };

  it('is for those who see money', async () => {
    for (const path of [PFAD, `${PFAD}.csv`, `${PFAD}.xlsx`, `${PFAD}/jahre`]) {
      assert.equal((await t.get(path, await t.signIn('disposition'))).status, 403);
      assert.equal((await t.get(path, leitung)).status, 200, path);
    }
    assert.match(await text(`${PFAD}?jahr=abc`), /Haushaltsüberblick 2026/);
    assert.match(await text(PFAD), /kein abgelaufenes Jahr/);
  });

  it('shows what is planned, committed, invoiced, paid and left, and every figure opens what it is made of', async () => {
    await setAnsatz(t.kontext(), kurse, 2026, { ansatzCent: 1_000_000, bemerkung: '' });
    await act(t.kontext(), 'test.bindung', (a) =>
      setMittelbindung(a, {
        topfId: kurse,
        jahr: 2026,
        schluessel: 'kurs:1:2026',
        titel: 'Kurs B1 in Beispielhausen',
        href: '/sprachkurse/1',
        gebundenCent: 600_000,
        berechnetCent: 250_000,
      }),
    );
    const buchungen = [
      { topfId: kurse, jahr: 2026, betragCent: 200_000, text: 'Kurs 1', mittelbindung: 'kurs:1:2026' },
    ];
    assert.ok(
      (await releaseLauf(t, laufOf({ zahlungen: [zahlungOf({ betragCent: 200_000, buchungen })] }))).ok,
    );
    const html = await text(PFAD);
    for (const part of ['10.000,00 €', '4.000,00 €', '2.500,00 €', '2.000,00 €']) {
      assert.ok(html.includes(part), part);
    }
    assert.match(html, new RegExp(`/haushalt/toepfe/${kurse}\\?jahr=2026#bindungen`));
    assert.match(html, /2\.500 € bis 6\.000 €/);
    const { prognose } = await zeileOf(kurse);
    assert.deepEqual(prognose, {
      art: 'bindungen',
      vonCent: 250_000,
      wahrscheinlichCent: 600_000,
      bisCent: 600_000,
    });
    const page = await text(`/haushalt/toepfe/${kurse}?jahr=2026`);
    assert.match(page, /href="\/sprachkurse\/1"[^>]*>Kurs B1 in Beispielhausen/);
    assert.match(await text('/haushalt/jahre/2026'), /Kurs B1 in Beispielhausen“ ist noch offen/);
  });

  it('forecasts pots without commitments by what earlier years paid after the same day', async () => {
    for (const [jahr, danach] of [
      [2023, 20_000],
      [2024, 30_000],
      [2025, 40_001],
    ] as const) {
      await spend(`${jahr}-02-01`, jahr, 10_000);
      await spend(`${jahr}-03-10`, jahr, 1_000);
      await spend(`${jahr}-03-12`, jahr, danach - 5_000);
      await spend(`${jahr + 1}-01-15`, jahr, 5_000);
    }
    await spend('2026-02-01', 2026, 7_000);
    const { prognose, lage } = await zeileOf(sachmittel);
    assert.deepEqual(prognose, {
      art: 'vorjahre',
      vonCent: 27_000,
      wahrscheinlichCent: 37_000,
      bisCent: 47_001,
    });
    assert.equal(lage, 'ohne-ansatz');
    const next = await zeileOf(sachmittel, 2027);
    assert.equal(
      next.prognose?.wahrscheinlichCent,
      41_000,
      'of a year that has not begun: the whole of finished ones',
    );
  });

  it('warns on the start page before the money runs out', async () => {
    assert.match(await text('/'), /Sachmittel hat keinen Ansatz/);
    await setAnsatz(t.kontext(), sachmittel, 2026, { ansatzCent: 36_999, bemerkung: '' });
    assert.match(await text('/'), /Sachmittel reicht voraussichtlich nicht.*fehlen 0,01 €/s);
    await setAnsatz(t.kontext(), sachmittel, 2026, { ansatzCent: 37_000, bemerkung: '' });
    assert.doesNotMatch(await text('/'), /Haushalt: Sachmittel/);
    await setAnsatz(t.kontext(), sachmittel, 2026, { ansatzCent: 6_000, bemerkung: '' });
    assert.match(await text('/'), /Sachmittel ist überzogen.*10,00 € mehr gezahlt/s);
    assert.match(await text(PFAD), /überzogen/);
    const fremd = await t.signIn('disposition');
    assert.doesNotMatch(await (await t.get('/', fremd)).text(), /Sachmittel/);
  });

  it('stands beside other years, and goes to the finance office as a table', async () => {
    const years = await text(`${PFAD}/jahre`);
    assert.match(years, /2024.*310,00 €.*10\.000,00 €/s);
    assert.match(years, /310,00 €.*410,00 €/s);
    const csv = await (await t.get(`${PFAD}.csv?jahr=2026`, leitung)).text();
    assert.match(
      csv,
      /2026;Sprachmittlung;31510;443100;5010;10000,00;0,00;0,00;10000,00;4000,00;2500,00;2000,00;4000,00;6000,00/,
    );
    assert.equal((await t.get(`${PFAD}.xlsx?jahr=2026`, leitung)).status, 200);
  });

  it('lets reports quote its figures for the year of their reference date, in all and by pot', async () => {
    const kontext = t.kontext(leitung.wer);
    const ask = async (schluessel: string, stichtag: string) => {
      const alle = [...haushaltLivezahlen, ...(await findHaushaltLivezahlen(kontext))];
      return alle.find((one) => one.schluessel === schluessel)!.findWert(kontext, stichtag, '2000-01-01');
    };
    assert.equal(await ask('haushalt.gezahlt', '2024-12-31'), 410);
    assert.equal(await ask('haushalt.geplant', '2024-12-31'), null);
    assert.equal(await ask(`haushalt.geplant.${kurse}`, '2026-06-30'), 10_000);
    assert.equal(await ask(`haushalt.verfuegbar.${kurse}`, '2026-06-30'), 4_000);
    assert.equal(await ask(`haushalt.gebunden.${kurse}`, '2020-01-01'), 0);
    const teile = await haushaltLivezahlen[2]!.gliederungen![0]!.findTeile(
      kontext,
      '2026-03-10',
      '2026-01-01',
    );
    assert.deepEqual(
      teile.map(({ bezeichnung, wert }) => [bezeichnung, wert]),
      [
        ['Sachmittel', 70],
        ['Sprachmittlung', 2_000],
      ],
    );
  });

  it('may point to pages that modules offer, once each', async () => {
    const path = `/haushalt/toepfe/${kurse}`;
    const refused = await t.post(`${path}/bezuege`, leitung, { ziel: '/konzept/massnahmen/1' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /wählen Sie eine Maßnahme/);
    const koordination = await t.signIn('koordination');
    assert.equal((await t.post(`${path}/bezuege`, koordination, { ziel: '/x' })).status, 403);
    await t.database.db
      .insertInto('topfbezug')
      .values({ topf_id: kurse, titel: 'M 3 Sprachkurse für Frauen', href: '/konzept/massnahmen/3' })
      .execute();
    assert.match(await text(path), /M 3 Sprachkurse für Frauen/);
    const { id } = await t.database.db.selectFrom('topfbezug').select('id').executeTakeFirstOrThrow();
    assert.equal((await t.post(`${path}/bezuege/${id}/loesen`, leitung)).status, 303);
    assert.equal((await t.post(`${path}/bezuege/${id}/loesen`, leitung)).status, 303);
    assert.doesNotMatch(await text(path), /M 3 Sprachkurse/);
  });
});
