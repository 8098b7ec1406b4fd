import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findPasswortMangel, hashPasswort } from '../../../platform/auth/passwort.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { createLink, markLinkUsed, type PersoenlicherLink, revokeLinks } from '../../../platform/links.ts';
import {
  deleteSessions,
  findBenutzerByEmail,
  findBenutzerByNummer,
  savePasswort,
} from '../benutzer/benutzer.store.ts';
import { mailTexte } from '../mail.texte.ts';
import { type AnmeldelinkZweck, GUELTIG_MS, LINKS_JE_STUNDE } from './anmeldelink.rules.ts';
import { countRecentLinks } from './anmeldelink.store.ts';

/**
 * Sends a link to sign in or to set a new password, when there is such a user. Whoever asked learns nothing about
 * that, so it answers the same in every case.
 */
export async function sendAnmeldelink(
  kontext: Kontext,
  zweck: AnmeldelinkZweck,
  email: string,
): Promise<void> {
  await act(kontext, zweck === 'anmelden' ? 'anmeldelink.senden' : 'passwortlink.senden', async (a) => {
    const benutzer = await findBenutzerByEmail(a.db, email);
    if (
      !benutzer ||
      benutzer.gesperrtAt ||
      (await countRecentLinks(a.db, a.now, zweck, benutzer.nummer)) >= LINKS_JE_STUNDE
    ) {
      a.unchanged();
      return ok();
    }
    const { nummer, name, sprache } = benutzer;
    const gueltigBis = new Date(a.now.getTime() + GUELTIG_MS[zweck]);
    const adresse = await createLink(a.db, kontext, a.now, {
      zweck,
      pfad: zweck === 'anmelden' ? '/anmelden/link' : '/anmelden/passwort',
      bezugId: nummer,
      person: name,
      gueltigBis,
    });
    const text = mailTexte[sprache][zweck === 'anmelden' ? 'anmeldelink' : 'passwortlink'];
    a.mail({
      an: { email, name },
      ...text({ name, stelle: kontext.mandant.titel, adresse, gueltigBis }),
      gegenstand: { art: 'benutzer', id: nummer },
    });
    a.audit('benutzer', nummer, null, { gueltigBis });
    return ok();
  });
}

/** Whom a link lets in. It works once. Refuses: `link.benutzt`, `benutzer.unbekannt`. */
export async function takeAnmeldelink(
  kontext: Kontext,
  link: PersoenlicherLink,
): Promise<Ergebnis<{ userId: string }>> {
  return act(kontext, 'anmeldelink.benutzen', async (a) => {
    if (!(await markLinkUsed(a.db, a.now, link.id))) return refuse('link.benutzt');
    const benutzer = await findBenutzerByNummer(a.db, link.bezugId);
    if (!benutzer) return refuse('benutzer.unbekannt');
    a.audit('benutzer', benutzer.nummer, null, null);
    return ok({ userId: benutzer.userId });
  });
}

/**
 * A new password by link: all sessions and all other links end, and the person is told.
 * Refuses: `link.benutzt`, `benutzer.unbekannt`, `passwort.*`.
 */
export async function resetPasswort(
  kontext: Kontext,
  link: PersoenlicherLink,
  passwort: string,
): Promise<Ergebnis<undefined>> {
  const konto = await findBenutzerByNummer(kontext.db, link.bezugId);
  if (!konto || konto.gesperrtAt) return refuse('benutzer.unbekannt');
  const mangel = findPasswortMangel(passwort, [konto.name, konto.email]);
  if (mangel) return refuse(mangel, { feld: 'passwort' });
  const hash = await hashPasswort(passwort);
  return act(kontext, 'passwort.zuruecksetzen', async (a) => {
    if (!(await markLinkUsed(a.db, a.now, link.id))) return refuse('link.benutzt');
    await savePasswort(a.db, a.now, konto.userId, hash);
    await deleteSessions(a.db, konto.userId);
    await revokeLinks(a.db, a.now, 'passwort', konto.nummer);
    await revokeLinks(a.db, a.now, 'anmelden', konto.nummer);
    a.mail({
      an: { email: konto.email, name: konto.name },
      ...mailTexte[konto.sprache].passwortGeaendert({ name: konto.name, stelle: kontext.mandant.titel }),
      gegenstand: { art: 'benutzer', id: konto.nummer },
    });
    a.audit('benutzer', konto.nummer, null, { passwort: 'neu' });
    return ok();
  });
}
