import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { sentenceOf } from './texte.ts';

/** The words of series, for the office and for requesters. */

const termine = (anzahl: number) => (anzahl === 1 ? '1 Termin' : `${anzahl} Termine`);
const dates = (anzahl: number) => (anzahl === 1 ? '1 date' : `${anzahl} dates`);

const de = {
  zurReihe: 'Alle Termine der Reihe',
  teilEinerReihe: 'Teil einer Reihe',
  introStelle: (offene: number) =>
    offene === 0
      ? 'Diese Reihe ist zu Ende.'
      : `Noch ${termine(offene)}. Öffnen Sie einen Termin, um nur ihn zu ändern oder abzusagen.`,
  werKann: 'Wer kann die Reihe übernehmen?',
  abHierText:
    'Ort, Zeit, Sprache, Thema, Kontakt: Was Sie ändern, gilt für diesen Termin und alle späteren. Alles andere bleibt bei jedem Termin, wie es ist.',
  abHierOeffnen: 'Angaben öffnen',
  personStelleText:
    'Wer zugesagt hat, bekommt eine Absage und wird für diesen Termin nicht noch einmal gefragt. Dann suchen wir neu.',
  jemandAnderes: 'jemand anderes, wer sich findet',
  aendernTitel: (datum: string) => `Ab ${datum} ändern`,
  aendernIntro: (anzahl: number) =>
    anzahl === 1
      ? 'Das gilt nur noch für einen Termin: Es ist der letzte der Reihe.'
      : `Was Sie hier ändern, gilt für ${termine(anzahl)}: diesen und alle späteren. Ein anderer Tag verschiebt alle um gleich viele Tage.`,
  folgeZeile: (anzahl: number, satz: string) => `${termine(anzahl)}: ${satz}`,
  geaendertWird: 'Geändert wird',
  terminVermerk: (datum: string, satz: string) => `Am ${datum}: ${satz}`,
};

const en: typeof de = {
  zurReihe: 'All dates of the series',
  teilEinerReihe: 'Part of a series',
  introStelle: (offene) =>
    offene === 0
      ? 'This series has ended.'
      : `${dates(offene)} to come. Open a date to change or cancel it alone.`,
  werKann: 'Who can take the series?',
  abHierText:
    'Place, time, language, topic, contact: what you change holds for this date and all later ones. Everything else stays with each date as it is.',
  abHierOeffnen: 'Open the details',
  personStelleText:
    'Whoever has accepted gets a cancellation and is not asked again for this date. Then we look anew.',
  jemandAnderes: 'anybody else who is found',
  aendernTitel: (datum) => `Change from ${datum} on`,
  aendernIntro: (anzahl) =>
    anzahl === 1
      ? 'This holds for one date only: it is the last of the series.'
      : `What you change here holds for ${dates(anzahl)}: this one and all later ones. Another day moves all by the same number of days.`,
  folgeZeile: (anzahl, satz) => `${dates(anzahl)}: ${satz}`,
  geaendertWird: 'What is changed',
  terminVermerk: (datum, satz) => `On ${datum}: ${satz}`,
};

export const reihenTexte: Record<Anzeigesprache, typeof de> = { de, en };

/** The sentence for a refusal of a series, with the date at which a rule refuses. */
export function reihenSatz(ablehnung: Pick<Ablehnung, 'grund' | 'werte'>, sprache: Anzeigesprache): string {
  const satz = sentenceOf(ablehnung, sprache);
  const termin = ablehnung.werte?.termin;
  return typeof termin === 'string'
    ? reihenTexte[sprache].terminVermerk(formatDatum(termin, sprache), satz)
    : satz;
}
