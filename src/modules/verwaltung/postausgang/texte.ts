import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

const de = {
  titel: 'Postausgang',
  einleitung: 'E-Mails, die KoMuT geschrieben hat.',
  ohneSmtp:
    'Es ist kein Mailserver eingerichtet: Die E-Mails bleiben hier liegen. Öffnen Sie eine, um ihre Links zu benutzen. Den Mailserver richtet Ihre Technik ein (Betriebshandbuch, SMTP_URL).',
  liste: 'E-Mails',
  suche: 'An oder Betreff',
  status: 'Zustand',
  zustaende: { wartet: 'Wartet', gesendet: 'Gesendet', gescheitert: 'Gescheitert' } as Record<string, string>,
  an: 'An',
  betreff: 'Betreff',
  erstellt: 'Geschrieben',
  gesendet: 'Gesendet',
  versuche: 'Versuche',
  naechster: 'Nächster Versuch',
  fehler: 'Fehler',
  gegenstand: 'Gehört zu',
  verdeckt: 'Für Ihre Rolle verdeckt',
  text: 'Text',
  linksEntfernt: 'Die Links stehen nicht in dieser Kopie: Sie gehören der Person, an die die E-Mail geht.',
  kalender: 'Mit Kalendereinladung',
  leer: 'Noch wurde keine E-Mail geschrieben.',
  erneut: 'Noch einmal senden',
  erneutGespeichert: 'Die E-Mail wird noch einmal gesendet.',
  aufgabe: (anzahl: number) =>
    anzahl === 1
      ? '1 E-Mail konnte nicht gesendet werden'
      : `${anzahl} E-Mails konnten nicht gesendet werden`,
  aufgabeHinweis: 'Die Empfänger wissen noch nichts.',
  aufgabeTat: 'Ansehen',
};

export type PostausgangTexte = typeof de;

const en: PostausgangTexte = {
  titel: 'Outbox',
  einleitung: 'E-mails that KoMuT has written.',
  ohneSmtp:
    'There is no mail server: e-mails stay here. Open one to use its links. Your technical administration sets one up (operations manual, SMTP_URL).',
  liste: 'E-mails',
  suche: 'To or subject',
  status: 'State',
  zustaende: { wartet: 'Waiting', gesendet: 'Sent', gescheitert: 'Failed' },
  an: 'To',
  betreff: 'Subject',
  erstellt: 'Written',
  gesendet: 'Sent',
  versuche: 'Attempts',
  naechster: 'Next attempt',
  fehler: 'Fault',
  gegenstand: 'Belongs to',
  verdeckt: 'Hidden for your role',
  text: 'Text',
  linksEntfernt: 'The links are not in this copy: they belong to whom the e-mail goes to.',
  kalender: 'With calendar invitation',
  leer: 'No e-mail has been written yet.',
  erneut: 'Send again',
  erneutGespeichert: 'The e-mail will be sent again.',
  aufgabe: (anzahl) => (anzahl === 1 ? '1 e-mail could not be sent' : `${anzahl} e-mails could not be sent`),
  aufgabeHinweis: 'The recipients do not know yet.',
  aufgabeTat: 'Look',
};

export const texte: Record<Anzeigesprache, PostausgangTexte> = { de, en };
