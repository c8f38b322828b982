import type { Cause, CauseCounts } from '../crew/causes.ts'
import { type FillPlan, type FillProblem, whyNotIn } from './fill-problem.ts'
import { bestHand } from './improve-plan.ts'
import { marginal } from './plan-cost.ts'
import type { Ground, ProposedCell } from './proposal-contract.ts'

/**
 * Why every cell of a plan is as it is (SPEC R51 to R53). Who has a cell is compared with the best of those who
 * could have had it, all else as planned; what decides is the first in which the plan would have been worse. That is
 * always true to the plan, because `improvePlan` left no cell that somebody else had better had.
 */
export function explainPlan(problem: FillProblem, plan: FillPlan): ProposedCell[] {
  const counts = countByPerson(problem, plan)
  return problem.cells.map(({ shift, missing }, cell) => {
    const holder = plan[cell] ?? null
    const next = holder === null ? null : bestHand(problem, plan, cell)
    return {
      shiftId: shift.id,
      staffId: holder === null ? null : problem.people[holder]!.member.staffId,
      grounds: holder === null ? [] : groundsOf(problem, plan, counts, cell, next?.person ?? null),
      next: next && problem.people[next.person]!.member.staffId,
      unable: countCauses(problem, plan, cell),
      missing: holder === null ? { skills: [], languages: [] } : missing[holder]!,
      wholeDay: holder !== null && makesWholeDay(problem, plan, cell, holder),
    }
  })
}

/** Half-days of this week that a plan gives to somebody, and of them weekends and evenings. */
interface Given {
  halfDays: number
  weekends: number
  evenings: number
}

function countByPerson({ people, cells }: FillProblem, plan: FillPlan): Given[] {
  const given = people.map(() => ({ halfDays: 0, weekends: 0, evenings: 0 }))
  for (const [i, { weekend, evening }] of cells.entries()) {
    const own = given[plan[i] ?? -1]
    if (!own) continue
    own.halfDays++
    if (weekend) own.weekends++
    if (evening) own.evenings++
  }
  return given
}

function groundsOf(
  problem: FillProblem,
  plan: FillPlan,
  given: readonly Given[],
  cell: number,
  next: number | null,
): Ground[] {
  if (next === null) return [{ code: 'only-one' }]
  const holder = plan[cell]!
  const { missing, availability, weekend, evening } = problem.cells[cell]!
  const [own, other] = [missing[holder]!, missing[next]!]
  const lacks = (key: 'skills' | 'languages'): string[] =>
    other[key].filter((need) => !own[key].includes(need))

  if (count(other) > count(own)) {
    const found: Ground[] = []
    if (lacks('skills').length > 0) found.push({ code: 'skills', nextLacks: lacks('skills') })
    if (lacks('languages').length > 0)
      found.push({ code: 'languages', nextLacks: lacks('languages') })
    return found
  }
  const strainOf = (person: number) => ({
    ratherNot: availability[person] === 'rather-not',
    wholeDay: makesWholeDay(problem, plan, cell, person),
  })
  const [mine, theirs] = [strainOf(holder), strainOf(next)]
  const strains = ({ ratherNot, wholeDay }: typeof mine) => Number(ratherNot) + Number(wholeDay)
  if (strains(theirs) > strains(mine)) {
    const found: Ground[] = []
    if (theirs.ratherNot && !mine.ratherNot) found.push({ code: 'next-rather-not' })
    if (theirs.wholeDay && !mine.wholeDay) found.push({ code: 'next-whole-day' })
    return found
  }
  if (wishCounts(problem, plan, cell, holder, next)) return [{ code: 'wish' }]

  const compare = (code: 'fewest-recent' | 'fewest-weekends' | 'fewest-evenings') => {
    const key = MEASURES[code]
    const done = (person: number) => problem.people[person]!.load[key] + given[person]![key]
    const [mine, theirs] = [problem.people[holder]!, problem.people[next]!]
    const before = done(holder) - 1
    if (marginal(before, 1, mine.may) >= marginal(done(next), 1, theirs.may)) return []
    const rotating = [...problem.people.keys()].filter(
      (person) => problem.people[person]!.member.maxHalfDays > 0,
    )
    const sum = (of: (person: number) => number) =>
      rotating.reduce((total, person) => total + of(person), 0)
    const percent = Math.round((100 * sum(done)) / sum((person) => problem.people[person]!.may))
    return [
      { code, halfDays: before, may: mine.may, next: done(next), nextMay: theirs.may, percent },
    ]
  }
  const recent = compare('fewest-recent')
  if (recent.length > 0) return recent
  const spread = [
    ...(weekend ? compare('fewest-weekends') : []),
    ...(evening ? compare('fewest-evenings') : []),
  ]
  return spread.length > 0 ? spread : [{ code: 'equal' }]
}

const MEASURES = {
  'fewest-recent': 'halfDays',
  'fewest-weekends': 'weekends',
  'fewest-evenings': 'evenings',
} as const

/** Whether a cell would make a whole day for somebody for whom these are avoided, beside the others of a plan. */
function makesWholeDay(
  { people, cells }: FillProblem,
  plan: FillPlan,
  cell: number,
  person: number,
): boolean {
  const { avoidsWholeDays, fixed } = people[person]!
  const { date } = cells[cell]!.slot
  return (
    avoidsWholeDays &&
    (fixed.some((other) => other.date === date) ||
      cells.some(({ slot }, i) => i !== cell && plan[i] === person && slot.date === date))
  )
}

/** Whether more wishes count with `holder` at the cell than with `next`. */
function wishCounts(
  { people, cells }: FillProblem,
  plan: FillPlan,
  cell: number,
  holder: number,
  next: number,
): boolean {
  const gain = (person: number) => {
    if (cells[cell]!.availability[person] !== 'wish') return 0
    const others = cells.filter(
      ({ availability }, i) => i !== cell && plan[i] === person && availability[person] === 'wish',
    )
    return others.length < people[person]!.wishesCounted ? 1 : 0
  }
  return gain(holder) > gain(next)
}

/** Why those who do not have a cell could not have it beside the rest of the plan. */
function countCauses(problem: FillProblem, plan: FillPlan, cell: number): CauseCounts {
  const counts: CauseCounts = {}
  const add = (cause: Cause, people: number) => {
    counts[cause] = (counts[cause] ?? 0) + people
  }
  if (problem.strangers > 0) add('other-center', problem.strangers)
  for (const person of problem.people.keys()) {
    const cause = plan[cell] === person ? null : whyNotIn(problem, plan, person, cell)
    if (cause !== null) add(cause, 1)
  }
  return counts
}

function count({ skills, languages }: { skills: string[]; languages: string[] }): number {
  return skills.length + languages.length
}
