import type { NavigationEintrag } from '../../../platform/modul.ts';

export const werbungNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: 'Sprachmittlung', en: 'Interpreting' },
    titel: { de: 'Werbung für den Pool', en: 'Making the pool known' },
    href: '/werbung',
    zugang: 'werbung.sehen',
  },
];
