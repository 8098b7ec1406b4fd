import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findGueltigeAusgabe, listAlleMassnahmen, listKnoten } from '../src/modules/konzept/konzept.store.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';

/** A county that has no paper yet: its concept is built by hand, resolved, corrected, made a focus and accounted for. */
describe('a concept built by hand', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;
  let office: Visitor;
  /** The same without scripts. */
  let bare: Visitor;

  before(async () => {
    journey = await openJourney();
    const user = await journey.app.signIn('koordination');
    office = await journey.visit(user);
    bare = await journey.visit(user, { javaScript: false });
  });
  after(() => journey?.close());

  const pathOf = ({ page }: Visitor) => new URL(page.url()).pathname;

  test('begins with its fields', async () => {
    const { page } = office;
    await office.open('/konzept');
    await office.check('konzept-leer');
    await page.getByRole('link', { name: 'Konzept von Hand beginnen' }).click();
    await page.getByRole('textbox', { name: 'Bezeichnung der Ausgabe' }).waitFor();
    await office.check('konzept-beginnen');
    await page.getByRole('textbox', { name: 'Titel des Konzepts' }).fill('Miteinander');
    await page.getByRole('textbox', { name: 'Bezeichnung der Ausgabe' }).fill('Konzept 2026');
    await page.getByRole('textbox', { name: 'Handlungsfelder' }).fill('Sprache\nWohnen');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await page.getByText('Der Entwurf ist angelegt.').waitFor();
    await office.check('gliederung');
  });

  test('gets goals without scripts, and gives up only what is empty', async () => {
    const { page } = bare;
    await bare.open(pathOf(office));
    const sprache = page.locator('main details').first();
    await sprache.locator('summary').click();
    await page.getByRole('link', { name: 'Anlegen unter: Sprache' }).click();
    await page.getByRole('radio', { name: 'Leitziel' }).check();
    await page.getByRole('textbox', { name: 'Text' }).fill('Alle lernen Deutsch.\n\nKurse sind nah.');
    await bare.check('knoten-neu');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await page.getByText('2 angelegt.').waitFor();
    await page.getByRole('button', { name: 'Hinauf: Kurse sind nah.' }).click();
    await page.getByRole('button', { name: 'Hinunter: Kurse sind nah.' }).waitFor();
    await page.getByRole('link', { name: '– Kurse sind nah.' }).click();
    await page.getByRole('textbox', { name: 'Text' }).fill('Kurse sind in jeder Gemeinde.');
    await bare.check('knoten');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.getByRole('link', { name: '– Kurse sind in jeder Gemeinde.' }).waitFor();
  });

  test('gets a measure that serves two goals and a field', async () => {
    const { page } = office;
    await page.reload();
    await page.getByRole('link', { name: 'Neue Maßnahme' }).first().click();
    await page.getByRole('textbox', { name: /^Text/ }).fill('Ein Sprachcafé öffnet.');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('mindestens ein Handlungsfeld oder Ziel').first().waitFor();
    await office.check('massnahme-neu-abgewiesen');
    for (const ziel of ['Leitziel: Alle lernen Deutsch.', 'Leitziel: Kurse sind in jeder Gemeinde.'])
      await page.getByRole('checkbox', { name: ziel }).check();
    await page.getByRole('checkbox', { name: 'Handlungsfeld: Wohnen' }).check();
    await page.getByRole('textbox', { name: 'Terminierung' }).fill('kurzfristig');
    await page.getByRole('textbox', { name: 'Zuständig' }).fill('VHS Musterland');
    await page.getByRole('textbox', { name: 'Schlagworte' }).fill('SDG 4');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Maßnahme ist angelegt.').waitFor();
    await office.check('massnahme-neu');
  });

  test('comes into force in the words of the county', async () => {
    const { page } = bare;
    await bare.open('/konzept');
    await page.getByRole('link', { name: 'So heißen die Stufen bei uns' }).click();
    await page.getByRole('textbox', { name: 'Leitziel: Einzahl' }).fill('Richtungsziel');
    await bare.check('worte');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.getByText('In Kraft setzen').first().click();
    await page.getByRole('button', { name: 'In Kraft setzen' }).last().click();
    await page.getByText('Die Ausgabe gilt.').waitFor();
    await bare.check('ausgabe-gilt');
    await bare.open('/konzept/terminklassen');
    await page.getByRole('textbox', { name: 'Gilt für Ausgaben, die beschlossen sind ab' }).fill('1.1.2026');
    await page.getByRole('textbox', { name: 'Jahre nach dem Beschluss' }).first().fill('1');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('1 Maßnahme hat eine neue Frist.').waitFor();
    await bare.check('terminklassen');
  });

  test('is corrected with a reason once it is resolved', async () => {
    const { db } = journey.app.database;
    const ausgabe = (await findGueltigeAusgabe(db))!;
    const [feld] = await listKnoten(db, ausgabe.id);
    const phone = await journey.visit(await journey.app.signIn('leitung'), { phone: true, dark: true });
    await phone.open(`/konzept/${ausgabe.id}/gliederung/${feld!.id}`);
    await phone.page.getByRole('textbox', { name: 'Text' }).fill('Sprache und Verständigung');
    await phone.page.getByRole('button', { name: 'Speichern' }).click();
    await phone.page.getByText('Bitte den Grund der Korrektur angeben.').first().waitFor();
    await phone.check('korrektur-abgewiesen');
    await phone.page
      .getByRole('textbox', { name: 'Grund der Korrektur' })
      .first()
      .fill('So ist es beschlossen.');
    await phone.page.getByRole('button', { name: 'Speichern' }).click();
    await phone.page.getByText('Gespeichert.').waitFor();
    await phone.check('gliederung-schmal');
    await phone.open(`/konzept/${ausgabe.id}/zustaendige`);
    await phone.check('zustaendige-schmal');
    await phone.open('/konzept/jahresbilanz');
    await phone.check('jahresbilanz-schmal');
  });

  test('has a focus by resolution, wherever its field stands', async () => {
    const { page } = office;
    await office.open('/konzept/schwerpunkte');
    await office.check('schwerpunkte-leer');
    await page.getByRole('link', { name: 'Schwerpunkt festlegen' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Sprache zuerst');
    await page.getByRole('checkbox', { name: 'Sprache und Verständigung' }).check();
    await page.getByRole('textbox', { name: 'Von' }).fill('1.1.2026');
    await page.getByRole('textbox', { name: 'Bis' }).fill('31.12.2025');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Das Ende liegt vor dem Beginn.').first().waitFor();
    await office.check('schwerpunkt-abgewiesen');
    await page.getByRole('textbox', { name: 'Bis' }).fill('31.12.2027');
    await page.getByRole('textbox', { name: 'Budget' }).fill('120.000');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Der Schwerpunkt ist festgelegt.').waitFor();
    await office.check('schwerpunkte');
    const { db } = journey.app.database;
    const ausgabe = (await findGueltigeAusgabe(db))!;
    const [massnahme] = await listAlleMassnahmen(db, ausgabe.id);
    for (const path of [`/konzept/massnahmen/${massnahme!.id}`, `/konzept/${ausgabe.id}`]) {
      await office.open(path);
      await page.getByText('Schwerpunkt: Sprache zuerst').first().waitFor();
    }
    assert.equal(massnahme!.frist, '2027-12-31', 'a year after the draft began');
  });

  test('accounts for a year by its tags', async () => {
    await bare.open('/konzept/jahresbilanz');
    await bare.page.getByRole('heading', { name: 'SDG 4: Hochwertige Bildung' }).waitFor();
    await bare.check('jahresbilanz');
  });
});
