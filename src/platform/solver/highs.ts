import highsModule, { type Highs, type Model } from 'highs';
import type { Column, LinearModel, Row } from './linear-model.ts';

/**
 * HiGHS (WebAssembly) behind a small face. It blocks its thread while it works: use it in a worker only
 * (see solver.ts).
 */

// The package declares its loader as CommonJS would see it; as an ES module the default export is the loader itself.
const loadHighs = highsModule as unknown as () => Promise<Highs>;

/** What a run came to. All values belong to a minimisation. */
export interface Solved {
  /** solved: proven to the end. infeasible: nothing satisfies the rows. limit: time was up. */
  status: 'solved' | 'infeasible' | 'limit';
  /** Objective of `values`; Infinity without any. */
  objective: number;
  /** No solution is below. With a cutoff: none below that the caller does not hold already. */
  bound: number;
  /** Best point found, one value for each column; null without any. */
  values: Float64Array | null;
  /** Reduced costs of the columns and duals of the rows; for continuous models. */
  columnDuals: Float64Array;
  rowDuals: Float64Array;
}

export interface SolveLimits {
  timeLimitSeconds?: number;
  /** Only integer solutions below this are of interest; the rest of the tree is cut off. */
  cutoff?: number;
  /** Integer models: stop when objective − bound is at most this. */
  absoluteGap?: number;
  /** Called with the values of each better integer solution. */
  onImproving?: (values: Float64Array) => void;
}

/** Thrown when the WebAssembly instance broke down (memory, numerical fault); a new one is opened at the next load. */
export class SolverBreakdown extends Error {
  override name = 'SolverBreakdown';
}

/** A seat at the solver: opens an instance when needed, and a new one after a breakdown. */
export class HighsSeat {
  #instance: Highs | null = null;

  /** Loads a model; dispose() gives its memory back. */
  async load(model: LinearModel): Promise<LoadedModel> {
    this.#instance ??= await loadHighs();
    const instance = this.#instance;
    return new LoadedModel(instance, model, () => {
      this.#instance = null;
    });
  }
}

/** A model inside the solver: solve, tighten, solve again from where it stood. */
export class LoadedModel {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #onBreakdown: () => void;
  #columns: number;
  #rows: number;
  #integers: Int32Array;
  #isInteger: boolean;
  #hasBasis = false;

  constructor(highs: Highs, model: LinearModel, onBreakdown: () => void) {
    this.#highs = highs;
    this.#onBreakdown = onBreakdown;
    this.#columns = model.costs.length;
    this.#rows = model.rows.length;
    this.#integers = Int32Array.from(model.integer, (isInteger) => (isInteger ? 1 : 0));
    this.#isInteger = model.integer.includes(true);
    this.#model = this.#guard(() =>
      highs.createModel({
        numCols: this.#columns,
        numRows: model.rows.length,
        sense: highs.constants.objectiveSense.minimize,
        colCost: model.costs,
        colLower: model.lower,
        colUpper: model.upper,
        rowLower: model.rows.map(({ lower }) => lower),
        rowUpper: model.rows.map(({ upper }) => upper),
        matrix: { format: 'csr', numRows: this.#rows, numCols: this.#columns, ...packOf(model.rows) },
        ...(this.#isInteger ? { integrality: this.#integers } : {}),
      }),
    );
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0 });
  }

  solve(limits: SolveLimits = {}): Solved {
    const { timeLimitSeconds = 1e6, cutoff, absoluteGap = 1e-6, onImproving } = limits;
    const { modelStatus, callbackType } = this.#highs.constants;
    const isInteger = this.#isInteger;
    return this.#guard(() => {
      const model = this.#model;
      model.zeroAllClocks();
      model.options.set({
        time_limit: Math.max(0.01, timeLimitSeconds),
        mip_abs_gap: absoluteGap,
        objective_bound: isInteger && cutoff !== undefined ? cutoff : 1e100,
        // A continuous model is solved again from its last basis; reducing it first would throw that away.
        presolve: this.#hasBasis && !isInteger ? 'off' : 'choose',
      });
      model.run(
        isInteger && onImproving
          ? {
              [callbackType.mipImprovingSolution]: ({ data }) => {
                if (data.mip_solution) onImproving(data.mip_solution);
                return undefined;
              },
            }
          : {},
      );
      const status = model.getModelStatus();
      this.#hasBasis = !isInteger;
      const isDone = status === modelStatus.optimal || status === modelStatus.empty;
      const isNothing =
        status === modelStatus.infeasible ||
        status === modelStatus.unboundedOrInfeasible ||
        status === modelStatus.objectiveBound;
      const solution = model.getSolution();
      const hasValues = Number(model.info.get('primal_solution_status')) === 2;
      const objective = hasValues ? model.getObjectiveValue() : Number.POSITIVE_INFINITY;
      const ceiling = cutoff ?? Number.POSITIVE_INFINITY;
      const proven = isDone
        ? objective
        : isNothing
          ? Number.POSITIVE_INFINITY
          : isInteger
            ? Number(model.info.get('mip_dual_bound'))
            : Number.NEGATIVE_INFINITY;
      return {
        status: isDone ? 'solved' : isNothing ? 'infeasible' : 'limit',
        objective,
        bound: Math.min(proven, ceiling),
        values: hasValues ? solution.colValue : null,
        columnDuals: solution.colDual,
        rowDuals: solution.rowDual,
      };
    });
  }

  addRows(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    this.#guard(() =>
      this.#model.addRows({
        lower: Float64Array.from(rows, ({ lower }) => lower),
        upper: Float64Array.from(rows, ({ upper }) => upper),
        matrix: { format: 'csr', numRows: rows.length, numCols: this.#columns, ...packOf(rows) },
      }),
    );
    this.#rows += rows.length;
  }

  /** Adds continuous columns. */
  addColumns(columns: readonly Column[]): void {
    if (columns.length === 0) return;
    this.#guard(() =>
      this.#model.addCols({
        cost: Float64Array.from(columns, ({ cost }) => cost),
        lower: new Float64Array(columns.length),
        upper: Float64Array.from(columns, ({ upper }) => upper),
        matrix: { format: 'csc', numRows: this.#rows, numCols: columns.length, ...packOf(columns) },
      }),
    );
    this.#columns += columns.length;
    this.#integers = Int32Array.from({ length: this.#columns }, (_, column) => this.#integers[column] ?? 0);
  }

  setCosts(costs: readonly number[]): void {
    this.#guard(() => this.#model.changeColsCost(this.#all(), [...costs]));
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.#guard(() => this.#model.changeColBounds(column, lower, upper));
  }

  /** Forgets for a while that columns are integer (false), or remembers it (true). */
  setInteger(isInteger: boolean): void {
    if (isInteger === this.#isInteger) return;
    this.#guard(() =>
      this.#model.changeColsIntegrality(
        this.#all(),
        isInteger ? this.#integers : this.#integers.map(() => 0),
      ),
    );
    this.#isInteger = isInteger;
  }

  /** The model as MPS text, for other solvers. */
  toMps(): Uint8Array {
    return this.#guard(() => this.#model.exportModel('mps'));
  }

  dispose(): void {
    try {
      this.#model.dispose();
    } catch {
      this.#onBreakdown();
    }
  }

  #all() {
    return { kind: 'range', from: 0, to: this.#columns - 1 } as const;
  }

  #guard<T>(act: () => T): T {
    try {
      return act();
    } catch (fault) {
      this.#onBreakdown();
      throw new SolverBreakdown(fault instanceof Error ? fault.message : String(fault), { cause: fault });
    }
  }
}

/** Sparse vectors end to end, as the solver takes them. */
function packOf(vectors: readonly Pick<Row, 'indices' | 'values'>[]) {
  const starts = new Int32Array(vectors.length + 1);
  for (const [at, { indices }] of vectors.entries()) starts[at + 1] = starts[at]! + indices.length;
  const indices = new Int32Array(starts[vectors.length]!);
  const values = new Float64Array(starts[vectors.length]!);
  for (const [at, vector] of vectors.entries()) {
    indices.set(vector.indices, starts[at]!);
    values.set(vector.values, starts[at]!);
  }
  return { starts, indices, values };
}
