import { ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { deleteExpired } from './sitzung.store.ts';

/** Deletes ended sessions, half sign-ins, counted attempts and old links. Nothing of the office's work changes. */
export async function cleanSignIn(kontext: Kontext): Promise<void> {
  await act(kontext, 'anmeldung.aufraeumen', async (a) => {
    await deleteExpired(a.db, a.now);
    a.unchanged();
    return ok();
  });
}
