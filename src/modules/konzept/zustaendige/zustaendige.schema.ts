import { z } from 'zod';
import { absatz, pflichtzeile, zeile, zeilen } from '../../../begriffe/felder.ts';
import { email } from '../felder.schema.ts';

/** A name of the list may not hold what separates names. */
const name = pflichtzeile(200).refine((text) => !text.includes(';'), 'zustaendige.mehrere');

export const vereinenSchema = z.object({
  namen: zeilen(200, 600).refine((namen) => namen.length > 0, 'zustaendige.keine'),
  neu: name,
  korrektur: absatz(1000),
});

export type Vereinigung = z.output<typeof vereinenSchema>;

export const kontaktSchema = z.object({
  name: pflichtzeile(600),
  kontakt_name: zeile(200),
  kontakt_email: email().refine((text) => text !== '', 'feld.fehlt'),
  nurFehlende: z.preprocess((wert) => wert === 'ja', z.boolean()),
});

export type Kontaktangaben = z.output<typeof kontaktSchema>;
