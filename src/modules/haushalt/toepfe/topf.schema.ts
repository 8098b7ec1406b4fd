import { z } from 'zod';
import { betrag, ganzzahl, haken, pflicht, pflichtzeile, zeile } from '../../../begriffe/felder.ts';

export const topfSchema = z.object({
  bezeichnung: pflichtzeile(100),
  produkt: zeile(40),
  sachkonto: zeile(40),
  kostenstelle: zeile(40),
  ist_aktiv: haken(),
});

export const topfAenderungSchema = topfSchema.extend({
  version: pflicht(ganzzahl(1, 999_999_999), 'feld.keine-zahl'),
});

export const ansatzSchema = z.object({
  jahr: pflicht(ganzzahl(2000, 2100, 'feld.kein-jahr'), 'feld.kein-jahr'),
  ansatz: pflicht(betrag(), 'geld.leer'),
  bemerkung: zeile(300),
});
