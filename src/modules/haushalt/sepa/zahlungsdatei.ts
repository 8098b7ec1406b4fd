import { Document } from 'sepa';
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import { type Datum, toOrtszeit } from '../../../begriffe/zeit.ts';
import { LAENGSTER_NAME, LAENGSTER_ZWECK, toSepaText } from './sepa.rules.ts';

/** The account that pays. */
export interface Zahlerkonto {
  name: string;
  /** Bare IBAN. */
  iban: string;
  /** Empty: the bank finds itself by the IBAN. */
  bic: string;
}

export interface Ueberweisung {
  /** End-to-end reference, at most 35 characters of the SEPA set. */
  endToEnd: string;
  empfaenger: string;
  /** Bare IBAN. */
  iban: string;
  betragCent: Geld;
  verwendungszweck: string;
}

export interface Sammelauftrag {
  /** Message identification, at most 28 characters: the instruction's own references are made from it. */
  kennung: string;
  erstelltAt: Date;
  ausfuehrungAm: Datum;
  konto: Zahlerkonto;
  ueberweisungen: readonly Ueberweisung[];
}

/**
 * The order to the bank as pain.001.001.09 (EPC132-08, valid from November 2023), without postal addresses: banks
 * inside the European Economic Area need none, and unstructured ones are no longer taken.
 * @throws Error when the library finds something a bank would refuse, or its control sum is not ours
 */
export function writeZahlungsdatei(auftrag: Sammelauftrag): Uint8Array {
  const document = new Document('pain.001.001.09');
  document.grpHdr.id = auftrag.kennung;
  document.grpHdr.created = localDate(toOrtszeit(auftrag.erstelltAt));
  document.grpHdr.initiatorName = toSepaText(auftrag.konto.name, LAENGSTER_NAME);

  const info = document.createPaymentInfo();
  info.batchBooking = true;
  info.requestedExecutionDate = localDate({ datum: auftrag.ausfuehrungAm, uhrzeit: '12:00' });
  info.debtorName = document.grpHdr.initiatorName;
  info.debtorIBAN = auftrag.konto.iban;
  info.debtorBIC = auftrag.konto.bic;
  document.addPaymentInfo(info);

  for (const one of auftrag.ueberweisungen) {
    const payment = info.createTransaction();
    payment.end2endId = one.endToEnd;
    payment.amount = one.betragCent / 100;
    payment.creditorName = toSepaText(one.empfaenger, LAENGSTER_NAME);
    payment.creditorIBAN = one.iban;
    payment.remittanceInfo = toSepaText(one.verwendungszweck, LAENGSTER_ZWECK);
    info.addTransaction(payment);
  }

  const xml = document.toString();
  // The library adds euros as floating-point numbers; ours are cents.
  const summe = sumGeld(auftrag.ueberweisungen.map((one) => one.betragCent));
  const expected = `<CtrlSum>${(summe / 100).toFixed(2)}</CtrlSum>`;
  if (xml.split(expected).length !== 3)
    throw new Error(`The payment file's control sum is not ${summe} cents`);
  return new TextEncoder().encode(xml);
}

/** The library writes the date's local parts, whatever the zone of the machine: these are to be Berlin's. */
function localDate({ datum, uhrzeit }: { datum: Datum; uhrzeit: string }): Date {
  const [year, month, day] = datum.split('-').map(Number) as [number, number, number];
  const [hour, minute] = uhrzeit.split(':').map(Number) as [number, number];
  return new Date(year, month - 1, day, hour, minute);
}
