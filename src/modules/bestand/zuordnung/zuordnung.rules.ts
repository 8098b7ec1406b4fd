/**
 * How a sheet is read that says nothing about itself: which rows are headings, what each column holds, and what holds
 * for all of it. The office says it once; sheets of the same form are offered the same again. Pure.
 */
import type { Regionalschluessel } from '../../../begriffe/region.ts';
import type { Cell, Sheet, SheetRow } from '../../../begriffe/sheet.ts';
import { fold } from '../../../begriffe/spelling.ts';
import type { Zahlschreibung } from '../import/statistik.rules.ts';

export const ROLLEN = ['nichts', 'schluessel', 'region', 'stichtag', 'merkmal', 'einheit', 'wert'] as const;
/** What a column holds. `region`: the name, with or without the key before it. */
export type Rolle = (typeof ROLLEN)[number];

export const SCHREIBUNGEN = ['tabelle', 'punkt'] as const satisfies readonly Zahlschreibung[];
export const ZEICHENBEDEUTUNGEN = ['unbekannt', 'nichts'] as const;
export type Zeichenbedeutung = (typeof ZEICHENBEDEUTUNGEN)[number];

export interface Zuordnung {
  /** Position of the sheet in the workbook, from 0. */
  blatt: number;
  /** First and last row of headings, as the office sees them; both 0 when there is none. */
  kopfVon: number;
  kopfBis: number;
  /** Last row that is read; null: to the end. */
  letzteZeile: number | null;
  /** By column, from 0. */
  rollen: Rolle[];
  /** For sheets without a column of regions. */
  region: Regionalschluessel | '';
  /** Put before keys that leave out the state, as LSN-Online does: `357` → `03357`. */
  land: string;
  /** For sheets that name no date in rows or headings; as the readers write it. */
  stichtag: string;
  einheit: string;
  schreibung: Zahlschreibung;
  /** What signs mean that are not those of the statistical offices. */
  zeichen: Record<string, Zeichenbedeutung>;
  /** Regions that the office has said the keys of, by the name as it stands in the sheet. */
  regionen: Record<string, Regionalschluessel>;
  kennung: string;
  titel: string;
  quelle: string;
  lizenz: string;
  /** Regions that were found by name when the sheet was read: what was shown is what is kept. */
  namen?: Record<string, Regionalschluessel>;
}

/** A region that some table speaks of. */
export interface BekannteRegion {
  schluessel: Regionalschluessel;
  name: string;
}

/** What is wrong at a cell. */
export interface Problem {
  zeile: number;
  /** From 0. */
  spalte: number;
  art:
    | 'wert'
    | 'formel'
    | 'schluessel'
    | 'region'
    | 'region-mehrdeutig'
    | 'region-fehlt'
    | 'stichtag'
    | 'stichtag-fehlt'
    | 'ohne-angabe'
    | 'doppelt';
  /** What stands in the cell; for `doppelt` the row of the first. */
  text: string;
}

/** Years and dates change with every edition of a sheet; runs of them may grow. */
const ZEIT = /\b(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2}(?:\/\d{2,4})?\b/g;

/** The headings of a sheet as one text by which another of the same form is known; '' without headings. */
export function formOf(sheet: Sheet, { kopfVon, kopfBis }: Pick<Zuordnung, 'kopfVon' | 'kopfBis'>): string {
  const kopf = headRows(sheet, { kopfVon, kopfBis });
  const breite = Math.max(0, ...kopf.map(({ cells }) => cells.length));
  const titel = Array.from({ length: breite }, (_, spalte) =>
    kopf.map(({ cells }) => fold((cells[spalte]?.text ?? '').replace(ZEIT, '#'))).join('/'),
  );
  const form = titel.filter((eines, i) => eines !== titel[i - 1]).join('|');
  return /\p{L}/u.test(form) ? form.slice(0, 2000) : '';
}

export function headRows(
  { rows }: Sheet,
  { kopfVon, kopfBis }: Pick<Zuordnung, 'kopfVon' | 'kopfBis'>,
): SheetRow[] {
  return rows.filter(({ number }) => number >= kopfVon && number <= kopfBis);
}

/** The key in its full length, or undefined: `3357`, `03357`, `357` with the state 03, `0` for the state itself. */
export function parseSchluessel(cell: Cell, land: string): Regionalschluessel | undefined {
  const text = cell.text.replace(/\s/g, '');
  if (/^(?:DG|D)$/i.test(text)) return 'DG';
  if (!/^\d{1,12}$/.test(text)) return undefined;
  const voll = land === '' ? text : `${land}${text === '0' ? '' : text}`;
  if (isSchluessel(voll)) return voll;
  // Spreadsheet programs take the leading zero of a number away.
  return [1, 4, 7, 8, 11].includes(voll.length) && isSchluessel(`0${voll}`) ? `0${voll}` : undefined;
}

/** Keys of the lengths that offices use, in one of the sixteen states. */
function isSchluessel(text: string): boolean {
  return /^(?:0[1-9]|1[0-6])\d*$/.test(text) && [2, 3, 5, 8, 9, 12].includes(text.length);
}

const ARTEN =
  /\b(?:landkreis|kreisfreie|kreis|hansestadt|landeshauptstadt|stadt|region|samtgemeinde|gemeinde|flecken|land)\b/g;

const kernOf = (name: string) => fold(name).replace(ARTEN, '').replace(/\s+/g, ' ').trim();

/** Finds regions by what they are called: the whole name first, then without "Landkreis", "Stadt" … */
export class Regionsnamen {
  /** What was found, by the name as it stands in the sheet. */
  readonly gefunden: Record<string, Regionalschluessel> = {};
  readonly #namen = new Map<Regionalschluessel, string>();
  readonly #ganz = new Map<string, Set<Regionalschluessel>>();
  readonly #kern = new Map<string, Set<Regionalschluessel>>();

  readonly #gesagt: Readonly<Record<string, Regionalschluessel>>;

  /** @param gesagt what the office has said comes before what is known */
  constructor(
    regionen: readonly BekannteRegion[],
    gesagt: Readonly<Record<string, Regionalschluessel>> = {},
  ) {
    this.#gesagt = gesagt;
    const add = (map: Map<string, Set<string>>, name: string, schluessel: string) =>
      map.set(name, (map.get(name) ?? new Set()).add(schluessel));
    for (const { schluessel, name } of regionen) {
      this.#namen.set(schluessel, name);
      add(this.#ganz, [...fold(name).split(' ')].sort().join(' '), schluessel);
      add(this.#kern, kernOf(name), schluessel);
    }
  }

  /** What a region is called elsewhere, for sheets that give its key only; '' when nobody knows. */
  nameOf(schluessel: Regionalschluessel): string {
    const name = this.#namen.get(schluessel) ?? '';
    if (name) this.gefunden[name] = schluessel;
    return name;
  }

  /** @returns the key; 'mehrdeutig' where several are called so; undefined where none is */
  find(name: string): Regionalschluessel | 'mehrdeutig' | undefined {
    if (Object.hasOwn(this.#gesagt, name)) return this.#gesagt[name];
    const ganz = this.#ganz.get([...fold(name).split(' ')].sort().join(' '));
    const gefunden = ganz ?? this.#kern.get(kernOf(name));
    if (!gefunden) return undefined;
    const [erster, ...weitere] = gefunden;
    if (weitere.length > 0) return 'mehrdeutig';
    if (erster) this.gefunden[name] = erster;
    return erster;
  }
}
