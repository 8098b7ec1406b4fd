import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Aussehen } from '../../../platform/auth/identitaet.ts';
import { findPasswortMangel, hashPasswort, isPasswort } from '../../../platform/auth/passwort.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { deleteSession } from '../anmeldung/sitzung.store.ts';
import {
  type Benutzer,
  deleteSessions,
  findBenutzerById,
  findPasswortHash,
  savePasswort,
  saveStammdaten,
} from '../benutzer/benutzer.store.ts';
import { mailTexte } from '../mail.texte.ts';
import { saveAnzeige } from './konto.store.ts';

/** What somebody does with their own account. */
async function onKonto(
  kontext: Kontext,
  tat: string,
  work: (a: Act, konto: Benutzer) => Promise<Ergebnis<undefined>>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, tat, async (a) => {
    const konto = await findBenutzerById(a.db, a.wer.id ?? '');
    return konto ? work(a, konto) : refuse('benutzer.unbekannt');
  });
}

/** Refuses `benutzer.unbekannt`. */
export function changeName(kontext: Kontext, name: string): Promise<Ergebnis<undefined>> {
  return onKonto(kontext, 'konto.name-aendern', async (a, konto) => {
    await saveStammdaten(a.db, a.now, konto.userId, { name, email: konto.email });
    a.audit('benutzer', konto.nummer, { name: konto.name }, { name });
    return ok();
  });
}

/** Language and appearance are kept with the account. Refuses `benutzer.unbekannt`. */
export function changeAnzeige(
  kontext: Kontext,
  anzeige: { sprache: Anzeigesprache } | { aussehen: Aussehen },
): Promise<Ergebnis<undefined>> {
  return onKonto(kontext, 'konto.anzeige-aendern', async (a, konto) => {
    await saveAnzeige(a.db, konto.userId, anzeige);
    a.audit('benutzer', konto.nummer, null, anzeige);
    return ok();
  });
}

/**
 * A new password; all other sessions end and the person is told.
 * Refuses: `konto.passwort-falsch`, `passwort.*`, `benutzer.unbekannt`.
 * @param jetzt ignored for somebody who has no password yet
 */
export async function changePasswort(
  kontext: Kontext,
  { jetzt, neu, sessionId }: { jetzt: string; neu: string; sessionId: string },
): Promise<Ergebnis<undefined>> {
  const userId = kontext.wer.id ?? '';
  const [konto, hash] = await Promise.all([
    findBenutzerById(kontext.db, userId),
    findPasswortHash(kontext.db, userId),
  ]);
  if (!konto) return refuse('benutzer.unbekannt');
  if (hash && !(await isPasswort(jetzt, hash))) return refuse('konto.passwort-falsch', { feld: 'jetzt' });
  const mangel = findPasswortMangel(neu, [konto.name, konto.email]);
  if (mangel) return refuse(mangel, { feld: 'passwort' });
  const neuerHash = await hashPasswort(neu);
  return onKonto(kontext, 'konto.passwort-aendern', async (a) => {
    await savePasswort(a.db, a.now, userId, neuerHash);
    await deleteSessions(a.db, userId, { except: sessionId });
    tell(a, konto, 'passwortGeaendert');
    a.audit('benutzer', konto.nummer, null, { passwort: 'neu' });
    return ok();
  });
}

/** Ends one session of one's own. Refuses `benutzer.unbekannt`. */
export function endOwnSession(kontext: Kontext, sessionId: string): Promise<Ergebnis<undefined>> {
  return onKonto(kontext, 'konto.sitzung-beenden', async (a, konto) => {
    if (await deleteSession(a.db, konto.userId, sessionId)) a.audit('benutzer', konto.nummer, null, null);
    else a.unchanged();
    return ok();
  });
}

/** Signs out everywhere, here as well. Refuses `benutzer.unbekannt`. */
export function endOwnSessions(kontext: Kontext): Promise<Ergebnis<undefined>> {
  return onKonto(kontext, 'konto.ueberall-abmelden', async (a, konto) => {
    const beendeteSitzungen = await deleteSessions(a.db, konto.userId);
    a.audit('benutzer', konto.nummer, null, { beendeteSitzungen });
    return ok();
  });
}

/** Keeps what the sign-in library has done to the second factor, and tells the person. */
export function recordSecondFactor(
  kontext: Kontext,
  was: 'eingerichtet' | 'entfernt' | 'neue-codes',
): Promise<Ergebnis<undefined>> {
  return onKonto(kontext, 'konto.zweiter-faktor', async (a, konto) => {
    if (was === 'eingerichtet') tell(a, konto, 'zweiterFaktorNeu');
    if (was === 'entfernt') tell(a, konto, 'zweiterFaktorWeg');
    a.audit('benutzer', konto.nummer, null, { zweiterFaktor: was });
    return ok();
  });
}

function tell(
  a: Act,
  konto: Benutzer,
  was: 'passwortGeaendert' | 'zweiterFaktorNeu' | 'zweiterFaktorWeg',
): void {
  a.mail({
    an: { email: konto.email, name: konto.name },
    ...mailTexte[konto.sprache][was]({ name: konto.name, stelle: a.kontext.mandant.titel }),
    gegenstand: { art: 'benutzer', id: konto.nummer },
  });
}
