/** Fields of forms as a finance office types them; messages are keys of sentences. */
import { z } from 'zod';
import { parseGeld } from '../../begriffe/geld.ts';

/** Text without control characters and halves of letters, which PostgreSQL does not take; blanks as one. */
export const zeile = (max = 200) =>
  z.preprocess(
    (value) => {
      const first: unknown = (Array.isArray(value) ? value[0] : value) ?? '';
      if (typeof first !== 'string') return first;
      return first
        .toWellFormed()
        .normalize('NFC')
        .replace(/\p{Cc}/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    },
    z.string('feld.unlesbar').max(max, 'feld.zu-lang'),
  );

export const pflichtzeile = (max = 200) => zeile(max).refine((text) => text !== '', 'feld.fehlt');

/** A whole number within bounds. */
export const ganzzahl = (von: number, bis: number, message = 'feld.keine-zahl') =>
  zeile(20).transform((text, context): number => {
    const wert = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (wert >= von && wert <= bis) return wert;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** Years that the budget knows. */
export const jahr = () => ganzzahl(2000, 2100, 'feld.kein-jahr');

/** An amount that is not negative, in cents. */
export const betrag = () =>
  zeile(40).transform((text, context): number => {
    const read = parseGeld(text);
    if (read.ok && read.wert >= 0) return read.wert;
    context.addIssue({ code: 'custom', message: read.ok ? 'betrag.negativ' : read.grund });
    return z.NEVER;
  });

/** A box that is ticked or not sent. */
export const haken = () =>
  z.preprocess((value) => value !== undefined && value !== '' && value !== false, z.boolean());

/** One of several words. */
export const wahl = <const W extends string>(worte: readonly W[]) =>
  zeile(60).transform((text, context): W => {
    if ((worte as readonly string[]).includes(text)) return text as W;
    context.addIssue({ code: 'custom', message: 'feld.unlesbar' });
    return z.NEVER;
  });
