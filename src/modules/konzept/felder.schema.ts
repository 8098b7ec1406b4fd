/** Fields of forms as an office types them; messages are keys of sentences. */
import { z } from 'zod';
import { parseGeld } from '../../begriffe/geld.ts';
import { type Datum, parseDatum } from '../../begriffe/zeit.ts';

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) ?? '';

/** Text without control characters and halves of letters, which PostgreSQL does not take; blanks as one. */
export const zeile = (max = 200) =>
  z.preprocess(
    (value) => {
      const text = first(value);
      if (typeof text !== 'string') return text;
      return text
        .toWellFormed()
        .normalize('NFC')
        .replace(/\p{Cc}/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    },
    z.string('feld.unlesbar').max(max, 'feld.zu-lang'),
  );

export const pflichtzeile = (max = 200) => zeile(max).refine((text) => text !== '', 'feld.fehlt');

/** Several lines; line breaks stay. */
export const absatz = (max = 4000) =>
  z.preprocess(
    (value) => {
      const text = first(value);
      if (typeof text !== 'string') return text;
      return text
        .toWellFormed()
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim();
    },
    z.string('feld.unlesbar').max(max, 'feld.zu-lang'),
  );

export const pflichtabsatz = (max = 4000) => absatz(max).refine((text) => text !== '', 'feld.fehlt');

/** A date in German spelling, null when empty. */
export const datum = () =>
  zeile(40).transform((text, context): Datum | null => {
    if (text === '') return null;
    const read = parseDatum(text);
    if (read.ok) return read.wert;
    context.addIssue({ code: 'custom', message: 'feld.kein-datum' });
    return z.NEVER;
  });

/** An amount in cents, null when empty. */
export const betrag = () =>
  zeile(40).transform((text, context): number | null => {
    if (text === '') return null;
    const read = parseGeld(text);
    if (read.ok && read.wert >= 0) return read.wert;
    context.addIssue({ code: 'custom', message: 'feld.kein-betrag' });
    return z.NEVER;
  });

/** A whole number within bounds. */
export const ganzzahl = (von: number, bis: number) =>
  zeile(20).transform((text, context): number => {
    const wert = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (wert >= von && wert <= bis) return wert;
    context.addIssue({ code: 'custom', message: 'feld.unlesbar' });
    return z.NEVER;
  });

/** A box that is ticked or not sent. */
export const haken = () =>
  z.preprocess((value) => value !== undefined && value !== '' && value !== false, z.boolean());

/** One of several words. */
export const wahl = <const W extends string>(worte: readonly W[]) =>
  zeile(60).transform((text, context): W => {
    if ((worte as readonly string[]).includes(text)) return text as W;
    context.addIssue({ code: 'custom', message: 'feld.fehlt' });
    return z.NEVER;
  });

export const email = () =>
  zeile(200).refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'feld.keine-email');

/** An address on the web, empty when there is none. */
export const adresse = () =>
  zeile(500).refine((text) => text === '' || /^https?:\/\/[^\s/]+/i.test(text), 'feld.keine-adresse');
