/**
 * What an interpreter is paid for one appointment: which rule counts and how its amount comes about, step by step.
 * Amounts are integer cents, distances tenths of a kilometre, times minutes. Every step is rounded once, half up;
 * the steps add up to the amount exactly.
 */
import { divideHalfUp } from '../../../begriffe/festkomma.ts';
import { type Geld, priceOf, sumGeld } from '../../../begriffe/geld.ts';
import type { Zehntelkilometer } from '../../../begriffe/kilometer.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { includes } from '../../../begriffe/zeitraum.ts';
import type { Modus } from '../bedarf.rules.ts';
import type { Verkehrsmittel, Zahler } from '../sprachmittlung.tables.ts';

export const TAKTE = [60, 30, 15] as const;
export type Takt = (typeof TAKTE)[number];

export interface Stufe {
  /** From this minute on, inclusive: 20 € from 0 and 35 € from 90 pays 20 € for minute 89 and 35 € for minute 90. */
  abMinuten: number;
  cent: Geld;
}

/** What the duration earns. `freiMinuten` are covered by the base amount already. */
export type Zeitsatz =
  | { art: 'keine' }
  /** So much for each started unit. */
  | { art: 'takt'; takt: Takt; cent: Geld; freiMinuten: number }
  /** An hourly rate, counted to the minute. */
  | { art: 'genau'; stundeCent: Geld; freiMinuten: number }
  /** One amount for the whole appointment, by its duration; the first step begins at 0 minutes. */
  | { art: 'stufen'; stufen: readonly Stufe[] };

/** What waiting or travelling time earns: nothing, the same as the appointment, or an amount for each started unit. */
export type Nebenzeit = { art: 'keine' } | { art: 'wie-einsatz' } | { art: 'takt'; takt: Takt; cent: Geld };

export interface Wegsatz {
  /** Cents a kilometre by means of transport; 0 pays nothing. Reported kilometres without one were driven by car. */
  pkwCent: Geld;
  fahrradCent: Geld;
  mitfahrtCent: Geld;
  /** These first kilometres of an appointment are not paid. */
  freiZehntel: Zehntelkilometer;
  /** Beyond so many paid kilometres by car another rate counts. */
  weitere: { abZehntel: Zehntelkilometer; cent: Geld } | null;
  /** The kilometres of one appointment, there and back, are paid with at most so much. */
  hoechstCent: Geld | null;
}

/** What is left when it did not take place: a share of the planned duration's allowance, and the way made in vain. */
export interface Ausfallsatz {
  prozent: number;
  mitWeg: boolean;
}

/** The content of a rule, as stored. */
export interface Satz {
  grundCent: Geld;
  zeit: Zeitsatz;
  wartezeit: Nebenzeit;
  fahrzeit: Nebenzeit;
  /** Share of the allowance that is paid (R8); kilometres and expenses are not touched. */
  anteilProzent: number;
  /** Bounds of the allowance without kilometres and expenses. */
  mindestCent: Geld | null;
  hoechstCent: Geld | null;
  weg: Wegsatz;
  /** Receipts such as tickets, up to an amount; null limit: whatever it cost. */
  auslagen: { erstattet: boolean; hoechstCent: Geld | null };
  spaeteAbsage: Ausfallsatz;
  ausfall: Ausfallsatz;
}

/** For what a rule is meant; what is left out does not matter. */
export interface Geltung {
  thema?: string;
  modus?: Modus;
  zahler?: Zahler;
  topfId?: number;
}

export interface Regel {
  id: number;
  bezeichnung: string;
  fassung: number;
  gueltigAb: Datum;
  /** First day on which it no longer counts; null: until further notice. */
  gueltigBis: Datum | null;
  geltung: Geltung;
  satz: Satz;
}

export const FAELLE = ['gehalten', 'spaete-absage', 'ausfall'] as const;
export type Fall = (typeof FAELLE)[number];

/** One appointment, as far as money depends on it. */
export interface Anlass {
  /** The day of the service decides which rule counts. */
  tag: Datum;
  fall: Fall;
  /** Actual minutes; the planned ones when it did not take place. */
  minuten: number;
  /** There and back. */
  zehntelkilometer: Zehntelkilometer;
  verkehrsmittel: Verkehrsmittel | null;
  auslagenCent: Geld;
  wartezeitMinuten: number;
  fahrzeitMinuten: number;
  thema: string;
  modus: Modus;
  zahler: Zahler;
  topfId: number | null;
}

/** One step of the sum: key of its sentence (`describeSchritt`), what the sentence mentions, and what it adds. */
export interface Schritt {
  art: Schrittart;
  werte: Record<string, number | string>;
  /** May be negative: a cap or a share takes away again. */
  cent: Geld;
}

export type Schrittart =
  | 'grundbetrag'
  | 'zeit.takt'
  | 'zeit.genau'
  | 'zeit.stufe'
  | 'wartezeit'
  | 'fahrzeit'
  | 'anteil'
  | 'mindestbetrag'
  | 'hoechstbetrag'
  | 'spaete-absage'
  | 'ausfall'
  | 'weg'
  | 'weg.weitere'
  | 'weg.hoechstbetrag'
  | 'auslagen'
  | 'auslagen.hoechstbetrag';

/** How an amount came about; stored with the line it was paid by. */
export interface Berechnung {
  regelId: number;
  bezeichnung: string;
  fassung: number;
  eingaben: Anlass;
  schritte: Schritt[];
  betragCent: Geld;
}

// ——— which rule counts ———

/** The more specific scope wins; pot before payer before topic before mode. No two scopes weigh the same. */
const GEWICHTE = { topfId: 8, zahler: 4, thema: 2, modus: 1 } as const satisfies Record<
  keyof Geltung,
  number
>;
const MERKMALE = Object.keys(GEWICHTE) as (keyof Geltung)[];

/** One text for each scope, the same for the same scope: `alle`, `zahler=stelle`, `topfId=3;thema=kita`. */
export function geltungSchluessel(geltung: Geltung): string {
  const teile = MERKMALE.filter((merkmal) => geltung[merkmal] !== undefined);
  if (teile.length === 0) return 'alle';
  return teile.map((merkmal) => `${merkmal}=${encodeURIComponent(String(geltung[merkmal]))}`).join(';');
}

function weightOf(geltung: Geltung): number {
  return MERKMALE.reduce((summe, m) => summe + (geltung[m] === undefined ? 0 : GEWICHTE[m]), 0);
}

type Wofuer = Pick<Anlass, 'tag' | 'thema' | 'modus' | 'zahler' | 'topfId'>;

function isMeant({ geltung, gueltigAb, gueltigBis }: Regel, wofuer: Wofuer): boolean {
  return (
    includes({ von: gueltigAb, bis: gueltigBis }, wofuer.tag) &&
    MERKMALE.every((merkmal) => geltung[merkmal] === undefined || geltung[merkmal] === wofuer[merkmal])
  );
}

/**
 * The rule that counts on the day of the service: of those that are meant the one with the most specific scope
 * (pot, then payer, then topic, then mode). Null on a day without a rule. The order of the rules does not matter.
 */
export function chooseRegel(regeln: readonly Regel[], wofuer: Wofuer): Regel | null {
  let gewaehlt: Regel | null = null;
  for (const regel of regeln) {
    if (!isMeant(regel, wofuer)) continue;
    // The same scope twice on one day is kept out by the database; the newer row would count.
    const vorrang =
      gewaehlt === null ? 1 : weightOf(regel.geltung) - weightOf(gewaehlt.geltung) || regel.id - gewaehlt.id;
    if (vorrang > 0) gewaehlt = regel;
  }
  return gewaehlt;
}

// ——— what it comes to ———

/** The amount with every step of it. The amount is never negative and equals the sum of its steps. */
export function computeEntschaedigung(regel: Regel, anlass: Anlass): Berechnung {
  const { satz } = regel;
  const aufwand = withBounds(listAufwand(satz, anlass), satz);
  const schritte =
    anlass.fall === 'gehalten'
      ? [...aufwand, ...listWeg(satz, anlass), ...listAuslagen(satz, anlass)]
      : listAusfall(aufwand, satz, anlass);
  const { id: regelId, bezeichnung, fassung } = regel;
  return { regelId, bezeichnung, fassung, eingaben: anlass, schritte, betragCent: sumCent(schritte) };
}

const sumCent = (schritte: readonly Schritt[]): Geld => sumGeld(schritte.map((schritt) => schritt.cent));

/** The allowance: base, time, waiting and travelling time. Where nothing took place only the planned time counts. */
function listAufwand({ grundCent, zeit, wartezeit, fahrzeit }: Satz, anlass: Anlass): Schritt[] {
  const warten = anlass.fall === 'gehalten' ? anlass.wartezeitMinuten : 0;
  const fahren = anlass.fall === 'gehalten' ? anlass.fahrzeitMinuten : 0;
  const minuten =
    anlass.minuten +
    (wartezeit.art === 'wie-einsatz' ? warten : 0) +
    (fahrzeit.art === 'wie-einsatz' ? fahren : 0);
  return [
    ...(grundCent > 0 ? [{ art: 'grundbetrag' as const, werte: {}, cent: grundCent }] : []),
    ...listZeit(zeit, minuten),
    ...listNebenzeit('wartezeit', wartezeit, warten),
    ...listNebenzeit('fahrzeit', fahrzeit, fahren),
  ];
}

function listZeit(zeit: Zeitsatz, minuten: number): Schritt[] {
  switch (zeit.art) {
    case 'keine':
      return [];
    case 'takt': {
      const einheiten = countStarted(minuten - zeit.freiMinuten, zeit.takt);
      const werte = { minuten, frei: zeit.freiMinuten, takt: zeit.takt, einheiten, satz: zeit.cent };
      return [{ art: 'zeit.takt', werte, cent: einheiten * zeit.cent }];
    }
    case 'genau': {
      const bezahlt = Math.max(0, minuten - zeit.freiMinuten);
      const werte = { minuten, frei: zeit.freiMinuten, satz: zeit.stundeCent };
      return [{ art: 'zeit.genau', werte, cent: priceOf(zeit.stundeCent, bezahlt, 60) }];
    }
    case 'stufen': {
      const stufe = zeit.stufen.findLast(({ abMinuten }) => abMinuten <= minuten);
      if (!stufe) return [];
      return [{ art: 'zeit.stufe', werte: { minuten, ab: stufe.abMinuten }, cent: stufe.cent }];
    }
  }
}

function listNebenzeit(art: 'wartezeit' | 'fahrzeit', satz: Nebenzeit, minuten: number): Schritt[] {
  if (satz.art !== 'takt' || minuten === 0) return [];
  const einheiten = countStarted(minuten, satz.takt);
  return [
    { art, werte: { minuten, takt: satz.takt, einheiten, satz: satz.cent }, cent: einheiten * satz.cent },
  ];
}

/** Started units: one minute more than an hour is two hours. */
function countStarted(minuten: number, takt: number): number {
  return Math.ceil(Math.max(0, minuten) / takt);
}

/** The share first, then the bounds: whoever promises a minimum means what is paid. */
function withBounds(aufwand: Schritt[], { anteilProzent, mindestCent, hoechstCent }: Satz): Schritt[] {
  const ganz = sumCent(aufwand);
  const anteil = shareOf(ganz, anteilProzent);
  const schritte = [...aufwand];
  const step = (art: Schrittart, werte: Schritt['werte'], cent: Geld) => {
    if (cent !== 0) schritte.push({ art, werte, cent });
  };
  step('anteil', { prozent: anteilProzent }, anteil - ganz);
  if (mindestCent !== null) step('mindestbetrag', { betrag: mindestCent }, Math.max(0, mindestCent - anteil));
  const bisher = sumCent(schritte);
  if (hoechstCent !== null) step('hoechstbetrag', { betrag: hoechstCent }, Math.min(0, hoechstCent - bisher));
  return schritte;
}

function listAusfall(aufwand: Schritt[], satz: Satz, anlass: Anlass): Schritt[] {
  const { prozent, mitWeg } = anlass.fall === 'ausfall' ? satz.ausfall : satz.spaeteAbsage;
  const ganz = sumCent(aufwand);
  const art = anlass.fall === 'ausfall' ? 'ausfall' : 'spaete-absage';
  return [
    ...aufwand,
    { art, werte: { prozent }, cent: shareOf(ganz, prozent) - ganz },
    ...(mitWeg ? [...listWeg(satz, anlass), ...listAuslagen(satz, anlass)] : []),
  ];
}

const shareOf = (cent: Geld, prozent: number): Geld => divideHalfUp(cent * prozent, 100);

function rateOf(weg: Wegsatz, verkehrsmittel: Verkehrsmittel | null): Geld {
  switch (verkehrsmittel) {
    case 'fahrrad':
      return weg.fahrradCent;
    case 'mitfahrt':
      return weg.mitfahrtCent;
    case 'oepnv':
    case 'fuss':
      return 0;
    default:
      return weg.pkwCent;
  }
}

function listWeg({ weg }: Satz, { zehntelkilometer, verkehrsmittel }: Anlass): Schritt[] {
  const satz = rateOf(weg, verkehrsmittel);
  const bezahlt = Math.max(0, zehntelkilometer - weg.freiZehntel);
  const mitPkw = verkehrsmittel === null || verkehrsmittel === 'pkw';
  const weitere = mitPkw && weg.weitere && bezahlt > weg.weitere.abZehntel ? weg.weitere : null;
  if (bezahlt === 0 || (satz === 0 && !weitere)) return [];
  const werte = {
    zehntelkilometer: bezahlt,
    frei: Math.min(weg.freiZehntel, zehntelkilometer),
    satz,
    verkehrsmittel: verkehrsmittel ?? 'pkw',
  };
  const schritt: Schritt = weitere
    ? {
        art: 'weg.weitere',
        werte: { ...werte, ab: weitere.abZehntel, danach: weitere.cent },
        // One sum, rounded once.
        cent: divideHalfUp(satz * weitere.abZehntel + weitere.cent * (bezahlt - weitere.abZehntel), 10),
      }
    : { art: 'weg', werte, cent: priceOf(satz, bezahlt, 10) };
  return [schritt, ...listKappung('weg.hoechstbetrag', schritt.cent, weg.hoechstCent)];
}

function listAuslagen({ auslagen }: Satz, { auslagenCent }: Anlass): Schritt[] {
  if (!auslagen.erstattet || auslagenCent === 0) return [];
  return [
    { art: 'auslagen', werte: {}, cent: auslagenCent },
    ...listKappung('auslagen.hoechstbetrag', auslagenCent, auslagen.hoechstCent),
  ];
}

function listKappung(art: Schrittart, cent: Geld, hoechstens: Geld | null): Schritt[] {
  if (hoechstens === null || cent <= hoechstens) return [];
  return [{ art, werte: { betrag: hoechstens }, cent: hoechstens - cent }];
}
