import type { Protokollquelle } from '../../platform/modul.ts';
import { protokollTexte } from './protokoll.texte.ts';

/** How the audit and the outbox read what this module does. */
export const konzeptProtokoll: Protokollquelle = {
  worte: protokollTexte,
  seiten: {},
};
