/** One value that an act changed; undefined where there was none. */
export interface Aenderung {
  feld: string;
  vorher: unknown;
  nachher: unknown;
}

/** Nothing, an empty text and an empty list say the same: there is no value. */
export function isLeer(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The values that differ before and after, in the order they were written; equal ones say nothing. */
export function findAenderungen(vorher: object | null, nachher: object | null): Aenderung[] {
  const before = (vorher ?? {}) as Record<string, unknown>;
  const after = (nachher ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((feld) => ({ feld, vorher: before[feld], nachher: after[feld] }))
    .filter((one) => !(isLeer(one.vorher) && isLeer(one.nachher)))
    .filter((one) => JSON.stringify(one.vorher) !== JSON.stringify(one.nachher));
}
