/** The conditions under which courses of one kind are financed, and what follows from them. Amounts are cents. */
import { divideHalfUp } from '../../../begriffe/festkomma.ts';
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';

export const PAUSCHALARTEN = [
  'kinderbetreuung',
  'raum',
  'material',
  'fahrt',
  'pruefung',
  'verwaltung',
  'sonstiges',
] as const;
export type Pauschalart = (typeof PAUSCHALARTEN)[number];

/** By what a flat part is counted: teaching unit, calendar month with lessons, course, participant. */
export const BEZUEGE = ['ue', 'monat', 'kurs', 'teilnehmer'] as const;
export type Bezug = (typeof BEZUEGE)[number];

export interface Pauschale {
  art: Pauschalart;
  bezug: Bezug;
  satzCent: Geld;
}

export const UNTERLAGENARTEN = [
  'konzept',
  'kostenplan',
  'qualifikation',
  'raumnachweis',
  'zulassung',
  'teilnehmerplanung',
  'sonstiges',
] as const;
export type Unterlagenart = (typeof UNTERLAGENARTEN)[number];

/** A version of the conditions; an approval keeps its copy, and that copy counts for the course's lists and invoices. */
export interface Foerderregeln {
  /** What `satzUeCent` pays for: a teaching unit held, or a teaching unit with one participant present. */
  abrechnung: 'ue' | 'teilnehmer-ue';
  /** Per teaching unit of 45 minutes. */
  satzUeCent: Geld;
  /** Each kind at most once; childcare is paid only for courses that have it. */
  pauschalen: readonly Pauschale[];
  teilnehmerMin: number;
  teilnehmerMax: number;
  /** What happens when fewer than the minimum are present in a month; the office is always warned. */
  unterMindestzahl: {
    /** From the first such month on the part per teaching unit is cut by so much; 0: not at all. */
    kuerzungProzent: number;
    /** After so many such months one after the other the funding ends; null: never. */
    beendenNachMonaten: number | null;
  };
  anwesenheit: {
    /** Whoever missed more than so many units in a row of months without an excuse counts no more; null: no limit. */
    fehlUe: number | null;
    /** The same in weeks without any attendance. */
    fehlWochen: number | null;
    /** They are not counted, or the provider must take them off the course. */
    folge: 'zaehlt-nicht' | 'abmelden';
  };
  /** Who may take part, in the words of the participant lists; empty: everybody. */
  gruppen: readonly string[];
  /** What participants or the provider bear: nothing, cents for each participant, or a share of the costs in percent. */
  eigenanteil: { art: 'keiner' } | { art: 'betrag'; cent: Geld } | { art: 'prozent'; prozent: number };
  unterlagen: readonly Unterlagenart[];
  /** So many percent more units than approved are paid without a new approval; 0: none. */
  toleranzUeProzent: number;
}

export type Positionsart = 'unterricht' | Pauschalart | 'eigenanteil';

/** One line of a calculation or an approval: quantity × price, rounded once. The lines add up to the amount. */
export interface Position {
  art: Positionsart;
  /** What is counted; an own share has none. */
  bezug: Bezug | 'teilnehmer-ue' | null;
  menge: number;
  einzelpreisCent: Geld;
  /** Negative for what the county does not pay. */
  betragCent: Geld;
  /** Why this line, in the provider's or the office's words. */
  text: string;
}

/** What of a course decides how much it may get. */
export interface Kursumfang {
  ue: number;
  /** Calendar months in which lessons are held. */
  monate: number;
  /** Places, or those present when it is about a month that was held. */
  teilnehmer: number;
  kinderbetreuung: boolean;
}

/** The highest grant by the conditions, line by line; the lines are its explanation. */
export interface Kalkulation {
  positionen: Position[];
  /** What the course costs by the rates. */
  kostenCent: Geld;
  /** Of it not paid by the county. */
  eigenanteilCent: Geld;
  betragCent: Geld;
}

function mengeOf(bezug: Bezug | 'teilnehmer-ue', umfang: Kursumfang): number {
  switch (bezug) {
    case 'ue':
      return umfang.ue;
    case 'monat':
      return umfang.monate;
    case 'kurs':
      return 1;
    case 'teilnehmer':
      return umfang.teilnehmer;
    case 'teilnehmer-ue':
      return umfang.ue * umfang.teilnehmer;
  }
}

/** Lower prices than the rates, by the kind of line. */
export type Preise = Partial<Record<Positionsart, Geld>>;

/**
 * The highest grant that these conditions allow for a course of this size.
 * @param preise what is asked for or given instead of the rates; never more than these
 */
export function kalkulationOf(regeln: Foerderregeln, umfang: Kursumfang, preise: Preise = {}): Kalkulation {
  const line = (art: Positionsart, bezug: Bezug | 'teilnehmer-ue', satzCent: Geld): Position => {
    const menge = mengeOf(bezug, umfang);
    const einzelpreisCent = Math.min(satzCent, preise[art] ?? satzCent);
    return { art, bezug, menge, einzelpreisCent, betragCent: menge * einzelpreisCent, text: '' };
  };
  const positionen = [
    line('unterricht', regeln.abrechnung, regeln.satzUeCent),
    ...regeln.pauschalen
      .filter(({ art }) => art !== 'kinderbetreuung' || umfang.kinderbetreuung)
      .map(({ art, bezug, satzCent }) => line(art, bezug, satzCent)),
  ].filter(({ menge, einzelpreisCent }) => menge > 0 && einzelpreisCent > 0);
  const kostenCent = sumGeld(positionen.map(({ betragCent }) => betragCent));
  const eigenanteil = eigenanteilOf(regeln, umfang, kostenCent);
  if (eigenanteil) positionen.push(eigenanteil);
  const eigenanteilCent = -(eigenanteil?.betragCent ?? 0);
  return { positionen, kostenCent, eigenanteilCent, betragCent: kostenCent - eigenanteilCent };
}

/** Never more than the costs. */
function eigenanteilOf(regeln: Foerderregeln, umfang: Kursumfang, kostenCent: Geld): Position | null {
  const { eigenanteil } = regeln;
  if (eigenanteil.art === 'keiner') return null;
  const istBetrag = eigenanteil.art === 'betrag';
  const voll = istBetrag
    ? eigenanteil.cent * umfang.teilnehmer
    : divideHalfUp(kostenCent * eigenanteil.prozent, 100);
  const cent = Math.min(voll, kostenCent);
  if (cent === 0) return null;
  return {
    art: 'eigenanteil',
    bezug: istBetrag ? 'teilnehmer' : null,
    menge: istBetrag ? umfang.teilnehmer : eigenanteil.prozent,
    einzelpreisCent: istBetrag ? eigenanteil.cent : kostenCent,
    betragCent: -cent,
    text: '',
  };
}

/** What a month with few participants leads to. */
export interface Folge {
  art: 'keine' | 'warnen' | 'kuerzen' | 'beenden';
  /** By how much the part per teaching unit is cut; 0 unless `kuerzen` or `beenden` says so. */
  kuerzungProzent: number;
  /** Months below the minimum one after the other, this one included. */
  monateDarunter: number;
  /** Months that are left until the funding ends; null when it never does. */
  monateBisEnde: number | null;
}

/**
 * What falling numbers mean for a month.
 * @param teilnehmer those who count in this month
 * @param mindestens the approval's minimum
 * @param monateDavor months below the minimum directly before it
 */
export function folgeOf(
  regeln: Pick<Foerderregeln, 'unterMindestzahl'>,
  { teilnehmer, mindestens, monateDavor }: { teilnehmer: number; mindestens: number; monateDavor: number },
): Folge {
  const { kuerzungProzent, beendenNachMonaten } = regeln.unterMindestzahl;
  if (teilnehmer >= mindestens) {
    return { art: 'keine', kuerzungProzent: 0, monateDarunter: 0, monateBisEnde: beendenNachMonaten };
  }
  const monateDarunter = monateDavor + 1;
  const monateBisEnde = beendenNachMonaten === null ? null : Math.max(0, beendenNachMonaten - monateDarunter);
  const art = monateBisEnde === 0 ? 'beenden' : kuerzungProzent > 0 ? 'kuerzen' : 'warnen';
  return { art, kuerzungProzent, monateDarunter, monateBisEnde };
}

/** The part per teaching unit of a month after a cut. Rounded once. */
export function gekuerzt(betragCent: Geld, kuerzungProzent: number): Geld {
  return divideHalfUp(betragCent * (100 - kuerzungProzent), 100);
}

/** Teaching units that are paid without a new approval: those approved and the tolerance, whole units. */
export function hoechstUe(regeln: Pick<Foerderregeln, 'toleranzUeProzent'>, bewilligteUe: number): number {
  return bewilligteUe + Math.floor((bewilligteUe * regeln.toleranzUeProzent) / 100);
}

export function isGruppeGefoerdert(regeln: Pick<Foerderregeln, 'gruppen'>, gruppe: string): boolean {
  return regeln.gruppen.length === 0 || regeln.gruppen.includes(gruppe);
}
