import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { formatZeitpunkt } from '../../begriffe/zeitanzeige.ts';

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

interface MailTexte {
  einladung(anlass: MitLink): Brief;
  zugangErweitert(anlass: Anlass & { adresse: string }): Brief;
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
