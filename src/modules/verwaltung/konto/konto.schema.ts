import { z } from 'zod';

/** Fields that several forms of the administration share. */
export const emailFeld = z
  .string({ error: 'email.fehlt' })
  .trim()
  .min(1, 'email.fehlt')
  .max(200, 'email.ungueltig')
  .toLowerCase()
  .pipe(z.email('email.ungueltig'));

export const nameFeld = z
  .string({ error: 'name.fehlt' })
  .trim()
  .normalize('NFC')
  .transform((text) => text.replaceAll(/[\s\p{Cc}]+/gu, ' '))
  .pipe(z.string().min(1, 'name.fehlt').max(120, 'name.zu-lang'));

export const sprachFeld = z.enum(['de', 'en']).catch('de');

export const jetzigesPasswort = z
  .string({ error: 'passwort.fehlt' })
  .min(1, 'passwort.fehlt')
  .max(500, 'passwort.zu-lang');

export const anmeldenSchema = z.object({ email: emailFeld, passwort: jetzigesPasswort });

export const codeSchema = z.object({
  code: z.string({ error: 'code.fehlt' }).trim().min(1, 'code.fehlt').max(40, 'anmeldung.code-falsch'),
});

export const emailSchema = z.object({ email: emailFeld });

/** A new password, typed twice because nobody sees what they type. */
export const neuesPasswortSchema = z
  .object({
    passwort: z.string({ error: 'passwort.fehlt' }).min(1, 'passwort.fehlt').max(500, 'passwort.zu-lang'),
    wiederholung: z.string({ error: 'passwort.verschieden' }),
  })
  .refine(({ passwort, wiederholung }) => passwort === wiederholung, {
    path: ['wiederholung'],
    message: 'passwort.verschieden',
  });

/** The present one is missing for somebody who has none; the act decides. */
export const passwortAendernSchema = z
  .object({
    jetzt: z.string().max(500, 'passwort.zu-lang').default(''),
    passwort: z.string({ error: 'passwort.fehlt' }).min(1, 'passwort.fehlt').max(500, 'passwort.zu-lang'),
    wiederholung: z.string({ error: 'passwort.verschieden' }),
  })
  .refine(({ passwort, wiederholung }) => passwort === wiederholung, {
    path: ['wiederholung'],
    message: 'passwort.verschieden',
  });

export const nameSchema = z.object({ name: nameFeld });
export const sprachSchema = z.object({ sprache: z.enum(['de', 'en']) });
export const aussehenSchema = z.object({ aussehen: z.enum(['light', 'dark', 'system']) });
