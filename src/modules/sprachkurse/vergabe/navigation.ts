import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachkurse', en: 'Language courses' };

export const vergabeNavigation: readonly NavigationEintrag[] = [
  { gruppe, titel: { de: 'Vergaben', en: 'Tenders' }, href: '/vergaben', zugang: 'vergabe.sehen' },
  {
    gruppe,
    titel: { de: 'Ausschreibungen', en: 'Calls for bids' },
    href: '/eigene-vergaben',
    zugang: 'eigene-vergabe.bieten',
  },
];
