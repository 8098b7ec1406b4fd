/** Series of several regions beside each other. */

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
