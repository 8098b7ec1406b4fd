import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { linkOf, PERSONEN, sowRundenkonzept } from '../src/modules/konzept/runden/runde.beispiele.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';

/** A round from its first question to the state that is kept: the office at its desk, the people at their phones. */
describe('a report round', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;
  let office: Visitor;

  before(async () => {
    journey = await openJourney();
    await sowRundenkonzept(journey.app);
    office = await journey.visit(await journey.app.signIn('koordination'));
  });
  after(() => journey?.close());

  test('the office opens it', async () => {
    const { page } = office;
    await office.open('/konzept/runden');
    await office.check('runden-leer');
    await page.getByRole('link', { name: 'Erinnerungen' }).click();
    await page.getByRole('textbox', { name: 'Erste Erinnerung vor der Frist' }).fill('10');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await office.check('runden-erinnerungen');
    await page.goto('/konzept/runden');
    await page.getByRole('link', { name: 'Neue Runde' }).click();
    await office.check('runde-neu');
    await page.getByRole('textbox', { name: 'Bezeichnung' }).fill('Bericht 2026');
    await page.getByRole('textbox', { name: 'Zeitraum von' }).fill('1.3.2025');
    await page.getByRole('textbox', { name: 'Zeitraum bis' }).fill('28.2.2026');
    await page.getByRole('textbox', { name: 'Antwort bis' }).fill('31.3.2026');
    await page.getByRole('button', { name: 'Runde eröffnen und fragen' }).click();
    await page.getByText('2 E-Mails sind unterwegs').waitFor();
    await office.check('runde-offen');
  });

  test('somebody answers on a phone without scripts', async () => {
    const phone = await journey.visit(null, { phone: true, javaScript: false });
    await phone.open(await linkOf(journey.app, PERSONEN.ada.email));
    await phone.check('stand-uebersicht');
    await phone.page.getByRole('link', { name: /^Antworten: Kurse/ }).click();
    await phone.page.getByRole('combobox', { name: 'Stand' }).selectOption('umgesetzt');
    await phone.page.getByRole('textbox', { name: 'Seit wann?' }).fill('1.4.2026');
    await phone.page
      .getByRole('textbox', { name: 'Was ist geschehen?' })
      .fill('Drei Kurse laufen, alle mit Kinderbetreuung.');
    const datei = phone.page.getByLabel('Datei als Nachweis');
    await datei.setInputFiles({
      name: 'foto.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('ein Foto'),
    });
    await phone.page.getByRole('button', { name: 'Fertig' }).click();
    await phone.page
      .getByText(/Diese Art von Datei wird nicht angenommen/)
      .first()
      .waitFor();
    await phone.check('stand-datei-abgewiesen');
    await phone.page.getByRole('button', { name: 'Fertig' }).click();
    await phone.page.getByText('Der Tag liegt in der Zukunft.').first().waitFor();
    await phone.check('stand-abgewiesen');
    await phone.page.getByRole('textbox', { name: 'Seit wann?' }).fill('1.2.2026');
    await datei.setInputFiles({
      name: 'zeitung.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 Zeitung'),
    });
    await phone.page.getByRole('button', { name: 'Fertig' }).click();
    await phone.page.getByText('Noch eine Maßnahme').waitFor();
    await phone.check('stand-noch-eine');
  });

  test('the office gives everybody more time', async () => {
    const { page } = office;
    await office.open('/konzept/runden');
    await page.getByRole('link', { name: 'Bericht 2026' }).click();
    await page.getByText('Frist verlängern').click();
    await page.getByRole('textbox', { name: 'Neue Frist' }).fill('1.3.2026');
    await page.getByRole('button', { name: 'Verlängern und allen sagen' }).click();
    await page.getByText('Die neue Frist liegt nicht nach der bisherigen.').first().waitFor();
    await office.check('runde-frist-abgewiesen');
    await page.getByRole('textbox', { name: 'Neue Frist' }).fill('15.4.2026');
    await page.getByRole('button', { name: 'Verlängern und allen sagen' }).click();
    await page.getByText('Die Frist ist verlängert. 2 E-Mails sind unterwegs.').waitFor();
    await page.getByText('Antwort bis: 15.04.2026').waitFor();
  });

  test('the same at night', async () => {
    const dark = await journey.visit(null, { phone: true, dark: true });
    const link = await linkOf(journey.app, PERSONEN.ben.email);
    await dark.open(link);
    await dark.check('stand-dunkel');
    await dark.page.getByRole('link', { name: /^Antworten/ }).click();
    await dark.page.getByRole('button', { name: 'Fertig' }).waitFor();
    await dark.check('stand-antwort-dunkel');
    await dark.page.getByRole('textbox', { name: 'Grund' }).fill('Die Stelle ist noch frei.');
    await dark.page.getByRole('textbox', { name: 'Nächster Schritt' }).fill('Stelle ausschreiben');
    await dark.page.getByRole('textbox', { name: 'Bis wann?' }).fill('15.5.2026');
    await dark.page.getByRole('button', { name: 'Fertig' }).click();
    await dark.page.getByText('Alles fertig').waitFor();
  });

  test('the office takes over, tells what happened, and keeps it', async () => {
    const { page } = office;
    await office.open('/konzept/runden');
    await page.getByRole('link', { name: 'Bericht 2026' }).click();
    await page.getByRole('button', { name: 'Alle 2 Antworten übernehmen' }).click();
    await page.getByText('2 Antworten sind übernommen.').waitFor();
    await page.getByRole('link', { name: 'Ada Amt' }).click();
    await page.getByRole('heading', { level: 1, name: /Ada Amt/ }).waitFor();
    await office.check('runde-person');
    await page.getByRole('link', { name: /Sprachcafé/ }).click();
    await page.getByRole('heading', { level: 1, name: /Sprachcafé/ }).waitFor();
    await office.check('runde-antwort');
    await page.goBack();
    await page.goBack();
    const phone = await journey.visit(await journey.app.signIn('leitung'), { phone: true, dark: true });
    await phone.open(new URL(page.url()).pathname);
    await phone.check('runde-schmal-dunkel');
    await page.getByText('Runde einfrieren').first().click();
    await page.getByRole('button', { name: 'Runde einfrieren' }).last().click();
    await page.getByText('Die Runde ist eingefroren.').waitFor();
    await office.check('runde-eingefroren');
    await page.getByRole('link', { name: 'Bericht', exact: true }).click();
    await page.getByText('ist seit dem 01.02.2026 umgesetzt').first().waitFor();
    await office.check('runde-bericht');
    await phone.open(new URL(page.url()).pathname);
    await phone.check('runde-bericht-schmal');
    await phone.open(new URL(page.url()).pathname.replace('bericht', 'vergleich'));
    await phone.check('runde-vergleich-leer');
    assert.ok(true);
  });
});
