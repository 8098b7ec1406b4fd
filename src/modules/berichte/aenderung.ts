/**
 * What an act changed of a record, for the audit: only the fields that differ.
 * @returns null when nothing did
 */
export function changesOf(
  vorher: object,
  angaben: object,
): { vorher: Record<string, unknown>; nachher: Record<string, unknown> } | null {
  const alt = vorher as Record<string, unknown>;
  const neu = angaben as Record<string, unknown>;
  const keys = Object.keys(neu).filter((key) => alt[key] !== neu[key]);
  if (keys.length === 0) return null;
  const pick = (from: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { vorher: pick(alt), nachher: pick(neu) };
}
