import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { createUser } from '../src/modules/verwaltung/index.ts';
import type { TestUser } from '../test-support/app.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { look, mailedLink } from './ansicht.ts';
import { steps } from './schritte.ts';

const PASSWORT = 'Moorweg im Morgennebel';

describe('one’s own account, from the invitation to the last sign-out', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;
  let technik: TestUser;

  before(async () => {
    journey = await openJourney();
    // The sign-in library and the app on the phone have only the clock on the wall.
    journey.app.clock.set(new Date().toISOString());
    technik = await journey.app.signIn('technik');
  });
  after(() => journey?.close());

  for (const javaScript of [true, false]) {
    const name = javaScript ? 'Ayten Probe' : 'Bente Probe';
    const email = `${name.split(' ')[0]!.toLowerCase()}@example.org`;
    const pictures = javaScript ? 'konto' : 'konto-ohne-skript';
    const step = steps();
    let phone: Visitor;
    let secret = '';
    let backupCodes: string[] = [];

    describe(javaScript ? 'with JavaScript' : 'without JavaScript', () => {
      step('Technik invites somebody', async () => {
        const { page, ...visitor } = await journey.visit(technik, { javaScript });
        await visitor.open('/verwaltung/benutzer');
        await page.getByRole('link', { name: 'Jemanden einladen' }).click();
        await page.getByLabel('Name', { exact: true }).fill(name);
        await page.getByLabel('E-Mail-Adresse').fill('keine Adresse');
        await page.getByRole('checkbox', { name: /Disposition/ }).check();
        await page.getByRole('button', { name: 'Einladung senden' }).click();
        assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), name, 'input is kept');
        await look({ page, ...visitor }, `${pictures}-einladen-fehler`);
        await page.getByLabel('E-Mail-Adresse').fill(email);
        await page.getByRole('button', { name: 'Einladung senden' }).click();
        await page.getByText(`${name} ist eingeladen.`).waitFor();
        await look({ page, ...visitor }, `${pictures}-eingeladen`);
        await visitor.context.close();
      });

      step('the invited person chooses a password', async () => {
        phone = await journey.visit(null, { javaScript, phone: true });
        const { page } = phone;
        await phone.open(await mailedLink(journey.app, email, '/einladung'));
        await page.getByRole('heading', { name: 'Willkommen bei Landkreis Musterland' }).waitFor();
        await page.getByLabel('Neues Passwort').fill(PASSWORT);
        await page.getByLabel('Noch einmal dasselbe Passwort').fill(`${PASSWORT}!`);
        await page.getByRole('button', { name: 'Zugang einrichten' }).click();
        await look(phone, `${pictures}-einladung-fehler`);
        await page.getByLabel('Neues Passwort').fill(PASSWORT);
        await page.getByLabel('Noch einmal dasselbe Passwort').fill(PASSWORT);
        await page.getByRole('button', { name: 'Zugang einrichten' }).click();
        await page.waitForURL('**/konto/zweiter-faktor');
      });

      step('nothing opens before the second factor is set up', async () => {
        const { page } = phone;
        await phone.open('/einsaetze');
        await page.waitForURL('**/konto/zweiter-faktor');
        await look(phone, `${pictures}-faktor-beginnen`);
        await page.getByLabel('Zur Sicherheit: Ihr Passwort').fill(PASSWORT);
        await page.getByRole('button', { name: 'Einrichtung beginnen' }).click();
        await look(phone, `${pictures}-faktor-app`);
        secret = ((await page.locator('code').first().textContent()) ?? '').replaceAll(' ', '');
        await page.getByLabel('Code aus der App').fill('12');
        await page.getByRole('button', { name: 'Code prüfen und einrichten' }).click();
        await look(phone, `${pictures}-faktor-falsch`);
        await page.getByLabel('Code aus der App').fill(totp(secret));
        await page.getByRole('button', { name: 'Code prüfen und einrichten' }).click();
        await look(phone, `${pictures}-faktor-codes`);
        backupCodes = await page.locator('li code').allTextContents();
        assert.ok(backupCodes.length >= 8, `${backupCodes.length} backup codes`);
        await page.getByRole('link', { name: /aufgeschrieben/ }).click();
        await page.waitForURL(/\/$/);
      });

      step('language and appearance are chosen on any page and stay', async () => {
        const { page } = phone;
        await openAccountMenu(page, name);
        await page.getByRole('button', { name: 'English' }).click();
        assert.equal(await page.locator('html').getAttribute('lang'), 'en');
        await openAccountMenu(page, name);
        await page.getByRole('button', { name: 'Dark' }).click();
        assert.equal(await page.locator('html').getAttribute('data-kern-theme'), 'dark');
        await phone.open('/konto');
        await look(phone, `${pictures}-englisch-dunkel`);
        await page.getByRole('radio', { name: 'Deutsch' }).check();
        await page.locator('#sprachwahl').getByRole('button').click();
        await page.getByRole('radio', { name: 'Wie das Gerät' }).check();
        await page.locator('#aussehenwahl').getByRole('button').click();
        assert.equal(await page.locator('html').getAttribute('data-kern-theme'), null);
        await page.getByRole('heading', { name: 'Mein Konto' }).waitFor();
        await look(phone, `${pictures}-seite`);
      });

      step('signing out and in again takes password and code', async () => {
        const { page } = phone;
        await openAccountMenu(page, name);
        await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
        await page.getByText('Sie sind abgemeldet.').waitFor();
        await look(phone, `${pictures}-abgemeldet`);
        await phone.open('/konto');
        await signIn(page, email, 'ein falsches Passwort');
        await page.getByRole('alert').first().waitFor();
        assert.equal(await page.getByLabel('E-Mail-Adresse').inputValue(), email);
        await look(phone, `${pictures}-falsch`);
        await signIn(page, email, PASSWORT);
        await look(phone, `${pictures}-code`);
        // The code that set it up is used; an app one step ahead is as good.
        await page.getByLabel('Code').fill(totp(secret, 1));
        await page.getByRole('button', { name: 'Weiter' }).click();
        await page.waitForURL('**/konto');
      });

      step('a forgotten laptop is signed out from the phone', async () => {
        const laptop = await journey.visit(null, { javaScript });
        await laptop.open('/anmelden');
        await signIn(laptop.page, email, PASSWORT);
        await laptop.page.getByLabel('Code').fill(backupCodes[0]!.toUpperCase());
        await laptop.page.getByRole('button', { name: 'Weiter' }).click();
        await laptop.page.waitForURL(/\/$/);
        await phone.open('/konto');
        await look(phone, `${pictures}-sitzungen`);
        await phone.page.getByRole('button', { name: /^Sitzung beenden/ }).click();
        await phone.page.getByText('Die Sitzung ist beendet.').waitFor();
        await laptop.open('/konto');
        await laptop.page.waitForURL('**/anmelden?zurueck=%2Fkonto');
        await laptop.context.close();
      });

      step('signing out everywhere asks first', async () => {
        const { page } = phone;
        await page.locator('summary', { hasText: 'Überall abmelden' }).click();
        await look(phone, `${pictures}-ueberall`);
        await page.getByRole('form').getByRole('button', { name: 'Überall abmelden' }).click();
        await page.getByText('Sie sind überall abgemeldet.').waitFor();
        await phone.context.close();
      });
    });
  }
});

describe('the demo county', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;

  before(async () => {
    journey = await openJourney();
    const { app } = journey;
    app.clock.set(new Date().toISOString());
    await app.database.mandanten.shared.query('UPDATE komut.mandant SET demo = true');
    await app.database.mandanten.refresh();
    for (const [rolle, name] of [
      ['disposition', 'Carlotta Probe'],
      ['leitung', 'Dietmar Probe'],
    ] as const) {
      const made = await createUser(app.kontext(), {
        name,
        email: `${rolle}@example.org`,
        rollen: [{ rolle, bezugId: null }],
      });
      assert.ok(made.ok);
    }
  });
  after(() => journey?.close());

  for (const javaScript of [true, false]) {
    test(`one click signs in, ${javaScript ? 'with' : 'without'} JavaScript, and no second factor is asked for`, async () => {
      const visitor = await journey.visit(null, { javaScript });
      const { page } = visitor;
      await visitor.open('/konto');
      await look(visitor, `demo-${javaScript ? 'mit' : 'ohne'}-skript`);
      await page.getByRole('button', { name: 'Als Carlotta Probe anmelden' }).click();
      await page.waitForURL('**/konto');
      await look(visitor, `demo-konto-${javaScript ? 'mit' : 'ohne'}-skript`);
      await visitor.context.close();
    });
  }
});

async function signIn(page: Page, email: string, passwort: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(passwort);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

async function openAccountMenu(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: name }).click();
}

/** The six digits an app shows now, or so many steps of half a minute later (RFC 6238). */
function totp(secret: string, stepsAhead = 0): string {
  const bits = [...secret].map((char) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'),
  );
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsAhead));
  const hash = createHmac('sha1', key).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}
