import type { Db } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import { themenEinstellung } from '../vermittlung/einstellungen.schema.ts';

/** Topics that somebody can like or refuse: those of the requesters' form that the pool takes on. */
export async function listThemen(db: Db): Promise<string[]> {
  const regeln = await readSetting(db, themenEinstellung);
  return regeln.filter(({ istAusgeschlossen }) => !istAusgeschlossen).map(({ thema }) => thema);
}
