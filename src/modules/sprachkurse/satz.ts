import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { begriffTexte } from '../../begriffe/texte.ts';
import { describeHaushalt } from '../haushalt/index.ts';
import { ablehnungsTexte } from './ablehnung.texte.ts';

type Satz = string | ((werte: Record<string, string | number>) => string);

/**
 * The sentence of a refusal or a field's error in this module, of money among them; a finished sentence stands as
 * it is.
 */
export function describeKurs(
  { grund, werte = {} }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz =
    (ablehnungsTexte[sprache] as Record<string, Satz>)[grund] ??
    (begriffTexte[sprache] as Record<string, Satz>)[grund];
  if (satz === undefined) return describeHaushalt({ grund, werte }, sprache);
  return typeof satz === 'function' ? satz(werte) : satz;
}
