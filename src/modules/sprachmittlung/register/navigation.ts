import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachmittlung', en: 'Interpreting' };

export const registerNavigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Sprachmittler', en: 'Interpreters' },
    href: '/sprachmittler',
    zugang: 'sprachmittler.sehen',
  },
  {
    gruppe,
    titel: { de: 'Mein Profil', en: 'My profile' },
    href: '/mein-profil',
    zugang: 'eigenes-profil.sehen',
  },
];
