import { z } from 'zod';
import { haken } from '../../../begriffe/felder.ts';

export const abschlussSchema = z.object({ bestaetigt: haken() });
