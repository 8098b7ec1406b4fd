/** Sentences for the reasons why a file cannot be read, by `grund`. */
type Werte = Record<string, string | number>;
const zahl = (wert: string | number | undefined, sprache: string) => Number(wert).toLocaleString(sprache);

const de = {
  'datei.fehlt': (w: Werte) => `Die Datei „${w.datei}“ gibt es nicht oder sie lässt sich nicht öffnen.`,
  'datei.leer': () => 'Die Datei ist leer.',
  'datei.zu-gross': (w: Werte) => `Die Datei ist größer als ${w.megabyte} MB. Das ist keine Liste von Hand.`,
  'datei.entpackt-zu-gross': () => 'Die Datei enthält ausgepackt mehr, als eine Liste enthalten kann.',
  'datei.zu-viele-zeilen': (w: Werte) =>
    `Die Liste hat mehr als ${zahl(w.zeilen, 'de')} Zeilen. Bitte teilen.`,
  'datei.zu-viele-spalten': (w: Werte) => `Die Liste hat mehr als ${zahl(w.spalten, 'de')} Spalten.`,
  'datei.verschluesselt': () => 'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.',
  'datei.altes-excel': () => 'Das ist eine Datei im alten Excel-Format (.xls). Bitte als .xlsx speichern.',
  'datei.pdf': () => 'Das ist ein PDF. Bitte die Liste als .xlsx oder .csv speichern.',
  'datei.kein-xlsx': () => 'Das ist keine Excel-Datei (.xlsx), sondern ein anderes Archiv oder Dokument.',
  'datei.beschaedigt': () => 'Die Datei ist beschädigt und lässt sich nicht lesen.',
  'datei.keine-tabelle': () => 'Das ist keine Tabelle. Gelesen werden .xlsx und .csv.',
};

const en: typeof de = {
  'datei.fehlt': (w) => `There is no file “${w.datei}”, or it cannot be opened.`,
  'datei.leer': () => 'The file is empty.',
  'datei.zu-gross': (w) => `The file is larger than ${w.megabyte} MB. That is no list kept by hand.`,
  'datei.entpackt-zu-gross': () => 'Unpacked, the file holds more than a list can hold.',
  'datei.zu-viele-zeilen': (w) => `The list has more than ${zahl(w.zeilen, 'en')} rows. Please divide it.`,
  'datei.zu-viele-spalten': (w) => `The list has more than ${zahl(w.spalten, 'en')} columns.`,
  'datei.verschluesselt': () => 'The file is protected by a password. Please save it without one.',
  'datei.altes-excel': () => 'This file has the old Excel format (.xls). Please save it as .xlsx.',
  'datei.pdf': () => 'This is a PDF. Please save the list as .xlsx or .csv.',
  'datei.kein-xlsx': () => 'This is no Excel file (.xlsx) but another archive or document.',
  'datei.beschaedigt': () => 'The file is damaged and cannot be read.',
  'datei.keine-tabelle': () => 'This is no table. .xlsx and .csv can be read.',
};

export const dateiTexte = { de, en };
