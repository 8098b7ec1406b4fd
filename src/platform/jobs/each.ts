/**
 * Does the work for each item, one after the other; a fault at one does not hold up the rest.
 * @returns what came of those that went well
 * @throws the first fault, after all items had their turn, so that the queue tries again: work must be idempotent
 */
export async function runEach<I, R>(items: readonly I[], work: (item: I) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      results.push(await work(item));
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return results;
}
