import { z } from 'zod';
import { ROLLEN } from '../../../begriffe/rolle.ts';
import { parseDatum } from '../../../begriffe/zeit.ts';

const several = (value: unknown) => (value === undefined ? [] : [value].flat());

/** A new key. `gueltigBis` is the last calendar day; `bezug` reads `stelle 17`. */
export const schluesselSchema = z.object({
  name: z.string({ error: 'schluessel.name' }).trim().min(1, 'schluessel.name').max(100, 'name.zu-lang'),
  umfang: z.preprocess(several, z.array(z.string()).min(1, 'schluessel.umfang')),
  rollen: z.preprocess(
    several,
    z.array(z.enum(ROLLEN, { error: 'rollen.unbekannt' })).min(1, 'rollen.fehlen'),
  ),
  bezug: z
    .string()
    .regex(/^([a-z]+ \d{1,15})?$/, 'rollen.unbekannt')
    .default(''),
  gueltigBis: z
    .string()
    .trim()
    .default('')
    .transform((text, ctx) => {
      if (text === '') return null;
      const datum = parseDatum(text);
      if (datum.ok) return datum.wert;
      ctx.addIssue({ code: 'custom', message: 'schluessel.gueltig' });
      return z.NEVER;
    }),
});

export type SchluesselEingabe = z.output<typeof schluesselSchema>;
