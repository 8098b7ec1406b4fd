import type { Modul } from '../../platform/modul.ts';
import { ansichtenNavigation, ansichtenRoutes } from './ausgaben/ansichten.routes.tsx';
import { importRoutes } from './import/import.routes.tsx';
import { permissions } from './konzept.permissions.ts';
import { konzeptProtokoll } from './protokoll.ts';

const gruppe = { de: 'Integrationskonzept', en: 'Integration concept' };

/** The integration concept: its editions, its measures and what becomes of them. */
export const konzept: Modul = {
  name: 'konzept',
  permissions,
  routes: [...ansichtenRoutes, ...importRoutes],
  navigation: [
    ...ansichtenNavigation,
    {
      gruppe,
      titel: { de: 'Konzept importieren', en: 'Import a concept' },
      href: '/konzept/import',
      zugang: 'konzept.importieren',
    },
  ],
  protokoll: konzeptProtokoll,
};
