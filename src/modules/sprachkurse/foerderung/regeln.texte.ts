/** Conditions as sentences: on their page, beside an application and in the notice. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { kursTexte, kursWort } from '../texte.ts';
import type { Foerderregeln } from './regeln.rules.ts';

const de = {
  satz: (betrag: string, bezug: string) => `Für Unterricht werden ${betrag} ${bezug} gezahlt.`,
  pauschale: (art: string, betrag: string, bezug: string) => `${art}: ${betrag} ${bezug}.`,
  teilnehmer: (min: number, max: number) => `Mindestens ${min}, höchstens ${max} Teilnehmer.`,
  warnen: 'Sinkt die Zahl der Anwesenden unter die Mindestzahl, ist das sofort zu melden.',
  kuerzen: (prozent: number) =>
    `Sinkt die Zahl der Anwesenden in einem Monat unter die Mindestzahl, wird der Unterricht dieses Monats um ${prozent} % gekürzt.`,
  beenden: (monate: number) =>
    monate === 1
      ? 'Nach einem Monat unter der Mindestzahl endet die Förderung.'
      : `Nach ${monate} Monaten unter der Mindestzahl in Folge endet die Förderung.`,
  fehlUe: (ue: number) => `mehr als ${ue} Unterrichtseinheiten`,
  fehlWochen: (wochen: number) => (wochen === 1 ? 'eine Woche lang' : `${wochen} Wochen lang`),
  oder: 'oder',
  zaehltNicht: (wer: string) => `Wer ${wer} unentschuldigt fehlt, zählt nicht mehr mit.`,
  abmelden: (wer: string) => `Wer ${wer} unentschuldigt fehlt, ist vom Kurs abzumelden.`,
  gruppen: (gruppen: string) => `Gefördert werden: ${gruppen}.`,
  eigenBetrag: (betrag: string) => `Der Eigenanteil beträgt ${betrag} je Teilnehmer.`,
  eigenProzent: (prozent: number) => `Der Eigenanteil beträgt ${prozent} % der Kosten.`,
  unterlagen: (liste: string) => `Zum Antrag gehören: ${liste}.`,
  toleranz: (prozent: number) =>
    `Bis zu ${prozent} % mehr Unterrichtseinheiten als bewilligt werden ohne neuen Antrag gezahlt.`,
  keineToleranz: 'Mehr Unterrichtseinheiten als bewilligt werden nicht gezahlt.',
};

const en: typeof de = {
  satz: (betrag, bezug) => `Lessons are paid at ${betrag} ${bezug}.`,
  pauschale: (art, betrag, bezug) => `${art}: ${betrag} ${bezug}.`,
  teilnehmer: (min, max) => `At least ${min}, at most ${max} participants.`,
  warnen: 'If fewer than the minimum are present, this must be reported at once.',
  kuerzen: (prozent) =>
    `If fewer than the minimum are present in a month, that month's lessons are cut by ${prozent} %.`,
  beenden: (monate) =>
    monate === 1
      ? 'After one month below the minimum the funding ends.'
      : `After ${monate} months below the minimum in a row the funding ends.`,
  fehlUe: (ue) => `more than ${ue} teaching units`,
  fehlWochen: (wochen) => (wochen === 1 ? 'a week' : `${wochen} weeks`),
  oder: 'or',
  zaehltNicht: (wer) => `Whoever misses ${wer} without an excuse no longer counts.`,
  abmelden: (wer) => `Whoever misses ${wer} without an excuse must be taken off the course.`,
  gruppen: (gruppen) => `Eligible are: ${gruppen}.`,
  eigenBetrag: (betrag) => `The own share is ${betrag} per participant.`,
  eigenProzent: (prozent) => `The own share is ${prozent} % of the costs.`,
  unterlagen: (liste) => `An application needs: ${liste}.`,
  toleranz: (prozent) =>
    `Up to ${prozent} % more teaching units than approved are paid without a new application.`,
  keineToleranz: 'No more teaching units than approved are paid.',
};

export const regelTexte = { de, en };

/** Every condition as a sentence, in the order in which they matter. */
export function describeRegeln(regeln: Foerderregeln, sprache: Anzeigesprache): string[] {
  const t = regelTexte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const { kuerzungProzent, beendenNachMonaten } = regeln.unterMindestzahl;
  const { fehlUe, fehlWochen, folge } = regeln.anwesenheit;
  const fehlt = [
    ...(fehlUe === null ? [] : [t.fehlUe(fehlUe)]),
    ...(fehlWochen === null ? [] : [t.fehlWochen(fehlWochen)]),
  ].join(` ${t.oder} `);
  const { eigenanteil, gruppen, unterlagen, toleranzUeProzent } = regeln;
  return [
    t.satz(geld(regeln.satzUeCent), kursTexte[sprache].bezug[regeln.abrechnung]),
    ...regeln.pauschalen.map(({ art, bezug, satzCent }) =>
      t.pauschale(kursWort(sprache, 'position', art), geld(satzCent), kursTexte[sprache].bezug[bezug]),
    ),
    t.teilnehmer(regeln.teilnehmerMin, regeln.teilnehmerMax),
    kuerzungProzent > 0 ? t.kuerzen(kuerzungProzent) : t.warnen,
    ...(beendenNachMonaten === null ? [] : [t.beenden(beendenNachMonaten)]),
    ...(fehlt === '' ? [] : [folge === 'abmelden' ? t.abmelden(fehlt) : t.zaehltNicht(fehlt)]),
    ...(gruppen.length > 0 ? [t.gruppen(gruppen.join(', '))] : []),
    ...(eigenanteil.art === 'betrag' ? [t.eigenBetrag(geld(eigenanteil.cent))] : []),
    ...(eigenanteil.art === 'prozent' ? [t.eigenProzent(eigenanteil.prozent)] : []),
    ...(unterlagen.length > 0
      ? [t.unterlagen(unterlagen.map((art) => kursWort(sprache, 'unterlage', art)).join(', '))]
      : []),
    toleranzUeProzent > 0 ? t.toleranz(toleranzUeProzent) : t.keineToleranz,
  ];
}
