/** Which measure of a new edition is which of the older one: the same text, else the most similar one. */
import { textKey, Wortgewichte, wordOverlap } from './aehnlichkeit.rules.ts';
import { keyOfMassnahme } from './entscheidung.rules.ts';
import type { NeueMassnahme } from './uebernahme.rules.ts';

export interface AlteMassnahme {
  id: number;
  text: string;
}

export interface Abgleich {
  /** Under which the office's correction is kept. */
  schluessel: string;
  neu: NeueMassnahme;
  /** The older measure it continues; null for a new one. */
  alt: AlteMassnahme | null;
  grad: 'gleich' | 'aehnlich' | 'neu';
  /** Whom the office may choose instead, the most similar first. */
  kandidaten: AlteMassnahme[];
}

interface Paar {
  eintrag: Abgleich;
  alt: AlteMassnahme;
  wert: number;
}

/** Below it two texts are not proposed as one measure. */
const VORSCHLAG_AB = 0.55;
const KANDIDAT_AB = 0.15;
const KANDIDATEN = 5;

/**
 * Each measure of the older edition continues in one measure at most. The office's corrections come first.
 * @param korrekturen key → id of the older measure, 0 for "a new one"
 */
export function matchMassnahmen(
  neue: readonly NeueMassnahme[],
  alte: readonly AlteMassnahme[],
  korrekturen: Readonly<Record<string, number>> = {},
): Abgleich[] {
  const abgleich = neue.map(
    (neu): Abgleich => ({ schluessel: keyOfMassnahme(neu), neu, alt: null, grad: 'neu', kandidaten: [] }),
  );
  const vergeben = new Set<number>();
  const join = ({ eintrag, alt }: Omit<Paar, 'wert'>) => {
    if (eintrag.alt !== null || vergeben.has(alt.id)) return;
    vergeben.add(alt.id);
    eintrag.alt = alt;
    eintrag.grad = textKey(eintrag.neu.text) === textKey(alt.text) ? 'gleich' : 'aehnlich';
  };
  const byId = new Map(alte.map((eine) => [eine.id, eine]));
  const offen = abgleich.filter((eintrag) => {
    const id = korrekturen[eintrag.schluessel];
    const alt = id === undefined ? undefined : byId.get(id);
    if (alt !== undefined) join({ eintrag, alt });
    return id === undefined || (id !== 0 && alt === undefined);
  });
  const paare = comparePaare(abgleich, alte);
  for (const { eintrag, alt } of paare)
    if (eintrag.kandidaten.length < KANDIDATEN) eintrag.kandidaten.push(alt);
  const istOffen = new Set(offen);
  for (const paar of paare) if (paar.wert >= VORSCHLAG_AB && istOffen.has(paar.eintrag)) join(paar);
  return abgleich;
}

/** Every pair that has something in common, the closest first. */
function comparePaare(abgleich: readonly Abgleich[], alte: readonly AlteMassnahme[]): Paar[] {
  const gewichte = new Wortgewichte([
    ...abgleich.map(({ neu }) => neu.text),
    ...alte.map(({ text }) => text),
  ]);
  const byText = Map.groupBy(alte, ({ text }) => textKey(text));
  return abgleich
    .flatMap((eintrag, index): Paar[] => {
      const gleiche = byText.get(textKey(eintrag.neu.text)) ?? [];
      const aehnliche = gewichte.findSimilar(index, KANDIDAT_AB).flatMap(({ index: ort, wert }) => {
        const alt = alte[ort - abgleich.length];
        return alt === undefined || gleiche.includes(alt)
          ? []
          : [{ eintrag, alt, wert: Math.max(wert, wordOverlap(eintrag.neu.text, alt.text)) }];
      });
      return [...gleiche.map((alt) => ({ eintrag, alt, wert: 1 })), ...aehnliche];
    })
    .toSorted((a, b) => b.wert - a.wert);
}
