import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { openTestApp, type TestApp, type TestUser } from './app.ts';

/** Where Chromium is; tests in a browser say plainly that they were skipped when there is none. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const skipWithoutBrowser = existsSync(chromiumPath) ? false : `no Chromium at ${chromiumPath}`;

/** Set KOMUT_PICTURES to a folder to keep what the browser saw. */
const pictures = process.env.KOMUT_PICTURES;

const DESKTOP = { width: 1280, height: 900 };
/** The narrowest screen that has to work (WCAG 1.4.10). */
const PHONE = { width: 320, height: 700 };

export interface Journey {
  app: TestApp;
  /** A browser of one person: own cookies. */
  visit(
    user: TestUser | null,
    options?: { javaScript?: boolean; phone?: boolean; dark?: boolean },
  ): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Visitor {
  page: Page;
  /** Opens a path and checks that it is no error page. */
  open(path: string): Promise<void>;
  /** Runs axe and throws with what it found; keeps a picture where asked for. */
  check(name: string): Promise<void>;
  context: BrowserContext;
}

/** The whole application behind a real port, with built assets, and a real browser before it. */
export async function openJourney(env: Record<string, string> = {}): Promise<Journey> {
  const app = await openTestApp({ ...env, KOMUT_TEST_ASSETS: '1' });
  const server = serve({ fetch: app.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    app,
    async visit(user, { javaScript = true, phone = false, dark = false } = {}) {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: phone ? PHONE : DESKTOP,
        javaScriptEnabled: javaScript,
        colorScheme: dark ? 'dark' : 'light',
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
      });
      context.setDefaultTimeout(10_000);
      if (user) {
        const [name, value] = user.cookie.split('=') as [string, string];
        await context.addCookies([{ name, value: user.cookie.slice(name.length + 1) || value, url: origin }]);
      }
      const page = await context.newPage();
      return {
        page,
        context,
        async open(path) {
          const answer = await page.goto(path);
          if (!answer || answer.status() >= 400) throw new Error(`${path} answered ${answer?.status()}`);
        },
        async check(name) {
          // What was clicked may still be loading.
          await page.waitForLoadState();
          if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
          const overflow = await page.evaluate(
            'document.documentElement.scrollWidth > document.documentElement.clientWidth + 1',
          );
          if (overflow) throw new Error(`${name} is wider than the screen`);
          // The checker runs as a script: without JavaScript there is nothing to run it.
          if (!javaScript) return;
          // What passes is not asked for: on long lists it is most of the work.
          const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
          const { violations } = await axe.analyze();
          if (violations.length > 0) {
            const list = violations.map(
              (v) => `${v.id}: ${v.help} (${v.nodes.map((node) => node.target.join(' ')).join('; ')})`,
            );
            throw new Error(`axe on ${name}:\n${list.join('\n')}`);
          }
        },
      };
    },
    async close() {
      await browser.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await app.close();
    },
  };
}
