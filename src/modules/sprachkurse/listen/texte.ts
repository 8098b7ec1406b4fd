/** Words of enrolment, monthly lists and their checks. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Listenfeld } from './blatt.types.ts';
import type { Befund, Befundart } from './pruefung.rules.ts';

type Werte = Record<string, string | number>;
type Satz = string | ((werte: Werte) => string);
interface Mailwerte {
  kurs: string;
  monat: string;
  grund: string;
  link: string;
  amt: string;
}

const de = {
  teilnehmer: 'Teilnehmer',
  teilnehmerEinleitung:
    'KoMuT kennt hier keine Namen: Jede Person hat eine Nummer, die sie von Kurs zu Kurs behält. Wer hinter der Nummer steht, weiß der Träger.',
  niemand: 'Noch niemand eingeschrieben',
  niemandHinweis: 'Schreiben Sie die erste Person ein, oder laden Sie die Liste eines Monats hoch.',
  nummer: 'Nummer',
  traegernummer: 'Nummer beim Träger',
  geburtsjahr: 'Geburtsjahr',
  geschlecht: 'Geschlecht',
  geschlechter: { weiblich: 'weiblich', maennlich: 'männlich', divers: 'divers' },
  gruppe: 'Gruppe',
  gruppeHinweis: 'Wie sie in den Förderbedingungen heißt.',
  ab: 'ab',
  bis: 'bis',
  ergebnis: 'Ergebnis',
  ergebnisse: {
    bestanden: 'bestanden',
    teilgenommen: 'teilgenommen, ohne Prüfung',
    'nicht-bestanden': 'nicht bestanden',
    abgebrochen: 'abgebrochen',
  },
  ergebnisNiveau: 'Erreichtes Niveau',
  abbruchgrund: 'Grund des Abbruchs',
  andererKurs: 'auch in',
  einschreiben: 'Einschreiben',
  einschreibenTitel: 'Jemanden einschreiben',
  nummerHinweis: 'Nur wenn die Person schon eine hat, zum Beispiel TN-7KQ2XB. Sonst vergibt KoMuT eine neue.',
  traegernummerHinweis: 'Die Nummer, unter der die Person in Ihren eigenen Listen steht.',
  eingeschrieben: (nummer: string) => `Eingeschrieben. Die Person hat die Nummer ${nummer}.`,
  beenden: 'Teilnahme beenden',
  beendenTitel: (nummer: string) => `${nummer}: Teilnahme beenden`,
  beendet: 'Die Teilnahme ist beendet.',
  ergebnisseTitel: 'Ergebnisse eintragen',
  ergebnisseHinweis: 'Für den ganzen Kurs auf einmal. Zeilen ohne Ergebnis bleiben, wie sie sind.',
  ergebnisseEingetragen: (anzahl: number) =>
    anzahl === 1 ? 'Ein Ergebnis ist eingetragen.' : `${anzahl} Ergebnisse sind eingetragen.`,
  austragen: 'Austragen',
  austragenFrage: 'Diese Person wurde irrtümlich eingeschrieben?',
  ausgetragen: 'Die Person ist nicht mehr eingeschrieben.',
  bescheinigung: 'Teilnahmebescheinigung',
  bescheinigungHinweis:
    'Der Name steht nur auf dem Papier, KoMuT speichert ihn nicht. Bleibt das Feld leer, hat die Bescheinigung eine Linie dafür.',
  name: 'Name der Person',
  pdfErstellen: 'Als PDF erstellen',
  listen: 'Teilnehmerlisten',
  listenEinleitung: 'Für jeden Monat, in dem ein Kurs stattfand, eine Liste des Trägers.',
  listenLeer: 'Noch keine Kurse mit Unterricht',
  listenLeerHinweis: 'Sobald ein Kurs läuft, stehen hier seine Monate.',
  monat: 'Monat',
  kurs: 'Kurs',
  traeger: 'Träger',
  stand: 'Stand',
  status: {
    entwurf: 'in Arbeit',
    eingereicht: 'eingereicht',
    zurueckgegeben: 'zurückgegeben',
    geprueft: 'geprüft',
  },
  fehlt: 'fehlt',
  anwesende: 'Teilnehmer da',
  teilnehmerUe: 'Teilnehmer-UE',
  befunde: 'Befunde',
  nurFehlende: 'fehlt',
  kursOderTraeger: 'Kurs oder Träger',
  gehaltenKurz: 'UE gehalten',
  frist: 'Frist und Erinnerung',
  fristTag: 'Tag des Folgemonats, bis zu dem die Liste da sein soll',
  fristAbstand: 'Nach so vielen Tagen wieder erinnern',
  fristAbstandHinweis: '0: nie. Ein Träger bekommt eine Mail für alle Listen, die fehlen.',
  gespeichert: 'Gespeichert.',
  speichern: 'Speichern',
  listeTitel: (monat: string) => `Teilnehmerliste ${monat}`,
  gehalten: 'Unterrichtseinheiten in diesem Monat',
  gehaltenHinweis: (ue: number) => `Nach dem Stundenplan sind es ${ue}.`,
  anwesend: 'UE anwesend',
  entschuldigt: 'UE entschuldigt',
  bemerkung: 'Bemerkung',
  zwischenspeichern: 'Zwischenspeichern',
  einreichen: 'Einreichen',
  eingereicht: (anzahl: number) =>
    anzahl === 0
      ? 'Die Liste ist eingereicht.'
      : `Die Liste ist eingereicht. ${anzahl} Befunde liegen dem Büro vor.`,
  eingereichtVon: (von: string, am: string) => `Eingereicht von ${von} am ${am}`,
  geprueftVon: (von: string, am: string) => `Geprüft von ${von} am ${am}`,
  niemandImMonat: 'In diesem Monat ist niemand eingeschrieben.',
  pruefen: 'Als geprüft übernehmen',
  pruefenTitel: 'Prüfung des Büros',
  geprueft: 'Die Liste ist geprüft.',
  zurueckgeben: 'Zurückgeben',
  zurueckgebenTitel: 'Liste zurückgeben',
  zurueckgebenHinweis: 'Der Träger bekommt eine Mail mit Ihrer Begründung und kann die Liste ändern.',
  grund: 'Was soll der Träger ändern?',
  zurueckgegeben: 'Die Liste ist zurückgegeben. Der Träger bekommt eine Mail.',
  keineBefunde: 'Die Prüfung findet nichts.',
  hochladen: 'Eigene Liste hochladen',
  hochladenHinweis:
    'Excel (.xlsx) oder CSV, so wie Sie Ihre Liste führen: eine Zeile je Person mit Summen, eine Spalte je Tag, oder eine Zeile je Person und Tag.',
  datei: 'Datei',
  vorschau: 'Vorschau der Datei',
  vorschauTitel: (datei: string) => `Vorschau: ${datei}`,
  formen: {
    summen: 'Eine Zeile je Person mit Summen',
    tage: 'Eine Spalte je Tag',
    zeilen: 'Eine Zeile je Person und Tag',
  },
  gelesenAls: 'Gelesen als',
  nichtErkannt: 'In dieser Datei wurde keine Liste erkannt',
  nichtErkanntHinweis:
    'Bitte sagen Sie unten, in welcher Spalte die Nummer der Person steht und in welcher die Unterrichtseinheiten.',
  spalten: 'Spalten zuordnen',
  spalte: (buchstabe: string, titel: string) => `Spalte ${buchstabe}${titel ? ` „${titel}“` : ''}`,
  zuordnen: 'Neu lesen',
  nichtLesen: 'nicht lesen',
  automatisch: 'selbst erkennen',
  feld: {
    nummer: 'Nummer der Person',
    geburtsjahr: 'Geburtsjahr',
    gruppe: 'Gruppe',
    anwesend: 'UE anwesend',
    entschuldigt: 'UE entschuldigt',
    datum: 'Datum',
    vermerk: 'Vermerk des Tages (x, e, –)',
  } satisfies Record<Listenfeld, string>,
  zeile: 'Zeile',
  person: 'Person',
  unbekannt: 'nicht eingeschrieben',
  weichtAb: (jahr: number) => `Geburtsjahr weicht ab (eingeschrieben mit ${jahr})`,
  probleme: 'Was zu klären ist',
  ortInDatei: (zeile: number, spalte: string) =>
    spalte ? `Zeile ${zeile}, Spalte ${spalte}` : `Zeile ${zeile}`,
  uebergangen: 'Nicht übernommen',
  uebergangenHinweis: 'Diese Zeilen sind keine Personen.',
  unbekannteEinschreiben: (anzahl: number) =>
    anzahl === 1 ? 'Die unbekannte Person einschreiben' : `Die ${anzahl} unbekannten Personen einschreiben`,
  unbekannteHinweis: 'Dazu muss in der Datei ihr Geburtsjahr stehen.',
  uebernehmen: 'Übernehmen',
  uebernommen: 'Die Datei ist übernommen. Bitte prüfen Sie die Liste und reichen Sie sie ein.',
  hochgeladen: 'Die Datei ist da. Noch ist nichts übernommen.',
  tafel: 'Anwesenheit in Unterrichtseinheiten',
  tafelLeer: 'Noch keine Liste abgegeben.',
  befund: {
    'mehr-als-gehalten': (w) => `${w.genannt} UE genannt, gehalten wurden ${w.ue}.`,
    'nicht-eingeschrieben': (w) => `${w.ue} UE anwesend, aber in diesem Monat nicht eingeschrieben.`,
    'fehlt-in-der-liste': () => 'Eingeschrieben, steht aber nicht in der Liste.',
    'doppelt-eingeschrieben': (w) => `Gleichzeitig im Kurs ${w.kennung} ${w.titel}.`,
    'zu-lange-abwesend': (w) =>
      `Fehlt unentschuldigt seit ${w.ue} UE, das sind ${w.wochen} volle Wochen ohne Teilnahme.`,
    'gruppe-nicht-gefoerdert': (w) =>
      w.gruppe === '' ? 'Es ist keine Gruppe angegeben.' : `Die Gruppe „${w.gruppe}“ wird nicht gefördert.`,
    'ueber-hoechstzahl': (w) => `${w.teilnehmer} Teilnehmer, bewilligt sind höchstens ${w.hoechstens}.`,
    'unter-mindestzahl': (w) =>
      [
        `${w.teilnehmer} Teilnehmer, mindestens ${w.mindestens} sind verlangt (${w.monateDarunter}. Monat in Folge).`,
        w.folge === 'kuerzen' ? `Der Unterricht wird um ${w.kuerzungProzent} % gekürzt.` : '',
        w.folge === 'beenden' ? 'Nach den Bedingungen endet die Förderung.' : '',
        Number(w.monateBisEnde) > 0 ? `Noch ${w.monateBisEnde} solche Monate, dann endet die Förderung.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    'ue-ueber-bewilligung': (w) => `${w.ue} UE gehalten, bewilligt sind mit Spielraum ${w.erlaubt}.`,
    'ue-ueber-stundenplan': (w) => `${w.ue} UE gehalten, im Stundenplan stehen ${w.geplant}.`,
    faellt: (w) =>
      `Die Zahl fällt: von ${w.von} auf ${w.auf} in drei Monaten, mindestens ${w.mindestens} sind verlangt.`,
  } as Record<Befundart, (werte: Werte) => string>,
  mailRueckgabeBetreff: (monat: string, kennung: string) =>
    `Teilnehmerliste ${monat} für ${kennung}: bitte ändern`,
  mailRueckgabe: ({ kurs, monat, grund, link, amt }: Mailwerte) =>
    `Guten Tag,\n\nwir geben Ihnen die Teilnehmerliste für ${monat} zurück (${kurs}):\n\n${grund}\n\nBitte ändern Sie die Liste und reichen Sie sie wieder ein:\n\n${link}\n\nMit freundlichen Grüßen\n${amt}`,
  mailErinnerungBetreff: (anzahl: number) =>
    anzahl === 1 ? 'Eine Teilnehmerliste fehlt noch' : `${anzahl} Teilnehmerlisten fehlen noch`,
  mailErinnerung: ({ zeilen, frist, amt }: { zeilen: string; frist: string; amt: string }) =>
    `Guten Tag,\n\nuns fehlen noch Teilnehmerlisten (die älteste war am ${frist} fällig):\n\n${zeilen}\n\nOhne die Listen können wir Ihre Rechnungen nicht prüfen.\n\nMit freundlichen Grüßen\n${amt}`,
  aufgabePruefen: (anzahl: number) =>
    anzahl === 1 ? 'Eine Teilnehmerliste ist zu prüfen' : `${anzahl} Teilnehmerlisten sind zu prüfen`,
  aufgabeFehlen: (anzahl: number) =>
    anzahl === 1 ? 'Eine Teilnehmerliste fehlt' : `${anzahl} Teilnehmerlisten fehlen`,
  aufgabeFaellt: (kurs: string) => `Zu wenige Teilnehmer: ${kurs}`,
  aufgabeEinreichen: (kurs: string, monat: string) => `Teilnehmerliste ${monat}: ${kurs}`,
  ansehen: 'Listen ansehen',
  ausfuellen: 'Liste ausfüllen',
  bescheinigungText: {
    betreff: 'Bescheinigung über die Teilnahme an einem Sprachkurs',
    satz: (name: string) => `${name} hat an einem Sprachkurs teilgenommen, der vom Landkreis gefördert wird.`,
    linie: '_____________________________',
    kurs: 'Kurs',
    traeger: 'Träger',
    niveau: 'Niveau',
    zeitraum: 'Zeitraum',
    ue: 'Besuchte Unterrichtseinheiten',
    von: (ue: number, gehalten: number) => `${ue} von ${gehalten} (zu je 45 Minuten)`,
    ergebnis: 'Ergebnis',
    nummer: 'Nummer',
  },
  saetze: {
    'teilnehmer.unbekannt': ({ nummer }) =>
      `Die Nummer ${nummer} gibt es nicht. Bitte prüfen Sie sie, oder lassen Sie das Feld leer.`,
    'teilnehmer.anderes-geburtsjahr':
      'Zu dieser Nummer ist ein anderes Geburtsjahr bekannt. Ist die Nummer richtig?',
    'teilnehmer.geburtsjahr': 'Bitte ein Jahr mit vier Ziffern, zum Beispiel 1990.',
    'teilnehmer.geburtsjahr-fehlt': ({ nummer }) =>
      nummer ? `Für ${nummer} fehlt das Geburtsjahr.` : 'Bitte das Geburtsjahr angeben.',
    'kurs.nimmt-niemand-auf': 'Dieser Kurs nimmt niemanden auf: Er ist nicht bewilligt oder schon zu Ende.',
    'einschreibung.ausserhalb': 'Bitte einen Tag innerhalb des Kurses wählen.',
    'einschreibung.schon-da': 'Diese Person ist in diesem Kurs schon eingeschrieben.',
    'einschreibung.traegernummer-vergeben': 'Diese Nummer trägt im Kurs schon jemand anderes.',
    'einschreibung.unbekannt': 'Diese Einschreibung gibt es nicht.',
    'einschreibung.grund-fehlt': 'Bitte sagen Sie, warum die Person aufgehört hat.',
    'ergebnis.keines': 'Bitte mindestens ein Ergebnis angeben.',
    'einschreibung.in-liste': 'Die Person steht schon in einer Liste. Bitte beenden Sie ihre Teilnahme.',
    'liste.kein-monat': 'In diesem Monat findet der Kurs nicht statt.',
    'liste.noch-nicht': 'Dieser Monat hat noch nicht begonnen.',
    'liste.geht-nicht': 'Das geht bei dieser Liste nicht mehr. Bitte laden Sie die Seite neu.',
    'liste.fremde-zeile':
      'Die Liste nennt jemanden, der nicht mehr eingeschrieben ist. Bitte laden Sie die Seite neu.',
    'liste.hat-fehler': ({ anzahl }) =>
      anzahl === 1
        ? 'Die Liste hat noch einen Fehler. Bitte zuerst beheben.'
        : `Die Liste hat noch ${anzahl} Fehler. Bitte zuerst beheben.`,
    'liste.tag': 'Bitte einen Tag von 1 bis 28.',
    'liste.abstand': 'Bitte eine Zahl von 0 bis 60.',
    'liste.ue-unlesbar': 'Bitte eine ganze Zahl bis 400.',
    'liste.ohne-datei': 'Zu diesem Monat liegt keine Datei mit einer Liste vor.',
    'liste.datei-fehlt': 'Bitte wählen Sie eine Datei.',
    'liste.datei-hat-probleme': ({ anzahl }) =>
      `Aus der Datei wird nichts übernommen, solange ${anzahl === 1 ? 'ein Punkt' : `${anzahl} Punkte`} offen sind. Bitte die Datei ändern und neu hochladen, oder die Spalten anders zuordnen.`,
    'liste.unbekannte': ({ nummern }) =>
      `Nicht eingeschrieben: ${nummern}. Sollen sie eingeschrieben werden?`,
    'blatt.ohne-nummer': 'Hier steht keine Nummer.',
    'blatt.nummer-doppelt': ({ nummer, zeile }) => `Die Nummer ${nummer} steht schon in Zeile ${zeile}.`,
    'blatt.kein-tag': 'Das ist kein Datum.',
    'blatt.anderer-monat': 'Dieser Tag gehört in einen anderen Monat.',
    'blatt.zeichen-unbekannt': ({ zeichen }) =>
      `„${zeichen}“ ist nicht zu deuten: x heißt da, e entschuldigt, – nicht da.`,
    'blatt.kein-kurstag': ({ tag }) => `Am ${tag} war nach dem Stundenplan kein Unterricht.`,
    'blatt.keine-ue': ({ wert }) => `„${wert}“ ist keine ganze Zahl von Unterrichtseinheiten.`,
    'blatt.kein-jahr': ({ wert }) => `„${wert}“ ist kein Geburtsjahr.`,
  } as Record<string, Satz>,
};

type ListenTexte = typeof de;

const en: ListenTexte = {
  teilnehmer: 'Participants',
  teilnehmerEinleitung:
    'KoMuT knows no names here: everybody has a number that goes with them from course to course. Whose it is, only the provider knows.',
  niemand: 'Nobody enrolled yet',
  niemandHinweis: 'Enrol the first person, or upload the list of a month.',
  nummer: 'Number',
  traegernummer: "Provider's number",
  geburtsjahr: 'Year of birth',
  geschlecht: 'Sex',
  geschlechter: { weiblich: 'female', maennlich: 'male', divers: 'diverse' },
  gruppe: 'Group',
  gruppeHinweis: 'As the funding conditions call it.',
  ab: 'from',
  bis: 'until',
  ergebnis: 'Result',
  ergebnisse: {
    bestanden: 'passed',
    teilgenommen: 'took part, no examination',
    'nicht-bestanden': 'not passed',
    abgebrochen: 'dropped out',
  },
  ergebnisNiveau: 'Level reached',
  abbruchgrund: 'Why they dropped out',
  andererKurs: 'also in',
  einschreiben: 'Enrol',
  einschreibenTitel: 'Enrol somebody',
  nummerHinweis:
    'Only if the person has one already, for example TN-7KQ2XB. Otherwise KoMuT gives a new one.',
  traegernummerHinweis: 'The number under which the person stands in your own lists.',
  eingeschrieben: (nummer) => `Enrolled. The person has the number ${nummer}.`,
  beenden: 'End participation',
  beendenTitel: (nummer) => `${nummer}: end participation`,
  beendet: 'The participation has ended.',
  ergebnisseTitel: 'Enter results',
  ergebnisseHinweis: 'For the whole course at once. Lines without a result stay as they are.',
  ergebnisseEingetragen: (anzahl) =>
    anzahl === 1 ? 'One result is entered.' : `${anzahl} results are entered.`,
  austragen: 'Take off',
  austragenFrage: 'Was this person enrolled by mistake?',
  ausgetragen: 'The person is no longer enrolled.',
  bescheinigung: 'Certificate of attendance',
  bescheinigungHinweis:
    'The name stands on the paper only; KoMuT does not keep it. If the field stays empty, the certificate has a line for it.',
  name: 'Name of the person',
  pdfErstellen: 'Make a PDF',
  listen: 'Participant lists',
  listenEinleitung: "The provider's list for each month in which a course was held.",
  listenLeer: 'No courses with lessons yet',
  listenLeerHinweis: 'Once a course is running, its months stand here.',
  monat: 'Month',
  kurs: 'Course',
  traeger: 'Provider',
  stand: 'State',
  status: {
    entwurf: 'being written',
    eingereicht: 'handed in',
    zurueckgegeben: 'given back',
    geprueft: 'checked',
  },
  fehlt: 'missing',
  anwesende: 'Participants there',
  teilnehmerUe: 'Participant units',
  befunde: 'Findings',
  nurFehlende: 'missing',
  kursOderTraeger: 'Course or provider',
  gehaltenKurz: 'Units held',
  frist: 'Deadline and reminder',
  fristTag: 'Day of the following month until which the list should come',
  fristAbstand: 'Remind again after so many days',
  fristAbstandHinweis: '0: never. A provider gets one mail for all lists that are missing.',
  gespeichert: 'Saved.',
  speichern: 'Save',
  listeTitel: (monat) => `Participant list ${monat}`,
  gehalten: 'Teaching units in this month',
  gehaltenHinweis: (ue) => `By the timetable it is ${ue}.`,
  anwesend: 'Units present',
  entschuldigt: 'Units excused',
  bemerkung: 'Remark',
  zwischenspeichern: 'Save for now',
  einreichen: 'Hand in',
  eingereicht: (anzahl) =>
    anzahl === 0 ? 'The list is handed in.' : `The list is handed in. The office sees ${anzahl} findings.`,
  eingereichtVon: (von, am) => `Handed in by ${von} on ${am}`,
  geprueftVon: (von, am) => `Checked by ${von} on ${am}`,
  niemandImMonat: 'Nobody is enrolled in this month.',
  pruefen: 'Accept as checked',
  pruefenTitel: "The office's check",
  geprueft: 'The list is checked.',
  zurueckgeben: 'Give back',
  zurueckgebenTitel: 'Give the list back',
  zurueckgebenHinweis: 'The provider gets a mail with your reason and can change the list.',
  grund: 'What should the provider change?',
  zurueckgegeben: 'The list is given back. The provider gets a mail.',
  keineBefunde: 'The check finds nothing.',
  hochladen: 'Upload your own list',
  hochladenHinweis:
    'Excel (.xlsx) or CSV, as you keep your list: a row for each person with sums, a column for each day, or a row for each person and day.',
  datei: 'File',
  vorschau: 'Preview of the file',
  vorschauTitel: (datei) => `Preview: ${datei}`,
  formen: {
    summen: 'One row a person with sums',
    tage: 'One column a day',
    zeilen: 'One row for each person and day',
  },
  gelesenAls: 'Read as',
  nichtErkannt: 'No list was recognised in this file',
  nichtErkanntHinweis:
    'Please say below which column holds the number of the person and which the teaching units.',
  spalten: 'What the columns hold',
  spalte: (buchstabe, titel) => `Column ${buchstabe}${titel ? ` “${titel}”` : ''}`,
  zuordnen: 'Read again',
  nichtLesen: 'do not read',
  automatisch: 'recognise by itself',
  feld: {
    nummer: 'Number of the person',
    geburtsjahr: 'Year of birth',
    gruppe: 'Group',
    anwesend: 'Units present',
    entschuldigt: 'Units excused',
    datum: 'Date',
    vermerk: 'Mark of the day (x, e, –)',
  },
  zeile: 'Row',
  person: 'Person',
  unbekannt: 'not enrolled',
  weichtAb: (jahr) => `Year of birth differs (enrolled with ${jahr})`,
  probleme: 'What must be settled',
  ortInDatei: (zeile, spalte) => (spalte ? `Row ${zeile}, column ${spalte}` : `Row ${zeile}`),
  uebergangen: 'Not taken over',
  uebergangenHinweis: 'These rows are no people.',
  unbekannteEinschreiben: (anzahl) =>
    anzahl === 1 ? 'Enrol the unknown person' : `Enrol the ${anzahl} unknown people`,
  unbekannteHinweis: 'Their year of birth must stand in the file.',
  uebernehmen: 'Take over',
  uebernommen: 'The file is taken over. Please check the list and hand it in.',
  hochgeladen: 'The file is there. Nothing of it is taken over yet.',
  tafel: 'Attendance in teaching units',
  tafelLeer: 'No list handed in yet.',
  befund: {
    'mehr-als-gehalten': (w) => `${w.genannt} units named, ${w.ue} were held.`,
    'nicht-eingeschrieben': (w) => `${w.ue} units present, but not enrolled in this month.`,
    'fehlt-in-der-liste': () => 'Enrolled, but not in the list.',
    'doppelt-eingeschrieben': (w) => `At the same time in course ${w.kennung} ${w.titel}.`,
    'zu-lange-abwesend': (w) =>
      `Absent without excuse for ${w.ue} units; ${w.wochen} whole weeks without attendance.`,
    'gruppe-nicht-gefoerdert': (w) =>
      w.gruppe === '' ? 'No group is given.' : `The group “${w.gruppe}” is not financed.`,
    'ueber-hoechstzahl': (w) => `${w.teilnehmer} participants, at most ${w.hoechstens} are approved.`,
    'unter-mindestzahl': (w) =>
      [
        `${w.teilnehmer} participants, at least ${w.mindestens} are required (month ${w.monateDarunter} in a row).`,
        w.folge === 'kuerzen' ? `The lessons are cut by ${w.kuerzungProzent} %.` : '',
        w.folge === 'beenden' ? 'By the conditions the funding ends.' : '',
        Number(w.monateBisEnde) > 0 ? `${w.monateBisEnde} more such months, then the funding ends.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    'ue-ueber-bewilligung': (w) => `${w.ue} units held, with tolerance ${w.erlaubt} are approved.`,
    'ue-ueber-stundenplan': (w) => `${w.ue} units held, the timetable has ${w.geplant}.`,
    faellt: (w) =>
      `Numbers are falling: from ${w.von} to ${w.auf} in three months; at least ${w.mindestens} are required.`,
  },
  mailRueckgabeBetreff: (monat, kennung) => `Participant list ${monat} for ${kennung}: please change`,
  mailRueckgabe: ({ kurs, monat, grund, link, amt }) =>
    `Hello,\n\nwe are giving the participant list for ${monat} back to you (${kurs}):\n\n${grund}\n\nPlease change the list and hand it in again:\n\n${link}\n\nKind regards\n${amt}`,
  mailErinnerungBetreff: (anzahl) =>
    anzahl === 1 ? 'A participant list is missing' : `${anzahl} participant lists are missing`,
  mailErinnerung: ({ zeilen, frist, amt }) =>
    `Hello,\n\nparticipant lists are still missing (the oldest was due on ${frist}):\n\n${zeilen}\n\nWithout the lists we cannot check your invoices.\n\nKind regards\n${amt}`,
  aufgabePruefen: (anzahl) =>
    anzahl === 1 ? 'A participant list is to be checked' : `${anzahl} participant lists are to be checked`,
  aufgabeFehlen: (anzahl) =>
    anzahl === 1 ? 'A participant list is missing' : `${anzahl} participant lists are missing`,
  aufgabeFaellt: (kurs) => `Too few participants: ${kurs}`,
  aufgabeEinreichen: (kurs, monat) => `Participant list ${monat}: ${kurs}`,
  ansehen: 'See the lists',
  ausfuellen: 'Fill in the list',
  bescheinigungText: {
    betreff: 'Certificate of attendance at a language course',
    satz: (name) => `${name} has attended a language course financed by the county.`,
    linie: '_____________________________',
    kurs: 'Course',
    traeger: 'Provider',
    niveau: 'Level',
    zeitraum: 'Period',
    ue: 'Teaching units attended',
    von: (ue, gehalten) => `${ue} of ${gehalten} (45 minutes each)`,
    ergebnis: 'Result',
    nummer: 'Number',
  },
  saetze: {
    'teilnehmer.unbekannt': ({ nummer }) =>
      `There is no number ${nummer}. Please check it, or leave the field empty.`,
    'teilnehmer.anderes-geburtsjahr': 'Another year of birth is known for this number. Is the number right?',
    'teilnehmer.geburtsjahr': 'Please a year with four digits, for example 1990.',
    'teilnehmer.geburtsjahr-fehlt': ({ nummer }) =>
      nummer ? `The year of birth is missing for ${nummer}.` : 'Please give the year of birth.',
    'kurs.nimmt-niemand-auf': 'This course takes nobody: it is not approved, or over already.',
    'einschreibung.ausserhalb': 'Please choose a day within the course.',
    'einschreibung.schon-da': 'This person is enrolled in this course already.',
    'einschreibung.traegernummer-vergeben': 'Somebody else in the course has this number already.',
    'einschreibung.unbekannt': 'There is no such enrolment.',
    'einschreibung.grund-fehlt': 'Please say why the person left.',
    'ergebnis.keines': 'Please give at least one result.',
    'einschreibung.in-liste': 'The person stands in a list already. Please end the participation instead.',
    'liste.kein-monat': 'The course is not held in this month.',
    'liste.noch-nicht': 'This month has not begun yet.',
    'liste.geht-nicht': 'This is no longer possible with this list. Please load the page again.',
    'liste.fremde-zeile': 'The list names somebody who is no longer enrolled. Please load the page again.',
    'liste.hat-fehler': ({ anzahl }) =>
      anzahl === 1
        ? 'There is still an error in the list. Please mend it first.'
        : `There are still ${anzahl} errors in the list. Please mend them first.`,
    'liste.tag': 'Please a day from 1 to 28.',
    'liste.abstand': 'Please a number from 0 to 60.',
    'liste.ue-unlesbar': 'Please a whole number up to 400.',
    'liste.ohne-datei': 'There is no file with a list for this month.',
    'liste.datei-fehlt': 'Please choose a file.',
    'liste.datei-hat-probleme': ({ anzahl }) =>
      `Nothing of the file is taken over while ${anzahl === 1 ? 'one point is' : `${anzahl} points are`} open. Please change the file and upload it again, or say what the columns hold.`,
    'liste.unbekannte': ({ nummern }) => `Not enrolled: ${nummern}. Shall they be enrolled?`,
    'blatt.ohne-nummer': 'There is no number here.',
    'blatt.nummer-doppelt': ({ nummer, zeile }) => `The number ${nummer} stands in row ${zeile} already.`,
    'blatt.kein-tag': 'This is no date.',
    'blatt.anderer-monat': 'This day belongs to another month.',
    'blatt.zeichen-unbekannt': ({ zeichen }) =>
      `“${zeichen}” cannot be read: x means present, e excused, – absent.`,
    'blatt.kein-kurstag': ({ tag }) => `By the timetable there were no lessons on ${tag}.`,
    'blatt.keine-ue': ({ wert }) => `“${wert}” is no whole number of teaching units.`,
    'blatt.kein-jahr': ({ wert }) => `“${wert}” is no year of birth.`,
  },
};

export const listenTexte = { de, en };

export const describeBefund = ({ art, werte }: Befund, sprache: Anzeigesprache): string =>
  listenTexte[sprache].befund[art]({ ...werte });

/** `12.01.2026 bis 30.06.2026` */
export const spanne = (ab: string, bis: string | null, sprache: Anzeigesprache): string =>
  bis === null
    ? `${listenTexte[sprache].ab} ${formatDatum(ab, sprache)}`
    : `${formatDatum(ab, sprache)} – ${formatDatum(bis, sprache)}`;
