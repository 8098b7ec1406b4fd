import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { findMittelbindung, saveHaushaltskonto } from '../../haushalt/index.ts';
import {
  BEWILLIGT_VON,
  createLaufenden,
  gelungen,
  openKursumgebung,
  type Umgebung,
} from '../kurse/kurs.beispiele.ts';
import { enrolTeilnehmer } from '../listen/einschreibung.action.ts';
import { approveListe, saveListe } from '../listen/liste.action.ts';
import { findListe } from '../listen/liste.store.ts';
import { findKursrechnungshindernisse } from './aufgaben.ts';
import { findKursrechnung, listKursrechnungenOf, listPositionen } from './kursrechnung.store.ts';

const MAERZ = '2026-03-01';
const UBL = readFileSync(new URL('../rechnung/beispiele/kursrechnung-ubl.xml', import.meta.url));

describe('invoices of a provider', () => {
  let t: TestApp;
  let umgebung: Umgebung;
  let kursId: number;
  let traeger: TestUser;
  let fremder: TestUser;
  let buero: TestUser;
  let kasse: TestUser;

  before(async () => {
    t = await openTestApp();
    umgebung = await openKursumgebung(t);
    kursId = await createLaufenden(t, umgebung);
    gelungen(
      await saveHaushaltskonto(t.kontext(BEWILLIGT_VON), {
        name: 'Landkreis Musterland',
        iban: 'DE89370400440532013000',
        bic: '',
      }),
    );
    traeger = await t.signIn('kurstraeger', umgebung.traegerId);
    fremder = await t.signIn('kurstraeger', umgebung.traegerId + 999);
    buero = await t.signIn('kursverwaltung');
    kasse = await t.signIn('zahlstelle');
    t.clock.set(new Date('2026-04-14T08:00:00Z'));
  });
  after(() => t.close());

  const neu = () => `/kurse/${kursId}/rechnungen/neu`;
  const invoice = (form: Record<string, string> = {}, user = traeger) =>
    t.post(neu(), user, {
      nummer: 'R-1',
      rechnung_am: '10.04.2026',
      monate: '2026-03',
      'zeilen.0.art': 'unterricht',
      'zeilen.0.text': 'Unterricht im März',
      'zeilen.0.betrag': '960,00',
      ...form,
    });
  const alle = () => listKursrechnungenOf(t.database.db, kursId);
  const one = async (nummer: string) => (await alle()).find((rechnung) => rechnung.nummer === nummer)!;
  const bindung = async () => (await findMittelbindung(t.database.db, `kurs:${kursId}:2026`))!;

  /** Ten people enrolled and a checked list of March: 24 units. */
  async function checkMaerz() {
    const kontext = t.kontext(BEWILLIGT_VON);
    const zeilen = [];
    for (let at = 0; at < 10; at++) {
      const id = gelungen(
        await enrolTeilnehmer(kontext, kursId, {
          nummer: '',
          traegernummer: `N-${at}`,
          geburtsjahr: 1990,
          geschlecht: null,
          gruppe: 'Ukraine',
          ab_am: '2026-02-09',
        }),
      );
      zeilen.push({ id, anwesend: 20, entschuldigt: 4 });
    }
    gelungen(
      await saveListe(kontext, kursId, MAERZ, {
        ue: 24,
        bemerkung: '',
        version: 0,
        einreichen: true,
        zeilen,
      }),
    );
    const { version } = (await findListe(t.database.db, kursId, MAERZ))!;
    gelungen(await approveListe(kontext, kursId, MAERZ, version));
  }

  it('are handed in by the course’s provider or the office for it', async () => {
    assert.equal((await t.get(neu(), fremder)).status, 404);
    assert.equal((await invoice({}, fremder)).status, 404);
    assert.equal((await invoice({}, await t.signIn('gemeinde', umgebung.gemeindeId))).status, 403);
    assert.equal((await invoice({}, kasse)).status, 403);
    assert.deepEqual(await alle(), []);
  });

  it('are checked when they are typed in, and the input is kept', async () => {
    for (const [form, sentence] of [
      [{ nummer: '' }, /Pflichtfeld|angeben|ausfüllen|fehlt/],
      [{ monate: '' }, /mindestens einen Monat wählen/],
      [{ rechnung_am: '01.05.2026' }, /liegt in der Zukunft/],
      [{ 'zeilen.0.betrag': '', 'zeilen.0.text': '' }, /mindestens eine Position mit Betrag/],
      [{ 'zeilen.0.betrag': 'viel' }, /value="viel"/],
    ] as const) {
      const response = await invoice(form);
      assert.equal(response.status, 422, JSON.stringify(form));
      assert.match(await response.text(), sentence);
    }
    const two = new URLSearchParams([
      ['nummer', 'R-0'],
      ['rechnung_am', '10.04.2026'],
      ['monate', '2025-12'],
      ['monate', '2026-03'],
      ['zeilen.0.betrag', '1'],
    ]);
    const response = await t.post(neu(), traeger, {
      monate: ['2025-12', '2026-03'],
      nummer: two.get('nummer')!,
    });
    assert.match(await response.text(), /für jedes Haushaltsjahr eine eigene Rechnung/);
    assert.deepEqual(await alle(), []);
  });

  it('wait for the list of their month', async () => {
    assert.equal((await invoice({ nummer: 'R-0' })).status, 303);
    const rechnung = await one('R-0');
    const page = await (await t.get(`/kursrechnungen/${rechnung.id}`, buero)).text();
    assert.match(page, /Für März 2026 gibt es keine geprüfte Teilnehmerliste/);
    const check = await t.post(`/kursrechnungen/${rechnung.id}/pruefen`, buero, {
      version: String(rechnung.version),
      'zeilen.0.art': 'unterricht',
      'zeilen.0.anerkannt': '960,00',
    });
    assert.equal(check.status, 422);
    assert.equal(
      (await t.post(`/kursrechnungen/${rechnung.id}/zurueckziehen`, traeger, { version: '1' })).status,
      303,
    );
    assert.equal((await one('R-0')).status, 'zurueckgezogen');
    await checkMaerz();
  });

  it('come with a proposal from approval and lists', async () => {
    const html = await (await invoice({ vorschlag: 'ja' })).text();
    assert.match(html, /value="960,00"/);
    assert.match(html, /value="250,00"/, 'ten people × 25 € material');
    assert.match(html, /value="100,00"/, 'one month of rooms');
    assert.equal((await alle()).length, 1);
  });

  it('are accepted line by line, never above approval and lists', async () => {
    assert.equal((await invoice({ 'zeilen.1.art': 'fahrt', 'zeilen.1.betrag': '30' })).status, 303);
    assert.match(await (await invoice()).text(), /mit dieser Nummer hat der Träger schon eingereicht/);
    const { id, version } = await one('R-1');
    const check = (form: Record<string, string>) =>
      t.post(`/kursrechnungen/${id}/pruefen`, buero, {
        version: String(version),
        'zeilen.0.art': 'unterricht',
        'zeilen.0.anerkannt': '960,00',
        'zeilen.1.art': 'fahrt',
        'zeilen.1.anerkannt': '0',
        'zeilen.1.grund': 'Fahrtkosten sind nicht bewilligt.',
        ...form,
      });
    assert.equal((await t.post(`/kursrechnungen/${id}/pruefen`, traeger, {})).status, 403);
    for (const [form, sentence] of [
      [{ 'zeilen.0.anerkannt': '961' }, /Mehr als gefordert/],
      [{ 'zeilen.1.anerkannt': '30', 'zeilen.1.grund': '' }, /geben nur 0,00/],
      [{ 'zeilen.1.grund': '' }, /warum gekürzt wird/],
      [{ version: '7' }, /inzwischen geändert/],
    ] as const) {
      const response = await check(form);
      assert.equal(response.status, 422, JSON.stringify(form));
      assert.match(await response.text(), sentence);
    }
    assert.equal((await one('R-1')).status, 'eingegangen');
    assert.equal((await check({})).status, 303);
    const checked = await one('R-1');
    assert.deepEqual([checked.status, checked.anerkanntCent], ['geprueft', 96_000]);
    const positionen = await listPositionen(t.database.db, id);
    assert.deepEqual(
      positionen.map(({ erlaubtCent, anerkanntCent }) => [erlaubtCent, anerkanntCent]),
      [
        [96_000, 96_000],
        [0, 0],
      ],
    );
    assert.equal((await bindung()).berechnetCent, 96_000);
    assert.equal((await findKursrechnungshindernisse(t.kontext(), 2026)).length, 1);
  });

  it('are paid by somebody else, all chosen ones in one file', async () => {
    const { id } = await one('R-1');
    assert.equal((await t.post('/kursrechnungen/anweisen', buero, {})).status, 403);
    const doppelrolle = await t.signIn(['zahlstelle', 'kursverwaltung']);
    const pay = (user: TestUser, form: Record<string, string> = {}) =>
      t.post('/kursrechnungen/anweisen', user, {
        rechnungen: String(id),
        ausfuehrung_am: '16.04.2026',
        ...form,
      });
    assert.match(await (await pay(kasse, { rechnungen: '' })).text(), /mindestens eine Rechnung/);
    assert.match(await (await pay(kasse, { ausfuehrung_am: '01.01.2020' })).text(), /k-alert-title/);
    // Checked anew by somebody who may do both: may not pay it.
    const version = String((await one('R-1')).version);
    assert.equal(
      (await t.post(`/kursrechnungen/${id}/wiederaufnehmen`, doppelrolle, { version })).status,
      303,
    );
    assert.equal((await bindung()).berechnetCent, 0);
    const again = await t.post(`/kursrechnungen/${id}/pruefen`, doppelrolle, {
      version: String((await one('R-1')).version),
      'zeilen.0.art': 'unterricht',
      'zeilen.0.anerkannt': '960',
      'zeilen.1.art': 'fahrt',
      'zeilen.1.anerkannt': '0',
      'zeilen.1.grund': 'Nicht bewilligt.',
    });
    assert.equal(again.status, 303);
    assert.match(await (await pay(doppelrolle)).text(), /haben Sie selbst geprüft/);
    assert.equal((await one('R-1')).status, 'geprueft');

    const paid = await pay(kasse);
    assert.equal(paid.status, 303);
    assert.match(paid.headers.get('location') ?? '', /\/haushalt\/zahllaeufe\/\d+/);
    assert.equal((await one('R-1')).status, 'angewiesen');
    assert.equal((await bindung()).gezahltCent, 96_000);
    assert.match(await (await pay(kasse)).text(), /wartet nicht mehr/);
    const mail = await t.database.db
      .selectFrom('mail')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    assert.match(mail.text, /960,00/);
    assert.match(mail.text, /Nicht bewilligt/);
    assert.deepEqual(await findKursrechnungshindernisse(t.kontext(), 2026), []);
  });

  it('cannot ask for the same month twice', async () => {
    assert.equal((await invoice({ nummer: 'R-2' })).status, 303);
    const { id } = await one('R-2');
    const page = await (await t.get(`/kursrechnungen/${id}`, buero)).text();
    assert.match(page, /März 2026 wurde schon einmal abgerechnet/);
    assert.match(page, /960,00\s€ gefordert, möglich sind 0,00\s€/);
  });

  it('go back with a reason and a letter', async () => {
    const { id, version } = await one('R-2');
    assert.equal(
      (await t.post(`/kursrechnungen/${id}/ablehnen`, buero, { version: String(version) })).status,
      422,
    );
    const grund = 'Der März ist schon bezahlt.';
    assert.equal(
      (await t.post(`/kursrechnungen/${id}/ablehnen`, buero, { version: String(version), grund })).status,
      303,
    );
    const refused = (await findKursrechnung(t.database.db, id))!;
    assert.equal(refused.status, 'abgelehnt');
    if (refused.briefId !== null) {
      const letter = await t.get(`/kursrechnungen/${id}/brief.pdf`, traeger);
      assert.equal(letter.headers.get('content-type'), 'application/pdf');
    }
    assert.equal((await t.get(`/kursrechnungen/${id}`, fremder)).status, 404);
    // The same number again is no mistake now.
    assert.equal((await invoice({ nummer: 'R-2' })).status, 303);
  });

  describe('as e-invoices', () => {
    const upload = (content: Uint8Array | string, form: Record<string, string> = { monate: '2026-03' }) =>
      t.post(`/kurse/${kursId}/rechnungen/hochladen`, traeger, {
        ...form,
        datei: new File([Buffer.from(content)], 'rechnung.xml'),
      });

    it('are read, with what is wrong in form or sums', async () => {
      assert.equal((await upload(UBL)).status, 303);
      const rechnung = (await alle()).find(({ art }) => art === 'ubl')!;
      const positionen = await listPositionen(t.database.db, rechnung.id);
      assert.equal(
        positionen.reduce((sum, { betragCent }) => sum + betragCent, 0),
        rechnung.gefordertCent,
      );
      const page = await (await t.get(`/kursrechnungen/${rechnung.id}`, buero)).text();
      assert.match(page, /Die Rechnung stellt „/);
      const file = await t.get(`/kursrechnungen/${rechnung.id}/datei`, buero);
      assert.equal(Buffer.from(await file.arrayBuffer()).equals(UBL), true);
      assert.match(await (await upload(UBL)).text(), /mit dieser Nummer hat der Träger schon eingereicht/);
    });

    it('are refused in words when they cannot be read', async () => {
      const anzahl = (await alle()).length;
      for (const [content, sentence] of [
        ['', /wählen Sie eine Datei|leer/],
        ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice>&a;</Invoice>', /k-error/],
        ['<html></html>', /k-error/],
        ['%PDF-1.4 nothing', /k-error/],
        [UBL.toString().replace('>380<', '>381<'), /Gutschrift/],
        [UBL.toString().replace(/<cbc:ID>[^<]*<\/cbc:ID>/, ''), /fehlt die Rechnungsnummer/],
        [UBL.toString().replace(/(DocumentCurrencyCode[^>]*>)EUR/, '$1USD'), /USD/],
      ] as const) {
        const response = await upload(content);
        assert.equal(response.status, 422, content.slice(0, 60));
        assert.match(await response.text(), sentence);
      }
      assert.match(await (await upload(UBL, {})).text(), /mindestens einen Monat wählen/);
      assert.equal((await alle()).length, anzahl);
    });
  });

  it('stand in one table that can be taken away', async () => {
    assert.match(await (await t.get('/kursrechnungen', kasse)).text(), /R-1/);
    assert.doesNotMatch(await (await t.get('/kursrechnungen', fremder)).text(), /R-1/);
    assert.match(await (await t.get('/kursrechnungen.csv?status=angewiesen', traeger)).text(), /R-1/);
  });
});
