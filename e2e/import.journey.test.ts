import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { day, type Wert, xlsx } from '../src/modules/sprachmittlung/import/listen.beispiele.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { look } from './ansicht.ts';
import { steps } from './schritte.ts';

/** The lists of an invented office, as offices keep them: a heading above, names in one cell, spellings of all kinds. */
const POOL: Wert[][] = [
  ['Sprachmittlerpool Landkreis Musterland, Stand März 2026'],
  [],
  ['Name', 'Sprachen', 'Revier', 'Handy', 'Mail', 'dabei seit', 'Führerschein'],
  [
    'Kovalenko, Olena',
    'Ukrainisch (Muttersprache), Russisch C1',
    'Ankum',
    '0176/1234567',
    'olena@example.org',
    day('2025-09-01'),
    'ja',
  ],
  ['Kowalenko, Olena', 'Ukr.', 'Ankum', '+49 176 1234567', '', '', 'x'],
  ['Haddad, Samir', 'Arabisch / Kurmandschi', 'Berge', '05435 1234', 'samir@example.org', 2024, 'nein'],
  ['Yılmaz, Deniz', 'türkisch', 'Bramsche', '0170-5555555', 'deniz(at)example', '31.02.2024', ''],
  ['Tesfay, Rahwa', 'Tigrinya, Amharisch', 'Fürstenau', '', 'rahwa@example.org', '15.1.26', 'ja'],
];
const TERMINE: Wert[][] = [
  ['Datum', 'von', 'bis', 'Sprache', 'anfragende Stelle', 'Ort', 'Sprachmittler/in', 'km', 'Ergebnis'],
  [
    day('2026-02-02'),
    '09:00',
    '10:30',
    'Ukrainisch',
    'Grundschule Ankum',
    'Ankum',
    'O. Kovalenko',
    12.5,
    'stattgefunden',
  ],
  ['3.2.26', '14', '15 Uhr', 'arab.', 'Jobcenter', 'Berge', 'Haddad, Samir', 8, 'abgesagt'],
  [day('2026-02-04'), '10:00', '9:00', 'Tigrinya', 'Praxis Dr. Muster', 'Berge', 'Rahwa Tesfay', 4, 'ok'],
  [day('2026-02-05'), '10:00', '11:00', 'Farsi', 'Praxis Dr. Muster', 'Berge', '', '', 'niemand gefunden'],
];

for (const javaScript of [true, false]) {
  describe(`an office's lists come in through the browser, ${javaScript ? 'with' : 'without'} JavaScript`, {
    skip: skipWithoutBrowser,
  }, () => {
    let journey: Journey;
    let buero: Visitor;
    const step = steps();
    const view = (name: string) => look(buero, `import${javaScript ? '' : '-ohne-skript'}-${name}`);

    before(async () => {
      journey = await openJourney();
      buero = await journey.visit(await journey.app.signIn('koordination'), { javaScript });
    });
    after(() => journey?.close());

    step('what is no list is refused with a reason, and nothing is kept of it', async () => {
      await buero.open('/import');
      await view('01-leer');
      await upload('brief.pdf', Buffer.from('%PDF-1.7 Sehr geehrte Damen und Herren'));
      await buero.page.getByText(/passt noch nicht/).waitFor();
      await view('02-kein-blatt');
      await buero.page.getByText('Noch nichts geladen').waitFor();
    });

    step('the preview shows the sheet, its reading and every doubt at its cell', async () => {
      const { page } = buero;
      await upload('pool.xlsx', await xlsx(POOL));
      await page.getByRole('heading', { name: 'Vorschau: pool.xlsx' }).waitFor();
      await page.getByText('Dieselbe Person?').first().waitFor();
      await page.locator('summary', { hasText: 'E-Mail-Adresse falsch' }).click();
      await view('03-vorschau');
      await page.getByRole('link', { name: 'E7' }).click();
      assert.match(page.url(), /#zelle-E7$/);
      assert.deepEqual(await counts(), { personen: 0, einsaetze: 0 });
    });

    step('the office corrects what a column means', async () => {
      const { page } = buero;
      await page.locator('summary', { hasText: 'So sind die Spalten gelesen' }).click();
      const revier = page.getByLabel('C Revier');
      await revier.selectOption({ label: 'Ort' });
      await view('04-spalten');
      await page.getByRole('button', { name: 'Neu lesen' }).click();
      await page.getByText('Neu gelesen.').waitFor();
      await page.locator('summary', { hasText: 'So sind die Spalten gelesen' }).click();
      assert.equal(await page.getByLabel('C Revier').locator('option:checked').textContent(), 'Ort');
    });

    step('it decides who is the same person and takes everything over', async () => {
      const { page } = buero;
      await page.getByRole('radio', { name: 'dieselbe Person' }).first().check();
      await page.getByRole('button', { name: 'Entscheidungen speichern' }).click();
      await page.getByText('Ihre Entscheidungen sind gespeichert.').waitFor();
      await page.getByRole('button', { name: 'Alles übernehmen' }).click();
      await page.getByText('Alles ist übernommen.').waitFor();
      await view('05-uebernommen');
      assert.deepEqual(await counts(), { personen: 4, einsaetze: 0 });
      await page.getByRole('searchbox').first().fill('Kowalenko');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: /Kovalenko/ }).click();
      await page.waitForURL(/\/sprachmittler\/\d+$/);
      assert.match(await page.locator('main').innerText(), /Ankum/);
      await view('06-person');
    });

    step('the list of appointments finds its people', async () => {
      const { page } = buero;
      await buero.open('/import');
      await upload('einsaetze-2026.xlsx', await xlsx(TERMINE));
      await page.getByRole('heading', { name: 'Vorschau: einsaetze-2026.xlsx' }).waitFor();
      await page.locator('summary', { hasText: 'Ende vor Beginn' }).first().waitFor();
      await view('07-einsaetze');
      await page.locator('summary', { hasText: 'Wer ist gemeint?' }).click();
      await page.getByLabel('O. Kovalenko').selectOption({ label: 'Kovalenko, Olena' });
      await page.getByRole('button', { name: 'Entscheidungen speichern' }).click();
      await page.getByText('Ihre Entscheidungen sind gespeichert.').waitFor();
      await page.getByRole('button', { name: 'Alles übernehmen' }).click();
      await page.getByText('Alles ist übernommen.').waitFor();
      assert.deepEqual(await counts(), { personen: 4, einsaetze: 4 });
      await buero.open('/einsaetze');
      await view('08-liste');
    });

    step('a whole import is undone, in the order that what depends on it allows', async () => {
      const { page } = buero;
      await buero.open('/import');
      await view('09-importe');
      await page.getByRole('link', { name: 'einsaetze-2026.xlsx' }).click();
      await page.locator('summary', { hasText: 'Import rückgängig machen' }).click();
      await view('10-rueckgaengig');
      await page.getByRole('form').getByRole('button', { name: 'Import rückgängig machen' }).click();
      await page.getByText('Der Import ist rückgängig gemacht.').waitFor();
      assert.deepEqual(await counts(), { personen: 4, einsaetze: 0 });
    });

    step('the corrected column is remembered for the next list with the same titles', async () => {
      const { page } = buero;
      await buero.open('/import');
      await upload('pool-april.xlsx', await xlsx(POOL));
      await page.getByRole('heading', { name: 'Vorschau: pool-april.xlsx' }).waitFor();
      await page.locator('summary', { hasText: 'So sind die Spalten gelesen' }).click();
      assert.equal(await page.getByLabel('C Revier').locator('option:checked').textContent(), 'Ort');
      await page.getByRole('button', { name: 'Verwerfen' }).click();
      await page.getByText('Der Import ist verworfen.').waitFor();
      assert.deepEqual(await counts(), { personen: 4, einsaetze: 0 });
    });

    async function upload(name: string, inhalt: Uint8Array): Promise<void> {
      const { page } = buero;
      const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(inhalt) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
    }

    async function counts() {
      const { db } = journey.app.database;
      const personen = await db.selectFrom('sprachmittler').select('id').execute();
      const einsaetze = await db.selectFrom('einsatz').select('id').execute();
      return { personen: personen.length, einsaetze: einsaetze.length };
    }
  });
}
