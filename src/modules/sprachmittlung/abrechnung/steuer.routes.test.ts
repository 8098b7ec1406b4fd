import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { readAccessibility } from '../../../platform/documents/pdf.beispiele.ts';
import { readMails } from '../abschluss/abschluss.beispiele.ts';
import { findEinsatz } from '../einsatz.store.ts';
import { loadRangliste } from '../vermittlung/rangliste.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';
import { createRegel } from './entschaedigung.action.ts';
import { MODELLE } from './entschaedigung-pruefung.rules.ts';
import { listGezahlte } from './steuer.store.ts';
import { buildBescheinigung } from './steuer-bescheinigung.ts';
import { loadSteuerstand } from './steuer-stand.ts';

const JAHR = 2026;
const LINK = /http:\/\/localhost:3000(\/e\/\S+)/;

let t: TestApp;
let stelleId: number;
before(async () => {
  t = await openTestApp();
  stelleId = await addStelle(t);
  const regel = await createRegel(t.kontext({ ...SYSTEM, rollen: ['koordination'] }), {
    bezeichnung: 'Je angefangene Stunde',
    gueltigAb: '2020-01-01',
    gueltigBis: null,
    geltung: {},
    satz: MODELLE.stunde,
    beendetBisherige: false,
  });
  assert.ok(regel.ok, JSON.stringify(regel));
});
after(() => t.close());

/** One paid appointment: 36 € of which 6 € for the way. */
async function pay(personId: number, am: string, cent = 3600, fahrt = 600) {
  const { db } = t.database;
  const now = t.clock.now();
  const einsatzId = await addEinsatz(t, stelleId, {
    sprachmittler_id: personId,
    status: 'abgerechnet',
    herkunft: 'import',
    beginn_at: new Date(`${am}T08:00:00Z`),
    ende_at: new Date(`${am}T10:00:00Z`),
  });
  const one = <T>(rows: T[]) => rows[0]!;
  const datei = one(
    await db
      .insertInto('datei')
      .values({
        name: 'zahlung.xml',
        typ: 'application/xml',
        groesse: 1,
        sha256: 'x',
        inhalt: Buffer.from('x'),
        erstellt_at: now,
        erstellt_von: 'Test',
      })
      .returning('id')
      .execute(),
  );
  const lauf = one(
    await db
      .insertInto('abrechnungslauf')
      .values({
        bezeichnung: am,
        von_am: am,
        bis_am: am,
        erstellt_at: now,
        erstellt_von: 'Test',
        status: 'freigegeben',
        geprueft_von: 'a',
        geprueft_at: now,
        freigegeben_von: 'b',
        freigegeben_at: now,
        zahllauf_id: null,
      })
      .returning('id')
      .execute(),
  );
  const zahllauf = one(
    await db
      .insertInto('zahllauf')
      .values({
        kennung: `K-${einsatzId}`,
        bezeichnung: am,
        herkunft_art: 'abrechnungslauf',
        herkunft_id: lauf.id,
        ausfuehrung_am: am,
        konto_name: 'Landkreis',
        konto_iban: 'DE89370400440532013000',
        anzahl: 1,
        summe_cent: cent,
        zahlungsdatei_id: datei.id,
        erstellt_at: now,
        geprueft_von: 'a',
        freigegeben_von: 'b',
        uebergeben_at: null,
        uebergeben_von: null,
      })
      .returning('id')
      .execute(),
  );
  const zahlung = one(
    await db
      .insertInto('zahlung')
      .values({
        zahllauf_id: zahllauf.id,
        end_to_end: `E-${einsatzId}`,
        empfaenger: 'Test',
        iban: 'DE89370400440532013000',
        betrag_cent: cent,
        verwendungszweck: 'Test',
        empfaenger_art: 'sprachmittler',
        empfaenger_id: personId,
        zurueck_am: null,
      })
      .returning('id')
      .execute(),
  );
  await db
    .insertInto('abrechnungsposition')
    .values({
      lauf_id: lauf.id,
      einsatz_id: einsatzId,
      sprachmittler_id: personId,
      regel_id: null,
      berechnung: JSON.stringify({
        schritte: [
          { art: 'zeit.takt', werte: {}, cent: cent - fahrt },
          { art: 'weg', werte: {}, cent: fahrt },
        ],
      }),
      betrag_cent: cent,
      zahler: 'landkreis',
      kostentraeger_id: null,
      topf_id: null,
      zahlung_id: zahlung.id,
      weiterberechnung_id: null,
    })
    .execute();
}

describe('the tax watch', () => {
  it('is for the office and the payment office', async () => {
    const personId = await addSprachmittler(t, 'Verboten');
    const selam = await t.signIn('sprachmittler', personId);
    for (const user of [selam, await t.signIn('stelle', stelleId), await t.signIn('technik')]) {
      assert.equal((await t.get('/abrechnung/steuer', user)).status, 403);
      assert.equal((await t.get(`/abrechnung/steuer/${personId}`, user)).status, 403);
      assert.equal((await t.post('/abrechnung/steuer/erbitten', user, { jahr: '2026' })).status, 403);
      assert.equal((await t.post('/abrechnung/steuer/grenzen', user, {})).status, 403);
    }
    assert.equal((await t.post('/abrechnung/steuer/grenzen', await t.signIn('disposition'), {})).status, 403);
    assert.equal((await t.get('/abrechnung/steuer/987654', await t.signIn('zahlstelle'))).status, 404);
  });

  it('puts together what is paid, held and accepted, without travel costs', async () => {
    const personId = await addSprachmittler(t, 'Summe');
    await pay(personId, '2026-02-20');
    await pay(personId, '2025-12-30');
    // Held for 75 minutes and not yet paid; accepted for an hour; cancelled late and compensated.
    const eigen = { sprachmittler_id: personId };
    await addEinsatz(t, stelleId, {
      ...eigen,
      status: 'bestaetigt',
      beginn_at: new Date('2026-03-05T09:00:00Z'),
      ende_at: new Date('2026-03-05T10:00:00Z'),
      ist_beginn_at: new Date('2026-03-05T09:00:00Z'),
      ist_ende_at: new Date('2026-03-05T10:15:00Z'),
      kilometer_zehntel: 400,
    });
    await addEinsatz(t, stelleId, { ...eigen, status: 'vermittelt' });
    await addEinsatz(t, stelleId, { ...eigen, status: 'angefragt', sprachmittler_id: null });
    // From an old list: paid before KoMuT, whatever its status says.
    await addEinsatz(t, stelleId, {
      ...eigen,
      status: 'bestaetigt',
      herkunft: 'import',
      beginn_at: new Date('2026-01-05T09:00:00Z'),
      ende_at: new Date('2026-01-05T10:00:00Z'),
    });
    await addEinsatz(t, stelleId, { ...eigen, status: 'abgesagt', kosten_traegt: null });
    const stand = (await loadSteuerstand(t.database.db, personId, JAHR, t.clock.now()))!.stand;
    assert.deepEqual(
      [stand.gezahltCent, stand.offenCent, stand.zugesagtCent, stand.restCent],
      [3000, 2400, 1200, 96_000 - 5400],
    );
    // Settled with nothing to pay, as for staff in their working hours: nothing of it is open.
    await pay(personId, '2026-02-21', 3600, 600);
    await t.database.db
      .updateTable('abrechnungsposition')
      .set({ betrag_cent: 0, zahlung_id: null })
      .where('sprachmittler_id', '=', personId)
      .where('lauf_id', '=', (eb) => eb.selectFrom('abrechnungslauf').select(eb.fn.max('id').as('id')))
      .execute();
    const nochmal = (await loadSteuerstand(t.database.db, personId, JAHR, t.clock.now()))!.stand;
    assert.deepEqual([nochmal.gezahltCent, nochmal.offenCent], [3000, 2400]);
    const davor = (await loadSteuerstand(t.database.db, personId, 2025, t.clock.now()))!.stand;
    assert.deepEqual([davor.gezahltCent, davor.offenCent, davor.prognoseCent], [3000, 0, 3000]);
    const seite = await (
      await t.get(`/abrechnung/steuer/${personId}?jahr=2026`, await t.signIn('disposition'))
    ).text();
    assert.match(seite, /906,00/);
    const eigene = await (await t.get('/mein-freibetrag', await t.signIn('sprachmittler', personId))).text();
    assert.match(eigene, /906,00/);
  });

  it('a travel cost counts where the office says so, with the history kept', async () => {
    const buero = await t.signIn('koordination');
    const personId = await addSprachmittler(t, 'Fahrt');
    await pay(personId, '2026-02-20');
    const gueltig = {
      'grenzen.0.freibetrag': '26a',
      'grenzen.0.ab': '2026',
      'grenzen.0.betrag': '960',
      'grenzen.1.freibetrag': '',
      warnProzent: '70',
      zaehltFahrtkosten: 'ja',
    };
    for (const [anders, satz] of [
      [{ 'grenzen.0.betrag': 'viel' }, /1\.234,56/],
      [{ 'grenzen.0.ab': '' }, /zusammen aus/],
      [{ 'grenzen.1.freibetrag': '26a', 'grenzen.1.ab': '2026', 'grenzen.1.betrag': '100' }, /anderen Zeile/],
      [{ warnProzent: '700' }, /Zahl/],
    ] as const) {
      const antwort = await t.post('/abrechnung/steuer/grenzen', buero, { ...gueltig, ...anders });
      assert.equal(antwort.status, 422);
      const text = await antwort.text();
      assert.match(text, satz);
      for (const wert of Object.values(anders)) assert.ok(text.includes(wert));
    }
    const stand = async () =>
      (await loadSteuerstand(t.database.db, personId, JAHR, t.clock.now()))!.stand.gezahltCent;
    assert.equal(await stand(), 3000, 'nothing was saved by what was refused');
    assert.equal((await t.post('/abrechnung/steuer/grenzen', buero, gueltig)).status, 303);
    assert.equal(await stand(), 3600);
    assert.match(await (await t.get('/abrechnung/steuer/grenzen', buero)).text(), /Vorgabe von KoMuT/);
    await t.database.db.deleteFrom('einstellung').where('schluessel', '=', 'abrechnung.steuer').execute();
  });

  it('warns in its list and leaves as a file', async () => {
    const personId = await addSprachmittler(t, 'Darueber');
    await pay(personId, '2026-03-01', 97_000, 0);
    const buero = await t.signIn('disposition');
    const warnungen = await (await t.get('/abrechnung/steuer?stufe=ueber', buero)).text();
    assert.match(warnungen, /Darueber/);
    assert.doesNotMatch(warnungen, /Summe,/);
    const csv = await (await t.get('/abrechnung/steuer.csv?stufe=warnung', buero)).text();
    assert.match(csv, /Darueber, Test.*überschritten.*960,00;970,00/);
  });
});

describe('the yearly certificate', () => {
  it('says what was paid in a year, to the person and to the office', async () => {
    const personId = await addSprachmittler(t, 'Bescheinigt', {
      strasse: 'Deichweg 3',
      plz: '26919',
      ort: 'Brake',
    });
    await pay(personId, '2026-02-20');
    await pay(personId, '2026-03-02', 5000, 800);
    const selam = await t.signIn('sprachmittler', personId);
    for (const [pfad, user] of [
      ['/mein-freibetrag', selam],
      [`/abrechnung/steuer/${personId}`, await t.signIn('zahlstelle')],
    ] as const) {
      const antwort = await t.get(`${pfad}/bescheinigung.pdf?jahr=2026`, user);
      assert.equal(antwort.headers.get('content-type'), 'application/pdf');
      const pdf = readAccessibility(new Uint8Array(await antwort.arrayBuffer()));
      assert.deepEqual(
        [pdf.uaPart, pdf.lang, pdf.title, pdf.pages],
        ['1', 'de', 'Bescheinigung über Aufwandsentschädigungen 2026', 1],
      );
      assert.equal((await t.get(`${pfad}/bescheinigung.pdf?jahr=2024`, user)).status, 404);
    }
    assert.equal((await t.get(`/abrechnung/steuer/${personId}/bescheinigung.pdf`, selam)).status, 403);
    const brief = buildBescheinigung(
      { vorname: 'Test', nachname: 'Bescheinigt', strasse: 'Deichweg 3', plz: '26919', ort: 'Brake' },
      JAHR,
      await listGezahlte(t.database.db, personId, JAHR),
      '2027-01-15',
    );
    const tabelle = brief.bloecke.find((block) => block.art === 'tabelle');
    assert.ok(tabelle?.art === 'tabelle');
    assert.deepEqual(tabelle.zeilen, [
      ['20.02.2026', '1', '30,00\u00a0€', '6,00\u00a0€', '36,00\u00a0€'],
      ['02.03.2026', '1', '42,00\u00a0€', '8,00\u00a0€', '50,00\u00a0€'],
    ]);
    assert.deepEqual(tabelle.summe, ['Summe', '2', '72,00\u00a0€', '14,00\u00a0€', '86,00\u00a0€']);
  });
});

describe('the yearly declaration', () => {
  it('is asked for once, by mail with a personal link, and replaces itself', async () => {
    const personId = await addSprachmittler(t, 'Erklaert');
    await addSprachmittler(t, 'Ohnemail', { email: '' });
    const buero = await t.signIn('disposition');
    assert.equal((await t.post('/abrechnung/steuer/erbitten', buero, { jahr: '2026' })).status, 303);
    assert.equal((await t.post('/abrechnung/steuer/erbitten', buero, { jahr: '2026' })).status, 303);
    const mails = await readMails(t, 'erklaert@example.org');
    assert.equal(mails.length, 1, 'nobody is asked twice within two weeks');
    assert.doesNotMatch(mails[0]!.text, /\d+,\d\d/, 'no amounts in a mail');
    const pfad = LINK.exec(mails[0]!.text)![1]!;
    const seite = await t.get(pfad);
    assert.equal(seite.status, 200);
    assert.match(await seite.text(), /Ihre Erklärung für 2026/);

    for (const [eingabe, satz] of [
      [{ bestaetigt: 'ja' }, /wählen Sie eine Antwort/],
      [{ andere: 'ja', bestaetigt: 'ja', hinweis: 'Feuerwehr' }, /wie viel Geld/],
      [{ andere: 'nein' }, /bestätigen Sie/],
    ] as const) {
      const antwort = await t.post(pfad, null, eingabe);
      assert.equal(antwort.status, 422);
      const text = await antwort.text();
      assert.match(text, satz);
      if ('hinweis' in eingabe) assert.ok(text.includes('Feuerwehr'));
    }
    const erklaerungen = () =>
      t.database.db
        .selectFrom('steuererklaerung')
        .select(['jahr', 'andere_cent', 'freibetrag'])
        .where('sprachmittler_id', '=', personId)
        .execute();
    assert.deepEqual(await erklaerungen(), []);
    assert.equal((await t.post(pfad, null, { andere: 'nein', bestaetigt: 'ja' })).status, 303);
    assert.equal((await t.post(pfad, null, { andere: 'ja', betrag: '300', bestaetigt: 'ja' })).status, 303);
    assert.deepEqual(await erklaerungen(), [{ jahr: 2026, andere_cent: 30_000, freibetrag: '26a' }]);
    assert.match(await (await t.get(pfad)).text(), /am 10\.03\.2026 abgegeben/);
    const stand = (await loadSteuerstand(t.database.db, personId, JAHR, t.clock.now()))!.stand;
    assert.deepEqual([stand.istErklaert, stand.genutztCent], [true, 30_000]);
    const nochmal = await t.post(`/abrechnung/steuer/${personId}/erbitten`, buero, { jahr: '2026' });
    assert.equal(nochmal.status, 303);
    assert.equal((await readMails(t, 'erklaert@example.org')).length, 1);
  });

  it('is asked for in the language of the person’s account', async () => {
    const personId = await addSprachmittler(t, 'Englisch');
    const konto = await t.signIn('sprachmittler', personId);
    await t.database.db
      .updateTable('user')
      .set({ email: 'englisch@example.org' })
      .where('id', '=', konto.userId)
      .execute();
    await t.database.db
      .updateTable('benutzer')
      .set({ sprache: 'en' })
      .where('user_id', '=', konto.userId)
      .execute();
    const buero = await t.signIn('disposition');
    await t.post(`/abrechnung/steuer/${personId}/erbitten`, buero, { jahr: '2026' });
    const [mail] = await readMails(t, 'englisch@example.org');
    assert.match(mail!.text, /It takes one minute/);
  });

  it('of a closed year stays as it is', async () => {
    const personId = await addSprachmittler(t, 'Zu');
    const buero = await t.signIn('disposition');
    await t.post(`/abrechnung/steuer/${personId}/erbitten`, buero, { jahr: '2024' });
    const pfad = LINK.exec((await readMails(t, 'zu@example.org'))[0]!.text)![1]!;
    await t.database.db
      .insertInto('jahresabschluss')
      .values({ jahr: 2024, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
      .execute();
    const grenzen = await t.post('/abrechnung/steuer/grenzen', await t.signIn('koordination'), {
      'grenzen.0.freibetrag': '26a',
      'grenzen.0.ab': '2020',
      'grenzen.0.betrag': '123,45',
      warnProzent: '70',
    });
    assert.equal(grenzen.status, 422);
    const seite = await grenzen.text();
    assert.match(seite, /behält seine Grenzen/);
    assert.ok(seite.includes('123,45'));
    const antwort = await t.post(pfad, null, { andere: 'nein', hinweis: 'doch', bestaetigt: 'ja' });
    assert.equal(antwort.status, 422);
    const text = await antwort.text();
    assert.match(text, /Dieses Jahr ist abgeschlossen/);
    assert.ok(text.includes('doch'));
    const spaet = await addSprachmittler(t, 'Spaetgefragt');
    for (const ziel of [`${spaet}/erbitten`, 'erbitten'])
      assert.equal((await t.post(`/abrechnung/steuer/${ziel}`, buero, { jahr: '2024' })).status, 303);
    assert.deepEqual(await readMails(t, 'spaetgefragt@example.org'), [], 'nobody is asked in vain');
    const hand = await t.post(`/sprachmittler/${personId}/steuererklaerung`, buero, { jahr: '2024' });
    assert.equal(hand.status, 422);
    assert.match(await hand.text(), /Dieses Jahr ist abgeschlossen/);
    const { length } = await t.database.db
      .selectFrom('steuererklaerung')
      .select('id')
      .where('sprachmittler_id', '=', personId)
      .execute();
    assert.equal(length, 0);
  });

  it('a later question ends the older link', async () => {
    const personId = await addSprachmittler(t, 'Spaeter');
    const buero = await t.signIn('zahlstelle');
    const ask = () => t.post(`/abrechnung/steuer/${personId}/erbitten`, buero, { jahr: '2026' });
    await ask();
    t.clock.set('2026-03-25T09:00:00Z');
    const wieder = await t.signIn('zahlstelle');
    await t.post(`/abrechnung/steuer/${personId}/erbitten`, wieder, { jahr: '2026' });
    const links = (await readMails(t, 'spaeter@example.org')).map(({ text }) => LINK.exec(text)![1]!);
    assert.equal(links.length, 2);
    assert.notEqual((await t.get(links[0]!)).status, 200);
    assert.equal((await t.get(links[1]!)).status, 200);
  });
});

describe('the ranking', () => {
  it('knows what is left of the allowance when the appointment takes place', async () => {
    const personId = await addSprachmittler(t, 'Rang');
    await pay(personId, '2026-01-15', 95_500, 0);
    const einsatzId = await addEinsatz(t, stelleId);
    const einsatz = await findEinsatz(t.database.db, einsatzId);
    const { rangliste } = await loadRangliste(t.database.db, einsatz!, null);
    const person = rangliste.geeignet.find(({ sprachmittlerId }) => sprachmittlerId === personId);
    assert.ok(person);
    assert.ok(
      person.hinweise.some(
        ({ grund, werte }) => grund === 'eignung.hinweis.freibetrag-ueberschritten' && werte?.rest === 500,
      ),
      'an hour earns 12 €, and 5 € are left: said, and nobody is kept out',
    );
  });
});
