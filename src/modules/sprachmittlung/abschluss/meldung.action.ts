import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import type { Uhrzeit } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { revokeLinks } from '../../../platform/links.ts';
import { readSetting } from '../../../platform/settings.ts';
import { checkMeldung, computeBestaetigungsfrist, type Meldung } from '../abschluss.rules.ts';
import { transition } from '../einsatz.rules.ts';
import { type Einsatz, findEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import type { Verkehrsmittel } from '../sprachmittlung.tables.ts';
import { abschlussEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { loadWege } from '../vermittlung/strecken.ts';
import { LINK, mailBestaetigen } from '../vermittlung/vermittlung.mail.ts';
import { forgetErinnerung } from './abschluss.store.ts';
import { buildIstzeiten } from './istzeiten.rules.ts';
import { expectKilometer } from './stand.ts';
import { handelndeFuer, lockFuer, type Seite } from './zugriff.ts';

export interface Meldungseingabe {
  /** Local times on the day of the appointment. */
  von: Uhrzeit;
  bis: Uhrzeit;
  /** There and back, in tenths; null when nothing was typed, which only somebody who did not travel may do. */
  zehntelkilometer: number | null;
  bemerkung: string;
  /** Null where it was not asked or nothing was typed; left out, what was reported before stays. */
  verkehrsmittel?: Verkehrsmittel | null;
  auslagenCent?: number | null;
  wartezeitMinuten?: number | null;
  fahrzeitMinuten?: number | null;
}

/**
 * Reports when it really took place, by the interpreter or by the office for her; reports anew while it is not yet
 * confirmed, which answers an objection. The requester is asked to confirm.
 * The same report twice is one. Refuses `einsatz.unbekannt`, what `checkMeldung` and the transitions refuse, and
 * `kilometer.leer`.
 * @returns what is unusual about the report
 */
export async function reportEinsatz(
  kontext: Kontext,
  einsatzId: number,
  eingabe: Meldungseingabe,
  seite: Seite,
): Promise<Ergebnis<{ hinweise: Grund[] }>> {
  // The router may take seconds: it is asked before anything is locked.
  const erwartet = await loadErwartet(kontext, einsatzId);
  return act(kontext, 'einsatz.melden', async (a) => {
    const zugriff = await lockFuer(a, einsatzId, seite);
    if (!zugriff.ok) return zugriff;
    const einsatz = zugriff.wert;
    const nebenangaben = nebenangabenOf(einsatz, eingabe);
    const meldung: Meldung = {
      ...buildIstzeiten({ beginn: einsatz.beginn_at, ende: einsatz.ende_at }, eingabe.von, eingabe.bis),
      zehntelkilometer: eingabe.zehntelkilometer ?? 0,
      bemerkung: eingabe.bemerkung,
      verkehrsmittel: nebenangaben.verkehrsmittel,
      auslagenCent: nebenangaben.auslagen_cent ?? 0,
      wartezeitMinuten: nebenangaben.wartezeit_minuten ?? 0,
      fahrzeitMinuten: nebenangaben.fahrzeit_minuten ?? 0,
    };
    if (isGemeldet(einsatz, meldung, nebenangaben)) {
      a.unchanged();
      return ok({ hinweise: [] });
    }
    const tat = einsatz.status === 'gemeldet' || einsatz.status === 'strittig' ? 'korrektur' : 'meldung';
    const moeglich = transition(einsatz.status, tat, handelndeFuer(a.wer, seite), lageOf(einsatz, a.now));
    if (!moeglich.ok) return moeglich;
    if (einsatz.modus === 'vor-ort' && eingabe.zehntelkilometer === null)
      return refuse('kilometer.leer', { feld: 'kilometer' });
    const regeln = await readSetting(a.db, abschlussEinstellung);
    const pruefung = checkMeldung(
      meldung,
      { beginn: einsatz.beginn_at, ende: einsatz.ende_at, modus: einsatz.modus, zehntelkilometer: erwartet },
      a.now,
      regeln,
    );
    const [ablehnung] = pruefung.ablehnungen;
    if (ablehnung) return ablehnung;
    const neu = {
      status: moeglich.wert,
      ist_beginn_at: meldung.beginn,
      ist_ende_at: meldung.ende,
      kilometer_zehntel: meldung.zehntelkilometer,
      ...nebenangaben,
      bericht: meldung.bemerkung,
    };
    await updateEinsatz(a.db, einsatzId, {
      ...neu,
      gemeldet_at: a.now,
      widerspruch: '',
      gegen_beginn_at: null,
      gegen_ende_at: null,
    });
    await forgetErinnerung(a.db, einsatzId, 'bestaetigung');
    // Nobody confirms a corrected report by the letter about the first one.
    await revokeLinks(a.db, a.now, LINK.bestaetigung, einsatzId);
    a.audit('einsatz', einsatzId, meldungOf(einsatz), neu);
    await mailBestaetigen(a, einsatzId, computeBestaetigungsfrist(a.now, regeln));
    return ok({ hinweise: pruefung.hinweise });
  });
}

/** What an Einsatz holds of a report, for the audit. */
export function meldungOf(einsatz: Einsatz): object {
  return {
    status: einsatz.status,
    ist_beginn_at: einsatz.ist_beginn_at,
    ist_ende_at: einsatz.ist_ende_at,
    kilometer_zehntel: einsatz.kilometer_zehntel,
    verkehrsmittel: einsatz.verkehrsmittel,
    auslagen_cent: einsatz.auslagen_cent,
    wartezeit_minuten: einsatz.wartezeit_minuten,
    fahrzeit_minuten: einsatz.fahrzeit_minuten,
    bericht: einsatz.bericht,
  };
}

type Nebenangaben = Pick<
  Einsatz,
  'verkehrsmittel' | 'auslagen_cent' | 'wartezeit_minuten' | 'fahrzeit_minuten'
>;

function nebenangabenOf(einsatz: Einsatz, eingabe: Meldungseingabe): Nebenangaben {
  const { verkehrsmittel, auslagenCent, wartezeitMinuten, fahrzeitMinuten } = eingabe;
  const given = <T>(neu: T | undefined, bisher: T): T => (neu === undefined ? bisher : neu);
  return {
    verkehrsmittel: given(verkehrsmittel, einsatz.verkehrsmittel),
    auslagen_cent: given(auslagenCent, einsatz.auslagen_cent),
    wartezeit_minuten: given(wartezeitMinuten, einsatz.wartezeit_minuten),
    fahrzeit_minuten: given(fahrzeitMinuten, einsatz.fahrzeit_minuten),
  };
}

function isGemeldet(einsatz: Einsatz, meldung: Meldung, nebenangaben: Nebenangaben): boolean {
  return (
    Object.entries(nebenangaben).every(([key, wert]) => einsatz[key as keyof Nebenangaben] === wert) &&
    einsatz.status === 'gemeldet' &&
    einsatz.ist_beginn_at?.getTime() === meldung.beginn.getTime() &&
    einsatz.ist_ende_at?.getTime() === meldung.ende.getTime() &&
    einsatz.kilometer_zehntel === meldung.zehntelkilometer &&
    einsatz.bericht === meldung.bemerkung
  );
}

async function loadErwartet(kontext: Kontext, einsatzId: number): Promise<number | null> {
  const einsatz = await findEinsatz(kontext.db, einsatzId);
  if (!einsatz || einsatz.sprachmittler_id === null) return null;
  const person = await findSprachmittler(kontext.db, einsatz.sprachmittler_id);
  if (expectKilometer(einsatz, person) === null) return null;
  const { wege } = await loadWege(kontext.config.osrmUrl, { lat: einsatz.lat!, lon: einsatz.lon! }, [
    { lat: person!.lat!, lon: person!.lon! },
  ]);
  return expectKilometer(einsatz, person, wege);
}
