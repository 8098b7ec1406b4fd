import { z } from 'zod';
import { ganzzahl, zeile } from '../../../begriffe/felder.ts';
import { pflichtdatum } from '../felder.schema.ts';
import type { Terminklasse, Terminklassen } from './klassen.rules.ts';

/** Rows of the form; an office has three, seldom five. */
export const ZEILEN = [1, 2, 3, 4, 5, 6] as const;

const felder = Object.fromEntries(
  ZEILEN.flatMap((nummer) => [
    [`wort-${nummer}`, zeile(60)],
    [`jahre-${nummer}`, ganzzahl(0, 50, 'klassen.jahre')],
    [`bis-${nummer}`, ganzzahl(2000, 2199, 'klassen.bis')],
  ]),
);

/** Rows `wort-1`, `jahre-1`, `bis-1` and so on; a row without a word says nothing. */
export const klassenSchema: z.ZodType<Terminklassen> = z
  .object({ abAm: pflichtdatum(), ...felder })
  .transform((form, context): Terminklassen => {
    const abAm = form.abAm as string;
    const werte = form as unknown as Record<string, string | number | null>;
    const klassen = ZEILEN.flatMap((nummer): Terminklasse[] => {
      const wort = String(werte[`wort-${nummer}`] ?? '');
      const jahre = werte[`jahre-${nummer}`] as number | null;
      const bisJahr = werte[`bis-${nummer}`] as number | null;
      const fail = (feld: string, message: string) =>
        context.addIssue({ code: 'custom', path: [`${feld}-${nummer}`], message });
      if (wort === '') {
        if (jahre !== null || bisJahr !== null) fail('wort', 'feld.fehlt');
        return [];
      }
      if (jahre !== null && bisJahr !== null) fail('bis', 'klassen.beides');
      return [{ wort, jahre, bisJahr }];
    });
    for (const [index, { wort }] of klassen.entries())
      if (klassen.findIndex((andere) => andere.wort.toLowerCase() === wort.toLowerCase()) < index)
        context.addIssue({ code: 'custom', path: [`wort-${index + 1}`], message: 'klassen.doppelt' });
    return { abAm, klassen };
  });
