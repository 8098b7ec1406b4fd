import { z } from 'zod';
import { betrag, ganzzahl, haken, jahr, pflichtzeile, zeile } from '../felder.schema.ts';

export const topfSchema = z.object({
  bezeichnung: pflichtzeile(100),
  produkt: zeile(40),
  sachkonto: zeile(40),
  kostenstelle: zeile(40),
  ist_aktiv: haken(),
});

export const topfAenderungSchema = topfSchema.extend({ version: ganzzahl(1, 999_999_999) });

export const ansatzSchema = z.object({ jahr: jahr(), ansatz: betrag(), bemerkung: zeile(300) });
