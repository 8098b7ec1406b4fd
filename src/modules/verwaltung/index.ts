import type { Modul } from '../../platform/modul.ts';
import { permissions } from './verwaltung.permissions.ts';

export { rollenTexte } from './rollen.texte.ts';

/** Users, sign-in, keys, audit, outbox: the office's own housekeeping. */
export const verwaltung: Modul = {
  name: 'verwaltung',
  permissions,
  routes: [],
};
