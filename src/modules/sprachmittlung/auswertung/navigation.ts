import type { NavigationEintrag } from '../../../platform/modul.ts';

export const auswertungNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: 'Sprachmittlung', en: 'Interpreting' },
    titel: { de: 'Auswertung', en: 'Figures' },
    href: '/auswertung',
    zugang: 'auswertung.sehen',
  },
];
