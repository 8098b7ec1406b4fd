import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl, createLink } from '../../../platform/links.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { findSprachmittler, type Sprachmittler } from '../sprachmittler.store.ts';
import { wort } from '../texte/woerter.ts';
import { buildEinladung, type Kalenderherkunft, ortZeile } from './kalender.ts';
import { type Mailangaben, type VermittlungMails, vermittlungTexte } from './texte.ts';

/** Letters of the dispatch: who gets them, what they tell, with which personal link and invitation. */

/** Interpreters and requesters are written to in German: the office does not know which of them reads English. */
const SPRACHE: Anzeigesprache = 'de';

/** Links to a person's appointment live until well after the report is due. */
const LINK_TAGE_NACH_TERMIN = 60;
const TAG_MS = 86_400_000;

/** Purposes of personal links in this module. */
export const LINK = {
  angebot: 'angebot.antworten',
  einsatz: 'einsatz.begleiten',
  bestaetigung: 'meldung.bestaetigen',
} as const;

export function herkunftOf(a: Pick<Act, 'kontext' | 'now'>): Kalenderherkunft {
  return {
    host: new URL(baseUrl(a.kontext)).hostname,
    mandantTitel: a.kontext.mandant.titel,
    jetzt: a.now,
  };
}

export function angabenOf(einsatz: EinsatzMitNamen, empfaenger: string, mandant: string): Mailangaben {
  return {
    empfaenger,
    sprache: spracheName(einsatz.sprache, SPRACHE) + (einsatz.dialekt ? ` (${einsatz.dialekt})` : ''),
    termin: formatTermin(einsatz.beginn_at, einsatz.ende_at, SPRACHE),
    wo: einsatz.modus === 'vor-ort' ? ortZeile(einsatz) : wort(SPRACHE, 'modus', einsatz.modus),
    thema: wort(SPRACHE, 'thema', einsatz.thema),
    stelle: einsatz.stelle,
    sprachmittler: einsatz.sprachmittler?.split(', ').reverse().join(' ').trim() ?? '',
    mandant,
  };
}

interface Brief {
  betreff: string;
  text: string;
}

/** Writes to an interpreter; somebody without an address is called by the office, which the offer's way says. */
export async function toSprachmittler(
  a: Act,
  einsatz: EinsatzMitNamen,
  person: Sprachmittler,
  brief: (m: Mailangaben, t: VermittlungMails) => Brief,
  kalender?: 'REQUEST' | 'CANCEL',
): Promise<void> {
  if (!person.email) return;
  const name = `${person.vorname} ${person.nachname}`.trim();
  const letter = brief(angabenOf(einsatz, name, a.kontext.mandant.titel), vermittlungTexte[SPRACHE]);
  await a.mail({
    an: { email: person.email, name },
    ...letter,
    gegenstand: { art: 'einsatz', id: einsatz.id },
    ...(kalender
      ? { kalender: buildEinladung(einsatz, 'sprachmittler', kalender, SPRACHE, herkunftOf(a)) }
      : {}),
  });
}

/** Writes to the requester: the person who asked, else the organisation's address. */
export async function toStelle(
  a: Act,
  einsatz: EinsatzMitNamen,
  brief: (m: Mailangaben, t: VermittlungMails) => Brief,
  kalender?: 'REQUEST' | 'CANCEL',
): Promise<void> {
  const stelle = await a.db
    .selectFrom('stelle')
    .select(['name', 'email'])
    .where('id', '=', einsatz.stelle_id)
    .executeTakeFirstOrThrow();
  const email = einsatz.ansprechperson_email || stelle.email;
  if (!email) return;
  const name = einsatz.ansprechperson || stelle.name;
  const letter = brief(angabenOf(einsatz, name, a.kontext.mandant.titel), vermittlungTexte[SPRACHE]);
  await a.mail({
    an: { email, name },
    ...letter,
    gegenstand: { art: 'einsatz', id: einsatz.id },
    ...(kalender ? { kalender: buildEinladung(einsatz, 'stelle', kalender, SPRACHE, herkunftOf(a)) } : {}),
  });
}

async function load(a: Act, einsatzId: number): Promise<EinsatzMitNamen> {
  const einsatz = await findEinsatz(a.db, einsatzId);
  if (!einsatz) throw new Error(`einsatz ${einsatzId} is gone`);
  return einsatz;
}

async function loadPerson(a: Act, id: number): Promise<Sprachmittler> {
  const person = await findSprachmittler(a.db, id);
  if (!person) throw new Error(`sprachmittler ${id} is gone`);
  return person;
}

function nameOf(person: Sprachmittler): string {
  return `${person.vorname} ${person.nachname}`.trim();
}

/** The person's own page of an Einsatz: what it is, giving it back, reporting the times. */
export function linkToEinsatz(a: Act, einsatz: EinsatzMitNamen, person: Sprachmittler): Promise<string> {
  return createLink(a.db, a.kontext, a.now, {
    zweck: LINK.einsatz,
    pfad: '/t',
    bezugId: einsatz.id,
    person: nameOf(person),
    gueltigBis: new Date(einsatz.ende_at.getTime() + LINK_TAGE_NACH_TERMIN * TAG_MS),
  });
}

/** An offer that asks again after a change; who had accepted loses the old entry in the calendar until the new yes. */
export interface Aenderungsfrage {
  was: string;
  hatteZugesagt: boolean;
}

export async function mailAngebot(
  a: Act,
  angebot: { id: number; einsatzId: number; sprachmittlerId: number; gueltigBis: Date },
  aenderung?: Aenderungsfrage,
): Promise<void> {
  const [einsatz, person] = [await load(a, angebot.einsatzId), await loadPerson(a, angebot.sprachmittlerId)];
  const link = await createLink(a.db, a.kontext, a.now, {
    zweck: LINK.angebot,
    pfad: '/a',
    bezugId: angebot.id,
    person: nameOf(person),
    // The page still has a kind answer for who comes too late.
    gueltigBis: new Date(einsatz.ende_at.getTime() + TAG_MS),
  });
  const bis = formatZeitpunkt(angebot.gueltigBis, SPRACHE);
  await toSprachmittler(
    a,
    einsatz,
    person,
    (m, t) => (aenderung ? t.mailRueckfrage(m, aenderung.was, link, bis) : t.mailAngebot(m, link, bis)),
    aenderung?.hatteZugesagt ? 'CANCEL' : undefined,
  );
}

export async function mailVergeben(a: Act, einsatzId: number, sprachmittlerId: number): Promise<void> {
  await toSprachmittler(a, await load(a, einsatzId), await loadPerson(a, sprachmittlerId), (m, t) =>
    t.mailVergeben(m),
  );
}

export async function mailZurueckgezogen(a: Act, einsatzId: number, sprachmittlerId: number): Promise<void> {
  await toSprachmittler(a, await load(a, einsatzId), await loadPerson(a, sprachmittlerId), (m, t) =>
    t.mailZurueckgezogen(m),
  );
}

/** Both are told, both get the invitation; the interpreter gets the link to the own page of the appointment. */
export async function mailZusage(a: Act, einsatzId: number): Promise<void> {
  const einsatz = await load(a, einsatzId);
  const person = await loadPerson(a, einsatz.sprachmittler_id!);
  const link = await linkToEinsatz(a, einsatz, person);
  await toSprachmittler(a, einsatz, person, (m, t) => t.mailZusageSprachmittler(m, link), 'REQUEST');
  await toStelle(a, einsatz, (m, t) => t.mailZusageStelle(m), 'REQUEST');
}

export async function mailAbsage(
  a: Act,
  einsatzId: number,
  sprachmittlerId: number | null,
  grund: string,
  an: { sprachmittler: boolean; stelle: boolean },
): Promise<void> {
  const einsatz = await load(a, einsatzId);
  if (an.sprachmittler && sprachmittlerId !== null) {
    await toSprachmittler(
      a,
      einsatz,
      await loadPerson(a, sprachmittlerId),
      (m, t) => t.mailAbsage(m, grund),
      'CANCEL',
    );
  }
  if (an.stelle) {
    await toStelle(
      a,
      einsatz,
      (m, t) => t.mailAbsage(m, grund),
      sprachmittlerId === null ? undefined : 'CANCEL',
    );
  }
}

export async function mailGeaendert(a: Act, einsatzId: number, was: string): Promise<void> {
  const einsatz = await load(a, einsatzId);
  const vermittelt = einsatz.sprachmittler_id !== null;
  if (vermittelt) {
    const person = await loadPerson(a, einsatz.sprachmittler_id!);
    await toSprachmittler(a, einsatz, person, (m, t) => t.mailGeaendert(m, was), 'REQUEST');
  }
  await toStelle(a, einsatz, (m, t) => t.mailGeaendert(m, was), vermittelt ? 'REQUEST' : undefined);
}

export async function mailGeaendertAnGefragte(
  a: Act,
  einsatzId: number,
  sprachmittlerId: number,
  was: string,
): Promise<void> {
  await toSprachmittler(a, await load(a, einsatzId), await loadPerson(a, sprachmittlerId), (m, t) =>
    t.mailGeaendert(m, was),
  );
}

/** Somebody had accepted and does not come, or is asked again: the requester's calendar drops the appointment. */
export async function mailNeueSuche(a: Act, einsatzId: number): Promise<void> {
  await toStelle(a, await load(a, einsatzId), (m, t) => t.mailNeueSuche(m), 'CANCEL');
}

/** The person who had accepted is asked again after a change: the requester learns that it is not settled yet. */
export async function mailNachfrage(a: Act, einsatzId: number): Promise<void> {
  await toStelle(a, await load(a, einsatzId), (m, t) => t.mailNachfrage(m), 'CANCEL');
}

export async function mailNichtVermittelt(a: Act, einsatzId: number, grund: string): Promise<void> {
  const satz = wort(SPRACHE, 'nichtvermittlungsgrund', grund);
  await toStelle(a, await load(a, einsatzId), (m, t) => t.mailNichtVermittelt(m, satz));
}

/** The date has passed without anybody; also where it came out only afterwards. */
export async function mailVerstrichen(a: Act, einsatzId: number): Promise<void> {
  await toStelle(a, await load(a, einsatzId), (m, t) => t.mailVerstrichen(m));
}

export async function mailErinnerung(
  a: Act,
  einsatzId: number,
  art: 'termin' | 'meldung',
  an: 'sprachmittler' | 'stelle',
): Promise<void> {
  const einsatz = await load(a, einsatzId);
  if (an === 'stelle') return toStelle(a, einsatz, (m, t) => t.mailErinnerungTermin(m, null));
  const person = await loadPerson(a, einsatz.sprachmittler_id!);
  const link = await linkToEinsatz(a, einsatz, person);
  await toSprachmittler(a, einsatz, person, (m, t) =>
    art === 'termin' ? t.mailErinnerungTermin(m, link) : t.mailErinnerungMeldung(m, link),
  );
}

/** Asks the requester to confirm a report; silence until the period ends counts as consent. */
export async function mailBestaetigen(a: Act, einsatzId: number, fristAt: Date): Promise<void> {
  const einsatz = await load(a, einsatzId);
  const link = await createLink(a.db, a.kontext, a.now, {
    zweck: LINK.bestaetigung,
    pfad: '/b',
    bezugId: einsatz.id,
    person: einsatz.ansprechperson || einsatz.stelle,
    gueltigBis: new Date(fristAt.getTime() + LINK_TAGE_NACH_TERMIN * TAG_MS),
  });
  const zeiten = formatTermin(einsatz.ist_beginn_at!, einsatz.ist_ende_at!, SPRACHE);
  const frist = formatZeitpunkt(new Date(fristAt.getTime() - 1), SPRACHE);
  await toStelle(a, einsatz, (m, t) => t.mailBestaetigen(m, zeiten, link, frist));
}

export async function mailWiderspruch(a: Act, einsatzId: number, begruendung: string): Promise<void> {
  const einsatz = await load(a, einsatzId);
  const person = await loadPerson(a, einsatz.sprachmittler_id!);
  const link = await linkToEinsatz(a, einsatz, person);
  await toSprachmittler(a, einsatz, person, (m, t) => t.mailWiderspruch(m, begruendung, link));
}
