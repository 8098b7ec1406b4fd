import type { NavigationEintrag } from '../../../platform/modul.ts';

const gruppe = { de: 'Abrechnung', en: 'Settlement' };

export const abrechnungNavigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Abrechnung', en: 'Settlement' },
    href: '/abrechnung',
    zugang: 'abrechnung.sehen',
  },
  {
    gruppe,
    titel: { de: 'Weiterberechnung', en: 'Billing' },
    href: '/weiterberechnung',
    zugang: 'weiterberechnung.sehen',
  },
  {
    gruppe: { de: 'Sprachmittlung', en: 'Interpreting' },
    titel: { de: 'Unsere Kosten', en: 'Our costs' },
    href: '/meine-kosten',
    zugang: 'eigene-kosten.sehen',
  },
  {
    gruppe: { de: 'Sprachmittlung', en: 'Interpreting' },
    titel: { de: 'Meine Abrechnungen', en: 'My payments' },
    href: '/meine-abrechnungen',
    zugang: 'eigene-abrechnungen.sehen',
  },
  {
    gruppe,
    titel: { de: 'Regeln der Entschädigung', en: 'Rules of the allowance' },
    href: '/abrechnung/regeln',
    zugang: 'entschaedigung.sehen',
  },
  {
    gruppe,
    titel: { de: 'Kostenträger', en: 'Third parties' },
    href: '/abrechnung/kostentraeger',
    zugang: 'kostentraeger.sehen',
  },
  {
    gruppe,
    titel: { de: 'Freibeträge', en: 'Tax allowances' },
    href: '/abrechnung/steuer',
    zugang: 'steuer.sehen',
  },
];
