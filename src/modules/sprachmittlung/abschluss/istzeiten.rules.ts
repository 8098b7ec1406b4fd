import { datumOf, type Uhrzeit } from '../../../begriffe/zeit.ts';
import type { Ausfallgrund, Veranlasser } from '../absage.rules.ts';
import { buildZeiten, type Zeiten } from '../abschluss.rules.ts';

/**
 * Typed times on the day of the plan. An appointment over midnight may have begun on its second day: the reading whose
 * beginning lies nearer to the planned one counts.
 */
export function buildIstzeiten(geplant: Zeiten, von: Uhrzeit, bis: Uhrzeit): Zeiten {
  const tage = new Set([datumOf(geplant.beginn), datumOf(geplant.ende)]);
  const abstand = (zeiten: Zeiten) => Math.abs(zeiten.beginn.getTime() - geplant.beginn.getTime());
  return [...tage]
    .map((tag) => buildZeiten(tag, von, bis))
    .reduce((naeher, zeiten) => (abstand(zeiten) < abstand(naeher) ? zeiten : naeher));
}

/** Who brought about a no-show, as its reason says; the office may see it differently. */
export const VERANLASSER_BEI: Record<Ausfallgrund, Veranlasser> = {
  'klient-nicht-erschienen': 'klient',
  'stelle-nicht-bereit': 'stelle',
  'sprachmittler-nicht-erschienen': 'sprachmittler',
  'ort-nicht-gefunden': 'hoehere-gewalt',
  technik: 'hoehere-gewalt',
  sonstiges: 'hoehere-gewalt',
};
