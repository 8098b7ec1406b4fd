import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Hinweis } from './rechnung.types.ts';

type Werte = Record<string, string | number>;
type Satz = string | ((werte: Werte) => string);

interface Texte {
  /** Why a file is not read, by grund. */
  ablehnung: Record<string, Satz>;
  /** What is wrong with an invoice, by rule. */
  hinweis: Record<string, Satz>;
  /** A mandatory field is missing; `feld` is its name. */
  fehlt: (feld: string, stelle: string) => string;
  /** Names of the mandatory fields, by rule. */
  feld: Record<string, string>;
  position: (nummer: string) => string;
  command: {
    summary: string;
    nichtGefunden: (datei: string) => string;
    ueberschrift: (art: string, nummer: string, datum: string) => string;
    von: string;
    an: string;
    leitwegId: string;
    netto: string;
    steuer: string;
    brutto: string;
    zahlbetrag: string;
    keineHinweise: string;
    hinweise: (anzahl: number) => string;
    rechnung: string;
    gutschrift: string;
    ohneAngabe: string;
  };
}

const de: Texte = {
  ablehnung: {
    'rechnung.leer': 'Die Datei ist leer.',
    'rechnung.zu-gross': ({ megabyte }) =>
      `Die Datei ist zu groß: Rechnungen mit Anhängen werden bis ${megabyte} MB gelesen.`,
    'rechnung.dtd':
      'Die Datei enthält eine Dokumenttyp-Deklaration (DOCTYPE). Eine E-Rechnung hat keine; sie wird aus Sicherheitsgründen nicht gelesen.',
    'rechnung.kein-xml': ({ zeile }) =>
      `Die Datei ist keine E-Rechnung: weder ein PDF noch fehlerfreies XML (Fehler in Zeile ${zeile}).`,
    'rechnung.keine-rechnung': ({ element }) =>
      `Die Datei ist XML, aber keine Rechnung nach EN 16931 (UBL oder CII), sondern „${element}“.`,
    'rechnung.zugferd-1':
      'Die Rechnung ist im alten Format ZUGFeRD 1.0, das EN 16931 nicht entspricht. Bitte eine XRechnung oder ZUGFeRD ab 2.0 anfordern.',
    'rechnung.pdf-ohne-xml':
      'Das PDF enthält keine E-Rechnung (kein eingebettetes XML wie factur-x.xml). Es ist eine gewöhnliche PDF-Rechnung.',
    'rechnung.pdf-verschluesselt':
      'Das PDF ist verschlüsselt; die eingebettete Rechnung lässt sich nicht lesen.',
    'rechnung.pdf-defekt': 'Das PDF ist beschädigt; die eingebettete Rechnung lässt sich nicht lesen.',
  },
  fehlt: (feld, stelle) => `Pflichtangabe fehlt: ${feld} (${stelle}).`,
  feld: {
    'BR-01': 'Kennung des Profils',
    'BR-02': 'Rechnungsnummer',
    'BR-03': 'Rechnungsdatum',
    'BR-04': 'Art der Rechnung',
    'BR-05': 'Währung',
    'BR-06': 'Name des Verkäufers',
    'BR-07': 'Name des Käufers',
    'BR-08': 'Anschrift des Verkäufers',
    'BR-09': 'Land des Verkäufers',
    'BR-10': 'Anschrift des Käufers',
    'BR-11': 'Land des Käufers',
    'BR-12': 'Summe der Positionen',
    'BR-13': 'Gesamtbetrag ohne Umsatzsteuer',
    'BR-14': 'Gesamtbetrag mit Umsatzsteuer',
    'BR-15': 'Zahlbetrag',
    'BR-16': 'mindestens eine Position',
    'BR-21': 'Nummer der Position',
    'BR-22': 'Menge',
    'BR-23': 'Einheit der Menge',
    'BR-24': 'Nettobetrag der Position',
    'BR-25': 'Bezeichnung des Artikels',
    'BR-26': 'Nettopreis',
    'BR-31': 'Betrag des Abschlags',
    'BR-32': 'Steuerkategorie des Abschlags',
    'BR-33': 'Grund des Abschlags',
    'BR-36': 'Betrag des Zuschlags',
    'BR-37': 'Steuerkategorie des Zuschlags',
    'BR-38': 'Grund des Zuschlags',
    'BR-41': 'Betrag des Abschlags der Position',
    'BR-42': 'Grund des Abschlags der Position',
    'BR-43': 'Betrag des Zuschlags der Position',
    'BR-44': 'Grund des Zuschlags der Position',
    'BR-45': 'Steuergrundlage in der Steueraufschlüsselung',
    'BR-46': 'Steuerbetrag in der Steueraufschlüsselung',
    'BR-47': 'Steuerkategorie in der Steueraufschlüsselung',
    'BR-48': 'Steuersatz in der Steueraufschlüsselung',
    'BR-49': 'Code der Zahlungsart',
    'BR-61': 'Kontonummer (IBAN) für die Überweisung',
    'BR-CO-04': 'Steuerkategorie der Position',
    'BR-CO-18': 'Steueraufschlüsselung',
    'BR-CO-25': 'Fälligkeit oder Zahlungsbedingungen',
    'BR-CO-26': 'Kennung des Verkäufers (Kennung, Registernummer oder Umsatzsteuer-ID)',
    'BR-S-02': 'Umsatzsteuer-ID oder Steuernummer des Verkäufers',
    'BR-E-10': 'Grund der Steuerbefreiung',
    'BR-DE-1': 'Zahlungsangaben',
    'BR-DE-2': 'Ansprechstelle des Verkäufers',
    'BR-DE-3': 'Ort des Verkäufers',
    'BR-DE-4': 'Postleitzahl des Verkäufers',
    'BR-DE-5': 'Name der Ansprechstelle des Verkäufers',
    'BR-DE-6': 'Telefon der Ansprechstelle des Verkäufers',
    'BR-DE-7': 'E-Mail der Ansprechstelle des Verkäufers',
    'BR-DE-8': 'Ort des Käufers',
    'BR-DE-9': 'Postleitzahl des Käufers',
    'BR-DE-15': 'Leitweg-ID (Käuferreferenz)',
  },
  hinweis: {
    zahl: ({ wert }) => `„${wert}“ ist keine Zahl, wie EN 16931 sie schreibt.`,
    datum: ({ wert }) => `„${wert}“ ist kein Datum.`,
    'profil.ohne-positionen':
      'Das Profil (MINIMUM oder BASIC WL) enthält keine Positionen; es ist eine Buchungshilfe und keine Rechnung nach EN 16931.',
    'BR-27': 'Der Nettopreis ist negativ.',
    'BR-29': 'Der Abrechnungszeitraum endet vor seinem Beginn.',
    'BR-30': 'Der Zeitraum der Position endet vor seinem Beginn.',
    'BR-DE-19': ({ wert }) => `„${wert}“ ist keine gültige IBAN.`,
    'BR-DEC': ({ wert }) => `Der Betrag ${komma(wert)} hat mehr als zwei Nachkommastellen.`,
    'BR-S-05': ({ kategorie }) => `Steuersatz und Steuerkategorie ${kategorie} passen nicht zusammen.`,
    R120: (werte) => `Menge × Preis mit Zu- und Abschlägen ergibt ${soll(werte)}; angegeben ${ist(werte)}.`,
    'BR-DEX-02': (werte) => `Die Unterpositionen ergeben ${soll(werte)}; angegeben ${ist(werte)}.`,
    'BR-CO-10': (werte) => `Die Positionen ergeben ${soll(werte)}; als Summe angegeben ${ist(werte)}.`,
    'BR-CO-11': (werte) => `Die Abschläge ergeben ${soll(werte)}; als Summe angegeben ${ist(werte)}.`,
    'BR-CO-12': (werte) => `Die Zuschläge ergeben ${soll(werte)}; als Summe angegeben ${ist(werte)}.`,
    'BR-CO-13': (werte) =>
      `Positionen abzüglich Abschläge zuzüglich Zuschläge ergeben ${soll(werte)} netto; angegeben ${ist(werte)}.`,
    'BR-CO-14': (werte) =>
      `Die Steuerbeträge ergeben ${soll(werte)}; als Umsatzsteuer angegeben ${ist(werte)}.`,
    'BR-CO-15': (werte) => `Netto und Umsatzsteuer ergeben ${soll(werte)} brutto; angegeben ${ist(werte)}.`,
    'BR-CO-16': (werte) =>
      `Brutto abzüglich Vorauszahlungen ergibt ${soll(werte)} Zahlbetrag; angegeben ${ist(werte)}.`,
    'BR-CO-17': (werte) =>
      `Die Steuer der Kategorie ${werte.kategorie} beträgt ${soll(werte)}; angegeben ${ist(werte)}.`,
    'BR-S-01': (werte) =>
      `Positionen über ${soll(werte)} in der Steuerkategorie ${werte.kategorie} fehlen in der Steueraufschlüsselung.`,
    'BR-S-08': (werte) =>
      `Die Positionen der Kategorie ${werte.kategorie} ergeben ${soll(werte)}; als Steuergrundlage angegeben ${ist(werte)}.`,
  },
  position: (nummer) => `Position ${nummer}`,
  command: {
    summary: 'Liest eine E-Rechnung (XRechnung, UBL, CII, ZUGFeRD/Factur-X-PDF) und prüft sie.',
    nichtGefunden: (datei) => `Die Datei ${datei} lässt sich nicht öffnen.`,
    ueberschrift: (art, nummer, datum) => `${art} ${nummer} vom ${datum}`,
    von: 'Von',
    an: 'An',
    leitwegId: 'Leitweg-ID',
    netto: 'Netto',
    steuer: 'Umsatzsteuer',
    brutto: 'Brutto',
    zahlbetrag: 'Zahlbetrag',
    keineHinweise: 'Keine Beanstandungen.',
    hinweise: (anzahl) => (anzahl === 1 ? '1 Beanstandung:' : `${anzahl} Beanstandungen:`),
    rechnung: 'Rechnung',
    gutschrift: 'Gutschrift',
    ohneAngabe: 'ohne Angabe',
  },
};

const en: Texte = {
  ablehnung: {
    'rechnung.leer': 'The file is empty.',
    'rechnung.zu-gross': ({ megabyte }) =>
      `The file is too large: invoices with attachments are read up to ${megabyte} MB.`,
    'rechnung.dtd':
      'The file contains a document type declaration (DOCTYPE). An e-invoice has none; for safety it is not read.',
    'rechnung.kein-xml': ({ zeile }) =>
      `The file is no e-invoice: neither a PDF nor well-formed XML (error in line ${zeile}).`,
    'rechnung.keine-rechnung': ({ element }) =>
      `The file is XML but no invoice after EN 16931 (UBL or CII): its root is “${element}”.`,
    'rechnung.zugferd-1':
      'The invoice is in the old format ZUGFeRD 1.0, which does not follow EN 16931. Please ask for an XRechnung or ZUGFeRD 2.0 or newer.',
    'rechnung.pdf-ohne-xml':
      'The PDF contains no e-invoice (no embedded XML such as factur-x.xml). It is an ordinary PDF invoice.',
    'rechnung.pdf-verschluesselt': 'The PDF is encrypted; the embedded invoice cannot be read.',
    'rechnung.pdf-defekt': 'The PDF is damaged; the embedded invoice cannot be read.',
  },
  fehlt: (feld, stelle) => `Mandatory field missing: ${feld} (${stelle}).`,
  feld: {
    'BR-01': 'specification identifier',
    'BR-02': 'invoice number',
    'BR-03': 'invoice date',
    'BR-04': 'invoice type',
    'BR-05': 'currency',
    'BR-06': 'seller name',
    'BR-07': 'buyer name',
    'BR-08': 'seller address',
    'BR-09': 'seller country',
    'BR-10': 'buyer address',
    'BR-11': 'buyer country',
    'BR-12': 'sum of the lines',
    'BR-13': 'total without VAT',
    'BR-14': 'total with VAT',
    'BR-15': 'amount due',
    'BR-16': 'at least one line',
    'BR-21': 'line number',
    'BR-22': 'quantity',
    'BR-23': 'unit of the quantity',
    'BR-24': 'line net amount',
    'BR-25': 'item name',
    'BR-26': 'net price',
    'BR-31': 'allowance amount',
    'BR-32': 'VAT category of the allowance',
    'BR-33': 'reason of the allowance',
    'BR-36': 'charge amount',
    'BR-37': 'VAT category of the charge',
    'BR-38': 'reason of the charge',
    'BR-41': 'amount of the line allowance',
    'BR-42': 'reason of the line allowance',
    'BR-43': 'amount of the line charge',
    'BR-44': 'reason of the line charge',
    'BR-45': 'taxable amount in the VAT breakdown',
    'BR-46': 'tax amount in the VAT breakdown',
    'BR-47': 'VAT category in the VAT breakdown',
    'BR-48': 'VAT rate in the VAT breakdown',
    'BR-49': 'payment means code',
    'BR-61': 'account number (IBAN) for the credit transfer',
    'BR-CO-04': 'VAT category of the line',
    'BR-CO-18': 'VAT breakdown',
    'BR-CO-25': 'due date or payment terms',
    'BR-CO-26': 'seller identification (identifier, registration or VAT number)',
    'BR-S-02': 'VAT number or tax number of the seller',
    'BR-E-10': 'reason of the VAT exemption',
    'BR-DE-1': 'payment instructions',
    'BR-DE-2': 'seller contact',
    'BR-DE-3': 'seller city',
    'BR-DE-4': 'seller post code',
    'BR-DE-5': 'name of the seller contact',
    'BR-DE-6': 'telephone of the seller contact',
    'BR-DE-7': 'e-mail of the seller contact',
    'BR-DE-8': 'buyer city',
    'BR-DE-9': 'buyer post code',
    'BR-DE-15': 'Leitweg-ID (buyer reference)',
  },
  hinweis: {
    zahl: ({ wert }) => `“${wert}” is not a number as EN 16931 writes it.`,
    datum: ({ wert }) => `“${wert}” is not a date.`,
    'profil.ohne-positionen':
      'The profile (MINIMUM or BASIC WL) has no lines; it is a booking aid and no invoice after EN 16931.',
    'BR-27': 'The net price is negative.',
    'BR-29': 'The invoicing period ends before it begins.',
    'BR-30': 'The period of the line ends before it begins.',
    'BR-DE-19': ({ wert }) => `“${wert}” is not a valid IBAN.`,
    'BR-DEC': ({ wert }) => `The amount ${wert} has more than two decimals.`,
    'BR-S-05': ({ kategorie }) => `VAT rate and VAT category ${kategorie} do not fit.`,
    R120: ({ soll, ist }) => `Quantity × price with charges and allowances is ${soll}; stated ${ist}.`,
    'BR-DEX-02': ({ soll, ist }) => `The sub lines add up to ${soll}; stated ${ist}.`,
    'BR-CO-10': ({ soll, ist }) => `The lines add up to ${soll}; stated as sum ${ist}.`,
    'BR-CO-11': ({ soll, ist }) => `The allowances add up to ${soll}; stated as sum ${ist}.`,
    'BR-CO-12': ({ soll, ist }) => `The charges add up to ${soll}; stated as sum ${ist}.`,
    'BR-CO-13': ({ soll, ist }) => `Lines minus allowances plus charges give ${soll} net; stated ${ist}.`,
    'BR-CO-14': ({ soll, ist }) => `The tax amounts add up to ${soll}; stated as VAT ${ist}.`,
    'BR-CO-15': ({ soll, ist }) => `Net and VAT give ${soll} gross; stated ${ist}.`,
    'BR-CO-16': ({ soll, ist }) => `Gross minus prepayments gives ${soll} due; stated ${ist}.`,
    'BR-CO-17': ({ kategorie, soll, ist }) => `The VAT of category ${kategorie} is ${soll}; stated ${ist}.`,
    'BR-S-01': ({ kategorie, soll }) =>
      `Lines over ${soll} in VAT category ${kategorie} are missing in the VAT breakdown.`,
    'BR-S-08': ({ kategorie, soll, ist }) =>
      `The lines of category ${kategorie} add up to ${soll}; stated as taxable amount ${ist}.`,
  },
  position: (nummer) => `line ${nummer}`,
  command: {
    summary: 'Reads an e-invoice (XRechnung, UBL, CII, ZUGFeRD/Factur-X PDF) and checks it.',
    nichtGefunden: (datei) => `The file ${datei} cannot be opened.`,
    ueberschrift: (art, nummer, datum) => `${art} ${nummer} of ${datum}`,
    von: 'From',
    an: 'To',
    leitwegId: 'Leitweg-ID',
    netto: 'Net',
    steuer: 'VAT',
    brutto: 'Gross',
    zahlbetrag: 'Amount due',
    keineHinweise: 'Nothing to object to.',
    hinweise: (anzahl) => (anzahl === 1 ? '1 objection:' : `${anzahl} objections:`),
    rechnung: 'Invoice',
    gutschrift: 'Credit note',
    ohneAngabe: 'not stated',
  },
};

export const texte: Record<Anzeigesprache, Texte> = { de, en };

/** The hint as a sentence. */
export function formatHinweis(hinweis: Hinweis, sprache: Anzeigesprache): string {
  const { fehlt, feld, hinweis: saetze } = texte[sprache];
  const name = feld[hinweis.regel];
  if (hinweis.art === 'pflichtangabe' && name) return fehlt(name, hinweis.stelle);
  return fill(saetze[hinweis.regel] ?? hinweis.regel, hinweis.werte ?? {});
}

/** "BT-131, Position 3". */
export function formatStelle({ stelle, position }: Hinweis, sprache: Anzeigesprache): string {
  return position === undefined ? stelle : `${stelle}, ${texte[sprache].position(position)}`;
}

/** The refusal as a sentence. */
export function formatAblehnung(
  ablehnung: { grund: string; werte?: Werte },
  sprache: Anzeigesprache,
): string {
  return fill(texte[sprache].ablehnung[ablehnung.grund] ?? ablehnung.grund, ablehnung.werte ?? {});
}

function fill(satz: Satz, werte: Werte): string {
  return typeof satz === 'string' ? satz : satz(werte);
}

function soll(werte: Werte): string {
  return komma(werte.soll);
}

function ist(werte: Werte): string {
  return komma(werte.ist);
}

function komma(zahl: string | number | undefined): string {
  return String(zahl ?? '').replace('.', ',');
}
