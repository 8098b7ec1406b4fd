import { addDays, type Datum, mondayOf } from '../../../begriffe/zeit.ts';
import { defineTable, type TableQuery } from '../../../design/table-query.ts';
import { EINSATZ_STATUS, type EinsatzStatus } from '../einsatz.rules.ts';
import type { EinsatzFilter } from '../einsatz.store.ts';

/** The list of Einsätze as its address describes it. */
export const einsatzTable = defineTable({
  filters: {
    suche: { kind: 'text' },
    status: { kind: 'multiple', options: EINSATZ_STATUS },
    sprache: { kind: 'select' },
    thema: { kind: 'select' },
    ort: { kind: 'select' },
    am: { kind: 'dateRange' },
    kurzfristig: { kind: 'flag' },
    stelle: { kind: 'select' },
    grund: { kind: 'select' },
    alternative: { kind: 'select' },
  },
  sortable: ['beginn_at', 'stelle', 'sprache', 'sprachmittler', 'ort', 'status'],
  defaultSort: { key: 'beginn_at', direction: 'desc' },
});
export type EinsatzQuery = TableQuery<typeof einsatzTable>;

/** Stands in the address for "nothing entered here". */
export const OHNE = '-';

const value = (text: string | undefined) => (text === OHNE ? '' : text);

export function filterOf({ filter }: EinsatzQuery): EinsatzFilter {
  const stelleId = Number(filter.stelle);
  return {
    ...(filter.suche ? { suche: filter.suche } : {}),
    ...(filter.status ? { status: filter.status as readonly EinsatzStatus[] } : {}),
    ...(filter.sprache ? { sprache: filter.sprache } : {}),
    ...(filter.thema !== undefined ? { thema: value(filter.thema) } : {}),
    ...(filter.ort !== undefined ? { ort: value(filter.ort) } : {}),
    ...(Number.isSafeInteger(stelleId) && stelleId > 0 ? { stelleId } : {}),
    ...(filter.am?.von ? { von: filter.am.von } : {}),
    ...(filter.am?.bis ? { bis: filter.am.bis } : {}),
    ...(filter.kurzfristig ? { nurKurzfristig: true } : {}),
    ...(filter.grund ? { nichtVermitteltGrund: filter.grund } : {}),
    ...(filter.alternative ? { alternative: filter.alternative } : {}),
  };
}

const address = (params: [string, string][]) => `/einsaetze?${new URLSearchParams(params)}`;

/** Views that the office opens again and again; figures link to them as well. */
export const ansichten = {
  offene: () =>
    address([
      ['status', 'angefragt'],
      ['status', 'angeboten'],
      ['sortierung', 'beginn_at'],
    ]),
  kommende: (heute: Datum) =>
    address([
      ['status', 'vermittelt'],
      ['am-von', heute],
      ['sortierung', 'beginn_at'],
    ]),
  dieseWoche: (heute: Datum) =>
    address([
      ['status', 'vermittelt'],
      ['status', 'gemeldet'],
      ['status', 'strittig'],
      ['status', 'bestaetigt'],
      ['status', 'abgerechnet'],
      ['am-von', mondayOf(heute)],
      ['am-bis', addDays(mondayOf(heute), 6)],
      ['sortierung', 'beginn_at'],
    ]),
  zuKlaeren: () =>
    address([
      ['status', 'gemeldet'],
      ['status', 'strittig'],
      ['sortierung', 'beginn_at'],
    ]),
  nichtVermittelt: (von: Datum, bis: Datum, weitere: [string, string][] = []) =>
    address([['status', 'nicht-vermittelt'], ...weitere, ['am-von', von], ['am-bis', bis]]),
};
