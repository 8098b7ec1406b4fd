/** What is wrong with a month of a course, line by line and as a whole; each finding says by which numbers. */
import { addMonths, type Datum, daysBetween } from '../../../begriffe/zeit.ts';
import { type Foerderregeln, folgeOf, hoechstUe, isGruppeGefoerdert } from '../foerderung/regeln.rules.ts';
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
export interface Bewilligt {
  ue: number;
  plaetzeMin: number;
  plaetzeMax: number;
  regeln: Pick<Foerderregeln, 'anwesenheit' | 'gruppen' | 'toleranzUeProzent' | 'unterMindestzahl'>;
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

/** @param vormonate oldest first */
export function checkListe(
  liste: Monatsliste,
  personen: readonly Person[],
  vormonate: readonly Vormonat[],
  bewilligt: Bewilligt,
): Befund[] {
  const { regeln, plaetzeMin, plaetzeMax } = bewilligt;
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
    const fehlzeit = fehlzeitOf(id, liste, vormonate);
    if (isZuLangeAbwesend(fehlzeit, regeln)) add('zu-lange-abwesend', 'warnung', id, { ...fehlzeit });
    if (!isGruppeGefoerdert(regeln, person.gruppe))
      add('gruppe-nicht-gefoerdert', 'warnung', id, { gruppe: person.gruppe });
  }

  const teilnehmer = countTeilnehmer(liste, vormonate, bewilligt);
  if (teilnehmer > plaetzeMax)
    add('ueber-hoechstzahl', 'warnung', null, { teilnehmer, hoechstens: plaetzeMax });
  const folge = folgeOf(regeln, {
    teilnehmer,
    mindestens: plaetzeMin,
    monateDavor: countMonateDarunter(vormonate, bewilligt),
  });
  if (liste.ue > 0 && folge.art !== 'keine') {
    const { art, kuerzungProzent, monateDarunter, monateBisEnde } = folge;
    const werte = { teilnehmer, mindestens: plaetzeMin, folge: art, kuerzungProzent, monateDarunter };
    add('unter-mindestzahl', 'warnung', null, monateBisEnde === null ? werte : { ...werte, monateBisEnde });
  }
  const gehalten = vormonate.reduce((sum, { ue }) => sum + ue, liste.ue);
  const erlaubt = hoechstUe(regeln, bewilligt.ue);
  if (gehalten > erlaubt) add('ue-ueber-bewilligung', 'warnung', null, { ue: gehalten, erlaubt });
  if (liste.ue > liste.ueStundenplan)
    add('ue-ueber-stundenplan', 'warnung', null, { ue: liste.ue, geplant: liste.ueStundenplan });
  const verlauf = [...vormonate, liste].map(({ zeilen: eine }) => countAnwesende(eine));
  const trend = readTrend(verlauf, plaetzeMin);
  if (trend && teilnehmer >= plaetzeMin)
    add('faellt', 'warnung', null, { von: trend.von, auf: verlauf.at(-1)!, mindestens: plaetzeMin });
  return befunde;
}

/** How many were there at all in a month. */
export const countAnwesende = (zeilen: readonly Anwesenheitszeile[]): number =>
  zeilen.filter(({ ueAnwesend }) => ueAnwesend > 0).length;

/** Teaching units × people who were there: what much of the financing counts in. */
export const sumTeilnehmerUe = (zeilen: readonly Anwesenheitszeile[]): number =>
  zeilen.reduce((sum, { ueAnwesend }) => sum + ueAnwesend, 0);

/** How long somebody has been away: unexcused teaching units, and weeks without any attendance. */
export interface Fehlzeit {
  ue: number;
  wochen: number;
}

/**
 * Lists tell months, not days: a month with attendance ends the count, and its own unexcused units begin the next;
 * weeks are those of whole months without attendance.
 */
export function fehlzeitOf(
  einschreibungId: number,
  liste: Pick<Monatsliste, 'monat' | 'ue' | 'zeilen'>,
  vormonate: readonly Vormonat[],
): Fehlzeit {
  let ue = 0;
  let tage = 0;
  for (const { monat, ue: gehalten, zeilen } of [...vormonate, liste]) {
    const zeile = zeilen.find((eine) => eine.einschreibungId === einschreibungId);
    if (!zeile || gehalten === 0) continue;
    const gefehlt = Math.max(0, gehalten - zeile.ueAnwesend - zeile.ueEntschuldigt);
    const wasThere = zeile.ueAnwesend > 0;
    ue = wasThere ? gefehlt : ue + gefehlt;
    tage = wasThere ? 0 : tage + daysBetween(monat, addMonths(monat, 1));
  }
  return { ue, wochen: Math.floor(tage / 7) };
}

const isZuLangeAbwesend = ({ ue, wochen }: Fehlzeit, { anwesenheit }: Pick<Foerderregeln, 'anwesenheit'>) =>
  (anwesenheit.fehlUe !== null && ue > anwesenheit.fehlUe) ||
  (anwesenheit.fehlWochen !== null && wochen > anwesenheit.fehlWochen);

/**
 * How many count as participants of a month: whoever was there, and whoever was away no longer than the conditions
 * allow. Without such a limit only those who were there.
 */
export function countTeilnehmer(
  liste: Pick<Monatsliste, 'monat' | 'ue' | 'zeilen'>,
  vormonate: readonly Vormonat[],
  { regeln }: Pick<Bewilligt, 'regeln'>,
): number {
  const hasLimit = regeln.anwesenheit.fehlUe !== null || regeln.anwesenheit.fehlWochen !== null;
  return liste.zeilen.filter(
    ({ einschreibungId, ueAnwesend }) =>
      ueAnwesend > 0 ||
      (hasLimit && !isZuLangeAbwesend(fehlzeitOf(einschreibungId, liste, vormonate), regeln)),
  ).length;
}

/** Months below the minimum one after the other, counted back from the last; months without lessons do not count. */
export function countMonateDarunter(vormonate: readonly Vormonat[], bewilligt: Bewilligt): number {
  const gehalten = vormonate.filter(({ ue }) => ue > 0);
  const darunter = gehalten.map(
    (monat, at) => countTeilnehmer(monat, gehalten.slice(0, at), bewilligt) < bewilligt.plaetzeMin,
  );
  return darunter.length - 1 - darunter.lastIndexOf(false);
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
