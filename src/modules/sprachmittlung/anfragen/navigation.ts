import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachmittlung', en: 'Interpreting' };

export const anfragenNavigation: readonly NavigationEintrag[] = [
  { gruppe, titel: { de: 'Einsätze', en: 'Appointments' }, href: '/einsaetze', zugang: 'einsatz.sehen' },
];
