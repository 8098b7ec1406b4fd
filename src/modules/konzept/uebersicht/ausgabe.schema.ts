import { z } from 'zod';
import { absatz, pflichtzeile, zeile } from '../../../begriffe/felder.ts';
import { datum, pflichtnummer } from '../felder.schema.ts';

export const ausgabeSchema = z.object({
  version: pflichtnummer(),
  bezeichnung: pflichtzeile(100),
  beschlossen_am: datum(),
  beschluss: zeile(300),
  einleitung: absatz(20_000),
  mitwirkende: absatz(4000),
});

export const fundSchema = z.object({
  schluessel: pflichtnummer(),
  wahl: zeile(30),
  begruendung: absatz(1000),
});

const definition = absatz(500);

/** What each status means, by its key. */
export const statusSchema = z.object({
  offen: definition,
  geplant: definition,
  'in-umsetzung': definition,
  laufend: definition,
  umgesetzt: definition,
  verschoben: definition,
  entfallen: definition,
});
