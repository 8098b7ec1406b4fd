import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';
import { ERINNERUNGSREGEL, type Erinnerungsregel } from './erinnerung.rules.ts';

const tage = z.number().int().min(0).max(60);

/** When people are reminded; counts for every open round from the next morning on. */
export const erinnerungEinstellung: Einstellung<Erinnerungsregel> = {
  schluessel: 'konzept.erinnerungen',
  schema: z.object({ tageVorher: tage, mindestabstand: tage.min(1), vertretungNach: tage, bueroNach: tage }),
  vorgabe: ERINNERUNGSREGEL,
};
