import type { Protokollquelle } from '../../../platform/modul.ts';

/** Objects of the waiting list with a page of their own. */
export const wartelisteProtokollseiten: Protokollquelle['seiten'] = {
  warteperson: { zugang: 'warteliste.sehen', href: (id) => `/warteliste/${id}` },
  'externer-kurs': { zugang: 'warteliste.sehen', href: (id) => `/warteliste/externe-kurse/${id}` },
  wartelistenimport: { zugang: 'warteliste.fuehren', href: (id) => `/warteliste/import/${id}` },
  warteliste: { zugang: 'warteliste.sehen', href: () => '/warteliste/regeln' },
};
