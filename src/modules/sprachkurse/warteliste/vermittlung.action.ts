import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { markLinkUsed } from '../../../platform/links.ts';
import { readSetting } from '../../../platform/settings.ts';
import { findTeilnehmer, insertEinschreibung, insertTeilnehmer } from '../listen/einschreibung.store.ts';
import { checkPassung } from './passung.rules.ts';
import { wartelisteEinstellung } from './regeln.settings.ts';
import { mailAngebot, mailAntwort } from './vermittlung.mail.ts';
import type { Ablehnungsgrund } from './vermittlung.rules.ts';
import {
  bezugOf,
  endVermittlung,
  insertVermittlung,
  listVerstrichene,
  lockVermittlung,
  type Vermittlung,
} from './vermittlung.store.ts';
import { transition } from './warteperson.rules.ts';
import { lockWartende, lockWarteperson, saveStatus, type Warteperson } from './warteperson.store.ts';
import { type Kursbezug, lockZielkurs, type Zielkurs } from './zielkurs.store.ts';

export interface Angebotsergebnis {
  /** How many were offered a place, and to how many of them a mail goes. */
  angeboten: number;
  mails: number;
  /** Who was not, and why. */
  nicht: { nummer: string; grund: Grund }[];
}

/**
 * Offers places of a course to people who wait, in the order given. Each is checked against today's data: who no
 * longer waits, whom the course does not suit, and who comes after the last free place is not asked and named with the
 * reason. Refuses `vermittlung.kurs-unbekannt`, `vermittlung.niemand`.
 */
export function offerPlaetze(
  kontext: Kontext,
  bezug: Kursbezug,
  personIds: readonly number[],
): Promise<Ergebnis<Angebotsergebnis>> {
  return act(kontext, 'kursvermittlung.anbieten', async (a) => {
    const heute = datumOf(a.now);
    const kurs = await lockZielkurs(a.db, heute, bezug);
    if (!kurs) return refuse('vermittlung.kurs-unbekannt');
    if (personIds.length === 0) return refuse('vermittlung.niemand');
    const regeln = await readSetting(a.db, wartelisteEinstellung);
    const personen = await lockWartende(a.db, personIds);
    const gueltigBis = toInstant(addDays(heute, regeln.angebotTage + 1), '00:00');
    const ergebnis: Angebotsergebnis = { angeboten: 0, mails: 0, nicht: [] };
    for (const id of personIds) {
      const person = personen.get(id);
      if (!person) continue;
      const grund = whyNot(person, kurs, kurs.frei - ergebnis.angeboten, regeln);
      if (grund) ergebnis.nicht.push({ nummer: person.nummer, grund });
      else {
        ergebnis.mails += await offer(a, person, kurs, gueltigBis);
        ergebnis.angeboten += 1;
      }
    }
    if (ergebnis.angeboten === 0) a.unchanged();
    return ok(ergebnis);
  });
}

function whyNot(
  person: Warteperson,
  kurs: Zielkurs,
  frei: number,
  regeln: Parameters<typeof checkPassung>[2],
): Grund | null {
  const ziel = transition(person.status, 'anbieten');
  if (!ziel.ok) return ziel;
  const [gegen] = checkPassung(person, kurs, regeln);
  if (gegen) return gegen;
  return frei > 0 ? null : { grund: 'vermittlung.kurs-voll' };
}

/** @returns the mails that go out for it */
async function offer(a: Act, person: Warteperson, kurs: Zielkurs, gueltigBis: Date): Promise<number> {
  const id = await insertVermittlung(a.db, {
    warteperson_id: person.id,
    kurs_id: kurs.art === 'kurs' ? kurs.id : null,
    externer_kurs_id: kurs.art === 'extern' ? kurs.id : null,
    gueltig_bis: gueltigBis,
    angelegt_at: a.now,
    angelegt_von: a.wer.name,
    beantwortet_at: null,
    beantwortet_von: null,
  });
  await saveStatus(a.db, person, 'angeboten', { grund: 'angebot', von: a.wer.name, at: a.now });
  a.audit('kursvermittlung', id, null, { nummer: person.nummer, kurs: kurs.titel, gueltig_bis: gueltigBis });
  return mailAngebot(a, { id, gueltigBis }, person, kurs);
}

export type Antwort = { art: 'annehmen' } | { art: 'ablehnen'; grund: Ablehnungsgrund };

/**
 * Answers an offer: yes enrols the person in the course, no lets them go on waiting. Refuses `vermittlung.unbekannt`,
 * `vermittlung.schon-beantwortet`, `vermittlung.abgelaufen`, `vermittlung.kurs-unbekannt`, `vermittlung.kurs-voll`,
 * `vermittlung.schon-im-kurs`.
 * @param by the authorities that may answer, null for the office; or the personal link that is used up by it
 */
export function answerAngebot(
  kontext: Kontext,
  id: number,
  antwort: Antwort,
  by: { stelleIds: readonly number[] | null } | { linkId: number } = { stelleIds: null },
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    `kursvermittlung.${antwort.art}`,
    async (a) => {
      const vermittlung = await lockVermittlung(a.db, id);
      const person = vermittlung && (await lockWarteperson(a.db, vermittlung.warteperson_id));
      if (!vermittlung || !person || !isTheirs(person, by)) return refuse('vermittlung.unbekannt');
      if (vermittlung.status !== 'offen')
        return refuse('vermittlung.schon-beantwortet', { werte: { status: vermittlung.status } });
      if (vermittlung.gueltig_bis <= a.now && !isByOffice(by)) return refuse('vermittlung.abgelaufen');
      const result =
        antwort.art === 'annehmen'
          ? await accept(a, vermittlung, person)
          : await endOffer(a, vermittlung, person, 'abgelehnt', antwort.grund);
      if (!result.ok) return result;
      if ('linkId' in by) await markLinkUsed(a.db, a.now, by.linkId);
      await mailAntwort(a, person, vermittlung, antwort.art === 'annehmen');
      return ok();
    },
    { einschreibung_kurs_id_teilnehmer_id_key: 'vermittlung.schon-im-kurs' },
  );
}

const isByOffice = (by: { stelleIds: readonly number[] | null } | { linkId: number }) =>
  'stelleIds' in by && by.stelleIds === null;

function isTheirs(
  { stelle_id }: Warteperson,
  by: { stelleIds: readonly number[] | null } | { linkId: number },
): boolean {
  if ('linkId' in by || by.stelleIds === null) return true;
  return stelle_id !== null && by.stelleIds.includes(stelle_id);
}

async function accept(a: Act, vermittlung: Vermittlung, person: Warteperson): Promise<Ergebnis<undefined>> {
  const heute = datumOf(a.now);
  const kurs = await lockZielkurs(a.db, heute, bezugOf(vermittlung));
  if (!kurs) return refuse('vermittlung.kurs-unbekannt');
  // This offer itself keeps one place.
  if (kurs.frei < 0) return refuse('vermittlung.kurs-voll');
  const ziel = transition(person.status, 'annehmen');
  if (!ziel.ok) return ziel;
  const teilnehmerId = kurs.art === 'kurs' ? await enrol(a, person, kurs, heute) : person.teilnehmer_id;
  await endVermittlung(a.db, vermittlung.id, 'angenommen', { von: a.wer.name, at: a.now });
  await saveStatus(
    a.db,
    person,
    ziel.wert,
    { grund: 'angenommen', von: a.wer.name, at: a.now },
    { teilnehmer_id: teilnehmerId },
  );
  a.audit('kursvermittlung', vermittlung.id, { status: 'offen' }, { status: 'angenommen' });
  return ok();
}

/** In the course the person goes by the number of the list: it stays theirs from course to course. */
async function enrol(a: Act, person: Warteperson, kurs: Zielkurs, heute: string): Promise<number> {
  const teilnehmerId =
    person.teilnehmer_id ??
    (await findTeilnehmer(a.db, person.nummer))?.id ??
    (await insertTeilnehmer(a.db, {
      nummer: person.nummer,
      geburtsjahr: person.geburtsjahr,
      geschlecht: person.geschlecht,
      gruppe: person.gruppe,
      angelegt_at: a.now,
    }));
  await insertEinschreibung(a.db, {
    kursId: kurs.id,
    teilnehmerId,
    traegernummer: '',
    abAm: kurs.beginn_am > heute ? kurs.beginn_am : heute,
    wartepersonId: person.id,
  });
  return teilnehmerId;
}

async function endOffer(
  a: Act,
  { id }: Vermittlung,
  person: Warteperson,
  status: 'abgelehnt' | 'abgelaufen' | 'zurueckgezogen',
  grund: string,
): Promise<Ergebnis<undefined>> {
  const ziel = transition(person.status, 'ablehnen');
  if (!ziel.ok) return ziel;
  await endVermittlung(a.db, id, status, { grund, von: a.wer.name, at: a.now });
  await saveStatus(a.db, person, ziel.wert, { grund: status, von: a.wer.name, at: a.now });
  a.audit('kursvermittlung', id, { status: 'offen' }, { status, ...(grund ? { grund } : {}) });
  return ok();
}

/** Takes an offer back: the person waits again. Refuses `vermittlung.unbekannt`, `vermittlung.schon-beantwortet`. */
export function withdrawAngebot(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return endBy(kontext, id, 'kursvermittlung.zuruecknehmen', 'zurueckgezogen');
}

/** Offers that nobody answered in time end; whoever got them waits on. @returns how many */
export async function expireAngebote(kontext: Kontext): Promise<number> {
  const ids = await listVerstrichene(kontext.db, kontext.clock.now());
  await runEach(ids, (id) => endBy(kontext, id, 'kursvermittlung.verstreichen', 'abgelaufen'));
  return ids.length;
}

function endBy(
  kontext: Kontext,
  id: number,
  tat: string,
  status: 'abgelaufen' | 'zurueckgezogen',
): Promise<Ergebnis<undefined>> {
  return act(kontext, tat, async (a) => {
    const vermittlung = await lockVermittlung(a.db, id);
    const person = vermittlung && (await lockWarteperson(a.db, vermittlung.warteperson_id));
    if (!vermittlung || !person) return refuse('vermittlung.unbekannt');
    if (vermittlung.status !== 'offen')
      return refuse('vermittlung.schon-beantwortet', { werte: { status: vermittlung.status } });
    return endOffer(a, vermittlung, person, status, '');
  });
}
