import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { TAG_MS } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { createLink, revokeLinks } from '../../../platform/links.ts';
import { mailTexte } from '../mail.texte.ts';
import { findBenutzerByEmail } from './benutzer.store.ts';
import {
  closeEinladung,
  findOpenEinladung,
  findOpenEinladungByEmail,
  insertEinladung,
  saveGueltigBis,
} from './einladung.store.ts';
import { mailAufsicht } from './inhalt.mail.ts';
import {
  type Bezug,
  checkRollen,
  isOnlyFor,
  normalizeRollen,
  type Rollenzuweisung,
  rollenText,
} from './rolle.rules.ts';

export interface NeueEinladung {
  name: string;
  email: string;
  /** Language of the mail and of the account. */
  sprache: Anzeigesprache;
  rollen: readonly Rollenzuweisung[];
}

export const EINLADUNG_ZWECK = 'einladung';
const GUELTIG_TAGE = 14;

/**
 * Invites somebody by mail. Refuses: `benutzer.email-vergeben`, `einladung.schon-offen`, `rollen.*`.
 * @returns the invitation's id and its address, for who hands it over in another way than by mail
 */
export async function inviteBenutzer(
  kontext: Kontext,
  einladung: NeueEinladung,
): Promise<Ergebnis<{ id: number; adresse: string }>> {
  const checked = checkRollen(einladung.rollen);
  if (!checked.ok) return checked;
  return act(kontext, 'benutzer.einladen', (a) => openEinladung(a, einladung), EINLADUNG_REFUSALS);
}

/** Somebody else invited the same address in the same moment. */
export const EINLADUNG_REFUSALS = { einladung_offen: 'einladung.schon-offen' };

/** The same inside another act. The roles are checked already. */
export async function openEinladung(
  a: Act,
  einladung: NeueEinladung,
): Promise<Ergebnis<{ id: number; adresse: string }>> {
  const email = einladung.email.toLowerCase();
  if (await findBenutzerByEmail(a.db, email)) return refuse('benutzer.email-vergeben', { feld: 'email' });
  if (await findOpenEinladungByEmail(a.db, email)) return refuse('einladung.schon-offen', { feld: 'email' });
  const rollen = normalizeRollen(einladung.rollen);
  const gueltigBis = validUntil(a.now);
  const id = await insertEinladung(a.db, {
    ...einladung,
    email,
    rollen,
    eingeladenVon: a.wer.name,
    eingeladenAt: a.now,
    gueltigBis,
  });
  const adresse = await sendEinladung(a, { ...einladung, id, email, gueltigBis });
  a.audit('einladung', id, null, { name: einladung.name, email, rollen: rollenText(rollen) });
  await mailAufsicht(a, {
    was: 'einladung',
    wen: einladung.name,
    rollen: rollen.map(({ rolle }) => rolle),
    nummer: id,
  });
  return ok({ id, adresse });
}

/**
 * Sends a fresh link; the former one ends. Refuses `einladung.unbekannt`.
 * @param nur only an invitation for this organisation or person
 */
export async function renewEinladung(
  kontext: Kontext,
  id: number,
  nur?: Bezug,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einladung.erneuern', async (a) => {
    const einladung = await findOpenEinladung(a.db, id);
    if (!einladung || !isOnlyFor(einladung.rollen, nur)) return refuse('einladung.unbekannt');
    const gueltigBis = validUntil(a.now);
    await revokeLinks(a.db, a.now, EINLADUNG_ZWECK, id);
    await saveGueltigBis(a.db, id, gueltigBis);
    await sendEinladung(a, { ...einladung, gueltigBis });
    a.audit('einladung', id, { gueltigBis: einladung.gueltigBis }, { gueltigBis });
    return ok();
  });
}

/** Refuses `einladung.unbekannt`. @param nur only an invitation for this organisation or person */
export async function revokeEinladung(
  kontext: Kontext,
  id: number,
  nur?: Bezug,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einladung.widerrufen', async (a) => {
    const einladung = await findOpenEinladung(a.db, id);
    if (!einladung || !isOnlyFor(einladung.rollen, nur)) return refuse('einladung.unbekannt');
    if (!(await closeEinladung(a.db, id, 'widerrufen_at', a.now))) {
      return refuse('einladung.unbekannt');
    }
    await revokeLinks(a.db, a.now, EINLADUNG_ZWECK, id);
    a.audit('einladung', id, { email: einladung.email }, null);
    return ok();
  });
}

const validUntil = (now: Date) => new Date(now.getTime() + GUELTIG_TAGE * TAG_MS);

async function sendEinladung(
  a: Act,
  einladung: { id: number; name: string; email: string; sprache: Anzeigesprache; gueltigBis: Date },
): Promise<string> {
  const adresse = await createLink(a.db, a.kontext, a.now, {
    zweck: EINLADUNG_ZWECK,
    pfad: '/einladung',
    bezugId: einladung.id,
    person: einladung.name,
    gueltigBis: einladung.gueltigBis,
  });
  a.mail({
    an: { email: einladung.email, name: einladung.name },
    ...mailTexte[einladung.sprache].einladung({
      name: einladung.name,
      stelle: a.kontext.mandant.titel,
      adresse,
      gueltigBis: einladung.gueltigBis,
    }),
    gegenstand: { art: 'einladung', id: einladung.id },
  });
  return adresse;
}
