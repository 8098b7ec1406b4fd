import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { act } from '../../../platform/act.ts';
import { KONTO, laufOf, openKasse, releaseLauf, zahlungOf } from '../haushalt.beispiele.ts';
import { saveHaushaltskonto } from '../konto/konto.action.ts';
import { returnZahlung } from './rueckgabe.action.ts';
import { checkErsatz, checkRueckgabe, checkZahllauf } from './zahllauf.rules.ts';

describe('what can become a payment file', () => {
  const grund = (changes: Parameters<typeof laufOf>[0]) => {
    const result = checkZahllauf(laufOf(changes), '2026-03-10');
    return result.ok ? null : result.grund;
  };
  const one = (changes: Parameters<typeof zahlungOf>[0]) => grund({ zahlungen: [zahlungOf(changes)] });

  it('a run with payments, checked and released by two, not of yesterday and not of next year', () => {
    assert.equal(grund({}), null);
    assert.equal(grund({ zahlungen: [] }), 'zahllauf.leer');
    assert.equal(grund({ freigegebenVon: 'Dana Disposition' }), 'zahllauf.vier-augen');
    assert.equal(grund({ ausfuehrungAm: '2026-03-09' }), 'zahllauf.ausfuehrung-vorbei');
    assert.equal(grund({ ausfuehrungAm: '2026-03-10' }), null);
    assert.equal(grund({ ausfuehrungAm: '2026-05-09' }), null);
    assert.equal(grund({ ausfuehrungAm: '2026-05-10' }), 'zahllauf.ausfuehrung-zu-spaet');
  });

  it('a payment with a name, an account inside the area, an amount and bookings that add up to it', () => {
    assert.equal(one({ iban: 'DE02 1203 0000 0000 2020 51' }), null);
    assert.equal(one({ empfaenger: 'አማርኛ' }), 'zahlung.empfaenger');
    assert.equal(one({ verwendungszweck: ' ' }), 'zahlung.zweck');
    assert.equal(one({ iban: '' }), 'zahlung.iban');
    assert.equal(one({ iban: 'DE03120300000000202051' }), 'zahlung.iban');
    assert.equal(one({ iban: 'CH9300762011623852957' }), 'zahlung.iban-land');
    for (const betragCent of [0, -1, 0.5, 100_000_000_000, Number.NaN]) {
      assert.equal(one({ betragCent }), 'zahlung.betrag', String(betragCent));
    }
    assert.equal(one({ buchungen: [] }), 'zahlung.buchungen');
    const short = [{ topfId: null, jahr: 2026, betragCent: 6129, text: '' }];
    assert.equal(one({ buchungen: short }), 'zahlung.buchungen');
  });
});

describe('what comes back', () => {
  it('comes after it went out and not from the future', () => {
    assert.ok(checkRueckgabe('2026-03-12', '2026-03-10', '2026-03-12').ok);
    assert.ok(!checkRueckgabe('2026-03-09', '2026-03-10', '2026-03-12').ok);
    assert.ok(!checkRueckgabe('2026-03-13', '2026-03-10', '2026-03-12').ok);
  });

  it('is paid again to the same person, no more than it was', () => {
    const alt = { status: 'zurueckgekommen', empfaenger_art: 'sprachmittler', empfaenger_id: 17 } as const;
    const jahre = [{ jahr: 2025, gebuchtCent: 6130, ersetztCent: 0 }];
    const neu = (betragCent: number, empfaengerId = 17) => [
      zahlungOf({
        betragCent,
        empfaengerId,
        buchungen: [{ topfId: null, jahr: 2025, betragCent, text: '', ersetztZahlungId: 5 }],
      }),
    ];
    assert.ok(checkErsatz(neu(6130), 5, alt, jahre).ok);
    assert.ok(!checkErsatz(neu(6131), 5, alt, jahre).ok);
    assert.ok(!checkErsatz(neu(6130, 18), 5, alt, jahre).ok);
    assert.ok(!checkErsatz(neu(6130), 5, { ...alt, status: 'angewiesen' }, jahre).ok);
    assert.ok(!checkErsatz(neu(6130), 5, null, []).ok);
    assert.ok(!checkErsatz(neu(1), 5, alt, [{ ...jahre[0]!, ersetztCent: 6130 }]).ok);
  });
});

describe('payment runs', () => {
  let t: TestApp;
  let kasse: TestUser;
  let koordination: TestUser;
  let topfId: number;
  before(async () => {
    t = await openTestApp();
    kasse = await t.signIn('zahlstelle');
    koordination = await t.signIn('koordination');
  });
  after(() => t.close());

  const count = async (table: 'zahllauf' | 'zahlung' | 'buchung' | 'datei') =>
    (
      await t.database.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;

  it('need an account', async () => {
    const result = await releaseLauf(t, laufOf());
    assert.ok(!result.ok);
    assert.equal(result.grund, 'konto.fehlt');
    topfId = await openKasse(t);
  });

  it('keep nothing of what is refused', async () => {
    const result = await releaseLauf(t, laufOf({ zahlungen: [zahlungOf(), zahlungOf({ iban: 'DE00' })] }));
    assert.ok(!result.ok);
    assert.deepEqual(result.werte, { empfaenger: 'Olena Beispiel' });
    for (const table of ['zahllauf', 'zahlung', 'buchung', 'datei'] as const)
      assert.equal(await count(table), 0);
  });

  let laufId: number;
  let zahlungIds: number[];
  it('are made once, with payments in order, bookings and the file', async () => {
    const two = zahlungOf({
      empfaengerId: 18,
      empfaenger: '=Müller, Jörg',
      betragCent: 10_000,
      buchungen: [
        { topfId, jahr: 2026, betragCent: 7000, text: 'Sprachmittlung 02/2026' },
        { topfId: null, jahr: 2026, betragCent: 3000, text: '+49 Fahrt' },
      ],
    });
    // Good Friday: banks work again on Tuesday.
    const result = await releaseLauf(
      t,
      laufOf({ zahlungen: [zahlungOf(), two], ausfuehrungAm: '2026-04-03' }),
    );
    assert.ok(result.ok);
    ({ zahllaufId: laufId, zahlungIds } = result.wert);
    const rows = await t.database.db.selectFrom('zahlung').selectAll().orderBy('id').execute();
    assert.deepEqual(
      rows.map(({ id }) => id),
      zahlungIds,
    );
    assert.deepEqual(
      rows.map((row) => [row.empfaenger_id, row.betrag_cent, row.verwendungszweck]),
      [
        [17, 6130, 'Sprachmittlung Februar 2026, 2 Einsaetze'],
        [18, 10_000, 'Sprachmittlung Februar 2026, 2 Einsaetze'],
      ],
    );
    const lauf = await t.database.db.selectFrom('zahllauf').selectAll().executeTakeFirstOrThrow();
    assert.equal(lauf.ausfuehrung_am, '2026-04-07');
    assert.equal(lauf.summe_cent, 16_130);
    assert.ok(rows.every((row, index) => row.end_to_end === `${lauf.kennung}-${index + 1}`));

    const again = await releaseLauf(t, laufOf());
    assert.ok(!again.ok);
    assert.equal(again.grund, 'zahllauf.schon-erstellt');
    assert.equal(await count('zahllauf'), 1);
  });

  it('are made once, however many release at the same moment', async () => {
    const results = await Promise.all(
      Array.from({ length: 5 }, () => releaseLauf(t, laufOf({ herkunftId: 2 }))),
    );
    assert.equal(results.filter(({ ok }) => ok).length, 1);
    for (const result of results) if (!result.ok) assert.equal(result.grund, 'zahllauf.schon-erstellt');
    assert.equal(await count('zahllauf'), 2);
    assert.equal(await count('datei'), 2);
  });

  it('keep the account they were made with', async () => {
    await saveHaushaltskonto(t.kontext(), { ...KONTO, iban: 'DE02100500000054540402' });
    const page = await (await t.get(`/haushalt/zahllaeufe/${laufId}`, kasse)).text();
    assert.match(page, /DE … 3000/);
    await saveHaushaltskonto(t.kontext(), KONTO);
  });

  it('are seen by those who may, with the way to what they pay', async () => {
    const stelle = await t.signIn('stelle', 1);
    assert.equal((await t.get('/haushalt/zahllaeufe', stelle)).status, 403);
    const list = await (await t.get('/haushalt/zahllaeufe', koordination)).text();
    assert.match(list, /161,30/);
    assert.match(list, /noch nicht übergeben/);
    assert.match(await (await t.get('/haushalt/zahllaeufe?suche=februar', kasse)).text(), /161,30/);
    assert.doesNotMatch(
      await (await t.get('/haushalt/zahllaeufe?zustand=uebergeben', kasse)).text(),
      /161,30/,
    );
    assert.doesNotMatch(await (await t.get('/haushalt/zahllaeufe?jahr=2025', kasse)).text(), /161,30/);

    const page = await (await t.get(`/haushalt/zahllaeufe/${laufId}`, koordination)).text();
    assert.match(page, /M.ller, J.rg/);
    assert.match(page, /href="\/sprachmittler\/18"/);
    assert.match(page, new RegExp(`href="/haushalt/toepfe/${topfId}\\?jahr=2026"`));
    assert.doesNotMatch(page, /Zahlungsdatei herunterladen/);
    assert.doesNotMatch(page, /202051/, 'accounts are masked');
    const filtered = await (await t.get(`/haushalt/zahllaeufe/${laufId}?suche=olena`, koordination)).text();
    assert.doesNotMatch(filtered, /M.ller, J.rg/);
    assert.equal((await t.get('/haushalt/zahllaeufe/999', kasse)).status, 404);
  });

  it('say that a single payment is always checked by the bank', async () => {
    const lauf = await t.database.db
      .selectFrom('zahllauf')
      .select('id')
      .where('anzahl', '=', 1)
      .executeTakeFirstOrThrow();
    assert.match(
      await (await t.get(`/haushalt/zahllaeufe/${lauf.id}`, kasse)).text(),
      /Datei mit einer einzigen Zahlung/,
    );
    assert.doesNotMatch(
      await (await t.get(`/haushalt/zahllaeufe/${laufId}`, kasse)).text(),
      /Datei mit einer einzigen Zahlung/,
    );
  });

  it('give the file to the paying office only, and write down who took it', async () => {
    const leitung = await t.signIn('leitung');
    const path = `/haushalt/zahllaeufe/${laufId}/zahlungsdatei`;
    assert.equal((await t.post(path, leitung)).status, 403);
    assert.equal((await t.post('/haushalt/zahllaeufe/999/zahlungsdatei', kasse)).status, 404);
    const answer = await t.post(path, kasse);
    assert.equal(answer.headers.get('content-type'), 'application/xml');
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="KOMUT-[\w-]+\.xml"/);
    const xml = await answer.text();
    assert.match(xml, /<CtrlSum>161\.30<\/CtrlSum>/);
    assert.match(xml, /<Nm>Mueller, Joerg<\/Nm>|<Nm>\.Mueller, Joerg<\/Nm>/);
    const entry = await t.database.db
      .selectFrom('protokoll')
      .selectAll()
      .where('tat', '=', 'zahllauf.datei-abholen')
      .executeTakeFirstOrThrow();
    assert.equal(entry.gegenstand_id, String(laufId));
    assert.equal(entry.wer_id, kasse.userId);
  });

  it('are found by the reference that the bank names', async () => {
    const { kennung } = await t.database.db
      .selectFrom('zahllauf')
      .select('kennung')
      .where('id', '=', laufId)
      .executeTakeFirstOrThrow();
    const find = async (what: string, user: TestUser) =>
      (await t.get(`/suche?q=${encodeURIComponent(what)}`, user)).text();
    assert.match(await find(`${kennung.toLowerCase()}-2`, kasse), /M.ller, J.rg/);
    assert.match(await find(kennung.slice(0, 18), kasse), /Sprachmittlung Februar 2026/);
    const disposition = await t.signIn('disposition');
    assert.doesNotMatch(await find(kennung, disposition), /Sprachmittlung Februar 2026/);
    assert.doesNotMatch(await find('KOMUT-20260310-%', kasse), /Sprachmittlung Februar 2026/);
  });

  it('come as a booking list, one row for each booking, nothing a spreadsheet would calculate', async () => {
    const path = `/haushalt/zahllaeufe/${laufId}/buchungsliste.csv`;
    assert.equal((await t.get(path, await t.signIn('leitung'))).status, 403);
    const answer = await t.get(path, koordination);
    assert.equal(answer.status, 200);
    const lines = (await answer.text()).trim().split('\r\n');
    assert.equal(lines.length, 4);
    assert.equal(
      lines[0],
      'Haushaltsjahr;Produkt;Sachkonto;Kostenstelle;Betrag;Empfänger;IBAN;Buchungstext;Referenz;Fällig am',
    );
    assert.match(lines[2]!, /^2026;31510;443100;5010;70,00;'=Müller, Jörg;DE02120300000000202051;/);
    assert.match(lines[3]!, /;'\+49 Fahrt;/);
    assert.match(lines[3]!, /;07\.04\.2026$/);
  });

  it('are noted as handed over once, and the note can be taken back', async () => {
    const path = `/haushalt/zahllaeufe/${laufId}`;
    assert.equal((await t.post(`${path}/uebergeben`, koordination)).status, 403);
    assert.equal((await t.post('/haushalt/zahllaeufe/999/uebergeben', kasse)).status, 404);
    assert.match(await (await t.get('/', kasse)).text(), /Zahllauf übergeben: Sprachmittlung Februar 2026/);
    assert.equal((await t.post(`${path}/uebergeben`, kasse)).status, 303);
    assert.equal((await t.post(`${path}/uebergeben`, kasse)).status, 303);
    assert.match(
      await (await t.get(path, kasse)).text(),
      /Übergeben am 10\.03\.2026, 10:00 von Test zahlstelle/,
    );
    const entries = await t.database.db
      .selectFrom('protokoll')
      .select('id')
      .where('tat', '=', 'zahllauf.uebergeben')
      .where('wer_id', '=', kasse.userId)
      .execute();
    assert.equal(entries.length, 1);
    assert.equal((await t.post(`${path}/uebergabe-zuruecknehmen`, kasse)).status, 303);
    assert.doesNotMatch(await (await t.get(path, kasse)).text(), /Übergeben am/);
  });

  it('warn when their day has passed and the bank does not have them', async () => {
    const path = `/haushalt/zahllaeufe/${laufId}`;
    assert.doesNotMatch(await (await t.get(path, kasse)).text(), /Tag der Ausführung ist vorbei/);
    t.clock.set('2026-04-08T09:00:00Z');
    assert.match(await (await t.get(path, kasse)).text(), /Tag der Ausführung ist vorbei/);
    t.clock.set(TEST_NOW);
  });

  const giveBack = (zahlungId: number, am: string, grund: string) =>
    act(t.kontext(kasse.wer), 'zahllauf.uebergeben', (a) => returnZahlung(a, zahlungId, { am, grund }));

  it('have payments that come back, once', async () => {
    const [first] = zahlungIds;
    const grundOf = async (id: number, am: string, grund: string) => {
      const result = await giveBack(id, am, grund);
      return result.ok ? null : result.grund;
    };
    assert.equal(await grundOf(999_999, '2026-03-10', 'x'), 'zahlung.unbekannt');
    assert.equal(await grundOf(first!, '2026-03-09', 'x'), 'zahlung.rueck-vorher');
    assert.equal(await grundOf(first!, '2026-03-11', 'x'), 'zahlung.rueck-kuenftig');
    assert.equal(await grundOf(first!, '2026-03-10', ' '), 'zahlung.rueck-grund');
    const result = await giveBack(first!, '2026-03-10', 'Konto erloschen');
    assert.deepEqual(result, {
      ok: true,
      wert: {
        zahllaufId: laufId,
        empfaengerArt: 'sprachmittler',
        empfaengerId: 17,
        betragCent: 6130,
        istNeu: true,
      },
    });
    const again = await giveBack(first!, '2026-03-10', 'Konto erloschen');
    assert.ok(again.ok && !again.wert.istNeu);
    const page = await (await t.get(`/haushalt/zahllaeufe/${laufId}`, kasse)).text();
    assert.match(page, /Am 10\.03\.2026 zurückgekommen: Konto erloschen/);
    assert.match(await (await t.get('/haushalt/zahllaeufe', kasse)).text(), /1 Zahlung zurück/);
  });

  it('pay what came back again, once, even when its year is closed', async () => {
    const db = t.database.db;
    await db
      .insertInto('jahresabschluss')
      .values({ jahr: 2026, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
      .execute();
    const closed = await releaseLauf(t, laufOf({ herkunftId: 3 }));
    assert.ok(!closed.ok);
    assert.equal(closed.grund, 'jahr.abgeschlossen');
    const again = (herkunftId: number, betragCent: number) =>
      releaseLauf(
        t,
        laufOf({
          herkunftId,
          zahlungen: [
            zahlungOf({
              betragCent,
              buchungen: [
                { topfId: null, jahr: 2026, betragCent, text: 'erneut', ersetztZahlungId: zahlungIds[0]! },
              ],
            }),
          ],
        }),
      );
    const more = await again(4, 6131);
    assert.ok(!more.ok && more.grund === 'zahlung.ersatz');
    const both = await Promise.all([again(5, 6130), again(6, 6130)]);
    assert.equal(both.filter(({ ok }) => ok).length, 1, 'only one of two');
    const unreturned = await releaseLauf(
      t,
      laufOf({
        herkunftId: 7,
        zahlungen: [
          zahlungOf({
            empfaengerId: 18,
            buchungen: [
              { topfId: null, jahr: 2026, betragCent: 6130, text: '', ersetztZahlungId: zahlungIds[1]! },
            ],
          }),
        ],
      }),
    );
    assert.ok(!unreturned.ok);
    assert.equal((await t.post(`/haushalt/zahllaeufe/${laufId}/uebergeben`, kasse)).status, 303);
    const refused = await t.post(`/haushalt/zahllaeufe/${laufId}/uebergabe-zuruecknehmen`, kasse);
    assert.equal(refused.status, 303);
    assert.match(await (await t.get(`/haushalt/zahllaeufe/${laufId}`, kasse)).text(), /Übergeben am/);
  });
});
