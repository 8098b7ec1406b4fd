import type { Route } from '../../../platform/http/route.ts';
import { einsaetzeRoutes } from './einsaetze.routes.tsx';
import { einsatzRoutes } from './einsatz.routes.tsx';

/** Every address of requests and Einsätze. Fixed words stand before the ones with a number. */
export const anfragenRoutes: readonly Route[] = [...einsaetzeRoutes, ...einsatzRoutes];
