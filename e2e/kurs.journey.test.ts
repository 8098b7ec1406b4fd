import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findMittelbindung } from '../src/modules/haushalt/index.ts';
import { findBewilligung } from '../src/modules/sprachkurse/kurse/bewilligung.store.ts';
import { openKursumgebung, REGELN, type Umgebung } from '../src/modules/sprachkurse/kurse/kurs.beispiele.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';

const PDF = { name: 'Konzept.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };

/** A course from the provider's application to its first day; the provider without scripts, the office with. */
describe('a course is applied for and approved', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;
  let umgebung: Umgebung;
  let traeger: Visitor;
  let buero: Visitor;
  let leitung: Visitor;
  let gemeinde: Visitor;
  let pfad = '';

  before(async () => {
    journey = await openJourney();
    const { app } = journey;
    umgebung = await openKursumgebung(app, { ...REGELN, unterlagen: ['konzept'] });
    traeger = await journey.visit(await app.signIn('kurstraeger', umgebung.traegerId), { javaScript: false });
    buero = await journey.visit(await app.signIn('kursverwaltung'));
    leitung = await journey.visit(await app.signIn('leitung'));
    gemeinde = await journey.visit(await app.signIn('gemeinde', umgebung.gemeindeId));
  });
  after(() => journey?.close());

  const idOf = () => Number(/\d+/.exec(pfad)![0]);

  test('the provider writes it step by step', async () => {
    const { page } = traeger;
    await traeger.open('/kurse');
    await page.getByRole('link', { name: 'Kurs beantragen' }).click();
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.getByText('Bitte füllen Sie dieses Feld aus.').first().waitFor();
    await traeger.check('kurs-antrag-abgewiesen');
    await page.getByRole('textbox', { name: /^Titel des Kurses/ }).fill('Deutsch am Vormittag');
    await page.getByLabel('Für wen der Kurs gedacht ist').selectOption({ label: 'allgemein' });
    await page.getByLabel('Niveau am Anfang').selectOption('A1');
    await page.getByLabel('Niveau am Ende').selectOption('A2');
    await page.getByLabel('Gemeinde').selectOption({ index: 1 });
    await page.getByRole('textbox', { name: 'Erster Kurstag' }).fill('9.3.26');
    await page.getByRole('textbox', { name: 'Unterrichtseinheiten' }).fill('80');
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.getByRole('heading', { name: 'Zeiten', level: 1 }).waitFor();
    pfad = /\/kurse\/\d+/.exec(new URL(page.url()).pathname)![0];
    for (const [zeile, tag] of [
      [0, 'Montag'],
      [1, 'Mittwoch'],
    ] as const) {
      await page.locator(`[name="zeiten.${zeile}.wochentag"]`).selectOption({ label: tag });
      await page.locator(`[name="zeiten.${zeile}.von"]`).fill('9');
      await page.locator(`[name="zeiten.${zeile}.bis"]`).fill('12.15');
    }
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.getByRole('textbox', { name: /^Ort/ }).fill('Musterhausen');
    await page.getByRole('textbox', { name: 'Lehrkraft', exact: true }).fill('Paula Beispiel');
    await traeger.check('kurs-antrag-ort');
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.getByRole('textbox', { name: 'Mindestens Teilnehmer' }).fill('8');
    await page.getByRole('textbox', { name: 'Höchstens Teilnehmer' }).fill('16');
    await traeger.check('kurs-antrag-kosten');
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.getByRole('heading', { name: 'Unterlagen', level: 1 }).waitFor();
  });

  test('brings what is required, and hands it in', async () => {
    const { page } = traeger;
    await page.getByRole('link', { name: 'Prüfen und abgeben' }).last().click();
    await page.getByRole('button', { name: 'Antrag abgeben' }).click();
    await page.getByText('Es fehlt noch: Unterlagen.').waitFor();
    await traeger.check('kurs-antrag-unvollstaendig');
    await page.getByRole('link', { name: 'Unterlagen' }).first().click();
    await page.getByLabel('Was ist es?').selectOption({ label: 'Kurskonzept' });
    await page.locator('input[type="file"]').setInputFiles(PDF);
    await page.getByRole('button', { name: 'Hochladen' }).click();
    await page.getByText('Die Unterlage ist da.').waitFor();
    await traeger.check('kurs-antrag-unterlagen');
    await traeger.open(`${pfad}/antrag/absenden`);
    await page.getByText('Der Antrag ist vollständig.').waitFor();
    await page.getByRole('button', { name: 'Antrag abgeben' }).click();
    await page.getByText('Der Antrag ist abgegeben.').waitFor();
    await page.getByText('Das Büro ist am Zug.').waitFor();
  });

  test('the office checks it point by point and proposes', async () => {
    const { page } = buero;
    await buero.open('/');
    await page.getByText('Kursantrag prüfen: Deutsch am Vormittag').waitFor();
    await buero.open(pfad);
    await page.getByRole('rowheader', { name: 'Förderbedingungen' }).waitFor();
    await page.getByText('Alle verlangten Unterlagen sind da.').waitFor();
    await buero.check('kurs-pruefung');
    await page.getByRole('button', { name: 'Als geprüft vermerken' }).click();
    await page.getByRole('link', { name: 'Bewilligung vorschlagen' }).click();
    await page.getByRole('textbox', { name: /^Unterricht je/ }).fill('39,50');
    await page.getByRole('textbox', { name: 'Auflagen' }).fill('Bitte weisen Sie auf die Förderung hin.');
    await buero.check('kurs-vorschlag');
    await page.getByRole('button', { name: 'Vorschlagen' }).click();
    await page.getByText('Der Vorschlag liegt zur Entscheidung bereit.').waitFor();
    assert.equal(await findBewilligung(journey.app.database.db, idOf()), null);
  });

  test('a second person approves, and the budget is bound', async () => {
    const { page } = leitung;
    await leitung.open('/');
    await page.getByText('Über Bewilligung entscheiden: Deutsch am Vormittag').waitFor();
    await leitung.open(pfad);
    await page.getByRole('button', { name: 'Bewilligen' }).click();
    await page.getByText('Der Kurs ist bewilligt.').waitFor();
    await leitung.check('kurs-bewilligt');
    const { db } = journey.app.database;
    const bewilligung = (await findBewilligung(db, idOf()))!;
    assert.equal(bewilligung.positionen[0]!.betragCent, 80 * 3950);
    const bindung = (await findMittelbindung(db, `kurs:${idOf()}:2026`))!;
    assert.equal(bindung.gebundenCent, bewilligung.betrag_cent);
  });

  test('the provider takes the notice, begins, and calls a day off', async () => {
    const { page } = traeger;
    await traeger.open(pfad);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Bescheid als Word-Datei' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^Bescheid 2026-\d+\.docx$/);
    await page.getByRole('button', { name: 'Als begonnen vermerken' }).click();
    await page.getByText('Der Kurs läuft.').waitFor();
    await page.getByRole('link', { name: 'Alle Termine' }).click();
    await page.getByText('Absagen', { exact: true }).nth(2).click();
    await page
      .getByRole('textbox', { name: /^Grund/ })
      .first()
      .fill('Die Lehrkraft ist krank.');
    await page.getByRole('button', { name: 'Absagen' }).first().click();
    await page.getByText('Der Termin ist gespeichert.').waitFor();
    await traeger.check('kurs-termine');
  });

  test('the municipality reads it and can change nothing', async () => {
    const { page } = gemeinde;
    await gemeinde.open('/kurse');
    await page.getByRole('link', { name: 'Deutsch am Vormittag' }).click();
    await page.getByText('Musterhausen').first().waitFor();
    await gemeinde.check('kurs-gemeinde');
    assert.equal(await page.getByText('Bescheid als PDF').count(), 0);
    assert.equal(await page.locator('main form').count(), 0);
  });
});
