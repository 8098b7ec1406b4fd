import { z } from '@hono/zod-openapi';
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { apiRoute } from '../../../platform/http/api.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { ABLEHNUNGSGRUENDE } from '../absage.rules.ts';
import {
  acceptReihenangebot,
  assignReihe,
  beginReihensuche,
  declineReihenangebot,
  offerReihe,
  type Reihenantwort,
} from './reihenangebot.action.ts';
import { findReihenangebot } from './reihenangebot.store.ts';
import { describeAblehnung } from './seiten.texte.ts';

/** One person for a whole series, by API: the same acts and permissions as the pages. */

const zahl = () => z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const params = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/** The refusal with its sentence. */
function spoken<T>(result: Ergebnis<T>, kontext: Kontext): Ergebnis<T> {
  if (result.ok) return result;
  const satz = describeAblehnung(result, kontext.sprache);
  return { ...result, werte: { ...result.werte, satz } } satisfies Ablehnung;
}

const reihenantwort = z
  .object({
    angenommen: z.number(),
    abgelehnt: z.array(z.object({ einsatzId: z.number(), grund: z.string(), satz: z.string() })),
  })
  .openapi('Reihenantwort');

const answerOf = ({ angenommen, abgelehnt }: Reihenantwort, { sprache }: Kontext) => ({
  angenommen,
  abgelehnt: abgelehnt.map(({ einsatzId, ablehnung }) => ({
    einsatzId,
    grund: ablehnung.grund,
    satz: describeAblehnung(ablehnung, sprache),
  })),
});

/** Somebody else's question is as unknown as one that does not exist. */
async function isEigenes({ db, wer }: Kontext, id: number): Promise<boolean> {
  const reihenangebot = await findReihenangebot(db, id);
  return reihenangebot !== null && reihenangebot.sprachmittler_id === wer.sprachmittlerId;
}

const tag = 'Reihen';

export const reihenangebotApi = [
  apiRoute({
    method: 'post',
    path: '/reihen/{id}/suche',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Begins the search for every open date; who is asked for several gets one mail',
    params,
    answer: z.object({ begonnen: z.number() }),
    async handler({ kontext, params: { id } }) {
      const result = await beginReihensuche(kontext, id);
      return result.ok ? ok({ begonnen: result.wert }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/reihen/{id}/angebote',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Asks these people for all open dates to which they can come, each in one mail',
    params,
    body: z.object({ sprachmittlerIds: z.array(zahl()).min(1).max(20) }),
    answer: z.object({ angebote: z.number() }),
    async handler({ kontext, params: { id }, body }) {
      const result = await offerReihe(kontext, id, body.sprachmittlerIds);
      return result.ok ? ok({ angebote: result.wert }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/reihen/{id}/zuteilung',
    zugang: 'vermittlung.fuehren',
    umfang: 'einsatz:schreiben',
    tag,
    summary:
      'Assigns all open dates to somebody who accepted by telephone; clashes stay open with their reason',
    params,
    body: z.object({ sprachmittlerId: zahl() }),
    answer: reihenantwort,
    async handler({ kontext, params: { id }, body }) {
      const result = await assignReihe(kontext, id, body.sprachmittlerId);
      return result.ok ? ok(answerOf(result.wert, kontext)) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/meine/reihenangebote/{id}/annahme',
    zugang: 'eigene-einsaetze.melden',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Accepts these dates of the question; each is taken or refused with its reason',
    params,
    body: z.object({ einsatzIds: z.array(zahl()).min(1).max(200) }),
    answer: reihenantwort,
    async handler({ kontext, params: { id }, body }) {
      if (!(await isEigenes(kontext, id))) return spoken(refuse('angebot.unbekannt'), kontext);
      const result = await acceptReihenangebot(kontext, id, body.einsatzIds);
      return result.ok ? ok(answerOf(result.wert, kontext)) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/meine/reihenangebote/{id}/ablehnung',
    zugang: 'eigene-einsaetze.melden',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Declines all dates of the question that are still open',
    params,
    body: z.object({ grund: z.enum(ABLEHNUNGSGRUENDE).default('sonstiges') }),
    answer: z.object({ abgelehnt: z.number() }),
    async handler({ kontext, params: { id }, body }) {
      if (!(await isEigenes(kontext, id))) return spoken(refuse('angebot.unbekannt'), kontext);
      const result = await declineReihenangebot(kontext, id, body.grund);
      return result.ok ? ok({ abgelehnt: result.wert }) : spoken(result, kontext);
    },
  }),
];
