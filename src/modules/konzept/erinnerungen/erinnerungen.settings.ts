import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';
import { SAMMELREGEL, type Sammelregel } from './anlass.rules.ts';

/** Of what the concept reminds by itself, whom and how often. */
export const sammelEinstellung: Einstellung<Sammelregel> = {
  schluessel: 'konzept.sammelerinnerung',
  schema: z.object({
    tageVorher: z.number().int().min(0).max(365),
    veraltetNachTagen: z.number().int().min(7).max(1000),
    mindestabstand: z.number().int().min(1).max(365),
    wochenVorSitzung: z.number().int().min(0).max(26),
    anBuero: z.boolean(),
    anZustaendige: z.boolean(),
  }),
  vorgabe: SAMMELREGEL,
};
