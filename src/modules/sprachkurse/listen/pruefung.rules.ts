/** What is wrong with a month of a course, line by line and as a whole; each finding says by which numbers. */
import type { Datum } from '../../../begriffe/zeit.ts';
import { type Eingeschrieben, isInMonat } from './abgleich.rules.ts';

export const BEFUNDARTEN = [
  'mehr-als-gehalten',
  'nicht-eingeschrieben',
  'fehlt-in-der-liste',
  'doppelt-eingeschrieben',
  'zu-lange-abwesend',
  'gruppe-nicht-gefoerdert',
  'ueber-hoechstzahl',
  'unter-mindestzahl',
  'ue-ueber-bewilligung',
  'ue-ueber-stundenplan',
  'faellt',
] as const;
export type Befundart = (typeof BEFUNDARTEN)[number];

export interface Befund {
  art: Befundart;
  /** An error must be mended before the list can be handed in; everything else is for the office to weigh. */
  schwere: 'fehler' | 'warnung';
  /** Whom it is about; null: the course. */
  einschreibungId: number | null;
  werte: Readonly<Record<string, string | number>>;
}

/** What the approval says that a list is checked against. */
export interface Listenregeln {
  ue: number;
  plaetzeMin: number;
  plaetzeMax: number;
  /** Unexcused teaching units one after the other from which somebody no longer counts; null: no such rule. */
  hoechstensUnentschuldigt: number | null;
  /** Groups that are financed; empty: everybody. */
  gruppen: readonly string[];
}

export interface Anwesenheitszeile {
  einschreibungId: number;
  ueAnwesend: number;
  ueEntschuldigt: number;
}

/** A month with its list, oldest first; only what was handed in. */
export interface Vormonat {
  monat: Datum;
  ue: number;
  zeilen: readonly Anwesenheitszeile[];
}

export interface Person extends Eingeschrieben {
  /** Other courses the person is enrolled in during this course. */
  andereKurse: readonly { kennung: string; titel: string; abAm: Datum; bisAm: Datum | null }[];
}

export interface Monatsliste {
  monat: Datum;
  /** Teaching units held. */
  ue: number;
  /** Teaching units the timetable has for the month. */
  ueStundenplan: number;
  zeilen: readonly Anwesenheitszeile[];
}

export function checkListe(
  liste: Monatsliste,
  personen: readonly Person[],
  vormonate: readonly Vormonat[],
  regeln: Listenregeln,
): Befund[] {
  const befunde: Befund[] = [];
  const add = (
    art: Befundart,
    schwere: Befund['schwere'],
    einschreibungId: number | null,
    werte: Befund['werte'] = {},
  ) => befunde.push({ art, schwere, einschreibungId, werte });
  const zeilen = new Map(liste.zeilen.map((zeile) => [zeile.einschreibungId, zeile]));

  for (const person of personen) {
    const { einschreibungId: id } = person;
    const zeile = zeilen.get(id);
    const takesPart = isInMonat(person, liste.monat);
    if (!zeile) {
      if (takesPart) add('fehlt-in-der-liste', 'fehler', id);
      continue;
    }
    const genannt = zeile.ueAnwesend + zeile.ueEntschuldigt;
    if (genannt > liste.ue) add('mehr-als-gehalten', 'fehler', id, { genannt, ue: liste.ue });
    if (!takesPart && zeile.ueAnwesend > 0)
      add('nicht-eingeschrieben', 'fehler', id, { ue: zeile.ueAnwesend });
    for (const { kennung, titel } of person.andereKurse.filter((kurs) => isInMonat(kurs, liste.monat)))
      add('doppelt-eingeschrieben', 'warnung', id, { kennung, titel });
    const ue = countUnentschuldigt(id, liste, vormonate);
    if (regeln.hoechstensUnentschuldigt !== null && ue > regeln.hoechstensUnentschuldigt)
      add('zu-lange-abwesend', 'warnung', id, { ue, hoechstens: regeln.hoechstensUnentschuldigt });
    if (regeln.gruppen.length > 0 && !regeln.gruppen.includes(person.gruppe))
      add('gruppe-nicht-gefoerdert', 'warnung', id, { gruppe: person.gruppe });
  }

  const anwesende = countAnwesende(liste.zeilen);
  if (anwesende > regeln.plaetzeMax)
    add('ueber-hoechstzahl', 'warnung', null, { anwesende, hoechstens: regeln.plaetzeMax });
  if (liste.ue > 0 && anwesende < regeln.plaetzeMin)
    add('unter-mindestzahl', 'warnung', null, { anwesende, mindestens: regeln.plaetzeMin });
  const gehalten = vormonate.reduce((sum, { ue }) => sum + ue, liste.ue);
  if (gehalten > regeln.ue)
    add('ue-ueber-bewilligung', 'warnung', null, { ue: gehalten, bewilligt: regeln.ue });
  if (liste.ue > liste.ueStundenplan)
    add('ue-ueber-stundenplan', 'warnung', null, { ue: liste.ue, geplant: liste.ueStundenplan });
  const trend = readTrend(
    [...vormonate.map(({ zeilen: alte }) => countAnwesende(alte)), anwesende],
    regeln.plaetzeMin,
  );
  if (trend && anwesende >= regeln.plaetzeMin)
    add('faellt', 'warnung', null, {
      von: trend.von,
      auf: anwesende,
      monate: trend.monate,
      mindestens: regeln.plaetzeMin,
    });
  return befunde;
}

/** How many were there at all in a month. */
export const countAnwesende = (zeilen: readonly Anwesenheitszeile[]): number =>
  zeilen.filter(({ ueAnwesend }) => ueAnwesend > 0).length;

/** Teaching units × people who were there: what much of the financing counts in. */
export const sumTeilnehmerUe = (zeilen: readonly Anwesenheitszeile[]): number =>
  zeilen.reduce((sum, { ueAnwesend }) => sum + ueAnwesend, 0);

/**
 * Unexcused teaching units without having been there in between. Lists tell months, not days: a month with
 * attendance ends the count, and its own unexcused units begin the next.
 */
export function countUnentschuldigt(
  einschreibungId: number,
  liste: Pick<Monatsliste, 'ue' | 'zeilen'>,
  vormonate: readonly Vormonat[],
): number {
  let ue = 0;
  for (const monat of [...vormonate, liste]) {
    const zeile = monat.zeilen.find((eine) => eine.einschreibungId === einschreibungId);
    if (!zeile) continue;
    const gefehlt = Math.max(0, monat.ue - zeile.ueAnwesend - zeile.ueEntschuldigt);
    ue = zeile.ueAnwesend > 0 ? gefehlt : ue + gefehlt;
  }
  return ue;
}

const TREND_MONATE = 3;

/**
 * Numbers that fall: three months each lower than the one before, and going on like this they are below the minimum
 * within three more months. Null: they do not.
 * @param anwesende by month, oldest first, the last is this month's
 */
export function readTrend(
  anwesende: readonly number[],
  mindestens: number,
): { von: number; monate: number } | null {
  const letzte = anwesende.slice(-TREND_MONATE);
  const [von = 0] = letzte;
  const auf = letzte.at(-1) ?? 0;
  const isFalling =
    letzte.length === TREND_MONATE && letzte.every((zahl, at) => at === 0 || zahl < letzte[at - 1]!);
  const jeMonat = (von - auf) / (TREND_MONATE - 1);
  return isFalling && auf - TREND_MONATE * jeMonat < mindestens ? { von, monate: TREND_MONATE } : null;
}
