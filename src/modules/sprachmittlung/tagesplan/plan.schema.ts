import { z } from 'zod';
import { pflichtdatum } from '../../../begriffe/felder.ts';

/** The period of a plan as it is typed. */
export const zeitraumSchema = z.object({ von: pflichtdatum(), bis: pflichtdatum() });
