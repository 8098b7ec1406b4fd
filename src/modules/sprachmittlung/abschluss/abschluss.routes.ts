import type { Route } from '../../../platform/http/route.ts';
import { begleitenRoutes } from './begleiten.routes.tsx';
import { bestaetigenRoutes } from './bestaetigen.routes.tsx';

/** Every address of what follows after acceptance. */
export const abschlussRoutes: readonly Route[] = [...begleitenRoutes, ...bestaetigenRoutes];
