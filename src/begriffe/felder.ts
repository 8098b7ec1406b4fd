/**
 * Fields of forms as an office types them. Each takes what a browser or a program sends (text, several texts or
 * nothing) and gives a clean value. Whatever may stay empty gives '' or null; `pflicht…` refuses that. Messages are
 * keys of sentences: those of this file stand in `begriffTexte`, others are passed.
 */
import { z } from 'zod';
import { type Ergebnis, refuse } from './ablehnung.ts';
import { parseGeld } from './geld.ts';
import { parseTelefon } from './telefon.ts';
import { type Datum, parseDatum } from './zeit.ts';

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) ?? '';

const all = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== '');

const forTexts = (tidy: (text: string) => string) => (value: unknown) => {
  const text = first(value);
  return typeof text === 'string' ? tidy(text) : text;
};

const upTo = (max: number) => z.string('feld.unlesbar').max(max, 'feld.zu-lang');

/** No control characters, no halves of letters: PostgreSQL takes neither. Line breaks become one kind, tabs stay. */
const tidyAbsatz = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .trim();

/** The same on one line, every blank as one. */
export const tidyZeile = (text: string) => tidyAbsatz(text).replace(/\s+/g, ' ');

/** One line; '' when nothing was typed. Refuses `feld.zu-lang`. */
export const zeile = (max = 200) => z.preprocess(forTexts(tidyZeile), upTo(max));

export const pflichtzeile = (max = 200, message = 'feld.fehlt') =>
  z.preprocess(forTexts(tidyZeile), upTo(max).min(1, message));

/** Several lines; '' when nothing was typed. Refuses `feld.zu-lang`. */
export const absatz = (max = 4000) => z.preprocess(forTexts(tidyAbsatz), upTo(max));

export const pflichtabsatz = (max = 4000, message = 'feld.fehlt') =>
  z.preprocess(forTexts(tidyAbsatz), upTo(max).min(1, message));

/** A field that gives null when it is empty, here without null. */
export const pflicht = <T>(feld: z.ZodType<T | null>, message = 'feld.fehlt') =>
  feld.transform((wert, context): T => {
    if (wert !== null) return wert;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/**
 * A line read by a parser of begriffe; null when empty.
 * @param message instead of the parser's reason
 */
export const lesbar = <T>(parse: (eingabe: string) => Ergebnis<T>, max = 60, message?: string) =>
  zeile(max).transform((eingabe, context): T | null => {
    if (eingabe === '') return null;
    const ergebnis = parse(eingabe);
    if (ergebnis.ok) return ergebnis.wert;
    context.addIssue({ code: 'custom', message: message ?? ergebnis.grund });
    return z.NEVER;
  });

/** A calendar date in the usual German spellings; null when empty. */
export const datum = (message?: string) => lesbar<Datum>(parseDatum, 60, message);

export const pflichtdatum = (message = 'datum.leer') => pflicht(datum(), message);

/** An amount of zero or more in cents; null when empty. Refuses with the reasons of `parseGeld` or `geld.negativ`. */
export const betrag = (message?: string) => lesbar(parseBetrag, 40, message);

function parseBetrag(eingabe: string): Ergebnis<number> {
  const cent = parseGeld(eingabe);
  return cent.ok && cent.wert < 0 ? refuse('geld.negativ') : cent;
}

/** A whole number within bounds, at most nine digits; null when empty. */
export const ganzzahl = (von: number, bis: number, message = 'feld.keine-zahl') =>
  lesbar((eingabe): Ergebnis<number> => {
    const wert = /^\d{1,9}$/.test(eingabe) ? Number(eingabe) : Number.NaN;
    return wert >= von && wert <= bis ? { ok: true, wert } : refuse(message);
  }, 20);

/** One of several words, which may be the empty one; null when nothing is chosen. Refuses others: `feld.unlesbar`. */
export const wahl = <const W extends string>(worte: readonly W[]) =>
  zeile(60).transform((eingabe, context): W | null => {
    if ((worte as readonly string[]).includes(eingabe)) return eingabe as W;
    if (eingabe === '') return null;
    context.addIssue({ code: 'custom', message: 'feld.unlesbar' });
    return z.NEVER;
  });

export const pflichtwahl = <const W extends string>(worte: readonly W[], message = 'feld.fehlt') =>
  pflicht<W>(wahl(worte), message);

/** One of several words that counts as `sonst` when nothing is chosen. */
export const wahlSonst = <const W extends string>(worte: readonly W[], sonst: NoInfer<W>) =>
  wahl(worte).transform((wert) => wert ?? sonst);

/** Any of several words, each once and in the order of `worte`; others are left out. */
export const auswahl = <const W extends string>(worte: readonly W[]) =>
  z.preprocess((value) => worte.filter((wort) => all(value).includes(wort)), z.array(z.custom<W>()));

/** Several lines of one name, each once; empty ones are left out. Refuses more than `max`: `feld.zu-viele`. */
export const zeilen = (max = 100, zeichen = 2000) =>
  z.preprocess((value) => [...new Set(all(value))], z.array(zeile(zeichen)).max(max, 'feld.zu-viele'));

/** A box: ticked (`ja` from a form, true from a program) or not. */
export const haken = () =>
  z.preprocess((value) => first(value) === 'ja' || first(value) === true, z.boolean());

/** The number of a record in a form or an address; null when empty or none. */
export const nummer = () =>
  zeile(20).transform((eingabe) => (/^[1-9]\d{0,14}$/.test(eingabe) ? Number(eingabe) : null));

/** Numbers of records, each once. Refuses `feld.unlesbar` when one is none. */
export const nummern = () =>
  z.preprocess(all, z.array(nummer())).transform((liste, context): number[] => {
    const gelesen = liste.filter((wert) => wert !== null);
    if (gelesen.length === liste.length) return [...new Set(gelesen)];
    context.addIssue({ code: 'custom', message: 'feld.unlesbar' });
    return z.NEVER;
  });

/** The version under which a record was read; 0, which no record has, when none came. */
export const version = () => nummer().transform((wert) => wert ?? 0);

/** An e-mail address in small letters; '' when none was typed. Refuses `feld.email`. */
export const email = () =>
  zeile(254)
    .transform((wert) => wert.toLowerCase())
    .refine((wert) => wert === '' || /^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[a-z]{2,}$/u.test(wert), 'feld.email');

/**
 * A telephone number: E.164 when it is one and nothing else; with words beside it ("App. 12, vormittags") as it was
 * typed, because an extension matters; '' when none was typed. Refuses `feld.telefon`.
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

/**
 * Rows of a form: fields named `sprachen.0.niveau` become the rows `sprachen`, in their order, so that messages name
 * the field they belong to. At most `max` rows are read.
 */
export function readZeilen(eingabe: unknown, name: string, max = 40): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  if (typeof eingabe !== 'object' || eingabe === null) return rows;
  for (const [key, value] of Object.entries(eingabe)) {
    const match = /^(\w+)\.(\d{1,3})\.(\w+)$/.exec(key);
    if (!match || match[1] !== name || Number(match[2]) >= max) continue;
    const index = Number(match[2]);
    while (rows.length <= index) rows.push({});
    rows[index]![match[3]!] = value;
  }
  return rows;
}
