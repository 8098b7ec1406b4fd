/** The usual way of a paper through the bodies, from the office's own list. */

import type { Berichtsart } from '../bericht.rules.ts';
import type { Beratungsrolle } from '../beschluesse/beschluss.rules.ts';
import type { Gremienart } from '../gremien/gremium.rules.ts';

/**
 * Committee, executive and council in their order; a report is taken note of in committees. The last body of a
 * resolution paper decides, those before it deliberate.
 */
export function proposeWeg<G extends { id: number; art: Gremienart; ist_aktiv: boolean }>(
  art: Berichtsart,
  gremien: readonly G[],
): { gremium: G; rolle: Beratungsrolle }[] {
  const reihe: readonly Gremienart[] = ['fachausschuss', 'kreisausschuss', 'kreistag'];
  const aktive = gremien.filter(({ ist_aktiv }) => ist_aktiv);
  const weg = reihe.flatMap((stufe) => aktive.find((gremium) => gremium.art === stufe) ?? []);
  if (art !== 'beschlussvorlage')
    return weg.slice(0, 1).map((gremium) => ({ gremium, rolle: 'kenntnisnahme' }));
  return weg.map((gremium, index) => ({
    gremium,
    rolle: index === weg.length - 1 ? 'entscheidung' : 'vorberatung',
  }));
}
