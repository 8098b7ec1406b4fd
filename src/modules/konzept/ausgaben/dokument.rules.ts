/** What a concept looks like on paper, whatever the paper is: headings, paragraphs, lists and tables in their order. */
export type Dokumentblock =
  | { art: 'ueberschrift'; stufe: 1 | 2 | 3; text: string; istNeueSeite: boolean }
  | { art: 'absatz'; text: string }
  | { art: 'liste'; punkte: readonly string[] }
  | { art: 'tabelle'; spalten: readonly Dokumentspalte[]; gruppen: readonly Dokumentgruppe[] };

export interface Dokumentspalte {
  titel: string;
  /** Share of the width beside the others. */
  breite: number;
}

/** Lines of a table that share what stands in the first column. */
export interface Dokumentgruppe {
  erste: string;
  /** The cells of all other columns; at least one line. */
  zeilen: readonly (readonly string[])[];
}

/** Texts may have line breaks; they are lines on the paper. */
export interface Dokument {
  titel: string;
  untertitel: string;
  /** Resolution, state and the day this was made. */
  angaben: readonly string[];
  bloecke: readonly Dokumentblock[];
}

/** Neighbouring lines with the same first cell become one group. */
export function groupZeilen(zeilen: readonly (readonly string[])[]): Dokumentgruppe[] {
  const gruppen: { erste: string; zeilen: (readonly string[])[] }[] = [];
  for (const [erste = '', ...rest] of zeilen) {
    const letzte = gruppen.at(-1);
    if (letzte && letzte.erste === erste && erste !== '') letzte.zeilen.push(rest);
    else gruppen.push({ erste, zeilen: [rest] });
  }
  return gruppen;
}
