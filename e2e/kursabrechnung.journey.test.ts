import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { saveHaushaltskonto } from '../src/modules/haushalt/index.ts';
import {
  BEWILLIGT_VON,
  createLaufenden,
  gelungen,
  openKursumgebung,
} from '../src/modules/sprachkurse/kurse/kurs.beispiele.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';

const UBL = readFileSync(
  new URL('../src/modules/sprachkurse/rechnung/beispiele/kursrechnung-ubl.xml', import.meta.url),
);
/** The provider's own list: days as columns, somebody who is not enrolled, a sign that nobody knows. */
const TAGE = ['2.3.', '4.3.', '9.3.', '11.3.', '16.3.', '18.3.'];
const listeOf = (zeichen: string) =>
  [
    'Teilnehmerliste März;;;;;;;',
    ['TN-Nr', 'Jahrgang', 'Gruppe', ...TAGE].join(';'),
    ...Array.from({ length: 9 }, (_, at) =>
      [
        `A-${at + 1}`,
        1980 + at,
        'Ukraine',
        ...TAGE.map((_tag, tag) => (at === 3 && tag === 2 ? zeichen : 'x')),
      ].join(';'),
    ),
  ].join('\n');
const fileOf = (text: string) => ({ name: 'Maerz.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** A month of a course from the provider's list to the money; the provider without scripts, the office with. */
describe('a month of a course is told, checked, invoiced and paid', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;
  let traeger: Visitor;
  let buero: Visitor;
  let kasse: Visitor;
  let kurs = '';

  before(async () => {
    journey = await openJourney();
    const { app } = journey;
    const umgebung = await openKursumgebung(app);
    kurs = `/kurse/${await createLaufenden(app, umgebung)}`;
    gelungen(
      await saveHaushaltskonto(app.kontext(BEWILLIGT_VON), {
        name: 'Landkreis Musterland',
        iban: 'DE89370400440532013000',
        bic: '',
      }),
    );
    app.clock.set(new Date('2026-04-07T08:00:00Z'));
    traeger = await journey.visit(await app.signIn('kurstraeger', umgebung.traegerId), { javaScript: false });
    buero = await journey.visit(await app.signIn('kursverwaltung'));
    kasse = await journey.visit(await app.signIn('zahlstelle'));
  });
  after(() => journey?.close());

  test('the provider enrols somebody and is told what is missing', async () => {
    const { page } = traeger;
    await traeger.open(`${kurs}/teilnehmer`);
    await traeger.check('teilnehmer-leer');
    await page.getByRole('button', { name: 'Einschreiben' }).click();
    await page.getByText('Bitte das Geburtsjahr angeben.').first().waitFor();
    await traeger.check('teilnehmer-abgewiesen');
    await page.getByRole('textbox', { name: 'Geburtsjahr' }).fill('1980');
    await page.getByLabel('Gruppe').selectOption('Ukraine');
    await page.locator('[name="ab_am"]').fill('9.2.26');
    await page.getByRole('textbox', { name: /^Nummer beim Träger/ }).fill('A-1');
    await page.getByRole('button', { name: 'Einschreiben' }).click();
    await page.getByText(/Die Person hat die Nummer TN-/).waitFor();
    await traeger.check('teilnehmer');
  });

  test('uploads its own list, sees what cannot be read, and mends it', async () => {
    const { page } = traeger;
    await traeger.open('/');
    await page
      .getByText(/Teilnehmerliste März 2026/)
      .first()
      .waitFor();
    await traeger.open(`${kurs}/listen/2026-03`);
    await traeger.check('liste-leer');
    await page.locator('input[type="file"]').setInputFiles(fileOf(listeOf('vielleicht')));
    await page.getByRole('button', { name: 'Eigene Liste hochladen' }).click();
    await page.getByText(/„vielleicht“ ist nicht zu deuten/).waitFor();
    await traeger.check('liste-vorschau-problem');
    await traeger.open(`${kurs}/listen/2026-03`);
    await page.locator('input[type="file"]').setInputFiles(fileOf(listeOf('e')));
    await page.getByRole('button', { name: 'Eigene Liste hochladen' }).click();
    await page.getByLabel('Die 8 unbekannten Personen einschreiben').check();
    await traeger.check('liste-vorschau');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('Die Datei ist übernommen.').waitFor();
    await traeger.check('liste-uebernommen');
    await page.getByRole('button', { name: 'Einreichen' }).click();
    await page.getByText(/Die Liste ist eingereicht/).waitFor();
    await traeger.check('liste-eingereicht');
  });

  test('the office finds the list and accepts it', async () => {
    const { page } = buero;
    await buero.open('/kurslisten?zustand=eingereicht');
    await buero.check('listen');
    await page.getByRole('link', { name: 'März 2026' }).first().click();
    await page.getByText('Prüfung des Büros').waitFor();
    await buero.check('liste-pruefen');
    await page.getByRole('button', { name: 'Als geprüft übernehmen' }).click();
    await page.getByText('Die Liste ist geprüft.').waitFor();
    await buero.open(`${kurs}/listen`);
    await buero.check('listen-des-kurses');
    await buero.open(kurs);
    await buero.check('kurs-drei-spalten');
  });

  test('the provider writes the invoice from the proposal', async () => {
    const { page } = traeger;
    await traeger.open(`${kurs}/rechnungen/neu`);
    await traeger.check('rechnung-neu');
    await page.getByRole('textbox', { name: 'Rechnungsnummer' }).fill('2026-17');
    await page.locator('input[name="monate"][value="2026-03"]').first().check();
    await page.getByRole('button', { name: 'Aus Bewilligung und Listen vorschlagen' }).click();
    await page.getByRole('heading', { name: 'Was Bewilligung und Listen hergeben' }).waitFor();
    await traeger.check('rechnung-vorschlag');
    await page.locator('[name="zeilen.3.art"]').selectOption('fahrt');
    await page.locator('[name="zeilen.3.betrag"]').fill('40');
    await page.getByRole('button', { name: 'Rechnung einreichen' }).click();
    await page.getByText('Die Rechnung ist eingereicht.').waitFor();
    await traeger.check('rechnung-eingereicht');
  });

  test('and an e-invoice beside it; what is none is refused', async () => {
    const { page } = traeger;
    await traeger.open(`${kurs}/rechnungen/neu`);
    const form = page.locator('form[action$="/hochladen"]');
    await form.locator('input[value="2026-03"]').check();
    await form
      .locator('input[type="file"]')
      .setInputFiles({ name: 'brief.xml', mimeType: 'text/xml', buffer: Buffer.from('<brief/>') });
    await form.getByRole('button', { name: 'E-Rechnung hochladen' }).click();
    await page.locator('.k-error').first().waitFor();
    await traeger.check('rechnung-keine');
    await form.locator('input[value="2026-03"]').check();
    await form
      .locator('input[type="file"]')
      .setInputFiles({ name: 'rechnung.xml', mimeType: 'text/xml', buffer: UBL });
    await form.getByRole('button', { name: 'E-Rechnung hochladen' }).click();
    await page.getByText('Die Rechnung ist eingereicht.').waitFor();
    await traeger.check('rechnung-elektronisch');
  });

  test('the office accepts what is approved, and says why not the rest', async () => {
    const { page } = buero;
    await buero.open('/kursrechnungen');
    await buero.check('rechnungen');
    await page.getByRole('link', { name: '2026-17' }).click();
    await page.getByText(/40,00\s€ gefordert, möglich sind 0,00\s€/).waitFor();
    await buero.check('rechnung-pruefen');
    await page.getByRole('button', { name: 'Anerkennen' }).click();
    await page.getByText('Bitte sagen Sie, warum gekürzt wird.').first().waitFor();
    await buero.check('rechnung-grund-fehlt');
    await page.locator('[name="zeilen.3.grund"]').fill('Fahrtkosten sind nicht bewilligt.');
    await page.getByRole('button', { name: 'Anerkennen' }).click();
    await page.getByText(/sind anerkannt\. Eine zweite Person/).waitFor();
    await buero.check('rechnung-geprueft');
  });

  test('the payment office pays by file', async () => {
    const { page } = kasse;
    await kasse.open('/');
    await page.getByText('Eine Kursrechnung ist anzuweisen').waitFor();
    await kasse.open('/kursrechnungen/anweisen');
    await page.getByRole('checkbox').first().check();
    await kasse.check('rechnungen-anweisen');
    await page.getByRole('button', { name: 'Anweisen' }).click();
    await page.getByText('Die Zahlungsdatei liegt im Zahllauf.').waitFor();
    await kasse.check('rechnungen-zahllauf');
    await buero.open('/kurse/zahlen?jahr=2026');
    await buero.check('kurszahlen');
    assert.match(await buero.page.content(), /1\.\d{3},00|9\d\d,00|1\.285,00/);
  });
});
