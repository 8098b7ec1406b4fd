/**
 * The pool's figures of a year, each beside the same stretch of the year before. Everything is counted from one list
 * of appointments, so that no two figures can contradict each other.
 */
import { divideHalfUp } from '../../../begriffe/festkomma.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { addDays, type Datum, daysBetween, monthOf } from '../../../begriffe/zeit.ts';
import { DURCHGEFUEHRTE_STATUS, type EinsatzStatus } from '../einsatz.rules.ts';

/** One appointment as far as figures depend on it. */
export interface Auswertungszeile {
  status: EinsatzStatus;
  tag: Datum;
  sprache: string;
  thema: string;
  ort: string;
  sprachmittlerId: number | null;
  minuten: number;
  zehntelkilometer: number;
  /** What it costs: as settled, else as the rules say; null on a day without a rule. */
  cent: Geld | null;
  /** Settled, not only expected. */
  istAbgerechnet: boolean;
  topfId: number | null;
  istKurzfristig: boolean;
  /** From the request to the acceptance; null where it was entered afterwards. */
  minutenBisZusage: number | null;
}

/** Both days included. */
export interface Tage {
  von: Datum;
  bis: Datum;
}

/** The days of a year up to a day, or the whole year once it is over. */
export function tageOf(jahr: number, stichtag: Datum): Tage {
  const ende = `${jahr}-12-31`;
  return { von: `${jahr}-01-01`, bis: stichtag < ende ? stichtag : ende };
}

/** The same stretch of the year before; 29 February becomes the 28th. */
export function tageDavor({ von, bis }: Tage): Tage {
  const davor = (tag: Datum) => {
    const jahr = String(Number(tag.slice(0, 4)) - 1).padStart(4, '0');
    return `${jahr}-${tag.slice(5) === '02-29' ? '02-28' : tag.slice(5)}`;
  };
  return { von: davor(von), bis: davor(bis) };
}

export interface Summe {
  einsaetze: number;
  personen: number;
  minuten: number;
  zehntelkilometer: number;
  kostenCent: Geld;
  /** Of it settled. */
  abgerechnetCent: Geld;
  /** Held on days without a rule: their cost is not known. */
  ohneRegel: number;
}

/** How well requests are answered. */
export interface Bedienung {
  anfragen: number;
  nichtVermittelt: number;
  kurzfristig: number;
  /** Half of the acceptances came within so many minutes; null without any. */
  medianMinutenBisZusage: number | null;
}

const DURCHGEFUEHRT: readonly EinsatzStatus[] = DURCHGEFUEHRTE_STATUS;
const isHeld = ({ status }: Auswertungszeile) => DURCHGEFUEHRT.includes(status);
/** Late cancellations and no-shows cost as well where they are compensated; they are no appointments held. */
const costs = (zeile: Auswertungszeile) =>
  isHeld(zeile) || ((zeile.status === 'abgesagt' || zeile.status === 'ausgefallen') && zeile.cent !== null);

const within =
  ({ von, bis }: Tage) =>
  ({ tag }: Auswertungszeile) =>
    tag >= von && tag <= bis;

export function sumZeilen(zeilen: readonly Auswertungszeile[]): Summe {
  const gehalten = zeilen.filter(isHeld);
  const teure = zeilen.filter(costs);
  const sum = (of: (zeile: Auswertungszeile) => number, aus: readonly Auswertungszeile[]) =>
    aus.reduce((summe, zeile) => summe + of(zeile), 0);
  return {
    einsaetze: gehalten.length,
    personen: new Set(gehalten.flatMap(({ sprachmittlerId }) => sprachmittlerId ?? [])).size,
    minuten: sum(({ minuten }) => minuten, gehalten),
    zehntelkilometer: sum(({ zehntelkilometer }) => zehntelkilometer, gehalten),
    kostenCent: sum(({ cent }) => cent ?? 0, teure),
    abgerechnetCent: sum(({ cent, istAbgerechnet }) => (istAbgerechnet ? (cent ?? 0) : 0), teure),
    ohneRegel: gehalten.filter(({ cent }) => cent === null).length,
  };
}

/** What the requester cancelled was no demand in the end and does not count. */
export function countBedienung(zeilen: readonly Auswertungszeile[]): Bedienung {
  const bedarf = zeilen.filter(({ status }) => status !== 'abgesagt');
  const wege = bedarf.flatMap(({ minutenBisZusage }) => minutenBisZusage ?? []).toSorted((a, b) => a - b);
  return {
    anfragen: bedarf.length,
    nichtVermittelt: bedarf.filter(({ status }) => status === 'nicht-vermittelt').length,
    kurzfristig: bedarf.filter(({ istKurzfristig }) => istKurzfristig).length,
    medianMinutenBisZusage: medianOf(wege),
  };
}

function medianOf(sortiert: readonly number[]): number | null {
  if (sortiert.length === 0) return null;
  const mitte = Math.floor(sortiert.length / 2);
  return sortiert.length % 2 === 1
    ? sortiert[mitte]!
    : divideHalfUp(sortiert[mitte - 1]! + sortiert[mitte]!, 2);
}

export interface Gruppe {
  schluessel: string;
  jetzt: Summe;
  davor: Summe;
}

/** Sums by one property, the most appointments first; what was there only in one of both years stands there as well. */
export function groupZeilen(
  jetzt: readonly Auswertungszeile[],
  davor: readonly Auswertungszeile[],
  schluesselOf: (zeile: Auswertungszeile) => string,
): Gruppe[] {
  const [a, b] = [
    Map.groupBy(jetzt.filter(costs), schluesselOf),
    Map.groupBy(davor.filter(costs), schluesselOf),
  ];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((schluessel) => ({
      schluessel,
      jetzt: sumZeilen(a.get(schluessel) ?? []),
      davor: sumZeilen(b.get(schluessel) ?? []),
    }))
    .toSorted(
      (x, y) =>
        y.jetzt.einsaetze - x.jetzt.einsaetze ||
        y.davor.einsaetze - x.davor.einsaetze ||
        (x.schluessel < y.schluessel ? -1 : 1),
    );
}

export interface Monatssumme {
  /** 1 to 12. */
  monat: number;
  jetzt: Summe;
  davor: Summe;
}

/** @param davor the whole year before, so that the line of its months does not break off */
export function groupMonate(
  jetzt: readonly Auswertungszeile[],
  davor: readonly Auswertungszeile[],
): Monatssumme[] {
  return Array.from({ length: 12 }, (_, index) => ({
    monat: index + 1,
    jetzt: sumZeilen(jetzt.filter(({ tag }) => monthOf(tag) === index + 1)),
    davor: sumZeilen(davor.filter(({ tag }) => monthOf(tag) === index + 1)),
  }));
}

/**
 * What a running year will come to: the course of the year before tells how much of a year lies before this day; without
 * one the days do. Never less than what is held and accepted already.
 * @param zugesagtCent accepted for the rest of the year
 */
export function expectJahr(
  bisCent: Geld,
  zugesagtCent: Geld,
  davor: { bisCent: Geld; ganzCent: Geld },
  { von, bis }: Tage,
): Geld {
  const mindestens = bisCent + zugesagtCent;
  const ende = `${von.slice(0, 4)}-12-31`;
  if (bis === ende) return mindestens;
  const erwartet =
    davor.bisCent > 0
      ? divideHalfUp(bisCent * davor.ganzCent, davor.bisCent)
      : divideHalfUp(bisCent * (daysBetween(von, ende) + 1), daysBetween(von, addDays(bis, 1)));
  return Math.max(mindestens, erwartet);
}

export interface Auswertung {
  tage: Tage;
  davorTage: Tage;
  jetzt: Summe;
  davor: Summe;
  bedienung: Bedienung;
  bedienungDavor: Bedienung;
  /** For the running year; what a year that is over has come to. */
  prognoseCent: Geld;
  nach: Record<'sprache' | 'thema' | 'ort', Gruppe[]>;
  monate: Monatssumme[];
  toepfe: { topfId: number | null; kostenCent: Geld; abgerechnetCent: Geld }[];
}

/**
 * @param zeilen appointments of the year and of the year before, in any order
 * @param stichtag of a running year: later appointments are only part of the forecast
 */
export function computeAuswertung(
  zeilen: readonly Auswertungszeile[],
  jahr: number,
  stichtag: Datum,
): Auswertung {
  const tage = tageOf(jahr, stichtag);
  const davorTage = tageDavor(tage);
  const jetzt = zeilen.filter(within(tage));
  const davor = zeilen.filter(within(davorTage));
  const vorjahr = zeilen.filter(within({ von: `${jahr - 1}-01-01`, bis: `${jahr - 1}-12-31` }));
  const spaeter = zeilen.filter(({ tag, status }) => tag > tage.bis && status === 'vermittelt');
  const summe = sumZeilen(jetzt);
  return {
    tage,
    davorTage,
    jetzt: summe,
    davor: sumZeilen(davor),
    bedienung: countBedienung(jetzt),
    bedienungDavor: countBedienung(davor),
    prognoseCent: expectJahr(
      summe.kostenCent,
      spaeter.reduce((cent, zeile) => cent + (zeile.cent ?? 0), 0),
      { bisCent: sumZeilen(davor).kostenCent, ganzCent: sumZeilen(vorjahr).kostenCent },
      tage,
    ),
    nach: {
      sprache: groupZeilen(jetzt, davor, ({ sprache }) => sprache),
      thema: groupZeilen(jetzt, davor, ({ thema }) => thema),
      ort: groupZeilen(jetzt, davor, ({ ort }) => ort),
    },
    monate: groupMonate(jetzt, vorjahr),
    toepfe: [...Map.groupBy(jetzt.filter(costs), ({ topfId }) => topfId)].map(([topfId, eigene]) => {
      const { kostenCent, abgerechnetCent } = sumZeilen(eigene);
      return { topfId, kostenCent, abgerechnetCent };
    }),
  };
}
