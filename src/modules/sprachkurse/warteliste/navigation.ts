import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachkurse', en: 'Language courses' };

export const wartelisteNavigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Warteliste', en: 'Waiting list' },
    href: '/warteliste',
    zugang: 'warteliste.sehen',
  },
  {
    gruppe,
    titel: { de: 'Plätze anbieten', en: 'Offer places' },
    href: '/warteliste/kurse',
    zugang: 'warteliste.sehen',
  },
  {
    gruppe,
    titel: { de: 'Wartezeiten', en: 'Waiting times' },
    href: '/warteliste/wartezeiten',
    zugang: 'wartezeit.sehen',
  },
  {
    gruppe,
    titel: { de: 'Regeln der Warteliste', en: 'Rules of the waiting list' },
    href: '/warteliste/regeln',
    zugang: 'warteliste.sehen',
  },
  {
    gruppe,
    titel: { de: 'Meine Warteliste', en: 'My waiting list' },
    href: '/meine-warteliste',
    zugang: 'eigene-warteliste.fuehren',
  },
];
