/** The words of the import: refusals, hints and the commands' output. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { dateiTexte } from '../../../begriffe/dateitexte.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import type { Hinweis, HinweisArt } from './hinweis.rules.ts';

type Werte = Hinweis['werte'];
type Satz = (werte: Werte) => string;

const q = (wert: unknown) => `„${String(wert ?? '').replace(/\s+/g, ' ')}“`;
const e = (wert: unknown) => `“${String(wert ?? '').replace(/\s+/g, ' ')}”`;

const GRUENDE = {
  de: {
    name: 'gleicher Name',
    schreibweise: 'ähnlicher Name',
    telefon: 'gleiche Telefonnummer',
    email: 'gleiche E-Mail-Adresse',
    iban: 'gleiche IBAN',
    geburtsdatum: 'gleiches Geburtsdatum',
    sprache: 'gleiche Sprache',
    ort: 'gleicher Ort',
  },
  en: {
    name: 'same name',
    schreibweise: 'similar name',
    telefon: 'same telephone number',
    email: 'same e-mail address',
    iban: 'same IBAN',
    geburtsdatum: 'same date of birth',
    sprache: 'same language',
    ort: 'same place',
  },
} as const;

function gruende(werte: Werte, sprache: Anzeigesprache): string {
  const words: Record<string, string> = GRUENDE[sprache];
  return String(werte.gruende ?? '')
    .split(' ')
    .map((grund) => words[grund] ?? grund)
    .join(', ');
}

const AUSGANG: Record<Anzeigesprache, Record<string, string>> = {
  de: {
    durchgefuehrt: 'durchgeführt',
    abgesagt: 'abgesagt',
    'nicht-vermittelt': 'nicht vermittelt',
    geplant: 'geplant',
  },
  en: { durchgefuehrt: 'held', abgesagt: 'cancelled', 'nicht-vermittelt': 'not filled', geplant: 'planned' },
};

const zeileAuf = (w: Werte) => `${w.andere}${w.blatt === undefined ? '' : ` (Blatt ${q(w.blatt)})`}`;
const rowOn = (w: Werte) => `${w.andere}${w.blatt === undefined ? '' : ` (sheet ${e(w.blatt)})`}`;

const hinweiseDe: Record<HinweisArt, Satz> = {
  'name-fehlt': () => 'Der Name fehlt oder ist unvollständig.',
  'sprache-fehlt': () => 'Es ist keine Sprache angegeben.',
  'sprache-unbekannt': (w) => `Die Sprache ${q(w.inhalt)} ist nicht bekannt. Sie bleibt als Text stehen.`,
  'sprache-ungenau': (w) =>
    `${q(w.inhalt)} nennt mehrere Sprachen. Gelesen als ${spracheName(String(w.sprache), 'de')}.`,
  'sprache-vermutet': (w) => `${q(w.inhalt)}: vermutlich ${spracheName(String(w.sprache), 'de')}.`,
  'datum-fehlt': () => 'Das Datum fehlt.',
  'datum-unlesbar': (w) => `${q(w.inhalt)} ist kein Datum.`,
  'datum-ungenau': (w) => `${q(w.inhalt)} nennt keinen Tag.`,
  'datum-auffaellig': (w) => `Das Datum ${q(w.inhalt)} passt nicht zur übrigen Liste.`,
  'telefon-unlesbar': (w) => `${q(w.inhalt)} ist keine vollständige Telefonnummer.`,
  'email-falsch': (w) => `${q(w.inhalt)} ist keine E-Mail-Adresse.`,
  'plz-falsch': (w) => `${q(w.inhalt)} ist keine Postleitzahl.`,
  'iban-falsch': (w) =>
    w.land === 'DE' && w.laenge !== 22
      ? `Die IBAN hat ${w.laenge} statt 22 Stellen.`
      : 'Die IBAN stimmt nicht: Die Prüfziffern passen nicht zu den übrigen Stellen.',
  'iban-mehrfach': (w) => `Dieselbe IBAN hat auch eine andere Person in Zeile ${w.andere}.`,
  doppelt: (w) => `Dieselbe Person wie in Zeile ${zeileAuf(w)}, zusammengeführt (${gruende(w, 'de')}).`,
  'doppelt-moeglich': (w) =>
    w.andere === undefined
      ? `${q(w.name)} könnte dieselbe Person sein wie ${q(w.anderer)}. Nicht zusammengeführt.`
      : `${q(w.name)} könnte dieselbe Person sein wie ${q(w.anderer)} in Zeile ${zeileAuf(w)} (${gruende(w, 'de')}). Nicht zusammengeführt.`,
  schreibweise: (w) => `${q(w.name)} gelesen als ${q(w.anderer)}.`,
  'person-unklar': (w) => `Wer ist mit ${q(w.name)} gemeint? Möglich sind: ${w.anderer}.`,
  'zeit-unlesbar': (w) => `${q(w.inhalt)} ist keine Uhrzeit.`,
  'ende-vor-beginn': (w) => `Das Ende (${w.ende}) liegt nicht nach dem Beginn (${w.beginn}).`,
  'dauer-unlesbar': (w) => `${q(w.inhalt)} ist keine Dauer.`,
  'dauer-widerspruch': (w) =>
    `Die Dauer (${w.dauer} Minuten) passt nicht zu den Uhrzeiten (${w.zeiten} Minuten). Es gelten die Uhrzeiten.`,
  'dauer-fehlt': () => 'Die Dauer fehlt.',
  'kilometer-unlesbar': (w) => `${q(w.inhalt)} ist keine Angabe in Kilometern.`,
  'kilometer-auffaellig': (w) => `${q(w.inhalt)} Kilometer sind auffällig viel.`,
  'status-unbekannt': (w) =>
    `Der Status ${q(w.inhalt)} ist nicht bekannt. Gezählt als ${AUSGANG.de[String(w.ausgang)]}.`,
  'status-vermutet': (w) => `Der Status fehlt. Gezählt als ${AUSGANG.de[String(w.ausgang)]}.`,
  'sprachmittler-fehlt': () => 'Der Einsatz gilt als durchgeführt, aber niemand ist eingetragen.',
  'formel-ohne-ergebnis': () => 'Die Formel in dieser Zelle hat kein Ergebnis.',
  'einsatz-doppelt': (w) => `Derselbe Einsatz steht schon in Zeile ${w.andere}. Beide sind gezählt.`,
  'zeile-uebergangen': (w) => `Nicht als Eintrag gelesen: ${q(w.inhalt)}.`,
  'blatt-uebergangen': (w) => `Das Blatt ${q(w.blatt)} wurde nicht gelesen.`,
  'spalte-uebergangen': (w) =>
    `Die Spalte ${q(w.inhalt)} nennt wohl Klientinnen und Klienten. Sie wird nicht übernommen.`,
};

const hinweiseEn: Record<HinweisArt, Satz> = {
  'name-fehlt': () => 'The name is missing or incomplete.',
  'sprache-fehlt': () => 'No language is given.',
  'sprache-unbekannt': (w) => `The language ${e(w.inhalt)} is not known. It stays as text.`,
  'sprache-ungenau': (w) =>
    `${e(w.inhalt)} names several languages. Read as ${spracheName(String(w.sprache), 'en')}.`,
  'sprache-vermutet': (w) => `${e(w.inhalt)}: presumably ${spracheName(String(w.sprache), 'en')}.`,
  'datum-fehlt': () => 'The date is missing.',
  'datum-unlesbar': (w) => `${e(w.inhalt)} is no date.`,
  'datum-ungenau': (w) => `${e(w.inhalt)} names no day.`,
  'datum-auffaellig': (w) => `The date ${e(w.inhalt)} does not fit the rest of the list.`,
  'telefon-unlesbar': (w) => `${e(w.inhalt)} is no complete telephone number.`,
  'email-falsch': (w) => `${e(w.inhalt)} is no e-mail address.`,
  'plz-falsch': (w) => `${e(w.inhalt)} is no postcode.`,
  'iban-falsch': (w) =>
    w.land === 'DE' && w.laenge !== 22
      ? `The IBAN has ${w.laenge} characters instead of 22.`
      : 'The IBAN is wrong: its check digits do not fit the rest.',
  'iban-mehrfach': (w) => `Another person in row ${w.andere} has the same IBAN.`,
  doppelt: (w) => `The same person as in row ${rowOn(w)}, merged (${gruende(w, 'en')}).`,
  'doppelt-moeglich': (w) =>
    w.andere === undefined
      ? `${e(w.name)} may be the same person as ${e(w.anderer)}. Not merged.`
      : `${e(w.name)} may be the same person as ${e(w.anderer)} in row ${rowOn(w)} (${gruende(w, 'en')}). Not merged.`,
  schreibweise: (w) => `${e(w.name)} read as ${e(w.anderer)}.`,
  'person-unklar': (w) => `Who is meant by ${e(w.name)}? Possible: ${w.anderer}.`,
  'zeit-unlesbar': (w) => `${e(w.inhalt)} is no time of day.`,
  'ende-vor-beginn': (w) => `The end (${w.ende}) is not after the beginning (${w.beginn}).`,
  'dauer-unlesbar': (w) => `${e(w.inhalt)} is no length of time.`,
  'dauer-widerspruch': (w) =>
    `The length (${w.dauer} minutes) does not fit the times (${w.zeiten} minutes). The times count.`,
  'dauer-fehlt': () => 'The length is missing.',
  'kilometer-unlesbar': (w) => `${e(w.inhalt)} is no number of kilometres.`,
  'kilometer-auffaellig': (w) => `${e(w.inhalt)} kilometres are remarkably many.`,
  'status-unbekannt': (w) =>
    `The status ${e(w.inhalt)} is not known. Counted as ${AUSGANG.en[String(w.ausgang)]}.`,
  'status-vermutet': (w) => `The status is missing. Counted as ${AUSGANG.en[String(w.ausgang)]}.`,
  'sprachmittler-fehlt': () => 'The appointment counts as held, but nobody is entered.',
  'formel-ohne-ergebnis': () => 'The formula in this cell has no result.',
  'einsatz-doppelt': (w) => `The same appointment stands in row ${w.andere} already. Both are counted.`,
  'zeile-uebergangen': (w) => `Not read as an entry: ${e(w.inhalt)}.`,
  'blatt-uebergangen': (w) => `The sheet ${e(w.blatt)} was not read.`,
  'spalte-uebergangen': (w) => `The column ${e(w.inhalt)} seems to name clients. It is not taken over.`,
};

const de = {
  ...dateiTexte.de,
  'liste.keine-sprachmittler': () =>
    'In der Datei ist keine Liste von Sprachmittlerinnen und Sprachmittlern zu finden: Es fehlt eine Kopfzeile mit Namen und Sprachen oder Kontaktdaten.',
  'liste.keine-einsaetze': () =>
    'In der Datei ist keine Liste von Einsätzen zu finden: Es fehlt eine Kopfzeile mit Datum und Sprache, Sprachmittler oder anfragender Stelle.',
  'liste.einsaetze': () => 'Das ist eine Liste von Einsätzen. Sie wird mit „komut import einsaetze“ gelesen.',
  'liste.sprachmittler': () =>
    'Das ist eine Liste von Sprachmittlerinnen und Sprachmittlern. Sie wird mit „komut import sprachmittler“ gelesen.',
  'liste.ohne-daten': () => 'Unter der Kopfzeile steht nichts, was sich lesen lässt.',
  'liste.ohne-ziel': () =>
    'Gespeichert wird hier nicht. Mit --dry-run zeigt der Befehl, was er in der Datei liest.',
  sprachmittlerSummary: () =>
    'Liest die Liste der Sprachmittlerinnen und Sprachmittler eines Büros (XLSX, CSV)',
  einsaetzeSummary: () => 'Liest die Liste der Einsätze eines Jahres (XLSX, CSV)',
  dryRun: () => 'nur lesen und zeigen, nichts speichern; braucht keine Datenbank',
  neuSeit: () => 'zählt, wer seit diesem Tag dabei ist (JJJJ-MM-TT)',
  neuSeitFalsch: (w: Werte) => `--neu-seit ${q(w.inhalt)} ist kein Datum. Gebraucht wird JJJJ-MM-TT.`,
  personenZeile: (w: Werte) =>
    `${w.personen} Personen in ${w.zeilen} Zeilen, davon ${w.zusammengefuehrt} zusammengeführt`,
  sprachenZeile: (w: Werte) => `${w.anzahl} Sprachen: ${w.sprachen}`,
  neuZeile: (w: Werte) => `${w.anzahl} neu seit ${w.seit}`,
  einsaetzeZeile: (w: Werte) =>
    `${w.zeilen} Zeilen: ${w.durchgefuehrt} durchgeführt, ${w.abgesagt} abgesagt, ${w.nichtVermittelt} nicht vermittelt`,
  geplantZeile: (w: Werte) => `${w.geplant} noch geplant`,
  beteiligteZeile: (w: Werte) => `${w.beteiligte} Personen mit mindestens einem durchgeführten Einsatz`,
  spalteZeile: (w: Werte) => `  ${w.spalte}  ${w.titel} → ${w.feld}`,
  hinweiseZeile: (w: Werte) => (Number(w.anzahl) === 1 ? 'Ein Hinweis:' : `${w.anzahl} Hinweise:`),
  stelle: (w: Werte) =>
    `${w.blatt === undefined ? '' : `Blatt ${q(w.blatt)}, `}Zeile ${w.zeile}, Spalte ${w.spalte}${w.titel ? ` (${w.titel})` : ''}`,
  nichtGelesen: () => '–',
};

const en: Record<keyof typeof de, Satz> = {
  ...dateiTexte.en,
  'liste.keine-sprachmittler': () =>
    'No list of interpreters was found in the file: there is no header row with names and languages or contacts.',
  'liste.keine-einsaetze': () =>
    'No list of appointments was found in the file: there is no header row with a date and a language, an interpreter or a requester.',
  'liste.einsaetze': () => 'This is a list of appointments. “komut import einsaetze” reads it.',
  'liste.sprachmittler': () => 'This is a list of interpreters. “komut import sprachmittler” reads it.',
  'liste.ohne-daten': () => 'There is nothing below the header row that can be read.',
  'liste.ohne-ziel': () =>
    'Nothing is stored here. With --dry-run the command shows what it reads in the file.',
  sprachmittlerSummary: () => "Reads an office's list of interpreters (XLSX, CSV)",
  einsaetzeSummary: () => "Reads the list of a year's appointments (XLSX, CSV)",
  dryRun: () => 'only read and show, store nothing; needs no database',
  neuSeit: () => 'counts who has joined since that day (YYYY-MM-DD)',
  neuSeitFalsch: (w) => `--neu-seit ${e(w.inhalt)} is no date. Needed is YYYY-MM-DD.`,
  personenZeile: (w) => `${w.personen} people in ${w.zeilen} rows, ${w.zusammengefuehrt} of them merged`,
  sprachenZeile: (w) => `${w.anzahl} languages: ${w.sprachen}`,
  neuZeile: (w) => `${w.anzahl} new since ${w.seit}`,
  einsaetzeZeile: (w) =>
    `${w.zeilen} rows: ${w.durchgefuehrt} held, ${w.abgesagt} cancelled, ${w.nichtVermittelt} not filled`,
  geplantZeile: (w) => `${w.geplant} still planned`,
  beteiligteZeile: (w) => `${w.beteiligte} people with at least one held appointment`,
  spalteZeile: (w) => `  ${w.spalte}  ${w.titel} → ${w.feld}`,
  hinweiseZeile: (w) => (Number(w.anzahl) === 1 ? 'One hint:' : `${w.anzahl} hints:`),
  stelle: (w) =>
    `${w.blatt === undefined ? '' : `sheet ${e(w.blatt)}, `}row ${w.zeile}, column ${w.spalte}${w.titel ? ` (${w.titel})` : ''}`,
  nichtGelesen: () => '–',
};

export const texte = { de, en };
const hinweise = { de: hinweiseDe, en: hinweiseEn };

/** The hint as a sentence. */
export function formatHinweis(hinweis: Hinweis, sprache: Anzeigesprache): string {
  return hinweise[sprache][hinweis.art](hinweis.werte);
}

/** Why a file was refused, as a sentence. */
export function formatAblehnung(ablehnung: Ablehnung, sprache: Anzeigesprache): string {
  const saetze: Record<string, Satz> = texte[sprache];
  return saetze[ablehnung.grund]?.(ablehnung.werte ?? {}) ?? ablehnung.grund;
}
