import { z } from 'zod';
import { absatz, datum, ganzzahl, pflichtzeile, zeile } from '../felder.schema.ts';

export const ausgabeSchema = z.object({
  version: ganzzahl(1, 999_999_999),
  bezeichnung: pflichtzeile(100),
  beschlossen_am: datum(),
  beschluss: zeile(300),
  einleitung: absatz(20_000),
  mitwirkende: absatz(4000),
});

export const fundSchema = z.object({
  schluessel: ganzzahl(1, 999_999_999),
  wahl: zeile(30),
  begruendung: absatz(1000),
});
