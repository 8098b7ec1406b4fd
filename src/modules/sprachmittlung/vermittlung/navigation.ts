import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Sprachmittlung', en: 'Interpreting' };

export const vermittlungNavigation: readonly NavigationEintrag[] = [
  { gruppe, titel: { de: 'Wochentafel', en: 'Week board' }, href: '/wochentafel', zugang: 'einsatz.sehen' },
  {
    gruppe,
    titel: { de: 'Regeln der Vermittlung', en: 'Rules of dispatch' },
    href: '/vermittlung/einstellungen',
    zugang: 'vermittlung.einstellen',
  },
];
