import type { Dezimal } from '../../../begriffe/dezimal.ts';
import type { Datum } from '../../../begriffe/zeit.ts';

/**
 * One invoice after EN 16931, whatever syntax it came in: UBL Invoice, UBL CreditNote or UN/CEFACT CII.
 * BT and BG numbers are those of the standard. Amounts are exact decimals in the invoice's currency, as they
 * stand in the paper; what is absent, or present but unreadable, is null (the latter with a Lesehinweis).
 */
export interface Rechnung {
  syntax: 'ubl' | 'cii';
  /** BT-24, the specification the sender claims to follow. */
  profil: string | null;
  /** BT-1 */
  nummer: string | null;
  /** BT-2 */
  datum: Datum | null;
  /** BT-3 (UNTDID 1001): 380 invoice, 381 credit note, 384 correction … */
  art: string | null;
  /** BT-5 */
  waehrung: string | null;
  /** BT-9 */
  faelligAm: Datum | null;
  /** BT-10, the buyer's reference; for public bodies the Leitweg-ID. */
  leitwegId: string | null;
  /** BT-12 */
  vertrag: string | null;
  /** BT-13 */
  bestellung: string | null;
  /** BT-20; '' when the sender left the field empty. */
  zahlungsbedingungen: string | null;
  /** BT-22 */
  bemerkungen: string[];
  /** BT-25, numbers of the invoices this one refers to. */
  vorgaenger: string[];
  /** BT-72 to BT-74: the day of delivery, or the period billed. */
  leistung: { am: Datum | null; von: Datum | null; bis: Datum | null };
  verkaeufer: Partei;
  kaeufer: Partei;
  /** BG-11: the seller has a tax representative, who then needs no VAT number of his own in BG-4. */
  hatSteuervertreter: boolean;
  /** BT-59, where somebody else than the seller is to be paid. */
  zahlungsempfaenger: string | null;
  /** BG-16 */
  zahlungswege: Zahlungsweg[];
  /** BG-20 and BG-21, allowances and charges on the whole invoice. */
  zuAbschlaege: ZuAbschlag[];
  /** BG-22 */
  summen: Summen;
  /** BG-23 */
  steuern: Steuerzeile[];
  /** BG-25 */
  positionen: Position[];
  /** What could not be read while reading. */
  lesehinweise: Hinweis[];
}

/** BG-4 seller, BG-7 buyer. */
export interface Partei {
  /** BT-27, BT-44 */
  name: string | null;
  /** BT-28, BT-45 */
  handelsname: string | null;
  /** BT-29, BT-46 and the legal registration BT-30, BT-47 */
  kennungen: string[];
  /** BT-31, BT-48 */
  umsatzsteuerId: string | null;
  /** BT-32 */
  steuernummer: string | null;
  /** BG-5, BG-8 */
  anschrift: Anschrift | null;
  /** BG-6, BG-9 */
  kontakt: { name: string | null; telefon: string | null; email: string | null } | null;
}

export interface Anschrift {
  zeilen: string[];
  plz: string | null;
  ort: string | null;
  land: string | null;
}

/** BG-16: how to pay. */
export interface Zahlungsweg {
  /** BT-81 (UNTDID 4461): 30 and 58 credit transfer, 59 SEPA direct debit … */
  code: string | null;
  /** BT-83 */
  verwendungszweck: string | null;
  /** BT-84 */
  konto: string | null;
  /** BT-85 */
  inhaber: string | null;
  /** BT-86 */
  bic: string | null;
  /** BG-19: the account the seller will debit. */
  lastschriftKonto: string | null;
}

/** An allowance (reduces) or a charge (adds), of a line or of the whole invoice. */
export interface ZuAbschlag {
  istZuschlag: boolean;
  /** BT-92, BT-99, BT-136, BT-141 */
  betrag: Dezimal | null;
  grund: string | null;
  /** BT-95, BT-102; null on a line, which has its own. */
  steuer: Steuersatz | null;
}

export interface Steuersatz {
  /** UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K, G, O, L, M. */
  kategorie: string | null;
  /** Per cent. */
  satz: Dezimal | null;
}

/** BG-23: one line of the VAT breakdown. */
export interface Steuerzeile extends Steuersatz {
  /** BT-116 */
  grundlage: Dezimal | null;
  /** BT-117 */
  betrag: Dezimal | null;
  /** BT-120, BT-121 */
  befreiungsgrund: string | null;
}

/** BG-22: the totals. */
export interface Summen {
  /** BT-106 */
  positionen: Dezimal | null;
  /** BT-107 */
  abschlaege: Dezimal | null;
  /** BT-108 */
  zuschlaege: Dezimal | null;
  /** BT-109 */
  netto: Dezimal | null;
  /** BT-110, in the invoice's currency */
  steuer: Dezimal | null;
  /** BT-112 */
  brutto: Dezimal | null;
  /** BT-113 */
  gezahlt: Dezimal | null;
  /** BT-114 */
  rundung: Dezimal | null;
  /** BT-115 */
  zahlbetrag: Dezimal | null;
  /** BT-DEX-002 of the XRechnung extension: claims of third parties collected with this invoice. */
  fremdforderungen: Dezimal | null;
}

/** BG-25, and BG-DEX-01 below it. */
export interface Position extends Steuersatz {
  /** BT-126 */
  nummer: string | null;
  /** BT-153 */
  name: string | null;
  /** BT-154 */
  beschreibung: string | null;
  /** BT-127 */
  bemerkung: string | null;
  /** BT-129 */
  menge: Dezimal | null;
  /** BT-130 (UN/ECE recommendation 20): C62 piece, HUR hour, XPP package … */
  einheit: string | null;
  /** BT-146, net price of `basismenge` units */
  preis: Dezimal | null;
  /** BT-149, one unless said */
  basismenge: Dezimal | null;
  /** BT-131 */
  netto: Dezimal | null;
  /** BT-134 */
  von: Datum | null;
  /** BT-135 */
  bis: Datum | null;
  zuAbschlaege: ZuAbschlag[];
  /** False for grouping and information lines (Factur-X EXTENDED), which no total counts. */
  zaehlt: boolean;
  unterpositionen: Position[];
}

export type Hinweisart = 'pflichtangabe' | 'rechnung' | 'format' | 'profil';

/**
 * What an invoice lacks or where it does not add up. `regel` is the rule of EN 16931 (BR-…, BR-CO-…), of
 * XRechnung (BR-DE-…) or of Peppol (R120) and the key of its sentence in texte.ts; `werte` fill the sentence.
 */
export interface Hinweis {
  art: Hinweisart;
  regel: string;
  /** BT or BG number. */
  stelle: string;
  /** BT-126 of the line it is about. */
  position?: string;
  werte?: Record<string, string>;
}
