/** What a provider may be paid for some months of a course: by its approval, its lists, and what was accepted before. */
import { divideHalfUp } from '../../../begriffe/festkomma.ts';
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import {
  type Foerderregeln,
  gekuerzt,
  hoechstUe,
  type Position,
  type Positionsart,
} from '../foerderung/regeln.rules.ts';

/** A month by the list that the office has checked. */
export interface Abrechnungsmonat {
  monat: Datum;
  ue: number;
  /** Teaching units × people present. */
  teilnehmerUe: number;
  /** Those who count. */
  teilnehmer: number;
  /** Cut of the lessons because too few were there; 0: none. */
  kuerzungProzent: number;
}

/** The approval in force, as far as money follows from it. */
export interface Bewilligtes {
  positionen: readonly Position[];
  betragCent: Geld;
  regeln: Pick<Foerderregeln, 'toleranzUeProzent'>;
}

/** What earlier invoices of the course were accepted for. */
export interface Bisheriges {
  /** By kind of position. */
  betraege: Readonly<Partial<Record<Positionsart, Geld>>>;
  /** In all. */
  betragCent: Geld;
}

export interface Kuerzung {
  monat: Datum;
  prozent: number;
  betragCent: Geld;
}

/** One kind of position with the way to its amount: quantity × price − cuts − what was accepted before. */
export interface Anspruchszeile {
  art: Positionsart;
  bezug: Position['bezug'];
  /** What happened in all billed months. */
  gehalten: number;
  /** Approved, with the tolerance. */
  hoechstens: number;
  /** The lower of both. */
  menge: number;
  einzelpreisCent: Geld;
  kuerzungen: Kuerzung[];
  bisherCent: Geld;
  /** What may still be paid. */
  betragCent: Geld;
}

export interface Anspruch {
  zeilen: Anspruchszeile[];
  /** What is left of the approved amount. */
  restCent: Geld;
  /** Approved own share as a part of the approved costs, to be taken off what is accepted. */
  eigenanteil: { betragCent: Geld; kostenCent: Geld };
}

function gehaltenOf(bezug: Position['bezug'], monate: readonly Abrechnungsmonat[]): number {
  const sum = (pick: (monat: Abrechnungsmonat) => number) =>
    monate.reduce((all, monat) => all + pick(monat), 0);
  switch (bezug) {
    case 'ue':
      return sum(({ ue }) => ue);
    case 'teilnehmer-ue':
      return sum(({ teilnehmerUe }) => teilnehmerUe);
    case 'monat':
      return monate.filter(({ ue }) => ue > 0).length;
    case 'teilnehmer':
      return Math.max(0, ...monate.map(({ teilnehmer }) => teilnehmer));
    case 'kurs':
      return monate.length > 0 ? 1 : 0;
    case null:
      return 0;
  }
}

/**
 * What may still be paid for all months billed so far, the new ones among them: so a later invoice for a month that was
 * billed already finds only what was left of it.
 * @param monate oldest first, each with a checked list
 */
export function anspruchOf(
  bewilligt: Bewilligtes,
  monate: readonly Abrechnungsmonat[],
  bisher: Bisheriges,
): Anspruch {
  const kosten = bewilligt.positionen.filter(({ art }) => art !== 'eigenanteil');
  const zeilen = kosten.map(({ art, bezug, menge: bewilligteMenge, einzelpreisCent }): Anspruchszeile => {
    const hoechstens = bezug === 'ue' ? hoechstUe(bewilligt.regeln, bewilligteMenge) : bewilligteMenge;
    const gehalten = gehaltenOf(bezug, monate);
    const menge = Math.min(gehalten, hoechstens);
    const kuerzungen = art === 'unterricht' ? kuerzungenOf(bezug, monate, menge, einzelpreisCent) : [];
    const bisherCent = bisher.betraege[art] ?? 0;
    const ganzCent = menge * einzelpreisCent - sumGeld(kuerzungen.map((one) => one.betragCent));
    return {
      art,
      bezug,
      gehalten,
      hoechstens,
      menge,
      einzelpreisCent,
      kuerzungen,
      bisherCent,
      betragCent: Math.max(0, ganzCent - bisherCent),
    };
  });
  const eigenanteil = bewilligt.positionen.find(({ art }) => art === 'eigenanteil');
  return {
    zeilen,
    restCent: Math.max(0, bewilligt.betragCent - bisher.betragCent),
    eigenanteil: {
      betragCent: -(eigenanteil?.betragCent ?? 0),
      kostenCent: sumGeld(kosten.map(({ betragCent }) => betragCent)),
    },
  };
}

/** The first units count first: what is above the limit lies in the last month and is not paid, so it is not cut either. */
function kuerzungenOf(
  bezug: Position['bezug'],
  monate: readonly Abrechnungsmonat[],
  menge: number,
  preisCent: Geld,
): Kuerzung[] {
  let offen = menge;
  return monate.flatMap(({ monat, ue, teilnehmerUe, kuerzungProzent }) => {
    const anteil = Math.min(offen, bezug === 'teilnehmer-ue' ? teilnehmerUe : ue);
    offen -= anteil;
    const voll = anteil * preisCent;
    const betragCent = voll - gekuerzt(voll, kuerzungProzent);
    return betragCent > 0 ? [{ monat, prozent: kuerzungProzent, betragCent }] : [];
  });
}

export interface Rechnungszeile {
  /** What the line is for; null: nobody knows yet. */
  art: Positionsart | 'umsatzsteuer' | null;
  betragCent: Geld;
}

/** What KoMuT takes off the whole invoice. */
export interface Abzug {
  art: 'eigenanteil' | 'hoechstbetrag';
  betragCent: Geld;
}

export interface Vergleich {
  /** For each line what may be paid of it, in their order. */
  erlaubtCent: Geld[];
  abzuege: Abzug[];
  /** What may be paid in all; never negative. */
  summeCent: Geld;
}

/**
 * Compares an invoice with what may be paid, line by line: lines of a kind use up what the kind may get; a line of no
 * approved kind gets nothing, a credit counts as it stands. The own share follows what is accepted, in the proportion of
 * the approval, unless the invoice takes it off itself. Then the approved amount limits the whole.
 */
export function compareRechnung(zeilen: readonly Rechnungszeile[], anspruch: Anspruch): Vergleich {
  const offen = new Map<string, Geld>(anspruch.zeilen.map(({ art, betragCent }) => [art, betragCent]));
  const erlaubtCent = zeilen.map(({ art, betragCent }) => {
    if (betragCent <= 0) return betragCent;
    const frei = offen.get(art ?? '') ?? 0;
    const erlaubt = Math.min(betragCent, frei);
    offen.set(art ?? '', frei - erlaubt);
    return erlaubt;
  });
  const kosten = sumGeld(erlaubtCent.filter((_, at) => zeilen[at]!.art !== 'eigenanteil'));
  const genannt = -sumGeld(erlaubtCent.filter((_, at) => zeilen[at]!.art === 'eigenanteil'));
  const { eigenanteil, restCent } = anspruch;
  const geschuldet =
    eigenanteil.kostenCent > 0
      ? divideHalfUp(eigenanteil.betragCent * Math.max(0, kosten), eigenanteil.kostenCent)
      : 0;
  const abzuege: Abzug[] = [];
  if (geschuldet > genannt) abzuege.push({ art: 'eigenanteil', betragCent: geschuldet - genannt });
  const danach = Math.max(0, kosten - Math.max(genannt, geschuldet));
  if (danach > restCent) abzuege.push({ art: 'hoechstbetrag', betragCent: danach - restCent });
  return { erlaubtCent, abzuege, summeCent: Math.min(danach, restCent) };
}

/** The lines an invoice would have that asks for exactly what may be paid. */
export function proposeZeilen(anspruch: Anspruch): { art: Positionsart; betragCent: Geld }[] {
  const zeilen = anspruch.zeilen
    .filter(({ betragCent }) => betragCent > 0)
    .map(({ art, betragCent }) => ({ art, betragCent }));
  const { abzuege } = compareRechnung(zeilen, anspruch);
  const eigenanteil = abzuege.find(({ art }) => art === 'eigenanteil');
  return eigenanteil ? [...zeilen, { art: 'eigenanteil', betragCent: -eigenanteil.betragCent }] : zeilen;
}

const WORTE: readonly [Positionsart, RegExp][] = [
  ['kinderbetreuung', /kinder|betreuung/],
  ['raum', /raum|räume|miete/],
  ['material', /material|lehrbuch|lehrwerk|bücher|lernmittel/],
  ['fahrt', /fahrt|reisekosten|kilometer/],
  ['pruefung', /prüfung|pruefung|examen|test/],
  ['verwaltung', /verwaltung|overhead|regie/],
  ['eigenanteil', /eigenanteil|eigenmittel|teilnehmerbeitr/],
  ['unterricht', /unterricht|\bue\b|sprachkurs|kurs|lehrkraft|honorar|dozent|deutsch/],
];

/** For which kind of position a line stands, by the words in it; null when none is known. The office may say otherwise. */
export function guessArt(text: string): Positionsart | null {
  const words = text.toLowerCase();
  return WORTE.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
