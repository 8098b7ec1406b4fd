import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import { addDays, type Datum } from '../../../begriffe/zeit.ts';
import type { ZahlungStatus } from '../haushalt.tables.ts';
import { isEwrIban, isLesbar, LAENGSTER_NAME, LAENGSTER_ZWECK, toSepaText } from '../sepa/sepa.rules.ts';

/** What a payment means for the budget. */
export interface NeueBuchung {
  /** The pot; null when none is set. */
  topfId: number | null;
  /** Year of the service. */
  jahr: number;
  betragCent: Geld;
  /** One line for the finance office. */
  text: string;
  /** The payment that came back and is paid again here; only then may the year be closed. */
  ersetztZahlungId?: number;
  /** Key of the commitment of this pot and year that is kept by it (`setMittelbindung`). */
  mittelbindung?: string;
}

export interface NeueZahlung {
  /** Who is paid, for example 'sprachmittler', and which one. */
  empfaengerArt: string;
  empfaengerId: number;
  /** Name of the account's holder. */
  empfaenger: string;
  iban: string;
  betragCent: Geld;
  /** What the recipient reads on the account; brought into the bank's letters and 140 of them. */
  verwendungszweck: string;
  /** Add up to the payment. */
  buchungen: readonly NeueBuchung[];
}

/** A file for the bank that two people released. */
export interface NeuerZahllauf {
  /** What is paid, for example 'abrechnungslauf', and which one: paid once. */
  herkunftArt: string;
  herkunftId: number;
  bezeichnung: string;
  /** Wanted day; a day without payments between banks becomes the next one. */
  ausfuehrungAm: Datum;
  /** Names of the two people. */
  geprueftVon: string;
  freigegebenVon: string;
  zahlungen: readonly NeueZahlung[];
}

/** Most that one SEPA credit transfer carries: 999,999,999.99 €. */
const HOECHSTBETRAG: Geld = 99_999_999_999;

/** Later than in so many days is a slip of the pen, and a released run cannot be made again. */
const HOECHSTENS_TAGE = 60;

/**
 * Whether a run can become a payment file. Refuses `zahllauf.leer`, `zahllauf.vier-augen`,
 * `zahllauf.ausfuehrung-vorbei`, `zahllauf.ausfuehrung-zu-spaet`, and with the recipient's name `zahlung.betrag`, `zahlung.iban`, `zahlung.iban-land`,
 * `zahlung.buchungen`, `zahlung.empfaenger`, `zahlung.zweck`.
 * @param heute the day on which the file is made
 */
export function checkZahllauf(neu: NeuerZahllauf, heute: Datum): Ergebnis<undefined> {
  if (neu.zahlungen.length === 0) return refuse('zahllauf.leer');
  if (neu.geprueftVon === neu.freigegebenVon) return refuse('zahllauf.vier-augen');
  if (neu.ausfuehrungAm < heute) return refuse('zahllauf.ausfuehrung-vorbei');
  if (neu.ausfuehrungAm > addDays(heute, HOECHSTENS_TAGE)) return refuse('zahllauf.ausfuehrung-zu-spaet');
  for (const zahlung of neu.zahlungen) {
    const grund = faultOf(zahlung);
    if (grund) return refuse(grund, { werte: { empfaenger: zahlung.empfaenger } });
  }
  return ok();
}

function faultOf({ empfaenger, iban, betragCent, verwendungszweck, buchungen }: NeueZahlung): string | null {
  if (!isLesbar(toSepaText(empfaenger, LAENGSTER_NAME))) return 'zahlung.empfaenger';
  if (!isLesbar(toSepaText(verwendungszweck, LAENGSTER_ZWECK))) return 'zahlung.zweck';
  if (!Number.isSafeInteger(betragCent) || betragCent <= 0 || betragCent > HOECHSTBETRAG) {
    return 'zahlung.betrag';
  }
  const bare = parseIban(iban);
  if (bare === undefined) return 'zahlung.iban';
  if (!isEwrIban(bare)) return 'zahlung.iban-land';
  const summe = sumGeld(buchungen.map((buchung) => buchung.betragCent));
  return buchungen.length === 0 || summe !== betragCent ? 'zahlung.buchungen' : null;
}

/** What there is to say about a payment that came back. */
export interface Zurueckgekommen {
  status: ZahlungStatus;
  empfaenger_art: string;
  empfaenger_id: number;
}

/**
 * Whether a payment that came back may be paid again by these: to the same recipient, and in no year more than it was
 * booked on and is not paid again yet. Refuses `zahlung.ersatz`.
 */
export function checkErsatz(
  zahlungen: readonly NeueZahlung[],
  id: number,
  alt: Zurueckgekommen | null,
  jahre: readonly { jahr: number; gebuchtCent: Geld; ersetztCent: Geld }[],
): Ergebnis<undefined> {
  const neue = zahlungen.filter(({ buchungen }) => buchungen.some((one) => one.ersetztZahlungId === id));
  const refusal = refuse('zahlung.ersatz', { werte: { empfaenger: neue[0]?.empfaenger ?? '' } });
  const sameRecipient = neue.every(
    (one) => one.empfaengerArt === alt?.empfaenger_art && one.empfaengerId === alt.empfaenger_id,
  );
  if (alt?.status !== 'zurueckgekommen' || !sameRecipient) return refusal;
  const rest = new Map(jahre.map((one) => [one.jahr, one.gebuchtCent - one.ersetztCent]));
  for (const { jahr, betragCent, ersetztZahlungId } of neue.flatMap(({ buchungen }) => buchungen)) {
    if (ersetztZahlungId === id) rest.set(jahr, (rest.get(jahr) ?? 0) - betragCent);
  }
  return [...rest.values()].some((cent) => cent < 0) ? refusal : ok();
}

/**
 * What can happen to a payment after its file is made: the bank sends it back, once. Refuses `zahlung.rueck-vorher` and
 * `zahlung.rueck-kuenftig` for days on which that cannot have been.
 */
export function checkRueckgabe(am: Datum, erstelltAm: Datum, heute: Datum): Ergebnis<undefined> {
  if (am < erstelltAm) return refuse('zahlung.rueck-vorher', { feld: 'am' });
  if (am > heute) return refuse('zahlung.rueck-kuenftig', { feld: 'am' });
  return ok();
}
