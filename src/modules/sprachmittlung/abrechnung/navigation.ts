import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Abrechnung', en: 'Settlement' };

export const abrechnungNavigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Regeln der Entschädigung', en: 'Rules of the allowance' },
    href: '/abrechnung/regeln',
    zugang: 'entschaedigung.sehen',
  },
  {
    gruppe,
    titel: { de: 'Freibeträge', en: 'Tax allowances' },
    href: '/abrechnung/steuer',
    zugang: 'steuer.sehen',
  },
];
