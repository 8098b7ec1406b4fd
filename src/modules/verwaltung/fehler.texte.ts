import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import type { Rolle } from '../../begriffe/rolle.ts';
import { rollenTexte } from './rollen.texte.ts';

type Werte = NonNullable<Ablehnung['werte']>;
type Satz = string | ((werte: Werte) => string);

const roleOf = (werte: Werte, sprache: Anzeigesprache) => rollenTexte[sprache][werte.rolle as Rolle];

const inTime = (werte: Werte, second: string, minute: (zahl: number) => string) => {
  const sekunden = Number(werte.sekunden);
  return sekunden < 90 ? `${sekunden} ${second}` : minute(Math.ceil(sekunden / 60));
};

const de = {
  'anmeldung.falsch': 'E-Mail-Adresse oder Passwort stimmt nicht.',
  'anmeldung.warten': (werte: Werte) =>
    `Zu viele falsche Versuche. Bitte warten Sie ${inTime(werte, 'Sekunden', (zahl) => `${zahl} Minuten`)}. Danach, oder von einem anderen Anschluss aus, geht es weiter.`,
  'anmeldung.gesperrt': 'Ihr Zugang ist gesperrt. Die Technik Ihrer Stelle kann ihn wieder öffnen.',
  'anmeldung.code-falsch':
    'Der Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code der App und geben Sie diesen ein.',
  'anmeldung.code-pause':
    'Es gab zu viele falsche Codes für diesen Zugang. Bitte versuchen Sie es in einer Viertelstunde wieder.',
  'anmeldung.von-vorn': 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal von vorn an.',
  'anmeldung.nicht-eingeladen':
    'Für diese E-Mail-Adresse gibt es hier keinen Zugang und keine Einladung. Bitten Sie die Technik Ihrer Stelle darum.',
  'anmeldung.oidc-abgebrochen': 'Die Anmeldung wurde abgebrochen.',
  'anmeldung.oidc-fehler':
    'Die Anmeldung beim anderen Dienst hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  'anmeldung.oidc-fehlt':
    'Der andere Anmeldedienst antwortet gerade nicht. Bitte versuchen Sie es später, oder melden Sie sich mit Passwort oder Link an.',
  'link.benutzt': 'Dieser Link wurde schon benutzt. Er geht nur einmal.',
  'link.unbekannt': 'Wir kennen diesen Link nicht. Öffnen Sie ihn noch einmal aus der E-Mail, vollständig.',
  'link.abgelaufen': 'Die Zeit für diesen Link ist abgelaufen.',
  'link.widerrufen': 'Dieser Link gilt nicht mehr.',
  'link.ersetzt': 'Es gibt einen neuen Link. Bitte öffnen Sie den aus der letzten E-Mail.',
  'einladung.unbekannt': 'Diese Einladung gilt nicht mehr.',
  'einladung.schon-offen':
    'Für diese Adresse ist schon eine Einladung offen. Sie können sie unten noch einmal senden.',
  'email.fehlt': 'Geben Sie eine E-Mail-Adresse ein.',
  'email.ungueltig': 'Diese E-Mail-Adresse ist nicht vollständig, zum Beispiel: name@landkreis.de',
  'name.fehlt': 'Geben Sie Vor- und Nachnamen ein.',
  'name.zu-lang': 'Der Name ist zu lang (höchstens 120 Zeichen).',
  'passwort.fehlt': 'Geben Sie das Passwort ein.',
  'passwort.zu-kurz': 'Das Passwort braucht mindestens 12 Zeichen. Ein kurzer Satz ist leicht zu merken.',
  'passwort.zu-lang': 'Das Passwort darf höchstens 128 Zeichen haben.',
  'passwort.zu-einfach': 'Dieses Passwort ist zu leicht zu erraten: Es wiederholt nur wenige Zeichen.',
  'passwort.wie-konto':
    'Dieses Passwort besteht vor allem aus Ihrem Namen oder Ihrer E-Mail-Adresse. Nehmen Sie etwas anderes.',
  'passwort.verschieden': 'Die beiden Passwörter sind nicht gleich.',
  'code.fehlt': 'Geben Sie den Code ein.',
  'konto.passwort-falsch': 'Das ist nicht Ihr jetziges Passwort.',
  'konto.schon-eingerichtet': 'Der zweite Faktor ist schon eingerichtet.',
  'konto.nicht-eingerichtet': 'Der zweite Faktor ist nicht eingerichtet.',
  'konto.zweiter-faktor-noetig':
    'Ihre Rolle verlangt einen zweiten Faktor, er kann nicht entfernt werden. Für ein neues Telefon bitten Sie die Technik, ihn zurückzusetzen.',
  'rollen.fehlen': 'Wählen Sie mindestens eine Rolle.',
  'rollen.unbekannt': 'Diese Rolle oder Zugehörigkeit gibt es nicht (mehr). Bitte wählen Sie noch einmal.',
  'rollen.bezug-fehlt': (werte: Werte) => `Wählen Sie, zu wem die Rolle „${roleOf(werte, 'de')}“ gehört.`,
  'rollen.gemischt':
    'Rollen der Koordinierungsstelle und Rollen von außen passen nicht in einen Zugang. Legen Sie zwei Zugänge an.',
  'rollen.ein-sprachmittler': 'Ein Zugang gehört zu genau einer sprachmittelnden Person.',
  'benutzer.unbekannt': 'Diesen Zugang gibt es nicht mehr.',
  'benutzer.email-vergeben': 'Mit dieser E-Mail-Adresse gibt es schon einen Zugang.',
  'benutzer.eigene-rollen':
    'Die eigenen Rollen kann niemand selbst ändern. Bitten Sie jemand anderen aus der Technik.',
  'benutzer.letzte-technik':
    'Das ist der letzte Zugang mit der Rolle Technik. Geben Sie diese Rolle zuerst jemand anderem.',
  'benutzer.selbst-sperren': 'Den eigenen Zugang kann man nicht sperren.',
  'benutzer.schon-gesperrt': 'Dieser Zugang ist schon gesperrt.',
  'benutzer.nicht-gesperrt': 'Dieser Zugang ist nicht gesperrt.',
  'benutzer.ohne-zweiten-faktor': 'Hier ist kein zweiter Faktor eingerichtet.',
  'zugang.schon-da': 'Für diese Person gibt es schon einen Zugang oder eine offene Einladung.',
  'zugang.gesperrt':
    'Der Zugang mit dieser E-Mail-Adresse ist gesperrt. Bitte fragen Sie die Technik Ihrer Stelle.',
  'zugang.unbekannt': 'Diesen Zugang gibt es hier nicht mehr.',
  'schluessel.name': 'Geben Sie dem Schlüssel einen Namen: welches Programm nutzt ihn?',
  'schluessel.umfang': 'Wählen Sie mindestens einen Umfang.',
  'schluessel.eine-rolle-von-aussen':
    'Ein Schlüssel gehört zu genau einer Stelle oder Person. Wählen Sie nur eine Rolle von außen.',
  'schluessel.gueltig': 'Geben Sie einen Tag in der Zukunft ein, zum Beispiel 31.12.2027.',
  'schluessel.unbekannt': 'Diesen Schlüssel gibt es nicht, oder er ist schon widerrufen.',
  'mail.unbekannt': 'Diese Mail gibt es nicht.',
  'mail.nicht-gescheitert': 'Nur Mails, die gescheitert sind, können noch einmal gesendet werden.',
  'rechtliches.zu-lang': 'Der Text ist zu lang (höchstens 20.000 Zeichen).',
} satisfies Record<string, Satz>;

export type FehlerGrund = keyof typeof de;

const en: Record<FehlerGrund, Satz> = {
  'anmeldung.falsch': 'E-mail address or password is wrong.',
  'anmeldung.warten': (werte) =>
    `Too many wrong attempts. Please wait ${inTime(werte, 'seconds', (zahl) => `${zahl} minutes`)}. After that, or from another connection, you can go on.`,
  'anmeldung.gesperrt': 'Your account is locked. Your technical administrator can open it again.',
  'anmeldung.code-falsch':
    'The code is wrong or was used before. Wait for the next code of the app and type that one.',
  'anmeldung.code-pause':
    'There were too many wrong codes for this account. Please try again in a quarter of an hour.',
  'anmeldung.von-vorn': 'That took too long. Please sign in again from the beginning.',
  'anmeldung.nicht-eingeladen':
    'There is no account and no invitation for this e-mail address here. Ask your technical administrator.',
  'anmeldung.oidc-abgebrochen': 'Signing in was cancelled.',
  'anmeldung.oidc-fehler': 'Signing in at the other service did not work. Please try again.',
  'anmeldung.oidc-fehlt':
    'The other sign-in service does not answer. Please try later, or sign in with password or link.',
  'link.benutzt': 'This link has been used. It works once only.',
  'link.unbekannt': 'We do not know this link. Open it once more from the mail, in full.',
  'link.abgelaufen': 'The time for this link is over.',
  'link.widerrufen': 'This link is no longer valid.',
  'link.ersetzt': 'There is a new link. Please open the one from the latest mail.',
  'einladung.unbekannt': 'This invitation is no longer valid.',
  'einladung.schon-offen': 'There is an open invitation for this address. You can send it again below.',
  'email.fehlt': 'Enter an e-mail address.',
  'email.ungueltig': 'This e-mail address is not complete, for example: name@county.de',
  'name.fehlt': 'Enter first and last name.',
  'name.zu-lang': 'The name is too long (120 characters at most).',
  'passwort.fehlt': 'Enter the password.',
  'passwort.zu-kurz': 'The password needs at least 12 characters. A short sentence is easy to remember.',
  'passwort.zu-lang': 'The password may have 128 characters at most.',
  'passwort.zu-einfach': 'This password is too easy to guess: it repeats a few characters only.',
  'passwort.wie-konto': 'This password is mostly your name or your e-mail address. Take something else.',
  'passwort.verschieden': 'The two passwords are not the same.',
  'code.fehlt': 'Enter the code.',
  'konto.passwort-falsch': 'This is not your present password.',
  'konto.schon-eingerichtet': 'The second factor is already set up.',
  'konto.nicht-eingerichtet': 'The second factor is not set up.',
  'konto.zweiter-faktor-noetig':
    'Your role requires a second factor, it cannot be removed. For a new phone, ask the technical administrator to reset it.',
  'rollen.fehlen': 'Choose at least one role.',
  'rollen.unbekannt': 'This role or affiliation does not exist (any more). Please choose again.',
  'rollen.bezug-fehlt': (werte) => `Choose to whom the role “${roleOf(werte, 'en')}” belongs.`,
  'rollen.gemischt':
    'Roles of the office and roles from outside do not go into one account. Make two accounts.',
  'rollen.ein-sprachmittler': 'An account belongs to exactly one interpreter.',
  'benutzer.unbekannt': 'This account no longer exists.',
  'benutzer.email-vergeben': 'There is already an account with this e-mail address.',
  'benutzer.eigene-rollen':
    'Nobody can change their own roles. Please ask somebody else of the technical administration.',
  'benutzer.letzte-technik':
    'This is the last account with the technical role. Give this role to somebody else first.',
  'benutzer.selbst-sperren': 'You cannot lock your own account.',
  'benutzer.schon-gesperrt': 'This account is already locked.',
  'benutzer.nicht-gesperrt': 'This account is not locked.',
  'benutzer.ohne-zweiten-faktor': 'There is no second factor here.',
  'zugang.schon-da': 'There is an account or an open invitation for this person already.',
  'zugang.gesperrt':
    'The account with this e-mail address is locked. Please ask the technical administration of your office.',
  'zugang.unbekannt': 'This account is not here any more.',
  'schluessel.name': 'Give the key a name: which program uses it?',
  'schluessel.umfang': 'Choose at least one scope.',
  'schluessel.eine-rolle-von-aussen':
    'A key belongs to exactly one organisation or person. Choose only one role from outside.',
  'schluessel.gueltig': 'Enter a day in the future, for example 31.12.2027.',
  'schluessel.unbekannt': 'This key does not exist, or is already revoked.',
  'mail.unbekannt': 'This mail does not exist.',
  'mail.nicht-gescheitert': 'Only mails that failed can be sent again.',
  'rechtliches.zu-lang': 'The text is too long (20,000 characters at most).',
};

export const fehlerTexte: Record<Anzeigesprache, Record<FehlerGrund, Satz>> = { de, en };

/** The sentence of a reason; a finished sentence is taken as it is. */
export function fehlerSatz(
  { grund, werte = {} }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz: Satz | undefined = fehlerTexte[sprache][grund as FehlerGrund];
  return typeof satz === 'function' ? satz(werte) : (satz ?? grund);
}
