import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { galleryParts } from './gallery.page.tsx';
import { startGallery } from './gallery-server.tsx';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : `no Chromium at ${executablePath}`;
/** Set to a folder to keep what the browser saw. */
const pictures = process.env.KOMUT_PICTURES;

const pages = [...galleryParts.map((part) => `/design?teil=${part}`), '/design/link?', '/design/public?'];

describe('the gallery in a browser', { skip }, () => {
  let browser: Browser;
  let gallery: Awaited<ReturnType<typeof startGallery>>;

  before(async () => {
    gallery = await startGallery();
    browser = await chromium.launch({
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    });
  });
  after(async () => {
    await browser?.close();
    await gallery?.stop();
  });

  for (const path of pages) {
    it(`${path}: axe finds nothing, light or dark, nothing sticks out at 320 px, the console is quiet`, async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      const findings = async (rules?: string[]) => {
        const axe = new AxeBuilder({ page });
        const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n  ')}`);
      };
      const picture = async (name: string) => {
        if (!pictures) return;
        await page.screenshot({
          path: `${pictures}/${path.replaceAll(/\W+/g, '-')}-${name}.png`,
          fullPage: true,
        });
      };
      const excess = async () =>
        Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));

      await page.goto(`${gallery.url}${path}&aussehen=light`);
      await page.evaluate('document.fonts.ready');
      assert.deepEqual(await findings(), []);
      assert.ok((await excess()) <= 0, `${await excess()} px too wide at 1440 px`);
      await picture('light-1440');
      await page.evaluate('document.documentElement.dataset.kernTheme = "dark"');
      await picture('dark-1440');
      await page.setViewportSize({ width: 320, height: 700 });
      assert.ok((await excess()) <= 0, `${await excess()} px too wide at 320 px`);
      assert.deepEqual(await findings(['color-contrast', 'scrollable-region-focusable', 'target-size']), []);
      await picture('dark-320');
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }

  it('scripts make it nicer: mistakes get the focus, questions become dialogs, one box ticks all', async () => {
    const page = await browser.newPage();
    await page.goto(`${gallery.url}/design?teil=formulare`);
    assert.ok(
      await page
        .locator('[data-error-summary]')
        .evaluate((node) => node === node.ownerDocument.activeElement),
    );
    await page.locator('#feld-anlass').fill('Gespräch');
    await page.getByText('492 Zeichen übrig').waitFor();

    await page.goto(`${gallery.url}/design?teil=arbeit`);
    await page.getByRole('button', { name: 'Anfrage zurückziehen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Anfrage 2026-1217 zurückziehen?' });
    await dialog.waitFor();
    await page.keyboard.press('Enter'); // the focus is on "Abbrechen"
    await dialog.waitFor({ state: 'hidden' });

    await page.goto(`${gallery.url}/design?teil=listen`);
    await page.getByLabel('Alle auf dieser Seite auswählen').check();
    await page.getByText('12 ausgewählt').waitFor();
    await page.getByLabel('Sprache', { exact: true }).selectOption('Tigrinya');
    await page.waitForURL(/sprache=Tigrinya/);
    await page.close();
  });

  it('works without scripts: the menu opens on a phone, a question unfolds', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    await page.goto(`${gallery.url}/design?teil=arbeit`);
    const menu = page.getByRole('navigation', { name: 'Hauptnavigation' });
    assert.equal(await menu.isVisible(), false);
    await page.getByRole('button', { name: 'Menü', exact: true }).click();
    await menu.getByText('Wochentafel').waitFor();
    await page.getByRole('button', { name: 'Menü schließen' }).click();
    await menu.waitFor({ state: 'hidden' });
    await page.getByText('Anfrage zurückziehen').first().click();
    await page.getByText('Anfrage 2026-1217 zurückziehen?').waitFor();
    await page.close();
  });

  it('sends little: style, script and both font weights stay below 70 kB', async () => {
    const sizes = await Promise.all(
      ['komut.css', 'komut.js', 'fira-sans-latin-400.woff2', 'fira-sans-latin-600.woff2'].map(
        async (name) => {
          const body = Buffer.from(await (await fetch(`${gallery.url}/assets/${name}`)).arrayBuffer());
          return name.endsWith('.woff2') ? body.length : brotliCompressSync(body).length;
        },
      ),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 70_000, `${total} bytes: ${sizes.join(', ')}`);
  });
});
