/** What an Einsatz needs and what is known of an interpreter: the two sides that the ranking brings together. */
import type { Grund } from '../../begriffe/grund.ts';
import type { Niveau } from '../../begriffe/niveau.ts';
import {
  addDays,
  addMinutes,
  type Datum,
  minutesOf,
  toInstant,
  toOrtszeit,
  type Uhrzeit,
  type Wochentag,
  weekdayOf,
} from '../../begriffe/zeit.ts';
import type { Zeitraum } from '../../begriffe/zeitraum.ts';

export const MODI = ['vor-ort', 'video', 'telefon'] as const;
export type Modus = (typeof MODI)[number];

export const GESCHLECHTER = ['weiblich', 'maennlich', 'divers'] as const;
export type Geschlecht = (typeof GESCHLECHTER)[number];

/** Which way somebody interprets; a conversation needs both. */
export const RICHTUNGEN = ['beide', 'ins-deutsche', 'aus-dem-deutschen'] as const;
export type Richtung = (typeof RICHTUNGEN)[number];

export const MOBILITAETEN = ['auto', 'oepnv', 'fahrrad', 'zu-fuss'] as const;
export type Mobilitaet = (typeof MOBILITAETEN)[number];

/** Interpreter, cultural mediator, or employee of the own administration in the internal language pool. */
export const POOLROLLEN = ['sprachmittler', 'kulturmittler', 'sprachenpool'] as const;
export type Poolrolle = (typeof POOLROLLEN)[number];

/**
 * Whose role in the pool answers which request; the first is the one asked for. A cultural mediator interprets as
 * well, so both kinds of volunteers may come where an interpreter is needed. Employees come only when the internal
 * pool is asked: it is their working time.
 */
export const ROLLEN_FUER: Record<Poolrolle, readonly [Poolrolle, ...Poolrolle[]]> = {
  sprachmittler: ['sprachmittler', 'kulturmittler'],
  kulturmittler: ['kulturmittler'],
  sprachenpool: ['sprachenpool'],
};

export const SPRACHMITTLER_STATUS = ['interessiert', 'aktiv', 'pausiert', 'ausgeschieden'] as const;
export type SprachmittlerStatus = (typeof SPRACHMITTLER_STATUS)[number];

/** Degrees north and east (WGS 84). */
export interface Punkt {
  lat: number;
  lon: number;
}

/** Distances and travel times by road; the store prepares them from coordinates or from a router. */
export interface Wege {
  kilometer(von: Punkt, nach: Punkt): number;
  minuten(kilometer: number, mobilitaet: Mobilitaet): number;
}

/** Kilometres an hour from door to door in a rural county, waiting for the bus included. */
export const TEMPO: Record<Mobilitaet, number> = { auto: 50, oepnv: 22, fahrrad: 14, 'zu-fuss': 4.5 };

/** Travel times by average speed, where no router gives better ones. */
export function buildWege(kilometer: Wege['kilometer'], tempo: Record<Mobilitaet, number> = TEMPO): Wege {
  return { kilometer, minuten: (weg, mobilitaet) => (weg / tempo[mobilitaet]) * 60 };
}

export interface Bedarf {
  beginn: Date;
  ende: Date;
  /** Language code as in begriffe/sprache.ts. */
  sprache: string;
  /** Languages that would do as well, the better ones first. */
  ersatzsprachen: readonly string[];
  richtung: Richtung;
  mindestniveau: Niveau | null;
  modus: Modus;
  /** Null when the place has no known coordinates, or when nobody travels. */
  punkt: Punkt | null;
  thema: string | null;
  /** Kinds of credential the topic needs, valid on the day: `verschwiegenheit`, `fuehrungszeugnis`, `schulung:trauma` … */
  nachweise: readonly string[];
  geschlecht: { wert: Geschlecht; istMuss: boolean } | null;
  /** Roles in the pool that may take it, the one asked for first. */
  rollen: readonly [Poolrolle, ...Poolrolle[]];
  stelleId: number;
  /** Interpreters the requester does not want. */
  abgelehntePersonen: readonly number[];
  /** "Same person as before." */
  wunschpersonId: number | null;
  /** Expected allowance and travel in cents, for the tax allowance left. */
  erwarteteEntschaedigung: number;
}

export interface Sprachkenntnis {
  sprache: string;
  /** Null when the office does not know it: no reason to exclude anybody. */
  niveau: Niveau | null;
  richtung: Richtung;
  istMuttersprache: boolean;
}

/** Part of the weekly pattern; `bis` may be `24:00`. */
export interface Wochenfenster {
  wochentag: Wochentag;
  von: Uhrzeit;
  bis: Uhrzeit;
}

/** Another accepted Einsatz of the person near the day in question; never the one that is being filled. */
export interface BelegterTermin {
  beginn: Date;
  ende: Date;
  modus: Modus;
  punkt: Punkt | null;
}

export interface Sprachmittlerprofil {
  id: number;
  status: SprachmittlerStatus;
  eintrittAm: Datum | null;
  /** First day on which the person no longer belongs to the pool. */
  austrittAm: Datum | null;
  rollen: readonly Poolrolle[];
  geschlecht: Geschlecht | null;
  punkt: Punkt | null;
  mobilitaet: Mobilitaet;
  /** The furthest the person wants to travel one way; null without a limit. */
  maxKilometer: number | null;
  sprachen: readonly Sprachkenntnis[];
  /** Empty when nothing was stated: then any time may be asked for. */
  verfuegbarkeit: readonly Wochenfenster[];
  abwesenheiten: readonly Zeitraum<Datum>[];
  /** Those that reach into the day before, the day, or the day after are enough. */
  termine: readonly BelegterTermin[];
  nachweise: readonly { art: string; gueltig: Zeitraum<Datum> }[];
  abgelehnteStellen: readonly number[];
  abgelehnteThemen: readonly string[];
  bevorzugteThemen: readonly string[];
  /** Declined this very request. */
  hatAbgelehnt: boolean;
  /** Einsätze held or accepted in the recent months that fair sharing looks at. */
  einsaetzeZuletzt: number;
  letzterEinsatzAm: Datum | null;
  /** Earlier Einsätze with the same (pseudonymous) client, and with the same requester. */
  fruehere: { mitKlient: number; beiStelle: number };
  /** Tax allowance of the calendar year in cents; null when the person gave no declaration. */
  freibetrag: { grenze: number; genutzt: number } | null;
  angebote: { gefragt: number; beantwortet: number; ausgefallen: number };
}

/** A day's share of the needed time, in minutes since midnight; an appointment over midnight has two. */
export interface Tagesstueck {
  datum: Datum;
  wochentag: Wochentag;
  von: number;
  bis: number;
}

/** The needs, with everything worked out once that does not depend on the person. */
export interface VorbereiteterBedarf extends Bedarf {
  datum: Datum;
  tage: readonly Tagesstueck[];
  /** The first day from midnight to midnight. */
  tag: Zeitraum<Date>;
  /** Accepted languages by their place: 0 is the one asked for. */
  rangDerSprache: ReadonlyMap<string, number>;
  istVorOrt: boolean;
}

export function prepareBedarf(bedarf: Bedarf): VorbereiteterBedarf {
  const von = toOrtszeit(bedarf.beginn);
  const bis = toOrtszeit(addMinutes(bedarf.ende, -1));
  const ende = minutesOf(bis.uhrzeit) + 1;
  const stueck = (datum: Datum, ab: number, bisMinute: number): Tagesstueck => ({
    datum,
    wochentag: weekdayOf(datum),
    von: ab,
    bis: bisMinute,
  });
  const anfang = minutesOf(von.uhrzeit);
  const tage =
    von.datum === bis.datum
      ? [stueck(von.datum, anfang, ende)]
      : [stueck(von.datum, anfang, 1440), stueck(bis.datum, 0, ende)];
  const sprachen = [bedarf.sprache, ...bedarf.ersatzsprachen];
  return {
    ...bedarf,
    datum: von.datum,
    tage,
    tag: { von: toInstant(von.datum, '00:00'), bis: toInstant(addDays(von.datum, 1), '00:00') },
    rangDerSprache: new Map(sprachen.map((sprache, rang) => [sprache, rang] as const).reverse()),
    istVorOrt: bedarf.modus === 'vor-ort',
  };
}

export function reason(grund: string, werte?: Record<string, string | number>): Grund {
  return werte === undefined ? { grund } : { grund, werte };
}
