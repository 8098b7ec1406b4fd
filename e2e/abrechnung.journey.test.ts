import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import {
  addBezahlte,
  buildAbrechnung,
  KONTEN,
} from '../src/modules/sprachmittlung/abrechnung/lauf.beispiele.ts';
import { insertStelle } from '../src/modules/sprachmittlung/anfragen/anfragen.beispiele.ts';
import { addEinsatz } from '../src/modules/sprachmittlung/vermittlung/vermittlung.beispiele.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { look, mailedLink } from './ansicht.ts';
import { steps } from './schritte.ts';

/**
 * A month from the reported times to the payment file, by two people of the office; who was paid reads on the phone
 * what for, and a payment comes back.
 */
for (const javaScript of [true, false]) {
  describe(`a month settled by two people, ${javaScript ? 'with' : 'without'} JavaScript`, {
    skip: skipWithoutBrowser,
  }, () => {
    let journey: Journey;
    let disposition: Visitor;
    let zahlstelle: Visitor;
    const step = steps();
    const view = (visitor: Visitor, name: string) =>
      look(visitor, `abrechnung${javaScript ? '' : '-ohne-skript'}-${name}`);

    before(async () => {
      journey = await openJourney();
      const { app } = journey;
      const b = await buildAbrechnung(app);
      const stelleId = await insertStelle(app.database.db);
      const selam = await addBezahlte(app, 'Haile', KONTEN[0]);
      const oksana = await addBezahlte(app, 'Bondarenko', KONTEN[1]);
      for (const [person, tag, kilometer] of [
        [selam, '02', 240],
        [selam, '09', 1900],
        [oksana, '10', 120],
      ] as const) {
        const beginn = new Date(`2026-02-${tag}T09:00:00Z`);
        const ende = new Date(`2026-02-${tag}T10:30:00Z`);
        await addEinsatz(app, stelleId, {
          sprachmittler_id: person,
          status: 'gemeldet',
          beginn_at: beginn,
          ende_at: ende,
          ist_beginn_at: beginn,
          ist_ende_at: ende,
          kilometer_zehntel: kilometer,
          vermittelt_at: beginn,
          gemeldet_at: ende,
        });
      }
      disposition = await journey.visit(b.disposition, { javaScript });
      zahlstelle = await journey.visit(b.zahlstelle, { javaScript });
    });
    after(() => journey?.close());

    step('the office confirms what was reported', async () => {
      const { page } = disposition;
      for (const id of [1, 2, 3]) {
        await disposition.open(`/einsaetze/${id}/meldung`);
        await page.getByRole('button', { name: 'Stelle bestätigt' }).click();
        await page.getByText('bestätigt').first().waitFor();
      }
    });

    step('it begins the settlement of the month before', async () => {
      const { page } = disposition;
      await disposition.open('/');
      await page.getByRole('link', { name: /3 bestätigte Einsätze warten auf Abrechnung/ }).click();
      assert.equal(await page.locator('[name=von]').inputValue(), '01.02.2026');
      await page.locator('[name=bis]').fill('31.12.2026');
      await page.getByRole('button', { name: 'Abrechnung beginnen' }).click();
      await page.getByText('Der letzte Tag liegt in der Zukunft').first().waitFor();
      assert.equal(await page.locator('[name=von]').inputValue(), '01.02.2026', 'input is kept');
      await view(disposition, '01-beginn-falsch');
      await page.locator('[name=bis]').fill('28.2.26');
      await page.getByRole('button', { name: 'Abrechnung beginnen' }).click();
      await page.getByRole('heading', { name: 'Abrechnung Februar 2026' }).waitFor();
      await view(disposition, '02-lauf');
    });

    step('checks come first: nothing is handed on before somebody has looked', async () => {
      const { page } = disposition;
      await page.getByText('Eine Prüfung ist noch offen.').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Geprüft: zur Zahlung geben' }).count(), 0);
      await page.getByRole('link', { name: 'Viele Kilometer' }).click();
      await page.getByText('190 km gemeldet, erwartet sind etwa').waitFor();
      await view(disposition, '03-pruefung');
      await page.getByRole('link', { name: 'Zeile öffnen' }).first().click();
      await page.getByRole('button', { name: 'Abhaken' }).click();
      await page.getByText('Bitte geben Sie einen Grund an').first().waitFor();
      await view(disposition, '04-zeile-ohne-grund');
      await page.getByLabel('Warum ist das richtig?').fill('Umweg: Brücke gesperrt');
      await page.getByRole('button', { name: 'Abhaken' }).click();
      await page.getByText('Abgehakt von').waitFor();
      await view(disposition, '05-zeile');
    });

    step('a line is corrected, its calculation stays', async () => {
      const { page } = disposition;
      await page.locator('summary', { hasText: 'Betrag, Zahler oder Topf ändern' }).click();
      await page.locator('[name=betrag]').fill('70');
      await page.locator('[name=korrekturGrund]').fill('Absprache mit der Leitung');
      await page.getByRole('button', { name: 'Änderung speichern' }).click();
      await page.getByText('Von Hand auf 70,00 € gesetzt: Absprache mit der Leitung').waitFor();
      await view(disposition, '06-zeile-korrigiert');
    });

    step('the first person hands it on and cannot be the second', async () => {
      const { page } = disposition;
      await page.getByRole('link', { name: 'Abrechnung Februar 2026' }).click();
      await page.getByRole('button', { name: 'Geprüft: zur Zahlung geben' }).click();
      await page.getByText('Geprüft. Jetzt muss eine zweite Person freigeben.').waitFor();
      await page.getByText('Freigeben muss eine andere Person').first().waitFor();
      assert.equal(await page.getByRole('button', { name: 'Zur Zahlung freigeben' }).count(), 0);
      await view(disposition, '07-geprueft');
    });

    step('the second finds it on the start page, looks and releases', async () => {
      const { page } = zahlstelle;
      await zahlstelle.open('/');
      await page.getByRole('link', { name: /Februar 2026 wartet auf die zweite Freigabe/ }).click();
      await view(zahlstelle, '08-freigabe');
      await page.locator('[name=ausfuehrungAm]').fill('1.1.2020');
      await page.getByRole('button', { name: 'Zur Zahlung freigeben' }).click();
      await page.getByText('Der Tag der Ausführung ist vorbei').first().waitFor();
      await view(zahlstelle, '09-tag-vorbei');
      await page.locator('[name=ausfuehrungAm]').fill('12.3.2026');
      await page.getByRole('button', { name: 'Zur Zahlung freigeben' }).click();
      await page.getByText('Die Zahlungsdatei ist erstellt').waitFor();
      await view(zahlstelle, '10-freigegeben');
    });

    step('the payment file, the lines and the statements are there', async () => {
      const { page, context } = zahlstelle;
      await page.getByRole('link', { name: 'Zum Zahllauf' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { inhalt } = await journey.app.database.db
        .selectFrom('datei')
        .innerJoin('zahllauf', 'zahllauf.zahlungsdatei_id', 'datei.id')
        .select('inhalt')
        .executeTakeFirstOrThrow();
      const xml = inhalt.toString();
      assert.match(xml, /<NbOfTxs>2<\/NbOfTxs>/);
      // 90 minutes are two started hours: 24 € + 12 km × 0.30 € = 27.60 €, and 24 € + 7.20 € + 70 € = 101.20 €.
      assert.match(xml, /<CtrlSum>128\.80<\/CtrlSum>/);
      await page.goBack();
      for (const href of [
        '/abrechnung/1/zeilen.csv',
        '/abrechnung/1/zeilen.xlsx',
        '/abrechnung/1/nachweise/1/nachweis.pdf',
      ]) {
        const answer = await context.request.get(href);
        assert.equal(answer.status(), 200, href);
      }
      const csv = await (await context.request.get('/abrechnung/1/zeilen.csv')).text();
      assert.match(csv, /Haile, Test;.*70,00;Absprache mit der Leitung/);
    });

    step('who was paid reads on the phone what for', async () => {
      const phone = await journey.visit(null, { javaScript, phone: true });
      await phone.open(await mailedLink(journey.app, 'haile@example.org', '/nachweis'));
      await phone.page.getByText('101,20 €').first().waitFor();
      await view(phone, '11-nachweis');
      assert.equal(await phone.page.getByText(KONTEN[0]).count(), 0, 'the account is masked');
    });

    step('a payment comes back: its appointments wait again', async () => {
      const { page } = zahlstelle;
      await zahlstelle.open('/abrechnung/1');
      await page.getByRole('link', { name: 'Zahlung an Bondarenko, Test kam zurück' }).click();
      await page.getByRole('button', { name: 'Rücklauf eintragen' }).click();
      await page.getByText('Bitte geben Sie ein Datum an').first().waitFor();
      await view(zahlstelle, '12-ruecklauf-leer');
      await page.locator('[name=am]').fill('10.3.2026');
      await page.locator('[name=grund]').fill('Konto erloschen');
      await page.getByRole('button', { name: 'Rücklauf eintragen' }).click();
      await page.getByText('kam zurück am 10.03.2026: Konto erloschen').waitFor();
      await view(zahlstelle, '13-zurueck');
      await disposition.open('/abrechnung');
      await disposition.page.getByText('Ein bestätigter Einsatz wartet').waitFor();
      await view(disposition, '14-liste');
    });
  });
}
