import type { NavigationEintrag } from '../../platform/modul.ts';

/** The module's part of the navigation; each folder adds its pages here. */
export const gruppe = { de: 'Sprachkurse', en: 'Language courses' };

export const navigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Teilnehmerlisten', en: 'Participant lists' },
    href: '/kurslisten',
    zugang: 'kursliste.sehen',
  },
];
