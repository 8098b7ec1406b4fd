/** What is checked before a line is paid: each line tells what is wrong with it, how much it matters, and why. */

import { createHash } from 'node:crypto';
import type { Geld } from '../../../begriffe/geld.ts';
import { maskIban, parseIban } from '../../../begriffe/iban.ts';
import type { Zehntelkilometer } from '../../../begriffe/kilometer.ts';
import { fahrtMinuten, type Ort } from '../../../begriffe/ort.ts';
import { addDays, type Datum, datumOf, minutesBetween, yearOf } from '../../../begriffe/zeit.ts';
import type { Fall } from './entschaedigung.rules.ts';

/** `sperrt`: cannot be paid like this. `ansehen`: somebody looks and ticks it off with a reason. `info`: good to know. */
export type Schwere = 'sperrt' | 'ansehen' | 'info';

/** The checks in the order in which they are shown; those of a person stand on each of her lines and are ticked once. */
export const PRUEFUNGEN = {
  'keine-regel': { schwere: 'sperrt', jePerson: false },
  'jahr-abgeschlossen': { schwere: 'sperrt', jePerson: false },
  'konto-fehlt': { schwere: 'sperrt', jePerson: true },
  'konto-ungueltig': { schwere: 'sperrt', jePerson: true },
  'konto-geaendert': { schwere: 'ansehen', jePerson: true },
  'konto-zurueckgekommen': { schwere: 'ansehen', jePerson: true },
  uebernommen: { schwere: 'ansehen', jePerson: false },
  'kostentraeger-fehlt': { schwere: 'ansehen', jePerson: false },
  kilometer: { schwere: 'ansehen', jePerson: false },
  ueberschneidung: { schwere: 'ansehen', jePerson: false },
  'weg-zu-weit': { schwere: 'ansehen', jePerson: false },
  'lange-dauer': { schwere: 'ansehen', jePerson: false },
  'betrag-null': { schwere: 'ansehen', jePerson: false },
  'freibetrag-ueberschritten': { schwere: 'info', jePerson: true },
  'erklaerung-fehlt': { schwere: 'info', jePerson: true },
  'spaet-bestaetigt': { schwere: 'info', jePerson: false },
  'weg-unbekannt': { schwere: 'info', jePerson: false },
} as const satisfies Record<string, { schwere: Schwere; jePerson: boolean }>;

export type Pruefung = keyof typeof PRUEFUNGEN;
export const PRUEFUNG_KEYS = Object.keys(PRUEFUNGEN) as Pruefung[];

/** Who looked at it, and why it is right as it is. */
export interface Erledigung {
  von: string;
  /** ISO instant. */
  at: string;
  grund: string;
}

/** What a check found at a line, as stored. */
export interface Hinweis {
  pruefung: Pruefung;
  /** What the sentence mentions; money in cents, distances in tenths of a kilometre, dates as `YYYY-MM-DD`. */
  werte: Record<string, string | number>;
  erledigt?: Erledigung;
}

/** Stops the release: cannot be paid, or nobody has looked yet. */
export function isOffen({ pruefung, erledigt }: Hinweis): boolean {
  const { schwere } = PRUEFUNGEN[pruefung];
  return schwere === 'sperrt' || (schwere === 'ansehen' && erledigt === undefined);
}

/** Looked at once is looked at, as long as the same still stands there. */
export function keepErledigt(neu: readonly Hinweis[], alt: readonly Hinweis[]): Hinweis[] {
  return neu.map((hinweis) => {
    const erledigt = alt.find((frueher) => isSame(frueher, hinweis))?.erledigt;
    return erledigt ? { ...hinweis, erledigt } : hinweis;
  });
}

function isSame(a: Hinweis, b: Hinweis): boolean {
  const text = ({ werte }: Hinweis) => JSON.stringify(Object.entries(werte).toSorted());
  return a.pruefung === b.pruefung && text(a) === text(b);
}

export interface Pruefregeln {
  /** More than the expected way there and back by this factor and margin is looked at. */
  kilometerFaktor: number;
  kilometerZuschlagZehntel: Zehntelkilometer;
  /** Longer than this is looked at. */
  langeMinuten: number;
  /** Confirmed so many days after the service or later is late. */
  spaetTage: number;
  /** Faster than this nobody gets from one appointment to the next; roads are longer than the great circle. */
  tempoKmh: number;
  wegfaktor: number;
}

export const PRUEFREGELN: Pruefregeln = {
  kilometerFaktor: 1.3,
  kilometerZuschlagZehntel: 100,
  langeMinuten: 300,
  spaetTage: 60,
  tempoKmh: 80,
  wegfaktor: 1.3,
};

/** An appointment of the same person that is held, confirmed or settled. */
export interface Nachbar {
  einsatzId: number;
  beginn: Date;
  ende: Date;
  /** Null where nobody travels or the place is unknown. */
  ort: Ort | null;
}

/** Everything the checks look at. */
export interface Pruefling {
  einsatzId: number;
  tag: Datum;
  fall: Fall;
  /** Actual times; the planned ones when it did not take place. */
  beginn: Date;
  ende: Date;
  ort: Ort | null;
  zehntelkilometer: Zehntelkilometer;
  /** There and back from home; null where a place is unknown. */
  erwartetZehntel: Zehntelkilometer | null;
  bestaetigtAt: Date | null;
  betragCent: Geld;
  hatRegel: boolean;
  /** A third party pays and nobody said which. */
  fehltKostentraeger: boolean;
  istJahrAbgeschlossen: boolean;
  /** Taken over from an old list, where it may have been paid already. */
  istUebernommen: boolean;
  /** Paid before with the same amount; the payment came back. */
  wirdNochmalGezahlt: boolean;
  nachbarn: readonly Nachbar[];
  /** `istErreichbar`: a bank inside the European payment area holds the account. */
  konto: { iban: string | null; inhaber: string; istErreichbar: boolean };
  /** The latest payment to this person. */
  letzteZahlung: { iban: string; kamZurueck: boolean } | null;
  steuer: { jahr: number; istErklaert: boolean; grenzeCent: Geld | null; genutztCent: Geld };
}

/** All that a line must tell, in the order of the table. */
export function checkPosition(p: Pruefling, regeln: Pruefregeln = PRUEFREGELN): Hinweis[] {
  const gefunden = [
    ...checkRegel(p),
    ...checkKonto(p),
    ...checkWeg(p, regeln),
    ...checkNachbarn(p, regeln),
    ...checkDauer(p, regeln),
    ...checkSteuer(p),
  ];
  return gefunden.toSorted((a, b) => PRUEFUNG_KEYS.indexOf(a.pruefung) - PRUEFUNG_KEYS.indexOf(b.pruefung));
}

const found = (pruefung: Pruefung, werte: Hinweis['werte'] = {}): Hinweis => ({ pruefung, werte });

function checkRegel(p: Pruefling): Hinweis[] {
  return [
    ...(p.hatRegel ? [] : [found('keine-regel', { tag: p.tag })]),
    ...(p.istJahrAbgeschlossen && !p.wirdNochmalGezahlt
      ? [found('jahr-abgeschlossen', { jahr: yearOf(p.tag) })]
      : []),
    ...(p.fehltKostentraeger && p.betragCent > 0 ? [found('kostentraeger-fehlt')] : []),
    ...(p.istUebernommen && !p.wirdNochmalGezahlt && p.betragCent > 0 ? [found('uebernommen')] : []),
    ...(p.hatRegel && p.betragCent === 0 ? [found('betrag-null')] : []),
  ];
}

/** Somebody who gets nothing needs no account. */
function checkKonto({ betragCent, konto, letzteZahlung }: Pruefling): Hinweis[] {
  if (betragCent === 0) return [];
  if (!konto.iban || konto.inhaber.trim() === '') return [found('konto-fehlt')];
  const iban = parseIban(konto.iban);
  if (iban === undefined || !konto.istErreichbar)
    return [found('konto-ungueltig', { konto: maskIban(konto.iban) })];
  if (letzteZahlung === null) return [];
  const istGleich = parseIban(letzteZahlung.iban) === iban;
  if (letzteZahlung.kamZurueck) {
    return istGleich ? [found('konto-zurueckgekommen', { konto: maskIban(iban) })] : [];
  }
  return istGleich
    ? []
    : [
        found('konto-geaendert', {
          bisher: maskIban(letzteZahlung.iban),
          konto: maskIban(iban),
          kennung: fingerprint(letzteZahlung.iban, iban),
        }),
      ];
}

/** Tells accounts apart that look alike when they are masked; so short that it leads back to none. */
const fingerprint = (...ibans: string[]) =>
  createHash('sha256').update(ibans.join(' ')).digest('hex').slice(0, 8);

function checkWeg(p: Pruefling, regeln: Pruefregeln): Hinweis[] {
  if (p.zehntelkilometer === 0) return [];
  if (p.erwartetZehntel === null) return [found('weg-unbekannt', { gemeldet: p.zehntelkilometer })];
  const grenze = Math.round(p.erwartetZehntel * regeln.kilometerFaktor) + regeln.kilometerZuschlagZehntel;
  if (p.zehntelkilometer <= grenze) return [];
  return [found('kilometer', { gemeldet: p.zehntelkilometer, erwartet: p.erwartetZehntel })];
}

/** The first one that is in the way; how to get from one to the next matters only where both places are known. */
function checkNachbarn(p: Pruefling, regeln: Pruefregeln): Hinweis[] {
  if (p.fall !== 'gehalten') return [];
  for (const nachbar of p.nachbarn) {
    const luecke = gapBetween(p, nachbar);
    if (luecke < 0) return [found('ueberschneidung', { einsatz: nachbar.einsatzId })];
    if (p.ort === null || nachbar.ort === null) continue;
    const fahrt = Math.ceil(fahrtMinuten(p.ort, nachbar.ort, regeln.wegfaktor, regeln.tempoKmh));
    if (luecke < fahrt) {
      return [found('weg-zu-weit', { einsatz: nachbar.einsatzId, minuten: luecke, fahrt })];
    }
  }
  return [];
}

/** Minutes between two stretches of time; negative when they overlap. */
function gapBetween(a: { beginn: Date; ende: Date }, b: { beginn: Date; ende: Date }): number {
  return Math.max(minutesBetween(a.ende, b.beginn), minutesBetween(b.ende, a.beginn));
}

function checkDauer(p: Pruefling, regeln: Pruefregeln): Hinweis[] {
  const minuten = minutesBetween(p.beginn, p.ende);
  const istSpaet = p.bestaetigtAt !== null && datumOf(p.bestaetigtAt) > addDays(p.tag, regeln.spaetTage);
  return [
    ...(p.fall === 'gehalten' && minuten > regeln.langeMinuten ? [found('lange-dauer', { minuten })] : []),
    ...(istSpaet ? [found('spaet-bestaetigt', { am: datumOf(p.bestaetigtAt!) })] : []),
  ];
}

/** Warns and never blocks: whether something is taxed is no matter of the county's. */
function checkSteuer({ betragCent, steuer }: Pruefling): Hinweis[] {
  if (betragCent === 0) return [];
  const { jahr, istErklaert, grenzeCent, genutztCent } = steuer;
  return [
    ...(istErklaert ? [] : [found('erklaerung-fehlt', { jahr })]),
    ...(grenzeCent !== null && genutztCent > grenzeCent
      ? [found('freibetrag-ueberschritten', { jahr, grenze: grenzeCent, summe: genutztCent })]
      : []),
  ];
}
