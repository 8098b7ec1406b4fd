import { z } from 'zod';
import { ganzzahl, pflicht } from '../../../begriffe/felder.ts';

export const listenfristFormSchema = z.object({
  tag: pflicht(ganzzahl(1, 28, 'liste.tag')),
  abstandTage: pflicht(ganzzahl(0, 60, 'liste.abstand')),
});
