import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';
import { LISTENFRIST, type Listenfrist } from './frist.rules.ts';

/** When monthly lists are due and asked for again; counts from the next morning on. */
export const listenfristEinstellung: Einstellung<Listenfrist> = {
  schluessel: 'sprachkurse.listenfrist',
  schema: z.object({
    tag: z.number().int().min(1).max(28),
    abstandTage: z.number().int().min(0).max(60),
  }),
  vorgabe: LISTENFRIST,
};
