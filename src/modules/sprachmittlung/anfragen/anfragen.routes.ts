import type { Route } from '../../../platform/http/route.ts';
import { bedarfRoutes } from './bedarf.routes.tsx';
import { einsaetzeRoutes } from './einsaetze.routes.tsx';
import { einsatzRoutes } from './einsatz.routes.tsx';
import { meineAnfragenRoutes } from './meine-anfragen.routes.tsx';
import { reihenRoutes } from './reihe.routes.tsx';

/** Every address of requests and Einsätze. Fixed words stand before the ones with a number. */
export const anfragenRoutes: readonly Route[] = [
  ...einsaetzeRoutes,
  ...einsatzRoutes,
  ...meineAnfragenRoutes,
  ...reihenRoutes,
  ...bedarfRoutes,
];
