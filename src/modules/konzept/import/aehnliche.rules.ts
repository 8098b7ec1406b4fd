/** The same or nearly the same measure in two places of the chapters. */
import { textKey, Wortgewichte } from './aehnlichkeit.rules.ts';
import { isSelbeMassnahme } from './anhang.rules.ts';
import type { GeleseneMassnahme } from './gelesenes-konzept.ts';

export interface Massnahmenpaar {
  eine: GeleseneMassnahme;
  andere: GeleseneMassnahme;
  grad: 'gleich' | 'aehnlich';
}

/** From this cosine on two measures of different fields are about the same; inside one field closeness is normal. */
const AEHNLICH_AB = 0.4;
/** Below it at least so many rare words must be shared, and still so much of the rest. */
const SELTENE_GEMEINSAM = 3;
const AEHNLICH_MIT_SELTENEN_AB = 0.18;

/** Pairs in reading order; of several measures with one text each is paired with the one before it. */
export function findAehnlicheMassnahmen(massnahmen: readonly GeleseneMassnahme[]): Massnahmenpaar[] {
  const texte = massnahmen.map(({ text }) => text);
  const schluessel = texte.map(textKey);
  const selten = Math.max(2, Math.ceil(massnahmen.length / 25));
  const gewichte = new Wortgewichte(texte);
  const letzteMitText = new Map<string, number>();
  const paare: Massnahmenpaar[] = [];
  for (const [index, eine] of massnahmen.entries()) {
    const davor = letzteMitText.get(schluessel[index]!);
    if (davor !== undefined) paare.push({ eine: massnahmen[davor]!, andere: eine, grad: 'gleich' });
    letzteMitText.set(schluessel[index]!, index);
    for (const { index: folgender, wert } of gewichte.findSimilar(index, AEHNLICH_MIT_SELTENEN_AB)) {
      const andere = massnahmen[folgender]!;
      if (schluessel[folgender] === schluessel[index]) continue;
      const istSelbe = wert >= AEHNLICH_AB && isSelbeMassnahme(eine.text, andere.text);
      const seltene = gewichte.countSharedRare(index, folgender, selten);
      const istAehnlich =
        (wert >= AEHNLICH_AB && seltene >= 2) ||
        (wert >= AEHNLICH_MIT_SELTENEN_AB && seltene >= SELTENE_GEMEINSAM);
      const imSelbenFeld = eine.handlungsfeld === andere.handlungsfeld;
      if (istSelbe || (istAehnlich && !imSelbenFeld)) paare.push({ eine, andere, grad: 'aehnlich' });
    }
  }
  return paare.toSorted((a, b) => a.eine.nummer - b.eine.nummer || a.andere.nummer - b.andere.nummer);
}
