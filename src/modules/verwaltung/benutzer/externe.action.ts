/** What the office itself does about people outside it: they get in for one organisation or person, and nothing more. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { baseUrl } from '../../../platform/links.ts';
import { mailTexte } from '../mail.texte.ts';
import {
  type Benutzer,
  deleteSessions,
  findBenutzerByEmail,
  findBenutzerByNummer,
  insertRollen,
  replaceRollen,
  saveSperre,
} from './benutzer.store.ts';
import { endLinks } from './benutzer-aendern.action.ts';
import { EINLADUNG_REFUSALS, openEinladung } from './einladen.action.ts';
import { countZugaenge } from './externe.store.ts';
import { type Bezug, checkRollen, isBezug, isExtern, rollenText } from './rolle.rules.ts';

export interface Eingeladene {
  name: string;
  email: string;
  /** Language of the mail and of the account. */
  sprache: Anzeigesprache;
}

/**
 * Lets somebody in for one organisation or person: by an invitation, or, where the address has an account from
 * outside already, by adding to it. Refuses `zugang.schon-da`, `zugang.gesperrt`, `benutzer.email-vergeben` (somebody
 * of the office), `einladung.schon-offen`, `rollen.ein-sprachmittler`.
 * @returns whether an invitation went out, or an account that was there got more
 */
export function inviteExterne(
  kontext: Kontext,
  bezug: Bezug,
  person: Eingeladene,
): Promise<Ergebnis<'eingeladen' | 'erweitert'>> {
  return act(
    kontext,
    'zugang.einrichten',
    async (a) => {
      // An interpreter is one person; an organisation has several.
      if (bezug.rolle === 'sprachmittler' && (await countZugaenge(a.db, bezug)) > 0)
        return refuse('zugang.schon-da');
      const benutzer = await findBenutzerByEmail(a.db, person.email.toLowerCase());
      if (benutzer) return extendZugang(a, bezug, benutzer);
      const opened = await openEinladung(a, { ...person, rollen: [bezug] });
      return opened.ok ? ok('eingeladen') : opened;
    },
    EINLADUNG_REFUSALS,
  );
}

async function extendZugang(a: Act, bezug: Bezug, benutzer: Benutzer): Promise<Ergebnis<'erweitert'>> {
  const { userId, nummer, name, email, rollen, gesperrtAt } = benutzer;
  if (rollen.some(({ rolle }) => !isExtern(rolle)))
    return refuse('benutzer.email-vergeben', { feld: 'email' });
  if (rollen.some((zuweisung) => isBezug(zuweisung, bezug)))
    return refuse('zugang.schon-da', { feld: 'email' });
  // An account without any role was ended here; one that still has roles was locked by Technik for a reason.
  if (gesperrtAt && rollen.length > 0) return refuse('zugang.gesperrt', { feld: 'email' });
  const neu = [...rollen, bezug];
  const checked = checkRollen(neu);
  if (!checked.ok) return { ...checked, feld: 'email' };
  await insertRollen(a.db, userId, [bezug]);
  if (gesperrtAt) await saveSperre(a.db, userId, null);
  a.mail({
    an: { email, name },
    ...mailTexte[benutzer.sprache].zugangErweitert({
      name,
      stelle: a.kontext.mandant.titel,
      adresse: `${baseUrl(a.kontext)}/anmelden`,
    }),
    gegenstand: { art: 'benutzer', id: nummer },
  });
  a.audit('benutzer', nummer, { rollen: rollenText(rollen) }, { rollen: rollenText(neu) });
  return ok('erweitert');
}

/**
 * Ends somebody's access for one organisation or person, at once. Who has no other is locked out altogether.
 * Refuses `zugang.unbekannt`.
 */
export function endZugang(kontext: Kontext, bezug: Bezug, nummer: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'zugang.beenden', async (a) => {
    const benutzer = await findBenutzerByNummer(a.db, nummer);
    if (!benutzer?.rollen.some((zuweisung) => isBezug(zuweisung, bezug))) return refuse('zugang.unbekannt');
    const { userId, rollen, gesperrtAt } = benutzer;
    const bleiben = rollen.filter((zuweisung) => !isBezug(zuweisung, bezug));
    await replaceRollen(a.db, userId, bleiben);
    if (bleiben.length === 0) {
      if (!gesperrtAt) await saveSperre(a.db, userId, a.now);
      await deleteSessions(a.db, userId);
      await endLinks(a, benutzer);
    }
    a.audit('benutzer', nummer, { rollen: rollenText(rollen) }, { rollen: rollenText(bleiben) });
    return ok();
  });
}
