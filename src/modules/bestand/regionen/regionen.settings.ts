import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';

/** Official keys: the county itself, and what its figures are compared with. */
export interface Regionenwahl {
  eigene: string;
  vergleich: string[];
}

export const regionenEinstellung: Einstellung<Regionenwahl | null> = {
  schluessel: 'bestand.regionen',
  schema: z.object({ eigene: z.string(), vergleich: z.array(z.string()) }).nullable(),
  vorgabe: null,
};
