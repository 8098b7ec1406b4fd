/**
 * Series: the same appointment again and again, fixed weekly hours in a practice included. A series is the list of
 * its dates; each can be cancelled, changed from there on, or given to somebody else, without touching the others.
 */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import { findFeiertag } from '../../begriffe/feiertage.ts';
import {
  addDays,
  addMonths,
  type Datum,
  daysInMonth,
  mondayOf,
  monthOf,
  type Uhrzeit,
  type Wochentag,
  weekdayOf,
  yearOf,
} from '../../begriffe/zeit.ts';

export const RHYTHMEN = ['woechentlich', 'vierzehntaeglich', 'monatlich'] as const;
export type Rhythmus = (typeof RHYTHMEN)[number];

/** Two years of weeks: longer series are agreed anew. */
export const HOECHSTENS_TERMINE = 104;

export interface Reihenregel {
  /**
   * `woechentlich` and `vierzehntaeglich` on each of the `wochentage`; `monatlich` on the same weekday of the month
   * as the first date (the second Tuesday; the last one, where the first date is its month's last).
   */
  rhythmus: Rhythmus;
  beginnAm: Datum;
  /** Last possible date, itself included; null when `anzahl` ends the series. */
  endetAm: Datum | null;
  /** Number of dates; null when `endetAm` ends the series. */
  anzahl: number | null;
  /** Weekdays for the weekly rhythms; empty means the weekday of `beginnAm`. */
  wochentage: readonly Wochentag[];
  von: Uhrzeit;
  /** Earlier than `von` means the next day. */
  bis: Uhrzeit;
  /** Dates to leave out: school holidays, the practice is closed. */
  ausser: readonly Datum[];
  /** Public holidays are left out as well. */
  ohneFeiertage: boolean;
}

export interface Reihentermin {
  /** 1, 2, 3 …: stays with the date whatever happens to it. */
  nr: number;
  datum: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
  /** Null: whoever is found. */
  sprachmittlerId: number | null;
  istAbgesagt: boolean;
  /** Settled for this date alone: "from here on" leaves the person untouched. */
  hatEigenePerson: boolean;
}

/** The dates of a rule. Left-out dates do not count towards `anzahl`: ten dates are ten appointments. */
export function listTermine(regel: Reihenregel): Ergebnis<Reihentermin[]> {
  if (regel.endetAm === null && regel.anzahl === null) return refuse('reihe.ende-fehlt', { feld: 'endetAm' });
  if (regel.endetAm !== null && regel.endetAm < regel.beginnAm) {
    return refuse('reihe.ende-vor-beginn', { feld: 'endetAm' });
  }
  if (regel.anzahl !== null && (!Number.isInteger(regel.anzahl) || regel.anzahl < 1)) {
    return refuse('reihe.anzahl-ungueltig', { feld: 'anzahl' });
  }
  if (regel.von === regel.bis) return refuse('reihe.dauer-fehlt', { feld: 'bis' });
  const ausser = new Set(regel.ausser);
  const ende = regel.endetAm ?? addDays(regel.beginnAm, HORIZONT_TAGE);
  const termine: Reihentermin[] = [];
  for (const datum of candidates(regel, ende)) {
    if (termine.length === regel.anzahl) break;
    if (ausser.has(datum) || (regel.ohneFeiertage && findFeiertag(datum) !== null)) continue;
    if (termine.length === HOECHSTENS_TERMINE) {
      return refuse('reihe.zu-viele-termine', { feld: 'endetAm', werte: { hoechstens: HOECHSTENS_TERMINE } });
    }
    termine.push({
      nr: termine.length + 1,
      datum,
      von: regel.von,
      bis: regel.bis,
      sprachmittlerId: null,
      istAbgesagt: false,
      hatEigenePerson: false,
    });
  }
  return termine.length === 0 ? refuse('reihe.ohne-termine', { feld: 'endetAm' }) : ok(termine);
}

/** A series that counts its dates ends here at the latest, so that leaving out too much cannot run for ever. */
const HORIZONT_TAGE = 366 * 10;

function* candidates(regel: Reihenregel, ende: Datum): Generator<Datum> {
  if (regel.rhythmus === 'monatlich') {
    const stelle = placeInMonth(regel.beginnAm);
    for (let monat = 0; ; monat++) {
      const datum = dateInMonth(
        addMonths(`${regel.beginnAm.slice(0, 8)}01`, monat),
        weekdayOf(regel.beginnAm),
        stelle,
      );
      if (datum > ende) return;
      yield datum;
    }
  }
  const wochentage =
    regel.wochentage.length > 0 ? [...new Set(regel.wochentage)].sort() : [weekdayOf(regel.beginnAm)];
  const schritt = regel.rhythmus === 'woechentlich' ? 7 : 14;
  for (let montag = mondayOf(regel.beginnAm); montag <= ende; montag = addDays(montag, schritt)) {
    for (const wochentag of wochentage) {
      const datum = addDays(montag, wochentag - 1);
      if (datum >= regel.beginnAm && datum <= ende) yield datum;
    }
  }
}

/** First to fourth of its weekday in the month, or the last. */
function placeInMonth(datum: Datum): 1 | 2 | 3 | 4 | 'letzter' {
  const tag = Number(datum.slice(8));
  if (tag + 7 > daysInMonth(yearOf(datum), monthOf(datum))) return 'letzter';
  return Math.ceil(tag / 7) as 1 | 2 | 3 | 4;
}

function dateInMonth(erster: Datum, wochentag: Wochentag, stelle: 1 | 2 | 3 | 4 | 'letzter'): Datum {
  if (stelle === 'letzter') {
    const letzter = addDays(addMonths(erster, 1), -1);
    return addDays(letzter, -((weekdayOf(letzter) - wochentag + 7) % 7));
  }
  return addDays(erster, ((wochentag - weekdayOf(erster) + 7) % 7) + (stelle - 1) * 7);
}

/** What an operation gives back: the whole series, and the dates that have to be saved and told. */
export interface Reihenaenderung {
  termine: Reihentermin[];
  geaendert: number[];
}

/** Cancels one date; all others stay. Refuses `reihe.termin-unbekannt` and `reihe.schon-abgesagt`. */
export function cancelTermin(termine: readonly Reihentermin[], nr: number): Ergebnis<Reihenaenderung> {
  const termin = termine.find((eintrag) => eintrag.nr === nr);
  if (!termin) return refuse('reihe.termin-unbekannt');
  if (termin.istAbgesagt) return refuse('reihe.schon-abgesagt', { werte: { datum: termin.datum } });
  return ok(
    changeEach(termine, (eintrag) => (eintrag.nr === nr ? { ...eintrag, istAbgesagt: true } : eintrag)),
  );
}

/** Cancels a date and all after it; earlier ones stay. */
export function cancelFrom(termine: readonly Reihentermin[], nr: number): Ergebnis<Reihenaenderung> {
  const ab = termine.find((eintrag) => eintrag.nr === nr);
  if (!ab) return refuse('reihe.termin-unbekannt');
  return ok(
    changeEach(termine, (eintrag) =>
      eintrag.datum >= ab.datum ? { ...eintrag, istAbgesagt: true } : eintrag,
    ),
  );
}

/** Somebody else for one date; null looks for somebody. */
export function swapPerson(
  termine: readonly Reihentermin[],
  nr: number,
  sprachmittlerId: number | null,
): Ergebnis<Reihenaenderung> {
  const termin = termine.find((eintrag) => eintrag.nr === nr);
  if (!termin) return refuse('reihe.termin-unbekannt');
  if (termin.istAbgesagt) return refuse('reihe.schon-abgesagt', { werte: { datum: termin.datum } });
  return ok(
    changeEach(termine, (eintrag) =>
      eintrag.nr === nr ? { ...eintrag, sprachmittlerId, hatEigenePerson: true } : eintrag,
    ),
  );
}

/**
 * Changes a date and all after it: times, day (all move by the same number of days), person. Cancelled dates stay as
 * they are, and a person settled for one date alone is kept.
 */
export function changeFrom(
  termine: readonly Reihentermin[],
  nr: number,
  neu: { von?: Uhrzeit; bis?: Uhrzeit; tage?: number; sprachmittlerId?: number | null },
): Ergebnis<Reihenaenderung> {
  const ab = termine.find((eintrag) => eintrag.nr === nr);
  if (!ab) return refuse('reihe.termin-unbekannt');
  if ((neu.von ?? ab.von) === (neu.bis ?? ab.bis)) return refuse('reihe.dauer-fehlt', { feld: 'ende' });
  const aenderung = changeEach(termine, (eintrag) => {
    if (eintrag.datum < ab.datum || eintrag.istAbgesagt) return eintrag;
    const person = eintrag.hatEigenePerson ? eintrag.sprachmittlerId : neu.sprachmittlerId;
    return {
      ...eintrag,
      datum: addDays(eintrag.datum, neu.tage ?? 0),
      von: neu.von ?? eintrag.von,
      bis: neu.bis ?? eintrag.bis,
      sprachmittlerId: person === undefined ? eintrag.sprachmittlerId : person,
    };
  });
  const tage = aenderung.termine.filter((eintrag) => !eintrag.istAbgesagt).map((eintrag) => eintrag.datum);
  return new Set(tage).size < tage.length ? refuse('reihe.tag-doppelt', { feld: 'datum' }) : ok(aenderung);
}

function changeEach(
  termine: readonly Reihentermin[],
  change: (termin: Reihentermin) => Reihentermin,
): Reihenaenderung {
  const neue = termine.map(change);
  const geaendert = neue.filter((termin, i) => !isSame(termin, termine[i]!)).map((termin) => termin.nr);
  return { termine: neue, geaendert };
}

function isSame(a: Reihentermin, b: Reihentermin): boolean {
  return (Object.keys(a) as (keyof Reihentermin)[]).every((feld) => a[feld] === b[feld]);
}
