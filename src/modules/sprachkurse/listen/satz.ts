import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { dateiTexte } from '../../../begriffe/dateitexte.ts';
import { describeKurs } from '../satz.ts';
import { listenTexte } from './texte.ts';

type Satz = string | ((werte: Record<string, string | number>) => string);

/** The sentence of a refusal, of a field's error or of a problem in a file. */
export function describeListe(
  { grund, werte = {} }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz = listenTexte[sprache].saetze[grund] ?? (dateiTexte[sprache] as Record<string, Satz>)[grund];
  if (satz === undefined) return describeKurs({ grund, werte }, sprache);
  return typeof satz === 'function' ? satz(werte) : satz;
}
