import { z } from '@hono/zod-openapi';
import { ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type ApiRoute, apiRoute } from '../../../platform/http/api.ts';
import { checkEingabe } from '../../../platform/http/form.ts';
import { refuseForm } from '../register/register.api.ts';
import { findStelle, listAnsprechpersonen, listEinsatzorte, listStellen } from '../stelle.store.ts';
import { createStelle } from './stelle.action.ts';
import { STELLENARTEN, ZAHLER } from './stelle.rules.ts';
import { stelleSchema } from './stelle.schema.ts';
import { satz } from './texte.ts';

const neu = z
  .object({
    name: z.string(),
    art: z.enum(STELLENARTEN),
    strasse: z.string().optional(),
    plz: z.string().optional(),
    ort: z.string().optional(),
    telefon: z.string().optional(),
    email: z.string().optional(),
    ist_eigene_verwaltung: z
      .boolean()
      .optional()
      .describe('Part of the own administration: may ask for the internal language pool'),
    zahler: z.enum(ZAHLER).optional(),
    kostentraeger_id: z
      .number()
      .int()
      .positive()
      .nullable()
      .optional()
      .describe('The third party, where one pays'),
    topf_id: z.number().int().positive().nullable().optional(),
    zahler_hinweis: z.string().optional(),
    konditionen: z.string().optional(),
    notiz: z.string().optional(),
  })
  .openapi('StelleNeu');

export const stellenApi: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/stellen',
    zugang: 'stelle.sehen',
    umfang: 'stelle:lesen',
    tag: 'Stellen',
    summary: 'Requesters, a page at a time',
    query: z.object({
      suche: z.string().max(200).optional(),
      art: z.string().max(40).optional(),
      seite: z.coerce.number().int().min(1).max(100_000).default(1),
      zeilen: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      gesamt: z.number(),
      stellen: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          art: z.string(),
          ort: z.string(),
          ist_aktiv: z.boolean(),
          einsaetze: z.number(),
        }),
      ),
    }),
    async handler({ kontext, query: { seite, zeilen, suche, art } }) {
      const clean = (text: string) => text.toWellFormed().replaceAll('\0', '');
      const { rows, total } = await listStellen(
        kontext.db,
        { ...(suche ? { suche: clean(suche) } : {}), ...(art ? { art: clean(art) } : {}) },
        { sort: { key: 'name', direction: 'asc' }, page: seite, size: zeilen },
      );
      return ok({
        gesamt: total,
        stellen: rows.map((row) => ({
          id: row.id,
          name: row.name,
          art: row.art,
          ort: row.ort,
          ist_aktiv: row.ist_aktiv,
          einsaetze: row.einsaetze,
        })),
      });
    },
  }),
  apiRoute({
    method: 'get',
    path: '/stellen/{id}',
    zugang: 'stelle.sehen',
    umfang: 'stelle:lesen',
    tag: 'Stellen',
    summary: 'One requester with contacts and places',
    params: z.object({ id: z.coerce.number().int().positive().max(1e15) }),
    answer: neu.extend({
      id: z.number(),
      art: z.string(),
      ist_aktiv: z.boolean(),
      ansprechpersonen: z.array(
        z.object({ name: z.string(), funktion: z.string(), telefon: z.string(), email: z.string() }),
      ),
      einsatzorte: z.array(
        z.object({
          bezeichnung: z.string(),
          strasse: z.string(),
          plz: z.string(),
          ort: z.string(),
          hinweis: z.string(),
        }),
      ),
    }),
    async handler({ kontext, params: { id } }) {
      const stelle = await findStelle(kontext.db, id);
      if (!stelle) {
        return refuse('stelle.unbekannt', {
          werte: { satz: satz({ grund: 'stelle.unbekannt' }, kontext.sprache) },
        });
      }
      const [ansprechpersonen, einsatzorte] = await Promise.all([
        listAnsprechpersonen(kontext.db, id),
        listEinsatzorte(kontext.db, id),
      ]);
      const { feed_token_hash, import_id, angelegt_at, lat, lon, version, ...rest } = stelle;
      return ok({
        ...rest,
        ansprechpersonen: ansprechpersonen.map(({ name, funktion, telefon, email }) => ({
          name,
          funktion,
          telefon,
          email,
        })),
        einsatzorte: einsatzorte.map(({ bezeichnung, strasse, plz, ort, hinweis }) => ({
          bezeichnung,
          strasse,
          plz,
          ort,
          hinweis,
        })),
      });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/stellen',
    zugang: 'stelle.bearbeiten',
    umfang: 'stelle:schreiben',
    tag: 'Stellen',
    summary: 'Add a requester',
    body: neu,
    answer: z.object({ id: z.number() }),
    status: 201,
    async handler({ kontext, body }) {
      const { ist_eigene_verwaltung, kostentraeger_id, topf_id, ...rest } = body;
      const form = checkEingabe(
        {
          ...rest,
          kostentraeger_id: String(kostentraeger_id ?? ''),
          topf_id: String(topf_id ?? ''),
          ist_eigene_verwaltung: ist_eigene_verwaltung ? 'ja' : '',
        },
        stelleSchema,
      );
      if (!form.ok) return refuseForm(form.fehler, kontext, satz);
      const { version, ...angaben } = form.wert;
      const created = await createStelle(kontext, angaben);
      if (created.ok) return ok({ id: created.wert });
      return { ...created, werte: { satz: satz(created, kontext.sprache) } };
    },
  }),
];
