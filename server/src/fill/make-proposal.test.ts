import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { testMember } from '@foyer/shared/crew/crew-fixture.ts'
import {
  randomWeek,
  THREE_SHIFTS,
  TWO_HALVES,
  type WeekSize,
} from '@foyer/shared/fill/fill-fixture.ts'
import {
  type FillInput,
  type FillPlan,
  type FillProblem,
  readFillProblem,
  whyNotIn,
} from '@foyer/shared/fill/fill-problem.ts'
import { improvePlan } from '@foyer/shared/fill/improve-plan.ts'
import { makeProposal } from '@foyer/shared/fill/make-proposal.ts'
import { compareCosts, type PlanCost, planCost } from '@foyer/shared/fill/plan-cost.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import { at, MONDAY, testCenter, testPlanned, ZONE } from '@foyer/shared/shifts/shifts-fixture.ts'
import { describe, expect, test } from 'vitest'
import { proposeWeek } from './propose-week.ts'
import { loadSolver } from './solve-levels.ts'

const solve = await loadSolver(20)

const small: WeekSize = { reps: 4, posts: 1, days: 3, halfDays: TWO_HALVES, most: 4 }
const nights: WeekSize = { reps: 4, posts: 1, days: 2, halfDays: THREE_SHIFTS, most: 4 }
/** Rules so narrow that each of them decides something. */
const strict: WeekSize = {
  ...small,
  days: 4,
  reps: 3,
  most: 5,
  rules: { daysInRow: 2, weekHours: 16, avoidWholeDays: true },
}
const strictNights: WeekSize = {
  ...nights,
  reps: 3,
  most: 5,
  rules: { rest: 14, nightsInRow: 1, weekHours: 25 },
}
const middle: WeekSize = { reps: 10, posts: 2, days: 7, halfDays: THREE_SHIFTS, most: 6 }

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

describe.each([
  ['two halves', small],
  ['around the clock', nights],
  ['narrow rules', strict],
  ['narrow rules, around the clock', strictNights],
])('small weeks, %s', (_, size) => {
  test.each(seeds(25))('R46 to R50 no plan at all is better (seed %i)', (seed) => {
    const { problem, proposal, plan } = propose(randomWeek(seed, size))
    expect(proposal.optimal).toBe(true)
    expect(planCost(problem, plan)).toEqual(bestCost(problem))
  })
})

describe('weeks of ten', () => {
  test.each(seeds(8))('R44 what is kept stays, and R45 no rule is broken (seed %i)', (seed) => {
    const { input, problem, proposal, plan } = weekOfTen(seed)
    for (const [i, shift] of input.shifts.entries()) {
      if (shift.staffId !== null) expect(proposal.shifts[i]).toEqual(shift)
      expect({ ...proposal.shifts[i], staffId: null }).toEqual({ ...shift, staffId: null })
    }
    for (const [cell, person] of plan.entries()) {
      if (person !== null) expect(whyNotIn(problem, plan, person, cell)).toBeNull()
    }
  })

  test.each(seeds(8))(
    'R49 it is at least as good as taking the best for each shift in turn (seed %i)',
    (seed) => {
      const { problem, plan } = weekOfTen(seed)
      const inTurn = improvePlan(
        problem,
        problem.cells.map(() => null),
      )
      expect(compareCosts(planCost(problem, plan), planCost(problem, inTurn))).toBeLessThanOrEqual(
        0,
      )
    },
  )

  test.each(seeds(8))(
    'R51 the ground is what the exchange with the next would cost (seed %i)',
    (seed) => {
      const { problem, proposal, plan } = weekOfTen(seed)
      const now = planCost(problem, plan)
      for (const [cell, { shift }] of problem.cells.entries()) {
        const said = proposal.cells.find(({ shiftId }) => shiftId === shift.id)!
        if (said.next === null) continue
        const next = problem.people.findIndex(({ member }) => member.staffId === said.next)
        const exchanged = plan.with(cell, next)
        expect(whyNotIn(problem, exchanged, next, cell), 'R52').toBeNull()
        expect(said.grounds.map(({ code }) => LEVEL_OF[code])).toEqual(
          said.grounds.map(() => firstWorse(now, planCost(problem, exchanged))),
        )
      }
    },
  )

  test.each(seeds(8))(
    'R53 everybody is either the one, able, or counted once (seed %i)',
    (seed) => {
      const input = randomWeek(seed, middle)
      const { problem, proposal, plan } = propose(input)
      for (const [cell, { shift }] of problem.cells.entries()) {
        const { unable, staffId, next } = proposal.cells.find(
          ({ shiftId }) => shiftId === shift.id,
        )!
        const counted = Object.values(unable).reduce((sum, people) => sum + people, 0)
        const able = [...problem.people.keys()].filter(
          (person) => plan[cell] !== person && whyNotIn(problem, plan, person, cell) === null,
        )
        expect(counted + able.length + (staffId === null ? 0 : 1)).toBe(input.crew.length)
        expect(next === null).toBe(staffId === null || able.length === 0)
        if (staffId === null) expect(able).toEqual([])
      }
    },
  )

  test('R50 the same week gives the same proposal', () => {
    expect(propose(randomWeek(5, middle)).proposal).toEqual(propose(randomWeek(5, middle)).proposal)
  })
})

describe('weeks by hand', () => {
  const DAYS = ['2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25']
  const week = (change: Partial<FillInput>): FillInput => ({
    center: testCenter,
    monday: MONDAY,
    shifts: DAYS.map((date, i) => testPlanned(i, { date, staffId: null })),
    crew: [testMember('ann'), testMember('bob')],
    busy: [],
    open: [weekInstants(MONDAY, ZONE)],
    published: [],
    history: [],
    now: 0,
    ...change,
  })
  const whoIn = (input: FillInput) => propose(input).proposal.shifts.map(({ staffId }) => staffId)

  test('R44 what began and what is closed stays open, and says so', () => {
    const input = week({
      now: at(DAYS[0]!, '08:00'),
      open: [{ start: at(DAYS[0]!, '08:00'), end: at(DAYS[2]!, '18:00') }],
    })
    const { cells } = propose(input).proposal
    expect(cells[0]).toMatchObject({ staffId: null, grounds: [{ code: 'past' }] })
    expect(cells[1]!.staffId).not.toBeNull()
    expect(cells[3]).toMatchObject({ staffId: null, grounds: [{ code: 'closed' }] })
  })

  test('R48 who wishes for everything gets a fair share of it', () => {
    const availability = Object.fromEntries([1, 2, 3, 4].map((day) => [`${day}-morning`, 'wish']))
    const crew = [testMember('ann', { availability } as Partial<CrewMember>), testMember('bob')]
    expect(whoIn(week({ crew })).toSorted()).toEqual(['ann', 'ann', 'bob', 'bob'])
  })

  test('R49 what is kept, taken elsewhere in this week, and done before counts', () => {
    const kept = week({}).shifts.map((shift, i) => (i < 2 ? { ...shift, staffId: 'ann' } : shift))
    expect(whoIn(week({ shifts: kept }))).toEqual(['ann', 'ann', 'bob', 'bob'])
    const busy = ['2027-03-26', '2027-03-27'].map((date) => ({
      staffId: 'bob',
      start: at(date, '08:00'),
      end: at(date, '13:00'),
    }))
    expect(whoIn(week({ busy })).filter((who) => who === 'ann')).toHaveLength(3)
    const history = [
      { staffId: 'ann', halfDays: 20, weekends: 0, evenings: 0, weeks: 8 },
      { staffId: 'bob', halfDays: 16, weekends: 0, evenings: 0, weeks: 8 },
    ]
    expect(whoIn(week({ history }))).toEqual(['bob', 'bob', 'bob', 'bob'])
    const [said] = propose(week({ history })).proposal.cells
    expect(said).toMatchObject({
      next: 'ann',
      grounds: [{ code: 'fewest-recent', halfDays: 19, may: 45, next: 20, nextMay: 45 }],
    })
  })

  test('R49 who came today gets the share of a week that the others have, and is credited nothing', () => {
    const crew = ['ann', 'bob', 'new'].map((id) => testMember(id, { maxHalfDays: 5 }))
    const history = [20, 20, 0].map((halfDays, i) => ({
      staffId: crew[i]!.staffId,
      halfDays,
      weekends: 0,
      evenings: 0,
      weeks: i === 2 ? 0 : 8,
    }))
    const input = week({ crew, history })
    const { proposal } = propose(input)
    // Ann and Bob did 20 of 40: a half-day more than half of five makes whoever is new busier than they are.
    expect(proposal.shifts.map(({ staffId }) => staffId).toSorted()).toEqual([
      'ann',
      'bob',
      'new',
      'new',
    ])
    const figures = proposal.cells.flatMap(({ grounds }) => grounds)
    expect(figures).toContainEqual({
      code: 'fewest-recent',
      halfDays: 1,
      may: 5,
      next: 21,
      nextMay: 45,
      percent: 46,
    })
  })

  test('R51 a wish beyond those that count is no ground', () => {
    const days = (says: 'wish' | 'cannot') => ({
      availability: Object.fromEntries([1, 2, 3, 4].map((day) => [`${day}-morning`, says])),
    })
    const crew = [
      testMember('ann', days('wish')),
      testMember('bob'),
      testMember('cem', days('cannot')),
    ]
    const history = crew.map(({ staffId }, i) => ({
      staffId,
      halfDays: [10, 20, 0][i]!,
      weekends: 0,
      evenings: 0,
      weeks: 8,
    }))
    const { proposal } = propose(week({ crew, history }))
    for (const { staffId, grounds } of proposal.cells) {
      expect(staffId).toBe('ann')
      expect(grounds).toMatchObject([{ code: 'fewest-recent', halfDays: 13, next: 20 }])
    }
  })

  test('R46 somebody without the skill rather than nobody, and R51 the skill is the ground', () => {
    const shifts = week({}).shifts.map((shift) => ({ ...shift, skills: ['Leasing'] }))
    const crew = [testMember('ann', { skills: ['Leasing'], maxHalfDays: 3 }), testMember('bob')]
    const { proposal } = propose(week({ shifts, crew }))
    expect(proposal.figures).toMatchObject({ open: 0, missing: 1 })
    for (const { staffId, grounds, next, missing } of proposal.cells) {
      if (staffId === 'bob') expect(missing.skills).toEqual(['Leasing'])
      else expect([grounds, next]).toEqual([[{ code: 'skills', nextLacks: ['Leasing'] }], 'bob'])
    }
  })
})

test('R50 without any time to solve it is still a plan whose every reason holds', async () => {
  const hurried = await loadSolver(0)
  const input = randomWeek(3, middle)
  const problem = readFillProblem(input)
  const proposal = makeProposal(input, hurried)
  expect(proposal.optimal).toBe(false)
  const plan = planOf(problem, proposal)
  expect(improvePlan(problem, plan)).toEqual(plan)
  expect(plan.some((person) => person !== null)).toBe(true)
})

test('the process answers with the same proposal', async () => {
  const input = randomWeek(7, small)
  const [first, second] = await Promise.all([proposeWeek(input), proposeWeek(input)])
  expect(first).toEqual(propose(input).proposal)
  expect(second).toEqual(first)
})

test('a process that fails is told to whoever waits, and the next one works', async () => {
  const input = randomWeek(7, small)
  const broken = proposeWeek({ ...input, crew: [null] } as unknown as FillInput)
  const next = proposeWeek(input)
  await expect(broken).rejects.toThrow('ended with 1')
  expect((await next).shifts).toHaveLength(input.shifts.length)
})

/** One answer for each week of ten serves all tests that look at it. */
const answers = new Map<number, ReturnType<typeof propose>>()
function weekOfTen(seed: number) {
  const known = answers.get(seed) ?? propose(randomWeek(seed, middle))
  answers.set(seed, known)
  return known
}

function propose(input: FillInput) {
  const problem = readFillProblem(input)
  const proposal = makeProposal(input, solve)
  return { input, problem, proposal, plan: planOf(problem, proposal) }
}

function planOf(problem: FillProblem, { shifts }: Proposal): FillPlan {
  const staffOf = new Map(shifts.map(({ id, staffId }) => [id, staffId]))
  return problem.cells.map(({ shift }) => {
    const staffId = staffOf.get(shift.id)
    return staffId ? problem.people.findIndex(({ member }) => member.staffId === staffId) : null
  })
}

/** Tries every plan that keeps the rules. */
function bestCost(problem: FillProblem): PlanCost {
  const plan: (number | null)[] = problem.cells.map(() => null)
  let best = planCost(problem, plan)
  const tryFrom = (cell: number) => {
    if (cell === plan.length) {
      const cost = planCost(problem, plan)
      if (compareCosts(cost, best) < 0) best = cost
      return
    }
    for (const person of problem.people.keys()) {
      if (whyNotIn(problem, plan, person, cell) !== null) continue
      plan[cell] = person
      tryFrom(cell + 1)
      plan[cell] = null
    }
    tryFrom(cell + 1)
  }
  tryFrom(0)
  return best
}

/** The part of a cost that each ground speaks of. */
const LEVEL_OF: Record<Proposal['cells'][number]['grounds'][number]['code'], number> = {
  kept: -1,
  past: -1,
  closed: -1,
  'only-one': -1,
  skills: 0,
  languages: 0,
  'next-rather-not': 1,
  'next-whole-day': 1,
  wish: 1,
  'fewest-recent': 2,
  'fewest-weekends': 3,
  'fewest-evenings': 3,
  equal: 4,
}

/** The first part in which `other` is worse; 4 when they are equal. */
function firstWorse(cost: PlanCost, other: PlanCost): number {
  const first = cost.findIndex((part, i) => other[i] !== part)
  if (first < 0) return 4
  expect(other[first]).toBeGreaterThan(cost[first]!)
  return first
}
