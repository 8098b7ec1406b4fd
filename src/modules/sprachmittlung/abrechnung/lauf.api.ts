import { z } from '@hono/zod-openapi';
import { ok, refuse } from '../../../begriffe/ablehnung.ts';
import { apiRoute } from '../../../platform/http/api.ts';
import { describeSchritt } from './entschaedigung-worte.texte.ts';
import { LAUF_STATUS } from './lauf.rules.ts';
import { findLauf, type Laufzeile, listLaeufe } from './lauf.store.ts';
import { listPositionen, type Position } from './position.store.ts';
import { zeitenOf } from './position.ts';
import { describeHinweis } from './pruefung.texte.ts';

const params = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

const laufSchema = z
  .object({
    id: z.number(),
    bezeichnung: z.string(),
    von: z.string().describe('First day'),
    bis: z.string().describe('Last day'),
    status: z.enum(LAUF_STATUS as [string, ...string[]]),
    anzahl: z.number(),
    personen: z.number(),
    summeCent: z.number(),
    geprueftAt: z.string().nullable(),
    freigegebenAt: z.string().nullable(),
    zahllaufId: z.number().nullable(),
  })
  .openapi('Abrechnung');

const positionSchema = z
  .object({
    id: z.number(),
    einsatzId: z.number(),
    sprachmittlerId: z.number(),
    sprachmittler: z.string(),
    beginnAt: z.string(),
    endeAt: z.string(),
    sprache: z.string(),
    stelle: z.string(),
    minuten: z.number(),
    kilometer: z.number(),
    regel: z.string(),
    schritte: z.array(z.object({ text: z.string(), cent: z.number() })),
    betragCent: z.number(),
    korrekturGrund: z.string(),
    zahler: z.string(),
    kostentraeger: z.string().nullable(),
    topf: z.string().nullable(),
    hinweise: z.array(z.object({ pruefung: z.string(), text: z.string(), erledigt: z.boolean() })),
    zahlungId: z.number().nullable(),
  })
  .openapi('Abrechnungsposition');

const asLauf = (lauf: Laufzeile): z.input<typeof laufSchema> => ({
  id: lauf.id,
  bezeichnung: lauf.bezeichnung,
  von: lauf.von_am,
  bis: lauf.bis_am,
  status: lauf.status,
  anzahl: lauf.anzahl,
  personen: lauf.personen,
  summeCent: lauf.summe_cent,
  geprueftAt: lauf.geprueft_at?.toISOString() ?? null,
  freigegebenAt: lauf.freigegeben_at?.toISOString() ?? null,
  zahllaufId: lauf.zahllauf_id,
});

function asPosition(position: Position, sprache: 'de' | 'en'): z.input<typeof positionSchema> {
  const { beginn, ende } = zeitenOf(position);
  const { berechnung } = position;
  return {
    id: position.id,
    einsatzId: position.einsatz_id,
    sprachmittlerId: position.sprachmittler_id,
    sprachmittler: position.sprachmittler,
    beginnAt: beginn.toISOString(),
    endeAt: ende.toISOString(),
    sprache: position.sprache,
    stelle: position.stelle,
    minuten: berechnung.eingaben.minuten,
    kilometer: berechnung.eingaben.zehntelkilometer / 10,
    regel: berechnung.bezeichnung,
    schritte: berechnung.schritte.map((schritt) => ({
      text: describeSchritt(schritt, sprache),
      cent: schritt.cent,
    })),
    betragCent: position.betrag_cent,
    korrekturGrund: position.korrektur_grund,
    zahler: position.zahler,
    kostentraeger: position.kostentraeger,
    topf: position.topf,
    hinweise: position.hinweise.map((hinweis) => ({
      pruefung: hinweis.pruefung,
      text: describeHinweis(hinweis, sprache),
      erledigt: hinweis.erledigt !== undefined,
    })),
    zahlungId: position.zahlung_id,
  };
}

/** Settlement runs and their lines, to read. Releasing is for people who have signed in. */
export const laufApi = [
  apiRoute({
    method: 'get',
    path: '/abrechnungen',
    zugang: 'abrechnung.sehen',
    umfang: 'abrechnung:lesen',
    tag: 'Abrechnung',
    summary: 'Settlement runs, the latest period first',
    query: z.object({
      status: z.enum(LAUF_STATUS as [string, ...string[]]).optional(),
      seite: z.coerce.number().int().min(1).max(100_000).default(1),
      zeilen: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ abrechnungen: z.array(laufSchema), gesamt: z.number() }),
    async handler({ kontext, query: { status, seite, zeilen } }) {
      const filter = LAUF_STATUS.find((eins) => eins === status);
      const { rows, total } = await listLaeufe(kontext.db, filter ? { status: filter } : {}, {
        page: seite,
        size: zeilen,
      });
      return ok({ abrechnungen: rows.map(asLauf), gesamt: total });
    },
  }),
  apiRoute({
    method: 'get',
    path: '/abrechnungen/{id}',
    zugang: 'abrechnung.sehen',
    umfang: 'abrechnung:lesen',
    tag: 'Abrechnung',
    summary: 'One settlement run',
    params,
    answer: laufSchema,
    async handler({ kontext, params: { id } }) {
      const lauf = await findLauf(kontext.db, id);
      return lauf ? ok(asLauf(lauf)) : refuse('lauf.unbekannt');
    },
  }),
  apiRoute({
    method: 'get',
    path: '/abrechnungen/{id}/positionen',
    zugang: 'abrechnung.sehen',
    umfang: 'abrechnung:lesen',
    tag: 'Abrechnung',
    summary: 'The lines of a settlement run with their calculation and what the checks found',
    params,
    answer: z.object({ positionen: z.array(positionSchema) }),
    async handler({ kontext, params: { id } }) {
      if (!(await findLauf(kontext.db, id))) return refuse('lauf.unbekannt');
      const positionen = await listPositionen(kontext.db, { laufId: id });
      return ok({ positionen: positionen.map((position) => asPosition(position, kontext.sprache)) });
    },
  }),
];
