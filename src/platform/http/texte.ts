import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';

const de = {
  'fehler.403.titel': 'Das ist für Ihre Rolle nicht vorgesehen',
  'fehler.403.text':
    'Wenn Sie diese Seite für Ihre Arbeit brauchen, bitten Sie die Technik Ihrer Stelle um die passende Rolle.',
  'fehler.404.titel': 'Diese Seite gibt es nicht',
  'fehler.404.text':
    'Die Adresse stimmt nicht, oder der Eintrag wurde gelöscht. Über die Suche oder die Startseite kommen Sie weiter.',
  'fehler.413.titel': 'Das ist zu groß',
  'fehler.413.text':
    'Die Datei oder Eingabe ist größer als erlaubt. Bitte verkleinern Sie die Datei und versuchen Sie es noch einmal.',
  'fehler.429.titel': 'Zu viele Anfragen',
  'fehler.429.text': 'Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  'fehler.500.titel': 'Hier ist etwas schiefgegangen',
  'fehler.500.text':
    'Ihre Eingabe wurde nicht gespeichert. Versuchen Sie es noch einmal; bleibt es dabei, nennen Sie der Technik die Nummer unten.',
  'fehler.fremd.titel': 'Diese Eingabe kam nicht von unserer Seite',
  'fehler.fremd.text': 'Öffnen Sie die Seite noch einmal und senden Sie das Formular von dort.',
  'fehler.mandant.titel': 'Unter dieser Adresse gibt es keine Stelle',
  'fehler.mandant.text': 'Prüfen Sie die Adresse. Neue Stellen legt der Betrieb mit „komut mandant add“ an.',
  'fehler.nummer': 'Vorgangsnummer',
  'fehler.start': 'Zur Startseite',
  'link.titel': 'Dieser Link geht nicht mehr',
  'link.unbekannt': 'Wir kennen diesen Link nicht. Öffnen Sie ihn noch einmal aus der E-Mail, vollständig.',
  'link.abgelaufen':
    'Die Zeit für diesen Link ist abgelaufen. Rufen Sie uns an, wenn Sie noch etwas mitteilen möchten.',
  'link.ersetzt':
    'Es hat sich etwas geändert, darum gibt es einen neuen Link. Bitte öffnen Sie den Link aus unserer letzten E-Mail.',
  'link.widerrufen': 'Dieser Link wird nicht mehr gebraucht. Sie müssen nichts tun.',
} as const;

export type HttpText = keyof typeof de;

const en: Record<HttpText, string> = {
  'fehler.403.titel': 'Your role does not include this',
  'fehler.403.text':
    'If you need this page for your work, ask your technical administrator for the matching role.',
  'fehler.404.titel': 'There is no such page',
  'fehler.404.text':
    'The address is wrong, or the entry was deleted. Use the search field or the start page.',
  'fehler.413.titel': 'That is too large',
  'fehler.413.text': 'The file or input is larger than allowed. Please make the file smaller and try again.',
  'fehler.429.titel': 'Too many requests',
  'fehler.429.text': 'Please wait a minute and try again.',
  'fehler.500.titel': 'Something went wrong here',
  'fehler.500.text':
    'Your input was not saved. Try again; if it keeps failing, give the number below to your technical administrator.',
  'fehler.fremd.titel': 'This input did not come from our page',
  'fehler.fremd.text': 'Open the page again and send the form from there.',
  'fehler.mandant.titel': 'There is no office at this address',
  'fehler.mandant.text': 'Check the address. New offices are made with “komut mandant add”.',
  'fehler.nummer': 'Reference number',
  'fehler.start': 'To the start page',
  'link.titel': 'This link no longer works',
  'link.unbekannt': 'We do not know this link. Open it once more from the mail, in full.',
  'link.abgelaufen': 'The time for this link is over. Call us if you still want to tell us something.',
  'link.ersetzt': 'Something has changed, so there is a new link. Please open the link from our latest mail.',
  'link.widerrufen': 'This link is no longer needed. You do not have to do anything.',
};

export const httpTexte: Record<Anzeigesprache, Record<HttpText, string>> = { de, en };
