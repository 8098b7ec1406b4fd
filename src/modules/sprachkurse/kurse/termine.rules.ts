/** The days of a course, made from its weekly pattern. A teaching unit has 45 minutes. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { findFeiertag } from '../../../begriffe/feiertage.ts';
import {
  addDays,
  addMonths,
  type Datum,
  minutesOf,
  monthOf,
  type Uhrzeit,
  type Wochentag,
  weekdayOf,
  yearOf,
} from '../../../begriffe/zeit.ts';

export const UE_MINUTEN = 45;
/** Longer than that no course lasts; a pattern that would is a slip of the pen. */
const HOECHSTENS_MONATE = 36;

export interface Wochenzeit {
  wochentag: Wochentag;
  von: Uhrzeit;
  bis: Uhrzeit;
}

export interface Termin {
  am: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
  ue: number;
}

interface Ferienspanne {
  name: string;
  von: Datum;
  bis: Datum;
}

export interface Stundenplan {
  termine: Termin[];
  /** Days of the pattern that fell on a holiday, with its name in German and English. */
  ausgelassen: { am: Datum; grund: { de: string; en: string } }[];
}

/** Whole teaching units between two times of a day; breaks are what is left over. */
export function ueOf(von: Uhrzeit, bis: Uhrzeit): number {
  return Math.max(0, Math.floor((minutesOf(bis) - minutesOf(von)) / UE_MINUTEN));
}

/** The holiday on a day, public or of the schools; null on every other day. */
export function findFrei(
  am: Datum,
  ferien: readonly Ferienspanne[],
  inSchulferien: boolean,
): { de: string; en: string } | null {
  const feiertag = findFeiertag(am);
  if (feiertag) return feiertag.name;
  const schulferien = inSchulferien ? undefined : ferien.find(({ von, bis }) => von <= am && am <= bis);
  return schulferien ? { de: schulferien.name, en: schulferien.name } : null;
}

/**
 * The days from the beginning on until all teaching units are held, without public holidays and, unless the course
 * is held then, without school holidays. The last day may be shorter.
 * Refuses `zeiten.leer`, `zeiten.zu-kurz` (a slot under 45 minutes), `zeiten.doppelt` and `zeiten.zu-lang`.
 */
export function makeStundenplan({
  beginnAm,
  ue,
  zeiten,
  inSchulferien,
  ferien,
}: {
  beginnAm: Datum;
  ue: number;
  zeiten: readonly Wochenzeit[];
  inSchulferien: boolean;
  ferien: readonly Ferienspanne[];
}): Ergebnis<Stundenplan> {
  if (zeiten.length === 0) return refuse('zeiten.leer', { feld: 'zeiten.0.wochentag' });
  const sortiert = zeiten.toSorted((a, b) => a.wochentag - b.wochentag || (a.von < b.von ? -1 : 1));
  for (const [index, zeit] of sortiert.entries()) {
    const stelle = zeiten.indexOf(zeit);
    if (ueOf(zeit.von, zeit.bis) === 0) return refuse('zeiten.zu-kurz', { feld: `zeiten.${stelle}.bis` });
    const davor = sortiert[index - 1];
    if (davor?.wochentag === zeit.wochentag && zeit.von < davor.bis) {
      return refuse('zeiten.doppelt', { feld: `zeiten.${stelle}.von` });
    }
  }
  const plan: Stundenplan = { termine: [], ausgelassen: [] };
  const spaetestens = addMonths(beginnAm, HOECHSTENS_MONATE);
  let offen = ue;
  for (let am = beginnAm; offen > 0; am = addDays(am, 1)) {
    if (am > spaetestens) return refuse('zeiten.zu-lang', { feld: 'zeiten.0.wochentag' });
    const heute = sortiert.filter(({ wochentag }) => wochentag === weekdayOf(am));
    if (heute.length === 0) continue;
    const frei = findFrei(am, ferien, inSchulferien);
    if (frei) {
      plan.ausgelassen.push({ am, grund: frei });
      continue;
    }
    for (const { von, bis } of heute) {
      const einheiten = Math.min(offen, ueOf(von, bis));
      if (einheiten > 0) plan.termine.push({ am, von, bis, ue: einheiten });
      offen -= einheiten;
    }
  }
  return ok(plan);
}

type Gezaehlt = Pick<Termin, 'am' | 'ue'> & { faelltAus?: boolean };

const gehalten = (termine: readonly Gezaehlt[]) => termine.filter(({ faelltAus }) => !faelltAus);

/** Teaching units that are held, without days that were called off. */
export function sumUe(termine: readonly Gezaehlt[]): number {
  return gehalten(termine).reduce((summe, { ue }) => summe + ue, 0);
}

/** Calendar months with lessons. */
export function countMonate(termine: readonly Gezaehlt[]): number {
  return new Set(gehalten(termine).map(({ am }) => am.slice(0, 7))).size;
}

/** The same from the span of a course that has no days yet. */
export function monateZwischen(beginnAm: Datum, endeAm: Datum): number {
  return (yearOf(endeAm) - yearOf(beginnAm)) * 12 + monthOf(endeAm) - monthOf(beginnAm) + 1;
}

/** Teaching units in each year, in order. */
export function sumUeByJahr(termine: readonly Gezaehlt[]): Map<number, number> {
  const summen = new Map<number, number>();
  for (const { am, ue } of gehalten(termine)) summen.set(yearOf(am), (summen.get(yearOf(am)) ?? 0) + ue);
  return new Map([...summen].sort(([a], [b]) => a - b));
}
