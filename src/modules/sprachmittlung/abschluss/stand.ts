import type { Grund } from '../../../begriffe/grund.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import type { Meldefelder } from '../abrechnung/meldefelder.rules.ts';
import { loadMeldefelder } from '../abrechnung/meldefelder.ts';
import { type Abschlussregeln, checkMeldung, computeBestaetigungsfrist } from '../abschluss.rules.ts';
import type { Wege } from '../bedarf.rules.ts';
import { type Einsatz, type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { findSprachmittler, type Sprachmittler } from '../sprachmittler.store.ts';
import { abschlussEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { geschaetzteWege } from '../vermittlung/strecken.ts';
import { isStelleErreichbar } from './abschluss.store.ts';

/** An Einsatz with what its completion pages show beside it. */
export interface Stand {
  einsatz: EinsatzMitNamen;
  person: Sprachmittler | null;
  /** Expected way from home to the place and back, tenths of a kilometre; null when one of them is unknown. */
  erwartet: number | null;
  /** What the report asks besides times and kilometres. */
  felder: Meldefelder;
  /** What is unusual about the report. */
  hinweise: Grund[];
  /** From when on silence counts as consent; null before the report, and where nobody heard of it. */
  fristAt: Date | null;
}

/** Expected kilometres there and back in tenths; null when nobody travels or a place is unknown. */
export function expectKilometer(
  einsatz: Pick<Einsatz, 'modus' | 'lat' | 'lon'>,
  person: Pick<Sprachmittler, 'lat' | 'lon'> | null,
  wege: Wege = geschaetzteWege,
): number | null {
  if (einsatz.modus !== 'vor-ort' || einsatz.lat === null || einsatz.lon === null) return null;
  if (!person || person.lat === null || person.lon === null) return null;
  const hin = wege.kilometer({ lat: person.lat, lon: person.lon }, { lat: einsatz.lat, lon: einsatz.lon });
  return Math.round(hin * 20);
}

/** When the period of objection ends; null before the report. */
export function fristOf(einsatz: Pick<Einsatz, 'gemeldet_at'>, regeln: Abschlussregeln): Date | null {
  return einsatz.gemeldet_at === null ? null : computeBestaetigungsfrist(einsatz.gemeldet_at, regeln);
}

/** From when on silence counts as consent; null before the report, and where nobody of the requester heard of it. */
export async function loadFrist(
  db: Db | Trx,
  einsatz: Pick<Einsatz, 'id' | 'gemeldet_at'>,
  regeln: Abschlussregeln,
): Promise<Date | null> {
  return (await isStelleErreichbar(db, einsatz.id)) ? fristOf(einsatz, regeln) : null;
}

/** @returns null when there is no such Einsatz */
export async function loadStand(db: Db | Trx, einsatzId: number, jetzt: Date): Promise<Stand | null> {
  const einsatz = await findEinsatz(db, einsatzId);
  if (!einsatz) return null;
  const person =
    einsatz.sprachmittler_id === null ? null : await findSprachmittler(db, einsatz.sprachmittler_id);
  const regeln = await readSetting(db, abschlussEinstellung);
  const erwartet = expectKilometer(einsatz, person);
  return {
    einsatz,
    person,
    erwartet,
    felder: await loadMeldefelder(db, einsatz),
    hinweise: listHinweise(einsatz, erwartet, jetzt, regeln),
    fristAt: await loadFrist(db, einsatz, regeln),
  };
}

function listHinweise(
  einsatz: Einsatz,
  erwartet: number | null,
  jetzt: Date,
  regeln: Abschlussregeln,
): Grund[] {
  if (einsatz.ist_beginn_at === null || einsatz.ist_ende_at === null) return [];
  return checkMeldung(
    {
      beginn: einsatz.ist_beginn_at,
      ende: einsatz.ist_ende_at,
      zehntelkilometer: einsatz.kilometer_zehntel ?? 0,
      bemerkung: einsatz.bericht,
      verkehrsmittel: einsatz.verkehrsmittel,
      auslagenCent: einsatz.auslagen_cent ?? 0,
      wartezeitMinuten: einsatz.wartezeit_minuten ?? 0,
      fahrzeitMinuten: einsatz.fahrzeit_minuten ?? 0,
    },
    { beginn: einsatz.beginn_at, ende: einsatz.ende_at, modus: einsatz.modus, zehntelkilometer: erwartet },
    jetzt,
    regeln,
  ).hinweise;
}
