import { z } from '@hono/zod-openapi';
import { ok } from '../../../begriffe/ablehnung.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { apiRoute } from '../../../platform/http/api.ts';
import { loadUeberblick } from './ueberblick-laden.ts';

const cent = z.number().int();
const zeile = z.object({
  topfId: z.number().int().nullable().openapi({ description: 'Null for what has no pot' }),
  bezeichnung: z.string().nullable(),
  produkt: z.string().nullable(),
  sachkonto: z.string().nullable(),
  kostenstelle: z.string().nullable(),
  ansatzCent: cent.nullable().openapi({ description: 'Null when nothing is planned' }),
  aenderungCent: cent,
  uebertragCent: cent,
  mittelCent: cent.nullable().openapi({ description: 'Plan, changes and carried over' }),
  gebundenCent: cent.openapi({ description: 'Promised and not paid yet' }),
  berechnetCent: cent.openapi({ description: 'Accepted invoices, paid or not' }),
  gezahltCent: cent,
  verfuegbarCent: cent.nullable(),
  prognose: z
    .object({ vonCent: cent, wahrscheinlichCent: cent, bisCent: cent })
    .nullable()
    .openapi({ description: 'Null when there is nothing to compare with' }),
});

export const ueberblickApi = [
  apiRoute({
    method: 'get',
    path: '/haushalt/ueberblick',
    zugang: 'topf.sehen',
    umfang: 'haushalt:lesen',
    summary:
      'Lines of the budget for a year: planned, changed, committed, invoiced, paid, available, forecast',
    tag: 'Haushalt',
    query: z.object({
      jahr: z.coerce
        .number()
        .int()
        .min(2000)
        .max(2100)
        .optional()
        .openapi({ description: 'Default: this year' }),
    }),
    answer: z.object({ jahr: z.number().int(), istAbgeschlossen: z.boolean(), zeilen: z.array(zeile) }),
    async handler({ kontext, query }) {
      const heute = datumOf(kontext.clock.now());
      const { jahr, istAbgeschlossen, zeilen } = await loadUeberblick(
        kontext.db,
        query.jahr ?? yearOf(heute),
        heute,
      );
      return ok({
        jahr,
        istAbgeschlossen,
        zeilen: zeilen.map(({ topf, prognose, ...one }) => ({
          topfId: one.topfId,
          bezeichnung: topf?.bezeichnung ?? null,
          produkt: topf?.produkt ?? null,
          sachkonto: topf?.sachkonto ?? null,
          kostenstelle: topf?.kostenstelle ?? null,
          ansatzCent: one.ansatzCent,
          aenderungCent: one.aenderungCent,
          uebertragCent: one.uebertragCent,
          mittelCent: one.mittelCent,
          gebundenCent: one.offenCent,
          berechnetCent: one.berechnetCent,
          gezahltCent: one.gezahltCent,
          verfuegbarCent: one.verfuegbarCent,
          prognose: prognose && {
            vonCent: prognose.vonCent,
            wahrscheinlichCent: prognose.wahrscheinlichCent,
            bisCent: prognose.bisCent,
          },
        })),
      });
    },
  }),
];
