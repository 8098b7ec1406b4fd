import type { Modul } from '../../platform/modul.ts';
import { permissions } from './konzept.permissions.ts';
import { konzeptProtokoll } from './protokoll.ts';

/** The integration concept: its editions, its measures and what becomes of them. */
export const konzept: Modul = {
  name: 'konzept',
  permissions,
  routes: [],
  navigation: [],
  protokoll: konzeptProtokoll,
};
