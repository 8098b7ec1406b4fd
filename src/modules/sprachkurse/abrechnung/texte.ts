/** Words of providers' invoices, their check and their payment. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld, type Geld } from '../../../begriffe/geld.ts';
import { formatMonat } from '../../../begriffe/zeitanzeige.ts';
import { kursTexte } from '../texte.ts';
import type { Rechnungsbefund, Rechnungsbefundart } from './rechnungspruefung.rules.ts';

type Werte = Record<string, string | number>;
type Satz = string | ((werte: Werte) => string);
interface Anweisung {
  nummer: string;
  kurs: string;
  gefordertCent: Geld;
  anerkanntCent: Geld;
  am: string;
  gruende: string;
  link: string;
  amt: string;
}
interface Ablehnungsmail {
  nummer: string;
  kurs: string;
  grund: string;
  link: string;
  amt: string;
}

const euro = (cent: string | number | undefined, sprache: Anzeigesprache) =>
  formatGeld(Number(cent), sprache);

const de = {
  rechnungen: 'Kursrechnungen',
  einleitung: 'Rechnungen der Träger, geprüft gegen Bewilligung und Teilnehmerlisten.',
  leer: 'Noch keine Rechnungen',
  leerHinweis: 'Rechnungen kommen auf der Seite des Kurses dazu, von Hand oder als E-Rechnung.',
  rechnung: 'Rechnung',
  neu: 'Rechnung schreiben',
  neuHinweis:
    'Für die gewählten Monate steht schon da, was nach Bewilligung und geprüften Listen bezahlt werden kann. Bitte tragen Sie ein, was in Ihrer Rechnung steht.',
  nummer: 'Rechnungsnummer',
  vom: 'Rechnungsdatum',
  kurs: 'Kurs',
  traeger: 'Träger',
  monate: 'Abgerechnete Monate',
  ohneListe: 'noch keine geprüfte Liste',
  gefordert: 'Gefordert',
  anerkannt: 'Anerkannt',
  erlaubt: 'Möglich',
  stand: 'Stand',
  jahr: 'Jahr',
  suche: 'Nummer, Kurs oder Träger',
  status: {
    eingegangen: 'eingegangen',
    geprueft: 'geprüft',
    angewiesen: 'angewiesen',
    abgelehnt: 'abgelehnt',
    zurueckgezogen: 'zurückgezogen',
  },
  zurueck: 'Zahlung kam zurück',
  arten: {
    formular: 'von Hand eingegeben',
    ubl: 'XRechnung (UBL)',
    cii: 'XRechnung (CII)',
    zugferd: 'ZUGFeRD',
  },
  art: 'Wofür',
  form: 'Form',
  text: 'Text',
  betrag: 'Betrag',
  menge: 'Menge',
  preis: 'Preis',
  zeilen: 'Positionen',
  zeile: (nummer: number) => `Position ${nummer}`,
  umsatzsteuer: 'Umsatzsteuer',
  restzeile: 'Zu- und Abschläge',
  einreichen: 'Rechnung einreichen',
  eingereicht: 'Die Rechnung ist eingereicht.',
  eingereichtVon: (von: string, am: string) => `Eingereicht von ${von} am ${am}`,
  geprueftVon: (von: string, am: string) => `Geprüft von ${von} am ${am}`,
  hochladen: 'E-Rechnung hochladen',
  hochladenHinweis:
    'XRechnung oder eine andere Rechnung nach EN 16931 (XML), oder ZUGFeRD (PDF), höchstens 20 MB.',
  datei: 'Datei',
  dateiLaden: 'Datei herunterladen',
  brief: 'Schreiben herunterladen',
  vorschlag: 'Aus Bewilligung und Listen vorschlagen',
  weg: 'Was Bewilligung und Listen hergeben',
  wegHinweis:
    'Alle abgerechneten Monate zusammen, abzüglich dessen, was für frühere Rechnungen anerkannt wurde.',
  gehalten: 'Gehalten',
  hoechstens: 'Höchstens',
  kuerzung: 'Kürzung',
  bisher: 'Schon anerkannt',
  offen: 'Noch möglich',
  rest: 'Rest der Bewilligung',
  pruefen: 'Prüfen und anerkennen',
  pruefenHinweis:
    'Anerkannt werden kann, was Bewilligung und Listen hergeben. Wer weniger anerkennt, sagt warum.',
  grundDerKuerzung: 'Grund, wenn gekürzt',
  begruendung: 'Begründung für den Träger',
  anerkennen: 'Anerkennen',
  anerkanntSatz: (cent: Geld) => `${euro(cent, 'de')} sind anerkannt. Eine zweite Person weist sie an.`,
  wiederaufnehmen: 'Prüfung zurücknehmen',
  wiederaufgenommen: 'Die Prüfung ist zurückgenommen.',
  ablehnen: 'Rechnung ablehnen',
  ablehnenHinweis: 'Der Träger bekommt Ihre Begründung als Mail; das Schreiben liegt danach hier als PDF.',
  grund: 'Begründung',
  abgelehnt: 'Die Rechnung ist abgelehnt. Der Träger bekommt Bescheid.',
  zurueckziehen: 'Rechnung zurückziehen',
  zurueckziehenFrage: 'Diese Rechnung zurückziehen?',
  zurueckgezogen: 'Die Rechnung ist zurückgezogen.',
  befunde: 'Was dagegen spricht',
  keineBefunde: 'Die Prüfung findet nichts, was gegen die Rechnung spricht.',
  hinweise: 'Form und Rechenwerk der E-Rechnung',
  auszahlen: 'Rechnungen anweisen',
  auszahlenHinweis:
    'Geprüfte Rechnungen gehen zusammen in eine Zahlungsdatei. Wer geprüft hat, weist nicht selbst an.',
  auszahlenLeer: 'Keine Rechnung wartet auf ihre Anweisung',
  auszahlenLeerHinweis: 'Geprüfte Rechnungen stehen hier, bis eine zweite Person sie anweist.',
  selbstGeprueft: 'von Ihnen geprüft',
  ausfuehrung: 'Ausführung am',
  anweisen: 'Anweisen',
  angewiesen: 'Angewiesen. Die Zahlungsdatei liegt im Zahllauf.',
  summe: 'Summe',
  zahllauf: 'Zahllauf',
  auswaehlen: (nummer: string) => `Rechnung ${nummer} anweisen`,
  abschnittLeer: 'Noch keine Rechnung.',
  aufgabePruefen: (anzahl: number) =>
    anzahl === 1 ? 'Eine Kursrechnung ist zu prüfen' : `${anzahl} Kursrechnungen sind zu prüfen`,
  aufgabeAnweisen: (anzahl: number) =>
    anzahl === 1 ? 'Eine Kursrechnung ist anzuweisen' : `${anzahl} Kursrechnungen sind anzuweisen`,
  ansehen: 'Ansehen',
  hindernis: (anzahl: number) =>
    anzahl === 1 ? 'Eine Kursrechnung ist noch offen' : `${anzahl} Kursrechnungen sind noch offen`,
  abzug: {
    eigenanteil: (cent: Geld) => `Eigenanteil nach der Bewilligung: ${euro(cent, 'de')}`,
    hoechstbetrag: (cent: Geld) => `Mehr als der bewilligte Betrag: ${euro(cent, 'de')}`,
  },
  befund: {
    'liste-fehlt': (w) => `Für ${formatMonat(String(w.monat), 'de')} gibt es keine geprüfte Teilnehmerliste.`,
    'schon-abgerechnet': (w) =>
      `${formatMonat(String(w.monat), 'de')} wurde schon einmal abgerechnet. Möglich ist nur, was davon offen blieb.`,
    'keine-bewilligung': () => 'Für diesen Kurs gilt keine Bewilligung.',
    'mehr-als-erlaubt': (w) =>
      `${euro(w.betragCent, 'de')} gefordert, möglich sind ${euro(w.erlaubtCent, 'de')}.`,
    'art-unbekannt': () => 'Wofür ist diese Position? Bitte zuordnen.',
    'abzug-eigenanteil': (w) => `Der Eigenanteil fehlt: ${euro(w.betragCent, 'de')} werden abgezogen.`,
    'abzug-hoechstbetrag': (w) => `${euro(w.betragCent, 'de')} liegen über dem bewilligten Betrag.`,
    umsatzsteuer: (w) =>
      `${euro(w.betragCent, 'de')} Umsatzsteuer: Sprachkurse sind in der Regel befreit (§ 4 Nr. 21 UStG).`,
    form: (w) =>
      Number(w.anzahl) === 1
        ? 'Die E-Rechnung hat einen Mangel in Form oder Rechenwerk (siehe unten).'
        : `Die E-Rechnung hat ${w.anzahl} Mängel in Form oder Rechenwerk (siehe unten).`,
    'iban-weicht-ab': () =>
      'Die Rechnung nennt ein anderes Konto als das beim Träger hinterlegte. Gezahlt wird auf das hinterlegte.',
    'iban-fehlt': () => 'Beim Träger ist kein Konto hinterlegt.',
    'verkaeufer-weicht-ab': (w) => `Die Rechnung stellt „${w.verkaeufer}“, der Kurs gehört „${w.traeger}“.`,
  } as Record<Rechnungsbefundart, (werte: Werte) => string>,
  mailAnweisungBetreff: (nummer: string) => `Ihre Rechnung ${nummer} ist angewiesen`,
  mailAnweisung: ({ nummer, kurs, gefordertCent, anerkanntCent, am, gruende, link, amt }: Anweisung) =>
    [
      'Guten Tag,',
      `für Ihre Rechnung ${nummer} (${kurs}) zahlen wir ${euro(anerkanntCent, 'de')}. Das Geld wird am ${am} überwiesen.`,
      anerkanntCent < gefordertCent
        ? `Gefordert waren ${euro(gefordertCent, 'de')}. Gekürzt haben wir:\n${gruende}`
        : '',
      `Die Prüfung Position für Position:\n\n${link}`,
      `Mit freundlichen Grüßen\n${amt}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  mailAblehnungBetreff: (nummer: string) => `Ihre Rechnung ${nummer} geht zurück`,
  mailAblehnung: ({ nummer, kurs, grund, link, amt }: Ablehnungsmail) =>
    `Guten Tag,\n\nIhre Rechnung ${nummer} (${kurs}) können wir nicht annehmen:\n\n${grund}\n\n${link}\n\nMit freundlichen Grüßen\n${amt}`,
  briefAnrede: 'Sehr geehrte Damen und Herren,',
  briefAblehnung: (nummer: string, vom: string, cent: Geld, kurs: string) =>
    `Ihre Rechnung ${nummer} vom ${vom} über ${euro(cent, 'de')} für den Kurs ${kurs} nehmen wir nicht an, aus folgendem Grund:`,
  briefSchluss: 'Bitte senden Sie uns eine berichtigte Rechnung.',
  briefGruss: 'Mit freundlichen Grüßen',
  saetze: {
    'rechnung.monat-fehlt': 'Bitte mindestens einen Monat wählen.',
    'rechnung.zwei-jahre': 'Bitte für jedes Haushaltsjahr eine eigene Rechnung.',
    'rechnung.ohne-zeilen': 'Bitte mindestens eine Position mit Betrag angeben.',
    'rechnung.kurs-nicht-bewilligt':
      'Für diesen Kurs ist nichts bewilligt, deshalb kann er nicht abgerechnet werden.',
    'rechnung.zukunft': 'Das Rechnungsdatum liegt in der Zukunft.',
    'rechnung.nummer-doppelt': 'Eine Rechnung mit dieser Nummer hat der Träger schon eingereicht.',
    'rechnung.nummer-fehlt':
      'In der E-Rechnung fehlt die Rechnungsnummer (BT-1). Bitte vom Träger berichtigen lassen.',
    'rechnung.datum-fehlt':
      'In der E-Rechnung fehlt das Rechnungsdatum (BT-2). Bitte vom Träger berichtigen lassen.',
    'rechnung.waehrung': (w: Werte) =>
      `Die Rechnung lautet auf ${w.waehrung}. Bezahlt werden nur Rechnungen in Euro.`,
    'rechnung.gutschrift':
      'Das ist eine Gutschrift. Bitte lassen Sie den Betrag von der nächsten Rechnung abziehen.',
    'rechnung.ohne-betrag': 'Die Rechnung fordert keinen Betrag.',
    'rechnung.datei-fehlt': 'Bitte wählen Sie eine Datei.',
    'rechnung.unbekannt': 'Diese Rechnung gibt es nicht.',
    'rechnung.geht-nicht': 'Das geht bei dieser Rechnung nicht mehr. Bitte laden Sie die Seite neu.',
    'rechnung.keine-bewilligung': 'Für diesen Kurs gilt keine Bewilligung.',
    'rechnung.liste-fehlt': (w: Werte) =>
      `Für ${formatMonat(String(w.monat), 'de')} gibt es keine geprüfte Teilnehmerliste. Bitte zuerst die Liste prüfen.`,
    'rechnung.mehr-als-gefordert': 'Mehr als gefordert kann nicht anerkannt werden.',
    'rechnung.mehr-als-erlaubt': (w: Werte) =>
      `Bewilligung und Listen geben nur ${euro(w.erlaubtCent, 'de')} her.`,
    'rechnung.grund-fehlt': 'Bitte sagen Sie, warum gekürzt wird.',
    'rechnung.nichts-anerkannt': 'So bleibt nichts zu zahlen. Bitte lehnen Sie die Rechnung ab.',
    'auszahlung.leer': 'Bitte mindestens eine Rechnung auswählen.',
    'auszahlung.nicht-mehr-zahlbar': (w: Werte) =>
      `Die Rechnung ${w.nummer} wartet nicht mehr. Bitte laden Sie die Seite neu.`,
    'auszahlung.vier-augen': (w: Werte) =>
      `Die Rechnung ${w.nummer} haben Sie selbst geprüft. Bitte lassen Sie eine andere Person anweisen.`,
    'auszahlung.iban-fehlt': (w: Werte) => `Bei ${w.traeger} ist kein Konto hinterlegt.`,
  } as Record<string, Satz>,
};

type AbrechnungsTexte = typeof de;

const en: AbrechnungsTexte = {
  rechnungen: 'Course invoices',
  einleitung: "Providers' invoices, checked against approval and participant lists.",
  leer: 'No invoices yet',
  leerHinweis: "Invoices are added on the course's page, by hand or as e-invoice.",
  rechnung: 'Invoice',
  neu: 'Write an invoice',
  neuHinweis:
    'For the chosen months the form shows what approval and checked lists allow. Please enter what your invoice says.',
  nummer: 'Invoice number',
  vom: 'Invoice date',
  kurs: 'Course',
  traeger: 'Provider',
  monate: 'Months billed',
  ohneListe: 'no checked list yet',
  gefordert: 'Claimed',
  anerkannt: 'Accepted',
  erlaubt: 'Possible',
  stand: 'State',
  jahr: 'Year',
  suche: 'Number, course or provider',
  status: {
    eingegangen: 'received',
    geprueft: 'checked',
    angewiesen: 'paid',
    abgelehnt: 'refused',
    zurueckgezogen: 'withdrawn',
  },
  zurueck: 'payment came back',
  arten: {
    formular: 'typed in',
    ubl: 'XRechnung (UBL)',
    cii: 'XRechnung (CII)',
    zugferd: 'ZUGFeRD',
  },
  art: 'What for',
  form: 'Form',
  text: 'Text',
  betrag: 'Amount',
  menge: 'Quantity',
  preis: 'Price',
  zeilen: 'Lines',
  zeile: (nummer) => `Line ${nummer}`,
  umsatzsteuer: 'VAT',
  restzeile: 'Charges and allowances',
  einreichen: 'Hand in the invoice',
  eingereicht: 'The invoice is handed in.',
  eingereichtVon: (von, am) => `Handed in by ${von} on ${am}`,
  geprueftVon: (von, am) => `Checked by ${von} on ${am}`,
  hochladen: 'Upload an e-invoice',
  hochladenHinweis: 'XRechnung or another EN 16931 invoice (XML), or ZUGFeRD (PDF), at most 20 MB.',
  datei: 'File',
  dateiLaden: 'Download the file',
  brief: 'Download the letter',
  vorschlag: 'Propose from approval and lists',
  weg: 'What approval and lists allow',
  wegHinweis: 'All billed months together, less what was accepted for earlier invoices.',
  gehalten: 'Held',
  hoechstens: 'At most',
  kuerzung: 'Cut',
  bisher: 'Accepted before',
  offen: 'Still possible',
  rest: 'Left of the approval',
  pruefen: 'Check and accept',
  pruefenHinweis: 'What approval and lists allow can be accepted. Whoever accepts less says why.',
  grundDerKuerzung: 'Reason, if reduced',
  begruendung: 'Reasons for the provider',
  anerkennen: 'Accept',
  anerkanntSatz: (cent) => `${euro(cent, 'en')} are accepted. A second person pays them.`,
  wiederaufnehmen: 'Take the check back',
  wiederaufgenommen: 'The check is taken back.',
  ablehnen: 'Refuse the invoice',
  ablehnenHinweis: 'The provider gets your reasons by mail; afterwards the letter lies here as PDF.',
  grund: 'Reasons',
  abgelehnt: 'The invoice is refused. The provider is told.',
  zurueckziehen: 'Withdraw the invoice',
  zurueckziehenFrage: 'Withdraw this invoice?',
  zurueckgezogen: 'The invoice is withdrawn.',
  befunde: 'What speaks against it',
  keineBefunde: 'The check finds nothing against the invoice.',
  hinweise: 'Form and sums of the e-invoice',
  auszahlen: 'Pay invoices',
  auszahlenHinweis: 'Checked invoices go into one payment file together. Whoever checked does not pay.',
  auszahlenLeer: 'No invoice waits to be paid',
  auszahlenLeerHinweis: 'Checked invoices stand here until a second person pays them.',
  selbstGeprueft: 'checked by you',
  ausfuehrung: 'Execution on',
  anweisen: 'Pay',
  angewiesen: 'Paid. The payment file lies in the payment run.',
  summe: 'Sum',
  zahllauf: 'Payment run',
  auswaehlen: (nummer) => `Pay invoice ${nummer}`,
  abschnittLeer: 'No invoice yet.',
  aufgabePruefen: (anzahl) =>
    anzahl === 1 ? 'A course invoice is to be checked' : `${anzahl} course invoices are to be checked`,
  aufgabeAnweisen: (anzahl) =>
    anzahl === 1 ? 'A course invoice is to be paid' : `${anzahl} course invoices are to be paid`,
  ansehen: 'See',
  hindernis: (anzahl) =>
    anzahl === 1 ? 'A course invoice is still open' : `${anzahl} course invoices are still open`,
  abzug: {
    eigenanteil: (cent) => `Own share by the approval: ${euro(cent, 'en')}`,
    hoechstbetrag: (cent) => `Above the approved amount: ${euro(cent, 'en')}`,
  },
  befund: {
    'liste-fehlt': (w) => `There is no checked participant list for ${formatMonat(String(w.monat), 'en')}.`,
    'schon-abgerechnet': (w) =>
      `${formatMonat(String(w.monat), 'en')} was billed before. Only what was left of it is possible.`,
    'keine-bewilligung': () => 'No approval is in force for this course.',
    'mehr-als-erlaubt': (w) => `${euro(w.betragCent, 'en')} claimed, ${euro(w.erlaubtCent, 'en')} possible.`,
    'art-unbekannt': () => 'What is this line for? Please say.',
    'abzug-eigenanteil': (w) => `The own share is missing: ${euro(w.betragCent, 'en')} are taken off.`,
    'abzug-hoechstbetrag': (w) => `${euro(w.betragCent, 'en')} are above the approved amount.`,
    umsatzsteuer: (w) =>
      `${euro(w.betragCent, 'en')} VAT: language courses are exempt as a rule (§ 4 no. 21 UStG).`,
    form: (w) =>
      Number(w.anzahl) === 1
        ? 'The e-invoice has a fault in form or sums (see below).'
        : `The e-invoice has ${w.anzahl} faults in form or sums (see below).`,
    'iban-weicht-ab': () =>
      "The invoice names another account than the provider's. Payment goes to the provider's.",
    'iban-fehlt': () => 'The provider has no account.',
    'verkaeufer-weicht-ab': (w) =>
      `The invoice comes from “${w.verkaeufer}”, the course is held by “${w.traeger}”.`,
  },
  mailAnweisungBetreff: (nummer) => `Your invoice ${nummer} is being paid`,
  mailAnweisung: ({ nummer, kurs, gefordertCent, anerkanntCent, am, gruende, link, amt }) =>
    [
      'Hello,',
      `for your invoice ${nummer} (${kurs}) we pay ${euro(anerkanntCent, 'en')}. The money is transferred on ${am}.`,
      anerkanntCent < gefordertCent
        ? `You claimed ${euro(gefordertCent, 'en')}. We reduced:\n${gruende}`
        : '',
      `The check line by line:\n\n${link}`,
      `Kind regards\n${amt}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  mailAblehnungBetreff: (nummer) => `Your invoice ${nummer} comes back`,
  mailAblehnung: ({ nummer, kurs, grund, link, amt }) =>
    `Hello,\n\nwe cannot accept your invoice ${nummer} (${kurs}):\n\n${grund}\n\n${link}\n\nKind regards\n${amt}`,
  briefAnrede: 'Dear Sir or Madam,',
  briefAblehnung: (nummer, vom, cent, kurs) =>
    `we do not accept your invoice ${nummer} of ${vom} for ${euro(cent, 'en')} (course ${kurs}), for this reason:`,
  briefSchluss: 'Please send us a corrected invoice.',
  briefGruss: 'Kind regards',
  saetze: {
    'rechnung.monat-fehlt': 'Please choose at least one month.',
    'rechnung.zwei-jahre': 'Please one invoice for each budget year.',
    'rechnung.ohne-zeilen': 'Please give at least one line with an amount.',
    'rechnung.kurs-nicht-bewilligt': 'Nothing is approved for this course, so it cannot be billed.',
    'rechnung.zukunft': 'The invoice date lies in the future.',
    'rechnung.nummer-doppelt': 'The provider has handed in an invoice with this number already.',
    'rechnung.nummer-fehlt': 'The e-invoice has no number (BT-1). Please have the provider correct it.',
    'rechnung.datum-fehlt': 'The e-invoice has no date (BT-2). Please have the provider correct it.',
    'rechnung.waehrung': (w) => `The invoice is in ${w.waehrung}. Only invoices in euros are paid.`,
    'rechnung.gutschrift': 'This is a credit note. Please have the amount taken off the next invoice.',
    'rechnung.ohne-betrag': 'The invoice asks for no amount.',
    'rechnung.datei-fehlt': 'Please choose a file.',
    'rechnung.unbekannt': 'There is no such invoice.',
    'rechnung.geht-nicht': 'This is no longer possible with this invoice. Please load the page again.',
    'rechnung.keine-bewilligung': 'No approval is in force for this course.',
    'rechnung.liste-fehlt': (w) =>
      `There is no checked participant list for ${formatMonat(String(w.monat), 'en')}. Please check the list first.`,
    'rechnung.mehr-als-gefordert': 'No more than claimed can be accepted.',
    'rechnung.mehr-als-erlaubt': (w) => `Approval and lists allow only ${euro(w.erlaubtCent, 'en')}.`,
    'rechnung.grund-fehlt': 'Please say why it is reduced.',
    'rechnung.nichts-anerkannt': 'Nothing would be left to pay. Please refuse the invoice.',
    'auszahlung.leer': 'Please choose at least one invoice.',
    'auszahlung.nicht-mehr-zahlbar': (w) =>
      `Invoice ${w.nummer} no longer waits. Please load the page again.`,
    'auszahlung.vier-augen': (w) =>
      `You checked invoice ${w.nummer} yourself. Please let somebody else pay it.`,
    'auszahlung.iban-fehlt': (w) => `${w.traeger} has no account.`,
  },
};

export const abrechnungsTexte = { de, en };

/** What a line is for, in words. */
export function zeilenwort(art: string | null, sprache: Anzeigesprache): string {
  if (art === null) return abrechnungsTexte[sprache].restzeile;
  if (art === 'umsatzsteuer') return abrechnungsTexte[sprache].umsatzsteuer;
  return (kursTexte[sprache].position as Record<string, string>)[art] ?? art;
}

export const describeRechnungsbefund = ({ art, werte }: Rechnungsbefund, sprache: Anzeigesprache): string =>
  abrechnungsTexte[sprache].befund[art]({ ...werte });
