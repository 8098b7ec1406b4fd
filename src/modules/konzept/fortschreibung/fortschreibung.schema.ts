import { z } from 'zod';
import { absatz, datum, ganzzahl, pflichtabsatz, pflichtzeile, wahl, zeile } from '../felder.schema.ts';
import { splitTeile, VERBLEIBE } from './fortschreibung.rules.ts';

export const beginnSchema = z.object({ bezeichnung: pflichtzeile(120) });

export const entscheidungSchema = z.object({
  art: wahl(VERBLEIBE),
  grund: absatz(2000),
  beschluss: zeile(300),
  text: absatz(8000),
  zustaendig: zeile(500),
  termin: zeile(300),
  ziel: zeile(20).transform((text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null)),
  teile: absatz(20_000).transform(splitTeile),
  /** Moment of the decision that was shown; empty when there was none. */
  stand: zeile(40),
});

export const neueMassnahmeSchema = z.object({
  text: pflichtabsatz(8000),
  zustaendig: zeile(500),
  termin: zeile(300),
  knoten: ganzzahl(1, 999_999_999),
});

export type NeueMassnahme = z.output<typeof neueMassnahmeSchema>;

export const mitwirkendeSchema = z.object({ mitwirkende: absatz(8000) });

export const inkraftSchema = z.object({
  beschlossenAm: datum().transform((tag, context) => {
    if (tag !== null) return tag;
    context.addIssue({ code: 'custom', message: 'feld.fehlt' });
    return z.NEVER;
  }),
  beschluss: pflichtzeile(300),
});

export type Inkraftsetzung = z.output<typeof inkraftSchema>;
