import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Niveau } from '../../../begriffe/niveau.ts';
import { type Datum, yearOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import { type NeueDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { findFoerderbedingungAm } from '../foerderung/foerderung.store.ts';
import { kalkulationOf, type Preise, type Unterlagenart } from '../foerderung/regeln.rules.ts';
import { findGemeinde } from '../traeger/gemeinde.store.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import { type Format, isAntragOffen, isGefoerdert, type Kursart, seiteOf } from './kurs.rules.ts';
import { ferienEinstellung } from './kurs.settings.ts';
import {
  insertKurs,
  insertVerlauf,
  type Kurs,
  type Kursaenderung,
  type Kurstermin,
  listTermine,
  lockKurs,
  nextKennung,
  replaceTermine,
  type Unterrichtszeit,
  updateKurs,
} from './kurs.store.ts';
import { umfangOf } from './pruefung.rules.ts';
import { makeStundenplan } from './termine.rules.ts';
import { deleteUnterlage, insertUnterlage } from './unterlage.store.ts';
import { zugriffOf } from './zugriff.ts';

/** The first page of an application: what course, where, from when on. */
export interface Antragskopf {
  titel: string;
  kursart: Kursart;
  format: Format;
  durchfuehrung: 'praesenz' | 'online' | 'hybrid';
  niveau_von: Niveau;
  niveau_bis: Niveau;
  gemeinde_id: number;
  zielgruppe: string;
  beginn_am: Datum;
  /** Teaching units in the whole course. */
  ue: number;
}

export interface Antragszeiten {
  zeiten: readonly Unterrichtszeit[];
  in_schulferien: boolean;
}

/** What may be changed while the course is approved or running as well. */
export interface Durchfuehrung {
  raum: string;
  strasse: string;
  plz: string;
  ort: string;
  lehrkraft: string;
  lehrkraft_zulassung: string;
  voraussetzungen: string;
  anmeldung: string;
}

export interface Betreuung {
  kinderbetreuung: boolean;
  kinderplaetze: number;
}

export interface Antragskosten {
  plaetze_min: number;
  plaetze_max: number;
  /** What is asked for instead of the rates; never more than these. */
  preise: Preise;
}

/** Places that a course has while nobody said how many and no conditions count. */
const PLAETZE = { teilnehmerMin: 8, teilnehmerMax: 20 };

/**
 * A new application as a draft of a provider. Somebody from outside makes one for a provider of their own.
 * Refuses `traeger.unbekannt`, `gemeinde.unbekannt`.
 * @returns the course's id
 */
export function createAntrag(
  kontext: Kontext,
  traegerId: number,
  kopf: Antragskopf,
): Promise<Ergebnis<number>> {
  return act(kontext, 'kurs.anlegen', async (a) => {
    const zugriff = zugriffOf(a.wer);
    const traeger = await findTraeger(a.db, traegerId);
    if (!traeger || (zugriff && !zugriff.traegerIds.includes(traegerId)) || !traeger.ist_aktiv) {
      return refuse('traeger.unbekannt', { feld: 'traeger_id' });
    }
    const gemeinde = await findGemeinde(a.db, kopf.gemeinde_id);
    if (!gemeinde) return refuse('gemeinde.unbekannt', { feld: 'gemeinde_id' });
    const bedingung = await findFoerderbedingungAm(a.db, kopf.kursart, kopf.beginn_am);
    const { teilnehmerMin, teilnehmerMax } = bedingung?.regeln ?? PLAETZE;
    const kennung = await nextKennung(a.db, yearOf(kopf.beginn_am));
    const id = await insertKurs(a.db, {
      ...kopf,
      kennung,
      traeger_id: traegerId,
      plaetze_min: teilnehmerMin,
      plaetze_max: teilnehmerMax,
      ende_am: kopf.beginn_am,
      lat: gemeinde.lat,
      lon: gemeinde.lon,
      beantragt_at: null,
      angelegt_at: a.now,
      angelegt_von: a.wer.name,
    });
    await noteStatus(a, id, 'entwurf', '');
    a.audit('kurs', id, null, { kennung, traeger_id: traegerId, ...kopf });
    return ok(id);
  });
}

/** Writes a status into the course's history. */
export async function noteStatus(
  a: Act,
  kursId: number,
  status: Kurs['status'],
  grund: string,
): Promise<void> {
  await insertVerlauf(a.db, {
    kurs_id: kursId,
    status,
    grund,
    gesetzt_von: a.wer.name,
    gesetzt_at: a.now,
  });
}

/** The provider changes its draft, the office also what is applied for. */
function checkOffen(a: Act, kurs: Kurs): Ergebnis<undefined> {
  const istBuero = seiteOf(a.wer.rollen) === 'buero' || a.wer.art === 'system';
  if (isAntragOffen(kurs.status) || (istBuero && kurs.status === 'beantragt')) return ok();
  return refuse('kurs.nicht-mehr-aenderbar');
}

/**
 * Loads, checks and saves one part of an application. @param version of the course as the form showed it
 */
function changePart(
  kontext: Kontext,
  id: number,
  version: number,
  tat: string,
  work: (a: Act, kurs: Kurs) => Promise<Ergebnis<Kursaenderung>>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, tat, async (a) => {
    const kurs = await lockKurs(a.db, id, zugriffOf(a.wer));
    if (!kurs) return refuse('kurs.unbekannt');
    if (kurs.version !== version) return refuse('satz.inzwischen-geaendert');
    const changes = await work(a, kurs);
    if (!changes.ok) return changes;
    const felder = await withKalkulation(a, kurs, changes.wert);
    await updateKurs(a.db, id, version, felder);
    const keys = Object.keys(changes.wert) as (keyof Kursaenderung)[];
    const isNew = (key: keyof Kursaenderung) =>
      JSON.stringify(kurs[key]) !== JSON.stringify(changes.wert[key]);
    const pick = (from: Kursaenderung) =>
      Object.fromEntries(keys.filter(isNew).map((key) => [key, from[key] ?? null]));
    if (keys.some(isNew)) a.audit('kurs', id, pick(kurs), pick(changes.wert));
    else a.unchanged();
    return ok();
  });
}

/** Whatever changes the size of a course changes its calculation: prices stay, quantities follow. */
async function withKalkulation(a: Act, kurs: Kurs, changes: Kursaenderung): Promise<Kursaenderung> {
  const neu = { ...kurs, ...changes };
  if (changes.kalkulation || kurs.kalkulation.length === 0 || isGefoerdert(kurs.status)) return changes;
  const bedingung = await findFoerderbedingungAm(a.db, neu.kursart, neu.beginn_am);
  if (!bedingung) return { ...changes, kalkulation: [] };
  const preise: Preise = Object.fromEntries(
    kurs.kalkulation.map(({ art, einzelpreisCent }) => [art, einzelpreisCent]),
  );
  const umfang = umfangOf(neu, await listTermine(a.db, kurs.id));
  const { positionen, eigenanteilCent } = kalkulationOf(bedingung.regeln, umfang, preise);
  return { ...changes, kalkulation: positionen, eigenanteil_cent: eigenanteilCent };
}

/** Makes the days anew from the weekly pattern. @returns the first and the last of them */
async function replan(
  a: Act,
  kurs: Pick<Kurs, 'id' | 'beginn_am' | 'ue' | 'zeiten' | 'in_schulferien'>,
): Promise<Ergebnis<Pick<Kurs, 'beginn_am' | 'ende_am'>>> {
  const plan = makeStundenplan({
    beginnAm: kurs.beginn_am,
    ue: kurs.ue,
    zeiten: kurs.zeiten,
    inSchulferien: kurs.in_schulferien,
    ferien: await readSetting(a.db, ferienEinstellung),
  });
  if (!plan.ok) return plan;
  const termine: Kurstermin[] = plan.wert.termine.map((one) => ({ ...one, faelltAus: false, grund: '' }));
  await replaceTermine(a.db, kurs.id, termine);
  return ok({
    beginn_am: termine[0]?.am ?? kurs.beginn_am,
    ende_am: termine.at(-1)?.am ?? kurs.beginn_am,
  });
}

/**
 * What course, where, from when on; a new beginning or another number of units makes the days anew.
 * Refuses `kurs.unbekannt`, `kurs.nicht-mehr-aenderbar`, `gemeinde.unbekannt`, `satz.inzwischen-geaendert`.
 */
export function changeKopf(
  kontext: Kontext,
  id: number,
  version: number,
  kopf: Antragskopf,
): Promise<Ergebnis<undefined>> {
  return changePart(kontext, id, version, 'kurs.aendern', async (a, kurs) => {
    const offen = checkOffen(a, kurs);
    if (!offen.ok) return offen;
    const gemeinde = await findGemeinde(a.db, kopf.gemeinde_id);
    if (!gemeinde) return refuse('gemeinde.unbekannt', { feld: 'gemeinde_id' });
    const lage = gemeinde.id === kurs.gemeinde_id ? {} : { lat: gemeinde.lat, lon: gemeinde.lon };
    const isMoved = kopf.beginn_am !== kurs.beginn_am || kopf.ue !== kurs.ue;
    if (!isMoved) return ok({ ...kopf, ...lage });
    if (kurs.zeiten.length === 0) return ok({ ...kopf, ...lage, ende_am: kopf.beginn_am });
    const tage = await replan(a, { ...kurs, ...kopf });
    return tage.ok ? ok({ ...kopf, ...lage, ...tage.wert }) : tage;
  });
}

/** The weekly pattern; makes the days anew, changes by hand are gone. A beginning on a holiday moves to the first lesson. Refuses like `makeStundenplan` as well. */
export function changeZeiten(
  kontext: Kontext,
  id: number,
  version: number,
  zeiten: Antragszeiten,
): Promise<Ergebnis<undefined>> {
  return changePart(kontext, id, version, 'kurs.aendern', async (a, kurs) => {
    const offen = checkOffen(a, kurs);
    if (!offen.ok) return offen;
    const tage = await replan(a, { ...kurs, ...zeiten });
    return tage.ok ? ok({ ...zeiten, ...tage.wert }) : tage;
  });
}

/** Place, lecturer, entry conditions; possible as long as the course is not over. Childcare only before approval. */
export function changeDurchfuehrung(
  kontext: Kontext,
  id: number,
  version: number,
  { kinderbetreuung, kinderplaetze, ...angaben }: Durchfuehrung & Partial<Betreuung>,
): Promise<Ergebnis<undefined>> {
  return changePart(kontext, id, version, 'kurs.aendern', async (a, kurs) => {
    const offen = checkOffen(a, kurs);
    if (!offen.ok && !isGefoerdert(kurs.status)) return offen;
    if (!offen.ok || kinderbetreuung === undefined) return ok(angaben);
    return ok({ ...angaben, kinderbetreuung, kinderplaetze: kinderbetreuung ? (kinderplaetze ?? 0) : 0 });
  });
}

/**
 * Places and what is asked for, by the rates of the first day. Refuses `kurs.keine-bedingungen` when none count then,
 * and `kurs.plaetze` when the minimum is above the maximum.
 */
export function changeKosten(
  kontext: Kontext,
  id: number,
  version: number,
  { plaetze_min, plaetze_max, preise }: Antragskosten,
): Promise<Ergebnis<undefined>> {
  return changePart(kontext, id, version, 'kurs.aendern', async (a, kurs) => {
    const offen = checkOffen(a, kurs);
    if (!offen.ok) return offen;
    if (plaetze_min > plaetze_max) return refuse('kurs.plaetze', { feld: 'plaetze_max' });
    const bedingung = await findFoerderbedingungAm(a.db, kurs.kursart, kurs.beginn_am);
    if (!bedingung) return refuse('kurs.keine-bedingungen');
    const umfang = umfangOf({ ...kurs, plaetze_max }, await listTermine(a.db, id));
    const { positionen, eigenanteilCent } = kalkulationOf(bedingung.regeln, umfang, preise);
    return ok({ plaetze_min, plaetze_max, kalkulation: positionen, eigenanteil_cent: eigenanteilCent });
  });
}

/** A document for an application; later ones are possible as long as the course is not over. @returns its id */
export function addUnterlage(
  kontext: Kontext,
  kursId: number,
  art: Unterlagenart,
  datei: NeueDatei,
): Promise<Ergebnis<number>> {
  return act(kontext, 'kurs.unterlage', async (a) => {
    const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
    if (!kurs) return refuse('kurs.unbekannt');
    if (!checkOffen(a, kurs).ok && !isGefoerdert(kurs.status) && kurs.status !== 'beantragt') {
      return refuse('kurs.nicht-mehr-aenderbar');
    }
    const dateiId = await saveDatei(a.db, datei, a.wer.name, a.now);
    const id = await insertUnterlage(a.db, {
      kurs_id: kursId,
      art,
      datei_id: dateiId,
      eingereicht_von: a.wer.name,
      eingereicht_at: a.now,
    });
    a.audit('kurs', kursId, null, { unterlage: art, datei: datei.name });
    return ok(id);
  });
}

/** Takes a document back while the application is open. Refuses `kurs.unbekannt`, `kurs.nicht-mehr-aenderbar`. */
export function removeUnterlage(kontext: Kontext, kursId: number, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kurs.unterlage-entfernen', async (a) => {
    const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
    if (!kurs) return refuse('kurs.unbekannt');
    const offen = checkOffen(a, kurs);
    if (!offen.ok) return offen;
    const weg = await deleteUnterlage(a.db, kursId, id);
    if (!weg) return refuse('kurs.unbekannt');
    a.audit('kurs', kursId, { unterlage: weg.art, datei: weg.name }, null);
    return ok();
  });
}

/** What the office notes about a course; the provider does not see it. */
export function changeNotiz(kontext: Kontext, id: number, notiz: string): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kurs.notieren', async (a) => {
    const kurs = await lockKurs(a.db, id);
    if (!kurs) return refuse('kurs.unbekannt');
    if (kurs.notiz === notiz) {
      a.unchanged();
      return ok();
    }
    await updateKurs(a.db, id, kurs.version, { notiz });
    a.audit('kurs', id, { notiz: kurs.notiz }, { notiz });
    return ok();
  });
}
