import { type FillPlan, type FillProblem, whyNotIn } from './fill-problem.ts'
import {
  addCosts,
  compareCosts,
  costWeights,
  openCost,
  type PlanCost,
  personCost,
} from './plan-cost.ts'

const NOTHING: PlanCost = [0, 0, 0, 0]

/**
 * A plan in which no single shift is better given to somebody else: open shifts are filled, and hands changed for as
 * long as that makes the plan better. Begins with `plan`, keeps every hard rule, and always takes the best step.
 */
export function improvePlan(problem: FillProblem, plan: FillPlan): FillPlan {
  const improved = [...plan]
  for (;;) {
    let better = false
    for (const cell of problem.cells.keys()) {
      const best = bestHand(problem, improved, cell)
      if (best !== null && compareCosts(best.change, NOTHING) < 0) {
        improved[cell] = best.person
        better = true
      }
    }
    if (!better) return improved
  }
}

/**
 * Who but the one who has it could best do a cell, with the rest of the plan as it is, and how the plan's cost
 * would change. Of equals the first in the crew's order; null when nobody could.
 */
export function bestHand(
  problem: FillProblem,
  plan: FillPlan,
  cell: number,
): { person: number; change: PlanCost } | null {
  const weights = costWeights(problem)
  const ownOf = (person: number) =>
    plan.flatMap((who, other) => (who === person && other !== cell ? other : []))
  /** What it costs to give the cell to a person who does not have it. */
  const costOf = (person: number) => {
    const own = ownOf(person)
    return addCosts(
      personCost(problem, weights, person, [...own, cell]),
      personCost(problem, weights, person, own),
      -1,
    )
  }
  const holder = plan[cell] ?? null
  const before = holder === null ? openCost(weights) : costOf(holder)
  let best: { person: number; change: PlanCost } | null = null
  for (const person of problem.people.keys()) {
    if (person === holder || whyNotIn(problem, plan, person, cell) !== null) continue
    const change = addCosts(costOf(person), before, -1)
    if (best === null || compareCosts(change, best.change) < 0) best = { person, change }
  }
  return best
}
