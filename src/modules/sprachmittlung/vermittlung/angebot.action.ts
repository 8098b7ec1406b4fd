import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { STUNDE_MS } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { revokeLinks } from '../../../platform/links.ts';
import { readSetting } from '../../../platform/settings.ts';
import { holdEinsatzjahr } from '../abrechnung/lauf-jahr.ts';
import type { Ablehnungsgrund } from '../absage.rules.ts';
import { type Handelnder, handelndeOf, type Tat, transition } from '../einsatz.rules.ts';
import { type Einsatz, lockEinsatz, NICHT_BEENDET, updateEinsatz } from '../einsatz.store.ts';
import { findSprachmittler, type Sprachmittler } from '../sprachmittler.store.ts';
import { wellenplanEinstellung } from './einstellungen.schema.ts';
import { findKonflikt, lockPerson } from './konflikt.ts';
import { lageOf } from './lage.ts';
import { offer, resumeSuche, setAngeboten } from './suche.action.ts';
import {
  type Angebot,
  answerAngebot,
  closeOffeneAngebote,
  endSuche,
  findAngebot,
  findOffeneSuche,
  insertAngebot,
  listAngebote,
  updateSuche,
} from './suche.store.ts';
import { LINK, mailVergeben, mailZurueckgezogen, mailZusage } from './vermittlung.mail.ts';

/** The race that no rule sees: the database allows one acceptance for each Einsatz and one place for each person. */
export const REFUSALS = {
  einsatz_keine_doppelbuchung: 'angebot.ueberschneidung',
  angebot_eine_annahme: 'einsatz.bereits-vermittelt',
  angebot_eines_offen: 'angebot.schon-gefragt',
};

/**
 * The person accepts: the first one wins, everybody else gets a kind answer, both sides are told.
 * Refuses `angebot.unbekannt`, `einsatz.bereits-vermittelt` and its kin, `angebot.ueberschneidung` and
 * `angebot.weg-zu-lang` (werte: von, bis). Accepting twice is the same as once.
 */
export function acceptAngebot(kontext: Kontext, angebotId: number): Promise<Ergebnis<{ einsatzId: number }>> {
  return act(
    kontext,
    'angebot.annehmen',
    async (a) => {
      const vorab = await findAngebot(a.db, angebotId);
      if (!vorab) return refuse('angebot.unbekannt');
      const einsatz = (await lockEinsatz(a.db, vorab.einsatz_id))!;
      const angebot = (await findAngebot(a.db, angebotId))!;
      if (angebot.status === 'angenommen' && einsatz.sprachmittler_id === angebot.sprachmittler_id) {
        a.unchanged();
        return ok({ einsatzId: einsatz.id });
      }
      const angenommen = await acceptInAct(a, einsatz, angebot);
      return angenommen.ok ? ok({ einsatzId: einsatz.id }) : angenommen;
    },
    REFUSALS,
  );
}

/**
 * The same inside another act, for several dates of a series: either this date is hers, or nothing was written and
 * the refusal says why. Einsatz and offer as they are under the lock.
 */
export async function acceptInAct(a: Act, einsatz: Einsatz, angebot: Angebot): Promise<Ergebnis<undefined>> {
  if (angebot.status !== 'offen') return refuse(ANTWORT_AUF[angebot.status]);
  const moeglich = transition(
    einsatz.status,
    'annahme',
    ['sprachmittler'],
    lageOf(einsatz, a.now, { offeneAngebote: 1 }),
  );
  if (!moeglich.ok) return moeglich;
  const person = await lockPerson(a.db, angebot.sprachmittler_id);
  // Whoever pauses or has left may still hold the link of an offer.
  if (!person || person.status === 'ausgeschieden' || person.status === 'pausiert')
    return refuse('einsatz.angebot-zurueckgezogen');
  const konflikt = await findKonflikt(a.db, einsatz, person);
  if (konflikt) return konflikt;
  await answerAngebot(a.db, angebot.id, 'angenommen', a.now);
  await book(a, einsatz, person.id);
  a.audit(
    'einsatz',
    einsatz.id,
    { status: einsatz.status },
    { status: 'vermittelt', sprachmittlerId: person.id, angebotId: angebot.id },
  );
  return ok();
}

const ANTWORT_AUF: Record<Exclude<Angebot['status'], 'offen'>, string> = {
  angenommen: 'einsatz.bereits-vermittelt',
  vergeben: 'einsatz.bereits-vermittelt',
  abgelehnt: 'angebot.schon-abgelehnt',
  zurueckgezogen: 'einsatz.angebot-zurueckgezogen',
  abgelaufen: 'einsatz.nicht-mehr-gesucht',
};

/**
 * The office notes an acceptance by telephone, or assigns somebody itself; also for an appointment that is over, and
 * where somebody came although the request had ended without anybody.
 */
export function assignEinsatz(
  kontext: Kontext,
  einsatzId: number,
  sprachmittlerId: number,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'einsatz.zuteilen',
    async (a) => {
      const einsatz = await lockEinsatz(a.db, einsatzId);
      if (!einsatz) return refuse('einsatz.unbekannt');
      if (einsatz.braucht_pruefung) return refuse('vermittlung.braucht-freigabe');
      const moeglich = check(a, einsatz, 'zuteilung');
      if (!moeglich.ok) return moeglich;
      const jahr = await holdEinsatzjahr(a, einsatz);
      if (!jahr.ok) return jahr;
      if (!(await findSprachmittler(a.db, sprachmittlerId)))
        return refuse('sprachmittler.unbekannt', { feld: 'sprachmittlerId' });
      const person = await lockPerson(a.db, sprachmittlerId);
      const konflikt = person && (await findKonflikt(a.db, einsatz, person));
      if (konflikt) return konflikt;
      const offenes = (await listAngebote(a.db, einsatzId)).find(
        (angebot) => angebot.sprachmittler_id === sprachmittlerId && angebot.status === 'offen',
      );
      if (offenes) await answerAngebot(a.db, offenes.id, 'angenommen', a.now);
      else {
        await insertAngebot(a.db, {
          einsatz_id: einsatzId,
          sprachmittler_id: sprachmittlerId,
          suche_id: (await findOffeneSuche(a.db, einsatzId))?.id ?? null,
          welle: 0,
          weg: 'telefon',
          status: 'angenommen',
          rang: null,
          bewertung: null,
          erstellt_at: a.now,
          gueltig_bis: a.now,
          beantwortet_at: a.now,
        });
      }
      await book(a, einsatz, sprachmittlerId);
      a.audit('einsatz', einsatzId, { status: einsatz.status }, { status: 'vermittelt', sprachmittlerId });
      return ok();
    },
    REFUSALS,
  );
}

/** Gives the Einsatz to the person and closes the rest. */
export async function book(a: Act, einsatz: Einsatz, sprachmittlerId: number): Promise<void> {
  await updateEinsatz(a.db, einsatz.id, {
    status: 'vermittelt',
    sprachmittler_id: sprachmittlerId,
    vermittelt_at: a.now,
    kalender_sequenz: einsatz.kalender_sequenz + 1,
    ...NICHT_BEENDET,
  });
  await endSuche(a.db, einsatz.id, a.now);
  for (const anderes of await closeOffeneAngebote(a.db, einsatz.id, 'vergeben')) {
    if (anderes.weg === 'mail') await mailVergeben(a, einsatz.id, anderes.sprachmittler_id);
  }
  // Whoever had accepted before must not act for the one who comes now.
  await revokeLinks(a.db, a.now, LINK.einsatz, einsatz.id);
  // What is over needs no invitation: the reminder asks for the report, then the requester is asked to confirm it.
  if (einsatz.ende_at > a.now) await mailZusage(a, einsatz.id);
}

/** The person declines, with a reason; when the last open offer is declined the search moves on at once. */
export function declineAngebot(
  kontext: Kontext,
  angebotId: number,
  grund: Ablehnungsgrund,
): Promise<Ergebnis<{ einsatzId: number }>> {
  return act(kontext, 'angebot.ablehnen', async (a) => {
    const vorab = await findAngebot(a.db, angebotId);
    if (!vorab) return refuse('angebot.unbekannt');
    const einsatz = (await lockEinsatz(a.db, vorab.einsatz_id))!;
    const angebot = (await findAngebot(a.db, angebotId))!;
    if (angebot.status === 'abgelehnt') {
      a.unchanged();
      return ok({ einsatzId: einsatz.id });
    }
    if (angebot.status === 'angenommen') return refuse('angebot.schon-angenommen');
    if (angebot.status !== 'offen') return refuse(ANTWORT_AUF[angebot.status]);
    await answerAngebot(a.db, angebotId, 'abgelehnt', a.now, grund);
    a.audit('angebot', angebotId, { status: 'offen' }, { status: 'abgelehnt', grund });
    await moveOn(a, einsatz, angebot);
    return ok({ einsatzId: einsatz.id });
  });
}

/**
 * One offer less: when nobody is left to answer, the job need not wait for the rest of the interval. Who was asked
 * again after a change had ended the search by accepting: it begins anew.
 */
export async function moveOn(
  a: Act,
  einsatz: Einsatz,
  weggefallen: Pick<Angebot, 'vorher'> | null,
): Promise<void> {
  const offene = (await listAngebote(a.db, einsatz.id)).some((angebot) => angebot.status === 'offen');
  const suche = await findOffeneSuche(a.db, einsatz.id);
  if (offene) return;
  if (suche?.status === 'laeuft') {
    await updateSuche(a.db, suche.id, { naechste_welle_at: a.now });
    a.enqueue('suche.fortsetzen');
  }
  if (einsatz.status === 'angeboten') await updateEinsatz(a.db, einsatz.id, { status: 'angefragt' });
  if (weggefallen?.vorher) await resumeSuche(a, einsatz.id);
}

/** The office asks somebody by hand, whatever the place in the ranking. */
export function sendAngebot(
  kontext: Kontext,
  einsatzId: number,
  sprachmittlerIds: readonly number[],
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'angebot.senden',
    async (a) => {
      const einsatz = await lockEinsatz(a.db, einsatzId);
      if (!einsatz) return refuse('einsatz.unbekannt');
      if (sprachmittlerIds.length === 0)
        return refuse('angebot.niemand-gewaehlt', { feld: 'sprachmittlerId' });
      if (einsatz.braucht_pruefung) return refuse('vermittlung.braucht-freigabe');
      const moeglich = check(a, einsatz, 'angebot');
      if (!moeglich.ok) return moeglich;
      const suche = await findOffeneSuche(a.db, einsatzId);
      const plan = await readSetting(a.db, wellenplanEinstellung);
      const gueltigBis = new Date(einsatz.beginn_at.getTime() - plan.aufgabeStunden * STUNDE_MS);
      for (const sprachmittlerId of sprachmittlerIds) {
        if (!(await findSprachmittler(a.db, sprachmittlerId)))
          return refuse('sprachmittler.unbekannt', { feld: 'sprachmittlerId' });
        await offer(a, einsatz, suche, {
          sprachmittlerId,
          welle: suche?.welle ?? 0,
          gueltigBis: gueltigBis > a.now ? gueltigBis : einsatz.beginn_at,
        });
      }
      await setAngeboten(a, einsatz);
      a.audit(
        'einsatz',
        einsatzId,
        { status: einsatz.status },
        { status: 'angeboten', gefragt: sprachmittlerIds.length },
      );
      return ok(sprachmittlerIds.length);
    },
    REFUSALS,
  );
}

/** The office takes an open offer back and says so. */
export function withdrawAngebot(
  kontext: Kontext,
  angebotId: number,
): Promise<Ergebnis<{ einsatzId: number }>> {
  return act(kontext, 'angebot.zurueckziehen', async (a) => {
    const vorab = await findAngebot(a.db, angebotId);
    if (!vorab) return refuse('angebot.unbekannt');
    const einsatz = (await lockEinsatz(a.db, vorab.einsatz_id))!;
    if (!(await answerAngebot(a.db, angebotId, 'zurueckgezogen', a.now)))
      return refuse('angebot.nicht-mehr-offen');
    if (vorab.weg === 'mail') await mailZurueckgezogen(a, einsatz.id, vorab.sprachmittler_id);
    a.audit('angebot', angebotId, { status: 'offen' }, { status: 'zurueckgezogen' });
    await moveOn(a, einsatz, null);
    return ok({ einsatzId: einsatz.id });
  });
}

/** Whether this person's roles may do the act on this Einsatz now. */
export function check(
  a: Act,
  einsatz: Einsatz,
  tat: Tat,
  rollen: readonly Handelnder[] = handelndeOf(a.wer),
) {
  return transition(einsatz.status, tat, rollen, lageOf(einsatz, a.now));
}

/** Full name as mails and pages address somebody. */
export function anredeOf(person: Pick<Sprachmittler, 'vorname' | 'nachname'>): string {
  return `${person.vorname} ${person.nachname}`.trim();
}
