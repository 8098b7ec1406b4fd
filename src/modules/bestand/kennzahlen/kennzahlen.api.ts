import { z } from '@hono/zod-openapi';
import { ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type ApiRoute, apiRoute } from '../../../platform/http/api.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Zahlenkatalog } from '../../../platform/livezahlen.ts';
import { einheitOf } from './kennzahl.rules.ts';
import { ARTEN, BEREICHE } from './kennzahl.schema.ts';
import { findKennzahl, listKennzahlen } from './kennzahl.store.ts';
import { type Kennzahlverlauf, listEigene, loadVerlaeufe, quelleOf } from './kennzahlen-laden.ts';

const wert = z.object({
  stichtag: z.string().openapi({ description: 'Day `2024-12-31`, year `2024`, school year `2023/24`' }),
  wert: z.number().nullable().openapi({ description: 'Not rounded; null where a figure is missing' }),
});
const kennzahl = z.object({
  id: z.number().int(),
  bezeichnung: z.string(),
  bereich: z.enum(BEREICHE),
  art: z.enum(ARTEN),
  einheit: z.string(),
  stellen: z.number().int().openapi({ description: 'Decimal places it is shown with' }),
  quelle: z.string(),
  letzter: wert.nullable().openapi({ description: 'The county’s latest value' }),
});
const reihe = z.object({ schluessel: z.string(), name: z.string(), werte: z.array(wert) });

const toKennzahl = (verlauf: Kennzahlverlauf, eigene: string | undefined, { sprache }: Kontext) => {
  const { id, bezeichnung, bereich, art, stellen } = verlauf.kennzahl;
  const einheit = einheitOf(verlauf.kennzahl) || (verlauf.livezahl?.einheit[sprache] ?? '');
  const letzter = listEigene(verlauf, eigene).at(-1) ?? null;
  return { id, bezeichnung, bereich, art, einheit, stellen, quelle: quelleOf(verlauf, sprache), letzter };
};

/** @param katalog figures of the modules that indicators may quote */
export const kennzahlenApi = (katalog: Zahlenkatalog): readonly ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/kennzahlen',
    zugang: 'bestand.sehen',
    umfang: 'bestand:lesen',
    summary: 'Indicators of the baseline survey with their latest value',
    tag: 'Bestand',
    answer: z.object({ kennzahlen: z.array(kennzahl) }),
    async handler({ kontext }) {
      const alle = await listKennzahlen(kontext.db);
      const { wahl, verlaeufe } = await loadVerlaeufe(kontext, alle, { katalog, mitVergleich: false });
      return ok({ kennzahlen: verlaeufe.map((verlauf) => toKennzahl(verlauf, wahl?.eigene, kontext)) });
    },
  }),
  apiRoute({
    method: 'get',
    path: '/kennzahlen/{id}',
    zugang: 'bestand.sehen',
    umfang: 'bestand:lesen',
    summary: 'An indicator with its series in the county and the regions it is compared with',
    tag: 'Bestand',
    params: z.object({ id: z.coerce.number().int().positive() }),
    answer: kennzahl.extend({ reihen: z.array(reihe) }),
    async handler({ kontext, params }) {
      const eine = await findKennzahl(kontext.db, params.id);
      if (!eine) return refuse('kennzahl.unbekannt');
      const { wahl, verlaeufe } = await loadVerlaeufe(kontext, [eine], { katalog, mitVergleich: true });
      const verlauf = verlaeufe[0]!;
      const istFormel = eine.art !== 'hand' && eine.art !== 'live';
      const reihen = istFormel
        ? verlauf.regionen.map(({ schluessel, name, punkte }) => ({
            schluessel,
            name,
            werte: punkte.map((punkt) => ({ stichtag: punkt.stichtag, wert: punkt.wert })),
          }))
        : [{ schluessel: wahl?.eigene ?? '', name: '', werte: listEigene(verlauf, wahl?.eigene) }];
      return ok({ ...toKennzahl(verlauf, wahl?.eigene, kontext), reihen });
    },
  }),
];
