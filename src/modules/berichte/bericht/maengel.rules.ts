/** What keeps a paper from being reviewed. */
import { ABSCHNITTE_JE_ART, type Abschnitt, type Berichtsart } from '../bericht.rules.ts';
import type { Block } from './papier.rules.ts';

export type Mangel =
  | { art: 'leer' }
  /** A part that this kind of paper must have. */
  | { art: 'abschnitt-fehlt'; abschnitt: Abschnitt };

export function findMaengel(art: Berichtsart, bloecke: readonly Block[]): Mangel[] {
  const abschnitte = ABSCHNITTE_JE_ART[art];
  const isFilled = (abschnitt: Abschnitt) =>
    bloecke.some((block) => block.abschnitt === abschnitt && block.inhalt.art !== 'umbruch');
  if (abschnitte.length === 1) return isFilled(abschnitte[0]!) ? [] : [{ art: 'leer' }];
  return abschnitte
    .filter((abschnitt) => !isFilled(abschnitt))
    .map((abschnitt) => ({ art: 'abschnitt-fehlt', abschnitt }));
}
