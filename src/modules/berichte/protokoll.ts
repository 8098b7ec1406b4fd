import type { Protokollquelle } from '../../platform/modul.ts';
import { gremienProtokollTexte } from './gremien/gremien-protokoll.texte.ts';

/** How the audit and the outbox read what this module does. */
export const berichteProtokoll: Protokollquelle = {
  worte: gremienProtokollTexte,
  seiten: {
    gremium: { zugang: 'bericht.sehen', href: (id) => `/berichte/gremien/${id}` },
    sitzung: { zugang: 'bericht.sehen', href: (id) => `/berichte/sitzungen/${id}` },
    beschluss: { zugang: 'bericht.sehen', href: (id) => `/berichte/beschluesse/${id}` },
  },
};
