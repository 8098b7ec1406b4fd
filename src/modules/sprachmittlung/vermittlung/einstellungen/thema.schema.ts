import { z } from 'zod';
import type { Themenregel } from '../../anfrage.rules.ts';

const several = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()));
const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => value !== undefined && value !== '');

/** A whole number, or nothing. */
const zahl = (hoechstens: number, fehler: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine(
      (text) => text === '' || (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= hoechstens),
      fehler,
    )
    .transform((text) => (text === '' ? null : Number(text)));

/**
 * The form of one topic.
 * @param bisher the topic that is changed, whose name stays; '' for a new one
 * @param nachweise credentials that may be asked for
 */
export const themaSchema = (bisher: string, nachweise: readonly string[]) =>
  z
    .object({
      thema:
        bisher === ''
          ? z
              .string({ error: 'thema.fehlt' })
              .trim()
              .normalize('NFC')
              .transform((text) => text.replaceAll(/[\s\p{Cc}]+/gu, ' '))
              .pipe(z.string().min(1, 'thema.fehlt').max(60, 'thema.zu-lang'))
          : z
              .string()
              .optional()
              .transform(() => bisher),
      istAusgeschlossen: ticked,
      brauchtBegruendung: ticked,
      nachweise: several.refine((list) => list.every((one) => nachweise.includes(one)), 'thema.nachweis'),
      anzahl: zahl(999, 'thema.anzahl'),
      monate: zahl(60, 'thema.monate'),
    })
    .refine(({ anzahl, monate }) => (anzahl === null) === (monate === null), {
      path: ['monate'],
      message: 'thema.grenze-halb',
    })
    .transform(
      ({ anzahl, monate, ...rest }): Themenregel => ({
        ...rest,
        nachweise: [...new Set(rest.nachweise)],
        hoechstens: anzahl !== null && monate !== null ? { anzahl, monate } : null,
      }),
    );
