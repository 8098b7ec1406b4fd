/** The points of the check: heading, and a sentence for each result. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { kursWort } from '../texte.ts';
import type { Pruefpunkt } from './pruefung.rules.ts';

type Werte = Pruefpunkt['werte'];
interface Punkttext {
  titel: string;
  gut: (w: Werte) => string;
  schlecht: (w: Werte) => string;
}

const listOf = (art: 'unterlage' | 'position', keys: string | number | undefined, sprache: Anzeigesprache) =>
  String(keys ?? '')
    .split(',')
    .filter(Boolean)
    .map((key) => kursWort(sprache, art, key))
    .join(', ');
const geld = (wert: string | number | undefined, sprache: Anzeigesprache) =>
  formatGeld(Number(wert ?? 0), sprache);
const tag = (wert: string | number | undefined, sprache: Anzeigesprache) =>
  formatDatum(String(wert), sprache);
const tage = (wert: string | number | undefined, sprache: Anzeigesprache) =>
  String(wert ?? '')
    .split(',')
    .slice(0, 5)
    .map((one) => formatDatum(one, sprache))
    .join(', ');

const de: Record<Pruefpunkt['punkt'], Punkttext> = {
  bedingungen: {
    titel: 'Förderbedingungen',
    gut: (w) => `Am ersten Kurstag, ${tag(w.tag, 'de')}, gelten Förderbedingungen.`,
    schlecht: (w) => `Für ${tag(w.tag, 'de')} gibt es keine Förderbedingungen für diese Kursart.`,
  },
  betrag: {
    titel: 'Betrag',
    gut: (w) => `Beantragt sind ${geld(w.ist, 'de')}, möglich sind ${geld(w.soll, 'de')}.`,
    schlecht: (w) =>
      Number(w.ist) === 0
        ? 'Es ist noch nichts beantragt.'
        : `Beantragt sind ${geld(w.ist, 'de')}, möglich sind nur ${geld(w.soll, 'de')}${w.positionen ? ` (zu hoch: ${listOf('position', w.positionen, 'de')})` : ''}.`,
  },
  mindestzahl: {
    titel: 'Mindestzahl',
    gut: (w) => `Der Kurs plant mindestens ${w.ist} Teilnehmer, verlangt sind ${w.soll}.`,
    schlecht: (w) => `Der Kurs plant mindestens ${w.ist} Teilnehmer, verlangt sind ${w.soll}.`,
  },
  hoechstzahl: {
    titel: 'Höchstzahl',
    gut: (w) => `Der Kurs hat höchstens ${w.ist} Plätze, erlaubt sind ${w.soll}.`,
    schlecht: (w) => `Der Kurs hat ${w.ist} Plätze, erlaubt sind nur ${w.soll}.`,
  },
  stunden: {
    titel: 'Unterrichtseinheiten',
    gut: (w) => `Die Termine ergeben ${w.ist} Unterrichtseinheiten, wie beantragt.`,
    schlecht: (w) => `Die Termine ergeben ${w.ist} Unterrichtseinheiten, beantragt sind ${w.soll}.`,
  },
  feiertage: {
    titel: 'Feiertage und Ferien',
    gut: () => 'Kein Termin liegt auf einem freien Tag.',
    schlecht: (w) =>
      w.anzahl === 1
        ? `1 Termin liegt auf einem freien Tag: ${tage(w.tage, 'de')}.`
        : `${w.anzahl} Termine liegen auf freien Tagen: ${tage(w.tage, 'de')}.`,
  },
  unterlagen: {
    titel: 'Unterlagen',
    gut: (w) =>
      w.anzahl === 0 ? 'Es sind keine Unterlagen verlangt.' : 'Alle verlangten Unterlagen sind da.',
    schlecht: (w) => `Es fehlt: ${listOf('unterlage', w.fehlen, 'de')}.`,
  },
  lehrkraft: {
    titel: 'Lehrkraft',
    gut: () => 'Lehrkraft und Qualifikation sind genannt.',
    schlecht: () => 'Lehrkraft oder Qualifikation sind noch nicht genannt.',
  },
  kinderbetreuung: {
    titel: 'Kinderbetreuung',
    gut: () => 'Die Plätze für Kinder sind genannt.',
    schlecht: () => 'Kinderbetreuung ist beantragt, aber ohne Zahl der Plätze.',
  },
  frist: {
    titel: 'Rechtzeitig beantragt',
    gut: (w) => `Der Antrag liegt vor dem ersten Kurstag, ${tag(w.tag, 'de')}, vor.`,
    schlecht: (w) => `Der Kurs hat schon am ${tag(w.tag, 'de')} begonnen, bevor der Antrag da war.`,
  },
  konto: {
    titel: 'Bankverbindung',
    gut: () => 'Die Bankverbindung des Trägers ist bekannt.',
    schlecht: () => 'Die Bankverbindung des Trägers fehlt noch.',
  },
  mittel: {
    titel: 'Haushaltsmittel',
    gut: (w) => `${w.jahr}: ${geld(w.betragCent, 'de')} nötig, ${geld(w.verfuegbarCent, 'de')} verfügbar.`,
    schlecht: (w) =>
      w.verfuegbarCent === undefined
        ? `${w.jahr}: ${geld(w.betragCent, 'de')} nötig, im Topf ist für das Jahr nichts geplant.`
        : `${w.jahr}: ${geld(w.betragCent, 'de')} nötig, nur ${geld(w.verfuegbarCent, 'de')} verfügbar.`,
  },
};

const en: Record<Pruefpunkt['punkt'], Punkttext> = {
  bedingungen: {
    titel: 'Funding conditions',
    gut: (w) => `On the first day of the course, ${tag(w.tag, 'en')}, conditions count.`,
    schlecht: (w) => `There are no conditions for this kind of course on ${tag(w.tag, 'en')}.`,
  },
  betrag: {
    titel: 'Amount',
    gut: (w) => `${geld(w.ist, 'en')} applied for, ${geld(w.soll, 'en')} possible.`,
    schlecht: (w) =>
      Number(w.ist) === 0
        ? 'Nothing is applied for yet.'
        : `${geld(w.ist, 'en')} applied for, only ${geld(w.soll, 'en')} possible${w.positionen ? ` (too high: ${listOf('position', w.positionen, 'en')})` : ''}.`,
  },
  mindestzahl: {
    titel: 'Minimum',
    gut: (w) => `The course plans at least ${w.ist} participants, ${w.soll} are required.`,
    schlecht: (w) => `The course plans at least ${w.ist} participants, ${w.soll} are required.`,
  },
  hoechstzahl: {
    titel: 'Maximum',
    gut: (w) => `The course has at most ${w.ist} places, ${w.soll} are allowed.`,
    schlecht: (w) => `The course has ${w.ist} places, only ${w.soll} are allowed.`,
  },
  stunden: {
    titel: 'Teaching units',
    gut: (w) => `The dates make ${w.ist} teaching units, as applied for.`,
    schlecht: (w) => `The dates make ${w.ist} teaching units, ${w.soll} are applied for.`,
  },
  feiertage: {
    titel: 'Holidays',
    gut: () => 'No date is on a holiday.',
    schlecht: (w) =>
      w.anzahl === 1
        ? `1 date is on a holiday: ${tage(w.tage, 'en')}.`
        : `${w.anzahl} dates are on holidays: ${tage(w.tage, 'en')}.`,
  },
  unterlagen: {
    titel: 'Documents',
    gut: (w) => (w.anzahl === 0 ? 'No documents are required.' : 'All required documents are there.'),
    schlecht: (w) => `Missing: ${listOf('unterlage', w.fehlen, 'en')}.`,
  },
  lehrkraft: {
    titel: 'Lecturer',
    gut: () => 'Lecturer and qualification are named.',
    schlecht: () => 'Lecturer or qualification are not named yet.',
  },
  kinderbetreuung: {
    titel: 'Childcare',
    gut: () => 'The places for children are named.',
    schlecht: () => 'Childcare is applied for, but without the number of places.',
  },
  frist: {
    titel: 'Applied for in time',
    gut: (w) => `The application was there before the first day of the course, ${tag(w.tag, 'en')}.`,
    schlecht: (w) => `The course began on ${tag(w.tag, 'en')}, before the application was there.`,
  },
  konto: {
    titel: 'Bank account',
    gut: () => 'The provider’s account is known.',
    schlecht: () => 'The provider’s account is still missing.',
  },
  mittel: {
    titel: 'Budget',
    gut: (w) => `${w.jahr}: ${geld(w.betragCent, 'en')} needed, ${geld(w.verfuegbarCent, 'en')} available.`,
    schlecht: (w) =>
      w.verfuegbarCent === undefined
        ? `${w.jahr}: ${geld(w.betragCent, 'en')} needed, the pot has no plan for the year.`
        : `${w.jahr}: ${geld(w.betragCent, 'en')} needed, only ${geld(w.verfuegbarCent, 'en')} available.`,
  },
};

export const pruefTexte = { de, en };

/** Heading and sentence of a point. */
export function describePunkt({ punkt, ergebnis, werte }: Pruefpunkt, sprache: Anzeigesprache) {
  const text = pruefTexte[sprache][punkt];
  return { titel: text.titel, satz: ergebnis === 'erfuellt' ? text.gut(werte) : text.schlecht(werte) };
}
