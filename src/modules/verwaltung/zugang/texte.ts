/** The words of the page on which the office lets people from outside in, besides those of each kind of people. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

const de = {
  zugaenge: 'Wer sich anmelden kann',
  niemand: 'Noch niemand.',
  gesperrt: 'gesperrt',
  zuletzt: (wann: string) => `zuletzt angemeldet ${wann}`,
  nie: 'noch nie angemeldet',
  beenden: 'Zugang beenden',
  beendenVon: (name: string) => `Zugang beenden: ${name}`,
  beendenFrage: (name: string) =>
    `${name} kann sich dann hier nicht mehr anmelden. Sie können den Zugang später neu einrichten.`,
  beendet: 'Der Zugang ist beendet.',
  offen: 'Offene Einladungen',
  gueltigBis: (wann: string) => `gültig bis ${wann}`,
  abgelaufen: 'abgelaufen',
  nochEinmal: 'Noch einmal senden',
  nochEinmalAn: (name: string) => `Einladung noch einmal senden: ${name}`,
  zuruecknehmen: 'Zurücknehmen',
  zuruecknehmenVon: (name: string) => `Einladung zurücknehmen: ${name}`,
  nochEinmalGesendet: 'Die Einladung ist noch einmal unterwegs. Der frühere Link gilt nicht mehr.',
  zurueckgenommen: 'Die Einladung ist zurückgenommen.',
  einladen: 'Person einladen',
  einladenHinweis:
    'Die Person bekommt eine E-Mail mit einem Link und wählt ihr Passwort selbst. Der Link gilt 14 Tage.',
  name: 'Vor- und Nachname',
  email: 'E-Mail-Adresse',
  sprache: 'Sprache der E-Mail',
  deutsch: 'Deutsch',
  englisch: 'English',
  senden: 'Einladung senden',
  eingeladen: (name: string) => `${name} ist eingeladen.`,
  erweitert: (name: string) =>
    `${name} hat schon einen Zugang und kann ihn ab jetzt auch hierfür benutzen. Eine E-Mail sagt das.`,
  ohneMailserver: 'Es ist kein Mailserver eingerichtet: Die Technik findet die E-Mail im Postausgang.',
};

export type ZugangTexte = typeof de;

const en: ZugangTexte = {
  zugaenge: 'Who can sign in',
  niemand: 'Nobody yet.',
  gesperrt: 'locked',
  zuletzt: (wann) => `last signed in ${wann}`,
  nie: 'never signed in',
  beenden: 'End access',
  beendenVon: (name) => `End access: ${name}`,
  beendenFrage: (name) => `${name} can then no longer sign in here. You can set up access again later.`,
  beendet: 'The access has ended.',
  offen: 'Open invitations',
  gueltigBis: (wann) => `valid until ${wann}`,
  abgelaufen: 'expired',
  nochEinmal: 'Send again',
  nochEinmalAn: (name) => `Send invitation again: ${name}`,
  zuruecknehmen: 'Withdraw',
  zuruecknehmenVon: (name) => `Withdraw invitation: ${name}`,
  nochEinmalGesendet: 'The invitation is on its way again. The former link no longer works.',
  zurueckgenommen: 'The invitation is withdrawn.',
  einladen: 'Invite a person',
  einladenHinweis:
    'The person gets an e-mail with a link and chooses their own password. The link works for 14 days.',
  name: 'First and last name',
  email: 'E-mail address',
  sprache: 'Language of the e-mail',
  deutsch: 'Deutsch',
  englisch: 'English',
  senden: 'Send invitation',
  eingeladen: (name) => `${name} is invited.`,
  erweitert: (name) =>
    `${name} has an account already and can now use it for this as well. An e-mail says so.`,
  ohneMailserver: 'There is no mail server: the technical administration finds the e-mail in the outbox.',
};

export const texte: Record<Anzeigesprache, ZugangTexte> = { de, en };
