/** The words of course planning, and the sentences of what it refuses. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { describeAblehnung } from '../warteliste/ablehnung.texte.ts';
import { ablehnungDe, de } from './texte.de.ts';
import { ablehnungEn, en } from './texte.en.ts';

export const planTexte = { de, en };

const ablehnungen = { de: ablehnungDe, en: ablehnungEn };

/** The sentence of a reason; what stands against all offers is said in the words of the waiting list. */
export function describePlan({ grund, werte = {} }: Grund, sprache: Anzeigesprache): string {
  const bekannt = (
    ablehnungen[sprache] as Record<string, string | ((werte: Record<string, string | number>) => string)>
  )[grund];
  if (bekannt !== undefined) return typeof bekannt === 'function' ? bekannt(werte) : bekannt;
  return describeAblehnung({ grund: grund.replace(/^plan\.ohne\./, ''), werte }, sprache);
}
