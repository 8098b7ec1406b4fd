import type { Modul } from '../../platform/modul.ts';
import { permissions } from './sprachmittlung.permissions.ts';

/** Interpreters: requests, matching, offers, acceptance, completion, and the register of the pool. */
export const sprachmittlung: Modul = {
  name: 'sprachmittlung',
  permissions,
  routes: [],
  navigation: [],
  api: [],
  jobs: [],
};
