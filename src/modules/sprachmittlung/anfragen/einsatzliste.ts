import { addDays, type Datum, mondayOf } from '../../../begriffe/zeit.ts';
import { defineTable, type TableQuery } from '../../../design/table-query.ts';
import { POOLROLLEN, type Poolrolle } from '../bedarf.rules.ts';
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
    rolle: { kind: 'select', options: POOLROLLEN },
    am: { kind: 'dateRange' },
    kurzfristig: { kind: 'flag' },
    stelle: { kind: 'select' },
    grund: { kind: 'select' },
    alternative: { kind: 'select' },
    vermittelt: { kind: 'dateRange' },
    vorher: { kind: 'flag' },
  },
  sortable: ['beginn_at', 'stelle', 'sprache', 'sprachmittler', 'ort', 'status'],
  defaultSort: { key: 'beginn_at', direction: 'desc' },
});
export type EinsatzQuery = TableQuery<typeof einsatzTable>;

/** Stands in the address for "nothing entered here". */
export const OHNE = '-';
/** Stands in the address for "anything entered here". */
export const IRGENDEINE = '*';

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
    ...(filter.rolle ? { poolrolle: filter.rolle as Poolrolle } : {}),
    ...(filter.am?.von ? { von: filter.am.von } : {}),
    ...(filter.am?.bis ? { bis: filter.am.bis } : {}),
    ...(filter.kurzfristig ? { nurKurzfristig: true } : {}),
    ...(filter.grund ? { nichtVermitteltGrund: filter.grund } : {}),
    ...(filter.alternative ? { alternative: filter.alternative } : {}),
    ...(filter.vermittelt?.von ? { vermitteltVon: filter.vermittelt.von } : {}),
    ...(filter.vermittelt?.bis ? { vermitteltBis: filter.vermittelt.bis } : {}),
    ...(filter.vorher ? { nurVorherAngefragt: true } : {}),
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
  /** Somebody accepted on these days: what "placed within" is worked out from. */
  vermittelte: (von: Datum, bis: Datum) =>
    address([
      ['vermittelt-von', von],
      ['vermittelt-bis', bis],
      ['vorher', 'ja'],
    ]),
  /** All demand: what was cancelled was none in the end. */
  bedarf: (von: Datum, bis: Datum, weitere: [string, string][] = []) =>
    address([
      ...EINSATZ_STATUS.filter((status) => status !== 'abgesagt').map((status): [string, string] => [
        'status',
        status,
      ]),
      ...weitere,
      ['am-von', von],
      ['am-bis', bis],
    ]),
  nichtVermittelt: (von: Datum, bis: Datum, weitere: [string, string][] = []) =>
    address([['status', 'nicht-vermittelt'], ...weitere, ['am-von', von], ['am-bis', bis]]),
};
