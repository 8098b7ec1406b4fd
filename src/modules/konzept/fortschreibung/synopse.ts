/** Both editions beside each other, on the page and on paper. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Dokument, groupZeilen } from '../ausgaben/dokument.rules.ts';
import { type Ausgabe, findAusgabe, listAlleMassnahmen, listKnoten } from '../konzept.store.ts';
import { levelWord, levelWords } from '../konzept.texte.ts';
import {
  type Knotenzeile,
  planKnotensynopse,
  planSynopse,
  type Synopsenzeile,
  type Wortlaut,
} from './fortschreibung.rules.ts';
import { listVerbleib, type Verbleibseintrag } from './fortschreibung.store.ts';
import { fortschreibungTexte } from './fortschreibung.texte.ts';

export interface Synopse {
  alt: Ausgabe;
  neu: Ausgabe;
  zeilen: Synopsenzeile[];
  /** Fields, principles and goals. */
  knoten: Knotenzeile[];
  entscheidungen: Verbleibseintrag[];
}

/** Null for an edition that follows no other. */
export async function loadSynopse(db: Db, neu: Ausgabe): Promise<Synopse | null> {
  const alt = neu.vorgaenger_id === null ? null : await findAusgabe(db, neu.vorgaenger_id);
  if (alt === null) return null;
  const [alte, neue, entscheidungen, alteKnoten, neueKnoten] = await Promise.all([
    listAlleMassnahmen(db, alt.id),
    listAlleMassnahmen(db, neu.id),
    listVerbleib(db, neu.id),
    listKnoten(db, alt.id),
    listKnoten(db, neu.id),
  ]);
  return {
    alt,
    neu,
    zeilen: planSynopse(alte, neue, entscheidungen),
    knoten: planKnotensynopse(alteKnoten, neueKnoten),
    entscheidungen,
  };
}

/** Text, then who and when. */
export function describeWortlaut({ text, zustaendig, termin }: Wortlaut, sprache: Anzeigesprache): string {
  return [text, fortschreibungTexte[sprache].wortlautAngaben(zustaendig, termin)].filter(Boolean).join('\n');
}

/** What stands in the new edition, or where the measure went. */
export function describeNeu({ neu, art, ziele }: Synopsenzeile, sprache: Anzeigesprache): string {
  const t = fortschreibungTexte[sprache];
  if (neu) return describeWortlaut(neu, sprache);
  const namen = ziele.map(({ text }) => text);
  if (namen.length === 0) return '';
  return art === 'geteilt' ? t.wirdZu(namen.join('\n')) : t.gehtAuf(namen.join(', '));
}

/** The word of the decision with its reason and resolution. */
export function describeEntscheidung(
  { art, grund, beschluss }: Synopsenzeile,
  sprache: Anzeigesprache,
): { wort: string; grund: string; beschluss: string } {
  const t = fortschreibungTexte[sprache];
  return { wort: art === null ? t.unentschieden : t.art[art], grund, beschluss };
}

/** The paper for a committee: field, old, new, decision with reason and resolution. */
export function composeSynopse(
  { alt, neu, zeilen, knoten }: Synopse,
  heute: Datum,
  sprache: Anzeigesprache,
): Dokument {
  const t = fortschreibungTexte[sprache];
  const feldwort = levelWord(neu.worte, 'handlungsfeld', sprache);
  return {
    titel: neu.titel,
    untertitel: t.synopseTitel(alt.bezeichnung, neu.bezeichnung),
    angaben: [
      neu.beschluss,
      neu.mitwirkende && `${t.mitwirkende}:\n${neu.mitwirkende}`,
      t.stand(formatDatum(heute, sprache)),
    ].filter((angabe) => angabe !== ''),
    bloecke: [
      { art: 'ueberschrift', stufe: 1, text: t.zieleTitel, istNeueSeite: false },
      {
        art: 'tabelle',
        spalten: [
          { titel: feldwort, breite: 2 },
          { titel: t.stufe, breite: 2 },
          { titel: t.alt, breite: 4 },
          { titel: t.neu, breite: 4 },
          { titel: t.entscheidung, breite: 2 },
        ],
        gruppen: groupZeilen(
          knoten.map(({ art, alt: vorher, neu: nachher, wandel, feld }) => [
            feld,
            levelWord(neu.worte, art, sprache),
            vorher ?? '',
            nachher ?? '',
            t.wandel[wandel],
          ]),
        ),
      },
      {
        art: 'ueberschrift',
        stufe: 1,
        text: levelWords(neu.worte, 'massnahme', sprache),
        istNeueSeite: true,
      },
      {
        art: 'tabelle',
        spalten: [
          { titel: feldwort, breite: 2 },
          { titel: t.alt, breite: 4 },
          { titel: t.neu, breite: 4 },
          { titel: t.entscheidung, breite: 3 },
        ],
        gruppen: groupZeilen(
          zeilen.map((zeile) => {
            const { wort, grund, beschluss } = describeEntscheidung(zeile, sprache);
            return [
              zeile.feld,
              zeile.alt ? describeWortlaut(zeile.alt, sprache) : '',
              describeNeu(zeile, sprache),
              [wort, grund, beschluss].filter(Boolean).join('\n'),
            ];
          }),
        ),
      },
    ],
  };
}
