/** Fields of a measure in words, with the focus that applies to them today. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Schwerpunktsicht } from './schwerpunkt.rules.ts';
import { schwerpunkteTexte } from './schwerpunkte.texte.ts';

/** "Schwerpunkt: Sprache zuerst"; empty where none applies today. */
export function nameSchwerpunkte(feldId: number, sicht: Schwerpunktsicht, sprache: Anzeigesprache): string {
  const namen = sicht.get(feldId);
  return namen === undefined ? '' : `${schwerpunkteTexte[sprache].schwerpunkt}: ${namen.join(', ')}`;
}

export function describeFeld(
  { id, text }: { id: number; text: string },
  sicht: Schwerpunktsicht,
  sprache: Anzeigesprache,
): string {
  const schwerpunkte = nameSchwerpunkte(id, sicht, sprache);
  return schwerpunkte === '' ? text : `${text} (${schwerpunkte})`;
}

export function describeFelder(
  { felder }: { felder: readonly { id: number; text: string }[] },
  sicht: Schwerpunktsicht,
  sprache: Anzeigesprache,
): string[] {
  return felder.map((feld) => describeFeld(feld, sicht, sprache));
}
