import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { describeKurs } from '../satz.ts';
import { vergabeTexte } from './texte.ts';

/** The sentence of a refusal or of a field's error. */
export function describeVergabe(
  { grund, werte = {} }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz = vergabeTexte[sprache].saetze[grund];
  if (satz === undefined) return describeKurs({ grund, werte }, sprache);
  return typeof satz === 'function' ? satz(werte) : satz;
}
