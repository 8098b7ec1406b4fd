/** Classes of schedules as the office defines them: what "kurzfristig" means, counted from the resolution. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { readTerminierung, type Terminierung } from '../import/terminierung.rules.ts';

/** One class: its word, and until when it runs. */
export interface Terminklasse {
  wort: string;
  /** Until the end of the year that is so many years after the edition's resolution; null: see `bisJahr`. */
  jahre: number | null;
  /** Until the end of this year; null: see `jahre`. Neither: a word without a date. */
  bisJahr: number | null;
}

/** Definitions with the day from which on resolved editions are read by them. */
export interface Terminklassen {
  abAm: Datum;
  klassen: readonly Terminklasse[];
}

/** The definition that counts for an edition of this day: the one with the latest beginning that is not after it. */
export function pickTerminklassen(verlauf: readonly Terminklassen[], tag: Datum): readonly Terminklasse[] {
  const gueltige = verlauf.filter(({ abAm }) => abAm <= tag);
  return gueltige.toSorted((a, b) => (a.abAm < b.abAm ? 1 : a.abAm > b.abAm ? -1 : 0))[0]?.klassen ?? [];
}

/** Last day of a class for an edition of this day; null when it has none. */
export function endOf({ jahre, bisJahr }: Terminklasse, tag: Datum): Datum | null {
  const jahr = bisJahr ?? (jahre === null ? null : Number(tag.slice(0, 4)) + jahre);
  return jahr === null ? null : `${jahr}-12-31`;
}

/**
 * What an edition means by its classes: its own paper first, then the office.
 * @param eigene as the paper defines them, by class
 * @param tag of the resolution, else of the draft's beginning
 */
export function mergeKlassen(
  eigene: Readonly<Record<string, Terminierung>>,
  klassen: readonly Terminklasse[],
  tag: Datum,
): Record<string, Terminierung> {
  const defined = klassen.flatMap((klasse): [string, Terminierung][] => {
    const ende = endOf(klasse, tag);
    if (ende === null) return [];
    // As the reader calls the class that it finds in a text.
    const { klasse: name } = readTerminierung(klasse.wort);
    return [
      [name, { text: klasse.wort, klasse: name, art: 'klasse', bis: { datum: ende, genauigkeit: 'jahr' } }],
    ];
  });
  return { ...Object.fromEntries(defined), ...eigene };
}

/** Classes that an edition uses, to choose from: the office's in their order, then years and other words. */
export function listKlassen(
  worte: readonly string[],
  klassen: readonly Terminklasse[],
  bedeutungen: Readonly<Record<string, Terminierung>>,
): { value: string; label: string }[] {
  return worte
    .toSorted((a, b) => rankOfKlasse(klassen, a) - rankOfKlasse(klassen, b))
    .map((wort) => ({ value: wort, label: nameKlasse(wort, bedeutungen[wort]) }));
}

/** "kurzfristig (bis 2027)": a word that says nothing of its year has it beside it. */
export function nameKlasse(wort: string, bedeutung: Terminierung | undefined): string {
  const jahr = bedeutung?.bis?.datum.slice(0, 4);
  return jahr === undefined || wort.includes(jahr) ? wort : `${wort} (bis ${jahr})`;
}

/** The place of a class in the office's order; behind all of them what it does not define. */
export function rankOfKlasse(klassen: readonly Terminklasse[], wort: string): number {
  const index = klassen.findIndex((klasse) => fold(readTerminierung(klasse.wort).klasse) === fold(wort));
  return index === -1 ? klassen.length : index;
}
