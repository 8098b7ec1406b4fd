import type { Modul } from '../../platform/modul.ts';
import { registerNavigation } from './register/navigation.ts';
import { profilRoutes } from './register/profil.routes.tsx';
import { registerRoutes } from './register/register.routes.tsx';
import { permissions } from './sprachmittlung.permissions.ts';

/** Interpreters: requests, matching, offers, acceptance, completion, and the register of the pool. */
export const sprachmittlung: Modul = {
  name: 'sprachmittlung',
  permissions,
  routes: [...registerRoutes, ...profilRoutes],
  navigation: [...registerNavigation],
  api: [],
  jobs: [],
};
