/** One value that an act changed. */
export interface Aenderung {
  feld: string;
  /** Null: there was none. */
  vorher: string | null;
  nachher: string | null;
}

const words = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) return value.join(', ');
  return JSON.stringify(value);
};

/** The values that differ before and after, in the order they were written; equal ones say nothing. */
export function findAenderungen(vorher: object | null, nachher: object | null): Aenderung[] {
  const before = (vorher ?? {}) as Record<string, unknown>;
  const after = (nachher ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((feld) => ({ feld, vorher: words(before[feld]), nachher: words(after[feld]) }))
    .filter((one) => one.vorher !== one.nachher);
}
