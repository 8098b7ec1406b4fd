/** Filters of all views; they live in the address and travel from view to view. */

import type { Datum } from '../../../begriffe/zeit.ts';
import { defineTable, type TableQuery } from '../../../design/table-query.ts';
import type { Massnahmenfilter } from '../konzept.store.ts';
import { MASSNAHME_STATUS } from '../status.rules.ts';
import type { Ansicht } from './ansichten.rules.ts';

export const ansichtTabelle = defineTable({
  filters: {
    ausgabe: { kind: 'select' },
    suche: { kind: 'text' },
    feld: { kind: 'select' },
    status: { kind: 'multiple', options: MASSNAHME_STATUS },
    zustaendig: { kind: 'text' },
    klasse: { kind: 'select' },
    schlagwort: { kind: 'select' },
    ueberfaellig: { kind: 'flag' },
    migranten: { kind: 'flag' },
  },
  sortable: ['position'],
  defaultSort: { key: 'position', direction: 'asc' },
});

export type Ansichtanfrage = TableQuery<typeof ansichtTabelle>;

export const pathOf = (ansicht: Ansicht) => `/konzept/ansichten/${ansicht}`;
/** The measure as the edition that is looked at says it. */
export const massnahmeHref = ({ id, ausgabe_id }: { id: number; ausgabe_id: number }) =>
  `/konzept/massnahmen/${id}?ausgabe=${ausgabe_id}`;

/** A number in an address; undefined when it is none. */
export const idIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

export function filterOf({ filter }: Ansichtanfrage, heute: Datum): Massnahmenfilter {
  const { suche, feld, status, zustaendig, klasse, schlagwort, ueberfaellig, migranten } = filter;
  const knoten = feld === undefined ? undefined : (idIn(feld) ?? 0);
  return {
    ...(suche !== undefined && { suche }),
    ...(knoten !== undefined && { knoten }),
    ...(status !== undefined && { status }),
    ...(zustaendig !== undefined && { zustaendig }),
    ...(klasse !== undefined && { klasse }),
    ...(schlagwort !== undefined && { schlagwort }),
    ...(ueberfaellig && { ueberfaelligAm: heute }),
    ...(migranten && { vonMigranten: true }),
  };
}
