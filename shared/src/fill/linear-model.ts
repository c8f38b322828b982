/**
 * A linear model in whole numbers: make the first of `levels` as low as possible, then the next while the first
 * keeps its value, and so on. Every column lies between 0 and its bound. All costs are whole, so that a value that is
 * less than 1 above the best is the best.
 */
export interface LinearModel {
  /** Greatest value by column. */
  bounds: number[]
  rows: LinearRow[]
  /** Costs by column. */
  levels: number[][]
}

export interface LinearRow {
  columns: number[]
  values: number[]
  least: number
  most: number
}

/** What a model was solved to. */
export interface Solution {
  values: number[]
  /** Whether it is proven that there is none better. */
  optimal: boolean
}

/** @param start values that keep every row */
export type Solver = (model: LinearModel, start: number[]) => Solution

/** Costs of a column by level, 0 where not named. */
type Costs = Readonly<Record<number, number>>

const LEVELS = 4

export class ModelBuilder {
  #bounds: number[] = []
  #costs: Costs[] = []
  #rows: LinearRow[] = []

  /** @returns its index */
  addColumn(bound: number, costs: Costs): number {
    this.#costs.push(costs)
    return this.#bounds.push(bound) - 1
  }

  /** The sum of the first columns less that of the second lies between `least` and `most`. */
  addRow([plus, minus = []]: [number[], number[]?], least: number, most: number): void {
    const values = [...plus.map(() => 1), ...minus.map(() => -1)]
    this.#rows.push({ columns: [...plus, ...minus], values, least, most })
  }

  /** The sum of the columns, each as often as its weight says, is at most `most`. */
  addWeighted(columns: number[], weights: number[], most: number): void {
    this.#rows.push({ columns, values: weights, least: Number.NEGATIVE_INFINITY, most })
  }

  /** At most so many of the columns, each of them 0 or 1. */
  atMost(columns: number[], most: number): void {
    if (columns.length > Math.max(0, most)) this.addRow([columns], 0, most)
  }

  build(): LinearModel {
    return {
      bounds: this.#bounds,
      rows: this.#rows,
      levels: Array.from({ length: LEVELS }, (_, level) =>
        this.#costs.map((costs) => costs[level] ?? 0),
      ),
    }
  }
}
