import { z } from 'zod';
import { isDatum } from '../../../begriffe/zeit.ts';
import type { Einstellung } from '../../../platform/settings.ts';
import type { Terminklassen } from './klassen.rules.ts';

const jahr = z.number().int().min(2000).max(2199).nullable();

/** What the words of schedules mean in this office; each version says from which day on it counts. */
export const klassenEinstellung: Einstellung<Terminklassen> = {
  schluessel: 'konzept.terminklassen',
  schema: z.object({
    abAm: z.string().refine(isDatum),
    klassen: z
      .array(
        z.object({
          wort: z.string().min(1).max(60),
          jahre: z.number().int().min(0).max(50).nullable(),
          bisJahr: jahr,
        }),
      )
      .max(12),
  }),
  // The usual three, in their order and without a date: what they mean differs from county to county.
  vorgabe: {
    abAm: '1900-01-01',
    klassen: ['kurzfristig', 'mittelfristig', 'langfristig'].map((wort) => ({
      wort,
      jahre: null,
      bisJahr: null,
    })),
  },
};
