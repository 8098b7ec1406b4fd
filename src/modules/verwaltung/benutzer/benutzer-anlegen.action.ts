import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { act } from '../../../platform/act.ts';
import { findPasswortMangel, hashPasswort } from '../../../platform/auth/passwort.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { insertBenutzer, savePasswort } from './benutzer.store.ts';
import { checkRollen, normalizeRollen, type Rollenzuweisung, rollenText } from './rolle.rules.ts';

export interface NeuerBenutzer {
  name: string;
  email: string;
  rollen: readonly Rollenzuweisung[];
  /** Without one the user signs in by link, by OpenID, or in the demo by one click. */
  passwort?: string;
  sprache?: Anzeigesprache;
}

/**
 * Makes a user who can sign in at once, for the first Technik of an office and for the demo county; everybody else
 * is invited. Refuses: `benutzer.email-vergeben`, `rollen.*`, `passwort.*`.
 */
export async function createUser(
  kontext: Kontext,
  { name, email, rollen, passwort, sprache = 'de' }: NeuerBenutzer,
): Promise<Ergebnis<{ userId: string; nummer: number }>> {
  const adresse = email.toLowerCase();
  const checked = checkRollen(rollen);
  if (!checked.ok) return checked;
  const mangel = passwort === undefined ? null : findPasswortMangel(passwort, [name, adresse]);
  if (mangel) return refuse(mangel, { feld: 'passwort' });
  // Hashing takes its time on purpose: not while a transaction holds locks.
  const hash = passwort === undefined ? null : await hashPasswort(passwort);
  return act(
    kontext,
    'benutzer.anlegen',
    async (a) => {
      const zuweisungen = normalizeRollen(rollen);
      const made = await insertBenutzer(a.db, a.now, { name, email: adresse, sprache, rollen: zuweisungen });
      if (hash) await savePasswort(a.db, a.now, made.userId, hash);
      a.audit('benutzer', made.nummer, null, { name, email: adresse, rollen: rollenText(zuweisungen) });
      return ok(made);
    },
    { user_email_key: 'benutzer.email-vergeben' },
  );
}
