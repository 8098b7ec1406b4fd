import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { computeWartende } from '../src/modules/sprachkurse/planung/plan.action.ts';
import {
  ANGABEN,
  addKurs,
  addOrte,
  addStelle,
} from '../src/modules/sprachkurse/warteliste/warteliste.beispiele.ts';
import { enterWarteperson } from '../src/modules/sprachkurse/warteliste/warteperson.action.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { steps } from './schritte.ts';

/** From the first person on the list to the course that a plan opened, by the office, an authority and the person. */
for (const { wie, javaScript } of [
  { wie: 'with scripts', javaScript: true },
  { wie: 'without scripts', javaScript: false },
]) {
  describe(`waiting list and course plan, ${wie}`, { skip: skipWithoutBrowser }, () => {
    const step = steps();
    const name = (bild: string) => `kursplan-${javaScript ? '' : 'ohne-skript-'}${bild}`;
    let journey: Journey;
    let buero: Visitor;
    let stelle: Visitor;
    let kursId: number;

    before(async () => {
      journey = await openJourney();
      await addOrte(journey.app);
      ({ kursId } = await addKurs(journey.app));
      const stelleId = await addStelle(journey.app);
      buero = await journey.visit(await journey.app.signIn('kursverwaltung'), { javaScript });
      stelle = await journey.visit(await journey.app.signIn('stelle', stelleId), {
        javaScript,
        phone: true,
        dark: true,
      });
    });
    after(() => journey?.close());

    step('an authority reports somebody, on a phone at night', async () => {
      const { page } = stelle;
      await stelle.open('/meine-warteliste');
      await stelle.check(name('01-stelle-leer'));
      await page.getByRole('link', { name: 'Person melden' }).click();
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Bitte geben Sie das Sprachniveau an.').first().waitFor();
      await stelle.check(name('02-stelle-fehler'));
      await page.locator('#feld-niveau').selectOption('A1');
      await page.getByLabel('Wohnort').fill('Mittenburg');
      await page.getByLabel('Zeichen der Stelle').fill('JC 77');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('steht auf der Warteliste').waitFor();
      await stelle.check(name('03-stelle-person'));
    });

    step('the office offers a place, the authority accepts it for the person', async () => {
      const { page } = buero;
      await buero.open('/warteliste');
      await buero.check(name('04-liste'));
      await buero.open(`/warteliste/kurse/kurs/${kursId}`);
      await buero.check(name('05-wer-passt'));
      await page.getByRole('button', { name: 'Ausgewählten einen Platz anbieten' }).click();
      await page.getByText('1 Platz ist angeboten').waitFor();
      await stelle.open('/meine-warteliste');
      await stelle.page.getByRole('link', { name: /^W-/ }).first().click();
      await stelle.page.getByRole('button', { name: 'Nimmt den Platz an' }).click();
      await stelle.page.getByText('Der Platz ist angenommen.').waitFor();
      await stelle.check(name('06-angenommen'));
      assert.equal(
        (await journey.app.database.db.selectFrom('einschreibung').select('id').execute()).length,
        1,
      );
    });

    step('the office looks for gaps, types a course that could open, and plans', async () => {
      for (let index = 0; index < 5; index++)
        await enterWarteperson(journey.app.kontext(), { ...ANGABEN, wartet_seit: `2025-0${index + 1}-10` });
      const { page } = buero;
      await buero.open('/kursplanung/luecken');
      await buero.check(name('07-luecken'));
      await buero.open('/kursplanung/angebote/neu');
      await page.locator('#feld-titel').fill('Deutsch A1 Mittenburg');
      await page.locator('#feld-niveau').selectOption('A1');
      await page.locator('#feld-traeger_id').selectOption({ index: 1 });
      await page.locator('#feld-gemeinde_id').selectOption({ index: 1 });
      await page.locator('#feld-ort').fill('Mittenburg');
      await page.getByLabel('Dienstag').check();
      await page.locator('#feld-von').fill('9:00');
      await page.locator('#feld-bis').fill('12:00');
      await page.getByLabel('Mindestens').fill('3');
      await page.getByLabel('Höchstens').fill('8');
      await page.getByLabel('Unterrichtseinheiten').fill('80');
      await page.locator('#feld-kosten').fill('4.000,00');
      await buero.check(name('08-angebot'));
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Gespeichert.').waitFor();
      await buero.open('/kursplanung/neu');
      await page.locator('#feld-budget').fill('5.000');
      await buero.check(name('09-plan-neu'));
      await page.getByRole('button', { name: 'Plan rechnen' }).click();
      await page.getByRole('button', { name: 'Abbrechen' }).waitFor();
      await buero.check(name('10-plan-wartet'));
      assert.equal(await computeWartende(journey.app.kontext()), 1);
      await page.reload();
      await page.getByText('Bewiesen bestmöglich').waitFor();
      await buero.check(name('11-plan'));
    });

    step('scenarios stand side by side, and the course becomes an application', async () => {
      const { page } = buero;
      const pfad = new URL(page.url()).pathname;
      await page.getByRole('button', { name: 'Szenarien rechnen' }).click();
      await page.getByText('noch gerechnet').waitFor();
      assert.equal(await computeWartende(journey.app.kontext()), 4);
      await page.reload();
      await page.getByText('10 % mehr Budget').first().waitFor();
      await buero.check(name('12-vergleich'));
      await buero.open(pfad);
      await page.getByText('Kurse übernehmen').click();
      await page.getByRole('textbox', { name: 'Erster Tag' }).fill('14.4.2026');
      await page.getByRole('button', { name: 'Als Anträge anlegen' }).click();
      await page.getByText('1 Antrag ist als Entwurf angelegt.').waitFor();
      await buero.check(name('13-uebernommen'));
      const phone = await journey.visit(await journey.app.signIn('leitung'), {
        phone: true,
        dark: true,
        javaScript,
      });
      await phone.open(pfad);
      await phone.check(name('14-schmal-dunkel'));
    });
  });
}
