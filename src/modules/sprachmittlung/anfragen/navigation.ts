import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachmittlung', en: 'Interpreting' };

export const anfragenNavigation: readonly NavigationEintrag[] = [
  { gruppe, titel: { de: 'Einsätze', en: 'Appointments' }, href: '/einsaetze', zugang: 'einsatz.sehen' },
  {
    gruppe,
    titel: { de: 'Meine Anfragen', en: 'My requests' },
    href: '/meine-anfragen',
    zugang: 'eigene-anfragen.sehen',
  },
  {
    gruppe,
    titel: { de: 'Ungedeckter Bedarf', en: 'Unmet demand' },
    href: '/bedarf',
    zugang: 'bedarf.sehen',
  },
];
