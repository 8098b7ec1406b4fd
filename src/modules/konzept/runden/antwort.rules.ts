/** What somebody reports about a measure, and what must be said before it counts as complete. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import {
  changesOfStatus,
  checkStatuswechsel,
  isUeberfaellig,
  KEIN_SCHRITT,
  type MassnahmeStatus,
  STATUS_BEENDET,
} from '../status.rules.ts';

/** What a round can ask, in the order of the form. */
export const FELDER = ['status', 'geschehen', 'schritt', 'nachweis', 'hindernisse', 'kosten'] as const;
export type Feld = (typeof FELDER)[number];

export function isFeld(text: string): text is Feld {
  return (FELDER as readonly string[]).includes(text);
}

/** A report as it was given; what the round did not ask is empty. */
export interface Antwort {
  status: MassnahmeStatus | null;
  /** Since when it stands so; null: the day of the answer. */
  am: Datum | null;
  /** Why it was put off, dropped, taken up again or is late. */
  grund: string;
  neueFrist: Datum | null;
  geschehen: string;
  schritt: string;
  schrittAm: Datum | null;
  nachweis: string;
  hindernisse: string;
  kostenCent: Geld | null;
}

/** What is known of the measure before the answer. */
export interface Bekannt {
  status: MassnahmeStatus;
  status_grund: string;
  frist: Datum | null;
  naechster_schritt: string;
  naechster_schritt_am: Datum | null;
  kosten_cent: Geld | null;
}

/** The form as it first stands there: the last state, so that only what changed is typed. */
export function prefillAntwort(bekannt: Bekannt): Antwort {
  return {
    status: bekannt.status,
    am: null,
    grund: bekannt.status_grund,
    neueFrist: null,
    geschehen: '',
    schritt: bekannt.naechster_schritt,
    schrittAm: bekannt.naechster_schritt_am,
    nachweis: '',
    hindernisse: '',
    kostenCent: bekannt.kosten_cent,
  };
}

/** Takes out what the round did not ask, whatever was sent. */
export function restrictAntwort(antwort: Antwort, felder: readonly Feld[], bekannt: Bekannt): Antwort {
  const asks = (feld: Feld) => felder.includes(feld);
  const vorgabe = prefillAntwort(bekannt);
  return {
    ...(asks('status')
      ? { status: antwort.status, am: antwort.am, grund: antwort.grund, neueFrist: antwort.neueFrist }
      : { status: null, am: null, grund: '', neueFrist: null }),
    geschehen: asks('geschehen') ? antwort.geschehen : '',
    schritt: asks('schritt') ? antwort.schritt : vorgabe.schritt,
    schrittAm: asks('schritt') ? antwort.schrittAm : vorgabe.schrittAm,
    nachweis: asks('nachweis') ? antwort.nachweis : '',
    hindernisse: asks('hindernisse') ? antwort.hindernisse : '',
    kostenCent: asks('kosten') ? antwort.kostenCent : vorgabe.kostenCent,
  };
}

/**
 * Whether a report is complete. Refuses what `checkStatuswechsel` refuses, `feld.fehlt` (no status),
 * `status.verspaetet` (late and no reason, although nothing changed), `antwort.schritt-fehlt` and
 * `antwort.schritt-ohne-tag`.
 */
export function checkAntwort(
  antwort: Antwort,
  felder: readonly Feld[],
  bekannt: Bekannt,
  heute: Datum,
): Ergebnis<undefined> {
  if (felder.includes('status')) {
    const stand = checkStand(antwort, bekannt, heute);
    if (!stand.ok) return stand;
  }
  if (!felder.includes('schritt')) return ok();
  if (antwort.schritt === '' && antwort.schrittAm !== null)
    return refuse('antwort.schritt-fehlt', { feld: 'schritt' });
  const isBeendet = STATUS_BEENDET.includes(antwort.status ?? bekannt.status);
  return antwort.schritt !== '' && antwort.schrittAm === null && !isBeendet
    ? refuse('antwort.schritt-ohne-tag', { feld: 'schrittAm' })
    : ok();
}

function checkStand(
  { status, am, grund, neueFrist }: Antwort,
  bekannt: Bekannt,
  heute: Datum,
): Ergebnis<undefined> {
  if (status === null) return refuse('feld.fehlt', { feld: 'status' });
  if (status !== bekannt.status) {
    return checkStatuswechsel({
      von: bekannt.status,
      nach: status,
      grund,
      am: am ?? heute,
      heute,
      frist: bekannt.frist,
      neueFrist,
    });
  }
  if (am !== null && am > heute) return refuse('status.zukunft', { feld: 'am' });
  const isLate = isUeberfaellig(status, neueFrist ?? bekannt.frist, heute);
  return isLate && grund === '' ? refuse('status.verspaetet', { feld: 'grund' }) : ok();
}

/** What a report changes at the measure: status and plan as the office's own change would, next step and cost. */
export function changesOf(
  war: { status: MassnahmeStatus; begonnen_am: Datum | null },
  antwort: Antwort,
  am: Datum,
) {
  const { grund, neueFrist } = antwort;
  const status = antwort.status ?? war.status;
  return {
    naechster_schritt: antwort.schritt,
    naechster_schritt_am: antwort.schrittAm,
    kosten_cent: antwort.kostenCent,
    ...(STATUS_BEENDET.includes(status) && KEIN_SCHRITT),
    ...(status === war.status
      ? {
          // Why it is still late, although nothing else changed.
          ...(grund !== '' && { status_grund: grund }),
          ...(neueFrist !== null && { geplant_bis: neueFrist }),
        }
      : changesOfStatus({ nach: status, am, grund, neueFrist }, war.begonnen_am)),
  };
}
