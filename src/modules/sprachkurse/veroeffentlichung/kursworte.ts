/** A public course in a few words, for feeds that carry text only. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { kursWort, niveauWort } from '../texte.ts';
import { describeKursort, describeZeiten } from '../warteliste/kurs-anzeige.ts';
import { type OeffentlicherKurs, pickKurztext, platzlageOf } from './kursanzeige.rules.ts';
import { veroeffentlichungTexte } from './texte.ts';

/** Address of a course's public page. @param base without a slash at the end */
export const kursadresse = (base: string, id: number, sprache: string): string =>
  `${base}/sprachkurse/${id}?sprache=${encodeURIComponent(sprache)}`;

/** What a course is, by name; what is not known is left out. @param rahmen the language of the names */
export function listAngaben(
  kurs: OeffentlicherKurs,
  rahmen: Anzeigesprache,
): readonly (readonly [string, string])[] {
  const t = veroeffentlichungTexte[rahmen];
  const angaben: [string, string][] = [
    [
      t.wann,
      `${t.vonBis(formatDatum(kurs.beginn_am, rahmen), formatDatum(kurs.ende_am, rahmen))}: ${describeZeiten(kurs.zeiten, rahmen)}`,
    ],
    [t.wo, describeKursort(kurs, rahmen)],
    [t.niveau, niveauWort(rahmen, kurs.niveau_von, kurs.niveau_bis)],
    [t.art, kursWort(rahmen, 'format', kurs.format)],
    [t.umfang, t.ue(kurs.ue)],
    [t.kinderbetreuung, kurs.kinderbetreuung ? t.ja : ''],
    [t.fuerWen, kurs.zielgruppe],
    [t.voraussetzungen, kurs.voraussetzungen],
    [t.anmeldung, kurs.anmeldung],
    [t.traeger, [kurs.traeger, kurs.telefon, kurs.email].filter(Boolean).join(', ')],
  ];
  return angaben.filter(([, wert]) => wert !== '');
}

/** The short text, whether places are free, and what is known, one thing on each line. */
export function describeKursText(kurs: OeffentlicherKurs, sprache: string, rahmen: Anzeigesprache): string {
  return [
    pickKurztext(kurs.kurztexte, sprache)?.text,
    veroeffentlichungTexte[rahmen].platz[platzlageOf(kurs)],
    ...listAngaben(kurs, rahmen).map(([name, wert]) => `${name}: ${wert}`),
  ]
    .filter(Boolean)
    .join('\n');
}
