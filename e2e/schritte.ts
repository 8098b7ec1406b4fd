import { test } from 'node:test';

/** Tests that build on each other: after one that failed the rest has nothing to stand on and is left out. */
export function steps(): (name: string, work: () => Promise<void>) => void {
  let failed = false;
  return (name, work) => {
    test(name, async (t) => {
      if (failed) return t.skip('an earlier step failed');
      failed = true;
      await work();
      failed = false;
    });
  };
}
