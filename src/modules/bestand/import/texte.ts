import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { dateiTexte } from '../../../begriffe/dateitexte.ts';
import { zuordnungTexte } from '../zuordnung/zuordnung.texte.ts';

type Werte = Record<string, string | number>;
type Satz = string | ((werte: Werte) => string);

interface Texte {
  /** Why a file is not read, by grund. */
  ablehnung: Record<string, Satz>;
  command: {
    summary: string;
    region: string;
    dryRun: string;
    mandant: string;
    mandantUnbekannt: (mandant: string, namen: string) => string;
    nichtGefunden: (datei: string) => string;
    regionUnbekannt: (region: string) => string;
    ohneLegende: string;
    ohneLizenz: string;
    gespeichert: (werte: number) => string;
    quelle: string;
    stand: string;
    stichtage: string;
    umfang: (regionen: number, werte: number) => string;
    ohneAngabe: string;
  };
  /** What the signs of the statistical offices mean. */
  symbol: Record<string, string>;
}

const de: Texte = {
  ablehnung: {
    'statistik.leer': 'Die Datei ist leer.',
    'statistik.zu-gross': ({ megabyte }) =>
      `Die Datei ist zu groß: Tabellen werden bis ${megabyte} MB gelesen.`,
    'statistik.zu-lang': ({ zeilen }) =>
      `Die Datei hat mehr als ${Number(zeilen).toLocaleString('de-DE')} Zeilen. Bitte die Tabelle nach Jahren oder Regionen geteilt herunterladen.`,
    'statistik.tabellenkalkulation':
      'Die Datei ist eine Arbeitsmappe im alten Format (.xls). Bitte speichern Sie sie als .xlsx, oder laden Sie die Tabelle als CSV herunter.',
    'statistik.arbeitsmappe':
      'Die Datei ist eine Arbeitsmappe (Excel). Bitte lesen Sie sie im Browser ein: Dort sagen Sie, was in welcher Spalte steht. Oder laden Sie die Tabelle als CSV herunter.',
    'statistik.abgebrochen':
      'Das Lesen ist abgebrochen. Vermutlich ist die Datei für diesen Rechner zu groß; bitte teilen Sie sie nach Jahren oder Regionen.',
    'statistik.zip':
      'Die Datei ist ein ZIP-Archiv. Bitte packen Sie es aus und lesen Sie die CSV-Datei darin ein.',
    'statistik.pdf':
      'Die Datei ist keine CSV-Datei, sondern ein PDF. Bitte die Tabelle als CSV herunterladen.',
    'statistik.webseite':
      'Die Datei ist keine CSV-Datei, sondern eine Internetseite; vermutlich ist der Download fehlgeschlagen.',
    'statistik.kodierung':
      'Die Zeichen der Datei sind nicht lesbar (falsche Kodierung). Bitte die Tabelle neu herunterladen, in UTF-8, UTF-16 oder Windows-1252 (Latin-1).',
    'statistik.fremd':
      'Die Datei ist keine Tabelle aus GENESIS oder der Regionaldatenbank: Weder nennt sie eine Tabellennummer noch ist sie eine Flat-Datei (ffcsv). Andere Blätter mit Zahlen lesen Sie im Browser ein; dort sagen Sie, was ihre Spalten bedeuten.',
    'statistik.kein-kopf':
      'Der Tabelle fehlen die Kopfzeilen; was die Spalten bedeuten, ist nicht zu erkennen.',
    'statistik.keine-daten': 'Die Tabelle enthält keine Werte.',
    'statistik.abgeschnitten':
      'Die Tabelle bricht mitten in einer Zeile ab; vermutlich ist der Download fehlgeschlagen.',
    'statistik.zeile': ({ zeile, felder, soll }) =>
      `Zeile ${zeile} hat ${felder} statt ${soll} Felder; die Datei ist beschädigt.`,
    'statistik.kein-stichtag':
      'Die Tabelle nennt weder Stichtag noch Jahr; so lassen sich ihre Werte nicht verwenden.',
    'statistik.unlesbar': ({ zeile, wert }) =>
      `Viele Felder sind keine Zahlen, zum Beispiel „${wert}“ in Zeile ${zeile}; die Datei ist beschädigt oder anders aufgebaut.`,
  },
  command: {
    summary: 'Liest eine Tabelle der amtlichen Statistik (GENESIS-CSV oder ffcsv).',
    region: 'Regionalschlüssel, dessen Werte ausgegeben werden (z. B. 03357)',
    dryRun: 'nur lesen, nichts speichern',
    mandant: 'für wen die Tabelle gespeichert wird; ohne diese Angabe wird sie nur gelesen',
    mandantUnbekannt: (mandant, namen) =>
      `Den Mandanten ${mandant} gibt es nicht. Es gibt: ${namen || 'noch keinen'}.`,
    nichtGefunden: (datei) => `Die Datei ${datei} lässt sich nicht öffnen.`,
    regionUnbekannt: (region) => `Die Region ${region} kommt in der Tabelle nicht vor.`,
    ohneLegende:
      'Der Tabelle fehlt das Ende mit Quelle, Lizenz und Stand; vielleicht ist der Download unvollständig.',
    ohneLizenz: 'Die Tabelle nennt keine Lizenz; sie ist vor einer Veröffentlichung nachzutragen.',
    gespeichert: (werte) => `${werte} Werte gespeichert.`,
    quelle: 'Quelle',
    stand: 'Stand',
    stichtage: 'Stichtage',
    umfang: (regionen, werte) => `${regionen} Regionen, ${werte} Werte`,
    ohneAngabe: 'ohne Angabe',
  },
  symbol: {
    '*': 'geheim gehalten',
    '-': 'nichts vorhanden',
    '–': 'nichts vorhanden',
    '.': 'unbekannt oder geheim zu halten',
    '/': 'nicht sicher genug',
    x: 'Angabe nicht sinnvoll',
    X: 'Angabe nicht sinnvoll',
    '...': 'Angabe folgt später',
    '…': 'Angabe folgt später',
    '()': 'Aussagewert eingeschränkt',
    p: 'vorläufig',
    r: 'berichtigt',
    s: 'geschätzt',
    e: 'endgültig',
  },
};

const en: Texte = {
  ablehnung: {
    'statistik.leer': 'The file is empty.',
    'statistik.zu-gross': ({ megabyte }) => `The file is too large: tables are read up to ${megabyte} MB.`,
    'statistik.zu-lang': ({ zeilen }) =>
      `The file has more than ${Number(zeilen).toLocaleString('en-GB')} lines. Please download the table divided by years or regions.`,
    'statistik.tabellenkalkulation':
      'The file is a workbook of the old format (.xls). Please save it as .xlsx, or download the table as CSV.',
    'statistik.arbeitsmappe':
      'The file is a workbook (Excel). Please read it in with the browser: there you say what each column holds. Or download the table as CSV.',
    'statistik.abgebrochen':
      'The reading broke off. Probably the file is too large for this machine; please divide it by years or regions.',
    'statistik.zip': 'The file is a ZIP archive. Please unpack it and read in the CSV file inside.',
    'statistik.pdf': 'The file is not a CSV file but a PDF. Please download the table as CSV.',
    'statistik.webseite': 'The file is not a CSV file but a web page; the download has probably failed.',
    'statistik.kodierung':
      'The characters of the file cannot be read (wrong encoding). Please download the table again, in UTF-8, UTF-16 or Windows-1252 (Latin-1).',
    'statistik.fremd':
      'The file is no table of GENESIS or the regional database: it neither names a table code nor is it a flat file (ffcsv). Other sheets with figures are read in with the browser; there you say what their columns mean.',
    'statistik.kein-kopf': 'The table has no header lines; what its columns mean cannot be told.',
    'statistik.keine-daten': 'The table contains no values.',
    'statistik.abgeschnitten':
      'The table breaks off in the middle of a line; the download has probably failed.',
    'statistik.zeile': ({ zeile, felder, soll }) =>
      `Line ${zeile} has ${felder} fields instead of ${soll}; the file is damaged.`,
    'statistik.kein-stichtag':
      'The table names neither a reference date nor a year; its values cannot be used like that.',
    'statistik.unlesbar': ({ zeile, wert }) =>
      `Many fields are no numbers, for example “${wert}” in line ${zeile}; the file is damaged or built differently.`,
  },
  command: {
    summary: 'Reads a table of official statistics (GENESIS CSV or ffcsv).',
    region: 'region key whose values are printed (e.g. 03357)',
    dryRun: 'read only, save nothing',
    mandant: 'for whom the table is kept; without it the table is only read',
    mandantUnbekannt: (mandant, namen) => `There is no Mandant ${mandant}. There is: ${namen || 'none yet'}.`,
    nichtGefunden: (datei) => `The file ${datei} cannot be opened.`,
    regionUnbekannt: (region) => `The region ${region} does not occur in the table.`,
    ohneLegende: 'The table lacks its end with source, licence and date; the download may be incomplete.',
    ohneLizenz: 'The table names no licence; it is to be added before anything is published.',
    gespeichert: (werte) => `${werte} values saved.`,
    quelle: 'Source',
    stand: 'Produced',
    stichtage: 'Reference dates',
    umfang: (regionen, werte) => `${regionen} regions, ${werte} values`,
    ohneAngabe: 'not stated',
  },
  symbol: {
    '*': 'kept secret',
    '-': 'nothing there',
    '–': 'nothing there',
    '.': 'unknown or confidential',
    '/': 'not reliable enough',
    x: 'not applicable',
    X: 'not applicable',
    '...': 'to follow later',
    '…': 'to follow later',
    '()': 'of limited reliability',
    p: 'provisional',
    r: 'revised',
    s: 'estimated',
    e: 'final',
  },
};

export const texte: Record<Anzeigesprache, Texte> = { de, en };

/** The refusal as a sentence. */
export function formatAblehnung(
  ablehnung: { grund: string; werte?: Werte },
  sprache: Anzeigesprache,
): string {
  const satz: Satz =
    texte[sprache].ablehnung[ablehnung.grund] ??
    (dateiTexte[sprache] as Record<string, Satz>)[ablehnung.grund] ??
    zuordnungTexte[sprache].fehler[ablehnung.grund] ??
    ablehnung.grund;
  return typeof satz === 'string' ? satz : satz(ablehnung.werte ?? {});
}
