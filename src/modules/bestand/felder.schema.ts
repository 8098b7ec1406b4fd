/** Fields of forms as an office types them; messages are keys of sentences. */
import { z } from 'zod';

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

/** Several of several, each once. */
export const auswahl = (max = 100) =>
  z.preprocess(
    (value) => {
      const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
      return [...new Set(list.filter((one) => one !== ''))];
    },
    z.array(zeile(2000), 'feld.unlesbar').max(max, 'feld.zu-viele'),
  );

/** One of several words. */
export const wahl = <const W extends string>(worte: readonly W[]) =>
  zeile(60).transform((text, context): W => {
    if ((worte as readonly string[]).includes(text)) return text as W;
    context.addIssue({ code: 'custom', message: text === '' ? 'feld.fehlt' : 'feld.unlesbar' });
    return z.NEVER;
  });
