import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { revokeLinks } from '../../../platform/links.ts';
import { ANMELDELINK_ZWECKE } from '../anmeldung/anmeldelink.rules.ts';
import { mailTexte } from '../mail.texte.ts';
import {
  type Benutzer,
  deleteSessions,
  deleteZweitenFaktor,
  findBenutzerByNummer,
  lockTechnik,
  replaceRollen,
  saveSperre,
  saveStammdaten,
} from './benutzer.store.ts';
import { mailAufsicht } from './inhalt.mail.ts';
import { checkRollen, normalizeRollen, type Rollenzuweisung, rollenText } from './rolle.rules.ts';

/** Loads the user inside the act. Refuses `benutzer.unbekannt`. */
async function onBenutzer(
  kontext: Kontext,
  tat: string,
  nummer: number,
  work: (a: Act, benutzer: Benutzer) => Promise<Ergebnis<undefined>>,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    tat,
    async (a) => {
      const benutzer = await findBenutzerByNummer(a.db, nummer);
      return benutzer ? work(a, benutzer) : refuse('benutzer.unbekannt');
    },
    { user_email_key: 'benutzer.email-vergeben' },
  );
}

/** Name and address. The former address is told. Refuses: `benutzer.unbekannt`, `benutzer.email-vergeben`. */
export function changeStammdaten(
  kontext: Kontext,
  nummer: number,
  daten: { name: string; email: string },
): Promise<Ergebnis<undefined>> {
  return onBenutzer(kontext, 'benutzer.aendern', nummer, async (a, benutzer) => {
    const { name, email } = benutzer;
    if (name === daten.name && email === daten.email) {
      a.unchanged();
      return ok();
    }
    await saveStammdaten(a.db, a.now, benutzer.userId, daten);
    if (email !== daten.email) {
      await endLinks(a, benutzer);
      a.mail({
        an: { email, name },
        ...mailTexte[benutzer.sprache].adresseGeaendert({
          name: daten.name,
          stelle: a.kontext.mandant.titel,
        }),
        gegenstand: { art: 'benutzer', id: nummer },
      });
    }
    a.audit('benutzer', nummer, { name, email }, daten);
    if (email !== daten.email) await mailZugang(a, benutzer, 'adresse');
    return ok();
  });
}

/**
 * Leitung and Datenschutz are told of new roles that see content. Refuses: `rollen.*`, `benutzer.unbekannt`,
 * `benutzer.eigene-rollen` (nobody gives or takes rights to or from themselves), `benutzer.letzte-technik`.
 */
export async function changeRollen(
  kontext: Kontext,
  nummer: number,
  rollen: readonly Rollenzuweisung[],
): Promise<Ergebnis<undefined>> {
  const checked = checkRollen(rollen);
  if (!checked.ok) return checked;
  return onBenutzer(kontext, 'benutzer.rollen-aendern', nummer, async (a, benutzer) => {
    const neu = normalizeRollen(rollen);
    const vorher = rollenText(benutzer.rollen).sort();
    const nachher = rollenText(neu).sort();
    if (vorher.join() === nachher.join()) {
      a.unchanged();
      return ok();
    }
    if (benutzer.userId === a.wer.id) return refuse('benutzer.eigene-rollen', { feld: 'rollen' });
    if (vorher.includes('technik') && !nachher.includes('technik')) {
      const refused = await keepTechnik(a, benutzer);
      if (refused) return refused;
    }
    await replaceRollen(a.db, benutzer.userId, neu);
    a.audit('benutzer', nummer, { rollen: vorher }, { rollen: nachher });
    const dazu = neu.map(({ rolle }) => rolle).filter((rolle) => !vorher.includes(rolle));
    await mailAufsicht(a, { was: 'rollen', wen: benutzer.name, rollen: dazu, nummer }, benutzer.userId);
    return ok();
  });
}

/** Locks the account: no sign-in, and all sessions end. Refuses: `benutzer.unbekannt`, `benutzer.selbst-sperren`, `benutzer.letzte-technik`, `benutzer.schon-gesperrt`. */
export function lockBenutzer(kontext: Kontext, nummer: number): Promise<Ergebnis<undefined>> {
  return onBenutzer(kontext, 'benutzer.sperren', nummer, async (a, benutzer) => {
    if (benutzer.gesperrtAt) return refuse('benutzer.schon-gesperrt');
    if (benutzer.userId === a.wer.id) return refuse('benutzer.selbst-sperren');
    if (benutzer.rollen.some(({ rolle }) => rolle === 'technik')) {
      const refused = await keepTechnik(a, benutzer);
      if (refused) return refused;
    }
    await saveSperre(a.db, benutzer.userId, a.now);
    const sitzungen = await deleteSessions(a.db, benutzer.userId);
    await endLinks(a, benutzer);
    a.audit('benutzer', nummer, { gesperrt: false }, { gesperrt: true, beendeteSitzungen: sitzungen });
    return ok();
  });
}

/** Refuses: `benutzer.unbekannt`, `benutzer.nicht-gesperrt`. */
export function unlockBenutzer(kontext: Kontext, nummer: number): Promise<Ergebnis<undefined>> {
  return onBenutzer(kontext, 'benutzer.entsperren', nummer, async (a, benutzer) => {
    if (!benutzer.gesperrtAt) return refuse('benutzer.nicht-gesperrt');
    await saveSperre(a.db, benutzer.userId, null);
    a.audit('benutzer', nummer, { gesperrt: true }, { gesperrt: false });
    return ok();
  });
}

/** Signs somebody out everywhere. Refuses `benutzer.unbekannt`. */
export function endSessionsOf(kontext: Kontext, nummer: number): Promise<Ergebnis<undefined>> {
  return onBenutzer(kontext, 'benutzer.abmelden', nummer, async (a, benutzer) => {
    const sitzungen = await deleteSessions(a.db, benutzer.userId);
    a.audit('benutzer', nummer, null, { beendeteSitzungen: sitzungen });
    return ok();
  });
}

/** For somebody whose phone is gone; they are told. Refuses: `benutzer.unbekannt`, `benutzer.ohne-zweiten-faktor`. */
export function resetSecondFactor(kontext: Kontext, nummer: number): Promise<Ergebnis<undefined>> {
  return onBenutzer(kontext, 'benutzer.zweiten-faktor-zuruecksetzen', nummer, async (a, benutzer) => {
    if (!benutzer.zweiterFaktor) return refuse('benutzer.ohne-zweiten-faktor');
    await deleteZweitenFaktor(a.db, benutzer.userId);
    await deleteSessions(a.db, benutzer.userId);
    a.mail({
      an: { email: benutzer.email, name: benutzer.name },
      ...mailTexte[benutzer.sprache].zweiterFaktorWeg({
        name: benutzer.name,
        stelle: a.kontext.mandant.titel,
      }),
      gegenstand: { art: 'benutzer', id: nummer },
    });
    a.audit('benutzer', nummer, { zweiterFaktor: true }, { zweiterFaktor: false });
    await mailZugang(a, benutzer, 'zweiter-faktor');
    return ok();
  });
}

/** What is changed about getting in to somebody else's account could open it to who changes it. */
function mailZugang(a: Act, benutzer: Benutzer, was: 'adresse' | 'zweiter-faktor'): Promise<void> {
  const rollen = benutzer.rollen.map(({ rolle }) => rolle);
  const { name: wen, nummer, userId } = benutzer;
  return mailAufsicht(a, { was, wen, rollen, nummer }, userId);
}

async function keepTechnik(a: Act, benutzer: Benutzer) {
  const others = (await lockTechnik(a.db)).filter((userId) => userId !== benutzer.userId);
  return others.length === 0 ? refuse('benutzer.letzte-technik', { feld: 'rollen' }) : null;
}

/** Ends what was mailed to somebody to sign in with. */
export async function endLinks(a: Act, benutzer: Benutzer): Promise<void> {
  for (const zweck of ANMELDELINK_ZWECKE) await revokeLinks(a.db, a.now, zweck, benutzer.nummer);
}
