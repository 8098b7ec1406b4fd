import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';
import type { Wertgrenzen } from './vergabe.rules.ts';

const cent = z.number().int().positive();

/** Value limits by the day from which they hold. Default: NWertVO since 29.05.2025, EU value for social services. */
export const grenzenEinstellung: Einstellung<Wertgrenzen[]> = {
  schluessel: 'sprachkurse.wertgrenzen',
  schema: z
    .array(
      z.object({
        gueltigAb: z.iso.date(),
        direktBisCent: cent,
        beschraenktBisCent: cent,
        euAbCent: cent,
      }),
    )
    .min(1),
  vorgabe: [
    {
      gueltigAb: '2025-05-29',
      direktBisCent: 2_000_000,
      beschraenktBisCent: 10_000_000,
      euAbCent: 75_000_000,
    },
  ],
};
