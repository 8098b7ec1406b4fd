/** Fields of a measure in words, with the focus that applies to them today. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Schwerpunktsicht } from './schwerpunkt.rules.ts';
import { schwerpunkteTexte } from './schwerpunkte.texte.ts';

export function describeFeld(
  { id, text }: { id: number; text: string },
  sicht: Schwerpunktsicht,
  sprache: Anzeigesprache,
): string {
  const namen = sicht.get(id);
  return namen === undefined
    ? text
    : `${text} (${schwerpunkteTexte[sprache].schwerpunkt}: ${namen.join(', ')})`;
}

export function describeFelder(
  { felder }: { felder: readonly { id: number; text: string }[] },
  sicht: Schwerpunktsicht,
  sprache: Anzeigesprache,
): string[] {
  return felder.map((feld) => describeFeld(feld, sicht, sprache));
}
