/** The words of the tax watch. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { feldSatz } from '../felder.texte.ts';
import { describeGrund } from '../texte/regeln.ts';

const de = {
  titel: 'Freibeträge',
  einleitung:
    'Wer im Jahr wie viel bekommen hat und ob das steuerfrei bleibt. KoMuT warnt nur: Vermittelt und ausgezahlt wird weiter. Ob Steuer anfällt, entscheidet das Finanzamt.',
  jahr: 'Jahr',
  person: 'Person',
  erklaerung: 'Erklärung',
  erklaert: (freibetrag: string) => freibetrag,
  fehlt: 'fehlt',
  gefragtAm: (datum: string) => `gefragt am ${datum}`,
  freibetraege: {
    '26a': 'Ehrenamtspauschale (§ 3 Nr. 26a EStG)',
    '26': 'Übungsleiterpauschale (§ 3 Nr. 26 EStG)',
    '12': 'Aufwandsentschädigung aus öffentlicher Kasse (§ 3 Nr. 12 EStG)',
  } as Record<string, string>,
  kurz: { '26a': 'Nr. 26a', '26': 'Nr. 26', '12': 'Nr. 12' } as Record<string, string>,
  grenze: 'Freibetrag',
  gezahlt: 'Gezahlt',
  offen: 'Noch nicht gezahlt',
  zugesagt: 'Zugesagt',
  andere: 'Von anderen',
  genutzt: 'Verbraucht',
  rest: 'Noch frei',
  prognose: 'Prognose',
  stufe: 'Stand',
  stufen: {
    frei: 'im Rahmen',
    nahe: 'bald verbraucht',
    voraussichtlich: 'voraussichtlich darüber',
    ueber: 'überschritten',
  } as Record<string, string>,
  nurWarnungen: 'Nur mit Warnung',
  nurFehlende: 'Nur ohne Erklärung',
  suche: 'Name',
  keineGrenze: 'nicht bekannt',
  leer: 'Für dieses Jahr gibt es hier niemanden.',
  leerHinweis: 'Sobald jemand im Pool ist oder Geld bekommen hat, steht die Person hier.',
  kennzahlen: 'Das Jahr in Zahlen',
  zahlWarnungen: 'Mit Warnung',
  zahlWarnungenHinweis: 'nahe am Freibetrag oder darüber',
  zahlUeber: 'Überschritten',
  zahlUeberHinweis: 'mehr bekommen, als frei ist',
  zahlFehlt: 'Ohne Erklärung',
  zahlFehltHinweis: 'hier rechnet KoMuT mit der Ehrenamtspauschale',
  fehlendeFragen: (anzahl: number) =>
    anzahl === 1 ? 'Eine Person um die Erklärung bitten' : `${anzahl} Personen um die Erklärung bitten`,
  fehlendeFragenHinweis: (tage: number) =>
    `Jede Person bekommt eine E-Mail mit einem persönlichen Link. Wer in den letzten ${tage} Tagen gefragt wurde, wird nicht noch einmal gefragt.`,
  gefragt: (anzahl: number) =>
    anzahl === 1 ? 'Eine Person ist gefragt.' : `${anzahl} Personen sind gefragt.`,
  niemandGefragt: 'Es war niemand zu fragen.',
  ohneMail: (anzahl: number) =>
    anzahl === 1
      ? 'Eine Person hat keine E-Mail-Adresse: Bitte fragen Sie sie selbst.'
      : `${anzahl} Personen haben keine E-Mail-Adresse: Bitte fragen Sie sie selbst.`,
  erklaerungAnfordern: 'Um die Erklärung bitten',
  angefordert: 'Die Person hat eine E-Mail mit ihrem Link bekommen.',
  einstellungen: 'Grenzen ändern',
  grenzenTitel: 'Grenzen der Freibeträge',
  grenzenHinweis:
    'Jede Zeile gilt ab ihrem Jahr, bis eine spätere derselben Art kommt. Frühere Jahre bleiben so nachvollziehbar.',
  art: 'Freibetrag',
  abJahr: 'Ab dem Jahr',
  betrag: 'Betrag im Jahr',
  warnProzent: 'Warnen ab',
  warnProzentHinweis: 'So viel vom Freibetrag muss verbraucht sein.',
  zaehltFahrtkosten: 'Fahrtkosten und Auslagen zählen zum Freibetrag',
  zaehltFahrtkostenHinweis:
    'Werden Fahrtkosten nach dem Reisekostenrecht des Landes erstattet, sind sie meist für sich steuerfrei (§ 3 Nr. 13 EStG). Dann bleibt das Kästchen leer.',
  zeile: (nummer: number) => `Grenze ${nummer}`,
  speichern: 'Speichern',
  gespeichert: 'Die Grenzen sind gespeichert.',
  verlauf: 'Frühere Fassungen',
  verlaufZeile: (von: string, wann: string) => `${wann}, ${von}`,
  vorgabe: 'Vorgabe von KoMuT',
  standVon: (name: string, jahr: number) => `${name}: Freibetrag ${jahr}`,
  soRechnet: 'So setzt es sich zusammen',
  zahlungen: 'Gezahlt in diesem Jahr',
  zahlungenLeer: 'In diesem Jahr ist noch nichts gezahlt worden.',
  offene: 'Noch nicht gezahlt und zugesagt',
  offeneLeer: 'Es steht nichts aus.',
  gezahltAm: 'Gezahlt am',
  termin: 'Termin',
  stelle: 'Stelle',
  status: 'Status',
  betragGanz: 'Betrag',
  davonFahrt: 'davon Fahrt und Auslagen',
  zaehlt: 'Zählt zum Freibetrag',
  keineRegel: 'keine Regel für diesen Tag',
  summe: 'Summe',
  bescheinigung: 'Bescheinigung (PDF)',
  bescheinigungFuer: (jahr: number) => `Bescheinigung für ${jahr} (PDF)`,
  hinweisErklaerung: 'Erklärung fehlt: Hier ist mit der Ehrenamtspauschale gerechnet.',
  abgegebenAm: (datum: string) => `abgegeben am ${datum}`,
  zurPerson: 'Zur Person',
  meinTitel: 'Mein Freibetrag',
  meinIntro:
    'Ihre Aufwandsentschädigung ist bis zu einer Grenze im Jahr steuerfrei. Hier sehen Sie, wie viel Sie schon bekommen haben.',
  meinUeber:
    'Sie haben in diesem Jahr mehr bekommen, als steuerfrei ist. Sie dürfen weiter helfen. Bitte fragen Sie beim Finanzamt oder bei uns nach, was das für Sie bedeutet.',
  meinNahe:
    'Ihr Freibetrag ist bald verbraucht. Sie dürfen weiter helfen. Bei Fragen rufen Sie uns bitte an.',
  meinErklaerung: 'Erklärung für dieses Jahr abgeben',
  // ——— the page of the link ———
  linkTitel: (jahr: number) => `Ihre Erklärung für ${jahr}`,
  linkIntro:
    'Manche Menschen helfen bei mehreren Stellen und bekommen dort auch Geld. Zusammen darf das im Jahr nur bis zu einer Grenze steuerfrei sein. Darum fragen wir Sie.',
  linkFrage: 'Bekommen Sie in diesem Jahr auch von anderen Geld für ein Ehrenamt?',
  linkFrageHinweis: 'Zum Beispiel von einem Verein, einer Feuerwehr oder einer anderen Stadt.',
  nein: 'Nein, nur von uns',
  ja: 'Ja, auch von anderen',
  linkBetrag: 'Wie viel ist das im ganzen Jahr?',
  linkBetragHinweis: 'Eine Schätzung genügt. Schreiben Sie nur die Zahl, zum Beispiel 300.',
  linkHinweis: 'Möchten Sie uns dazu etwas sagen?',
  linkWahr: 'Meine Angaben stimmen. Wenn sich etwas ändert, sage ich Bescheid.',
  linkSenden: 'Erklärung abgeben',
  linkDanke: 'Danke! Ihre Erklärung ist angekommen.',
  linkAbgegeben: (datum: string) =>
    `Sie haben Ihre Erklärung am ${datum} abgegeben. Wenn sich etwas geändert hat, füllen Sie das Formular noch einmal aus.`,
  mailBetreff: (jahr: number) => `Bitte um Ihre Erklärung für ${jahr}`,
  mailText: (name: string, jahr: number, link: string, mandant: string) =>
    `Guten Tag ${name},\n\nfür Ihre Einsätze bekommen Sie eine Aufwandsentschädigung. Bis zu einer Grenze im Jahr ist sie steuerfrei. Die Grenze gilt für alle Ehrenämter zusammen.\n\nBitte sagen Sie uns für ${jahr}: Bekommen Sie auch von anderen Geld für ein Ehrenamt?\n\nDas dauert eine Minute:\n${link}\n\nDieser Link ist nur für Sie.\n\nVielen Dank!\n${mandant}`,
  aufgabeUeber: (anzahl: number) =>
    anzahl === 1 ? 'Eine Person ist über dem Freibetrag' : `${anzahl} Personen sind über dem Freibetrag`,
  aufgabeNahe: (anzahl: number) =>
    anzahl === 1 ? 'Eine Person nähert sich dem Freibetrag' : `${anzahl} Personen nähern sich dem Freibetrag`,
  aufgabeTat: 'Ansehen',
  bescheinigungsbrief: {
    titel: (jahr: number) => `Bescheinigung über Aufwandsentschädigungen ${jahr}`,
    text: (name: string, jahr: number) =>
      `Wir bescheinigen, dass ${name} im Kalenderjahr ${jahr} für ehrenamtliche Einsätze als Sprachmittlerin oder Sprachmittler die folgenden Beträge von uns erhalten hat. Maßgeblich ist der Tag der Zahlung.`,
    gezahltAm: 'Gezahlt am',
    einsaetze: 'Einsätze',
    entschaedigung: 'Aufwandsentschädigung',
    fahrt: 'Fahrt und Auslagen',
    summe: 'Summe',
    hinweis:
      'Ob und bis zu welcher Höhe die Beträge steuerfrei sind (§ 3 Nr. 12, Nr. 13, Nr. 26 oder Nr. 26a EStG), entscheidet das Finanzamt. Dabei zählen auch Zahlungen anderer Stellen für ehrenamtliche Tätigkeiten.',
    schluss: 'Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig.',
  },
  saetze: {
    'jahr.abgeschlossen':
      'Dieses Jahr ist abgeschlossen. Bitte rufen Sie uns an, wenn sich etwas geändert hat.',
    'steuer.jahr-abgeschlossen':
      'Dieses Jahr ist abgeschlossen. Erklärungen dafür werden nicht mehr angenommen.',
    'steuer.ohne-mail':
      'Diese Person hat keine E-Mail-Adresse. Bitte fragen Sie sie selbst und tragen Sie die Erklärung ein.',
    'steuer.erst-gefragt': 'Diese Person wurde gerade erst gefragt. Bitte warten Sie einige Tage.',
    'steuer.schon-erklaert': 'Die Erklärung für dieses Jahr liegt schon vor.',
    'steuer.grenze-unvollstaendig':
      'Bitte füllen Sie Freibetrag, Jahr und Betrag zusammen aus oder leeren Sie die Zeile.',
    'steuer.grenze-abgeschlossen':
      'Ein abgeschlossenes Jahr behält seine Grenzen. Bitte lassen Sie diese stehen und geben Sie eine neue ab einem offenen Jahr an.',
    'steuer.grenze-doppelt': 'Für dieses Jahr steht diese Art schon in einer anderen Zeile.',
    'steuer.grenze-fehlt': 'Bitte geben Sie mindestens eine Grenze an.',
    'steuer.betrag-fehlt': 'Bitte schreiben Sie, wie viel Geld das im Jahr ist. Eine Schätzung genügt.',
    'steuer.antwort-fehlt': 'Bitte wählen Sie eine Antwort.',
    'steuer.bestaetigung-fehlt': 'Bitte bestätigen Sie, dass Ihre Angaben stimmen.',
  } as Record<string, string>,
};

const en: typeof de = {
  titel: 'Tax allowances',
  einleitung:
    'Who received how much in the year and whether it stays free of tax. KoMuT only warns: matching and payment go on. Whether tax is due is decided by the tax office.',
  jahr: 'Year',
  person: 'Person',
  erklaerung: 'Declaration',
  erklaert: (freibetrag) => freibetrag,
  fehlt: 'missing',
  gefragtAm: (datum) => `asked on ${datum}`,
  freibetraege: {
    '26a': 'Volunteer allowance (§ 3 no. 26a EStG)',
    '26': 'Trainer allowance (§ 3 no. 26 EStG)',
    '12': 'Expense allowance from public funds (§ 3 no. 12 EStG)',
  },
  kurz: { '26a': 'no. 26a', '26': 'no. 26', '12': 'no. 12' },
  grenze: 'Allowance',
  gezahlt: 'Paid',
  offen: 'Not paid yet',
  zugesagt: 'Accepted',
  andere: 'From others',
  genutzt: 'Used',
  rest: 'Still free',
  prognose: 'Forecast',
  stufe: 'State',
  stufen: {
    frei: 'within limits',
    nahe: 'nearly used up',
    voraussichtlich: 'expected to exceed',
    ueber: 'exceeded',
  },
  nurWarnungen: 'With a warning only',
  nurFehlende: 'Without a declaration only',
  suche: 'Name',
  keineGrenze: 'not known',
  leer: 'There is nobody here for this year.',
  leerHinweis: 'As soon as somebody is in the pool or was paid, the person stands here.',
  kennzahlen: 'The year in figures',
  zahlWarnungen: 'With a warning',
  zahlWarnungenHinweis: 'near the allowance or over it',
  zahlUeber: 'Exceeded',
  zahlUeberHinweis: 'received more than is free',
  zahlFehlt: 'Without a declaration',
  zahlFehltHinweis: 'here KoMuT reckons with the volunteer allowance',
  fehlendeFragen: (anzahl) =>
    anzahl === 1 ? 'Ask one person for the declaration' : `Ask ${anzahl} people for the declaration`,
  fehlendeFragenHinweis: (tage) =>
    `Each person gets a mail with a personal link. Whoever was asked in the last ${tage} days is not asked again.`,
  gefragt: (anzahl) => (anzahl === 1 ? 'One person has been asked.' : `${anzahl} people have been asked.`),
  niemandGefragt: 'There was nobody to ask.',
  ohneMail: (anzahl) =>
    anzahl === 1
      ? 'One person has no mail address: please ask yourself.'
      : `${anzahl} people have no mail address: please ask them yourself.`,
  erklaerungAnfordern: 'Ask for the declaration',
  angefordert: 'The person got a mail with a personal link.',
  einstellungen: 'Change limits',
  grenzenTitel: 'Limits of the allowances',
  grenzenHinweis:
    'Each line counts from its year on, until a later one of the same kind. Earlier years stay reproducible.',
  art: 'Allowance',
  abJahr: 'From the year',
  betrag: 'Amount in the year',
  warnProzent: 'Warn from',
  warnProzentHinweis: 'So much of the allowance must be used.',
  zaehltFahrtkosten: 'Travel costs and expenses use up the allowance',
  zaehltFahrtkostenHinweis:
    'Where travel is refunded by the travel rules of the state, it is mostly free of tax by itself (§ 3 no. 13 EStG). Then leave the box empty.',
  zeile: (nummer) => `Limit ${nummer}`,
  speichern: 'Save',
  gespeichert: 'The limits are saved.',
  verlauf: 'Earlier versions',
  verlaufZeile: (von, wann) => `${wann}, ${von}`,
  vorgabe: 'Default of KoMuT',
  standVon: (name, jahr) => `${name}: allowance ${jahr}`,
  soRechnet: 'What it is made of',
  zahlungen: 'Paid in this year',
  zahlungenLeer: 'Nothing has been paid in this year yet.',
  offene: 'Not paid yet and accepted',
  offeneLeer: 'Nothing is outstanding.',
  gezahltAm: 'Paid on',
  termin: 'Appointment',
  stelle: 'Organisation',
  status: 'State',
  betragGanz: 'Amount',
  davonFahrt: 'of it travel and expenses',
  zaehlt: 'Counts towards the allowance',
  keineRegel: 'no rule for this day',
  summe: 'Sum',
  bescheinigung: 'Certificate (PDF)',
  bescheinigungFuer: (jahr) => `Certificate for ${jahr} (PDF)`,
  hinweisErklaerung: 'The declaration is missing: the volunteer allowance is assumed.',
  abgegebenAm: (datum) => `given on ${datum}`,
  zurPerson: 'To the person',
  meinTitel: 'My allowance',
  meinIntro:
    'Your compensation is free of tax up to a limit each year. Here you see how much you have received.',
  meinUeber:
    'This year you received more than is free of tax. You may go on helping. Please ask the tax office or us what this means for you.',
  meinNahe: 'Your allowance is nearly used up. You may go on helping. If you have questions, please call us.',
  meinErklaerung: 'Give the declaration for this year',
  linkTitel: (jahr) => `Your declaration for ${jahr}`,
  linkIntro:
    'Some people help in several places and receive money there as well. Together this is free of tax only up to a limit each year. That is why we ask you.',
  linkFrage: 'Do you receive money for volunteering from others in this year as well?',
  linkFrageHinweis: 'For example from a club, a fire brigade or another town.',
  nein: 'No, only from you',
  ja: 'Yes, from others as well',
  linkBetrag: 'How much is that in the whole year?',
  linkBetragHinweis: 'An estimate will do. Just write the number, for example 300.',
  linkHinweis: 'Would you like to tell us something about it?',
  linkWahr: 'What I say is true. If something changes, I will let you know.',
  linkSenden: 'Send the declaration',
  linkDanke: 'Thank you! We have received your declaration.',
  linkAbgegeben: (datum) =>
    `You gave your declaration on ${datum}. If something has changed, please fill in the form again.`,
  mailBetreff: (jahr) => `Please send us your declaration for ${jahr}`,
  mailText: (name, jahr, link, mandant) =>
    `Hello ${name},\n\nyou receive compensation for your appointments. Up to a limit each year it is free of tax. The limit counts for all volunteering together.\n\nPlease tell us for ${jahr}: do you receive money for volunteering from others as well?\n\nIt takes one minute:\n${link}\n\nThis link is only for you.\n\nThank you very much!\n${mandant}`,
  aufgabeUeber: (anzahl) =>
    anzahl === 1 ? 'One person is over the tax allowance' : `${anzahl} people are over the tax allowance`,
  aufgabeNahe: (anzahl) =>
    anzahl === 1 ? 'One person is near the tax allowance' : `${anzahl} people are near the tax allowance`,
  aufgabeTat: 'Look',
  bescheinigungsbrief: {
    titel: (jahr) => `Certificate of compensation ${jahr}`,
    text: (name, jahr) =>
      `We certify that in the calendar year ${jahr} ${name} received the following amounts from us for volunteering as an interpreter. What counts is the day of the payment.`,
    gezahltAm: 'Paid on',
    einsaetze: 'Appointments',
    entschaedigung: 'Compensation',
    fahrt: 'Travel and expenses',
    summe: 'Sum',
    hinweis:
      'Whether and up to which amount this is free of tax (§ 3 no. 12, no. 13, no. 26 or no. 26a EStG) is decided by the tax office. Payments of others for volunteering count as well.',
    schluss: 'This certificate was made by machine and is valid without a signature.',
  },
  saetze: {
    'jahr.abgeschlossen': 'This year is closed. Please call us if something has changed.',
    'steuer.jahr-abgeschlossen': 'This year is closed. Declarations for it are no longer taken.',
    'steuer.ohne-mail': 'This person has no mail address. Please ask yourself and enter the declaration.',
    'steuer.erst-gefragt': 'This person was asked only just now. Please wait some days.',
    'steuer.schon-erklaert': 'The declaration for this year is there already.',
    'steuer.grenze-unvollstaendig': 'Please fill in allowance, year and amount together, or empty the line.',
    'steuer.grenze-abgeschlossen':
      'A closed year keeps its limits. Please leave them as they are and give a new one from an open year on.',
    'steuer.grenze-doppelt': 'For this year this kind stands in another line already.',
    'steuer.grenze-fehlt': 'Please give at least one limit.',
    'steuer.betrag-fehlt': 'Please write how much money it is in the year. An estimate will do.',
    'steuer.antwort-fehlt': 'Please choose an answer.',
    'steuer.bestaetigung-fehlt': 'Please confirm that what you say is true.',
  },
};

export const steuerTexte = { de, en };
export type SteuerTexte = typeof de;

/** The sentence of a refusal or of a field's fault. */
export function steuerSatz(ablehnung: Pick<Ablehnung, 'grund' | 'werte'>, sprache: Anzeigesprache): string {
  return (
    steuerTexte[sprache].saetze[ablehnung.grund] ??
    feldSatz(ablehnung.grund, sprache) ??
    describeGrund(ablehnung, sprache)
  );
}
