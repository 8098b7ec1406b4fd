import { z } from '@hono/zod-openapi';
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { addDays, isDatum } from '../../../begriffe/zeit.ts';
import { type ApiRoute, apiRoute } from '../../../platform/http/api.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { MODI } from '../bedarf.rules.ts';
import { ZAHLER } from '../stellen/stelle.rules.ts';
import { createRegel } from './entschaedigung.action.ts';
import { type Geltung, TAKTE } from './entschaedigung.rules.ts';
import { listRegeln } from './entschaedigung.store.ts';
import { satz as sentenceOf } from './entschaedigung.texte.ts';
import { checkSatz } from './entschaedigung-pruefung.rules.ts';
import { simulateJahr } from './simulation.ts';

const menge = () => z.number().int().min(0).max(1_000_000);
const prozent = () => z.number().int().min(0).max(100);
const takt = z.union(TAKTE.map((eine) => z.literal(eine))).describe('Minutes of a unit');
const tag = z.string().refine(isDatum, 'YYYY-MM-DD');

const nebenzeit = z
  .discriminatedUnion('art', [
    z.object({ art: z.literal('keine') }),
    z.object({ art: z.literal('wie-einsatz') }),
    z.object({ art: z.literal('takt'), takt, cent: menge() }),
  ])
  .default({ art: 'keine' });

const ausfall = (sonst: number) =>
  z.object({ prozent: prozent(), mitWeg: z.boolean() }).default({ prozent: sonst, mitWeg: true });

const satz = z
  .object({
    grundCent: menge().default(0),
    zeit: z.discriminatedUnion('art', [
      z.object({ art: z.literal('keine') }),
      z.object({ art: z.literal('takt'), takt, cent: menge(), freiMinuten: menge().default(0) }),
      z.object({ art: z.literal('genau'), stundeCent: menge(), freiMinuten: menge().default(0) }),
      z.object({
        art: z.literal('stufen'),
        stufen: z.array(z.object({ abMinuten: menge(), cent: menge() })).max(20),
      }),
    ]),
    wartezeit: nebenzeit,
    fahrzeit: nebenzeit,
    anteilProzent: prozent().default(100),
    mindestCent: menge().nullable().default(null),
    hoechstCent: menge().nullable().default(null),
    weg: z.object({
      pkwCent: menge().default(0),
      fahrradCent: menge().default(0),
      mitfahrtCent: menge().default(0),
      freiZehntel: menge().default(0).describe('Tenths of a kilometre'),
      weitere: z.object({ abZehntel: menge(), cent: menge() }).nullable().default(null),
      hoechstCent: menge().nullable().default(null),
    }),
    auslagen: z
      .object({ erstattet: z.boolean(), hoechstCent: menge().nullable() })
      .default({ erstattet: true, hoechstCent: null }),
    spaeteAbsage: ausfall(0),
    ausfall: ausfall(0),
  })
  .openapi('Entschaedigungssatz');

const geltung = z
  .object({
    thema: z.string().min(1).max(60).optional(),
    modus: z.enum(MODI).optional(),
    zahler: z.enum(ZAHLER).optional(),
    topfId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  })
  .default({})
  .describe('Left out: for all appointments');

/** Fields that were left out are no fields. */
const geltungOf = ({ thema, modus, zahler, topfId }: z.output<typeof geltung>): Geltung => ({
  ...(thema === undefined ? {} : { thema: thema.toWellFormed().replaceAll('\0', '').trim() }),
  ...(modus === undefined ? {} : { modus }),
  ...(zahler === undefined ? {} : { zahler }),
  ...(topfId === undefined ? {} : { topfId }),
});

function spoken<T>(result: Ergebnis<T>, { sprache }: Kontext): Ergebnis<T> {
  return result.ok ? result : { ...result, werte: { ...result.werte, satz: sentenceOf(result, sprache) } };
}

const gruppe = z.array(
  z.object({ schluessel: z.string(), anzahl: z.number(), vorherCent: z.number(), nachherCent: z.number() }),
);
const tagName = 'Entschädigung';

export const entschaedigungApi: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/entschaedigungsregeln',
    zugang: 'entschaedigung.sehen',
    umfang: 'abrechnung:lesen',
    tag: tagName,
    summary: 'The allowance rules that count, each for its appointments and days',
    answer: z.object({
      regeln: z.array(
        z.object({
          id: z.number(),
          bezeichnung: z.string(),
          fassung: z.number(),
          gueltigAb: z.string(),
          gueltigBis: z.string().nullable().describe('Last day; null until further notice'),
          geltung: z.record(z.string(), z.union([z.string(), z.number()])),
          satz: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
    async handler({ kontext }) {
      const regeln = await listRegeln(kontext.db);
      return ok({
        regeln: regeln.map(({ id, bezeichnung, fassung, gueltigAb, gueltigBis, ...regel }) => ({
          id,
          bezeichnung,
          fassung,
          gueltigAb,
          gueltigBis: gueltigBis && addDays(gueltigBis, -1),
          geltung: { ...regel.geltung },
          satz: { ...regel.satz },
        })),
      });
    },
  }),
  apiRoute({
    method: 'post',
    path: '/entschaedigungsregeln',
    zugang: 'entschaedigung.bearbeiten',
    umfang: 'abrechnung:schreiben',
    tag: tagName,
    summary: 'Make an allowance rule; on request the one before it ends',
    body: z.object({
      bezeichnung: z.string().trim().min(1).max(120),
      gueltigAb: tag,
      gueltigBis: tag.nullable().default(null).describe('Last day; null until further notice'),
      geltung,
      satz,
      beendetBisherige: z
        .boolean()
        .default(false)
        .describe('The rule for the same appointments ends on the day before'),
    }),
    answer: z.object({ id: z.number() }),
    status: 201,
    async handler({ kontext, body }) {
      const { gueltigAb, gueltigBis } = body;
      if (gueltigBis !== null && gueltigBis < gueltigAb)
        return spoken({ ok: false, grund: 'zeitraum.ende-vor-beginn', feld: 'gueltigBis' }, kontext);
      const result = await createRegel(kontext, {
        ...body,
        bezeichnung: body.bezeichnung.toWellFormed().replaceAll('\0', ''),
        gueltigBis: gueltigBis && addDays(gueltigBis, 1),
        geltung: geltungOf(body.geltung),
      });
      return result.ok ? ok({ id: result.wert }) : spoken(result, kontext);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/entschaedigungsregeln/simulation',
    zugang: 'entschaedigung.sehen',
    umfang: 'abrechnung:lesen',
    tag: tagName,
    summary: 'What a year would have cost by another rule; without one what it cost. Saves nothing',
    body: z.object({
      jahr: z.number().int().min(2000).max(2100),
      regel: z.object({ geltung, satz }).nullable().default(null),
    }),
    answer: z.object({
      jahr: z.number(),
      einsaetze: z.number(),
      personen: z.number(),
      vorherCent: z.number().describe('By the rules that counted'),
      nachherCent: z.number(),
      ohneRegelVorher: z.number(),
      ohneRegelNachher: z.number(),
      ueberFreibetrag: z.object({ vorher: z.number(), nachher: z.number() }).nullable(),
      themen: gruppe,
      zahler: gruppe,
    }),
    async handler({ kontext, body: { jahr, regel } }) {
      const [einwand] = regel ? checkSatz(regel.satz) : [];
      if (einwand) return spoken({ ok: false, ...einwand }, kontext);
      const neu = regel && {
        id: 0,
        bezeichnung: '',
        fassung: 1,
        gueltigAb: `${jahr}-01-01`,
        gueltigBis: null,
        geltung: geltungOf(regel.geltung),
        satz: regel.satz,
      };
      const { anzahl, gesamt, zeilen, kenntGrenze, ueberGrenze, ...rest } = await simulateJahr(
        kontext.db,
        jahr,
        neu,
      );
      return ok({ ...rest, ...gesamt, einsaetze: anzahl, ueberFreibetrag: kenntGrenze ? ueberGrenze : null });
    },
  }),
];
