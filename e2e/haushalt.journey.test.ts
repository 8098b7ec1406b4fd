import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';

/** A year of money in the browser: planned, changed by two people, spent, warned about, and the state's grant for it. */
describe('the budget', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;
  let leitung: Visitor;
  let koordination: Visitor;

  before(async () => {
    journey = await openJourney();
    leitung = await journey.visit(await journey.app.signIn('leitung'));
    koordination = await journey.visit(await journey.app.signIn('koordination'));
  });
  after(() => journey?.close());

  test('the head of office makes pots and plans them', async () => {
    const { page } = leitung;
    await leitung.open('/haushalt/ueberblick');
    await page.getByText('Noch kein Topf').waitFor();
    await leitung.check('haushalt-leer');
    for (const [name, ansatz] of [
      ['Sachmittel', '1.000'],
      ['Übersetzungen', '500'],
    ] as const) {
      await page.goto('/haushalt/toepfe/neu');
      await page.getByRole('textbox', { name: 'Bezeichnung' }).fill(name);
      await page.getByRole('button', { name: 'Topf anlegen' }).click();
      await page.getByText(`Der Topf ${name} ist angelegt.`).waitFor();
      await page.getByRole('textbox', { name: 'Ansatz' }).fill(ansatz);
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Gespeichert.').waitFor();
    }
    await leitung.check('haushalt-topf');
  });

  test('coordination asks for a transfer, and the head of office releases it', async () => {
    const { page } = koordination;
    await koordination.open('/haushalt/aenderungen');
    await page.getByRole('link', { name: 'Änderung beantragen' }).click();
    await page.getByRole('radio', { name: /Umschichtung/ }).check();
    await page.getByRole('combobox', { name: 'Topf', exact: true }).selectOption('Sachmittel');
    await page.getByRole('combobox', { name: /Topf, der das Geld bekommt/ }).selectOption('Übersetzungen');
    await page.getByRole('textbox', { name: 'Betrag' }).fill('2.000');
    await page.getByRole('textbox', { name: 'Grund' }).fill('Mehr Elternbriefe');
    await page.getByRole('button', { name: 'Beantragen' }).click();
    await page
      .getByText(/So viel ist im Topf nicht frei/)
      .first()
      .waitFor();
    await koordination.check('haushalt-aenderung-abgewiesen');
    await page.getByRole('textbox', { name: 'Betrag' }).fill('200');
    await page.getByRole('button', { name: 'Beantragen' }).click();
    await page.getByText('Jetzt entscheidet eine zweite Person').waitFor();

    await leitung.open('/');
    await leitung.page.getByText(/Über Umschichtung von 200,00/).waitFor();
    await leitung.open('/haushalt/aenderungen');
    await leitung.check('haushalt-aenderungen');
    await leitung.page.getByRole('button', { name: 'Freigeben' }).click();
    await leitung.page.getByText('Die Entscheidung ist gespeichert.').waitFor();
  });

  test('an expense that overdraws the pot is booked only when somebody says so, and stands out', async () => {
    const { page } = koordination;
    await koordination.open('/haushalt/ausgaben/neu');
    await page.getByRole('combobox', { name: 'Topf' }).selectOption('Sachmittel');
    await page.getByRole('textbox', { name: 'Zweck' }).fill('Kalender der Kulturen');
    await page.getByRole('textbox', { name: 'Empfänger' }).fill('Druckerei Beispiel');
    await page.getByRole('textbox', { name: 'Betrag' }).fill('850,50');
    await page.getByRole('button', { name: 'Eintragen' }).click();
    await page
      .getByText(/Es fehlen 50,50/)
      .first()
      .waitFor();
    await koordination.check('haushalt-ausgabe-warnung');
    await page.getByRole('checkbox', { name: 'Trotzdem buchen' }).check();
    await page.getByRole('button', { name: 'Eintragen' }).click();
    await page.getByText('Die Ausgabe ist eingetragen.').waitFor();

    await leitung.open('/');
    await leitung.page.getByText('Haushalt: Sachmittel ist überzogen').waitFor();
    await leitung.open('/haushalt/ueberblick');
    await leitung.page.getByText('überzogen').first().waitFor();
    await leitung.check('haushalt-ueberblick');
    await leitung.page.getByText('So entstehen diese Zahlen').click();
    const phone = await journey.visit(await journey.app.signIn('zahlstelle'), { phone: true, dark: true });
    await phone.open('/haushalt/ueberblick');
    await phone.check('haushalt-ueberblick-nachts');
  });

  test('the grant goes from the directive to the notice', async () => {
    const { page } = koordination;
    await koordination.open('/haushalt/zuwendungen/regeln');
    await page.getByRole('textbox', { name: 'Gilt ab' }).fill('1.1.2025');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Fassung ist gespeichert.').waitFor();
    await koordination.check('zuwendung-richtlinie');
    await page.goto('/haushalt/stellen/neu');
    await page.getByRole('textbox', { name: 'Bezeichnung' }).fill('Koordinierungsstelle');
    await page.getByRole('textbox', { name: 'Umfang' }).fill('1');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('link', { name: 'Person eintragen: Koordinierungsstelle' }).click();
    await page.getByRole('textbox', { name: 'Person' }).fill('Ada Amt');
    await page.getByRole('textbox', { name: 'Stellenanteil' }).fill('0,5');
    await page.getByRole('textbox', { name: 'Beginn' }).fill('1.1.2025');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('seit 01.01.2025').waitFor();
    await koordination.check('zuwendung-stellen');
    await page.goto('/haushalt/zuwendungen/neu');
    await page.getByRole('textbox', { name: 'Jahr' }).fill('2025');
    await page.getByRole('textbox', { name: 'Bewilligungsbehörde' }).fill('Landesamt Beispiel');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await page.locator('summary', { hasText: 'Kosten eintragen' }).click();
    await page.getByRole('textbox', { name: 'Geplant: Ada Amt' }).fill('34.000');
    await page.getByRole('button', { name: 'Kosten speichern' }).click();
    await page.getByText('17.000,00').first().waitFor();
    await page.getByRole('textbox', { name: 'Beantragt am' }).fill('20.10.2024');
    await page.getByRole('button', { name: 'Als beantragt vermerken' }).click();
    await page.getByRole('button', { name: 'Bescheid eintragen' }).waitFor();
    await page.locator('#bewilligen').getByRole('textbox', { name: 'Bescheid vom' }).fill('12.12.2024');
    await page.getByRole('textbox', { name: 'Bewilligt' }).fill('16.000');
    await page.getByRole('button', { name: 'Bescheid eintragen' }).click();
    await page.getByRole('button', { name: 'Nachweis prüfen und festhalten' }).waitFor();
    await koordination.check('zuwendung-bewilligt');
  });

  test('two people account for it, and what was handed in stays', async () => {
    const { page } = koordination;
    await page.locator('summary', { hasText: 'Kosten eintragen' }).click();
    await page.getByRole('textbox', { name: 'Tatsächlich: Ada Amt' }).fill('33.000');
    await page.getByRole('button', { name: 'Kosten speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.getByRole('link', { name: 'Sachbericht schreiben' }).click();
    await page.getByRole('textbox', { name: 'Text' }).first().fill('Die Stelle hat das Netzwerk geführt.');
    await page.getByRole('checkbox', { name: 'Haushalt: gezahlt im Jahr' }).check();
    await koordination.check('zuwendung-sachbericht');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Stelle hat das Netzwerk geführt.').waitFor();
    await page.getByRole('button', { name: 'Nachweis prüfen und festhalten' }).click();
    await page.getByText('Nachweis geprüft', { exact: true }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Nachweis einreichen' }).count(), 0);

    await leitung.open('/');
    await leitung.page.getByText('Geprüften Verwendungsnachweis 2025 einreichen').waitFor();
    await leitung.open(new URL(page.url()).pathname);
    await leitung.page.getByRole('button', { name: 'Nachweis einreichen' }).click();
    await leitung.page.getByText('eingereicht und abgelegt').waitFor();
    await leitung.check('zuwendung-nachgewiesen');
    const pdf = await leitung.page.request.get(`${leitung.page.url()}/nachweis.pdf`);
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
  });
});
