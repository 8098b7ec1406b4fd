import type { Regionalschluessel } from '../../../begriffe/region.ts';
import { type Datum, isDatum } from '../../../begriffe/zeit.ts';

/** One value of an official table, with everything that must travel with it. */
export interface Reihe {
  /** Null in tables that know no regions. */
  region: Regionalschluessel | null;
  /** `2015-12-31`, `2015`, `2015-06`, `2015-Q2`, `2015-H1`, or the office's own words (`2015/16`). */
  stichtag: string;
  /** What the value counts, by the names of row and column headings. */
  merkmale: Record<string, string>;
  /** Null where the office gives no figure. */
  wert: number | null;
  /** The office's sign instead of, or beside, the figure: see SYMBOLE. */
  symbol: string | null;
  einheit: string | null;
}

/** A statistical table as it was published. */
export interface StatistikTabelle {
  /** Code of the table (`12411-02-03-4`) or, in flat files, of the statistic (`12411`). */
  tabelle: string;
  titel: string;
  /** Name of the statistic the table is from, where the table tells it apart from its title. */
  statistik: string | null;
  /** What the values are, where the table says it once for all ("Bevölkerungsstand"). */
  inhalt: string | null;
  quelle: string | null;
  lizenz: string | null;
  /** When the office produced the table. */
  stand: Datum | null;
  fussnoten: string;
  /** Region keys with their names, in the table's order. */
  regionen: ReadonlyMap<Regionalschluessel, string>;
  /** Ascending, each once. */
  stichtage: string[];
  /** How many cells hold a figure or a sign. */
  werte: number;
  /** The values one after the other, of one region or of all; a table may have millions. */
  reihen(region?: Regionalschluessel): Iterable<Reihe>;
}

/** Signs of the German statistical offices (DIN 55301) that stand for a figure; which figure follows from them. */
export const SYMBOLE: Record<string, 'nichts' | 'unbekannt'> = {
  '-': 'nichts',
  '–': 'nichts',
  '.': 'unbekannt',
  '/': 'unbekannt',
  // The Federal Employment Agency and the register of foreigners keep small numbers secret with a star.
  '*': 'unbekannt',
  x: 'unbekannt',
  X: 'unbekannt',
  '...': 'unbekannt',
  '…': 'unbekannt',
};

export interface Zellwert {
  wert: number | null;
  symbol: string | null;
}

/** How a file writes numbers: "1.234,5" (tables), "1234.5" (flat files, which never group digits), "1,234.5". */
export type Zahlschreibung = 'tabelle' | 'flach' | 'punkt';

const ZAHL: Record<Zahlschreibung, RegExp> = {
  tabelle: /^([+-]?(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+))(?:,(\d+))?$/,
  flach: /^([+-]?\d+)(?:[.,](\d+))?$/,
  punkt: /^([+-]?(?:\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+))(?:\.(\d+))?$/,
};

/**
 * Reads a cell: a number, a sign, or a number with a sign ("(12)" is uncertain, "12 p" provisional, "r" revised,
 * "s" estimated). Null for an empty cell, undefined for a text that is none of these.
 * "-" means nothing there: zero of a count, but no figure of a ratio, which has nothing to relate to.
 */
export function parseZellwert(
  zelle: string,
  einheit: string | null,
  schreibung: Zahlschreibung = 'tabelle',
): Zellwert | null | undefined {
  const text = zelle.trim();
  if (text === '') return null;
  const wert = parseZahl(text, schreibung);
  if (wert !== undefined) return { wert, symbol: null };
  const bedeutung = Object.hasOwn(SYMBOLE, text) ? SYMBOLE[text] : undefined;
  if (bedeutung) return { wert: bedeutung === 'nichts' && !isVerhaeltnis(einheit) ? 0 : null, symbol: text };
  const klammer = /^\((.+)\)$/.exec(text)?.[1];
  if (klammer !== undefined) return mitZeichen(parseZahl(klammer.trim(), schreibung), '()');
  const zusatz = /^(\S.*?)\s*([prse])$/.exec(text);
  return zusatz ? mitZeichen(parseZahl(zusatz[1] ?? '', schreibung), zusatz[2] ?? '') : undefined;
}

function mitZeichen(wert: number | undefined, symbol: string): Zellwert | undefined {
  return wert === undefined ? undefined : { wert, symbol };
}

function parseZahl(text: string, schreibung: Zahlschreibung): number | undefined {
  const match = ZAHL[schreibung].exec(text.replace('\u2212', '-'));
  if (!match) return undefined;
  return Number(`${(match[1] ?? '').replace(/[., \u00a0\u202f]/g, '')}.${match[2] ?? '0'}`);
}

const EINHEIT = new RegExp(
  '^(?:Anzahl|Prozent|%|Promille|(?:(?:Tsd|Mill|Mio|Mrd)\\.? ?|1 ?000 |T)?(?:EUR|Euro|DM|€)(?:/\\S+| je .+)?' +
    '|qkm|km²|km|ha|Hektar|qm|m²|cbm|m³|Kubikmeter|Quadratmeter|l|Liter|t|Tonnen|Tsd\\. t|kg|dt|dt/ha' +
    '|[kMGT]Wh|[GTP]J|Jahre|Monate|Tage|Stunden|Std\\.|Personen|Tsd\\.|1000|1 000|Mill\\.|Ew/qkm|Punkte|Index|\\d{4} ?= ?100' +
    '|(?:Anzahl|Fälle|Personen)? ?(?:je|pro) .+)$',
  'i',
);

/** Whether a heading names a unit of measurement ("Anzahl", "Prozent", "EUR", "je 1000 Einwohner"). */
export function isEinheit(text: string): boolean {
  return EINHEIT.test(text.trim());
}

/** Whether figures of that unit relate two quantities; nothing of the one is then not the figure zero. */
export function isVerhaeltnis(einheit: string | null): boolean {
  return einheit !== null && /prozent|promille|%|\bje\b|\bpro\b|\/|index|= ?100|jahre|punkte/i.test(einheit);
}

const MONATE = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];

/** "Januar" → "01"; undefined for what is no month. */
export function parseMonat(text: string): string | undefined {
  const index = MONATE.indexOf(text.trim().toLowerCase());
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}

const JAHR = '(?:19|20)\\d{2}';
const ZEITEN: [muster: RegExp, form: (teile: string[]) => string][] = [
  [new RegExp(`^(\\d{2})\\.(\\d{2})\\.(${JAHR})$`), ([tag, monat, jahr]) => `${jahr}-${monat}-${tag}`],
  [new RegExp(`^(${JAHR}-\\d{2}-\\d{2})$`), ([datum]) => `${datum}`],
  [new RegExp(`^(${JAHR})$`), ([jahr]) => `${jahr}`],
  [new RegExp(`^(${JAHR}) ?/ ?((?:${JAHR})|\\d{2})$`), ([von, bis]) => `${von}/${bis?.slice(-2)}`],
  [new RegExp(`^(${JAHR})-(0[1-9]|1[0-2])$`), ([jahr, monat]) => `${jahr}-${monat}`],
  [new RegExp(`^(0[1-9]|1[0-2])/(${JAHR})$`), ([monat, jahr]) => `${jahr}-${monat}`],
  [new RegExp(`^([1-4])\\. ?(?:Quartal|Vierteljahr|Vj\\.?) (${JAHR})$`), ([q, jahr]) => `${jahr}-Q${q}`],
  [new RegExp(`^(${JAHR})[- ]?Q([1-4])$`), ([jahr, q]) => `${jahr}-Q${q}`],
  [new RegExp(`^([12])\\. ?(?:Halbjahr|Hj\\.?) (${JAHR})$`), ([h, jahr]) => `${jahr}-H${h}`],
];

/**
 * Reads a reference date or period as the offices write it: "31.12.2015", "Stichtag 31.12.2015", "2016",
 * "2015/16", "Schuljahr 2015/16", "WS 2015/16", "Juni 2016", "1. Quartal 2016". Undefined for anything else.
 */
export function parseZeit(text: string): string | undefined {
  const kern = text
    .trim()
    .replace(
      /^(?:Stichtag|Stand|am|zum|Jahr|Berichtsjahr|Schuljahr|Kalenderjahr|Wahljahr|[WS]S|WiSe|SoSe):?\s+/i,
      '',
    );
  for (const [muster, form] of ZEITEN) {
    const match = muster.exec(kern);
    if (!match) continue;
    const zeit = form(match.slice(1));
    return zeit.length === 10 && !isDatum(zeit) ? undefined : zeit;
  }
  const [monat = '', jahr = '', ...rest] = kern.split(/\s+/);
  const nummer = parseMonat(monat);
  return nummer && rest.length === 0 && new RegExp(`^${JAHR}$`).test(jahr) ? `${jahr}-${nummer}` : undefined;
}

/** A reference date somewhere in a title line: a full date before a bare year. */
export function findZeit(text: string): string | undefined {
  const datum = new RegExp(`\\b\\d{2}\\.\\d{2}\\.${JAHR}\\b`).exec(text)?.[0];
  if (datum) return parseZeit(datum);
  const spanne = new RegExp(`\\b${JAHR} ?/ ?(?:${JAHR}|\\d{2})\\b`).exec(text)?.[0];
  return parseZeit(spanne ?? new RegExp(`\\b${JAHR}\\b`).exec(text)?.[0] ?? '');
}

/** Year and month of two headings ("2016" and "März") as one period; undefined when they do not belong together. */
export function joinZeit(jahr: string, monat: string): string | undefined {
  return /^\d{4}$/.test(jahr) ? `${jahr}-${monat}` : undefined;
}
