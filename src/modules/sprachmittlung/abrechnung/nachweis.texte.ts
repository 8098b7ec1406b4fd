/** Words of statements and of the letters about them. What interpreters read is as simple as can be. */
import { formatGeld } from '../../../begriffe/geld.ts';

const de = {
  titel: 'Meine Abrechnungen',
  intro: 'Hier sehen Sie, wann wir Ihnen Geld überwiesen haben und wofür.',
  leer: 'Noch keine Abrechnung',
  leerText: 'Wenn wir Ihnen Geld überweisen, steht es hier.',
  abrechnung: (bezeichnung: string) => `Abrechnung ${bezeichnung}`,
  wann: 'Überweisung am',
  betrag: 'Betrag',
  konto: 'Konto',
  zeitraum: 'Abrechnung',
  zustand: 'Zustand',
  angewiesen: 'überwiesen',
  kommt: 'wird überwiesen',
  zurueck: 'kam zurück',
  ohneZahlung: 'kein Betrag',
  zurueckSatz:
    'Das Geld kam zurück, weil das Konto nicht stimmt. Bitte rufen Sie uns an und sagen Sie uns die richtige IBAN.',
  einsaetze: 'Ihre Einsätze',
  datum: 'Datum',
  zeit: 'Zeit',
  sprache: 'Sprache',
  minuten: 'Minuten',
  kilometer: 'Kilometer',
  rechnung: 'Rechnung',
  summe: 'Summe',
  korrigiert: (grund: string) => `Von Hand festgesetzt: ${grund}`,
  abgesagt: 'kurzfristig abgesagt',
  ausgefallen: 'nicht stattgefunden',
  pdf: 'Nachweis als PDF',
  steuer:
    'Das Geld ist eine Entschädigung für Ihr Ehrenamt. Für solche Einnahmen gibt es einen Freibetrag im Jahr. Bitte heben Sie diesen Nachweis für Ihre Steuererklärung auf.',
  fragen: 'Stimmt etwas nicht? Bitte rufen Sie uns an.',
  zurListe: 'Alle Abrechnungen',
  // ——— the letter ———
  briefTitel: (bezeichnung: string) => `Abrechnungsnachweis ${bezeichnung}`,
  briefAnrede: (name: string) => `Guten Tag ${name},`,
  briefSatz: (anzahl: number, betrag: string) =>
    anzahl === 1
      ? `für einen Einsatz als Sprachmittlerin oder Sprachmittler erhalten Sie ${betrag}.`
      : `für ${anzahl} Einsätze als Sprachmittlerin oder Sprachmittler erhalten Sie ${betrag}.`,
  briefOhne: 'für diese Einsätze wird kein Betrag ausgezahlt.',
  briefAngaben: { empfaenger: 'Kontoinhaber', konto: 'Konto', am: 'Wird überwiesen am' },
  // ——— mails ———
  mailBetreff: (bezeichnung: string) => `Ihr Geld für ${bezeichnung}`,
  mailText: (name: string, cent: number, am: string, link: string, mandant: string) =>
    `Guten Tag ${name},\n\ndanke für Ihre Hilfe! Wir überweisen Ihnen ${formatGeld(cent, 'de')}. Das Geld geht am ${am} an Ihre Bank.\n\nHier sehen Sie, für welche Termine:\n\n${link}\n\nStimmt etwas nicht? Bitte rufen Sie uns an.\n\nViele Grüße\n${mandant}`,
  rueckBetreff: 'Ihr Geld kam zurück: Bitte melden Sie sich',
  rueckText: (name: string, cent: number, bezeichnung: string, mandant: string) =>
    `Guten Tag ${name},\n\nwir haben Ihnen ${formatGeld(cent, 'de')} für ${bezeichnung} überwiesen. Das Geld kam zu uns zurück. Vielleicht stimmt Ihr Konto nicht mehr.\n\nBitte rufen Sie uns an und sagen Sie uns die richtige IBAN. Schreiben Sie Ihre IBAN bitte nicht in eine E-Mail.\n\nDanach bekommen Sie Ihr Geld mit der nächsten Abrechnung.\n\nViele Grüße\n${mandant}`,
};

const en: typeof de = {
  titel: 'My payments',
  intro: 'Here you see when we paid you, and for what.',
  leer: 'No payment yet',
  leerText: 'When we pay you, it is shown here.',
  abrechnung: (bezeichnung) => `Settlement ${bezeichnung}`,
  wann: 'Payment on',
  betrag: 'Amount',
  konto: 'Account',
  zeitraum: 'Settlement',
  zustand: 'State',
  angewiesen: 'paid',
  kommt: 'will be paid',
  zurueck: 'came back',
  ohneZahlung: 'no amount',
  zurueckSatz: 'The money came back because the account is wrong. Please call us and tell us the right IBAN.',
  einsaetze: 'Your appointments',
  datum: 'Date',
  zeit: 'Time',
  sprache: 'Language',
  minuten: 'Minutes',
  kilometer: 'Kilometres',
  rechnung: 'Calculation',
  summe: 'Total',
  korrigiert: (grund) => `Set by hand: ${grund}`,
  abgesagt: 'cancelled late',
  ausgefallen: 'did not take place',
  pdf: 'Statement as PDF',
  steuer:
    'The money is a compensation for voluntary work. There is a yearly tax allowance for such income. Please keep this statement for your tax return.',
  fragen: 'Is something wrong? Please call us.',
  zurListe: 'All payments',
  briefTitel: (bezeichnung) => `Statement ${bezeichnung}`,
  briefAnrede: (name) => `Dear ${name},`,
  briefSatz: (anzahl, betrag) =>
    anzahl === 1
      ? `for one appointment as an interpreter you receive ${betrag}.`
      : `for ${anzahl} appointments as an interpreter you receive ${betrag}.`,
  briefOhne: 'no amount is paid for these appointments.',
  briefAngaben: { empfaenger: 'Account holder', konto: 'Account', am: 'To be paid on' },
  mailBetreff: (bezeichnung) => `Your money for ${bezeichnung}`,
  mailText: (name, cent, am, link, mandant) =>
    `Dear ${name},\n\nthank you for your help! We pay you ${formatGeld(cent, 'en')}. The money goes to your bank on ${am}.\n\nHere you see for which appointments:\n\n${link}\n\nIs something wrong? Please call us.\n\nKind regards\n${mandant}`,
  rueckBetreff: 'Your money came back: please get in touch',
  rueckText: (name, cent, bezeichnung, mandant) =>
    `Dear ${name},\n\nwe paid you ${formatGeld(cent, 'en')} for ${bezeichnung}. The money came back to us. Perhaps your account has changed.\n\nPlease call us and tell us the right IBAN. Please do not write your IBAN in an e-mail.\n\nThen you get your money with the next settlement.\n\nKind regards\n${mandant}`,
};

export const nachweisTexte = { de, en };
