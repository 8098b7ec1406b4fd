/** Whether a course suits somebody who waits: level, kind, way, times, childcare. Says each thing that stands against it. */
import type { Grund } from '../../../begriffe/grund.ts';
import type { Niveau } from '../../../begriffe/niveau.ts';
import { luftlinieKm, type Ort } from '../../../begriffe/ort.ts';
import { minutesOf, type Uhrzeit, type Wochentag } from '../../../begriffe/zeit.ts';
import type { Geschlecht, Tageszeit, Verkehrsmittel } from './warteperson.rules.ts';

export type Durchfuehrung = 'praesenz' | 'online' | 'hybrid';

export interface Kurszeit {
  wochentag: Wochentag;
  von: Uhrzeit;
  bis: Uhrzeit;
}

/** What somebody who waits needs of a course. */
export interface Platzbedarf {
  niveau: Niveau;
  /** Kinds of courses that would do. */
  formate: readonly string[];
  geschlecht: Geschlecht | null;
  ort: string;
  lat: number | null;
  lon: number | null;
  verkehrsmittel: Verkehrsmittel;
  /** One way; null without a limit. */
  max_minuten: number | null;
  max_kilometer: number | null;
  /** Empty: any. */
  tageszeiten: readonly Tageszeit[];
  wochentage: readonly Wochentag[];
  /** Children who need care during the course. */
  kinder: number;
  online_moeglich: boolean;
}

/** What a course is, as far as it decides who can come. */
export interface Kurslage {
  /** The level at which it begins. */
  niveau: Niveau;
  format: string;
  durchfuehrung: Durchfuehrung;
  ort: string;
  lat: number | null;
  lon: number | null;
  zeiten: readonly Kurszeit[];
  kinderbetreuung: boolean;
}

/** How long ways are reckoned. */
export interface Wegregeln {
  /** How much longer roads are than the great circle, in per cent of it: 130. */
  wegfaktorProzent: number;
  /** From door to door, waiting for the bus included. */
  tempoKmh: Record<Verkehrsmittel, number>;
}

/** One way, in whole numbers, rounded up: nobody is promised a shorter one. */
export interface Kursweg {
  kilometer: number;
  minuten: number;
}

/** Afternoon begins at one, evening at half past five. */
const GRENZEN: readonly (readonly [Tageszeit, number, number])[] = [
  ['vormittag', 0, 13 * 60],
  ['nachmittag', 13 * 60, 17.5 * 60],
  ['abend', 17.5 * 60, 24 * 60],
];
/** A lesson that reaches so little into another part of the day does not belong to it. */
const UEBERHANG_MINUTEN = 30;

/** Parts of the day that a lesson takes. */
export function tageszeitenOf({ von, bis }: Pick<Kurszeit, 'von' | 'bis'>): Tageszeit[] {
  const [beginn, ende] = [minutesOf(von), minutesOf(bis)];
  return GRENZEN.filter(
    ([, ab, vor]) =>
      Math.min(ende, vor) - Math.max(beginn, ab) > Math.min(UEBERHANG_MINUTEN, (ende - beginn) / 2),
  ).map(([tageszeit]) => tageszeit);
}

/** The way from somebody to a place; null when one of them is unknown. */
export function wegOf(
  { lat, lon, verkehrsmittel }: Pick<Platzbedarf, 'lat' | 'lon' | 'verkehrsmittel'>,
  ziel: { lat: number | null; lon: number | null },
  { wegfaktorProzent, tempoKmh }: Wegregeln,
): Kursweg | null {
  if (lat === null || lon === null || ziel.lat === null || ziel.lon === null) return null;
  const kilometer = (luftlinieKm({ lat, lon }, ziel as Ort) * wegfaktorProzent) / 100;
  return {
    kilometer: Math.ceil(kilometer),
    minuten: Math.ceil((kilometer / tempoKmh[verkehrsmittel]) * 60),
  };
}

/** What stands against this course for this person; nothing when it suits. */
export function checkPassung(person: Platzbedarf, kurs: Kurslage, regeln: Wegregeln): Grund[] {
  const gruende: Grund[] = [];
  if (kurs.niveau !== person.niveau)
    gruende.push({ grund: 'passung.niveau', werte: { niveau: kurs.niveau } });
  if (!person.formate.includes(kurs.format))
    gruende.push({ grund: 'passung.format', werte: { format: kurs.format } });
  else if (kurs.format === 'frauen' && person.geschlecht !== null && person.geschlecht !== 'weiblich')
    gruende.push({ grund: 'passung.frauen' });
  if (person.kinder > 0 && !kurs.kinderbetreuung) gruende.push({ grund: 'passung.kinderbetreuung' });
  const weg = checkWeg(person, kurs, regeln);
  if (weg) gruende.push(weg);
  if (!suitsZeiten(person, kurs)) gruende.push({ grund: 'passung.zeiten' });
  return gruende;
}

function checkWeg(person: Platzbedarf, kurs: Kurslage, regeln: Wegregeln): Grund | null {
  if (kurs.durchfuehrung === 'online') return person.online_moeglich ? null : { grund: 'passung.online' };
  const weg = wegOf(person, kurs, regeln);
  if (weg === null) return isSameOrt(person.ort, kurs.ort) ? null : { grund: 'passung.weg-unbekannt' };
  const { max_minuten, max_kilometer } = person;
  const istZuWeit =
    (max_minuten !== null && weg.minuten > max_minuten) ||
    (max_kilometer !== null && weg.kilometer > max_kilometer);
  return istZuWeit ? { grund: 'passung.weg', werte: { ...weg } } : null;
}

/** A person without coordinates can still come to a course in the same place. */
const isSameOrt = (one: string, other: string) =>
  one !== '' && one.localeCompare(other, 'de', { sensitivity: 'base' }) === 0;

/** A course whose times are not known yet suits everybody. */
function suitsZeiten({ tageszeiten, wochentage }: Platzbedarf, { zeiten }: Kurslage): boolean {
  return zeiten.every(
    (zeit) =>
      (wochentage.length === 0 || wochentage.includes(zeit.wochentag)) &&
      (tageszeiten.length === 0 || tageszeitenOf(zeit).every((eine) => tageszeiten.includes(eine))),
  );
}
