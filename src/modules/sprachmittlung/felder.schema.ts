/**
 * Fields of forms as an office types them. Each takes what a browser or a program sends (text, several texts or
 * nothing) and gives a clean value; messages are keys of sentences.
 */
import { z } from 'zod';
import type { Ergebnis } from '../../begriffe/ablehnung.ts';
import { parseTelefon } from '../../begriffe/telefon.ts';
import { type Datum, parseDatum } from '../../begriffe/zeit.ts';

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) ?? '';

/** No control characters, no halves of letters: PostgreSQL takes neither. Blanks as one, line breaks stay. */
function clean(value: unknown): unknown {
  const text = first(value);
  if (typeof text !== 'string') return text;
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
}

const text = (max: number) => z.string('feld.unlesbar').max(max, 'feld.zu-lang');

/** One line; empty when nothing was typed. */
export const zeile = (max = 200) =>
  z.preprocess((value) => {
    const cleaned = clean(value);
    return typeof cleaned === 'string' ? cleaned.replace(/\s+/g, ' ') : cleaned;
  }, text(max));

export const pflichtzeile = (max = 200, message = 'feld.fehlt') =>
  z.preprocess(
    (value) => {
      const cleaned = clean(value);
      return typeof cleaned === 'string' ? cleaned.replace(/\s+/g, ' ') : cleaned;
    },
    text(max).min(1, message),
  );

/** Several lines. */
export const absatz = (max = 4000) => z.preprocess(clean, text(max));

export const pflichtabsatz = (max = 4000, message = 'feld.fehlt') =>
  z.preprocess(clean, text(max).min(1, message));

/** A line read by a parser of begriffe; empty is null. */
function gelesen<T>(parse: (eingabe: string) => Ergebnis<T>, max = 60) {
  return zeile(max).transform((eingabe, context): T | null => {
    if (eingabe === '') return null;
    const ergebnis = parse(eingabe);
    if (ergebnis.ok) return ergebnis.wert;
    context.addIssue({ code: 'custom', message: ergebnis.grund });
    return z.NEVER;
  });
}

export { gelesen as lesbar };

/** A calendar date in the usual German spellings; null when empty. */
export const datum = () => gelesen(parseDatum);

export const pflichtdatum = () =>
  datum().transform((wert, context): Datum => {
    if (wert !== null) return wert;
    context.addIssue({ code: 'custom', message: 'datum.leer' });
    return z.NEVER;
  });

/** A whole number; null when empty. */
export const ganzzahl = (von: number, bis: number) =>
  zeile(20).transform((eingabe, context): number | null => {
    if (eingabe === '') return null;
    const wert = /^\d{1,9}$/.test(eingabe) ? Number(eingabe) : Number.NaN;
    if (wert >= von && wert <= bis) return wert;
    context.addIssue({ code: 'custom', message: 'feld.keine-zahl' });
    return z.NEVER;
  });

/** One of several words; null when none is chosen. */
export const wahl = <const W extends string>(worte: readonly W[]) =>
  zeile(60).transform((eingabe, context): W | null => {
    if (eingabe === '') return null;
    if ((worte as readonly string[]).includes(eingabe)) return eingabe as W;
    context.addIssue({ code: 'custom', message: 'feld.unlesbar' });
    return z.NEVER;
  });

/** One of several words that counts as the first when nothing is chosen. */
export const wahlSonst = <const W extends string>(worte: readonly W[], sonst: NoInfer<W>) =>
  wahl(worte).transform((wert) => wert ?? sonst);

/** A ticked box. */
export const haken = () =>
  z.preprocess((value) => first(value) === 'ja' || first(value) === true, z.boolean());

const alle = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];

/** Any of several words, each once. */
export const auswahl = <const W extends string>(worte: readonly W[]) =>
  z.preprocess((value) => worte.filter((wort) => alle(value).includes(wort)), z.array(z.custom<W>()));

/** Short words of the office's own, each once. */
export const woerter = (max = 40) =>
  z.preprocess((value) => {
    const texts = alle(value).map((one) =>
      typeof one === 'string' ? String(clean(one)).slice(0, 80).toWellFormed() : '',
    );
    return [...new Set(texts.filter((one) => one !== ''))].slice(0, max);
  }, z.array(z.string()));

/** An e-mail address in small letters; empty when none was typed. */
export const email = () =>
  zeile(254)
    .transform((wert) => wert.toLowerCase())
    .refine((wert) => wert === '' || /^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[a-z]{2,}$/u.test(wert), 'feld.email');

/**
 * A telephone number: E.164 when it is one and nothing else; with words beside it ("App. 12, vormittags") as it was
 * typed, because an extension matters.
 */
export const telefon = () =>
  zeile(80).transform((eingabe, context): string => {
    if (eingabe === '') return '';
    if (/^[+\d\s()/.–-]+$/.test(eingabe)) {
      const nummer = parseTelefon(eingabe);
      if (nummer) return nummer;
    } else if ((eingabe.match(/\d/g) ?? []).length >= 4) return eingabe;
    context.addIssue({ code: 'custom', message: 'feld.telefon' });
    return z.NEVER;
  });

/** The number of a record in a form or an address; null when empty or none. */
export const nummer = () =>
  zeile(20).transform((eingabe) => (/^[1-9]\d{0,14}$/.test(eingabe) ? Number(eingabe) : null));

/** The version under which a record was read. */
export const version = () => nummer().transform((wert) => wert ?? 0);

/**
 * Rows of a form: fields named `sprachen.0.niveau` become the rows `sprachen`, in their order, so that messages name
 * the field they belong to. At most `max` rows are read.
 */
export function readZeilen(eingabe: unknown, name: string, max = 40): Record<string, unknown>[] {
  const zeilen: Record<string, unknown>[] = [];
  if (typeof eingabe !== 'object' || eingabe === null) return zeilen;
  for (const [key, value] of Object.entries(eingabe)) {
    const match = /^(\w+)\.(\d{1,3})\.(\w+)$/.exec(key);
    if (!match || match[1] !== name || Number(match[2]) >= max) continue;
    const index = Number(match[2]);
    while (zeilen.length <= index) zeilen.push({});
    zeilen[index]![match[3]!] = value;
  }
  return zeilen;
}
