import { createRequire } from 'node:module'
import type { LinearModel, LinearRow, Solution, Solver } from '@foyer/shared/fill/linear-model.ts'
import type { Highs } from 'highs'

// The package's types describe its CommonJS side only: an import of them has a `default` too many.
const { default: loadHighs } = createRequire(import.meta.url)('highs') as typeof import('highs')

/**
 * Solves models with HiGHS on the thread that it is called on.
 *
 * @param seconds for all levels of one model together; when they are over, the best that was found
 */
export async function loadSolver(seconds: number): Promise<Solver> {
  const highs = await loadHighs()
  return (model, start) => solveLevels(highs, model, start, seconds)
}

function solveLevels(highs: Highs, model: LinearModel, start: number[], seconds: number): Solution {
  const until = performance.now() + seconds * 1000
  const rows = [...model.rows]
  let values = start
  for (const costs of model.levels) {
    if (!costs.some((cost) => cost !== 0)) continue
    const left = (until - performance.now()) / 1000
    if (left <= 0) return { values, optimal: false }
    const solved = solve(highs, { ...model, rows }, costs, values, left)
    values = solved.values
    if (!solved.optimal) return solved
    rows.push(keep(costs, values))
  }
  return { values, optimal: true }
}

/** The row that keeps a level at what it has come to. */
function keep(costs: readonly number[], values: readonly number[]): LinearRow {
  const columns = [...costs.keys()].filter((column) => costs[column] !== 0)
  const best = columns.reduce((sum, column) => sum + costs[column]! * values[column]!, 0)
  return {
    columns,
    values: columns.map((column) => costs[column]!),
    least: Number.NEGATIVE_INFINITY,
    most: Math.round(best) + 0.5, // costs are whole: half of one is room for rounding, and for nothing else
  }
}

function solve(
  highs: Highs,
  { bounds, rows }: Pick<LinearModel, 'bounds' | 'rows'>,
  costs: number[],
  start: number[],
  seconds: number,
): Solution {
  const starts = [0]
  for (const { columns } of rows) starts.push(starts.at(-1)! + columns.length)
  using model = highs.createModel({
    numCols: bounds.length,
    numRows: rows.length,
    colCost: costs,
    colLower: bounds.map(() => 0),
    colUpper: bounds,
    rowLower: rows.map(({ least }) => Math.max(least, -highs.infinity)),
    rowUpper: rows.map(({ most }) => most),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: bounds.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
    integrality: new Int32Array(bounds.length).fill(highs.constants.variableType.integer),
  })
  model.options.set({
    output_flag: false,
    time_limit: seconds,
    mip_rel_gap: 0,
    mip_abs_gap: 0.9, // costs are whole
  })
  model.setSolution({ colValue: start })
  model.run()
  const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal
  const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  return { values: found ? [...model.getSolution().colValue].map(Math.round) : start, optimal }
}
