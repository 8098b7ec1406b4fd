import { z } from 'zod';
import { absatz, haken, nummer, pflichtabsatz, pflichtwahl, zeile } from '../../../begriffe/felder.ts';
import { adresse, betrag, datum, email, pflichtnummer } from '../felder.schema.ts';
import { MASSNAHME_STATUS } from '../status.rules.ts';
import { splitSchlagworte } from './massnahme.rules.ts';

const ids = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
  z.array(pflichtnummer()).min(1, 'massnahme.ohne-ziel'),
);

const felder = z.object({
  kennung: zeile(40),
  kurztitel: zeile(200),
  text: pflichtabsatz(8000),
  zustaendig: absatz(600),
  partner: absatz(1000),
  termin: zeile(200),
  kosten: absatz(1000),
  indikator: absatz(1000),
  ziele: ids,
  geplant_ab: datum(),
  geplant_bis: datum(),
  begonnen_am: datum(),
  beendet_am: datum(),
  kontakt_name: zeile(200),
  kontakt_email: email(),
  vertretung_name: zeile(200),
  vertretung_email: email(),
  schlagworte: zeile(500).transform(splitSchlagworte),
  herkunft: zeile(300),
  herkunft_am: datum(),
  ist_von_migranten: haken(),
  finanzierung: absatz(1000),
  kosten_cent: betrag(),
  /** Why a resolved text is changed. */
  korrektur: absatz(1000),
});

interface Zeiten {
  geplant_ab: string | null;
  geplant_bis: string | null;
  begonnen_am: string | null;
  beendet_am: string | null;
}

const withoutReversal = <T extends Zeiten>(schema: z.ZodType<T>) =>
  schema
    .refine(({ geplant_ab, geplant_bis }) => !geplant_ab || !geplant_bis || geplant_ab <= geplant_bis, {
      path: ['geplant_bis'],
      message: 'massnahme.ende-vor-beginn',
    })
    .refine(({ begonnen_am, beendet_am }) => !begonnen_am || !beendet_am || begonnen_am <= beendet_am, {
      path: ['beendet_am'],
      message: 'massnahme.ende-vor-beginn',
    });

export const neueMassnahmeSchema = withoutReversal(felder);

export type NeueMassnahme = z.infer<typeof neueMassnahmeSchema>;

export const massnahmeSchema = withoutReversal(
  felder.extend({ version: pflichtnummer(), fassungVersion: pflichtnummer() }),
);

export type Massnahmeangaben = z.infer<typeof massnahmeSchema>;

export const statusSchema = z.object({
  version: pflichtnummer(),
  status: pflichtwahl(MASSNAHME_STATUS),
  am: datum(),
  grund: absatz(2000),
  neueFrist: datum(),
});

export const schrittSchema = z.object({
  version: pflichtnummer(),
  schritt: absatz(1000),
  schrittAm: datum(),
});

export const EINTRAGSARTEN = ['nachweis', 'beschluss', 'notiz'] as const;

export const eintragSchema = z.object({
  art: pflichtwahl(EINTRAGSARTEN),
  eintrag: absatz(4000),
  eintragAm: datum(),
  adresse: adresse(),
  /** From the register of resolutions. */
  beschluss: nummer(),
});
