/** Words of the figures on language courses. */
import { kursTexte } from '../texte.ts';
import type { Stand } from './auswertung.rules.ts';

const de = {
  titel: 'Kurszahlen',
  einleitung: (jahr: number, stichtag: string) => `Kurse des Jahres ${jahr}, Stand ${stichtag}.`,
  jahr: 'Jahr',
  anzeigen: 'Anzeigen',
  leer: 'Noch keine Kurse',
  leerHinweis: 'Sobald Kurse beantragt sind, stehen hier ihre Zahlen.',
  stand: {
    abgeschlossen: 'abgeschlossen',
    laufend: 'laufend oder bewilligt',
    beantragt: 'beantragt',
    abgebrochen: 'vorzeitig beendet',
    abgelehnt: 'abgelehnt',
    sonstige: 'zurückgezogen',
  } as Record<Stand, string>,
  kurse: 'Kurse',
  ue: 'Unterrichtseinheiten',
  teilnehmer: 'Teilnehmer',
  teilnehmerUe: 'Teilnehmer-UE',
  kosten: 'Anerkannte Rechnungen',
  jeUe: 'Kosten je UE',
  jeTeilnehmer: 'Kosten je Teilnehmer',
  bestanden: 'Prüfung bestanden',
  bestandenHinweis: 'von denen, deren Teilnahme zu Ende ist',
  abgebrochen: 'abgebrochen',
  anteil: 'Anteil',
  nach: {
    stand: 'Nach Stand',
    gemeinde: 'Nach Gemeinden',
    traeger: 'Nach Trägern',
    kursart: 'Nach Kursarten',
    format: 'Nach Formaten',
    niveau: 'Nach Niveaus',
  },
  konzentration: (gemeinde: string, prozent: string) => `${prozent} der Kurse finden in ${gemeinde} statt.`,
  haushalt: 'Haushalt',
  topf: 'Topf',
  geplant: 'geplant',
  gebunden: 'gebunden',
  gezahlt: 'gezahlt',
  verfuegbar: 'verfügbar',
  liste: 'Kurse hinter der Zahl',
  kennung: 'Nummer',
  kurs: 'Kurs',
  traeger: 'Träger',
  gemeinde: 'Gemeinde',
  standSpalte: 'Stand',
};

const en: typeof de = {
  titel: 'Course figures',
  einleitung: (jahr, stichtag) => `Courses of ${jahr}, as of ${stichtag}.`,
  jahr: 'Year',
  anzeigen: 'Show',
  leer: 'No courses yet',
  leerHinweis: 'Once courses are applied for, their figures stand here.',
  stand: {
    abgeschlossen: 'completed',
    laufend: 'running or approved',
    beantragt: 'applied for',
    abgebrochen: 'ended early',
    abgelehnt: 'refused',
    sonstige: 'withdrawn',
  },
  kurse: 'Courses',
  ue: 'Teaching units',
  teilnehmer: 'Participants',
  teilnehmerUe: 'Participant units',
  kosten: 'Accepted invoices',
  jeUe: 'Cost per unit',
  jeTeilnehmer: 'Cost per participant',
  bestanden: 'Passed the examination',
  bestandenHinweis: 'of those whose participation has ended',
  abgebrochen: 'dropped out',
  anteil: 'Share',
  nach: {
    stand: 'By state',
    gemeinde: 'By municipality',
    traeger: 'By provider',
    kursart: 'By kind',
    format: 'By format',
    niveau: 'By level',
  },
  konzentration: (gemeinde, prozent) => `${prozent} of the courses are held in ${gemeinde}.`,
  haushalt: 'Budget',
  topf: 'Pot',
  geplant: 'planned',
  gebunden: 'committed',
  gezahlt: 'paid',
  verfuegbar: 'available',
  liste: 'Courses behind the figure',
  kennung: 'Number',
  kurs: 'Course',
  traeger: 'Provider',
  gemeinde: 'Municipality',
  standSpalte: 'State',
};

export const auswertungsTexte = { de, en };

/** The word of a value by which courses are grouped. */
export function gruppenwort(nach: string, wert: string, sprache: 'de' | 'en'): string {
  if (nach === 'stand') return auswertungsTexte[sprache].stand[wert as Stand] ?? wert;
  const words: Record<string, Record<string, string>> = {
    kursart: kursTexte[sprache].kursart,
    format: kursTexte[sprache].format,
  };
  return words[nach]?.[wert] ?? wert;
}
