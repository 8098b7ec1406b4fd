import { z } from 'zod';
import { pflichtdatum } from '../felder.schema.ts';

/** The period of a plan as it is typed. */
export const zeitraumSchema = z.object({ von: pflichtdatum(), bis: pflichtdatum() });
