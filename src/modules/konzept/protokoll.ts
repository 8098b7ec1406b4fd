import type { Protokollquelle, Protokollworte } from '../../platform/modul.ts';
import { erinnerungenProtokollTexte } from './erinnerungen/erinnerungen-protokoll.texte.ts';
import { indikatorenProtokollTexte } from './indikatoren/indikatoren-protokoll.texte.ts';
import { protokollTexte } from './protokoll.texte.ts';
import { rundenProtokollTexte } from './runden/runden-protokoll.texte.ts';

const join = (one: Protokollworte, other: Protokollworte): Protokollworte => ({
  taten: { ...one.taten, ...other.taten },
  gegenstaende: { ...one.gegenstaende, ...other.gegenstaende },
  felder: { ...one.felder, ...other.felder },
  werte: {
    ...one.werte,
    ...Object.fromEntries(
      Object.entries(other.werte).map(([feld, werte]) => [feld, { ...one.werte[feld], ...werte }]),
    ),
  },
});

const teile: readonly Record<'de' | 'en', Protokollworte>[] = [
  protokollTexte,
  rundenProtokollTexte,
  indikatorenProtokollTexte,
  erinnerungenProtokollTexte,
];

/** How the audit and the outbox read what this module does. */
export const konzeptProtokoll: Protokollquelle = {
  worte: {
    de: teile.map(({ de }) => de).reduce(join),
    en: teile.map(({ en }) => en).reduce(join),
  },
  formate: { kosten_cent: 'geld', budget_cent: 'geld' },
  seiten: {
    terminklassen: { zugang: 'konzept.bearbeiten', href: () => '/konzept/terminklassen' },
    schwerpunkt: { zugang: 'konzept.sehen', href: (id) => `/konzept/schwerpunkte#schwerpunkt-${id}` },
    statusdefinitionen: { zugang: 'konzept.bearbeiten', href: () => '/konzept/stand' },
    ausgabe: { zugang: 'konzept.sehen', href: (id) => `/konzept/${id}` },
    massnahme: { zugang: 'konzept.sehen', href: (id) => `/konzept/massnahmen/${id}` },
    konzeptimport: { zugang: 'konzept.importieren', href: (id) => `/konzept/import/${id}` },
    indikator: { zugang: 'konzept.sehen', href: (id) => `/konzept/indikatoren/${id}` },
    konzeptknoten: { zugang: 'konzept.bearbeiten', href: (id) => `/konzept/ziele/${id}` },
    berichtsrunde: { zugang: 'konzept.sehen', href: (id) => `/konzept/runden/${id}` },
    konzepterinnerung: { zugang: 'runde.fuehren', href: () => '/konzept/erinnerungen' },
    'einstellung konzept.sammelerinnerung': {
      zugang: 'runde.fuehren',
      href: () => '/konzept/erinnerungen',
    },
    'einstellung konzept.erinnerungen': {
      zugang: 'runde.fuehren',
      href: () => '/konzept/runden/erinnerungen',
    },
  },
};
