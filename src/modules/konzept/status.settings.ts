import { z } from 'zod';
import type { Einstellung } from '../../platform/settings.ts';
import { MASSNAHME_STATUS, type MassnahmeStatus } from './status.rules.ts';

/** What each status means in this office; empty ones have no definition. */
export type Statusdefinitionen = Record<MassnahmeStatus, string>;

export const statusEinstellung: Einstellung<Statusdefinitionen> = {
  schluessel: 'konzept.statusdefinitionen',
  schema: z.record(z.enum(MASSNAHME_STATUS), z.string().max(500)),
  vorgabe: {
    offen: 'Es ist noch nichts geplant und nichts begonnen.',
    geplant: 'Wer, wann und womit ist verabredet; begonnen ist noch nicht.',
    'in-umsetzung': 'Die Arbeit hat begonnen und ist nicht fertig.',
    laufend: 'Die Aufgabe wird dauerhaft erfüllt.',
    umgesetzt: 'Was im Konzept steht, ist getan.',
    verschoben: 'Die Frist ist mit einem Grund auf später gelegt.',
    entfallen: 'Die Maßnahme wird mit einem Grund nicht weiter verfolgt.',
  },
};
