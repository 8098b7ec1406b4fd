import { z } from '@hono/zod-openapi';
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { isDatum } from '../../../begriffe/zeit.ts';
import { apiRoute } from '../../../platform/http/api.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { ABSAGEGRUENDE, VERANLASSER } from '../absage.rules.ts';
import { POOLROLLEN, RICHTUNGEN } from '../bedarf.rules.ts';
import { EINSATZ_STATUS } from '../einsatz.rules.ts';
import { type EinsatzMitNamen, type Einsatzzeile, findEinsatz, listEinsaetze } from '../einsatz.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { ZAHLER } from '../stellen/stelle.rules.ts';
import { type AnfrageEingabe, absageSchema, anfrageSchema } from './anfrage.schema.ts';
import { changeAnfrage } from './anfrage-aendern.action.ts';
import { createAnfrage } from './anfrage-stellen.action.ts';
import { fieldsOf, inputOf } from './eingabe-aus-einsatz.ts';
import { cancelEinsatz } from './einsatz-absagen.action.ts';
import { sentenceOf } from './texte.ts';
import { isBuero, maySee } from './zustaendigkeit.ts';

const params = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
const datum = z.string().refine(isDatum, 'YYYY-MM-DD').optional();

/** The refusal with its sentence. */
export function spoken<T>(result: Ergebnis<T>, { sprache }: Kontext): Ergebnis<T> {
  if (result.ok) return result;
  return { ...result, werte: { ...result.werte, satz: sentenceOf(result, sprache) } } satisfies Ablehnung;
}

export const anfragefelder = {
  poolrolle: z
    .string()
    .optional()
    .describe(
      'Who is needed: sprachmittler (default, any volunteer), kulturmittler, sprachenpool (own administration only)',
    ),
  sprache: z.string().describe('Language code, e.g. "ti"'),
  dialekt: z.string().optional(),
  ersatzsprachen: z
    .array(z.string())
    .optional()
    .describe('Languages that would do as well, the better ones first'),
  mindestniveau: z.string().optional().describe('A1 to C2'),
  richtung: z.string().optional().describe('beide, ins-deutsche, aus-dem-deutschen'),
  datum: z.string().describe('Day of the appointment, 2026-04-01 or 1.4.2026'),
  beginn: z.string().describe('Local time in Berlin, 09:00'),
  ende: z.string().describe('Expected end; an evening may end after midnight'),
  modus: z.string().optional().describe('vor-ort (default), video, telefon'),
  ortWahl: z
    .string()
    .optional()
    .describe(
      '"stelle" for the requester’s own address, the number of one of its places, or left out with a typed address',
    ),
  einsatzort: z.string().optional(),
  strasse: z.string().optional(),
  plz: z.string().optional(),
  ort: z.string().optional(),
  ortHinweis: z.string().optional(),
  einwahl: z.string().optional(),
  thema: z.string().describe('Topic from the office’s list, e.g. "schule"'),
  art: z.string().optional(),
  klient: z.string().describe('Pseudonym, never a name'),
  aktenzeichen: z.string().optional(),
  begruendung: z.string().optional(),
  bemerkung: z.string().optional(),
  geschlecht: z.string().optional().describe('weiblich, maennlich, divers'),
  geschlechtIstPflicht: z.boolean().optional(),
  geschlechtBegruendung: z.string().optional(),
  wunschSprachmittlerId: z.number().int().positive().nullable().optional(),
  ansprechperson: z.string().optional(),
  ansprechpersonTelefon: z.string().optional(),
  ansprechpersonEmail: z.string().optional(),
  laienhinweisBestaetigt: z
    .boolean()
    .optional()
    .describe('The requester knows that volunteers come; needed from requesters'),
  bestaetigteRueckfragen: z
    .array(z.string())
    .optional()
    .describe('Reasons of questions that were refused before and are meant as they are'),
};

/** Asked once, with the request; afterwards the office decides who pays. */
export const kostenfeld = {
  kostentraegerId: z
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .nullable()
    .optional()
    .describe('The third party whose question is answered with yes: it pays'),
};

export const einsatzZeile = z
  .object({
    id: z.number(),
    status: z.enum(EINSATZ_STATUS),
    beginnAt: z.string(),
    endeAt: z.string(),
    sprache: z.string(),
    modus: z.string(),
    ort: z.string(),
    thema: z.string(),
    stelle: z.string(),
    sprachmittler: z.string().nullable(),
    poolrolle: z.enum(POOLROLLEN),
    istKurzfristig: z.boolean(),
    reiheId: z.number().nullable(),
  })
  .openapi('Einsatz');

const einsatzGanz = einsatzZeile
  .extend({
    stelleId: z.number(),
    dialekt: z.string(),
    ersatzsprachen: z.array(z.string()),
    mindestniveau: z.string().nullable(),
    richtung: z.enum(RICHTUNGEN),
    einsatzort: z.string(),
    strasse: z.string(),
    plz: z.string(),
    ortHinweis: z.string(),
    art: z.string(),
    klient: z.string(),
    aktenzeichen: z.string(),
    begruendung: z.string(),
    ansprechperson: z.string(),
    brauchtFreigabe: z.boolean(),
    angefragtAt: z.string(),
    absageGrund: z.string().nullable(),
    nichtVermitteltGrund: z.string().nullable(),
    zahler: z.enum(ZAHLER).describe('Who pays'),
    kostentraegerId: z.number().nullable(),
    version: z.number(),
  })
  .openapi('EinsatzGanz');

export const lineOf = (row: Einsatzzeile | EinsatzMitNamen): z.input<typeof einsatzZeile> => ({
  id: row.id,
  status: row.status,
  beginnAt: row.beginn_at.toISOString(),
  endeAt: row.ende_at.toISOString(),
  sprache: row.sprache,
  modus: row.modus,
  ort: row.ort,
  thema: row.thema,
  stelle: row.stelle,
  sprachmittler: row.sprachmittler,
  poolrolle: row.poolrolle,
  istKurzfristig: row.ist_kurzfristig,
  reiheId: row.reihe_id,
});

const wholeOf = (einsatz: EinsatzMitNamen): z.input<typeof einsatzGanz> => ({
  ...lineOf(einsatz),
  stelleId: einsatz.stelle_id,
  dialekt: einsatz.dialekt,
  ersatzsprachen: einsatz.ersatzsprachen,
  mindestniveau: einsatz.mindestniveau,
  richtung: einsatz.richtung,
  einsatzort: einsatz.einsatzort,
  strasse: einsatz.strasse,
  plz: einsatz.plz,
  ortHinweis: einsatz.ort_hinweis,
  art: einsatz.art,
  klient: einsatz.pseudonym,
  aktenzeichen: einsatz.aktenzeichen,
  begruendung: einsatz.begruendung,
  ansprechperson: einsatz.ansprechperson,
  brauchtFreigabe: einsatz.braucht_pruefung,
  angefragtAt: einsatz.angefragt_at.toISOString(),
  absageGrund: einsatz.absage_grund || null,
  nichtVermitteltGrund: einsatz.nicht_vermittelt_grund,
  zahler: einsatz.zahler,
  kostentraegerId: einsatz.kostentraeger_id,
  version: einsatz.version,
});

/** Reads the fields by the form's own schema; the first that does not fit is the refusal. */
export function readFields(fields: unknown): Ergebnis<AnfrageEingabe> {
  const gelesen = anfrageSchema.safeParse(fields);
  if (gelesen.success) return ok(gelesen.data);
  const [issue] = gelesen.error.issues;
  return refuse(issue?.message ?? 'eingabe.ungueltig', { feld: String(issue?.path[0] ?? '') });
}

async function findVisible({ db, wer }: Kontext, id: number): Promise<EinsatzMitNamen | null> {
  const einsatz = await findEinsatz(db, id);
  return einsatz && maySee(wer, einsatz.stelle_id) ? einsatz : null;
}

const tag = 'Anfragen';

export const anfragenApi = [
  apiRoute({
    method: 'post',
    path: '/anfragen',
    zugang: 'anfrage.stellen',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Asks for an interpreter',
    body: z.object({
      stelleId: z
        .number()
        .int()
        .positive()
        .max(Number.MAX_SAFE_INTEGER)
        .optional()
        .describe('Requester; keys of a requester ask for their own'),
      ...anfragefelder,
      ...kostenfeld,
    }),
    status: 201,
    answer: z.object({ id: z.number(), istKurzfristig: z.boolean(), brauchtFreigabe: z.boolean() }),
    async handler({ kontext, body }) {
      const { stelleId, ...fields } = body;
      const stelle = stelleId ?? (isBuero(kontext.wer) ? undefined : kontext.wer.stelleIds[0]);
      if (stelle === undefined) return spoken(refuse('feld.fehlt', { feld: 'stelleId' }), kontext);
      const eingabe = readFields(fields);
      return spoken(eingabe.ok ? await createAnfrage(kontext, stelle, eingabe.wert) : eingabe, kontext);
    },
  }),
  apiRoute({
    method: 'get',
    path: '/einsaetze',
    zugang: 'anfrage.lesen',
    umfang: 'einsatz:lesen',
    tag,
    summary: 'Einsätze by their beginning; keys of a requester see their own',
    query: z.object({
      status: z.enum(EINSATZ_STATUS).optional(),
      sprache: z.string().max(20).optional(),
      thema: z.string().max(60).optional(),
      poolrolle: z.enum(POOLROLLEN).optional(),
      von: datum.describe('First day'),
      bis: datum.describe('Last day'),
      seite: z.coerce.number().int().min(1).max(100_000).default(1),
      zeilen: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ einsaetze: z.array(einsatzZeile), gesamt: z.number(), seite: z.number() }),
    async handler({ kontext, query }) {
      const { status, sprache, thema, poolrolle, von, bis, seite, zeilen } = query;
      const alle = isAllowed(permissions, kontext.wer, 'einsatz.sehen');
      const { rows, total } = await listEinsaetze(
        kontext.db,
        {
          ...(alle ? {} : { stelleIds: kontext.wer.stelleIds }),
          ...(status ? { status: [status] } : {}),
          ...(sprache ? { sprache } : {}),
          ...(thema ? { thema } : {}),
          ...(poolrolle ? { poolrolle } : {}),
          ...(von ? { von } : {}),
          ...(bis ? { bis } : {}),
        },
        { sort: { key: 'beginn_at', direction: 'asc' }, page: seite, size: zeilen },
      );
      return ok({ einsaetze: rows.map(lineOf), gesamt: total, seite });
    },
  }),
  apiRoute({
    method: 'get',
    path: '/einsaetze/{id}',
    zugang: 'anfrage.lesen',
    umfang: 'einsatz:lesen',
    tag,
    summary: 'One Einsatz',
    params,
    answer: einsatzGanz,
    async handler({ kontext, params: { id } }) {
      const einsatz = await findVisible(kontext, id);
      return einsatz ? ok(wholeOf(einsatz)) : spoken(refuse('einsatz.unbekannt'), kontext);
    },
  }),
  apiRoute({
    method: 'patch',
    path: '/einsaetze/{id}',
    zugang: 'anfrage.aendern',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Changes what is named; the answer says what follows for those concerned',
    params,
    body: z.object({ version: z.number().int().optional(), ...anfragefelder }).partial(),
    answer: z.object({
      folge: z.string(),
      einzeln: z.array(z.object({ aenderung: z.string(), folge: z.string() })),
    }),
    async handler({ kontext, params: { id }, body }) {
      const einsatz = await findVisible(kontext, id);
      if (!einsatz) return spoken(refuse('einsatz.unbekannt'), kontext);
      const { version, ...fields } = body;
      const bisher = fieldsOf(inputOf(einsatz));
      // A place that is chosen replaces the address that stood there.
      const ohneAdresse = fields.ortWahl ? { einsatzort: '', strasse: '', plz: '', ort: '' } : {};
      const eingabe = readFields({ ...bisher, ...ohneAdresse, ...fields });
      const result = eingabe.ok ? await changeAnfrage(kontext, id, version ?? null, eingabe.wert) : eingabe;
      if (!result.ok) return spoken(result, kontext);
      return ok({ folge: result.wert.folge, einzeln: result.wert.einzeln });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/absage',
    zugang: 'anfrage.aendern',
    umfang: 'einsatz:schreiben',
    tag,
    summary: 'Cancels an Einsatz; the answer says who bears the compensation',
    params,
    body: z.object({
      grund: z.enum(ABSAGEGRUENDE),
      bemerkung: z.string().max(300).optional(),
      veranlasser: z.enum(VERANLASSER).optional(),
    }),
    answer: z.object({
      istSpaet: z.boolean(),
      wirdEntschaedigt: z.boolean(),
      traeger: z.string().nullable(),
      satz: z.string(),
    }),
    async handler({ kontext, params: { id }, body }) {
      const eingabe = absageSchema.safeParse(body);
      if (!eingabe.success) return spoken(refuse('eingabe.ungueltig', { feld: 'grund' }), kontext);
      const result = await cancelEinsatz(kontext, id, eingabe.data);
      if (!result.ok) return spoken(result, kontext);
      const { grund, ...folge } = result.wert;
      return ok({ ...folge, satz: sentenceOf({ grund }, kontext.sprache) });
    },
  }),
];
