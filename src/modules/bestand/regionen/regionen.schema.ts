import { z } from 'zod';
import { isRegionalschluessel } from '../../../begriffe/region.ts';
import { auswahl, pflichtzeile } from '../felder.schema.ts';

export const regionenSchema = z.object({
  eigene: pflichtzeile(12).refine(isRegionalschluessel, 'feld.unlesbar'),
  vergleich: auswahl(5).refine((keys) => keys.every(isRegionalschluessel), 'feld.unlesbar'),
});
