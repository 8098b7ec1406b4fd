import type { Protokollquelle } from '../../platform/modul.ts';
import { protokollTexte } from './protokoll.texte.ts';

/** How the audit reads what this module does. */
export const bestandProtokoll: Protokollquelle = {
  worte: protokollTexte,
  seiten: {
    statistiktabelle: { zugang: 'bestand.sehen', href: (id) => `/bestand/tabellen/${id}` },
    kennzahl: { zugang: 'bestand.sehen', href: (id) => `/bestand/kennzahlen/${id}` },
    bestandsregionen: { zugang: 'bestand.bearbeiten', href: () => '/bestand/regionen' },
  },
};
