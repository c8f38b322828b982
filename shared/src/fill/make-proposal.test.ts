import { describe, expect, test } from 'vitest'
import { testMember } from '../crew/crew-fixture.ts'
import { at, testPlanned } from '../shifts/shifts-fixture.ts'
import { MONDAY, quietWeek, randomWeek, TWO_HALVES } from './fill-fixture.ts'
import { readFillProblem, whyNotIn } from './fill-problem.ts'
import type { Solver } from './linear-model.ts'
import { makeProposal } from './make-proposal.ts'

/** Time ran out before anything better was found. */
const tired: Solver = (_, start) => ({ values: start, optimal: false })
/** Time ran out and what was found is that everything stays open. */
const idle: Solver = ({ bounds }) => ({ values: bounds.map(() => 0), optimal: false })

const TUESDAY = '2027-03-23'
const open = (number: number, change = {}) => testPlanned(number, { staffId: null, ...change })

test.each([1, 2, 3, 4])(
  'R50, R45 when time runs out the plan keeps every rule, and says so (seed %i)',
  (seed) => {
    const input = randomWeek(seed, { reps: 6, posts: 2, days: 6, halfDays: TWO_HALVES, most: 5 })
    const problem = readFillProblem(input)
    for (const solve of [tired, idle]) {
      const { shifts, cells, optimal } = makeProposal(input, solve)
      expect(optimal).toBe(false)
      expect(cells.map(({ shiftId }) => shiftId)).toEqual(input.shifts.map(({ id }) => id))
      const plan = problem.cells.map(({ shift }) => {
        const given = shifts.find(({ id }) => id === shift.id)!.staffId
        return given === null
          ? null
          : problem.people.findIndex(({ member }) => member.staffId === given)
      })
      for (const [cell, person] of plan.entries()) {
        if (person !== null) expect(whyNotIn(problem, plan, person, cell)).toBeNull()
        else
          for (const who of problem.people.keys())
            expect(whyNotIn(problem, plan, who, cell)).not.toBeNull()
      }
    }
  },
)

test('R44 what is not filled stays as it is, and says why', () => {
  const shifts = [
    open(1),
    testPlanned(2, { skills: ['Parts'] }),
    open(3, { date: TUESDAY }),
    open(4, { date: '2027-03-28' }),
    testPlanned(5, { date: TUESDAY, staffId: 'who-left', skills: ['Parts'] }),
  ]
  const input = quietWeek({
    shifts,
    crew: [testMember('ann')],
    now: at(MONDAY, '08:00'),
    open: [{ start: at(MONDAY, '00:00'), end: at('2027-03-28', '00:00') }],
  })
  const proposal = makeProposal(input, tired)
  expect(proposal.cells.map(({ grounds }) => grounds[0]?.code)).toEqual([
    'past',
    'kept',
    'only-one',
    'closed',
    'kept',
  ])
  expect(proposal.shifts).toEqual(shifts.with(2, { ...shifts[2]!, staffId: 'ann' }))
  expect(proposal.cells[1]!.missing).toEqual({ skills: ['Parts'], languages: [] })
  // Of who is no longer in the crew nothing is known.
  expect(proposal.cells[4]!.missing).toEqual({ skills: [], languages: [] })
})

describe('the figures', () => {
  const figures = (change: Parameters<typeof quietWeek>[0]) =>
    makeProposal(quietWeek(change), tired).figures

  test('are of the whole week: of what is kept too', () => {
    const crew = [
      testMember('ann', { availability: { '1-morning': 'rather-not', '2-morning': 'wish' } }),
    ]
    const shifts = [
      testPlanned(1, { skills: ['Parts'], languages: ['de', 'en'] }),
      open(2, { date: TUESDAY }),
      open(3, { date: TUESDAY }),
    ]
    expect(figures({ crew, shifts })).toMatchObject({
      open: 1,
      missing: 2,
      ratherNot: 1,
      wishes: 1,
      balance: 100,
    })
  })

  test('R30 the balance is of the eight weeks and this one, without who takes no shifts', () => {
    const past = (staffId: string, halfDays: number) => ({
      staffId,
      halfDays,
      weekends: 0,
      evenings: 0,
      weeks: 8,
    })
    const crew = [testMember('ann'), testMember('bob'), testMember('lee', { maxHalfDays: 0 })]
    const history = [past('ann', 3), past('bob', 8), past('lee', 0)]
    expect(figures({ crew, history }).balance).toBe(38)
    expect(figures({ crew, history, shifts: [open(1)] }).balance).toBe(50)
    expect(figures({ crew: crew.slice(2), history }).balance).toBe(100)
  })

  test('nothing to fill and nobody to fill it', () => {
    const none = {
      open: 0,
      missing: 0,
      ratherNot: 0,
      wishes: 0,
      balance: 100,
      wholeDays: 0,
      runs: [],
    }
    expect(figures({ crew: [] })).toEqual(none)
    expect(figures({ crew: [], shifts: [open(1)] })).toEqual({ ...none, open: 1 })
  })

  test('R54 whole days and six or seven days in a row are told of, where something is proposed', () => {
    const crew = [testMember('ann', { maxHalfDays: 14 })]
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => `2027-03-2${2 + day}`)
    const shifts = days.map((date, i) => open(i, { date }))
    const both = [...shifts, open(8, { date: TUESDAY, halfDayId: 'afternoon' })]
    const rules = { ...crew[0]!.rules, daysInRow: 7 }
    expect(figures({ crew: [{ ...crew[0]!, rules }], shifts: both })).toMatchObject({
      wholeDays: 1,
      runs: [{ staffId: 'ann', days: 7 }],
    })
    // No rule of R18 is broken: by the one that centers begin with the seventh day stays open.
    expect(figures({ crew, shifts: both })).toMatchObject({
      open: 1,
      runs: [{ staffId: 'ann', days: 6 }],
    })
    const sunday = {
      staffId: 'ann',
      start: at('2027-03-21', '08:00'),
      end: at('2027-03-21', '13:00'),
    }
    expect(figures({ crew, shifts: shifts.slice(0, 5), busy: [sunday] }).runs).toEqual([
      { staffId: 'ann', days: 6 },
    ])
    expect(figures({ crew, shifts: shifts.slice(0, 5) }).runs).toEqual([])
    const kept = both.map((shift) => ({ ...shift, staffId: 'ann' }))
    expect(figures({ crew, shifts: kept })).toMatchObject({ wholeDays: 0, runs: [] })
  })
})
