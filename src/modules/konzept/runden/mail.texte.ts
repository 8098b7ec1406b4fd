/** What a round writes to the people it asks, in their language. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Postanlass } from './erinnerung.rules.ts';

interface Anlasstext {
  betreff(runde: string, frist: string): string;
  satz: string;
}

interface Mailtexte {
  anlass: Record<Postanlass, Anlasstext>;
  anrede(name: string): string;
  weitere(anzahl: number): string;
  bitte(frist: string): string;
  /** When nothing is open any more. */
  danke(frist: string): string;
  schluss: string;
  gruss: string;
}

const de: Mailtexte = {
  anlass: {
    frage: {
      betreff: (runde, frist) => `${runde}: Wie steht es um Ihre Maßnahmen? Bitte bis ${frist}`,
      satz: 'wir schreiben den Bericht zum Integrationskonzept und brauchen dafür Ihren Stand.',
    },
    erinnerung: {
      betreff: (runde, frist) => `Erinnerung: ${runde}, bitte bis ${frist}`,
      satz: 'zu diesen Maßnahmen fehlt uns noch Ihr Stand.',
    },
    frist: {
      betreff: (runde) => `${runde}: Die Frist läuft ab`,
      satz: 'zu diesen Maßnahmen fehlt uns noch Ihr Stand, und die Frist läuft ab.',
    },
    vertretung: {
      betreff: (runde) => `${runde}: Bitte antworten Sie in Vertretung`,
      satz: 'von der zuständigen Person haben wir noch keine Antwort. Sie sind als Vertretung genannt. Bitte helfen Sie uns mit dem Stand dieser Maßnahmen.',
    },
    weitergabe: {
      betreff: (runde, frist) => `${runde}: Wie steht es um diese Maßnahmen? Bitte bis ${frist}`,
      satz: 'für den Bericht zum Integrationskonzept sind Sie uns als zuständig genannt worden.',
    },
    erneut: {
      betreff: (runde, frist) => `${runde}: Ihr Link, bitte bis ${frist}`,
      satz: 'hier ist Ihr Link zu den Maßnahmen, nach denen wir fragen.',
    },
    verlaengerung: {
      betreff: (runde, frist) => `${runde}: Sie haben mehr Zeit, bis ${frist}`,
      satz: 'die Frist für den Stand Ihrer Maßnahmen ist verlängert.',
    },
  },
  anrede: (name) => `Guten Tag${name === '' ? '' : ` ${name}`},`,
  weitere: (anzahl) => `und ${anzahl} weitere`,
  bitte: (frist) =>
    `Bitte antworten Sie bis zum ${frist}. Was wir schon wissen, ist eingetragen; Sie brauchen kein Konto:`,
  danke: (frist) =>
    `Von Ihnen liegt schon alles vor, vielen Dank. Bis zum ${frist} können Sie Ihre Antworten noch ändern:`,
  schluss:
    'Sie können jederzeit aufhören und mit demselben Link weitermachen. Der Link ist nur für Sie. Wenn jemand anderes zuständig ist, antworten Sie uns bitte kurz.',
  gruss: 'Freundliche Grüße',
};

const en: Mailtexte = {
  anlass: {
    frage: {
      betreff: (runde, frist) => `${runde}: how do your measures stand? Please by ${frist}`,
      satz: 'we are writing the report on the integration concept and need to know how your measures stand.',
    },
    erinnerung: {
      betreff: (runde, frist) => `Reminder: ${runde}, please by ${frist}`,
      satz: 'we do not yet know how these measures stand.',
    },
    frist: {
      betreff: (runde) => `${runde}: the deadline is running out`,
      satz: 'we do not yet know how these measures stand, and the deadline is running out.',
    },
    vertretung: {
      betreff: (runde) => `${runde}: please answer as the deputy`,
      satz: 'we have no answer from the responsible person. You are named as her deputy. Please help us with the status of these measures.',
    },
    weitergabe: {
      betreff: (runde, frist) => `${runde}: how do these measures stand? Please by ${frist}`,
      satz: 'you have been named to us as responsible, for the report on the integration concept.',
    },
    erneut: {
      betreff: (runde, frist) => `${runde}: your link, please by ${frist}`,
      satz: 'here is your link to the measures that we ask about.',
    },
    verlaengerung: {
      betreff: (runde, frist) => `${runde}: you have more time, until ${frist}`,
      satz: 'the deadline for the status of your measures has been extended.',
    },
  },
  anrede: (name) => `Dear ${name === '' ? 'Sir or Madam' : name},`,
  weitere: (anzahl) => `and ${anzahl} more`,
  bitte: (frist) => `Please answer by ${frist}. What we already know is filled in; you need no account:`,
  danke: (frist) =>
    `You have answered everything, thank you. Until ${frist} you can still change your answers:`,
  schluss:
    'You can stop at any time and go on with the same link. The link is for you alone. If somebody else is responsible, please send us a short reply.',
  gruss: 'Kind regards',
};

export const mailTexte: Record<Anzeigesprache, Mailtexte> = { de, en };
