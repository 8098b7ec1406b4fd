import { z } from 'zod';
import {
  ganzzahl,
  haken,
  nummer,
  pflichtabsatz,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  version,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { BERICHTSARTEN } from '../bericht.rules.ts';
import { webadresse } from '../felder.ts';
import {
  type Blockart,
  type Blockinhalt,
  DIAGRAMMFORMEN,
  MAX_JAHRE,
  parseTabelle,
  parseZahlen,
  VERLAUF_JAHRE,
} from './block.rules.ts';
import { findUnlesbare } from './platzhalter.rules.ts';

const kopf = {
  titel: pflichtzeile(300),
  von_am: pflichtdatum(),
  bis_am: pflichtdatum(),
};

const isZeitraum = ({ von_am, bis_am }: { von_am: string; bis_am: string }) => von_am <= bis_am;
const ZEITRAUM = { path: ['bis_am'], message: 'zeitraum.ende-vor-beginn' };

export const neuerBerichtSchema = z
  .object({ ...kopf, art: pflichtwahl(BERICHTSARTEN), vorgaenger_id: nummer() })
  .refine(isZeitraum, ZEITRAUM);

export type NeuerBericht = z.output<typeof neuerBerichtSchema>;

export const berichtSchema = z
  .object({ ...kopf, vorlagennummer: zeile(60), adresse: webadresse(), version: version() })
  .refine(isZeitraum, ZEITRAUM);

export type Berichtsangaben = Omit<z.output<typeof berichtSchema>, 'version'>;

/** Where the paper stands in the council's information system; known only after it was issued. */
export const vorlageSchema = z.object({ vorlagennummer: zeile(60), adresse: webadresse() });

export const anmerkungSchema = z.object({ anmerkung: pflichtabsatz(2000) });

const MAX_TEXT = 10_000;

/** Text in which figures may stand; refuses braces that are none. */
const mitZahlen = <Feld extends z.ZodType<string>>(feld: Feld) =>
  feld.refine((text) => findUnlesbare(text).length === 0, 'platzhalter.unlesbar');

const zahlenliste = () =>
  pflichtabsatz(4000)
    .refine((text) => parseZahlen(text).every((verweis) => verweis !== null), 'zahlen.unlesbar')
    .refine((text) => parseZahlen(text).length <= 30, 'feld.zu-viele');

const STUFEN = ['1', '2', '3'] as const;

const schemas = {
  ueberschrift: z.object({ text: mitZahlen(pflichtzeile(300)), stufe: wahlSonst(STUFEN, '2') }).transform(
    ({ text, stufe }): Blockinhalt => ({
      art: 'ueberschrift',
      text,
      stufe: Number(stufe) as 1 | 2 | 3,
    }),
  ),
  absatz: z
    .object({ text: mitZahlen(pflichtabsatz(MAX_TEXT)) })
    .transform(({ text }): Blockinhalt => ({ art: 'absatz', text })),
  liste: z
    .object({ text: mitZahlen(pflichtabsatz(MAX_TEXT)), istNummeriert: haken() })
    .transform((felder): Blockinhalt => ({ art: 'liste', ...felder })),
  tabelle: z
    .object({
      titel: mitZahlen(pflichtzeile(300)),
      text: mitZahlen(pflichtabsatz(MAX_TEXT)).refine(
        (text) => parseTabelle(text).length > 1,
        'tabelle.ohne-zeilen',
      ),
    })
    .transform((felder): Blockinhalt => ({ art: 'tabelle', ...felder })),
  zahlentabelle: z
    .object({ titel: mitZahlen(pflichtzeile(300)), zahlen: zahlenliste(), mitVorjahr: haken() })
    .transform((felder): Blockinhalt => ({ art: 'zahlentabelle', ...felder })),
  diagramm: z
    .object({
      titel: mitZahlen(pflichtzeile(300)),
      zahlen: zahlenliste().refine((text) => parseZahlen(text).length <= 3, 'diagramm.zu-viele-reihen'),
      gliederung: zeile(60).transform((text) => text || VERLAUF_JAHRE),
      jahre: ganzzahl(2, MAX_JAHRE).transform((wert) => wert ?? 5),
      form: wahlSonst(DIAGRAMMFORMEN, 'saeulen'),
      alternativtext: pflichtzeile(500, 'diagramm.alternativtext'),
      mitTabelle: haken(),
    })
    .transform((felder): Blockinhalt => ({ art: 'diagramm', ...felder })),
  umbruch: z.object({}).transform((): Blockinhalt => ({ art: 'umbruch' })),
} satisfies Record<Blockart, z.ZodType<Blockinhalt>>;

/** How the form of a block is read. */
export const blockSchema = (art: Blockart): z.ZodType<Blockinhalt> => schemas[art];

export const textbausteinSchema = z.object({
  titel: pflichtzeile(120),
  text: mitZahlen(pflichtabsatz(MAX_TEXT)),
  version: version(),
});

export type Textbausteinangaben = Omit<z.output<typeof textbausteinSchema>, 'version'>;
