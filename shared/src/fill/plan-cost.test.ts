import { describe, expect, test } from 'vitest'
import { testMember } from '../crew/crew-fixture.ts'
import { seededRandom } from '../math/seeded-random.ts'
import { testPlanned } from '../shifts/shifts-fixture.ts'
import { quietWeek, randomWeek, TWO_HALVES } from './fill-fixture.ts'
import { type FillPlan, type FillProblem, readFillProblem, whyNotIn } from './fill-problem.ts'
import {
  addCosts,
  compareCosts,
  costWeights,
  marginal,
  type PlanCost,
  personCost,
  planCost,
  squares,
} from './plan-cost.ts'

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed)

/** A plan that keeps every rule, drawn by chance. */
function randomPlan(problem: FillProblem, random: () => number): FillPlan {
  const plan: (number | null)[] = problem.cells.map(() => null)
  for (const cell of plan.keys()) {
    const person = Math.floor(random() * problem.people.length)
    if (random() < 0.8 && whyNotIn(problem, plan, person, cell) === null) plan[cell] = person
  }
  return plan
}

/** What R46, R47 and R55 count, in their order; the less the better. */
function countsOf({ people, cells }: FillProblem, plan: FillPlan): number[] {
  const filled = cells.flatMap((cell, i) => {
    const person = plan[i] ?? null
    return person === null ? [] : { cell, person, says: cell.availability[person] }
  })
  const lacking = filled.map(({ cell, person }) => Object.values(cell.missing[person]!).flat())
  const wishes = people.map(({ wishesCounted }, person) => {
    const granted = filled.filter((one) => one.person === person && one.says === 'wish')
    return Math.min(wishesCounted, granted.length)
  })
  const days = people.flatMap(({ avoidsWholeDays, fixed }, person) => {
    const given = filled.filter((one) => one.person === person).map(({ cell }) => cell.slot.date)
    const all = [...fixed.map(({ date }) => date), ...given]
    return avoidsWholeDays
      ? [...new Set(given)].filter((day) => all.filter((date) => date === day).length > 1)
      : []
  })
  return [
    cells.length - filled.length,
    lacking.flat().length,
    filled.filter(({ says }) => says === 'rather-not').length + days.length,
    -wishes.reduce((sum, count) => sum + count, 0),
  ]
}

test.each(SEEDS)(
  'R46, R47, R55 of two plans the better is cheaper, whatever is less (seed %i)',
  (seed) => {
    const size = { reps: 5, posts: 2, days: 5, halfDays: TWO_HALVES, most: 6 }
    const problem = readFillProblem(randomWeek(seed, size))
    const random = seededRandom(seed)
    for (let i = 0; i < 60; i++) {
      const [a, b] = [randomPlan(problem, random), randomPlan(problem, random)]
      const [ofA, ofB] = [countsOf(problem, a), countsOf(problem, b)]
      const first = ofA.findIndex((count, at) => count !== ofB[at])
      if (first < 0) continue
      const better = Math.sign(ofA[first]! - ofB[first]!)
      expect(Math.sign(compareCosts(planCost(problem, a), planCost(problem, b)))).toBe(better)
    }
  },
)

test.each(SEEDS)('a plan costs what its people cost and what stays open (seed %i)', (seed) => {
  const size = { reps: 4, posts: 1, days: 7, halfDays: TWO_HALVES, most: 4 }
  const problem = readFillProblem(randomWeek(seed, size))
  const plan = randomPlan(problem, seededRandom(seed))
  const weights = costWeights(problem)
  const cellsOf = (who: number | null) => plan.flatMap((one, cell) => (one === who ? cell : []))
  const alone = [...problem.people.keys()].map((person) =>
    personCost(problem, weights, person, cellsOf(person)),
  )
  const empty = problem.people.map((_, person) => personCost(problem, weights, person, []))
  expect(empty.flat().every((cost) => cost === 0)).toBe(true)
  const left: PlanCost = [cellsOf(null).length * weights.open, 0, 0, 0]
  expect(planCost(problem, plan)).toEqual(alone.reduce((sum, cost) => addCosts(sum, cost), left))
  expect(planCost(problem, plan).every(Number.isInteger)).toBe(true)
})

test('R47 one shift that somebody would rather not do outweighs all wishes together', () => {
  const dates = ['2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25']
  const [monday, ...others] = dates.map((_, day) => `${day + 1}-morning`)
  const wishes = Object.fromEntries(others.map((key) => [key, 'wish' as const]))
  const ann = testMember('ann', { availability: { ...wishes, [monday!]: 'rather-not' } })
  const shifts = dates.map((date, i) => testPlanned(i, { date, staffId: null }))
  const problem = readFillProblem(quietWeek({ crew: [ann, testMember('bob')], shifts }))
  const [all, none] = [planCost(problem, [0, 0, 0, 0]), planCost(problem, [1, 1, 1, 1])]
  expect(compareCosts(none, all)).toBeLessThan(0)
  expect(compareCosts(planCost(problem, [1, 0, 1, 1]), none)).toBeLessThan(0)
})

describe('R49 squares', () => {
  test('grow as those of the loads do, by what somebody may do', () => {
    for (const before of [0, 1, 4, 24]) {
      for (const more of [0, 1, 2, 14]) {
        const grown = (before + more) ** 2 - before ** 2
        expect(squares(before, more, 1)).toBe(100 * grown)
        expect(squares(before, more, 50)).toBe(2 * grown)
      }
    }
  })

  test('are the sum of what each half-day adds, and each adds more than the one before', () => {
    for (const may of [1, 7, 90, 126]) {
      const steps = [1, 2, 3, 4, 5].map((nth) => marginal(11, nth, may))
      expect(steps.reduce((sum, step) => sum + step, 0)).toBe(squares(11, 5, may))
      expect(steps).toEqual(steps.toSorted((a, b) => a - b))
      expect(new Set(steps).size).toBe(5)
    }
  })

  test('are less when the same half-days are shared more evenly', () => {
    const shared = (a: number, b: number) => squares(3, a, 45) + squares(3, b, 45)
    expect(shared(2, 2)).toBeLessThan(shared(3, 1))
    expect(shared(3, 1)).toBeLessThan(shared(4, 0))
  })

  test('who may do half as much, or is new, gets half as much', () => {
    const given = (half: number) => squares(0, half, 5) + squares(0, 6 - half, 10)
    expect([0, 1, 2, 3, 4, 5, 6].toSorted((a, b) => given(a) - given(b))[0]).toBe(2)
    // Of ten half-days a week, 36 of 90 were done by the one; whoever came today gets four of ten too.
    const fresh = (own: number) => squares(0, own, 10) + squares(32, 8 - own, 80)
    expect([0, 2, 4, 6, 8].toSorted((a, b) => fresh(a) - fresh(b))[0]).toBe(4)
  })
})

describe('costs are compared', () => {
  test.each<[string, PlanCost, PlanCost]>([
    ['coverage', [1, 9, 9, 9], [2, 0, 0, 0]],
    ['wishes', [1, -3, 9, 9], [1, -2, 0, 0]],
    ['balance', [1, 1, 3, 9], [1, 1, 4, 0]],
    ['spread', [1, 1, 1, 0], [1, 1, 1, 1]],
  ])('by %s before all that comes after it', (_, better, worse) => {
    expect(compareCosts(better, worse)).toBeLessThan(0)
    expect(compareCosts(worse, better)).toBeGreaterThan(0)
    expect(compareCosts(worse, addCosts(better, addCosts(worse, better, -1)))).toBe(0)
  })
})
