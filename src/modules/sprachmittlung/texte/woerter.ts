/** The words for statuses, acts, kinds and reasons, as badges, options and parts of sentences show them. */

import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { de, type Woerter } from './woerter.de.ts';
import { en } from './woerter.en.ts';

export const woerter = { de, en };

/** The word for a key of a group, or the key itself: offices may add topics and credentials of their own. */
export function wort(anzeigesprache: Anzeigesprache, gruppe: keyof Woerter, schluessel: string): string {
  return (woerter[anzeigesprache][gruppe] as Record<string, string>)[schluessel] ?? schluessel;
}
