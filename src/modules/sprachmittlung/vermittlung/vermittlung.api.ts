import { z } from '@hono/zod-openapi';
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { apiRoute } from '../../../platform/http/api.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { ABLEHNUNGSGRUENDE } from '../absage.rules.ts';
import { findEinsatz } from '../einsatz.store.ts';
import { describeGrund } from '../texte/regeln.ts';
import {
  acceptAngebot,
  assignEinsatz,
  declineAngebot,
  sendAngebot,
  withdrawAngebot,
} from './angebot.action.ts';
import { loadRangliste } from './rangliste.ts';
import { describeAblehnung } from './seiten.texte.ts';
import { beginSuche } from './suche.action.ts';
import { findAngebot, findOffeneSuche, listAngebote, listOffeneAngebote } from './suche.store.ts';

const id = z.coerce.number().int().positive();
const einsatzParams = z.object({ id });

/** The refusal with its sentence, as programs show it to people. */
function spoken<T>(result: Ergebnis<T>, kontext: Kontext): Ergebnis<T> {
  if (result.ok) return result;
  return {
    ...result,
    werte: { ...result.werte, satz: describeAblehnung(result, kontext.sprache) },
  } satisfies Ablehnung;
}

const angebotSchema = z
  .object({
    id: z.number(),
    einsatzId: z.number(),
    sprachmittlerId: z.number(),
    welle: z.number(),
    weg: z.enum(['mail', 'telefon']),
    status: z.string(),
    erstelltAt: z.string(),
    gueltigBis: z.string(),
    beantwortetAt: z.string().nullable(),
  })
  .openapi('Angebot');

const done = z.object({ ok: z.literal(true) });

export const vermittlungApi = [
  apiRoute({
    method: 'get',
    path: '/einsaetze/{id}/kandidaten',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:lesen',
    tag: 'Vermittlung',
    summary: 'Ranking for an Einsatz with reasons; also why others are not suitable',
    params: einsatzParams,
    answer: z.object({
      geeignet: z.array(
        z.object({
          rang: z.number(),
          sprachmittlerId: z.number(),
          punkte: z.number(),
          sprache: z.string(),
          kilometer: z.number().nullable(),
          gruende: z.array(
            z.object({ kriterium: z.string(), punkte: z.number(), gewicht: z.number(), satz: z.string() }),
          ),
        }),
      ),
      ungeeignet: z.array(z.object({ sprachmittlerId: z.number(), gruende: z.array(z.string()) })),
    }),
    async handler({ kontext, params }) {
      const einsatz = await findEinsatz(kontext.db, params.id);
      if (!einsatz) return spoken(refuse('einsatz.unbekannt'), kontext);
      const suche = await findOffeneSuche(kontext.db, einsatz.id);
      const rangliste =
        suche?.rangliste ?? (await loadRangliste(kontext.db, einsatz, kontext.config.osrmUrl)).rangliste;
      return ok({
        geeignet: rangliste.geeignet.map(({ bewertungen, hinweise: _, ...kandidat }) => ({
          ...kandidat,
          gruende: bewertungen.map((b) => ({
            kriterium: b.kriterium,
            punkte: b.punkte,
            gewicht: b.gewicht,
            satz: describeGrund(b, kontext.sprache),
          })),
        })),
        ungeeignet: rangliste.ungeeignet.map(({ sprachmittlerId, gruende }) => ({
          sprachmittlerId,
          gruende: gruende.map((grund) => describeGrund(grund, kontext.sprache)),
        })),
      });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/suche',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:schreiben',
    tag: 'Vermittlung',
    summary: 'Begins the search: the first people are asked',
    params: einsatzParams,
    answer: z.object({ art: z.string(), gefragt: z.number(), grund: z.string().nullable() }),
    async handler({ kontext, params }) {
      return spoken(await beginSuche(kontext, params.id), kontext);
    },
  }),
  apiRoute({
    method: 'get',
    path: '/einsaetze/{id}/angebote',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:lesen',
    tag: 'Vermittlung',
    summary: 'Offers of an Einsatz with their answers',
    params: einsatzParams,
    answer: z.object({ angebote: z.array(angebotSchema) }),
    async handler({ kontext, params }) {
      const angebote = await listAngebote(kontext.db, params.id);
      return ok({
        angebote: angebote.map((angebot) => ({
          id: angebot.id,
          einsatzId: angebot.einsatz_id,
          sprachmittlerId: angebot.sprachmittler_id,
          welle: angebot.welle,
          weg: angebot.weg,
          status: angebot.status,
          erstelltAt: angebot.erstellt_at.toISOString(),
          gueltigBis: angebot.gueltig_bis.toISOString(),
          beantwortetAt: angebot.beantwortet_at?.toISOString() ?? null,
        })),
      });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/angebote',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:schreiben',
    tag: 'Vermittlung',
    summary: 'Asks these people',
    params: einsatzParams,
    body: z.object({ sprachmittlerIds: z.array(z.number().int().positive()).min(1).max(20) }),
    answer: z.object({ gefragt: z.number() }),
    async handler({ kontext, params, body }) {
      const result = await sendAngebot(kontext, params.id, body.sprachmittlerIds);
      return result.ok ? ok({ gefragt: result.wert }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/zuteilung',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:schreiben',
    tag: 'Vermittlung',
    summary: 'Assigns somebody who accepted by telephone',
    params: einsatzParams,
    body: z.object({ sprachmittlerId: z.number().int().positive() }),
    answer: done,
    async handler({ kontext, params, body }) {
      const result = await assignEinsatz(kontext, params.id, body.sprachmittlerId);
      return result.ok ? ok({ ok: true as const }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'delete',
    path: '/angebote/{id}',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:schreiben',
    tag: 'Vermittlung',
    summary: 'Takes an open offer back',
    params: z.object({ id }),
    answer: done,
    async handler({ kontext, params }) {
      const result = await withdrawAngebot(kontext, params.id);
      return result.ok ? ok({ ok: true as const }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'get',
    path: '/meine/angebote',
    zugang: 'eigene-einsaetze.sehen',
    umfang: 'einsatz:lesen',
    tag: 'Meine Einsätze',
    summary: 'Open offers of the interpreter the key belongs to',
    answer: z.object({
      angebote: z.array(
        z.object({
          id: z.number(),
          einsatzId: z.number(),
          reihenangebotId: z.number().nullable().describe('Several dates asked for in one question'),
        }),
      ),
    }),
    async handler({ kontext }) {
      const angebote = await listOffeneAngebote(kontext.db, kontext.wer.sprachmittlerId ?? 0);
      return ok({
        angebote: angebote.map((angebot) => ({
          id: angebot.id,
          einsatzId: angebot.einsatz_id,
          reihenangebotId: angebot.reihenangebot_id,
        })),
      });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/meine/angebote/{id}/annahme',
    zugang: 'eigene-einsaetze.melden',
    umfang: 'einsatz:schreiben',
    tag: 'Meine Einsätze',
    summary: 'Accepts an offer; the first acceptance wins',
    params: z.object({ id }),
    answer: z.object({ einsatzId: z.number() }),
    async handler({ kontext, params }) {
      const angebot = await findAngebot(kontext.db, params.id);
      if (angebot?.sprachmittler_id !== kontext.wer.sprachmittlerId)
        return spoken(refuse('angebot.unbekannt'), kontext);
      return spoken(await acceptAngebot(kontext, params.id), kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/meine/angebote/{id}/ablehnung',
    zugang: 'eigene-einsaetze.melden',
    umfang: 'einsatz:schreiben',
    tag: 'Meine Einsätze',
    summary: 'Declines an offer with a reason',
    params: z.object({ id }),
    body: z.object({ grund: z.enum(ABLEHNUNGSGRUENDE).default('sonstiges') }),
    answer: z.object({ einsatzId: z.number() }),
    async handler({ kontext, params, body }) {
      const angebot = await findAngebot(kontext.db, params.id);
      if (angebot?.sprachmittler_id !== kontext.wer.sprachmittlerId)
        return spoken(refuse('angebot.unbekannt'), kontext);
      return spoken(await declineAngebot(kontext, params.id, body.grund), kontext);
    },
  }),
];
