import type { Livezahl } from '../../../platform/modul.ts';
import { countVermittelte, countWartende, findWartestand } from './wartezeiten.store.ts';

const seite = { zugang: 'warteliste.sehen', href: () => '/warteliste' };
const zeiten = { zugang: 'wartezeit.sehen', href: () => '/warteliste/wartezeiten' };
const personen = { de: 'Personen', en: 'people' };
const tage = { de: 'Tage', en: 'days' };

/** Figures of the waiting list that others quote; each as things stood at the end of the reference date. */
export const wartelisteLivezahlen: readonly Livezahl[] = [
  {
    schluessel: 'sprachkurse.wartende',
    titel: { de: 'Wartende auf einen Sprachkurs', en: 'People waiting for a language course' },
    einheit: personen,
    zeitbezug: 'stichtag',
    seite,
    gliederungen: [
      {
        schluessel: 'niveau',
        titel: { de: 'nach Niveau', en: 'by level' },
        findTeile: async ({ db }, stichtag) =>
          (await countWartende(db, stichtag, 'niveau')).map(({ schluessel, wartende }) => ({
            bezeichnung: schluessel,
            wert: wartende,
            href: `/warteliste?niveau=${schluessel}`,
          })),
      },
      {
        schluessel: 'ort',
        titel: { de: 'nach Orten', en: 'by place' },
        findTeile: async ({ db }, stichtag) =>
          (await countWartende(db, stichtag, 'ort')).map(({ schluessel, wartende }) => ({
            bezeichnung: schluessel,
            wert: wartende,
            href: `/warteliste?ort=${encodeURIComponent(schluessel)}`,
          })),
      },
    ],
    findWert: async ({ db }, stichtag) => (await findWartestand(db, stichtag)).wartende,
  },
  {
    schluessel: 'sprachkurse.wartezeit',
    titel: {
      de: 'Mittlere Wartezeit auf einen Sprachkurs (Median)',
      en: 'Median wait for a language course',
    },
    einheit: tage,
    zeitbezug: 'stichtag',
    seite: zeiten,
    gliederungen: [
      {
        schluessel: 'niveau',
        titel: { de: 'nach Niveau', en: 'by level' },
        findTeile: async ({ db }, stichtag) =>
          (await countWartende(db, stichtag, 'niveau')).map(({ schluessel, median }) => ({
            bezeichnung: schluessel,
            wert: median,
          })),
      },
    ],
    findWert: async ({ db }, stichtag) => (await findWartestand(db, stichtag)).median,
  },
  {
    schluessel: 'sprachkurse.vermittelte',
    titel: { de: 'Von der Warteliste in Kurse vermittelt', en: 'Placed in courses from the waiting list' },
    einheit: personen,
    seite: zeiten,
    findWert: ({ db }, stichtag, von) => countVermittelte(db, von, stichtag),
  },
];
