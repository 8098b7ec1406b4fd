/** Words of what is billed to requesters and third parties. */
const de = {
  titel: 'Weiterberechnung',
  intro:
    'Was Stellen oder Dritte bezahlen, wird ihnen nach der Freigabe monatlich berechnet, jeder Einsatz einmal.',
  offen: 'Noch nicht berechnet',
  offenLeer: 'Alles ist berechnet.',
  monat: 'Monat',
  zahler: 'Zahler',
  anzahlZahler: 'Zahler',
  einsaetze: 'Einsätze',
  summe: 'Summe',
  erstellen: 'Listen erstellen',
  erstellenLabel: (monat: string) => `Listen für ${monat} erstellen`,
  erstellt: (anzahl: number) =>
    anzahl === 1 ? 'Eine Liste ist erstellt.' : `${anzahl} Listen sind erstellt.`,
  listen: 'Erstellte Listen',
  leer: 'Noch keine Liste',
  leerText:
    'Sobald eine Abrechnung freigegeben ist, in der eine Stelle oder Dritte zahlen, erscheint sie hier.',
  erstelltAm: 'Erstellt',
  liste: (name: string, monat: string) => `${name}, ${monat}`,
  datum: 'Datum',
  zeit: 'Zeit',
  sprache: 'Sprache',
  stelle: 'Stelle',
  aktenzeichen: 'Aktenzeichen',
  minuten: 'Minuten',
  kilometer: 'Kilometer',
  betrag: 'Betrag',
  abgesagt: 'kurzfristig abgesagt',
  ausgefallen: 'ausgefallen',
  pdf: 'Schreiben als PDF',
  meine: 'Unsere Kosten',
  meineIntro: 'Was die Koordinierungsstelle Ihnen für die Sprachmittlung berechnet hat.',
  meineLeer: 'Noch nichts berechnet',
  meineLeerText: 'Wenn Ihre Stelle Einsätze bezahlt, stehen die Listen hier.',
  betreff: (monat: string) => `Kosten der Sprachmittlung, ${monat}`,
  brief: (anzahl: number) =>
    anzahl === 1
      ? 'für den folgenden Einsatz berechnen wir Ihnen die Kosten der Sprachmittlung.'
      : `für die folgenden ${anzahl} Einsätze berechnen wir Ihnen die Kosten der Sprachmittlung.`,
  anrede: 'Sehr geehrte Damen und Herren,',
  zahlung: 'Bitte überweisen Sie den Betrag unter Angabe unseres Zeichens auf das oben genannte Konto.',
  gruss: 'Mit freundlichen Grüßen',
  nichtsZuTun: 'In diesem Monat ist nichts mehr zu berechnen.',
};

const en: typeof de = {
  titel: 'Billing',
  intro:
    'What requesters or third parties pay is billed to them monthly after the release, each appointment once.',
  offen: 'Not billed yet',
  offenLeer: 'Everything is billed.',
  monat: 'Month',
  zahler: 'Payer',
  anzahlZahler: 'Payers',
  einsaetze: 'Appointments',
  summe: 'Total',
  erstellen: 'Make lists',
  erstellenLabel: (monat) => `Make lists for ${monat}`,
  erstellt: (anzahl) => (anzahl === 1 ? 'One list is made.' : `${anzahl} lists are made.`),
  listen: 'Lists made',
  leer: 'No list yet',
  leerText:
    'As soon as a settlement is released in which a requester or a third party pays, it appears here.',
  erstelltAm: 'Made',
  liste: (name, monat) => `${name}, ${monat}`,
  datum: 'Date',
  zeit: 'Time',
  sprache: 'Language',
  stelle: 'Requester',
  aktenzeichen: 'Reference',
  minuten: 'Minutes',
  kilometer: 'Kilometres',
  betrag: 'Amount',
  abgesagt: 'cancelled late',
  ausgefallen: 'did not take place',
  pdf: 'Letter as PDF',
  meine: 'Our costs',
  meineIntro: 'What the coordination office has billed to you for interpreting.',
  meineLeer: 'Nothing billed yet',
  meineLeerText: 'When your organisation pays for appointments, the lists are here.',
  betreff: (monat) => `Costs of interpreting, ${monat}`,
  brief: (anzahl) =>
    anzahl === 1
      ? 'we bill you the costs of interpreting for the following appointment.'
      : `we bill you the costs of interpreting for the following ${anzahl} appointments.`,
  anrede: 'Dear Sir or Madam,',
  zahlung: 'Please transfer the amount to the account named above, stating our reference.',
  gruss: 'Kind regards',
  nichtsZuTun: 'There is nothing left to bill in this month.',
};

export const weiterberechnungTexte = { de, en };
