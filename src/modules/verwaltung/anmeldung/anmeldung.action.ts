import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findBenutzerById } from '../benutzer/benutzer.store.ts';
import { deleteSession, saveAngemeldet } from './sitzung.store.ts';

export type Anmeldeweg = 'passwort' | 'zweiter-faktor' | 'link' | 'openid' | 'einladung' | 'demo';

/** Notes who signed in and how, in the name of that person. */
export async function recordSignIn(kontext: Kontext, userId: string, weg: Anmeldeweg): Promise<void> {
  const benutzer = await findBenutzerById(kontext.db, userId);
  if (!benutzer) return;
  const wer = { ...SYSTEM, art: 'benutzer' as const, id: userId, name: benutzer.name };
  await act({ ...kontext, wer }, 'anmeldung.anmelden', async (a) => {
    await saveAngemeldet(a.db, a.now, userId);
    a.audit('benutzer', benutzer.nummer, null, { weg });
    return ok();
  });
}

export async function signOut(kontext: Kontext, sessionId: string): Promise<Ergebnis<undefined>> {
  return act(kontext, 'anmeldung.abmelden', async (a) => {
    await deleteSession(a.db, a.wer.id ?? '', sessionId);
    const benutzer = await findBenutzerById(a.db, a.wer.id ?? '');
    a.audit('benutzer', benutzer?.nummer ?? a.wer.id ?? '', null, null);
    return ok();
  });
}
