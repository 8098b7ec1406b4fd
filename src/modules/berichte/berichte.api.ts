/** Papers and resolutions for other programs, in the names of OParl where it has some. */
import { z } from 'zod';
import { ok, refuse } from '../../begriffe/ablehnung.ts';
import { apiRoute } from '../../platform/http/api.ts';
import { baseUrl } from '../../platform/links.ts';
import { describeOparl } from './beratung/oparl.ts';
import { findBericht, listBerichte } from './bericht/bericht.store.ts';
import { listBeschluesse } from './beschluesse/beschluss.store.ts';

const paper = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  reference: z.string(),
  paperType: z.string(),
  date: z.string().nullable(),
  web: z.string(),
  mainFile: z
    .object({
      id: z.string(),
      type: z.string(),
      name: z.string(),
      mimeType: z.string(),
      accessUrl: z.string(),
    })
    .nullable(),
  consultation: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      organization: z.string(),
      authoritative: z.boolean(),
      role: z.string(),
      agendaItem: z.object({
        type: z.string(),
        number: z.string(),
        result: z.string(),
        resolutionText: z.string(),
        start: z.string().nullable(),
      }),
    }),
  ),
});

export const berichteApi = [
  apiRoute({
    method: 'get',
    path: '/berichte',
    zugang: 'bericht.sehen',
    umfang: 'berichte:lesen',
    summary: 'Ausgegebene Papiere mit ihrem Weg durch die Gremien (OParl 1.1: Paper, Consultation)',
    tag: 'Berichte',
    answer: z.array(paper),
    handler: async ({ kontext }) => {
      const berichte = await listBerichte(kontext.db);
      const ausgegebene = berichte.filter(({ fassung }) => fassung !== null);
      const base = baseUrl(kontext);
      return ok(await Promise.all(ausgegebene.map((bericht) => describeOparl(kontext.db, bericht, base))));
    },
  }),
  apiRoute({
    method: 'get',
    path: '/berichte/{id}',
    zugang: 'bericht.sehen',
    umfang: 'berichte:lesen',
    summary: 'Ein Papier mit seinem Weg durch die Gremien (OParl 1.1: Paper, Consultation)',
    tag: 'Berichte',
    params: z.object({ id: z.coerce.number().int().positive() }),
    answer: paper,
    handler: async ({ kontext, params: { id } }) => {
      const bericht = await findBericht(kontext.db, id);
      return bericht
        ? ok(await describeOparl(kontext.db, bericht, baseUrl(kontext)))
        : refuse('bericht.unbekannt');
    },
  }),
  apiRoute({
    method: 'get',
    path: '/beschluesse',
    zugang: 'bericht.sehen',
    umfang: 'berichte:lesen',
    summary: 'Beschlüsse der Gremien, die neuesten zuerst',
    tag: 'Berichte',
    answer: z.array(
      z.object({
        id: z.number(),
        gremium: z.string(),
        am: z.string(),
        vorlage: z.string(),
        vorlagennummer: z.string(),
        adresse: z.string(),
        tagesordnungspunkt: z.string(),
        ergebnis: z.string(),
        wortlaut: z.string(),
        auflagen: z.string(),
        offeneAuftraege: z.number(),
      }),
    ),
    handler: async ({ kontext }) => {
      const beschluesse = await listBeschluesse(kontext.db);
      return ok(
        beschluesse.map((eins) => ({
          id: eins.id,
          gremium: eins.gremium,
          am: eins.am,
          vorlage: eins.vorlage,
          vorlagennummer: eins.vorlagennummer,
          adresse: eins.adresse,
          tagesordnungspunkt: eins.tagesordnungspunkt,
          ergebnis: eins.ergebnis,
          wortlaut: eins.wortlaut,
          auflagen: eins.auflagen,
          offeneAuftraege: eins.offene_auftraege,
        })),
      );
    },
  }),
];
