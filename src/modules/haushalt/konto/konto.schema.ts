import { z } from 'zod';
import { pflichtzeile, zeile } from '../../../begriffe/felder.ts';

export const kontoSchema = z.object({ name: pflichtzeile(70), iban: pflichtzeile(60), bic: zeile(20) });
