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
