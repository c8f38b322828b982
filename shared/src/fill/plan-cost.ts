import type { Taken } from '../crew/why-not.ts'
import type { FillPlan, FillProblem } from './fill-problem.ts'

/**
 * What a plan costs, the most important first (SPEC R46 to R49): open shifts and what is lacking, what people would
 * rather not have and wishes, half-days, weekends and evenings. Whole numbers. A plan is better when it is lower in the first that differs.
 */
export type PlanCost = readonly [coverage: number, wishes: number, balance: number, spread: number]

/** What makes the first counts in a cost comparable: one of these outweighs any sum of the lesser count. */
export interface CostWeights {
  /** Of an open shift, against skills and languages that are lacking. */
  open: number
  /** Of a shift that somebody would rather not do, or of a whole day that they would rather not have, against wishes met. */
  ratherNot: number
}

export function costWeights({ people, cells }: FillProblem): CostWeights {
  const needs = cells.reduce(
    (sum, { shift }) => sum + shift.skills.length + shift.languages.length,
    0,
  )
  const wishes = people.reduce(
    (sum, person) => sum + Math.min(person.wishesCounted, cells.length),
    0,
  )
  return { open: needs + 1, ratherNot: wishes + 1 }
}

/** What one person's cells cost. */
export function personCost(
  { people, cells }: FillProblem,
  weights: CostWeights,
  person: number,
  own: readonly number[],
): PlanCost {
  const { fixed, load, may, wishesCounted, avoidsWholeDays } = people[person]!
  let missing = 0
  let ratherNot = 0
  let wishes = 0
  let weekends = 0
  let evenings = 0
  for (const index of own) {
    const cell = cells[index]!
    const { skills, languages } = cell.missing[person]!
    missing += skills.length + languages.length
    if (cell.availability[person] === 'rather-not') ratherNot++
    if (cell.availability[person] === 'wish') wishes++
    if (cell.weekend) weekends++
    if (cell.evening) evenings++
  }
  const wholeDays = avoidsWholeDays
    ? wholeDaysOf(
        own.map((index) => cells[index]!.slot),
        fixed,
      )
    : 0
  return [
    missing,
    (ratherNot + wholeDays) * weights.ratherNot - Math.min(wishes, wishesCounted),
    squares(load.halfDays, own.length, may),
    squares(load.weekends, weekends, may) + squares(load.evenings, evenings, may),
  ]
}

/** Days on which somebody has more than one half-day, at least one of them given. */
export function wholeDaysOf(
  given: readonly Pick<Taken, 'date'>[],
  fixed: readonly Pick<Taken, 'date'>[],
): number {
  const dates = [...given, ...fixed].map(({ date }) => date)
  const days = new Set(given.map(({ date }) => date))
  return [...days].filter((day) => dates.filter((date) => date === day).length > 1).length
}

/** What leaving a cell open costs. */
export function openCost({ open }: CostWeights): PlanCost {
  return [open, 0, 0, 0]
}

export function planCost(problem: FillProblem, plan: FillPlan): PlanCost {
  const weights = costWeights(problem)
  const cellsOf = Map.groupBy(plan.keys(), (cell) => plan[cell]!)
  let cost: PlanCost = [0, 0, 0, 0]
  for (const [person, own] of cellsOf) {
    if (person !== null) cost = addCosts(cost, personCost(problem, weights, person, own))
    else cost = addCosts(cost, [own.length * weights.open, 0, 0, 0])
  }
  return cost
}

export function addCosts(a: PlanCost, b: PlanCost, sign: 1 | -1 = 1): PlanCost {
  return [a[0] + sign * b[0], a[1] + sign * b[1], a[2] + sign * b[2], a[3] + sign * b[3]]
}

/** Below 0 when `a` is the better, 0 when they are equal. */
export function compareCosts(a: PlanCost, b: PlanCost): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]
}

/** What the fraction in a cost is kept in, so that costs are whole: hundredths. */
const PARTS = 100

/**
 * How much the square of a load of `before` half-days, by the half-days that somebody may do, grows by `more`; in whole
 * hundredths. With a given sum the squares are the smaller the more even the shares are.
 *
 * @param may above 0
 */
export function squares(before: number, more: number, may: number): number {
  let sum = 0
  for (let nth = 1; nth <= more; nth++) sum += marginal(before, nth, may)
  return sum
}

/** Of `squares`, what the `nth` of them adds; 1 is the first. Each adds more than the one before. */
export function marginal(before: number, nth: number, may: number): number {
  return Math.round((PARTS * (2 * (before + nth) - 1)) / may)
}
