/** Sentences for what the waiting list and course plans refuse, and for why a course does not suit somebody. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { dateiTexte } from '../../../begriffe/dateitexte.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { begriffTexte } from '../../../begriffe/texte.ts';
import { wort } from './worte.texte.ts';

type Werte = NonNullable<Grund['werte']>;
type Satz = string | ((werte: Werte) => string);

const de = {
  'satz.inzwischen-geaendert':
    'Jemand anderes hat das inzwischen geändert. Bitte prüfen Sie Ihre Angaben und speichern Sie noch einmal.',
  'feld.kein-jahr': 'Bitte geben Sie das Jahr mit vier Ziffern an, zum Beispiel 1990.',
  'warteliste.unbekannt': 'Diesen Eintrag gibt es nicht mehr.',
  'warteliste.geht-nicht': (w: Werte) =>
    `Das geht nicht: Der Stand ist „${wort('de', 'status', String(w.status))}“.`,
  'warteliste.format-fehlt': 'Bitte wählen Sie mindestens eine Kursform.',
  'warteliste.ort-fehlt': 'Bitte geben Sie den Wohnort an.',
  'warteliste.grund-fehlt': 'Bitte wählen Sie einen Grund.',
  'warteliste.geburtsjahr': 'Das Geburtsjahr kann nicht stimmen: Kurse sind für Menschen ab 14 Jahren.',
  'warteliste.zukunft': 'Der Tag liegt in der Zukunft.',
  'warteliste.zukunft-fehlt': 'Der Tag muss in der Zukunft liegen.',
  'warteliste.test-ohne-tag': 'Bitte geben Sie an, wann der Einstufungstest war.',
  'warteliste.frauenkurs': 'Ein Frauenkurs passt nur für Frauen.',
  'warteliste.weg-fehlt': 'Bitte geben Sie an, wie weit die Person fahren kann: Minuten oder Kilometer.',
  'warteliste.vorrang-ohne-grund': 'Bitte schreiben Sie den Grund für den Vorrang dazu.',
  'warteliste.kontakt-ohne-einwilligung':
    'Name, Telefon und E-Mail dürfen nur mit Einwilligung gespeichert werden. Bitte kreuzen Sie die Einwilligung an oder leeren Sie die Felder.',
  'warteliste.einwilligung-ohne-tag': 'Bitte geben Sie an, wann die Person eingewilligt hat.',
  'warteliste.kontakt-fehlt': 'Mit Einwilligung bitte auch Name, Telefon oder E-Mail angeben.',
  'passung.niveau': (w: Werte) => `Der Kurs beginnt mit ${w.niveau}.`,
  'passung.format': (w: Werte) => `Andere Kursform: ${wort('de', 'format', String(w.format))}.`,
  'passung.frauen': 'Der Kurs ist nur für Frauen.',
  'passung.kinderbetreuung': 'Der Kurs hat keine Kinderbetreuung.',
  'passung.online': 'Online geht für die Person nicht.',
  'passung.weg': (w: Werte) => `Zu weit: ${w.kilometer} km, ${w.minuten} Minuten.`,
  'passung.weg-unbekannt': 'Der Weg ist unbekannt, weil einer der Orte nicht in der Ortsliste steht.',
  'passung.zeiten': 'Die Kurszeiten passen nicht.',
  'vermittlung.unbekannt': 'Dieses Angebot gibt es nicht mehr.',
  'vermittlung.kurs-unbekannt': 'In diesem Kurs können keine Plätze mehr angeboten werden.',
  'vermittlung.niemand': 'Bitte kreuzen Sie mindestens eine Person an.',
  'vermittlung.kurs-voll': 'Der Kurs hat keinen freien Platz mehr.',
  'vermittlung.schon-beantwortet': (w: Werte) =>
    `Das Angebot ist schon beendet: ${wort('de', 'vermittlung', String(w.status))}.`,
  'vermittlung.abgelaufen': 'Die Zeit für die Antwort ist vorbei.',
  'vermittlung.schon-im-kurs': 'Die Person ist in diesem Kurs schon eingeschrieben.',
  'doppelt.unbekannt': 'Diese beiden Einträge können nicht mehr zusammengeführt werden.',
  'kurszeit.unvollstaendig': 'Bitte kreuzen Sie die Kurstage an.',
  'kurs.ort-fehlt': 'Bitte geben Sie an, wo der Kurs stattfindet.',
  'import.leer': 'In der Datei steht keine Person.',
  'import.spalten': 'Die Spalten Ort und Niveau wurden nicht gefunden. Bitte prüfen Sie die Überschriften.',
  'import.schon-entschieden': 'Über diese Datei ist schon entschieden.',
  'import.fehler': 'Die Datei hat noch Fehler. Es wurde nichts übernommen.',
  'import.zu-viele': (w: Werte) => `Eine Datei darf höchstens ${w.zeilen} Personen enthalten.`,
  'import.ohne-datei': 'Bitte wählen Sie eine Datei.',
  'import.zelle-fehler': 'In der Zelle steht ein Fehler des Tabellenprogramms.',
  'import.zelle-unlesbar': 'Das kann KoMuT nicht lesen. Bitte schreiben Sie es anders.',
  'import.stelle-unbekannt': 'Diese Stelle steht nicht im Verzeichnis der anfragenden Stellen.',
  'import.gemeinde-unbekannt': 'Diese Gemeinde steht nicht im Verzeichnis und wird nicht übernommen.',
  'import.test-ohne-tag': 'Ohne Tag des Tests gilt das Niveau als Einschätzung.',
  'import.verkehrsmittel-vermutet': 'Kein Verkehrsmittel: KoMuT nimmt Bus und Bahn an.',
  'import.weg-vermutet': (w: Werte) => `Keine Angabe zum Weg: KoMuT nimmt höchstens ${w.minuten} Minuten an.`,
  'import.ohne-einwilligung': 'Ohne Einwilligung werden Name, Telefon und E-Mail nicht übernommen.',
};

const en: Record<keyof typeof de, Satz> = {
  'satz.inzwischen-geaendert':
    'Somebody else has changed this meanwhile. Please check your entries and save again.',
  'feld.kein-jahr': 'Please give the year with four digits, for example 1990.',
  'warteliste.unbekannt': 'This entry does not exist any more.',
  'warteliste.geht-nicht': (w) => `Not possible: the status is “${wort('en', 'status', String(w.status))}”.`,
  'warteliste.format-fehlt': 'Please choose at least one kind of course.',
  'warteliste.ort-fehlt': 'Please give the place of residence.',
  'warteliste.grund-fehlt': 'Please choose a reason.',
  'warteliste.geburtsjahr': 'The year of birth cannot be right: courses are for people from 14 years on.',
  'warteliste.zukunft': 'The day lies in the future.',
  'warteliste.zukunft-fehlt': 'The day must lie in the future.',
  'warteliste.test-ohne-tag': 'Please give the day of the placement test.',
  'warteliste.frauenkurs': 'A women’s course suits women only.',
  'warteliste.weg-fehlt': 'Please say how far the person can travel: minutes or kilometres.',
  'warteliste.vorrang-ohne-grund': 'Please add the reason for the priority.',
  'warteliste.kontakt-ohne-einwilligung':
    'Name, telephone and e-mail may be kept with consent only. Please tick the consent or empty the fields.',
  'warteliste.einwilligung-ohne-tag': 'Please give the day on which the person consented.',
  'warteliste.kontakt-fehlt': 'With consent please give a name, telephone or e-mail as well.',
  'passung.niveau': (w) => `The course begins with ${w.niveau}.`,
  'passung.format': (w) => `Another kind of course: ${wort('en', 'format', String(w.format))}.`,
  'passung.frauen': 'The course is for women only.',
  'passung.kinderbetreuung': 'The course has no childcare.',
  'passung.online': 'The person cannot learn online.',
  'passung.weg': (w) => `Too far: ${w.kilometer} km, ${w.minuten} minutes.`,
  'passung.weg-unbekannt': 'The way is unknown because one of the places is not in the list of places.',
  'passung.zeiten': 'The times of the course do not suit.',
  'vermittlung.unbekannt': 'This offer does not exist any more.',
  'vermittlung.kurs-unbekannt': 'No places can be offered in this course any more.',
  'vermittlung.niemand': 'Please tick at least one person.',
  'vermittlung.kurs-voll': 'The course has no free place any more.',
  'vermittlung.schon-beantwortet': (w) =>
    `The offer has ended already: ${wort('en', 'vermittlung', String(w.status))}.`,
  'vermittlung.abgelaufen': 'The time for an answer is over.',
  'vermittlung.schon-im-kurs': 'The person is enrolled in this course already.',
  'doppelt.unbekannt': 'These two entries cannot be merged any more.',
  'kurszeit.unvollstaendig': 'Please tick the days of the course.',
  'kurs.ort-fehlt': 'Please say where the course is held.',
  'import.leer': 'There is nobody in the file.',
  'import.spalten': 'The columns place and level were not found. Please check the headings.',
  'import.schon-entschieden': 'This file has been decided on already.',
  'import.fehler': 'The file still has errors. Nothing was taken over.',
  'import.zu-viele': (w) => `A file may hold at most ${w.zeilen} people.`,
  'import.ohne-datei': 'Please choose a file.',
  'import.zelle-fehler': 'The cell holds an error of the spreadsheet program.',
  'import.zelle-unlesbar': 'KoMuT cannot read this. Please write it in another way.',
  'import.stelle-unbekannt': 'This authority is not in the register of requesters.',
  'import.gemeinde-unbekannt': 'This municipality is not in the register and is not taken over.',
  'import.test-ohne-tag': 'Without the day of the test the level counts as an estimate.',
  'import.verkehrsmittel-vermutet': 'No means of transport: KoMuT supposes bus and train.',
  'import.weg-vermutet': (w) => `Nothing about the way: KoMuT supposes at most ${w.minuten} minutes.`,
  'import.ohne-einwilligung': 'Without consent name, telephone and e-mail are not taken over.',
};

export const ablehnungTexte = { de, en };

/** The sentence of a refusal. */
export function describeAblehnung({ grund, werte = {} }: Grund, sprache: Anzeigesprache): string {
  const satz = [ablehnungTexte, begriffTexte, dateiTexte]
    .map((texte) => (texte[sprache] as Record<string, Satz>)[grund])
    .find((one) => one !== undefined);
  return typeof satz === 'function' ? satz(werte) : (satz ?? grund);
}
