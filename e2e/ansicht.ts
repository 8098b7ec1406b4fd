import type { TestApp } from '../test-support/app.ts';
import type { Visitor } from '../test-support/browser.ts';

/** A page as it is seen on a desk by day and on the narrowest phone by night. */
const VIEWS = [
  { name: 'schmal-dunkel', size: { width: 320, height: 700 }, colorScheme: 'dark' },
  { name: 'breit-hell', size: { width: 1280, height: 900 }, colorScheme: 'light' },
] as const;

/** Checks the page in every view (axe, nothing sticks out) and leaves it as it was. */
export async function look({ page, check }: Visitor, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const view of VIEWS) {
    await page.setViewportSize(view.size);
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await check(`${name}-${view.name}`);
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

/** The path of the newest personal link that was mailed to somebody, e.g. `/a/<token>`. */
export async function mailedLink({ database, config }: TestApp, an: string, pfad: string): Promise<string> {
  const mails = await database.db
    .selectFrom('mail')
    .select('text')
    .where('an', '=', an)
    .orderBy('id', 'desc')
    .execute();
  const address = new RegExp(`${config.baseUrl}(${pfad}/[\\w-]{20,})`);
  const [path] = mails.flatMap(({ text }) => address.exec(text)?.[1] ?? []);
  if (!path) throw new Error(`No mail to ${an} holds a link to ${pfad}`);
  return path;
}
