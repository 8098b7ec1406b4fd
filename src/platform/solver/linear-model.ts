/** One linear condition: lower ≤ Σ values[i] · column[indices[i]] ≤ upper. */
export interface Row {
  indices: readonly number[];
  values: readonly number[];
  lower: number;
  upper: number;
}

/** One column with its coefficients in the rows that are there; 0 ≤ column ≤ upper. */
export interface Column {
  cost: number;
  upper: number;
  indices: readonly number[];
  values: readonly number[];
}

/**
 * A linear model that is always minimised; who wants the most negates the costs. Columns and rows are numbered in the
 * order in which they are added.
 */
export class LinearModel {
  readonly costs: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly integer: boolean[] = [];
  readonly rows: Row[] = [];

  /** @returns the column's number */
  addColumn(cost: number, upper: number, integer = false): number {
    this.costs.push(cost);
    this.lower.push(0);
    this.upper.push(upper);
    return this.integer.push(integer) - 1;
  }

  /** @returns the row's number */
  addRow(row: Row): number {
    return this.rows.push(row) - 1;
  }
}

/** A condition whose coefficients are all 1. */
export function sumRow(indices: readonly number[], lower: number, upper: number): Row {
  return { indices, values: indices.map(() => 1), lower, upper };
}
