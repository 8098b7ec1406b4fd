import { z } from 'zod';
import { ABSAGEREGELN, type Absageregeln, NACHLAUFREGELN, type Nachlaufregeln } from '../absage.rules.ts';
import { ABSCHLUSSREGELN, type Abschlussregeln } from '../abschluss.rules.ts';
import { ANFRAGEGRENZEN, type Anfragegrenzen, THEMENREGELN, type Themenregel } from '../anfrage.rules.ts';
import { WELLENPLAN, type Wellenplan } from '../angebotswellen.rules.ts';
import { ERINNERUNGSREGELN, type Erinnerungsregeln } from '../erinnerung.rules.ts';
import { GEWICHTE, type Gewichte } from '../kriterien.rules.ts';

/** Settings of the dispatch that the office edits, each with its history and with what holds until then. */

const gewicht = z.coerce.number().int().min(0).max(100);

export const gewichteEinstellung = {
  schluessel: 'vermittlung.gewichte',
  schema: z.object({
    sprache: gewicht,
    niveau: gewicht,
    muttersprache: gewicht,
    entfernung: gewicht,
    ausgleich: gewicht,
    kontinuitaet: gewicht,
    amOrt: gewicht,
    thema: gewicht,
    freibetrag: gewicht,
    zuverlaessigkeit: gewicht,
    geschlecht: gewicht,
  }) satisfies z.ZodType<Gewichte>,
  vorgabe: GEWICHTE,
};

const uhrzeit = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const wellenplanEinstellung = {
  schluessel: 'vermittlung.wellenplan',
  schema: z.object({
    stufen: z.array(
      z.object({ bisStunden: z.number(), personen: z.number().int(), minutenBisNaechste: z.number().int() }),
    ),
    fruehestensTage: z.number().int().min(1).max(540),
    ruhe: z.object({ von: uhrzeit, bis: uhrzeit }),
    dringendStunden: z.number().min(0).max(72),
    aufgabeStunden: z.number().min(0).max(72),
  }) satisfies z.ZodType<Wellenplan>,
  vorgabe: WELLENPLAN,
};

export const themenEinstellung = {
  schluessel: 'vermittlung.themen',
  schema: z.array(
    z.object({
      thema: z.string().min(1).max(60),
      nachweise: z.array(z.string()),
      istAusgeschlossen: z.boolean(),
      brauchtBegruendung: z.boolean(),
      hoechstens: z.object({ anzahl: z.number().int(), monate: z.number().int() }).nullable(),
    }),
  ) satisfies z.ZodType<Themenregel[]>,
  vorgabe: [...THEMENREGELN],
};

export const grenzenEinstellung = {
  schluessel: 'vermittlung.grenzen',
  schema: z.object({
    vorlaufArbeitstage: z.number().int().min(0).max(30),
    mindestMinuten: z.number().int().min(5).max(120),
    hoechstMinuten: z.number().int().min(30).max(1440),
    weitestensTage: z.number().int().min(7).max(1000),
    mindestzeichenBegruendung: z.number().int().min(0).max(200),
    verlangtLaienhinweis: z.boolean(),
  }) satisfies z.ZodType<Anfragegrenzen>,
  vorgabe: ANFRAGEGRENZEN,
};

export const abschlussEinstellung = {
  schluessel: 'vermittlung.abschluss',
  schema: z.object({
    hoechstMinuten: z.number().int(),
    abweichungMinuten: z.number().int(),
    kilometerFaktor: z.number(),
    kilometerZuschlagZehntel: z.number().int(),
    hoechstZehntelkilometer: z.number().int(),
    bestaetigungArbeitstage: z.number().int().min(1).max(60),
  }) satisfies z.ZodType<Abschlussregeln>,
  vorgabe: ABSCHLUSSREGELN,
};

export const absageEinstellung = {
  schluessel: 'vermittlung.absage',
  schema: z.object({
    spaetStunden: z.number().min(0).max(720),
    entschaedigtSpaeteAbsage: z.boolean(),
  }) satisfies z.ZodType<Absageregeln>,
  vorgabe: ABSAGEREGELN,
};

/** From an hour to two weeks: long enough to enter what was settled by telephone. */
export const nachlaufEinstellung = {
  schluessel: 'vermittlung.nachlauf',
  schema: z.object({ stunden: z.coerce.number().int().min(1).max(336) }) satisfies z.ZodType<Nachlaufregeln>,
  vorgabe: NACHLAUFREGELN,
};

/** How many times and when somebody is reminded; beyond four working weeks the appointment is the office's matter. */
export const erinnerungEinstellung = {
  schluessel: 'vermittlung.erinnerungen',
  schema: z.object({
    uhrzeit,
    meldungArbeitstage: z.array(z.number().int().min(1).max(20)).max(10),
    bestaetigungTageVorher: z.number().int().min(0).max(30),
  }) satisfies z.ZodType<Erinnerungsregeln>,
  vorgabe: ERINNERUNGSREGELN,
};
