import { z } from 'zod';
import { haken } from '../felder.schema.ts';

export const abschlussSchema = z.object({ bestaetigt: haken() });
