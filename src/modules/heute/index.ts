import type { Modul } from '../../platform/modul.ts';
import { heuteRoutes } from './heute.routes.tsx';

/** The start page and the search over all other modules. */
export function heute(modules: readonly Modul[]): Modul {
  return {
    name: 'heute',
    permissions: {},
    routes: heuteRoutes(modules),
    navigation: [
      { gruppe: { de: '', en: '' }, titel: { de: 'Heute', en: 'Today' }, href: '/', zugang: 'angemeldet' },
    ],
  };
}
