import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { steps } from './schritte.ts';

/** Runs in the browser, whose types this program does not know. */
const putCursor = (area: unknown, place: number) =>
  (area as { setSelectionRange(from: number, to: number): void }).setSelectionRange(place, place);

/** A paper from its first word to the register: written, reviewed by somebody else, issued, compared, resolved. */
describe('a paper', { skip: skipWithoutBrowser }, () => {
  const step = steps();
  let journey: Journey;
  let autorin: Visitor;
  let leitung: Visitor;

  before(async () => {
    journey = await openJourney();
    autorin = await journey.visit(await journey.app.signIn('koordination'));
    leitung = await journey.visit(await journey.app.signIn('leitung'));
    const { db } = journey.app.database;
    await db.insertInto('topf').values({ bezeichnung: 'Sprachkurse' }).execute();
    await db
      .insertInto('haushaltsansatz')
      .values({ topf_id: 1, jahr: 2025, ansatz_cent: 5_000_000 })
      .execute();
  });
  after(() => journey?.close());

  step('the author begins it and writes a paragraph with a figure at the cursor', async () => {
    const { page } = autorin;
    await autorin.open('/berichte');
    await autorin.check('berichte-leer');
    await page.getByRole('link', { name: 'Bericht beginnen' }).first().click();
    await page.getByRole('combobox', { name: 'Art' }).selectOption('bericht');
    await page.getByRole('textbox', { name: 'Bezeichnung' }).fill('Bericht 2025');
    await autorin.check('bericht-neu');
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await page.getByText('Der Bericht ist begonnen.').waitFor();
    await autorin.check('bericht-leer');
    await page.getByRole('link', { name: 'Absatz', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.fill('Im Haushalt standen  bereit.');
    await text.evaluate(putCursor, 20);
    await page.getByRole('textbox', { name: 'Zahl suchen' }).fill('geplant Sprachkurse');
    await page.getByRole('button', { name: 'Suchen', exact: true }).last().click();
    await page.getByRole('button', { name: 'Sprachkurse: geplant im Jahr einfügen' }).waitFor();
    await autorin.check('bericht-absatz');
    await text.evaluate(putCursor, 20);
    await page.getByRole('button', { name: 'Sprachkurse: geplant im Jahr einfügen' }).click();
    assert.equal(await text.inputValue(), 'Im Haushalt standen {{haushalt.geplant.1}} bereit.');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('article').getByText('50.000').waitFor();
  });

  step('without scripts on a phone she adds a chart; without its description it is refused', async () => {
    const koordination = await journey.app.signIn('koordination');
    const phone = await journey.visit(koordination, { phone: true, javaScript: false });
    await phone.open('/berichte/1/bloecke/neu?art=diagramm&abschnitt=inhalt');
    await phone.check('bericht-diagramm');
    await phone.page.getByRole('textbox', { name: 'Überschrift des Diagramms' }).fill('Mittel nach Jahren');
    await phone.page.getByRole('textbox', { name: 'Zahl suchen' }).fill('Haushalt: geplant');
    await phone.page.getByRole('button', { name: 'Suchen', exact: true }).last().click();
    await phone.page.getByRole('button', { name: 'Haushalt: geplant im Jahr einfügen' }).click();
    const zahlen = phone.page.getByRole('textbox', { name: 'Zahlen', exact: true });
    assert.equal((await zahlen.inputValue()).trim(), 'haushalt.geplant');
    await phone.page.getByRole('button', { name: 'Speichern' }).click();
    await phone.page.getByText('Bitte beschreiben Sie in einem Satz').first().waitFor();
    await phone.check('bericht-diagramm-abgewiesen');
    await phone.page
      .getByRole('textbox', { name: 'Beschreibung des Bildes' })
      .fill('Fünf Säulen, eine für jedes Jahr.');
    await phone.page.getByRole('button', { name: 'Speichern' }).click();
    await phone.page.getByText('Der Baustein steht im Entwurf.').waitFor();
    await phone.check('bericht-entwurf-schmal');
    await phone.page.getByRole('button', { name: 'Nach oben' }).last().click();
    await phone.page.getByText('Der Baustein ist verschoben.').waitFor();
  });

  step('she hands it in; nobody reviews what they wrote', async () => {
    const { page } = autorin;
    await autorin.open('/berichte/1');
    await autorin.check('bericht-entwurf');
    await page.getByRole('button', { name: 'Zur Prüfung geben' }).click();
    await page.getByText('wartet auf die Prüfung durch eine zweite Person').waitFor();
    await page.getByText('Prüfen muss eine andere Person.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Als geprüft bestätigen' }).count(), 0);
  });

  step('the head finds it on the start page, reviews and issues it', async () => {
    const { page } = leitung;
    await leitung.open('/');
    await page.getByRole('link', { name: /Bericht prüfen: Bericht 2025/ }).click();
    await leitung.check('bericht-pruefung');
    await page.getByRole('button', { name: 'Als geprüft bestätigen' }).click();
    await page.getByText('Der Bericht ist geprüft.').waitFor();
    await page.getByRole('button', { name: 'Ausgeben' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ausgeben' }).click();
    await page.getByText('Der Bericht ist ausgegeben.').waitFor();
    await leitung.check('bericht-ausgegeben');
    const pdf = await page.request.get('/berichte/1/fassungen/1/papier.pdf');
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
  });

  step('a record changes: the issued paper stays, the comparison tells', async () => {
    await journey.app.database.db.updateTable('haushaltsansatz').set({ ansatz_cent: 6_000_000 }).execute();
    const { page } = autorin;
    await autorin.open('/berichte/1');
    await page.getByText('Seit der letzten Ausgabe hat sich etwas geändert.').waitFor();
    await page.getByRole('article').getByText('50.000').first().waitFor();
    await page.getByRole('link', { name: 'Vergleich', exact: true }).first().click();
    await page.getByRole('cell', { name: '60.000' }).first().waitFor();
    await autorin.check('bericht-vergleich');
    await page.goto('/berichte/1');
    await page.getByRole('button', { name: 'Neue Fassung beginnen' }).click();
    await page.getByRole('article').getByText('60.000').first().waitFor();
    await page.getByRole('link', { name: /^Fassung 1/ }).click();
    await page.getByRole('article').getByText('50.000').first().waitFor();
    await autorin.check('bericht-fassung');
  });

  step('the same at night: bodies, way, calendar, the head’s overview', async () => {
    const night = await journey.visit(await journey.app.signIn('leitung'), { dark: true });
    const { page } = night;
    await night.open('/berichte/gremien/neu');
    await page.getByRole('textbox', { name: 'Name' }).fill('Sozialausschuss');
    await page.getByRole('combobox', { name: 'Art' }).selectOption('fachausschuss');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await page.getByText('Das Gremium ist angelegt.').waitFor();
    await night.check('gremium');
    await page.getByRole('link', { name: 'Sitzung eintragen' }).click();
    await page.getByRole('textbox', { name: 'Tag', exact: true }).fill('5.5.2026');
    await page.getByRole('button', { name: 'Eintragen', exact: true }).click();
    await page.getByText('Die Sitzung ist eingetragen.').waitFor();
    await night.open('/berichte/1/beratung');
    await page.getByRole('button', { name: 'Üblichen Weg eintragen' }).click();
    await page.getByText('Der Weg ist eingetragen.').waitFor();
    await night.check('beratungsweg');
    for (const [path, name] of [
      ['/berichte/1', 'bericht-dunkel'],
      ['/berichte/pflichten/neu', 'pflicht'],
      ['/berichte/beschluesse', 'beschluesse'],
      ['/leitung', 'leitung'],
    ] as const) {
      await night.open(path);
      await night.check(name);
    }
  });
});
