import { describe, expect, test } from 'vitest'
import { testMember } from '../crew/crew-fixture.ts'
import { seededRandom } from '../math/seeded-random.ts'
import { testPlanned } from '../shifts/shifts-fixture.ts'
import { MONDAY, quietWeek, randomWeek, THREE_SHIFTS, TWO_HALVES } from './fill-fixture.ts'
import { buildFillModel } from './fill-model.ts'
import { type FillPlan, readFillProblem, whyNotIn } from './fill-problem.ts'
import { improvePlan } from './improve-plan.ts'
import { type LinearModel, ModelBuilder } from './linear-model.ts'
import { planCost } from './plan-cost.ts'

const CASES = [
  { reps: 5, posts: 2, days: 5, halfDays: TWO_HALVES, most: 5 },
  { reps: 6, posts: 3, days: 7, halfDays: THREE_SHIFTS, most: 6 },
  {
    reps: 5,
    posts: 2,
    days: 7,
    halfDays: THREE_SHIFTS,
    most: 9,
    rules: { daysInRow: 3, weekHours: 30 },
  },
].flatMap((size) => [1, 2, 3, 4, 5].map((seed) => ({ seed, size })))

function keepsRows({ rows, bounds }: LinearModel, values: readonly number[]): boolean {
  return (
    values.every((value, column) => 0 <= value && value <= bounds[column]!) &&
    rows.every(({ columns, values: factors, least, most }) => {
      const sum = columns.reduce((sum, column, i) => sum + factors[i]! * values[column]!, 0)
      return least <= sum && sum <= most
    })
  )
}

function costsOf({ levels }: LinearModel, values: readonly number[]): number[] {
  return levels.map((costs) => costs.reduce((sum, cost, i) => sum + cost * values[i]!, 0))
}

describe.each(CASES)('R50 the model of a week (seed $seed, $size.days days)', ({ seed, size }) => {
  const problem = readFillProblem(randomWeek(seed, size))
  const { model, write, read } = buildFillModel(problem)
  const nobody: FillPlan = problem.cells.map(() => null)
  const plan = improvePlan(problem, nobody)

  test('holds every plan that keeps the rules, at what it costs', () => {
    for (const one of [nobody, plan]) {
      expect(keepsRows(model, write(one))).toBe(true)
      expect(costsOf(model, write(one))).toEqual([...planCost(problem, one)])
    }
  })

  test('gives back a plan of the same cost that keeps the rules', () => {
    const back = read(write(plan))
    expect(planCost(problem, back)).toEqual(planCost(problem, plan))
    for (const [cell, person] of back.entries()) {
      if (person !== null) expect(whyNotIn(problem, back, person, cell)).toBeNull()
    }
  })

  test('does not hold one that breaks them', () => {
    const choices = problem.cells.flatMap((_, cell) =>
      [...problem.people.keys()]
        .filter((who) => whyNotIn(problem, nobody, who, cell) === null)
        .map((who) => ({ cell, who })),
    )
    const [broken] = choices.flatMap(({ cell, who }) =>
      choices
        .filter((other) => other.who === who && other.cell !== cell)
        .map((other) => nobody.with(cell, who).with(other.cell, who))
        .filter((two) => whyNotIn(problem, two, who, cell) === 'overlap'),
    )
    expect(broken).toBeDefined()
    expect(keepsRows(model, write(broken!))).toBe(false)
  })
})

const STRICT = { rest: 14, daysInRow: 2, nightsInRow: 1, weekHours: 21 }

test.each([
  ['two halves', { reps: 3, posts: 1, days: 5, halfDays: TWO_HALVES, most: 6, rules: STRICT }],
  [
    'around the clock',
    { reps: 3, posts: 1, days: 5, halfDays: THREE_SHIFTS, most: 6, rules: STRICT },
  ],
  ['usual rules', { reps: 2, posts: 1, days: 7, halfDays: THREE_SHIFTS, most: 14 }],
])('R45 the model holds a plan if and only if it keeps the rules: %s', (_, size) => {
  const broken = new Map<string | null, number>()
  for (let seed = 1; seed <= 40; seed++) {
    const problem = readFillProblem(randomWeek(seed, size))
    const { model, write } = buildFillModel(problem)
    const nobody: FillPlan = problem.cells.map(() => null)
    const random = seededRandom(seed)
    const choices = problem.cells.map((_, cell) => [
      null,
      ...[...problem.people.keys()].filter((who) => whyNotIn(problem, nobody, who, cell) === null),
    ])
    for (let i = 0; i < 100; i++) {
      // Few at first, so that what is broken is not always the same.
      const plan = choices.map((able) =>
        random() < i / 100 ? able[Math.floor(random() * able.length)]! : null,
      )
      const causes = plan.flatMap((who, cell) =>
        who === null ? [] : (whyNotIn(problem, plan, who, cell) ?? []),
      )
      const only = new Set(causes).size === 1 ? causes[0]! : null
      broken.set(only, (broken.get(only) ?? 0) + 1)
      expect(keepsRows(model, write(plan)), causes.join()).toBe(causes.length === 0)
    }
  }
  const expected = 'rules' in size ? ['days-in-row', 'week-hours'] : ['rest']
  for (const cause of expected) expect(broken.get(cause), cause).toBeGreaterThan(0)
})

describe('R50 cells that are alike', () => {
  const two = (change = {}) =>
    readFillProblem(
      quietWeek({
        crew: [testMember('ann'), testMember('bob'), testMember('cem')],
        shifts: [
          testPlanned(1, { staffId: null, skills: ['A', 'B'] }),
          testPlanned(2, { staffId: null, skills: ['B', 'A'], ...change }),
        ],
      }),
    )
  const size = (problem: ReturnType<typeof two>) => buildFillModel(problem).model.bounds.length

  test('share their columns, whatever the order of what they ask for', () => {
    expect(size(two())).toBe(size(two({ skills: ['A', 'B'] })))
    expect(size(two())).toBeLessThan(size(two({ skills: ['A'] })))
    expect(size(two())).toBeLessThan(size(two({ date: '2027-03-23' })))
  })

  test('are given to different people, and left open where there are too few', () => {
    const { write, read } = buildFillModel(two())
    expect(new Set(read(write([2, 0])))).toEqual(new Set([0, 2]))
    expect(read(write([null, 1]))).toEqual([1, null])
  })
})

test('a day that is full by hand has no choice, and breaks no row', () => {
  const kept = ['08:00', '10:00', '12:00'].map((from, i) =>
    testPlanned(i + 1, { date: MONDAY, from, to: `${Number(from.slice(0, 2)) + 2}:00` }),
  )
  const open = testPlanned(9, { from: '16:00', to: '18:00', staffId: null })
  const problem = readFillProblem(quietWeek({ crew: [testMember('ann')], shifts: [...kept, open] }))
  const { model, write } = buildFillModel(problem)
  expect(keepsRows(model, write([null]))).toBe(true)
  expect(improvePlan(problem, [null])).toEqual([null])
})

describe('a linear model', () => {
  test('has a row for what is added and what is taken away', () => {
    const builder = new ModelBuilder()
    const [a, b, c] = [
      builder.addColumn(1, { 0: 3 }),
      builder.addColumn(2, {}),
      builder.addColumn(5, { 3: -1 }),
    ]
    builder.addRow([[a, c], [b]], -1, 4)
    const model = builder.build()
    expect(model.bounds).toEqual([1, 2, 5])
    expect(model.levels).toEqual([
      [3, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, -1],
    ])
    expect(keepsRows(model, [1, 2, 5])).toBe(true)
    expect(keepsRows(model, [1, 0, 5])).toBe(false)
    expect(keepsRows(model, [0, 2, 0])).toBe(false)
  })

  test.each([
    [2, 2, 0],
    [2, 1, 1],
    [1, 0, 1],
    [0, 0, 0],
    [0, -1, 0],
  ])('%i columns of which %i may be 1 need %i rows', (columns, most, rows) => {
    const builder = new ModelBuilder()
    const some = Array.from({ length: columns }, () => builder.addColumn(1, {}))
    builder.atMost(some, most)
    expect(builder.build().rows).toHaveLength(rows)
  })
})
