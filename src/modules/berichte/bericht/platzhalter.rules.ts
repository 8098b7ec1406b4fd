/**
 * Figures inside a text: `{{sprachmittlung.einsaetze}}` for the paper's own period, with a time of its own behind an @
 * (`@2022`, `@Vorjahr`, `@Folgejahr`, `@seit 01.07.2023`, `@01.07.2023–31.12.2023`, `@31.12.2022`) and `rund` at the
 * end for a rounded value.
 */
import {
  addDays,
  addMonths,
  type Datum,
  daysInMonth,
  monthOf,
  parseDatum,
  yearOf,
} from '../../../begriffe/zeit.ts';

/** Both days belong to it. */
export interface Berichtszeit {
  von: Datum;
  bis: Datum;
}

export type Zahlenzeit =
  | { art: 'bericht' | 'vorjahr' | 'folgejahr' }
  | { art: 'jahr'; jahr: number }
  | { art: 'seit'; von: Datum }
  | { art: 'zeitraum'; von: Datum; bis: Datum }
  | { art: 'stichtag'; am: Datum };

/** A figure as a text asks for it. */
export interface Zahlverweis {
  schluessel: string;
  zeit: Zahlenzeit;
  istRund: boolean;
}

/** A text cut at its figures. */
export type Textstueck = string | Zahlverweis;

const PLATZHALTER = /\{\{([^{}\n]{1,160})\}\}/g;
const VERWEIS = /^([a-z0-9]+(?:[._:-][a-z0-9]+)+)\s*(?:@\s*(.+?))?(?:\s+(rund))?$/i;

/** Reads what stands between the braces; null when it is no figure. */
export function parseVerweis(inhalt: string): Zahlverweis | null {
  const match = VERWEIS.exec(inhalt.trim());
  if (!match) return null;
  const zeit = parseZeit(match[2] ?? '');
  return zeit && { schluessel: match[1]!, zeit, istRund: match[3] !== undefined };
}

function parseZeit(text: string): Zahlenzeit | null {
  const wort = text.trim().toLowerCase();
  if (wort === '') return { art: 'bericht' };
  if (wort === 'vorjahr' || wort === 'folgejahr') return { art: wort };
  if (/^(19|20)\d\d$/.test(wort)) return { art: 'jahr', jahr: Number(wort) };
  const seit = /^seit\s+(.+)$/.exec(wort);
  if (seit) {
    const von = parseDatum(seit[1]!);
    return von.ok ? { art: 'seit', von: von.wert } : null;
  }
  const beide = /^(\S+)\s*(?:[–-]|\sbis\s)\s*(\S+)$/.exec(wort);
  if (beide && !/^\d{4}-\d\d-\d\d$/.test(wort)) {
    const von = parseDatum(beide[1]!);
    const bis = parseDatum(beide[2]!);
    return von.ok && bis.ok && von.wert <= bis.wert
      ? { art: 'zeitraum', von: von.wert, bis: bis.wert }
      : null;
  }
  const am = parseDatum(wort);
  return am.ok ? { art: 'stichtag', am: am.wert } : null;
}

const german = (datum: Datum) => datum.split('-').reverse().join('.');

function writeZeit(zeit: Zahlenzeit): string {
  switch (zeit.art) {
    case 'bericht':
      return '';
    case 'vorjahr':
      return '@Vorjahr';
    case 'folgejahr':
      return '@Folgejahr';
    case 'jahr':
      return `@${zeit.jahr}`;
    case 'seit':
      return `@seit ${german(zeit.von)}`;
    case 'zeitraum':
      return `@${german(zeit.von)}–${german(zeit.bis)}`;
    case 'stichtag':
      return `@${german(zeit.am)}`;
  }
}

/** Figure and time in one spelling, without rounding: by this a paper and the one before it are compared. */
export const verweisKennung = ({ schluessel, zeit }: Omit<Zahlverweis, 'istRund'>): string =>
  `${schluessel}${writeZeit(zeit)}`;

/** The figure as it stands in a text. */
export const writeVerweis = (verweis: Zahlverweis): string =>
  `{{${verweisKennung(verweis)}${verweis.istRund ? ' rund' : ''}}}`;

/** Cuts a text at its figures; what only looks like one stays text. */
export function parseText(text: string): Textstueck[] {
  const stuecke: Textstueck[] = [];
  let ab = 0;
  for (const match of text.matchAll(PLATZHALTER)) {
    const verweis = parseVerweis(match[1]!);
    if (!verweis) continue;
    if (match.index > ab) stuecke.push(text.slice(ab, match.index));
    stuecke.push(verweis);
    ab = match.index + match[0].length;
  }
  if (ab < text.length) stuecke.push(text.slice(ab));
  return stuecke;
}

/** What stands between braces and cannot be read as a figure. */
export const findUnlesbare = (text: string): string[] =>
  [...text.matchAll(PLATZHALTER)]
    .filter(([, inhalt]) => parseVerweis(inhalt!) === null)
    .map(([ganz]) => ganz);

/** The days that a figure is asked for. */
export function resolveZeit(zeit: Zahlenzeit, bericht: Berichtszeit): Berichtszeit {
  switch (zeit.art) {
    case 'bericht':
      return bericht;
    case 'vorjahr':
      return shift(bericht, -12);
    case 'folgejahr':
      return shift(bericht, 12);
    case 'jahr':
      return { von: `${zeit.jahr}-01-01`, bis: `${zeit.jahr}-12-31` };
    case 'seit':
      return { von: zeit.von, bis: zeit.von > bericht.bis ? zeit.von : bericht.bis };
    case 'zeitraum':
      return { von: zeit.von, bis: zeit.bis };
    case 'stichtag':
      return { von: `${yearOf(zeit.am)}-01-01`, bis: zeit.am };
  }
}

/** The same days of another year; the last day of a month stays the last day. */
export function shift({ von, bis }: Berichtszeit, monate: number): Berichtszeit {
  const istMonatsende = Number(bis.slice(8)) === daysInMonth(yearOf(bis), monthOf(bis));
  const ende = istMonatsende ? addDays(addMonths(addDays(bis, 1), monate), -1) : addMonths(bis, monate);
  return { von: addMonths(von, monate), bis: ende };
}
