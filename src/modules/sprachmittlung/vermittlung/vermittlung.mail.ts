import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatTermin, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { createLink, revokeLinks } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { findSprachmittler, type Sprachmittler } from '../sprachmittler.store.ts';
import { wort } from '../texte/woerter.ts';
import { type Bekanntes, knownOf } from './bekanntes.rules.ts';
import { describeUnterschiede, linesOf } from './bekanntes.ts';
import {
  angabenOf,
  type Briefvorlage,
  calendarOf,
  type Fragenentwurf,
  gegenstandOf,
  nameOf,
  type Post,
  type Postact,
  sendEntwuerfe,
  toSprachmittler,
  toStelle,
} from './post.mail.ts';
import { findReihenangebotOf, insertReihenangebot } from './reihenangebot.store.ts';
import { findAngebot } from './suche.store.ts';
import { vermittlungTexte } from './texte.ts';

/** Words of a letter that are known before it is known who reads it. */
export type InSprache = (sprache: Anzeigesprache) => string;

/** Letters of the dispatch: who gets them, what they tell, with which personal link and invitation. */

/** Links to a person's appointment live until well after the report is due. */
const LINK_TAGE_NACH_TERMIN = 60;
const TAG_MS = 86_400_000;

/** Purposes of personal links in this module. */
export const LINK = {
  angebot: 'angebot.antworten',
  reihenangebot: 'reihenangebot.antworten',
  einsatz: 'einsatz.begleiten',
  bestaetigung: 'meldung.bestaetigen',
} as const;

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

/** Asks one person about one date; who had accepted it before a change loses the old entry until the new yes. */
export async function mailAngebot(a: Postact, frage: Fragenentwurf): Promise<void> {
  if (a.post) a.post.fragen.push(frage);
  else await ask(a, frage);
}

async function ask(a: Act, frage: Fragenentwurf): Promise<void> {
  const [einsatz, person] = [await load(a, frage.einsatzId), await loadPerson(a, frage.sprachmittlerId)];
  const vorher = await knownBefore(a, frage.angebotId);
  const link = await createLink(a.db, a.kontext, a.now, {
    zweck: LINK.angebot,
    pfad: '/a',
    bezugId: frage.angebotId,
    person: nameOf(person),
    // The page still has a kind answer for who comes too late.
    gueltigBis: new Date(einsatz.ende_at.getTime() + TAG_MS),
  });
  await toSprachmittler(
    a,
    einsatz,
    person,
    (m, t, sprache) => {
      const bis = formatZeitpunkt(frage.gueltigBis, sprache);
      return vorher
        ? t.mailRueckfrage(m, differences([{ vorher, einsatz }], sprache), vorher.zugesagt, link, bis)
        : t.mailAngebot(m, link, bis);
    },
    vorher?.zugesagt ? 'CANCEL' : undefined,
  );
}

async function knownBefore(a: Act, angebotId: number): Promise<Bekanntes | null> {
  return ((await findAngebot(a.db, angebotId))?.vorher ?? null) as Bekanntes | null;
}

/** What changed, each thing once, on lines of its own. */
function differences(
  paare: readonly { vorher: Bekanntes; einsatz: EinsatzMitNamen }[],
  sprache: Anzeigesprache,
): string {
  const zeilen = paare.flatMap(({ vorher, einsatz }) =>
    linesOf(describeUnterschiede(vorher, knownOf(einsatz, vorher.zugesagt), sprache), sprache).split('\n'),
  );
  return [...new Set(zeilen)].join('\n');
}

/**
 * Sends what an act has gathered: each person hears of all dates in one letter. Who is asked about several dates of a
 * series gets one question with one link.
 */
export async function sendPost(a: Postact & { post: Post }): Promise<void> {
  const { fragen, zusagen } = a.post;
  const ungebuendelt: Act = { ...a, post: undefined } as Act;
  const gruppen = new Map<string, Fragenentwurf[]>();
  for (const frage of fragen) {
    const einsatz = await load(a, frage.einsatzId);
    const vorher = await knownBefore(a, frage.angebotId);
    const key = JSON.stringify([frage.sprachmittlerId, einsatz.reihe_id, vorher?.zugesagt ?? null]);
    gruppen.set(key, [...(gruppen.get(key) ?? []), frage]);
  }
  for (const gruppe of gruppen.values()) {
    if (gruppe.length === 1) await ask(ungebuendelt, gruppe[0]!);
    else await askTogether(ungebuendelt, gruppe);
  }
  if (zusagen.length > 0) await confirmTogether(ungebuendelt, zusagen);
  await sendEntwuerfe(a);
  a.post.fragen.length = 0;
  a.post.zusagen.length = 0;
}

/** One question about several dates of a series. */
async function askTogether(a: Act, fragen: readonly Fragenentwurf[]): Promise<void> {
  const paare: { einsatz: EinsatzMitNamen; vorher: Bekanntes | null }[] = [];
  for (const frage of fragen) {
    paare.push({
      einsatz: await load(a, frage.einsatzId),
      vorher: await knownBefore(a, frage.angebotId),
    });
  }
  paare.sort((x, y) => x.einsatz.beginn_at.getTime() - y.einsatz.beginn_at.getTime());
  const einsaetze = paare.map(({ einsatz }) => einsatz);
  const person = await loadPerson(a, fragen[0]!.sprachmittlerId);
  const reihenangebotId = await insertReihenangebot(a.db, {
    reiheId: einsaetze[0]!.reihe_id!,
    sprachmittlerId: person.id,
    angebotIds: fragen.map(({ angebotId }) => angebotId),
    jetzt: a.now,
  });
  if (!person.email) return;
  const link = await linkToReihenangebot(a, reihenangebotId, einsaetze, person);
  const sprache = await findBriefsprache(a.db, person.email);
  const bis = formatZeitpunkt(new Date(Math.min(...fragen.map(({ gueltigBis }) => +gueltigBis))), sprache);
  const geaendert = paare.flatMap(({ einsatz, vorher }) => (vorher ? [{ einsatz, vorher }] : []));
  const zugesagt = geaendert[0]?.vorher.zugesagt ?? false;
  const m = angabenOf(einsaetze, nameOf(person), a.kontext.mandant.titel, sprache);
  const t = vermittlungTexte[sprache];
  a.mail({
    an: { email: person.email, name: nameOf(person) },
    ...(geaendert.length > 0
      ? t.mailReihenrueckfrage(m, differences(geaendert, sprache), zugesagt, link, bis)
      : t.mailReihenangebot(m, link, bis)),
    gegenstand: gegenstandOf(einsaetze[0]!, einsaetze.length),
    ...(zugesagt ? { kalender: calendarOf(a, einsaetze, 'sprachmittler', 'CANCEL', sprache) } : {}),
  });
}

/** One confirmation of several dates that one person has accepted. */
async function confirmTogether(a: Act, einsatzIds: readonly number[]): Promise<void> {
  const einsaetze: EinsatzMitNamen[] = [];
  for (const id of einsatzIds) einsaetze.push(await load(a, id));
  const person = await loadPerson(a, einsaetze[0]!.sprachmittler_id!);
  const reihenangebotId = await findReihenangebotOf(a.db, einsatzIds);
  if (einsaetze.length === 1 || reihenangebotId === null) {
    for (const einsatz of einsaetze) await confirm(a, einsatz, person);
    return;
  }
  if (!person.email) return;
  einsaetze.sort((x, y) => x.beginn_at.getTime() - y.beginn_at.getTime());
  const link = await linkToReihenangebot(a, reihenangebotId, einsaetze, person);
  const sprache = await findBriefsprache(a.db, person.email);
  const m = angabenOf(einsaetze, nameOf(person), a.kontext.mandant.titel, sprache);
  a.mail({
    an: { email: person.email, name: nameOf(person) },
    ...vermittlungTexte[sprache].mailReihenzusage(m, link),
    gegenstand: gegenstandOf(einsaetze[0]!, einsaetze.length),
    kalender: calendarOf(a, einsaetze, 'sprachmittler', 'REQUEST', sprache),
  });
}

function linkToReihenangebot(
  a: Act,
  reihenangebotId: number,
  einsaetze: readonly EinsatzMitNamen[],
  person: Sprachmittler,
): Promise<string> {
  const ende = Math.max(...einsaetze.map(({ ende_at }) => ende_at.getTime()));
  return createLink(a.db, a.kontext, a.now, {
    zweck: LINK.reihenangebot,
    pfad: '/r',
    bezugId: reihenangebotId,
    person: nameOf(person),
    gueltigBis: new Date(ende + TAG_MS),
  });
}

export async function mailVergeben(a: Act, einsatzId: number, sprachmittlerId: number): Promise<void> {
  await toSprachmittler(
    a,
    await load(a, einsatzId),
    await loadPerson(a, sprachmittlerId),
    (m, t) => t.mailVergeben(m),
    undefined,
    'vergeben',
  );
}

export async function mailZurueckgezogen(a: Act, einsatzId: number, sprachmittlerId: number): Promise<void> {
  await toSprachmittler(
    a,
    await load(a, einsatzId),
    await loadPerson(a, sprachmittlerId),
    (m, t) => t.mailZurueckgezogen(m),
    undefined,
    'zurueckgezogen',
  );
}

/** Both are told, both get the invitation; the interpreter gets the link to the own page of the appointment. */
export async function mailZusage(a: Postact, einsatzId: number): Promise<void> {
  const einsatz = await load(a, einsatzId);
  // Whoever had accepted before must not act for the one who comes now.
  await revokeLinks(a.db, a.now, LINK.einsatz, einsatz.id);
  if (a.post) a.post.zusagen.push(einsatzId);
  else await confirm(a, einsatz, await loadPerson(a, einsatz.sprachmittler_id!));
  await toStelle(a, einsatz, (m, t) => t.mailZusageStelle(m), 'REQUEST', `zusage ${einsatz.sprachmittler}`);
}

async function confirm(a: Act, einsatz: EinsatzMitNamen, person: Sprachmittler): Promise<void> {
  const link = await linkToEinsatz(a, einsatz, person);
  await toSprachmittler(a, einsatz, person, (m, t) => t.mailZusageSprachmittler(m, link), 'REQUEST');
}

export async function mailAbsage(
  a: Act,
  einsatzId: number,
  sprachmittlerId: number | null,
  grund: InSprache,
  an: { sprachmittler: boolean; stelle: boolean },
): Promise<void> {
  const gleich = `absage ${grund('de')}`;
  const einsatz = await load(a, einsatzId);
  if (an.sprachmittler && sprachmittlerId !== null) {
    await toSprachmittler(
      a,
      einsatz,
      await loadPerson(a, sprachmittlerId),
      (m, t, sprache) => t.mailAbsage(m, grund(sprache)),
      'CANCEL',
      gleich,
    );
  }
  if (an.stelle) {
    await toStelle(
      a,
      einsatz,
      (m, t, sprache) => t.mailAbsage(m, grund(sprache)),
      sprachmittlerId === null ? undefined : 'CANCEL',
      gleich,
    );
  }
}

export async function mailGeaendert(a: Act, einsatzId: number, was: InSprache): Promise<void> {
  const brief: Briefvorlage = (m, t, sprache) => t.mailGeaendert(m, was(sprache));
  const gleich = `geaendert ${was('de')}`;
  const einsatz = await load(a, einsatzId);
  const vermittelt = einsatz.sprachmittler_id !== null;
  if (vermittelt) {
    const person = await loadPerson(a, einsatz.sprachmittler_id!);
    await toSprachmittler(a, einsatz, person, brief, 'REQUEST', gleich);
  }
  await toStelle(a, einsatz, brief, vermittelt ? 'REQUEST' : undefined, gleich);
}

export async function mailGeaendertAnGefragte(
  a: Act,
  einsatzId: number,
  sprachmittlerId: number,
  was: InSprache,
): Promise<void> {
  await toSprachmittler(
    a,
    await load(a, einsatzId),
    await loadPerson(a, sprachmittlerId),
    (m, t, sprache) => t.mailGeaendert(m, was(sprache)),
    undefined,
    `geaendert ${was('de')}`,
  );
}

/** Somebody had accepted and does not come, or is asked again: the requester's calendar drops the appointment. */
export async function mailNeueSuche(a: Act, einsatzId: number): Promise<void> {
  await toStelle(a, await load(a, einsatzId), (m, t) => t.mailNeueSuche(m), 'CANCEL', 'neue-suche');
}

/** The person who had accepted is asked again after a change: the requester learns that it is not settled yet. */
export async function mailNachfrage(a: Act, einsatzId: number): Promise<void> {
  await toStelle(a, await load(a, einsatzId), (m, t) => t.mailNachfrage(m), 'CANCEL', 'nachfrage');
}

export async function mailNichtVermittelt(a: Act, einsatzId: number, grund: string): Promise<void> {
  await toStelle(a, await load(a, einsatzId), (m, t, sprache) =>
    t.mailNichtVermittelt(m, wort(sprache, 'nichtvermittlungsgrund', grund)),
  );
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
  await toStelle(a, einsatz, (m, t, sprache) => {
    const zeiten = formatTermin(einsatz.ist_beginn_at!, einsatz.ist_ende_at!, sprache);
    const frist = formatZeitpunkt(new Date(fristAt.getTime() - 1), sprache);
    return t.mailBestaetigen(m, zeiten, link, frist);
  });
}

export async function mailWiderspruch(a: Act, einsatzId: number, begruendung: string): Promise<void> {
  const einsatz = await load(a, einsatzId);
  const person = await loadPerson(a, einsatz.sprachmittler_id!);
  const link = await linkToEinsatz(a, einsatz, person);
  await toSprachmittler(a, einsatz, person, (m, t) => t.mailWiderspruch(m, begruendung, link));
}
