import type { NavigationEintrag } from '../../platform/modul.ts';

/** The module's part of the navigation; each folder adds its pages here. */
export const gruppe = { de: 'Sprachkurse', en: 'Language courses' };

export const navigation: readonly NavigationEintrag[] = [
  { gruppe, titel: { de: 'Kurse', en: 'Courses' }, href: '/kurse', zugang: 'kursakte.sehen' },
  {
    gruppe,
    titel: { de: 'Teilnehmerlisten', en: 'Participant lists' },
    href: '/kurslisten',
    zugang: 'kursliste.sehen',
  },
  {
    gruppe,
    titel: { de: 'Kursrechnungen', en: 'Course invoices' },
    href: '/kursrechnungen',
    zugang: 'kursrechnung.sehen',
  },
  {
    gruppe,
    titel: { de: 'Öffentliche Kursliste', en: 'Public course list' },
    href: '/kurse/veroeffentlichung',
    zugang: 'kurs.veroeffentlichen',
  },
  {
    gruppe,
    titel: { de: 'Offene Angebote', en: 'Open offers' },
    href: '/offene-angebote',
    zugang: 'offenes-angebot.sehen',
  },
  {
    gruppe,
    titel: { de: 'Kurszahlen', en: 'Course figures' },
    href: '/kurse/zahlen',
    zugang: 'kurszahlen.sehen',
  },
  {
    gruppe,
    titel: { de: 'Kursträger', en: 'Course providers' },
    href: '/traeger',
    zugang: 'traeger.sehen',
  },
  { gruppe, titel: { de: 'Gemeinden', en: 'Municipalities' }, href: '/gemeinden', zugang: 'traeger.sehen' },
  {
    gruppe,
    titel: { de: 'Förderbedingungen', en: 'Funding conditions' },
    href: '/foerderbedingungen',
    zugang: 'foerderbedingung.sehen',
  },
  {
    gruppe,
    titel: { de: 'Einstellungen', en: 'Settings' },
    href: '/kurse/einstellungen',
    zugang: 'kurs.einstellen',
  },
];
