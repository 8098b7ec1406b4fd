import { z } from '@hono/zod-openapi';
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { parseUhrzeit } from '../../../begriffe/zeit.ts';
import { apiRoute } from '../../../platform/http/api.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { VERKEHRSMITTEL } from '../abrechnung/meldefelder.rules.ts';
import { AUSFALLGRUENDE, RUECKGABEGRUENDE, VERANLASSER } from '../absage.rules.ts';
import { EINSATZ_STATUS } from '../einsatz.rules.ts';
import type { EinsatzMitNamen } from '../einsatz.store.ts';
import { listMitNamen } from './abschluss.store.ts';
import { KOSTENENTSCHEIDUNGEN, reportAusfall } from './ausfall.action.ts';
import { confirmEinsatz } from './bestaetigung.action.ts';
import { reportEinsatz } from './meldung.action.ts';
import { replaceSprachmittler } from './rueckgabe.action.ts';
import { satz } from './texte.ts';
import { countersignEinsatz, KLAERUNGEN, objectEinsatz, settleEinsatz } from './widerspruch.action.ts';
import { seiteOf } from './zugriff.ts';

const params = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
const done = z.object({ ok: z.literal(true) });

const uhrzeit = z
  .string()
  .max(20)
  .transform((eingabe, context) => {
    const ergebnis = parseUhrzeit(eingabe);
    if (ergebnis.ok) return ergebnis.wert;
    context.addIssue({ code: 'custom', message: 'uhrzeit.unlesbar' });
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    example: '09:30',
    description: 'Local time in Berlin on the day of the appointment',
  });

const spanne = z.object({ von: uhrzeit, bis: uhrzeit });

/** Tenths inside, kilometres with one digit outside. */
const kilometer = z
  .number()
  .min(0)
  .max(10_000)
  .nullable()
  .default(null)
  .transform((wert) => (wert === null ? null : Math.round(wert * 10)))
  .openapi({ type: 'number', example: 23.5, description: 'There and back' });

const text = z
  .string()
  .max(1000)
  .transform((eingabe) => eingabe.toWellFormed().replaceAll('\0', '').trim());

/** The refusal with its sentence, as programs show it to people. */
function spoken<T>(result: Ergebnis<T>, { sprache }: Kontext): Ergebnis<T> {
  if (result.ok) return result;
  return { ...result, werte: { ...result.werte, satz: satz(result, sprache) } };
}

const said = (result: Ergebnis<unknown>, kontext: Kontext): Ergebnis<{ ok: true }> =>
  result.ok ? ok({ ok: true as const }) : (spoken(result, kontext) as Ergebnis<{ ok: true }>);

const einsatzSchema = z
  .object({
    id: z.number(),
    status: z.enum(EINSATZ_STATUS),
    stelle: z.string(),
    sprache: z.string(),
    beginnAt: z.string(),
    endeAt: z.string(),
    modus: z.string(),
    ort: z.string(),
    thema: z.string(),
    istBeginnAt: z.string().nullable(),
    istEndeAt: z.string().nullable(),
    kilometer: z.number().nullable(),
    verkehrsmittel: z.enum(VERKEHRSMITTEL).nullable(),
    auslagenCent: z.number().nullable(),
    wartezeitMinuten: z.number().nullable(),
    fahrzeitMinuten: z.number().nullable(),
    widerspruch: z.string(),
  })
  .openapi('EigenerEinsatz');

const asEinsatz = (einsatz: EinsatzMitNamen): z.input<typeof einsatzSchema> => ({
  id: einsatz.id,
  status: einsatz.status,
  stelle: einsatz.stelle,
  sprache: einsatz.sprache,
  beginnAt: einsatz.beginn_at.toISOString(),
  endeAt: einsatz.ende_at.toISOString(),
  modus: einsatz.modus,
  ort: [einsatz.einsatzort, einsatz.strasse, `${einsatz.plz} ${einsatz.ort}`.trim()]
    .filter(Boolean)
    .join(', '),
  thema: einsatz.thema,
  istBeginnAt: einsatz.ist_beginn_at?.toISOString() ?? null,
  istEndeAt: einsatz.ist_ende_at?.toISOString() ?? null,
  kilometer: einsatz.kilometer_zehntel === null ? null : einsatz.kilometer_zehntel / 10,
  verkehrsmittel: einsatz.verkehrsmittel,
  auslagenCent: einsatz.auslagen_cent,
  wartezeitMinuten: einsatz.wartezeit_minuten,
  fahrzeitMinuten: einsatz.fahrzeit_minuten,
  widerspruch: einsatz.widerspruch,
});

export const abschlussApi = [
  apiRoute({
    method: 'get',
    path: '/meine/einsaetze',
    zugang: 'eigene-einsaetze.sehen',
    umfang: 'einsatz:lesen',
    tag: 'Abschluss',
    summary: 'Accepted appointments of the person the key belongs to, the latest first',
    query: z.object({ status: z.enum(EINSATZ_STATUS).optional() }),
    answer: z.object({ einsaetze: z.array(einsatzSchema) }),
    async handler({ kontext, query }) {
      const rows = await listMitNamen(kontext.db, {
        sprachmittlerId: kontext.wer.sprachmittlerId ?? 0,
        status: query.status ? [query.status] : EINSATZ_STATUS,
        rueckwaerts: true,
        hoechstens: 500,
      });
      return ok({ einsaetze: rows.map(asEinsatz) });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/rueckgabe',
    zugang: 'zusage.zurueckgeben',
    umfang: 'einsatz:schreiben',
    tag: 'Abschluss',
    summary: 'Give an accepted appointment back before it begins; somebody else is looked for at once',
    params,
    body: z.object({ grund: z.enum(RUECKGABEGRUENDE), bemerkung: text.default('') }),
    answer: done,
    handler: async ({ kontext, params: { id }, body }) =>
      said(await replaceSprachmittler(kontext, id, body, seiteOf(kontext.wer)), kontext),
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/ausfall',
    zugang: 'ausfall.melden',
    umfang: 'einsatz:schreiben',
    tag: 'Abschluss',
    summary:
      'Report that an appointment did not take place; only the office decides who brought it about and who bears the compensation',
    params,
    body: z.object({
      grund: z.enum(AUSFALLGRUENDE),
      kilometer,
      veranlasser: z.enum(VERANLASSER).nullable().default(null),
      kosten: z.enum(KOSTENENTSCHEIDUNGEN).default('vorschlag'),
      begruendung: text.default(''),
    }),
    answer: done,
    handler: async ({ kontext, params: { id }, body: { kilometer: zehntelkilometer, ...ausfall } }) =>
      said(await reportAusfall(kontext, id, { ...ausfall, zehntelkilometer }, seiteOf(kontext.wer)), kontext),
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/meldung',
    zugang: 'meldung.abgeben',
    umfang: 'einsatz:schreiben',
    tag: 'Abschluss',
    summary: 'Report the actual times and kilometres; again while they are not yet confirmed',
    params,
    body: z.object({
      von: uhrzeit,
      bis: uhrzeit,
      kilometer,
      verkehrsmittel: z
        .enum(VERKEHRSMITTEL)
        .nullable()
        .optional()
        .describe('Left out, what was reported before stays; the same for the three below'),
      auslagenCent: z
        .number()
        .int()
        .min(0)
        .max(1_000_000)
        .nullable()
        .optional()
        .describe('Receipts, in cents'),
      wartezeitMinuten: z.number().int().min(0).max(1440).nullable().optional(),
      fahrzeitMinuten: z.number().int().min(0).max(1440).nullable().optional(),
      bemerkung: text.default(''),
    }),
    answer: z.object({ ok: z.literal(true), hinweise: z.array(z.string()) }),
    async handler({ kontext, params: { id }, body: { kilometer: zehntelkilometer, ...zeiten } }) {
      const result = await reportEinsatz(kontext, id, { ...zeiten, zehntelkilometer }, seiteOf(kontext.wer));
      if (!result.ok) return spoken(result, kontext);
      return ok({
        ok: true as const,
        hinweise: result.wert.hinweise.map((hinweis) => satz(hinweis, kontext.sprache)),
      });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/bestaetigung',
    zugang: 'meldung.pruefen',
    umfang: 'einsatz:schreiben',
    tag: 'Abschluss',
    summary: 'Confirm a report',
    params,
    answer: done,
    handler: async ({ kontext, params: { id } }) =>
      said(await confirmEinsatz(kontext, id, seiteOf(kontext.wer)), kontext),
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/widerspruch',
    zugang: 'meldung.pruefen',
    umfang: 'einsatz:schreiben',
    tag: 'Abschluss',
    summary: 'Object to a report, with the times that are right where they are known',
    params,
    body: z.object({
      begruendung: text,
      zeiten: spanne.nullable().default(null),
    }),
    answer: done,
    handler: async ({ kontext, params: { id }, body }) =>
      said(await objectEinsatz(kontext, id, body, seiteOf(kontext.wer)), kontext),
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/gegenzeichnung',
    zugang: 'eigene-einsaetze.melden',
    umfang: 'einsatz:schreiben',
    tag: 'Abschluss',
    summary: 'Agree to the times that the requester holds to be right',
    params,
    answer: done,
    handler: async ({ kontext, params: { id } }) =>
      said(await countersignEinsatz(kontext, id, 'sprachmittler'), kontext),
  }),
  apiRoute({
    method: 'post',
    path: '/einsaetze/{id}/klaerung',
    zugang: 'einsatz.bearbeiten',
    umfang: 'einsatz:schreiben',
    tag: 'Abschluss',
    summary: 'Decide an objection: whose times count, or other ones',
    params,
    body: z.object({
      nach: z.enum(KLAERUNGEN),
      zeiten: spanne.nullable().default(null).describe('With nach = eigene'),
      kilometer,
      begruendung: text,
    }),
    answer: done,
    handler: async ({ kontext, params: { id }, body: { kilometer: zehntelkilometer, ...klaerung } }) =>
      said(await settleEinsatz(kontext, id, { ...klaerung, zehntelkilometer }), kontext),
  }),
];
