import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import type { Rolle } from '../../begriffe/rolle.ts';
import { formatZeitpunkt } from '../../begriffe/zeitanzeige.ts';
import { rollenTexte } from './rollen.texte.ts';

interface Brief {
  betreff: string;
  text: string;
}

interface Anlass {
  name: string;
  /** What the office calls itself. */
  stelle: string;
}

interface MitLink extends Anlass {
  adresse: string;
  gueltigBis: Date;
}

export interface Rechteanlass extends Anlass {
  /** Who acted. */
  wer: string;
  /** The person, or the key. */
  wen: string;
  was: 'rollen' | 'einladung' | 'adresse' | 'zweiter-faktor' | 'schluessel';
  /** Those roles that see content. */
  rollen: readonly Rolle[];
  /** Of KoMuT. */
  adresse: string;
}

interface MailTexte {
  einladung(anlass: MitLink): Brief;
  zugangErweitert(anlass: Anlass & { adresse: string }): Brief;
  inhaltGeoeffnet(anlass: Rechteanlass): Brief;
  anmeldelink(anlass: MitLink): Brief;
  passwortlink(anlass: MitLink): Brief;
  passwortGeaendert(anlass: Anlass): Brief;
  adresseGeaendert(anlass: Anlass): Brief;
  zweiterFaktorNeu(anlass: Anlass): Brief;
  zweiterFaktorWeg(anlass: Anlass): Brief;
}

const de: MailTexte = {
  einladung: ({ name, stelle, adresse, gueltigBis }) => ({
    betreff: `Ihr Zugang zu KoMuT: ${stelle}`,
    text: `Guten Tag ${name},

${stelle} arbeitet mit KoMuT und hat für Sie einen Zugang vorbereitet. Öffnen Sie diesen Link und wählen Sie ein Passwort:

${adresse}

Der Link gilt bis ${formatZeitpunkt(gueltigBis, 'de')} Uhr und nur für Sie. Bitte geben Sie ihn nicht weiter.`,
  }),
  zugangErweitert: ({ name, stelle, adresse }) => ({
    betreff: `Ihr Zugang zu KoMuT: ${stelle}`,
    text: `Guten Tag ${name},

mit Ihrem Zugang zu KoMuT können Sie ab jetzt mehr sehen und tun. Melden Sie sich wie bisher an:

${adresse}

Haben Sie das nicht erwartet? Dann rufen Sie bitte bei ${stelle} an.`,
  }),
  inhaltGeoeffnet: ({ name, stelle, wer, wen, was, rollen, adresse }) => {
    const namen = rollen.map((rolle) => rollenTexte.de[rolle]).join(', ');
    const saetze = {
      rollen: `${wer} hat ${wen} diese Rollen gegeben: ${namen}.`,
      einladung: `${wer} hat ${wen} eingeladen, mit diesen Rollen: ${namen}.`,
      adresse: `${wer} hat die E-Mail-Adresse des Zugangs von ${wen} geändert (${namen}).`,
      'zweiter-faktor': `${wer} hat den zweiten Faktor von ${wen} zurückgesetzt (${namen}).`,
      schluessel: `${wer} hat den API-Schlüssel „${wen}“ angelegt, mit diesen Rollen: ${namen}.`,
    };
    return {
      betreff: `Neuer Zugriff auf Inhalte: ${stelle}`,
      text: `Guten Tag ${name},

${saetze[was]}

Damit sind Inhalte der Koordinierungsstelle zu sehen. Ist das so gewollt? Wenn nicht, klären Sie es bitte gleich mit Ihrer Technik. Der Datenschutz sieht im Protokoll, was danach geschah:

${adresse}/verwaltung/protokoll`,
    };
  },
  anmeldelink: ({ name, stelle, adresse, gueltigBis }) => ({
    betreff: `Ihr Link zum Anmelden: ${stelle}`,
    text: `Guten Tag ${name},

mit diesem Link melden Sie sich an:

${adresse}

Er gilt bis ${formatZeitpunkt(gueltigBis, 'de')} Uhr und nur einmal. Haben Sie ihn nicht angefordert? Dann müssen Sie nichts tun.`,
  }),
  passwortlink: ({ name, stelle, adresse, gueltigBis }) => ({
    betreff: `Neues Passwort: ${stelle}`,
    text: `Guten Tag ${name},

mit diesem Link wählen Sie ein neues Passwort:

${adresse}

Er gilt bis ${formatZeitpunkt(gueltigBis, 'de')} Uhr und nur einmal. Haben Sie ihn nicht angefordert? Dann müssen Sie nichts tun, Ihr Passwort bleibt, wie es ist.`,
  }),
  passwortGeaendert: ({ name, stelle }) => ({
    betreff: `Ihr Passwort wurde geändert: ${stelle}`,
    text: `Guten Tag ${name},

Ihr Passwort für KoMuT wurde geändert. Waren Sie das nicht? Dann rufen Sie bitte sofort bei ${stelle} an.`,
  }),
  adresseGeaendert: ({ name, stelle }) => ({
    betreff: `Ihre E-Mail-Adresse wurde geändert: ${stelle}`,
    text: `Guten Tag ${name},

für Ihren Zugang zu KoMuT gilt ab jetzt eine andere E-Mail-Adresse. Haben Sie das nicht veranlasst? Dann rufen Sie bitte sofort bei ${stelle} an.`,
  }),
  zweiterFaktorNeu: ({ name, stelle }) => ({
    betreff: `Zweiter Faktor eingerichtet: ${stelle}`,
    text: `Guten Tag ${name},

für Ihren Zugang zu KoMuT ist jetzt ein zweiter Faktor eingerichtet. Waren Sie das nicht? Dann rufen Sie bitte sofort bei ${stelle} an.`,
  }),
  zweiterFaktorWeg: ({ name, stelle }) => ({
    betreff: `Zweiter Faktor entfernt: ${stelle}`,
    text: `Guten Tag ${name},

der zweite Faktor Ihres Zugangs zu KoMuT wurde entfernt. Waren Sie das nicht, und haben Sie auch nicht darum gebeten? Dann rufen Sie bitte sofort bei ${stelle} an.`,
  }),
};

const en: MailTexte = {
  einladung: ({ name, stelle, adresse, gueltigBis }) => ({
    betreff: `Your access to KoMuT: ${stelle}`,
    text: `Hello ${name},

${stelle} works with KoMuT and has prepared an account for you. Open this link and choose a password:

${adresse}

The link works until ${formatZeitpunkt(gueltigBis, 'en')} and for you only. Please do not pass it on.`,
  }),
  zugangErweitert: ({ name, stelle, adresse }) => ({
    betreff: `Your access to KoMuT: ${stelle}`,
    text: `Hello ${name},

with your account for KoMuT you can now see and do more. Sign in as before:

${adresse}

You did not expect this? Then please call ${stelle}.`,
  }),
  inhaltGeoeffnet: ({ name, stelle, wer, wen, was, rollen, adresse }) => {
    const namen = rollen.map((rolle) => rollenTexte.en[rolle]).join(', ');
    const saetze = {
      rollen: `${wer} has given ${wen} these roles: ${namen}.`,
      einladung: `${wer} has invited ${wen} with these roles: ${namen}.`,
      adresse: `${wer} has changed the e-mail address of the account of ${wen} (${namen}).`,
      'zweiter-faktor': `${wer} has reset the second factor of ${wen} (${namen}).`,
      schluessel: `${wer} has made the API key “${wen}” with these roles: ${namen}.`,
    };
    return {
      betreff: `New access to content: ${stelle}`,
      text: `Hello ${name},

${saetze[was]}

This shows content of the office's work. Is it meant to be so? If not, please clear it up with your technical administration at once. Data protection sees in the audit what happened afterwards:

${adresse}/verwaltung/protokoll`,
    };
  },
  anmeldelink: ({ name, stelle, adresse, gueltigBis }) => ({
    betreff: `Your link to sign in: ${stelle}`,
    text: `Hello ${name},

with this link you sign in:

${adresse}

It works until ${formatZeitpunkt(gueltigBis, 'en')} and once only. You did not ask for it? Then you do not have to do anything.`,
  }),
  passwortlink: ({ name, stelle, adresse, gueltigBis }) => ({
    betreff: `New password: ${stelle}`,
    text: `Hello ${name},

with this link you choose a new password:

${adresse}

It works until ${formatZeitpunkt(gueltigBis, 'en')} and once only. You did not ask for it? Then you do not have to do anything, your password stays as it is.`,
  }),
  passwortGeaendert: ({ name, stelle }) => ({
    betreff: `Your password was changed: ${stelle}`,
    text: `Hello ${name},

your password for KoMuT was changed. That was not you? Then please call ${stelle} at once.`,
  }),
  adresseGeaendert: ({ name, stelle }) => ({
    betreff: `Your e-mail address was changed: ${stelle}`,
    text: `Hello ${name},

from now on another e-mail address counts for your access to KoMuT. You did not ask for this? Then please call ${stelle} at once.`,
  }),
  zweiterFaktorNeu: ({ name, stelle }) => ({
    betreff: `Second factor set up: ${stelle}`,
    text: `Hello ${name},

your access to KoMuT now has a second factor. That was not you? Then please call ${stelle} at once.`,
  }),
  zweiterFaktorWeg: ({ name, stelle }) => ({
    betreff: `Second factor removed: ${stelle}`,
    text: `Hello ${name},

the second factor of your access to KoMuT was removed. That was not you, and you did not ask for it? Then please call ${stelle} at once.`,
  }),
};

export const mailTexte: Record<Anzeigesprache, MailTexte> = { de, en };
