/** The sentences for every reason that a rule of this module can give. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { begriffTexte } from '../../../begriffe/texte.ts';
import { de, type Satz } from './regeln.de.ts';
import { en } from './regeln.en.ts';

export const regelTexte = { de, en };

const saetze: Record<Anzeigesprache, Record<string, Satz>> = {
  de: { ...begriffTexte.de, ...de },
  en: { ...begriffTexte.en, ...en },
};

/** The sentence for a refusal, a reason or a hint; a key without a sentence stands for itself. */
export function describeGrund(grund: Grund, anzeigesprache: Anzeigesprache): string {
  const satz = saetze[anzeigesprache][grund.grund];
  if (satz === undefined) return grund.grund;
  return typeof satz === 'string' ? satz : satz(grund.werte ?? {});
}
