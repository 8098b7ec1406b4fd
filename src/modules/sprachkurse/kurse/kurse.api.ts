import { z } from '@hono/zod-openapi';
import { ok, refuse } from '../../../begriffe/ablehnung.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { type ApiRoute, apiRoute } from '../../../platform/http/api.ts';
import { describeKurs } from '../satz.ts';
import { findBewilligung } from './bewilligung.store.ts';
import { DURCHFUEHRUNGEN, STATUS } from './kurs.rules.ts';
import { findKurs, type Kurszeile, listKurse, listTermine } from './kurs.store.ts';
import { zugriffOf } from './zugriff.ts';

const kursSchema = z
  .object({
    id: z.number(),
    kennung: z.string().describe('The office’s number of the course: 2026-014'),
    titel: z.string(),
    traeger: z.string(),
    gemeinde: z.string(),
    kursart: z.string(),
    format: z.string(),
    durchfuehrung: z.enum(DURCHFUEHRUNGEN),
    niveau_von: z.enum(NIVEAUS),
    niveau_bis: z.enum(NIVEAUS),
    ue: z.number().describe('Teaching units of 45 minutes'),
    plaetze_min: z.number(),
    plaetze_max: z.number(),
    beginn_am: z.string(),
    ende_am: z.string(),
    ort: z.string(),
    kinderbetreuung: z.boolean(),
    status: z.enum(STATUS),
  })
  .openapi('Kurs');

const answerOf = (row: Omit<Kurszeile, 'bewilligt_cent'>): z.input<typeof kursSchema> => ({
  id: row.id,
  kennung: row.kennung,
  titel: row.titel,
  traeger: row.traeger,
  gemeinde: row.gemeinde,
  kursart: row.kursart,
  format: row.format,
  durchfuehrung: row.durchfuehrung,
  niveau_von: row.niveau_von,
  niveau_bis: row.niveau_bis,
  ue: row.ue,
  plaetze_min: row.plaetze_min,
  plaetze_max: row.plaetze_max,
  beginn_am: row.beginn_am,
  ende_am: row.ende_am,
  ort: row.ort,
  kinderbetreuung: row.kinderbetreuung,
  status: row.status,
});

const clean = (text: string) => text.toWellFormed().replaceAll('\0', '');

export const kurseApi: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/kurse',
    zugang: 'kurs.sehen',
    umfang: 'kurs:lesen',
    tag: 'Kurse',
    summary: 'Language courses, a page at a time',
    query: z.object({
      suche: z.string().max(200).optional(),
      status: z.enum(STATUS).optional(),
      jahr: z
        .string()
        .regex(/^\d{4}$/)
        .optional()
        .describe('Held on any day of this year'),
      seite: z.coerce.number().int().min(1).max(100_000).default(1),
      zeilen: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ gesamt: z.number(), kurse: z.array(kursSchema) }),
    async handler({ kontext, query: { seite, zeilen, suche, status, jahr } }) {
      const { rows, total } = await listKurse(
        kontext.db,
        { suche: suche && clean(suche), status: status && [status], jahr },
        { sort: { key: 'beginn_am', direction: 'desc' }, page: seite, size: zeilen },
        zugriffOf(kontext.wer),
      );
      return ok({ gesamt: total, kurse: rows.map(answerOf) });
    },
  }),
  apiRoute({
    method: 'get',
    path: '/kurse/{id}',
    zugang: 'kurs.sehen',
    umfang: 'kurs:lesen',
    tag: 'Kurse',
    summary: 'One course with its dates and the approval in force',
    params: z.object({ id: z.coerce.number().int().positive().max(1e15) }),
    answer: kursSchema.extend({
      raum: z.string(),
      strasse: z.string(),
      plz: z.string(),
      voraussetzungen: z.string(),
      anmeldung: z.string(),
      termine: z.array(
        z.object({
          am: z.string(),
          von: z.string(),
          bis: z.string(),
          ue: z.number(),
          faellt_aus: z.boolean(),
        }),
      ),
      bewilligung: z
        .object({
          nummer: z.number(),
          betrag_cent: z.number(),
          ue: z.number(),
          jahre: z.array(z.object({ jahr: z.number(), betrag_cent: z.number() })),
        })
        .nullable(),
    }),
    async handler({ kontext, params: { id } }) {
      const kurs = await findKurs(kontext.db, id, zugriffOf(kontext.wer));
      if (!kurs) {
        const satz = describeKurs({ grund: 'kurs.unbekannt' }, kontext.sprache);
        return refuse('kurs.unbekannt', { werte: { satz } });
      }
      const [termine, bewilligung] = await Promise.all([
        listTermine(kontext.db, id),
        findBewilligung(kontext.db, id),
      ]);
      const { raum, strasse, plz, voraussetzungen, anmeldung } = kurs;
      return ok({
        ...answerOf(kurs),
        raum,
        strasse,
        plz,
        voraussetzungen,
        anmeldung,
        termine: termine.map(({ am, von, bis, ue, faelltAus }) => ({
          am,
          von,
          bis,
          ue,
          faellt_aus: faelltAus,
        })),
        bewilligung: bewilligung && {
          nummer: bewilligung.nummer,
          betrag_cent: bewilligung.betrag_cent,
          ue: bewilligung.ue,
          jahre: bewilligung.jahre.map(({ jahr, betragCent }) => ({ jahr, betrag_cent: betragCent })),
        },
      });
    },
  }),
];
