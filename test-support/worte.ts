import { modules } from '../src/app.tsx';
import { findWortlose } from '../src/modules/verwaltung/protokoll/protokollsprache.ts';
import type { Db } from '../src/platform/database/database.ts';
import { listProtokollquellen } from '../src/platform/protokollquellen.ts';

const quellen = listProtokollquellen(modules);

/**
 * What a test wrote to the audit and the outbox and no module has words for; acts called `test.…` are the tests' own.
 * Every test of the application ends with it, so that no act, kind of object or field comes into the audit as a bare key.
 */
export async function findMissingWords(db: Db): Promise<string[]> {
  const entries = await db
    .selectFrom('protokoll')
    .select(['tat', 'gegenstand_art as gegenstandArt', 'gegenstand_id as gegenstandId', 'vorher', 'nachher'])
    .where('tat', 'not like', 'test.%')
    .execute();
  const mails = await db.selectFrom('mail').select('gegenstand_art as art').distinct().execute();
  const known = new Set(quellen.flatMap(({ worte }) => Object.keys(worte.de.gegenstaende)));
  const unnamed = mails.filter(({ art }) => !known.has(art)).map(({ art }) => `object ${art} of a mail`);
  return [...new Set([...entries.flatMap((entry) => findWortlose(quellen, entry)), ...unnamed])];
}
