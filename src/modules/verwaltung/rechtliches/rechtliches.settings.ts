import { z } from 'zod';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Einstellung } from '../../../platform/settings.ts';
import type { Seite } from './rechtliches.rules.ts';

/** The office's own words for a page, in both languages; empty: KoMuT's own words count. */
export type Eigentext = Record<Anzeigesprache, string>;

const schema = z.object({ de: z.string(), en: z.string() });

export function eigentextOf(seite: Seite): Einstellung<Eigentext> {
  return { schluessel: `rechtliches.${seite}`, schema, vorgabe: { de: '', en: '' } };
}
