import { z } from 'zod';
import { absatz, nummer, nummern, pflichtzeile, version, zeile } from '../../../begriffe/felder.ts';
import { adresse, betrag, datum, pflichtdatum } from '../felder.schema.ts';

export const schwerpunktSchema = z
  .object({
    version: version(),
    titel: pflichtzeile(200),
    felder: nummern().refine((felder) => felder.length > 0, 'schwerpunkt.ohne-feld'),
    von_am: pflichtdatum(),
    bis_am: pflichtdatum(),
    budget_cent: betrag(),
    beschluss_id: nummer(),
    gremium: zeile(200),
    beschlossen_am: datum(),
    vorlage: zeile(100),
    beschluss: absatz(8000),
    adresse: adresse(),
  })
  .refine(({ von_am, bis_am }) => von_am <= bis_am, {
    path: ['bis_am'],
    message: 'massnahme.ende-vor-beginn',
  });

export type Schwerpunktangaben = z.output<typeof schwerpunktSchema>;
