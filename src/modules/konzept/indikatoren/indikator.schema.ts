import { z } from 'zod';
import { pflichtabsatz, pflichtwahl, pflichtzeile, zeile } from '../../../begriffe/felder.ts';
import { datum, pflichtdatum, pflichtnummer } from '../felder.schema.ts';
import { BEWERTUNGEN, parseZahl, RICHTUNGEN } from './indikator.rules.ts';

const zahl = () =>
  zeile(40).transform((text, context): number | null => {
    const read = parseZahl(text);
    if (read.ok) return read.wert;
    context.addIssue({ code: 'custom', message: read.grund });
    return z.NEVER;
  });

/** Most statistics come once a year. */
const TURNUS_MONATE = 12;

/** `massnahme-12` or `knoten-5`. */
const bezug = () =>
  zeile(40).transform((text, context) => {
    const [, art, id] = /^(massnahme|knoten)-(\d{1,15})$/.exec(text) ?? [];
    if (art !== undefined) return { art: art as 'massnahme' | 'knoten', id: Number(id) };
    context.addIssue({ code: 'custom', message: 'feld.fehlt' });
    return z.NEVER;
  });

export const indikatorSchema = z.object({
  bezug: bezug(),
  bezeichnung: pflichtzeile(200),
  einheit: zeile(40),
  richtung: pflichtwahl(RICHTUNGEN),
  ziel: zahl(),
  ziel_am: datum(),
  ausgang: zahl(),
  /** Key of a published figure; empty: values by hand. */
  quelle: zeile(80),
  /** A new value is due every so many months. */
  turnus_monate: zeile(10).transform((text, context): number => {
    const monate = text === '' ? TURNUS_MONATE : /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (monate >= 1 && monate <= 120) return monate;
    context.addIssue({ code: 'custom', message: 'indikator.turnus' });
    return z.NEVER;
  }),
});
export type Indikatorangaben = z.infer<typeof indikatorSchema>;

export const indikatorAenderungSchema = indikatorSchema.extend({ version: pflichtnummer() });

/** A number, or why there is none. */
export const wertSchema = z
  .object({ stichtag: pflichtdatum(), wert: zahl(), fehlt_weil: zeile(300), quelle: zeile(200) })
  .refine(({ wert, fehlt_weil }) => (wert === null) !== (fehlt_weil === ''), {
    path: ['wert'],
    message: 'wert.zahl-oder-grund',
  });
export type Wertangaben = z.infer<typeof wertSchema>;

export const bewertungSchema = z.object({
  bewertung: pflichtwahl(BEWERTUNGEN),
  grund: pflichtabsatz(2000),
  am: pflichtdatum(),
  version: pflichtnummer(),
});
export type Bewertungsangaben = z.infer<typeof bewertungSchema>;
