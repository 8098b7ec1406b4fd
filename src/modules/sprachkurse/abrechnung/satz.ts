import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatAblehnung, texte } from '../rechnung/texte.ts';
import { describeKurs } from '../satz.ts';
import { abrechnungsTexte } from './texte.ts';

/** The sentence of a refusal, of a field's error or of a file that cannot be read. */
export function describeAbrechnung(
  { grund, werte = {} }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz = abrechnungsTexte[sprache].saetze[grund];
  if (satz !== undefined) return typeof satz === 'function' ? satz(werte) : satz;
  return grund in texte[sprache].ablehnung
    ? formatAblehnung({ grund, werte }, sprache)
    : describeKurs({ grund, werte }, sprache);
}
