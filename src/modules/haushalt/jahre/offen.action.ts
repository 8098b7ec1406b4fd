import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Trx } from '../../../platform/database/database.ts';
import { holdJahre, isJahrAbgeschlossen } from './jahr.store.ts';

/**
 * Whether something of a year may still change; when it may, nobody closes a year until the transaction ends.
 * Refuses `jahr.abgeschlossen` with the year.
 */
export async function checkJahrOffen(trx: Trx, jahr: number): Promise<Ergebnis<undefined>> {
  await holdJahre(trx);
  return (await isJahrAbgeschlossen(trx, jahr)) ? refuse('jahr.abgeschlossen', { werte: { jahr } }) : ok();
}
