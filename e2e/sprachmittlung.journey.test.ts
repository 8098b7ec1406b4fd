import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Page } from 'playwright-core';
import { modules } from '../src/app.tsx';
import { insertStelle } from '../src/modules/sprachmittlung/anfragen/anfragen.beispiele.ts';
import { addSprachmittler } from '../src/modules/sprachmittlung/vermittlung/vermittlung.beispiele.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { look, mailedLink } from './ansicht.ts';
import { steps } from './schritte.ts';

/**
 * One appointment from the request to the confirmed times, by four people: a counsellor asks, the office searches,
 * two interpreters answer on their phones by the links they were mailed.
 */
for (const javaScript of [true, false]) {
  describe(`an Einsatz from request to confirmation, ${javaScript ? 'with' : 'without'} JavaScript`, {
    skip: skipWithoutBrowser,
  }, () => {
    let journey: Journey;
    let stelle: Visitor;
    let buero: Visitor;
    let senait: Visitor;
    let yonas: Visitor;
    const step = steps();
    const view = (visitor: Visitor, name: string) =>
      look(visitor, `einsatz${javaScript ? '' : '-ohne-skript'}-${name}`);

    before(async () => {
      journey = await openJourney();
      const { app } = journey;
      const stelleId = await insertStelle(app.database.db);
      await addSprachmittler(app, 'Senait', { lat: 52.66, lon: 7.94 });
      await addSprachmittler(app, 'Yonas', { lat: 52.9, lon: 8.05, geschlecht: 'maennlich' });
      await addSprachmittler(app, 'Marta', {}, ['pl']);
      stelle = await journey.visit(await app.signIn('stelle', stelleId), { javaScript });
      buero = await journey.visit(await app.signIn('disposition'), { javaScript });
      senait = await journey.visit(null, { javaScript, phone: true });
      yonas = await journey.visit(null, { javaScript, phone: true });
    });
    after(() => journey?.close());

    step('the requester asks, is asked back about a name, and gets a receipt', async () => {
      const { page } = stelle;
      await stelle.open('/meine-anfragen');
      await view(stelle, '01-stelle-leer');
      await page.getByRole('link', { name: 'Neue Anfrage' }).first().click();
      await view(stelle, '02-stelle-sprache');
      await page.locator('main [name=sprache]').selectOption({ label: 'Tigrinya' });
      await page.getByRole('button', { name: 'Weiter' }).click();
      await page.getByRole('group', { name: 'Wann?' }).waitFor();
      await view(stelle, '03-stelle-formular');
      await fill(page, { datum: '18.3.26', beginn: '9', ende: '8.30', klient: 'Maria Musterfrau' });
      await page.locator('[name=thema]').selectOption('schule');
      await page.getByRole('button', { name: 'Anfrage senden' }).click();
      await page.getByText(/passt noch nicht|passen noch nicht/).waitFor();
      assert.equal(await page.locator('[name=datum]').inputValue(), '18.3.26', 'input is kept');
      await view(stelle, '04-stelle-fehler');
      await fill(page, { ende: '10.30', art: 'Elterngespräch', ansprechperson: 'Frau Testmann' });
      await fill(page, { ansprechpersonTelefon: '05431 1234', ansprechpersonEmail: 'schule@example.org' });
      await page.locator('[name=laienhinweisBestaetigt]').check();
      await page.getByRole('button', { name: 'Anfrage senden' }).click();
      await page.getByText('Noch nicht gespeichert: eine Frage vorher').waitFor();
      await view(stelle, '05-stelle-rueckfrage');
      await fill(page, { klient: 'K-17' });
      await page.getByRole('button', { name: 'Anfrage senden' }).click();
      await page.getByText('Ihre Anfrage ist angekommen').waitFor();
      await view(stelle, '06-stelle-gesendet');
      assert.match(await newestMail('schule@example.org'), /Ihre Anfrage Nr\. 1 ist bei uns/);
    });

    step('the office finds it on its start page, sees who fits and why, and begins the search', async () => {
      const { page } = buero;
      await buero.open('/');
      await view(buero, '10-buero-heute');
      await page.getByRole('link', { name: /^Anfrage Tigrinya/ }).click();
      await page.getByRole('heading', { name: 'Wer kann übernehmen?' }).waitFor();
      await view(buero, '11-buero-vorschlaege');
      await page.locator('summary', { hasText: 'Warum nicht' }).click();
      await page.getByLabel('Person').selectOption({ label: 'Marta, Test' });
      await page.getByRole('button', { name: 'Erklären' }).click();
      await page.getByText('Kommt nicht in Frage:').waitFor();
      await page.getByRole('button', { name: 'Suche beginnen' }).click();
      await page.getByText('Die Suche läuft, 2 gefragt.').waitFor();
      await view(buero, '12-buero-suche');
    });

    step(
      'both interpreters say yes on their phones: the first one wins, the second gets a kind answer',
      async () => {
        for (const [phone, an] of [
          [senait, 'senait@example.org'],
          [yonas, 'yonas@example.org'],
        ] as const) {
          await phone.open(await mailedLink(journey.app, an, '/a'));
          await phone.page.getByRole('heading', { name: 'Können Sie dolmetschen?' }).waitFor();
          assert.doesNotMatch(await phone.page.content(), /K-17/, 'no word about the client');
        }
        await view(senait, '20-angebot');
        await senait.page.locator('summary', { hasText: 'Nein, ich kann nicht' }).click();
        await view(senait, '21-angebot-nein');
        await yonas.page.getByRole('button', { name: 'Ja, ich komme' }).click();
        await yonas.page.getByRole('heading', { name: 'Danke! Der Termin gehört Ihnen.' }).waitFor();
        await view(yonas, '22-zugesagt');
        await senait.page.getByRole('button', { name: 'Ja, ich komme' }).click();
        await senait.page.getByRole('heading', { name: 'Danke, dass Sie helfen wollten' }).waitFor();
        await view(senait, '23-zu-spaet');
      },
    );

    step('requester and office see who comes', async () => {
      await stelle.open('/meine-anfragen');
      await view(stelle, '30-stelle-liste');
      await stelle.page.getByRole('link', { name: /18\.03\.2026/ }).click();
      await stelle.page.getByText('Es kommt jemand. Der Termin steht.').waitFor();
      await view(stelle, '31-stelle-einsatz');
      await buero.open('/einsaetze/1');
      await view(buero, '32-buero-vermittelt');
      await buero.open('/wochentafel?ab=2026-03-16');
      await buero.page.getByText('Yonas').first().waitFor();
      await view(buero, '33-buero-wochentafel');
      await buero.open('/einsaetze');
      await view(buero, '34-buero-liste');
    });

    step('the day before, a reminder leads to the page of the appointment', async () => {
      await passTime('2026-03-17T09:30:00Z');
      assert.match(await newestMail('yonas@example.org'), /Erinnerung|morgen/i);
      await yonas.open(await mailedLink(journey.app, 'yonas@example.org', '/t'));
      await yonas.page.getByRole('heading', { name: 'Ihr Termin' }).waitFor();
      await view(yonas, '40-termin');
      const calendar = await yonas.context.request.get(`${new URL(yonas.page.url()).pathname}/termin.ics`);
      assert.match(await calendar.text(), /BEGIN:VEVENT[\s\S]*DTSTART/);
      await yonas.page.locator('summary', { hasText: 'Ich kann doch nicht kommen' }).click();
      await view(yonas, '41-rueckgabe');
    });

    step('afterwards the interpreter reports the times', async () => {
      await passTime('2026-03-18T10:00:00Z');
      const { page } = yonas;
      await page.reload();
      await page.getByRole('heading', { name: 'Wie lange hat es gedauert?' }).waitFor();
      await view(yonas, '50-melden');
      await fill(page, { von: '9', bis: '11.00', kilometer: 'viele' });
      await page.getByRole('button', { name: 'Zeiten senden' }).click();
      await page.getByText(/passt noch nicht|passen noch nicht/).waitFor();
      await view(yonas, '51-melden-fehler');
      await fill(page, { kilometer: '52,5' });
      await page.getByRole('button', { name: 'Zeiten senden' }).click();
      await page.getByRole('heading', { name: 'Danke! Ihre Zeiten sind da.' }).waitFor();
      await view(yonas, '52-gemeldet');
    });

    step('the requester objects by the mailed link, the interpreter agrees', async () => {
      const guest = await journey.visit(null, { javaScript, phone: true });
      await guest.open(await mailedLink(journey.app, 'schule@example.org', '/b'));
      await guest.page.getByRole('heading', { name: 'Stimmen diese Zeiten?' }).waitFor();
      await view(guest, '60-bestaetigen');
      await guest.page.locator('summary', { hasText: 'Stimmt nicht' }).click();
      await fill(guest.page, { begruendung: 'Wir waren um 10.30 Uhr fertig.', von: '9.00', bis: '10:30' });
      await view(guest, '61-widerspruch');
      await guest.page.getByRole('button', { name: 'Widerspruch senden' }).click();
      await guest.page.getByRole('heading', { name: 'Ihr Widerspruch ist angekommen' }).waitFor();
      await guest.context.close();
      await buero.open('/einsaetze/1/klaerung');
      await view(buero, '62-buero-klaerung');
      await yonas.open(await mailedLink(journey.app, 'yonas@example.org', '/t'));
      await view(yonas, '63-strittig');
      await yonas.page.getByRole('button', { name: 'Die Zeiten der Stelle stimmen' }).click();
      await yonas.page.getByRole('heading', { name: 'Alles erledigt' }).waitFor();
      await view(yonas, '64-erledigt');
    });

    step('everybody finds it done, and every step is in the audit', async () => {
      await stelle.open('/meine-anfragen');
      await stelle.page.getByText('Vergangene Termine').first().waitFor();
      await view(stelle, '70-stelle-vergangen');
      await buero.open('/einsaetze/1');
      await view(buero, '71-buero-bestaetigt');
      await buero.open('/verwaltung/postausgang');
      await view(buero, '72-postausgang');
      const { einsatz, taten } = await record();
      assert.equal(einsatz.status, 'bestaetigt');
      assert.equal(einsatz.ist_ende_at?.toISOString(), '2026-03-18T09:30:00.000Z');
      assert.equal(einsatz.kilometer_zehntel, 525);
      for (const tat of ['anfrage.stellen', 'suche.beginnen', 'angebot.annehmen', 'erinnerung.senden'])
        assert.ok(taten.includes(tat), `${tat} is missing in ${taten.join(', ')}`);
    });

    async function newestMail(an: string): Promise<string> {
      const mails = journey.app.database.db
        .selectFrom('mail')
        .select(['betreff', 'text'])
        .where('an', '=', an);
      const { betreff, text } = await mails.orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
      return `${betreff}\n${text}`;
    }

    /** What happens by itself until then has happened. */
    async function passTime(until: string): Promise<void> {
      journey.app.clock.set(until);
      for (const job of modules.flatMap((modul) => modul.jobs ?? []))
        await job.run(journey.app.kontext(), {});
    }

    async function record() {
      const { db } = journey.app.database;
      const einsatz = await db.selectFrom('einsatz').selectAll().executeTakeFirstOrThrow();
      const taten = await db.selectFrom('protokoll').select('tat').execute();
      return { einsatz, taten: taten.map(({ tat }) => tat) };
    }
  });
}

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await page.locator(`main [name=${name}]:visible`).fill(value);
}
