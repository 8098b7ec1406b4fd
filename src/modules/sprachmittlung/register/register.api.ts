import { z } from '@hono/zod-openapi';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { type ApiRoute, apiRoute } from '../../../platform/http/api.ts';
import { checkEingabe, type Eingabe } from '../../../platform/http/form.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { GESCHLECHTER, MOBILITAETEN, POOLROLLEN, RICHTUNGEN, SPRACHMITTLER_STATUS } from '../bedarf.rules.ts';
import { findSprachmittler, findSprachmittlerDetails, listSprachmittler } from '../sprachmittler.store.ts';
import { toEingabe, toFormular } from './formular.ts';
import { sprachmittlerSchema } from './register.schema.ts';
import { changeSprachmittler, createSprachmittler } from './sprachmittler.action.ts';
import { satz } from './texte.ts';

const params = z.object({ id: z.coerce.number().int().positive().max(1e15) });
const tag = z.string().nullable().describe('YYYY-MM-DD');

const kenntnis = z.object({
  sprache: z.string().describe('Code of the language, e.g. uk'),
  dialekt: z.string().optional(),
  niveau: z.enum(NIVEAUS).nullable().optional(),
  richtung: z.enum(RICHTUNGEN).optional(),
  ist_muttersprache: z.boolean().optional(),
});
const fenster = z.object({ wochentag: z.number().int().min(1).max(7), von: z.string(), bis: z.string() });

const angaben = {
  vorname: z.string().optional(),
  geschlecht: z.enum(GESCHLECHTER).nullable().optional(),
  geburtsdatum: tag.optional(),
  strasse: z.string().optional(),
  plz: z.string().optional(),
  ort: z.string().optional(),
  telefon: z.string().optional(),
  mobil: z.string().optional(),
  email: z.string().optional(),
  mobilitaet: z.enum(MOBILITAETEN).optional(),
  mobilitaet_hinweis: z.string().optional(),
  umkreis_km: z.number().int().nullable().optional(),
  verfuegbarkeit_hinweis: z.string().optional(),
  eingetreten_am: tag.optional(),
  rollen: z.array(z.enum(POOLROLLEN)).optional(),
  fachdienst: z.string().optional(),
  einwilligung_am: tag.optional(),
  verschwiegenheit_am: tag.optional(),
  verpflichtung_am: tag.optional(),
  fuehrungszeugnis_am: tag.optional(),
  fuehrungszeugnis_bis: tag.optional(),
  iban: z.string().optional().describe('Written, never read back'),
  kontoinhaber: z.string().optional(),
  themen: z.array(z.string()).optional(),
  abgelehnte_themen: z.array(z.string()).optional(),
  notiz: z.string().optional(),
  sprachen: z.array(kenntnis).max(20).optional(),
  verfuegbarkeit: z.array(fenster).max(60).optional(),
};

const neu = z
  .object({ nachname: z.string(), status: z.enum(['aktiv', 'interessiert']).optional(), ...angaben })
  .openapi('SprachmittlerNeu');
const aenderung = z
  .object({
    nachname: z.string().optional(),
    version: z.number().int().optional().describe('As read; refused when somebody was faster'),
    ...angaben,
  })
  .openapi('SprachmittlerAenderung');

const { iban, sprachen, verfuegbarkeit, ...lesbar } = angaben;
const ganz = z
  .object({
    id: z.number(),
    version: z.number(),
    nachname: z.string(),
    status: z.enum(SPRACHMITTLER_STATUS),
    ausgetreten_am: tag,
    ...lesbar,
    sprachen: z.array(kenntnis),
    verfuegbarkeit: z.array(fenster),
  })
  .openapi('Sprachmittler');

/** What a program sends as the form would: both are checked by one schema. */
function toForm(body: z.output<typeof neu> | z.output<typeof aenderung>): Eingabe {
  const form: Eingabe = {};
  const { sprachen: kenntnisse, verfuegbarkeit: zeiten, ...rest } = body;
  for (const [key, value] of Object.entries(rest)) {
    if (value !== undefined) form[key] = Array.isArray(value) ? value : value === null ? '' : String(value);
  }
  for (const [index, one] of (kenntnisse ?? []).entries()) {
    form[`sprachen.${index}.sprache`] = one.sprache;
    form[`sprachen.${index}.dialekt`] = one.dialekt ?? '';
    form[`sprachen.${index}.niveau`] = one.niveau ?? '';
    form[`sprachen.${index}.richtung`] = one.richtung ?? 'beide';
    form[`sprachen.${index}.muttersprache`] = one.ist_muttersprache ? 'ja' : '';
  }
  for (const wochentag of [1, 2, 3, 4, 5, 6, 7]) {
    if (!zeiten) break;
    const own = zeiten.filter((one) => one.wochentag === wochentag);
    form[`woche.${wochentag}`] = own.map((one) => `${one.von}-${one.bis}`).join(', ');
  }
  return form;
}

/** The first thing that is wrong, as refusal with its sentence. */
export function refuseForm(
  fehler: Record<string, string>,
  kontext: Kontext,
  sentence: typeof satz = satz,
): Ergebnis<never> {
  const [feld, grund] = Object.entries(fehler)[0] ?? ['', 'feld.unlesbar'];
  return refuse(grund, { feld, werte: { satz: sentence({ grund }, kontext.sprache) } });
}

const spoken = <T>(result: Ergebnis<T>, kontext: Kontext): Ergebnis<T> =>
  result.ok ? result : { ...result, werte: { satz: satz(result, kontext.sprache) } };

async function read(kontext: Kontext, id: number): Promise<Ergebnis<z.input<typeof ganz>>> {
  const person = await findSprachmittler(kontext.db, id);
  if (!person)
    return refuse('sprachmittler.unbekannt', {
      werte: { satz: satz({ grund: 'sprachmittler.unbekannt' }, kontext.sprache) },
    });
  const details = await findSprachmittlerDetails(kontext.db, id);
  const { iban: _, feed_token_hash, import_id, lat, lon, angelegt_at, ...rest } = person;
  return ok({
    ...rest,
    sprachen: details.sprachen.map(({ sprache, dialekt, niveau, richtung, ist_muttersprache }) => ({
      sprache,
      dialekt,
      niveau,
      richtung,
      ist_muttersprache,
    })),
    verfuegbarkeit: details.verfuegbarkeit.map(({ wochentag, von, bis }) => ({ wochentag, von, bis })),
  });
}

export const registerApi: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/sprachmittler',
    zugang: 'sprachmittler.sehen',
    umfang: 'sprachmittler:lesen',
    tag: 'Register',
    summary: 'People in the register, a page at a time',
    query: z.object({
      suche: z.string().max(200).optional(),
      sprache: z.string().max(40).optional(),
      status: z.enum(SPRACHMITTLER_STATUS).optional(),
      seite: z.coerce.number().int().min(1).max(100_000).default(1),
      zeilen: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      gesamt: z.number(),
      sprachmittler: z.array(
        z.object({
          id: z.number(),
          nachname: z.string(),
          vorname: z.string(),
          ort: z.string(),
          status: z.enum(SPRACHMITTLER_STATUS),
          eingetreten_am: tag,
          sprachen: z.array(z.string()),
          einsaetze: z.number().describe('Held this year'),
        }),
      ),
    }),
    async handler({ kontext, query: { seite, zeilen, suche, sprache, status } }) {
      const jahr = datumOf(kontext.clock.now()).slice(0, 4);
      const clean = suche?.toWellFormed().replaceAll('\0', '');
      const { rows, total } = await listSprachmittler(
        kontext.db,
        {
          ...(clean ? { suche: clean } : {}),
          ...(sprache ? { sprache: sprache.replaceAll('\0', '') } : {}),
          ...(status ? { status } : {}),
        },
        { sort: { key: 'name', direction: 'asc' }, page: seite, size: zeilen },
        toInstant(`${jahr}-01-01`, '00:00'),
      );
      return ok({
        gesamt: total,
        sprachmittler: rows.map((row) => ({
          id: row.id,
          nachname: row.nachname,
          vorname: row.vorname,
          ort: row.ort,
          status: row.status,
          eingetreten_am: row.eingetreten_am,
          sprachen: [...new Set(row.sprachen.map((one) => one.sprache))],
          einsaetze: row.einsaetze,
        })),
      });
    },
  }),
  apiRoute({
    method: 'get',
    path: '/sprachmittler/{id}',
    zugang: 'sprachmittler.sehen',
    umfang: 'sprachmittler:lesen',
    tag: 'Register',
    summary: 'One person without the account number',
    params,
    answer: ganz,
    handler: ({ kontext, params: { id } }) => read(kontext, id),
  }),
  apiRoute({
    method: 'post',
    path: '/sprachmittler',
    zugang: 'sprachmittler.bearbeiten',
    umfang: 'sprachmittler:schreiben',
    tag: 'Register',
    summary: 'Add a person to the register',
    body: neu,
    answer: z.object({ id: z.number() }),
    status: 201,
    async handler({ kontext, body }) {
      const form = checkEingabe({ rollen: ['sprachmittler'], ...toForm(body) }, sprachmittlerSchema);
      if (!form.ok) return refuseForm(form.fehler, kontext);
      const created = await createSprachmittler(kontext, toEingabe(form.wert));
      return created.ok ? ok({ id: created.wert }) : spoken(created, kontext);
    },
  }),
  apiRoute({
    method: 'patch',
    path: '/sprachmittler/{id}',
    zugang: 'sprachmittler.bearbeiten',
    umfang: 'sprachmittler:schreiben',
    tag: 'Register',
    summary: 'Change what is given, leave the rest; the status has its history and is not changed here',
    params,
    body: aenderung,
    answer: ganz,
    async handler({ kontext, params: { id }, body }) {
      const person = await findSprachmittler(kontext.db, id);
      if (!person) return spoken(refuse('sprachmittler.unbekannt'), kontext);
      const details = await findSprachmittlerDetails(kontext.db, id);
      const before = toFormular(person, details, 'ganztags') as Eingabe;
      if (body.sprachen)
        for (const key of Object.keys(before)) if (key.startsWith('sprachen.')) delete before[key];
      const form = checkEingabe({ ...before, ...toForm(body) }, sprachmittlerSchema);
      if (!form.ok) return refuseForm(form.fehler, kontext);
      const { status, ...changes } = toEingabe(form.wert);
      const changed = await changeSprachmittler(kontext, id, form.wert.version, changes);
      return changed.ok ? read(kontext, id) : spoken(changed, kontext);
    },
  }),
];
