import type { Modul } from '../../platform/modul.ts';
import { permissions } from './berichte.permissions.ts';
import { beschluesseRoutes } from './beschluesse/beschluesse.routes.tsx';
import { gremienRoutes } from './gremien/gremien.routes.tsx';
import { berichteProtokoll } from './protokoll.ts';
import { sitzungenRoutes } from './sitzungen/sitzungen.routes.tsx';

export { type Beschluss, findBeschluss, listBeschluesse } from './beschluesse/beschluss.store.ts';
export { listSitzungen, type Sitzung } from './sitzungen/sitzung.store.ts';

const gruppe = { de: 'Berichte', en: 'Reports' };

/** Papers with live figures, their way through the bodies, and what came of it. */
export const berichte: Modul = {
  name: 'berichte',
  permissions,
  routes: [...gremienRoutes, ...sitzungenRoutes, ...beschluesseRoutes],
  navigation: [
    {
      gruppe,
      titel: { de: 'Beschlüsse', en: 'Resolutions' },
      href: '/berichte/beschluesse',
      zugang: 'bericht.sehen',
    },
    {
      gruppe,
      titel: { de: 'Sitzungen', en: 'Meetings' },
      href: '/berichte/sitzungen',
      zugang: 'bericht.sehen',
    },
    { gruppe, titel: { de: 'Gremien', en: 'Bodies' }, href: '/berichte/gremien', zugang: 'bericht.sehen' },
  ],
  protokoll: berichteProtokoll,
};
