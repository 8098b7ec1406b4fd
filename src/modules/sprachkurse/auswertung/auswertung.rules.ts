/** What courses of a period come to. */
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';

/** As far as figures follow from it. */
export interface Gezaehlter {
  status: string;
  statusDamals: string;
  endeAm: Datum;
  ue: number;
  teilnehmerUe: number;
  teilnehmer: number;
  bestanden: number;
  beendet: number;
  abgebrochen: number;
  kostenCent: Geld;
}

export const STAENDE = [
  'abgeschlossen',
  'laufend',
  'beantragt',
  'abgebrochen',
  'abgelehnt',
  'sonstige',
] as const;
export type Stand = (typeof STAENDE)[number];

const LAUFEND = ['bewilligt', 'laeuft', 'unterbrochen'];

/**
 * Where a course stands on the reference date. Completed is what ended within the period and is known as completed
 * today: the office writes that down some days later. What was approved and not over by then is running or approved.
 */
export function standOf(
  kurs: Pick<Gezaehlter, 'status' | 'statusDamals' | 'endeAm'>,
  stichtag: Datum,
): Stand {
  const { status, statusDamals, endeAm } = kurs;
  if (endeAm <= stichtag && (status === 'abgeschlossen' || statusDamals === 'abgeschlossen'))
    return 'abgeschlossen';
  if (LAUFEND.includes(statusDamals)) return 'laufend';
  if (statusDamals === 'beantragt' || statusDamals === 'geprueft') return 'beantragt';
  if (statusDamals === 'abgebrochen') return 'abgebrochen';
  return statusDamals === 'abgelehnt' ? 'abgelehnt' : 'sonstige';
}

export interface Kurssumme {
  kurse: number;
  staende: Record<Stand, number>;
  ue: number;
  teilnehmerUe: number;
  teilnehmer: number;
  kostenCent: Geld;
  /** Of those who ended with a result, in percent; null when nobody did. */
  bestandenProzent: number | null;
  abgebrochenProzent: number | null;
  /** Per teaching unit held and per participant; null when there is none. */
  jeUeCent: Geld | null;
  jeTeilnehmerCent: Geld | null;
}

const share = (teil: number, ganzes: number) => (ganzes === 0 ? null : (teil / ganzes) * 100);
const per = (cent: Geld, anzahl: number) => (anzahl === 0 ? null : Math.round(cent / anzahl));

export function sumKurse(kurse: readonly Gezaehlter[], stichtag: Datum): Kurssumme {
  const sum = (pick: (kurs: Gezaehlter) => number) => kurse.reduce((all, kurs) => all + pick(kurs), 0);
  const staende = Object.fromEntries(STAENDE.map((stand) => [stand, 0])) as Record<Stand, number>;
  for (const kurs of kurse) staende[standOf(kurs, stichtag)]++;
  const beendet = sum((kurs) => kurs.beendet);
  const kostenCent = sumGeld(kurse.map((kurs) => kurs.kostenCent));
  const mitUe = kurse.filter(({ ue }) => ue > 0);
  return {
    kurse: kurse.length,
    staende,
    ue: sum(({ ue }) => ue),
    teilnehmerUe: sum(({ teilnehmerUe }) => teilnehmerUe),
    teilnehmer: sum(({ teilnehmer }) => teilnehmer),
    kostenCent,
    bestandenProzent: share(
      sum(({ bestanden }) => bestanden),
      beendet,
    ),
    abgebrochenProzent: share(
      sum(({ abgebrochen }) => abgebrochen),
      beendet,
    ),
    jeUeCent: per(
      sumGeld(mitUe.map((kurs) => kurs.kostenCent)),
      mitUe.reduce((all, { ue }) => all + ue, 0),
    ),
    jeTeilnehmerCent: per(
      kostenCent,
      sum(({ teilnehmer }) => teilnehmer),
    ),
  };
}

export interface Kursgruppe<K extends Gezaehlter> {
  wert: string;
  kurse: K[];
  summe: Kurssumme;
  /** Of all courses, in percent. */
  anteil: number;
}

/** The most courses first. */
export function groupKurse<K extends Gezaehlter>(
  kurse: readonly K[],
  stichtag: Datum,
  wertOf: (kurs: K) => string,
): Kursgruppe<K>[] {
  const groups = Map.groupBy(kurse, wertOf);
  return [...groups]
    .map(([wert, eigene]) => ({
      wert,
      kurse: eigene,
      summe: sumKurse(eigene, stichtag),
      anteil: (eigene.length / kurse.length) * 100,
    }))
    .sort((a, b) => b.kurse.length - a.kurse.length || a.wert.localeCompare(b.wert, 'de'));
}
