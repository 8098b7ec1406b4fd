/** Strategic focuses: fields of action that a resolution puts in front for some years. */
import type { Datum } from '../../../begriffe/zeit.ts';

export interface Schwerpunktzeit {
  von_am: Datum;
  bis_am: Datum;
}

export type Schwerpunktstand = 'laeuft' | 'kommt' | 'beendet';

/** Both days included. */
export function standOf({ von_am, bis_am }: Schwerpunktzeit, heute: Datum): Schwerpunktstand {
  if (heute < von_am) return 'kommt';
  return heute > bis_am ? 'beendet' : 'laeuft';
}

/** By field of action: the names of the focuses that apply there today. */
export type Schwerpunktsicht = ReadonlyMap<number, readonly string[]>;

export const OHNE_SCHWERPUNKT: Schwerpunktsicht = new Map();

export function viewSchwerpunkte(
  schwerpunkte: readonly (Schwerpunktzeit & { titel: string; felder: readonly { id: number }[] })[],
  heute: Datum,
): Schwerpunktsicht {
  const sicht = new Map<number, string[]>();
  for (const { titel, felder, ...zeit } of schwerpunkte)
    if (standOf(zeit, heute) === 'laeuft')
      for (const { id } of felder) sicht.set(id, [...(sicht.get(id) ?? []), titel]);
  return sicht;
}

/** Focuses of the fields that a measure serves, each once. */
export function listSchwerpunkteOf(
  { felder }: { felder: readonly { id: number }[] },
  sicht: Schwerpunktsicht,
): string[] {
  return [...new Set(felder.flatMap(({ id }) => sicht.get(id) ?? []))];
}
