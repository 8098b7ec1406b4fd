import type { Protokollquelle, Protokollworte } from '../../platform/modul.ts';
import { beratungProtokollTexte } from './beratung/beratung.texte.ts';
import { berichtProtokollTexte } from './bericht/bericht-protokoll.texte.ts';
import { gremienProtokollTexte } from './gremien/gremien-protokoll.texte.ts';
import { pflichtenProtokollTexte } from './pflichten/pflichten.texte.ts';

const join = (...worte: readonly Protokollworte[]): Protokollworte => ({
  taten: Object.assign({}, ...worte.map(({ taten }) => taten)),
  gegenstaende: Object.assign({}, ...worte.map(({ gegenstaende }) => gegenstaende)),
  felder: Object.assign({}, ...worte.map(({ felder }) => felder)),
  werte: Object.assign({}, ...worte.map(({ werte }) => werte)),
});

/** How the audit and the outbox read what this module does. */
export const berichteProtokoll: Protokollquelle = {
  worte: {
    de: join(
      gremienProtokollTexte.de,
      berichtProtokollTexte.de,
      pflichtenProtokollTexte.de,
      beratungProtokollTexte.de,
    ),
    en: join(
      gremienProtokollTexte.en,
      berichtProtokollTexte.en,
      pflichtenProtokollTexte.en,
      beratungProtokollTexte.en,
    ),
  },
  seiten: {
    bericht: { zugang: 'bericht.sehen', href: (id) => `/berichte/${id}` },
    gremium: { zugang: 'bericht.sehen', href: (id) => `/berichte/gremien/${id}` },
    sitzung: { zugang: 'bericht.sehen', href: (id) => `/berichte/sitzungen/${id}` },
    beschluss: { zugang: 'bericht.sehen', href: (id) => `/berichte/beschluesse/${id}` },
    berichtspflicht: { zugang: 'bericht.sehen', href: (id) => `/berichte/pflichten/${id}` },
    textbaustein: { zugang: 'bericht.schreiben', href: (id) => `/berichte/textbausteine/${id}` },
  },
};
