import { describe, expect, test } from 'vitest'
import { testMember } from '../crew/crew-fixture.ts'
import { testPlanned } from '../shifts/shifts-fixture.ts'
import { quietWeek, randomWeek, THREE_SHIFTS, TWO_HALVES } from './fill-fixture.ts'
import { type FillPlan, type FillProblem, readFillProblem, whyNotIn } from './fill-problem.ts'
import { bestHand, improvePlan } from './improve-plan.ts'
import { addCosts, compareCosts, planCost } from './plan-cost.ts'

const SIZES = [
  { reps: 6, posts: 2, days: 5, halfDays: TWO_HALVES, most: 5 },
  { reps: 6, posts: 1, days: 7, halfDays: THREE_SHIFTS, most: 6 },
]
/** Of the weeks 23 and 43 one round is not enough. */
const CASES = SIZES.flatMap((size) => [1, 2, 3, 23, 43].map((seed) => ({ seed, size })))

const nobody = ({ cells }: FillProblem): FillPlan => cells.map(() => null)
/** Everything to the last in the crew who may. */
const toTheLast = (problem: FillProblem): FillPlan =>
  problem.cells.keys().reduce((plan: FillPlan, cell) => {
    const last = exchangesOf(problem, plan, cell).at(-1)
    return last ? last.plan : plan
  }, nobody(problem))

/** Every plan that differs from this one in who has one cell. */
function exchangesOf(problem: FillProblem, plan: FillPlan, cell: number) {
  return [...problem.people.keys()]
    .filter((who) => who !== plan[cell] && whyNotIn(problem, plan, who, cell) === null)
    .map((person) => ({ person, plan: plan.with(cell, person) }))
}

describe.each(CASES)('a week made up (seed $seed, $size.days days)', ({ seed, size }) => {
  const problem = readFillProblem(randomWeek(seed, size))
  const plan = improvePlan(problem, nobody(problem))

  test('R45 no rule is broken', () => {
    for (const [cell, person] of plan.entries()) {
      if (person !== null) expect(whyNotIn(problem, plan, person, cell)).toBeNull()
    }
    expect(plan.some((person) => person !== null)).toBe(true)
  })

  test('R46 what stays open nobody could do', () => {
    for (const [cell, person] of plan.entries()) {
      if (person === null) expect(exchangesOf(problem, plan, cell)).toEqual([])
    }
  })

  test('R51 no single shift is better given to somebody else, whatever it began with', () => {
    for (const one of [plan, improvePlan(problem, toTheLast(problem))]) {
      const cost = planCost(problem, one)
      for (const cell of one.keys()) {
        for (const other of exchangesOf(problem, one, cell)) {
          expect(compareCosts(planCost(problem, other.plan), cost)).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })

  test('R51 the best other hand is the cheapest there is, at the price that it names', () => {
    const cost = planCost(problem, plan)
    for (const cell of plan.keys()) {
      const others = exchangesOf(problem, plan, cell).map(({ person, plan }) => ({
        person,
        change: addCosts(planCost(problem, plan), cost, -1),
      }))
      const [best = null] = others.toSorted((a, b) => compareCosts(a.change, b.change))
      expect(bestHand(problem, plan, cell)).toEqual(best)
    }
  })

  test('R50 once more changes nothing, and again is the same', () => {
    expect(improvePlan(problem, plan)).toEqual(plan)
    expect(improvePlan(problem, nobody(problem))).toEqual(plan)
  })
})

describe('of two', () => {
  const problem = (ann = {}, bob = {}, shift = {}) =>
    readFillProblem(
      quietWeek({
        crew: [testMember('ann', ann), testMember('bob', bob)],
        shifts: [testPlanned(1, { staffId: null, ...shift })],
      }),
    )
  const ANN = 0
  const BOB = 1

  test.each([
    ['equals the first in the crew', {}, {}, {}, ANN],
    ['the one who may', { availability: { '1-morning': 'cannot' } }, {}, {}, BOB],
    ['the one with the skill', {}, { skills: ['parts'] }, { skills: ['Parts'] }, BOB],
    ['the one with the language', { languages: ['de'] }, {}, { languages: ['en'] }, BOB],
    [
      'not the one who would rather not',
      { availability: { '1-morning': 'rather-not' } },
      {},
      {},
      BOB,
    ],
    ['the one who wishes it', {}, { availability: { '1-morning': 'wish' } }, {}, BOB],
    [
      'R46 before R47 the one who knows more, though they would rather not',
      {},
      { skills: ['Parts'], availability: { '1-morning': 'rather-not' } },
      { skills: ['Parts'] },
      BOB,
    ],
  ] as const)('%s', (_, ann, bob, shift, expected) => {
    expect(improvePlan(problem(ann, bob, shift), [null])).toEqual([expected])
  })

  test('hands change only for the better', () => {
    expect(improvePlan(problem(), [BOB])).toEqual([BOB])
    const wish = { availability: { '1-morning': 'wish' } }
    expect(improvePlan(problem(wish), [BOB])).toEqual([ANN])
  })

  test('the one who would rather not, when nobody else may', () => {
    const reluctant = { availability: { '1-morning': 'rather-not' } } as const
    expect(improvePlan(problem(reluctant, { centers: [] }), [null])).toEqual([ANN])
  })

  test('nobody, when nobody may: and none is the best', () => {
    const away = { maxHalfDays: 0 }
    expect(improvePlan(problem(away, away), [null])).toEqual([null])
    expect(bestHand(problem(away, away), [null], 0)).toBeNull()
  })

  test('the plan that it begins with stays as it was', () => {
    const start = Object.freeze([null])
    expect(improvePlan(problem(), start)).toEqual([ANN])
    expect(start).toEqual([null])
  })
})
