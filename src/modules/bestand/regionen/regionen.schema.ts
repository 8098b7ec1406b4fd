import { z } from 'zod';
import { pflichtzeile, zeilen } from '../../../begriffe/felder.ts';
import { isRegionalschluessel } from '../../../begriffe/region.ts';

export const regionenSchema = z.object({
  eigene: pflichtzeile(12).refine(isRegionalschluessel, 'feld.unlesbar'),
  vergleich: zeilen(5).refine((keys) => keys.every(isRegionalschluessel), 'feld.unlesbar'),
});
