import { z } from 'zod';
import { absatz, pflichtabsatz, pflichtwahl, pflichtzeile, zeile } from '../../../begriffe/felder.ts';
import { pflichtdatum, pflichtnummer } from '../felder.schema.ts';
import { splitTeile, VERBLEIBE } from './fortschreibung.rules.ts';

export const beginnSchema = z.object({ bezeichnung: pflichtzeile(120) });

export const entscheidungSchema = z.object({
  art: pflichtwahl(VERBLEIBE),
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
  knoten: pflichtnummer(),
});

export type NeueMassnahme = z.output<typeof neueMassnahmeSchema>;

export const mitwirkendeSchema = z.object({ mitwirkende: absatz(8000) });

export const inkraftSchema = z.object({
  beschlossenAm: pflichtdatum(),
  beschluss: pflichtzeile(300),
});

export type Inkraftsetzung = z.output<typeof inkraftSchema>;
