import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HighsSeat } from './highs.ts';
import { LinearModel, sumRow } from './linear-model.ts';
import { runInSolver, SolverFault } from './solver.ts';

/** A knapsack: worth 5, 4, 3 with sizes 2, 3, 1; room for 4. */
function buildRucksack(): LinearModel {
  const model = new LinearModel();
  for (const worth of [5, 4, 3]) model.addColumn(-worth, 1, true);
  model.addRow({ indices: [0, 1, 2], values: [2, 3, 1], lower: Number.NEGATIVE_INFINITY, upper: 4 });
  return model;
}

/** A module made of text: the procedure of a test. */
const procedure = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`export async function run(input, report) { ${body} }`)}`,
  );

describe('HiGHS', () => {
  it('solves whole and continuous, and goes on after a change', async () => {
    const loaded = await new HighsSeat().load(buildRucksack());
    const whole = loaded.solve();
    assert.equal(whole.status, 'solved');
    assert.deepEqual([whole.objective, whole.bound, [...whole.values!]], [-8, -8, [1, 0, 1]]);

    loaded.setInteger(false);
    const continuous = loaded.solve();
    assert.ok(Math.abs(continuous.objective - -28 / 3) < 1e-9);
    assert.ok(Math.abs(continuous.columnDuals[0]! - -7 / 3) < 1e-9);
    loaded.addRows([sumRow([0, 1], Number.NEGATIVE_INFINITY, 1)]);
    assert.equal(loaded.solve().objective, -8);

    loaded.setInteger(true);
    loaded.setBounds(0, 0, 0);
    assert.equal(loaded.solve().objective, -7);
    loaded.setCosts([0, 1, 1]);
    assert.equal(loaded.solve().objective, 0);
    loaded.dispose();
  });

  it('takes more columns, which may make it better', async () => {
    const loaded = await new HighsSeat().load(buildRucksack());
    loaded.setInteger(false);
    loaded.solve();
    loaded.addColumns([{ cost: -8, upper: 1, indices: [0], values: [1] }]);
    loaded.addRows([sumRow([2, 3], Number.NEGATIVE_INFINITY, 1)]);
    // The new one fills a quarter and excludes the last: 8 + 5 + a third of 4.
    assert.ok(Math.abs(loaded.solve().objective - -(8 + 5 + 4 / 3)) < 1e-9);
    loaded.setInteger(true);
    assert.ok(loaded.solve().objective <= -13);
    loaded.dispose();
  });

  it('says what cannot be, and that nothing is better than what the caller holds', async () => {
    const model = buildRucksack();
    model.addRow(sumRow([0, 1, 2], 3, 3));
    const seat = new HighsSeat();
    const impossible = await seat.load(model);
    assert.equal(impossible.solve().status, 'infeasible');
    impossible.dispose();

    const rucksack = await seat.load(buildRucksack());
    assert.equal(rucksack.solve({ cutoff: -8.5 }).bound, -8.5);
    assert.equal(rucksack.solve({ cutoff: -7.5 }).objective, -8);
    rucksack.dispose();
  });

  it('writes the model for other solvers', async () => {
    const loaded = await new HighsSeat().load(buildRucksack());
    assert.match(Buffer.from(loaded.toMps()).toString(), /ROWS[\s\S]*COLUMNS[\s\S]*ENDATA/);
    loaded.dispose();
  });
});

describe('a procedure in the worker', () => {
  it('reports and answers', async () => {
    const heard: number[] = [];
    const answer = await runInSolver<number, number, number>(
      procedure('report(input); report(input + 1); return input * 2;'),
      20,
      { onProgress: (progress) => heard.push(progress) },
    );
    assert.equal(answer, 40);
    assert.deepEqual(heard, [20, 21]);
  });

  it('ends at once when it is cancelled, even in an endless calculation', async () => {
    const controller = new AbortController();
    const run = runInSolver<null, string, never>(procedure("report('on'); for (;;) {}"), null, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await assert.rejects(run, /enough/);
    const cancelledBefore = runInSolver(procedure('return 1;'), null, { signal: controller.signal });
    await assert.rejects(cancelledBefore, /enough/);
  });

  it('hands a fault on', async () => {
    await assert.rejects(runInSolver(procedure("throw new Error('broken')"), null), (fault) => {
      assert.ok(fault instanceof SolverFault);
      assert.match(fault.message, /broken/);
      return true;
    });
    await assert.rejects(runInSolver(procedure('process.exit(3)'), null), /ended \(3\)/);
  });
});
