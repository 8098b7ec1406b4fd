import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Wordblock } from '../../../platform/documents/word/bloecke.ts';
import { writeMuster } from '../../../platform/documents/word/muster.ts';
import type { Schnappschuss } from './bericht.rules.ts';
import type { Berichtsabschnitt } from './bericht.texte.ts';
import { rundenTexte } from './texte.ts';

/** The report as a Word file to work on: real headings and lists, nothing that only looks like them. */
export function writeBericht(
  stand: Schnappschuss,
  seit: string | null,
  abschnitte: readonly Berichtsabschnitt[],
  sprache: Anzeigesprache,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = rundenTexte[sprache];
  const titel = t.berichtTitel(stand.bezeichnung);
  const absatz = (text: string): Wordblock => ({ art: 'absatz', text });
  return writeMuster({
    sprache,
    titel,
    bloecke: [
      { art: 'titel', text: titel },
      absatz(`${stand.konzept}, ${stand.ausgabe}. ${t.standAm(formatDatum(stand.am, sprache))}.`),
      absatz(seit === null ? t.berichtErster : t.berichtIntro(seit)),
      ...abschnitte.flatMap(({ titel: feld, einleitung, absaetze }): Wordblock[] => [
        { art: 'ueberschrift', stufe: 1, text: feld },
        absatz(einleitung),
        ...absaetze.flatMap(({ titel: thema, saetze }): Wordblock[] => [
          { art: 'ueberschrift', stufe: 2, text: thema },
          { art: 'liste', punkte: saetze },
        ]),
      ]),
    ],
  });
}
