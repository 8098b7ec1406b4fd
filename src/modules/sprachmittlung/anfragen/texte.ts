/** The words of requests: forms, lists, pages of the requesters, mails. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { texte as kostenTexte } from '../abrechnung/kostentraeger.texte.ts';
import { feldSatz } from '../felder.texte.ts';
import { describeGrund } from '../texte/regeln.ts';
import { type AnfragenTexte, de } from './texte.de.ts';
import { en } from './texte.en.ts';

export const anfragenTexte: Record<Anzeigesprache, AnfragenTexte> = { de, en };
export type { AnfragenTexte };

/** The sentence for whatever an act or a form about requests refuses or asks. */
export function sentenceOf(grund: Grund, sprache: Anzeigesprache): string {
  return (
    anfragenTexte[sprache].saetze[grund.grund] ??
    kostenTexte[sprache].saetze[grund.grund] ??
    feldSatz(grund.grund, sprache) ??
    describeGrund(grund, sprache)
  );
}
