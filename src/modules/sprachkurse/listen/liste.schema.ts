import { z } from 'zod';
import {
  absatz,
  ganzzahl,
  haken,
  nummer,
  pflicht,
  pflichtabsatz,
  readZeilen,
  version,
} from '../../../begriffe/felder.ts';
import { LISTENFELDER } from './blatt.types.ts';

/** More people are in no course. */
export const ZEILEN_HOECHSTENS = 200;

const ue = () => ganzzahl(0, 400, 'liste.ue-unlesbar').transform((wert) => wert ?? 0);

/** A month as it is typed: units held, and a line for everybody enrolled. */
export const listeSchema = z.preprocess(
  (eingabe) => ({
    ...(typeof eingabe === 'object' ? eingabe : {}),
    zeilen: readZeilen(eingabe, 'zeilen', ZEILEN_HOECHSTENS),
  }),
  z.object({
    ue: pflicht(ganzzahl(0, 400, 'liste.ue-unlesbar')),
    bemerkung: absatz(1000),
    version: version(),
    einreichen: haken(),
    zeilen: z.array(z.object({ id: pflicht(nummer(), 'feld.unlesbar'), anwesend: ue(), entschuldigt: ue() })),
  }),
);
export type Listenangaben = z.infer<typeof listeSchema>;

export const rueckgabeSchema = z.object({ grund: pflichtabsatz(1000), version: version() });
export const pruefungSchema = z.object({ version: version() });

/** What each column of the file holds: `spalte.A` → `nummer`; left alone where the reading found it. */
export function readSpaltenwahl(
  eingabe: Record<string, unknown>,
): Record<string, (typeof LISTENFELDER)[number] | '-'> {
  const wahl: Record<string, (typeof LISTENFELDER)[number] | '-'> = {};
  for (const [key, value] of Object.entries(eingabe)) {
    const buchstabe = /^spalte\.([A-Z]{1,3})$/.exec(key)?.[1];
    if (buchstabe === undefined || typeof value !== 'string') continue;
    if (value === '-') wahl[buchstabe] = '-';
    else {
      const feld = LISTENFELDER.find((name) => name === value);
      if (feld) wahl[buchstabe] = feld;
    }
  }
  return wahl;
}
