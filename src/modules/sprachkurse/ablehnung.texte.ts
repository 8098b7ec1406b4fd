/** Why something cannot be done with courses, providers and conditions. */
import { formatGeld } from '../../begriffe/geld.ts';
import { formatDatum } from '../../begriffe/zeitanzeige.ts';
import { kursTexte } from './texte.ts';

type Werte = Record<string, string | number>;

const words = (worte: Record<string, string>, keys: string | number | undefined) =>
  String(keys ?? '')
    .split(',')
    .map((key) => worte[key] ?? key)
    .join(', ');

const de = {
  'gemeinde.unbekannt': 'Diese Gemeinde gibt es nicht.',
  'gemeinde.gibt-es-schon': 'Eine Gemeinde mit diesem Namen gibt es schon.',
  'gemeinde.schluessel': 'Ein Gemeindeschlüssel hat acht Ziffern, zum Beispiel 03357039.',
  'traeger.unbekannt': 'Diesen Träger gibt es nicht.',
  'traeger.gibt-es-schon': 'Einen Träger mit diesem Namen gibt es schon.',
  'traeger.iban': 'Die IBAN stimmt nicht. Bitte prüfen Sie jede Stelle.',
  'ort.keine-lage': 'Bitte geben Sie Breite und Länge in Grad an, zum Beispiel 53,1106.',
  'satz.inzwischen-geaendert':
    'Jemand hat diese Angaben inzwischen geändert. Ihre Eingaben stehen noch hier: Bitte vergleichen Sie und speichern Sie noch einmal.',
  'bedingung.unbekannt': 'Diese Förderbedingung gibt es nicht.',
  'bedingung.benutzt':
    'Nach dieser Fassung ist schon bewilligt. Sie lässt sich nur noch beenden; Änderungen kommen in eine neue Fassung.',
  'bedingung.ueberschneidung': (w: Werte) =>
    w.bezeichnung
      ? `An diesen Tagen gilt schon „${w.bezeichnung}“. Bitte beenden Sie diese Fassung zuerst oder wählen Sie andere Tage.`
      : 'An diesen Tagen gilt schon eine andere Fassung.',
  'bedingung.satz-fehlt': 'Bitte geben Sie den Satz in Euro an.',
  'bedingung.prozent': 'Bitte geben Sie eine ganze Zahl von 0 bis 100 an.',
  'kurs.unbekannt': 'Diesen Kurs gibt es nicht.',
  'kurs.nicht-mehr-aenderbar': 'Der Antrag ist abgegeben. Daran lässt sich nichts mehr ändern.',
  'kurs.keine-bedingungen': 'Für den ersten Kurstag gibt es keine Förderbedingungen.',
  'kurs.plaetze': 'Es sind weniger Plätze, als mindestens besetzt sein müssen.',
  'kurs.niveau': 'Das Ziel liegt unter dem Beginn.',
  'kurs.geht-nicht': (w: Werte) =>
    `Das geht nicht: Der Kurs ist ${kursTexte.de.status[w.status as 'laeuft'] ?? w.status}.`,
  'kurs.grund-fehlt': 'Bitte geben Sie einen Grund an.',
  'kurs.noch-nicht-begonnen': (w: Werte) => `Der Kurs beginnt erst am ${formatDatum(String(w.tag), 'de')}.`,
  'kurs.noch-nicht-zu-ende': (w: Werte) =>
    `Der Kurs geht bis ${formatDatum(String(w.tag), 'de')}. Endet er früher, beenden Sie ihn bitte vorzeitig.`,
  'kurs.ende-ausserhalb': 'Dieser Tag liegt nicht im Kurs.',
  'antrag.unvollstaendig': (w: Werte) =>
    `Es fehlt noch: ${words({ zeiten: 'die Unterrichtszeiten', ort: 'der Kursort', kosten: 'die Kosten', unterlagen: 'Unterlagen' }, w.fehlt)}.`,
  'zeiten.leer': 'Bitte geben Sie mindestens einen Wochentag mit Uhrzeiten an.',
  'zeiten.unvollstaendig': 'Bitte geben Sie Wochentag, Beginn und Ende an.',
  'zeiten.zu-kurz': 'Das ist weniger als eine Unterrichtseinheit (45 Minuten).',
  'zeiten.doppelt': 'Diese Zeit überschneidet sich mit einer anderen am selben Tag.',
  'zeiten.zu-lang': 'Mit diesen Zeiten dauert der Kurs länger als drei Jahre.',
  'termin.unbekannt': 'Diesen Termin gibt es nicht.',
  'termin.gibt-es-schon': 'Zu dieser Zeit gibt es schon einen Termin.',
  'bewilligung.kein-vorschlag': 'Es gibt keinen Vorschlag, über den zu entscheiden ist.',
  'bewilligung.vier-augen': (w: Werte) =>
    `Ab ${formatGeld(Number(w.abCent), 'de')} entscheiden zwei Personen. Bitte lassen Sie jemand anderes bewilligen.`,
  'bewilligung.kein-topf': 'Bitte wählen Sie den Haushaltstopf, aus dem gezahlt wird.',
  'bewilligung.kein-betrag': 'Der Betrag ist null. Bitte prüfen Sie die Preise.',
  'bewilligung.nichts-geaendert': 'Das steht so schon in der geltenden Bewilligung.',
  'unterlage.fehlt': 'Bitte wählen Sie eine Datei aus.',
  'unterlage.zu-gross': 'Die Datei ist größer als 10 MB.',
  'unterlage.art': 'Bitte laden Sie eine PDF-, Word-, Excel- oder Bilddatei hoch.',
  'ferien.unlesbar': (w: Werte) =>
    `Zeile ${w.zeile} ist nicht lesbar. Bitte schreiben Sie: Name;erster Tag;letzter Tag.`,
  'ferien.leer': 'Darin stehen keine Ferien.',
};

const en: Record<keyof typeof de, string | ((werte: Werte) => string)> = {
  'gemeinde.unbekannt': 'There is no such municipality.',
  'gemeinde.gibt-es-schon': 'There is a municipality of this name already.',
  'gemeinde.schluessel': 'The official key has eight digits, for example 03357039.',
  'traeger.unbekannt': 'There is no such provider.',
  'traeger.gibt-es-schon': 'There is a provider of this name already.',
  'traeger.iban': 'The IBAN is wrong. Please check every character.',
  'ort.keine-lage': 'Please give latitude and longitude in degrees, for example 53.1106.',
  'satz.inzwischen-geaendert':
    'Somebody has changed this meanwhile. Your input is still here: please compare and save again.',
  'bedingung.unbekannt': 'There are no such conditions.',
  'bedingung.benutzt':
    'Something has been approved under this version. It can only be ended; changes go into a new version.',
  'bedingung.ueberschneidung': (w) =>
    w.bezeichnung
      ? `On these days “${w.bezeichnung}” counts already. Please end that version first or choose other days.`
      : 'On these days another version counts already.',
  'bedingung.satz-fehlt': 'Please give the rate in euros.',
  'bedingung.prozent': 'Please give a whole number from 0 to 100.',
  'kurs.unbekannt': 'There is no such course.',
  'kurs.nicht-mehr-aenderbar': 'The application has been handed in. Nothing of it can be changed any more.',
  'kurs.keine-bedingungen': 'There are no funding conditions for the first day of the course.',
  'kurs.plaetze': 'There are fewer places than must be taken at least.',
  'kurs.niveau': 'The goal is below the beginning.',
  'kurs.geht-nicht': (w) =>
    `That is not possible: the course is ${kursTexte.en.status[w.status as 'laeuft'] ?? w.status}.`,
  'kurs.grund-fehlt': 'Please give a reason.',
  'kurs.noch-nicht-begonnen': (w) => `The course begins on ${formatDatum(String(w.tag), 'en')}.`,
  'kurs.noch-nicht-zu-ende': (w) =>
    `The course lasts until ${formatDatum(String(w.tag), 'en')}. If it ends sooner, please end it early.`,
  'kurs.ende-ausserhalb': 'This day is not within the course.',
  'antrag.unvollstaendig': (w) =>
    `Still missing: ${words({ zeiten: 'the times of the lessons', ort: 'the place', kosten: 'the costs', unterlagen: 'documents' }, w.fehlt)}.`,
  'zeiten.leer': 'Please give at least one weekday with its times.',
  'zeiten.unvollstaendig': 'Please give weekday, beginning and end.',
  'zeiten.zu-kurz': 'That is less than one teaching unit (45 minutes).',
  'zeiten.doppelt': 'This time overlaps with another on the same day.',
  'zeiten.zu-lang': 'With these times the course lasts longer than three years.',
  'termin.unbekannt': 'There is no such date.',
  'termin.gibt-es-schon': 'There is a date at this time already.',
  'bewilligung.kein-vorschlag': 'There is no proposal to decide on.',
  'bewilligung.vier-augen': (w) =>
    `From ${formatGeld(Number(w.abCent), 'en')} on two people decide. Please let somebody else approve.`,
  'bewilligung.kein-topf': 'Please choose the budget pot that pays.',
  'bewilligung.kein-betrag': 'The amount is zero. Please check the prices.',
  'bewilligung.nichts-geaendert': 'The approval in force says so already.',
  'unterlage.fehlt': 'Please choose a file.',
  'unterlage.zu-gross': 'The file is larger than 10 MB.',
  'unterlage.art': 'Please upload a PDF, Word, Excel or picture file.',
  'ferien.unlesbar': (w) => `Line ${w.zeile} cannot be read. Please write: name;first day;last day.`,
  'ferien.leer': 'There are no holidays in it.',
};

export const ablehnungsTexte = { de, en };
