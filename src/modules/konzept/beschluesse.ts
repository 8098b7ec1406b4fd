/** Resolutions of the register, to choose from. */
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../begriffe/zeitanzeige.ts';
import type { Db } from '../../platform/database/database.ts';
import { listBeschluesse } from '../berichte/index.ts';

/** More than a list to choose from bears; older ones are entered by hand. */
const HOECHSTENS = 200;

/** The latest first, each with body, day and paper. */
export async function listBeschlusswahl(
  db: Db,
  sprache: Anzeigesprache,
): Promise<{ value: string; label: string }[]> {
  const beschluesse = await listBeschluesse(db);
  return beschluesse.slice(0, HOECHSTENS).map(({ id, am, gremium, vorlage, vorlagennummer }) => ({
    value: String(id),
    label: [formatDatum(am, sprache), gremium, vorlagennummer, vorlage].filter(Boolean).join(', '),
  }));
}
