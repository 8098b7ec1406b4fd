import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachkurse', en: 'Language courses' };

export const planungNavigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Bedarf und Lücken', en: 'Demand and gaps' },
    href: '/kursplanung/luecken',
    zugang: 'kursplan.sehen',
  },
  {
    gruppe,
    titel: { de: 'Kursplanung', en: 'Course planning' },
    href: '/kursplanung',
    zugang: 'kursplan.sehen',
  },
];
