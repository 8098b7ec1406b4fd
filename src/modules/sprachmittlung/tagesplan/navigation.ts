import type { NavigationEintrag } from '../../../platform/modul.ts';

export const tagesplanNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: 'Sprachmittlung', en: 'Interpreting' },
    titel: { de: 'Tagesplan', en: 'Day plan' },
    href: '/tagesplan',
    zugang: 'vermittlung.fuehren',
  },
];
