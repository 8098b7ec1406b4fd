/**
 * Tax watch: how much of the yearly allowance of a volunteer is used, and what the year will come to.
 * It warns and never blocks: whether something is taxed is decided by the tax office, not by KoMuT.
 */
import type { Geld } from '../../../begriffe/geld.ts';
import { type Datum, daysBetween, yearOf } from '../../../begriffe/zeit.ts';

/** § 3 Nr. 26a (Ehrenamtspauschale), Nr. 26 (Übungsleiter), Nr. 12 Satz 2 EStG with R 3.12 LStR. */
export const FREIBETRAEGE = ['26a', '26', '12'] as const;
export type Freibetrag = (typeof FREIBETRAEGE)[number];

/** From this year on the allowance is so high; until a later one of the same kind. */
export interface Steuergrenze {
  freibetrag: Freibetrag;
  abJahr: number;
  /** For a calendar year; Nr. 12 is set for the month, and unused months may be made up for within the year. */
  jahrCent: Geld;
}

export interface Steuerregeln {
  grenzen: Steuergrenze[];
  /** From this share of the allowance on somebody is warned of. */
  warnProzent: number;
  /** Travel costs and receipts use up the allowance as well; where state travel rules apply they are free by § 3 Nr. 13. */
  zaehltFahrtkosten: boolean;
}

export const STEUERREGELN: Steuerregeln = {
  grenzen: [
    { freibetrag: '26a', abJahr: 2013, jahrCent: 72_000 },
    { freibetrag: '26a', abJahr: 2021, jahrCent: 84_000 },
    { freibetrag: '26a', abJahr: 2026, jahrCent: 96_000 },
    { freibetrag: '26', abJahr: 2013, jahrCent: 240_000 },
    { freibetrag: '26', abJahr: 2021, jahrCent: 300_000 },
    { freibetrag: '26', abJahr: 2026, jahrCent: 330_000 },
    { freibetrag: '12', abJahr: 2021, jahrCent: 12 * 25_000 },
  ],
  warnProzent: 80,
  zaehltFahrtkosten: false,
};

/** The allowance of a year in cents; null where none is known for so early a year. */
export function grenzeOf(regeln: Steuerregeln, freibetrag: Freibetrag, jahr: number): Geld | null {
  const passende = regeln.grenzen.filter(
    (grenze) => grenze.freibetrag === freibetrag && grenze.abJahr <= jahr,
  );
  return passende.toSorted((a, b) => b.abJahr - a.abJahr)[0]?.jahrCent ?? null;
}

/** What somebody declared for a year; without a declaration the office reckons with Nr. 26a and nothing else. */
export interface Erklaerung {
  freibetrag: Freibetrag;
  /** Paid by others for work that uses up the same allowance. */
  andereCent: Geld;
}

/** Amounts that count towards the allowance of one person and year, in cents. */
export interface Steuerbetraege {
  /** Paid in the year: what counts is the day of the payment (§ 11 EStG). */
  gezahltCent: Geld;
  /** Held and not yet paid. */
  offenCent: Geld;
  /** Accepted for the rest of the year. */
  zugesagtCent: Geld;
}

export const STEUERSTUFEN = ['frei', 'nahe', 'voraussichtlich', 'ueber'] as const;
/** `voraussichtlich`: not yet over, but what is accepted or the usual pace leads over it. */
export type Steuerstufe = (typeof STEUERSTUFEN)[number];

export interface Steuerstand extends Steuerbetraege {
  jahr: number;
  freibetrag: Freibetrag;
  istErklaert: boolean;
  andereCent: Geld;
  grenzeCent: Geld | null;
  /** Paid, held and declared by others. */
  genutztCent: Geld;
  /** Never below zero; null where no limit is known. */
  restCent: Geld | null;
  prognoseCent: Geld;
  stufe: Steuerstufe;
}

/**
 * Where somebody stands on a day. The forecast is what is used, plus what is accepted or what the pace of the year so
 * far lets expect for its rest, whichever is more.
 * @param stichtag within the year, or after it: then nothing more is expected
 */
export function computeSteuerstand(
  jahr: number,
  stichtag: Datum,
  betraege: Steuerbetraege,
  erklaerung: Erklaerung | null,
  regeln: Steuerregeln = STEUERREGELN,
): Steuerstand {
  const freibetrag = erklaerung?.freibetrag ?? '26a';
  const andereCent = erklaerung?.andereCent ?? 0;
  const grenzeCent = grenzeOf(regeln, freibetrag, jahr);
  const eigeneCent = betraege.gezahltCent + betraege.offenCent;
  const genutztCent = eigeneCent + andereCent;
  const prognoseCent = genutztCent + Math.max(betraege.zugesagtCent, expectRest(jahr, stichtag, eigeneCent));
  return {
    ...betraege,
    jahr,
    freibetrag,
    istErklaert: erklaerung !== null,
    andereCent,
    grenzeCent,
    genutztCent,
    restCent: grenzeCent === null ? null : Math.max(0, grenzeCent - genutztCent),
    prognoseCent,
    stufe: stufeOf(genutztCent, prognoseCent, grenzeCent, regeln.warnProzent),
  };
}

/** A pace is no pace before so many days. */
const TAGE_FUER_TEMPO = 60;

function expectRest(jahr: number, stichtag: Datum, bisherCent: Geld): Geld {
  if (yearOf(stichtag) !== jahr) return 0;
  const vergangen = daysBetween(`${jahr}-01-01`, stichtag) + 1;
  if (vergangen < TAGE_FUER_TEMPO) return 0;
  const uebrig = daysBetween(stichtag, `${jahr}-12-31`);
  return Math.round((bisherCent * uebrig) / vergangen);
}

function stufeOf(genutzt: Geld, prognose: Geld, grenze: Geld | null, warnProzent: number): Steuerstufe {
  if (grenze === null) return 'frei';
  if (genutzt > grenze) return 'ueber';
  if (prognose > grenze) return 'voraussichtlich';
  return genutzt * 100 >= grenze * warnProzent ? 'nahe' : 'frei';
}
