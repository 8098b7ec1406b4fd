import { yearOf } from '../../../begriffe/zeit.ts';
import type { Livezahl } from '../../../platform/modul.ts';
import { listTopfstaende } from './topf.store.ts';

/** What the budget lets others quote. */
export const haushaltLivezahlen: readonly Livezahl[] = [
  {
    schluessel: 'haushalt.gezahlt',
    titel: { de: 'Haushalt: gezahlt für das laufende Jahr', en: 'Budget: paid for this year' },
    einheit: { de: 'Euro', en: 'euros' },
    findWert: async ({ db }, stichtag) => {
      const staende = await listTopfstaende(db, yearOf(stichtag));
      return staende.reduce((summe, { gezahltCent }) => summe + gezahltCent, 0) / 100;
    },
  },
];
