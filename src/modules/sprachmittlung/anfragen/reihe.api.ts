import { z } from '@hono/zod-openapi';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { apiRoute } from '../../../platform/http/api.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { ABSAGEGRUENDE, VERANLASSER } from '../absage.rules.ts';
import { findEinsatz, listEinsaetze } from '../einsatz.store.ts';
import { HOECHSTENS_TERMINE, RHYTHMEN, type Rhythmus } from '../reihe.rules.ts';
import { absageSchema, type WiederholungEingabe, wiederholungSchema } from './anfrage.schema.ts';
import { findReihe, type Reihe } from './anfrage.store.ts';
import { anfragefelder, einsatzZeile, kostenfeld, lineOf, readFields, spoken } from './anfragen.api.ts';
import { fieldsOf, inputOf } from './eingabe-aus-einsatz.ts';
import { cancelReiheFrom, changeReiheFrom, swapReihenperson } from './reihe-aendern.action.ts';
import { createReihe } from './reihe-anlegen.action.ts';
import { isBuero, maySee } from './zustaendigkeit.ts';

/** Series by API: the same acts and permissions as their pages. */

const zahl = () => z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const params = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
const ab = zahl().describe('Einsatz from which on, itself included');

const wiederholungsfelder = {
  wiederholung: z.enum(RHYTHMEN).describe('How often'),
  wochentage: z
    .array(z.number().int().min(1).max(7))
    .optional()
    .describe('Weekdays for the weekly rhythms, 1 is Monday; left out: the weekday of `datum`'),
  endetAm: z.string().optional().describe('Last possible day; or `anzahl`'),
  anzahl: zahl().optional().describe(`Number of dates, at most ${HOECHSTENS_TERMINE}; or \`endetAm\``),
  ausser: z.array(z.string()).optional().describe('Days to leave out'),
  ohneFeiertage: z.boolean().default(true).describe('Public holidays are left out'),
  istSprechstunde: z.boolean().optional().describe('Fixed hours for whoever comes: no `klient` is needed'),
  bezeichnung: z.string().optional().describe('Name of the series'),
};
type Wiederholung = z.output<z.ZodObject<typeof wiederholungsfelder>>;

/** Reads how a request is repeated by the form's own schema. */
function readWiederholung(felder: Wiederholung): Ergebnis<WiederholungEingabe & { wiederholung: Rhythmus }> {
  const { wochentage, anzahl, ausser, ...rest } = felder;
  const gelesen = wiederholungSchema.safeParse({
    ...rest,
    wochentage: wochentage?.map(String),
    anzahl: anzahl === undefined ? '' : String(anzahl),
    ausser: ausser?.join(', '),
  });
  if (gelesen.success) return ok({ ...gelesen.data, wiederholung: felder.wiederholung });
  const [issue] = gelesen.error.issues;
  return refuse(issue?.message ?? 'eingabe.ungueltig', { feld: String(issue?.path[0] ?? '') });
}

/** The series, when whoever asks may see it. */
async function findVisible({ db, wer }: Kontext, id: number): Promise<(Reihe & { stelle: string }) | null> {
  const reihe = await findReihe(db, id);
  return reihe && maySee(wer, reihe.stelle_id) ? reihe : null;
}

const reihe = z
  .object({
    id: z.number(),
    bezeichnung: z.string(),
    stelleId: z.number(),
    stelle: z.string(),
    istSprechstunde: z.boolean(),
    angelegtAt: z.string(),
    termine: z.array(einsatzZeile),
  })
  .openapi('Reihe');

const tag = 'Reihen';

export const reihenApi = [
  apiRoute({
    method: 'post',
    path: '/reihen',
    zugang: 'anfrage.stellen',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Asks for the same appointment again and again: all dates or none',
    body: z.object({
      stelleId: zahl().optional().describe('Requester; keys of a requester ask for their own'),
      ...anfragefelder,
      ...kostenfeld,
      klient: anfragefelder.klient.optional(),
      ...wiederholungsfelder,
    }),
    status: 201,
    answer: z.object({
      id: z.number(),
      einsatzIds: z.array(z.number()),
      brauchtFreigabe: z.boolean(),
    }),
    async handler({ kontext, body }) {
      const { stelleId, ...felder } = body;
      const stelle = stelleId ?? (isBuero(kontext.wer) ? undefined : kontext.wer.stelleIds[0]);
      if (stelle === undefined) return spoken(refuse('feld.fehlt', { feld: 'stelleId' }), kontext);
      const wiederholung = readWiederholung(felder);
      if (!wiederholung.ok) return spoken(wiederholung, kontext);
      const eingabe = readFields(felder);
      if (!eingabe.ok) return spoken(eingabe, kontext);
      const result = await createReihe(kontext, stelle, eingabe.wert, wiederholung.wert);
      if (!result.ok) return spoken(result, kontext);
      const { reiheId, ids, brauchtFreigabe } = result.wert;
      return ok({ id: reiheId, einsatzIds: ids, brauchtFreigabe });
    },
  }),
  apiRoute({
    method: 'get',
    path: '/reihen/{id}',
    zugang: 'anfrage.lesen',
    umfang: 'einsatz:lesen',
    tag,
    summary: 'A series with all its dates',
    params,
    answer: reihe,
    async handler({ kontext, params: { id } }) {
      const gefunden = await findVisible(kontext, id);
      if (!gefunden) return spoken(refuse('reihe.unbekannt'), kontext);
      const { rows } = await listEinsaetze(
        kontext.db,
        { reiheId: id },
        { sort: { key: 'beginn_at', direction: 'asc' }, page: 1, size: HOECHSTENS_TERMINE },
      );
      return ok({
        id,
        bezeichnung: gefunden.bezeichnung,
        stelleId: gefunden.stelle_id,
        stelle: gefunden.stelle,
        istSprechstunde: gefunden.ist_sprechstunde,
        angelegtAt: gefunden.angelegt_at.toISOString(),
        termine: rows.map(lineOf),
      });
    },
  }),
  apiRoute({
    method: 'patch',
    path: '/reihen/{id}',
    zugang: 'anfrage.aendern',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Changes what is named at one date and all after it; `datum` moves all by as many days',
    params,
    body: z
      .object({ ...anfragefelder })
      .partial()
      .extend({ ab, version: z.number().int().optional().describe('of the Einsatz `ab`') }),
    answer: z.object({ geaendert: z.number() }),
    async handler({ kontext, params: { id }, body }) {
      const { ab: abId, version, ...felder } = body;
      const gefunden = await findVisible(kontext, id);
      const einsatz = gefunden && (await findEinsatz(kontext.db, abId));
      if (!gefunden) return spoken(refuse('reihe.unbekannt'), kontext);
      if (einsatz?.reihe_id !== id) return spoken(refuse('reihe.termin-unbekannt', { feld: 'ab' }), kontext);
      const bisher = fieldsOf(inputOf(einsatz));
      // A place that is chosen replaces the address that stood there.
      const ohneAdresse = felder.ortWahl ? { einsatzort: '', strasse: '', plz: '', ort: '' } : {};
      const eingabe = readFields({ ...bisher, ...ohneAdresse, ...felder });
      if (!eingabe.ok) return spoken(eingabe, kontext);
      const result = await changeReiheFrom(kontext, id, abId, eingabe.wert, version ?? null);
      return result.ok ? ok({ geaendert: result.wert }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/reihen/{id}/absage',
    zugang: 'anfrage.aendern',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Cancels one date and all after it',
    params,
    body: z.object({
      ab,
      grund: z.enum(ABSAGEGRUENDE),
      bemerkung: z.string().max(300).optional(),
      veranlasser: z.enum(VERANLASSER).optional(),
    }),
    answer: z.object({ abgesagt: z.number() }),
    async handler({ kontext, params: { id }, body }) {
      const eingabe = absageSchema.safeParse(body);
      if (!eingabe.success) return spoken(refuse('eingabe.ungueltig', { feld: 'grund' }), kontext);
      const result = await cancelReiheFrom(kontext, id, body.ab, eingabe.data);
      return result.ok ? ok({ abgesagt: result.wert }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/reihen/{id}/person',
    zugang: 'anfrage.aendern',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Another person for one date, or anybody else (null)',
    params,
    body: z.object({ einsatzId: zahl(), sprachmittlerId: zahl().nullable() }),
    answer: z.object({ ok: z.literal(true) }),
    async handler({ kontext, params: { id }, body }) {
      const result = await swapReihenperson(kontext, id, body.einsatzId, body.sprachmittlerId);
      return result.ok ? ok({ ok: true as const }) : spoken(result, kontext);
    },
  }),
];
