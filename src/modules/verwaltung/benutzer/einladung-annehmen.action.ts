import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findPasswortMangel, hashPasswort } from '../../../platform/auth/passwort.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { markLinkUsed, type PersoenlicherLink, revokeLinks } from '../../../platform/links.ts';
import {
  findBenutzerById,
  findEmail,
  insertAngaben,
  insertBenutzer,
  insertRollen,
  savePasswort,
} from './benutzer.store.ts';
import { EINLADUNG_ZWECK } from './einladen.action.ts';
import { closeEinladung, findOpenEinladung, findOpenEinladungByEmail } from './einladung.store.ts';
import { rollenText } from './rolle.rules.ts';

/**
 * Accepts an invitation: the link proves the mailbox, the password is the new one.
 * Refuses: `link.benutzt`, `einladung.unbekannt`, `benutzer.email-vergeben`, `passwort.*`.
 */
export async function acceptEinladung(
  kontext: Kontext,
  link: PersoenlicherLink,
  passwort: string,
): Promise<Ergebnis<{ userId: string }>> {
  const offen = await findOpenEinladung(kontext.db, link.bezugId);
  if (!offen) return refuse('einladung.unbekannt');
  const mangel = findPasswortMangel(passwort, [offen.name, offen.email]);
  if (mangel) return refuse(mangel, { feld: 'passwort' });
  const hash = await hashPasswort(passwort);
  return act(
    kontext,
    'einladung.annehmen',
    async (a) => {
      if (!(await markLinkUsed(a.db, a.now, link.id))) return refuse('link.benutzt');
      const einladung = await findOpenEinladung(a.db, link.bezugId);
      if (!einladung || !(await closeEinladung(a.db, einladung.id, 'angenommen_at', a.now))) {
        return refuse('einladung.unbekannt');
      }
      const { userId, nummer } = await insertBenutzer(a.db, a.now, einladung);
      await savePasswort(a.db, a.now, userId, hash);
      a.audit('benutzer', nummer, null, {
        name: einladung.name,
        email: einladung.email,
        rollen: rollenText(einladung.rollen),
        eingeladenVon: einladung.eingeladenVon,
      });
      return ok({ userId });
    },
    { user_email_key: 'benutzer.email-vergeben' },
  );
}

/**
 * Gives somebody who came by OpenID for the first time what their invitation says. Nothing happens when none is
 * open, so that it may be asked at every sign-in.
 */
export async function acceptEinladungByOidc(kontext: Kontext, userId: string): Promise<void> {
  const email = await findEmail(kontext.db, userId);
  if (!email || !(await findOpenEinladungByEmail(kontext.db, email))) return;
  await act(kontext, 'einladung.annehmen', async (a) => {
    const einladung = await findOpenEinladungByEmail(a.db, email);
    if (!einladung || einladung.gueltigBis <= a.now || (await findBenutzerById(a.db, userId))) {
      a.unchanged();
      return ok();
    }
    await closeEinladung(a.db, einladung.id, 'angenommen_at', a.now);
    await revokeLinks(a.db, a.now, EINLADUNG_ZWECK, einladung.id);
    const nummer = await insertAngaben(a.db, userId, einladung.sprache);
    await insertRollen(a.db, userId, einladung.rollen);
    a.audit('benutzer', nummer, null, {
      name: einladung.name,
      email: einladung.email,
      rollen: rollenText(einladung.rollen),
      eingeladenVon: einladung.eingeladenVon,
    });
    return ok();
  });
}
