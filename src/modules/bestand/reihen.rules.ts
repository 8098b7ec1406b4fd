/** Series of several regions beside each other. */
import { type Datum, isDatum } from '../../begriffe/zeit.ts';

/** Most reference dates that a series shows. */
export const MAX_STICHTAGE = 10;

export interface Regionsreihe {
  schluessel: string;
  name: string;
  /** Reference date → figure; null where the office gives none. */
  werte: ReadonlyMap<string, number | null>;
}

/** The last ten reference dates of all series, ascending. */
export function lastStichtage(reihen: readonly Pick<Regionsreihe, 'werte'>[]): string[] {
  const alle = new Set(reihen.flatMap(({ werte }) => [...werte.keys()]));
  return [...alle].sort().slice(-MAX_STICHTAGE);
}

/** The sources of what is shown, each once: every published figure carries them. */
export function joinQuellen(zeilen: readonly { quelle: string | null; lizenz: string | null }[]): string {
  const quellen = zeilen.map(({ quelle, lizenz }) =>
    [quelle, lizenz].filter((teil) => teil !== null && teil !== '').join('; '),
  );
  return [...new Set(quellen)].filter((quelle) => quelle !== '').join(' · ');
}

/**
 * Dates that are the same day of different years are told apart by the year alone; the day is then said once.
 * @returns the years and the day `-12-31`, or null where the dates differ otherwise
 */
export function splitJahrestage(stichtage: readonly string[]): { jahre: string[]; tag: string } | null {
  const tag = stichtage[0]?.slice(4) ?? '';
  const istTag = tag.length === 6 && stichtage.every((stichtag) => stichtag.slice(4) === tag);
  return istTag ? { jahre: stichtage.map((stichtag) => stichtag.slice(0, 4)), tag } : null;
}

/**
 * Counts of a state and of a county do not fit into one picture: for them the regions of one level stay, that of the
 * first; ratios are compared with all.
 */
export function listVergleichbare(regionen: readonly string[], istAnzahl: boolean): string[] {
  const ebene = regionen[0]?.length;
  return regionen.filter((schluessel) => !istAnzahl || schluessel.length === ebene);
}

/**
 * The last day of what a reference date says: `2024` → `2024-12-31`, `2024-06` → `2024-06-30`, `2024-Q1`, `2024-H1`;
 * a school year ends in July. A date that cannot be read counts as the end of its first year.
 */
export function endOfStichtag(stichtag: string): Datum {
  if (isDatum(stichtag)) return stichtag;
  const jahr = Number(stichtag.slice(0, 4)) || 9999;
  const [, art = '', zahl = ''] = /^\d{4}[-/]([QH]?)(\d{1,4})$/.exec(stichtag) ?? [];
  if (stichtag.includes('/')) return `${jahr + 1}-07-31`;
  const monat = art === 'Q' ? Number(zahl) * 3 : art === 'H' ? Number(zahl) * 6 : Number(zahl) || 12;
  const ende = new Date(Date.UTC(jahr, Math.min(monat, 12), 0));
  return ende.toISOString().slice(0, 10);
}

/** The latest value that holds on a day; undefined before the first. */
export function latestBy<W extends { stichtag: string }>(werte: readonly W[], tag: Datum): W | undefined {
  return werte
    .filter(({ stichtag }) => endOfStichtag(stichtag) <= tag)
    .toSorted((eines, anderes) => (eines.stichtag < anderes.stichtag ? -1 : 1))
    .at(-1);
}
