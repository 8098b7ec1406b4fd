import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import { wort } from '../texte/woerter.ts';
import { type Bekanntes, type Bereich, listUnterschiede } from './bekanntes.rules.ts';
import { ortZeile } from './kalender.ts';
import { seitenTexte } from './seiten.texte.ts';

/** One thing that changed, in words: before and now; empty where there was or is nothing. */
export interface Unterschied {
  bereich: Bereich;
  was: string;
  vorher: string;
  jetzt: string;
}

export function describeUnterschiede(
  vorher: Bekanntes,
  jetzt: Bekanntes,
  sprache: Anzeigesprache,
): Unterschied[] {
  const t = seitenTexte[sprache];
  return listUnterschiede(vorher, jetzt).map((bereich) => ({
    bereich,
    was: t.bereiche[bereich],
    vorher: describe(vorher, bereich, sprache),
    jetzt: describe(jetzt, bereich, sprache),
  }));
}

function describe(bekannt: Bekanntes, bereich: Bereich, sprache: Anzeigesprache): string {
  switch (bereich) {
    case 'termin':
      return formatTermin(new Date(bekannt.beginn), new Date(bekannt.ende), sprache);
    case 'sprache':
      return spracheName(bekannt.sprache, sprache) + (bekannt.dialekt ? ` (${bekannt.dialekt})` : '');
    case 'ort':
      return bekannt.modus === 'vor-ort' ? ortZeile(bekannt) : wort(sprache, 'modus', bekannt.modus);
    case 'thema':
      return wort(sprache, 'thema', bekannt.thema);
    case 'hinweis':
      return bekannt.hinweis;
  }
}

/** The differences as lines of a letter: "Termin: bisher …, jetzt …". */
export function linesOf(unterschiede: readonly Unterschied[], sprache: Anzeigesprache): string {
  const t = seitenTexte[sprache];
  if (unterschiede.length === 0) return t.wieVorher;
  return unterschiede.map(({ was, vorher, jetzt }) => t.bisherJetzt(was, vorher, jetzt)).join('\n');
}
