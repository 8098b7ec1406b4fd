import type { Route } from '../../../platform/http/route.ts';
import type { NavigationEintrag } from '../../../platform/modul.ts';
import { ausfallRoutes } from './ausfall.routes.tsx';
import { begleitenRoutes } from './begleiten.routes.tsx';
import { bestaetigenRoutes } from './bestaetigen.routes.tsx';
import { bueroRoutes } from './buero.routes.tsx';
import { kalenderRoutes } from './kalender.routes.tsx';
import { meineEinsaetzeRoutes } from './meine-einsaetze.routes.tsx';

/** Every address of what follows after acceptance. */
export const abschlussRoutes: readonly Route[] = [
  ...ausfallRoutes,
  ...begleitenRoutes,
  ...bestaetigenRoutes,
  ...bueroRoutes,
  ...kalenderRoutes,
  ...meineEinsaetzeRoutes,
];

const gruppe = { de: 'Sprachmittlung', en: 'Interpreting' };

export const abschlussNavigation: readonly NavigationEintrag[] = [
  {
    gruppe,
    titel: { de: 'Meine Einsätze', en: 'My appointments' },
    href: '/meine-einsaetze',
    zugang: 'eigene-einsaetze.sehen',
  },
  {
    gruppe,
    titel: { de: 'Mein Kalender', en: 'My calendar' },
    href: '/mein-kalender',
    zugang: 'eigener-kalender.verwalten',
  },
];
