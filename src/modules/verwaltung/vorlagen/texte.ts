import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

type Werte = Record<string, string | number>;

const weitere = ({ weitere: anzahl }: Werte) =>
  Number(anzahl) > 0
    ? ` Außerdem ${anzahl === 1 ? 'eine weitere Stelle' : `${anzahl} weitere Stellen`}.`
    : '';
const further = ({ weitere: anzahl }: Werte) =>
  Number(anzahl) > 0 ? ` And ${anzahl === 1 ? 'one more place' : `${anzahl} more places`}.` : '';

const de = {
  titel: 'Word-Vorlagen',
  einleitung:
    'Geben Sie den Word-Dokumenten aus KoMuT das Aussehen Ihres Hauses: mit Logo, Schrift, Kopf- und Fußzeile.',
  dokument: 'Dokument',
  wofuer: 'Wofür',
  aussehen: 'Aussehen',
  ausKomut: 'Aussehen von KoMuT',
  eigene: (name: string, fassung: number) => `${name} (Fassung ${fassung})`,
  seit: 'Seit',
  zurueck: 'Alle Vorlagen',
  muster: 'Muster herunterladen',
  probe: 'Mit Beispielen ansehen',
  hochladen: 'Vorlage hochladen',
  datei: 'Word-Datei',
  dateiHinweis: 'Word-Dokument oder -Vorlage ohne Makros (.docx, .dotx), bis 5 MB.',
  pruefen: 'Prüfen und verwenden',
  dateiFehlt: 'Bitte eine Word-Datei wählen.',
  hochgeladen: (fassung: number) =>
    `Die Vorlage ist geprüft und gilt ab sofort (Fassung ${fassung}). Sehen Sie sie mit Beispielen an.`,
  wieTitel: 'So entsteht eine Vorlage',
  wie: [
    'Laden Sie das Muster herunter und öffnen Sie es in Word. Ändern Sie daran Schrift, Farben, Kopf- und Fußzeile, oder kopieren Sie die Platzhalter in eine eigene Vorlage.',
    'Ein Platzhalter steht in doppelten geschweiften Klammern. An seine Stelle tritt, was KoMuT weiß; es sieht aus wie der Platzhalter.',
    'Überschriften, Aufzählungen und Tabellen richten sich nach den Formatvorlagen „Überschrift 1“ bis „Überschrift 3“, „Aufzählungszeichen“, „Tabellentext“, „Tabellenkopf“ und der Tabellenformatvorlage „KoMuT-Tabelle“.',
    'Was zwischen Anfang {{#…}} und Ende {{/…}} steht, wird für jeden Eintrag wiederholt: ganze Absätze, wenn Anfang und Ende allein in ihrem Absatz stehen, oder Tabellenzeilen, wenn sie in der ersten und letzten Zelle stehen.',
    'Steht zwischen Anfang und Ende ein einfacher Platzhalter, erscheint die Stelle nur, wenn er etwas enthält.',
  ],
  platzhalter: 'Platzhalter',
  bedeutung: 'Was dort erscheint',
  wo: 'Wo er stehen darf',
  orte: {
    text: 'überall',
    bloecke: 'allein in einem Absatz',
    liste: 'um Absätze oder Tabellenzeilen',
  },
  innerhalb: (liste: string) => `in {{#${liste}}}`,
  fassungen: 'Fassungen',
  fassung: 'Fassung',
  am: 'Seit',
  von: 'Von',
  gilt: 'Gilt',
  giltWieder: 'Gilt wieder',
  wiederhergestellt: (fassung: number) => `Die Vorlage gilt wieder, als Fassung ${fassung}.`,
  zuruecknehmen: 'Wieder das Aussehen von KoMuT',
  zuruecknehmenFrage: 'Neue Dokumente sehen dann wieder aus wie das Muster. Die Fassungen bleiben erhalten.',
  zurueckgenommen: 'Es gilt wieder das Aussehen von KoMuT.',
  ablehnung: {
    'docx.leer': () => 'Die Datei ist leer.',
    'docx.zu-gross': (w: Werte) => `Die Datei ist zu groß. Eine Vorlage hat höchstens ${w.mb} MB.`,
    'docx.kein-docx': () => 'Das ist keine Word-Datei im Format .docx oder .dotx.',
    'docx.altes-format': () =>
      'Das ist eine Datei im alten Word-Format (.doc, .dot). Bitte als .docx speichern.',
    'docx.verschluesselt': () => 'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.',
    'docx.beschaedigt': () => 'Die Datei ist beschädigt und lässt sich nicht lesen.',
    'docx.zu-viele-teile': (w: Werte) =>
      `Die Datei besteht aus ${w.anzahl} Teilen; so viele hat keine Vorlage.`,
    'docx.zu-umfangreich': () => 'Die Datei enthält mehr Absätze und Tabellen, als eine Vorlage haben kann.',
    'docx.zip-bombe': () =>
      'Die Datei enthält ausgepackt ein Vielfaches ihrer Größe. Zum Schutz wird sie nicht geöffnet.',
    'docx.makros': () => 'Die Datei enthält Makros (Programme). Bitte ohne Makros als .docx speichern.',
    'docx.dtd': () =>
      'Die Datei enthält XML-Deklarationen, die in Word-Dateien nicht vorkommen. Zum Schutz wird sie nicht geöffnet.',
    'vorlage.verknuepfung': () =>
      'Die Datei lädt Bilder oder Objekte von anderswo. Bitte in Word einfügen statt verknüpfen.',
    'vorlage.unlesbar': () =>
      'Die Datei wurde nicht von Word geschrieben. Bitte in Word öffnen und neu speichern.',
    'vorlage.ohne-platzhalter': () =>
      'In der Datei steht kein Platzhalter. Platzhalter stehen in doppelten geschweiften Klammern, zum Beispiel {{titel}}.',
    'vorlage.unbekannt': (w: Werte) =>
      `Den Platzhalter {{${w.platzhalter}}} gibt es hier nicht. Unten steht, welche es gibt.${weitere(w)}`,
    'vorlage.ohne-klammer': (w: Werte) =>
      `In „${w.platzhalter}“ fehlt eine Klammer: Ein Platzhalter beginnt mit {{ und endet mit }}.${weitere(w)}`,
    'vorlage.ohne-ende': (w: Werte) =>
      `{{#${w.platzhalter}}} hat kein Ende. Bitte {{/${w.platzhalter}}} ergänzen, in einem eigenen Absatz oder in derselben Tabelle.${weitere(w)}`,
    'vorlage.ohne-anfang': (w: Werte) =>
      `{{/${w.platzhalter}}} hat keinen Anfang. Bitte {{#${w.platzhalter}}} davor ergänzen.${weitere(w)}`,
    'vorlage.nicht-allein': (w: Werte) =>
      `{{${w.platzhalter}}} wird zu ganzen Absätzen und Tabellen. Bitte allein in einen eigenen Absatz setzen.${weitere(w)}`,
    'vorlage.liste': (w: Werte) =>
      `{{${w.platzhalter}}} ist eine Liste. Bitte mit {{#${w.platzhalter}}} beginnen und mit {{/${w.platzhalter}}} enden.${weitere(w)}`,
    'vorlage.keine-fassung': () => 'Diese Fassung gibt es nicht.',
    'vorlage.zugleich': () =>
      'Gerade hat jemand anderes diese Vorlage geändert. Bitte noch einmal versuchen.',
  } as Record<string, (werte: Werte) => string>,
};

const en: typeof de = {
  titel: 'Word templates',
  einleitung:
    'Give the Word documents from KoMuT the look of your house: with logo, typeface, header and footer.',
  dokument: 'Document',
  wofuer: 'Purpose',
  aussehen: 'Look',
  ausKomut: 'Look of KoMuT',
  eigene: (name, fassung) => `${name} (version ${fassung})`,
  seit: 'Since',
  zurueck: 'All templates',
  muster: 'Download the sample',
  probe: 'Show with examples',
  hochladen: 'Upload a template',
  datei: 'Word file',
  dateiHinweis: 'Word document or template without macros (.docx, .dotx), up to 5 MB.',
  pruefen: 'Check and use',
  dateiFehlt: 'Please choose a Word file.',
  hochgeladen: (fassung) =>
    `The template is checked and counts from now on (version ${fassung}). Look at it with examples.`,
  wieTitel: 'How to make a template',
  wie: [
    'Download the sample and open it in Word. Change its typeface, colours, header and footer, or copy the placeholders into a template of your own.',
    'A placeholder stands in double braces. What KoMuT knows takes its place and looks like the placeholder.',
    'Headings, lists and tables follow the styles “Heading 1” to “Heading 3”, “List Bullet”, “Tabellentext”, “Tabellenkopf” and the table style “KoMuT-Tabelle”.',
    'What stands between beginning {{#…}} and end {{/…}} is repeated for each entry: whole paragraphs when beginning and end stand alone in theirs, or rows of a table when they stand in its first and last cell.',
    'With a simple placeholder as beginning and end, the place is shown only when it holds something.',
  ],
  platzhalter: 'Placeholder',
  bedeutung: 'What appears there',
  wo: 'Where it may stand',
  orte: {
    text: 'anywhere',
    bloecke: 'alone in a paragraph',
    liste: 'around paragraphs or rows of a table',
  },
  innerhalb: (liste) => `in {{#${liste}}}`,
  fassungen: 'Versions',
  fassung: 'Version',
  am: 'Since',
  von: 'By',
  gilt: 'Counts',
  giltWieder: 'Use again',
  wiederhergestellt: (fassung) => `The template counts again, as version ${fassung}.`,
  zuruecknehmen: 'Back to the look of KoMuT',
  zuruecknehmenFrage: 'New documents then look like the sample again. The versions are kept.',
  zurueckgenommen: 'The look of KoMuT counts again.',
  ablehnung: {
    'docx.leer': () => 'The file is empty.',
    'docx.zu-gross': (w) => `The file is too large. A template has at most ${w.mb} MB.`,
    'docx.kein-docx': () => 'This is no Word file in the format .docx or .dotx.',
    'docx.altes-format': () => 'This file has the old Word format (.doc, .dot). Please save it as .docx.',
    'docx.verschluesselt': () => 'The file is protected by a password. Please save it without one.',
    'docx.beschaedigt': () => 'The file is damaged and cannot be read.',
    'docx.zu-viele-teile': (w) => `The file consists of ${w.anzahl} parts; no template has that many.`,
    'docx.zu-umfangreich': () => 'The file holds more paragraphs and tables than a template can have.',
    'docx.zip-bombe': () => 'Unpacked, the file is many times its size. For safety it is not opened.',
    'docx.makros': () => 'The file contains macros (programs). Please save it as .docx without macros.',
    'docx.dtd': () =>
      'The file contains XML declarations that Word files never have. For safety it is not opened.',
    'vorlage.verknuepfung': () =>
      'The file loads pictures or objects from elsewhere. Please insert them in Word instead of linking them.',
    'vorlage.unlesbar': () => 'This file was not written by Word. Please open it in Word and save it again.',
    'vorlage.ohne-platzhalter': () =>
      'The file holds no placeholder. Placeholders stand in double braces, for example {{titel}}.',
    'vorlage.unbekannt': (w) =>
      `There is no placeholder {{${w.platzhalter}}} here. Below you see which there are.${further(w)}`,
    'vorlage.ohne-klammer': (w) =>
      `“${w.platzhalter}” lacks a brace: a placeholder begins with {{ and ends with }}.${further(w)}`,
    'vorlage.ohne-ende': (w) =>
      `{{#${w.platzhalter}}} has no end. Please add {{/${w.platzhalter}}}, in a paragraph of its own or in the same table.${further(w)}`,
    'vorlage.ohne-anfang': (w) =>
      `{{/${w.platzhalter}}} has no beginning. Please add {{#${w.platzhalter}}} before it.${further(w)}`,
    'vorlage.nicht-allein': (w) =>
      `{{${w.platzhalter}}} becomes whole paragraphs and tables. Please put it alone into a paragraph.${further(w)}`,
    'vorlage.liste': (w) =>
      `{{${w.platzhalter}}} is a list. Please begin with {{#${w.platzhalter}}} and end with {{/${w.platzhalter}}}.${further(w)}`,
    'vorlage.keine-fassung': () => 'There is no such version.',
    'vorlage.zugleich': () => 'Somebody else has just changed this template. Please try again.',
  },
};

export const texte: Record<Anzeigesprache, typeof de> = { de, en };

export function describeAblehnung({ grund, werte }: Ablehnung, sprache: Anzeigesprache): string {
  return texte[sprache].ablehnung[grund]?.((werte ?? {}) as Werte) ?? grund;
}
