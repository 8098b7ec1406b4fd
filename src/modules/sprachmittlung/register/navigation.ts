import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachmittlung', en: 'Interpreting' };

/** Register, requesters, places and import, for those who may; and each interpreter's own profile. */
export const registerNavigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Sprachmittler', en: 'Interpreters' },
    href: '/sprachmittler',
    zugang: 'sprachmittler.sehen',
  },
  { gruppe, titel: { de: 'Stellen', en: 'Organisations' }, href: '/stellen', zugang: 'stelle.sehen' },
  { gruppe, titel: { de: 'Import', en: 'Import' }, href: '/import', zugang: 'import.ausfuehren' },
  { gruppe, titel: { de: 'Orte', en: 'Places' }, href: '/orte', zugang: 'stelle.sehen' },
  {
    gruppe,
    titel: { de: 'Mein Profil', en: 'My profile' },
    href: '/mein-profil',
    zugang: 'eigenes-profil.sehen',
  },
];
