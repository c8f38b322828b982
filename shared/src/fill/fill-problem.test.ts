import { describe, expect, test } from 'vitest'
import { testAbsence, testMember } from '../crew/crew-fixture.ts'
import { at, testCenter, testPlanned } from '../shifts/shifts-fixture.ts'
import { MONDAY, quietWeek } from './fill-fixture.ts'
import { type FillInput, isFillable, readFillProblem, whyNotIn } from './fill-problem.ts'

const SATURDAY = '2027-03-27'
const NEXT_MONDAY = '2027-03-29'
const open = (number: number, change: Parameters<typeof testPlanned>[1] = {}) =>
  testPlanned(number, { staffId: null, ...change })
const history = (staffId: string, halfDays: number) => ({
  staffId,
  halfDays,
  weekends: 0,
  evenings: 0,
  weeks: 8,
})
const loadsOf = (change: Partial<FillInput>) =>
  readFillProblem(quietWeek(change)).people.map(({ load }) => load)

describe('R44 a shift is filled', () => {
  const hours = (from: string, to: string) => [{ start: at(MONDAY, from), end: at(MONDAY, to) }]
  test.each([
    ['that is open and to come', {}, {}, 'fillable'],
    ['never when somebody has it', { staffId: 'bob' }, {}, 'kept'],
    ['never when somebody had it', { staffId: 'bob' }, { now: at(MONDAY, '09:00') }, 'kept'],
    ['until a moment before it begins', {}, { now: at(MONDAY, '08:00') - 1 }, 'fillable'],
    ['not from its begin on', {}, { now: at(MONDAY, '08:00') }, 'past'],
    ['of which a minute is open', {}, { open: hours('12:59', '18:00') }, 'fillable'],
    ['not when the center opens as it ends', {}, { open: hours('13:00', '18:00') }, 'closed'],
    ['not when the center closes as it begins', {}, { open: hours('06:00', '08:00') }, 'closed'],
    ['not in a week that is closed', {}, { open: [] }, 'closed'],
  ] as const)('%s', (_, shift, change, state) => {
    expect(isFillable(open(1, shift), quietWeek(change))).toBe(state)
  })

  test('and no other is in the problem', () => {
    const shifts = [open(1), testPlanned(2), open(3, { date: SATURDAY })]
    const { cells } = readFillProblem(quietWeek({ shifts, now: at(MONDAY, '12:00') }))
    expect(cells.map(({ shift }) => shift)).toEqual([shifts[2]])
  })
})

describe('what everybody has already', () => {
  test('who does not serve the center is counted, and their history burdens nobody', () => {
    const crew = [testMember('ann'), testMember('far', { centers: ['tokyo'] }), testMember('new')]
    const problem = readFillProblem(
      quietWeek({ crew, history: [history('ann', 8), history('far', 80)] }),
    )
    expect(problem.strangers).toBe(1)
    expect(problem.people.map(({ member }) => member.staffId)).toEqual(['ann', 'new'])
    expect(problem.people.map(({ load }) => load.halfDays)).toEqual([8, 0])
  })

  test('R49 a kept shift counts as a half-day, and as weekend and evening where it is one', () => {
    const [ann, bob] = loadsOf({
      shifts: [
        testPlanned(1),
        testPlanned(2, { date: SATURDAY, halfDayId: 'afternoon' }),
        testPlanned(3, { staffId: 'bob', halfDayId: 'afternoon' }),
      ],
    })
    expect(ann).toEqual({ halfDays: 2, weekends: 1, evenings: 1 })
    expect(bob).toEqual({ halfDays: 1, weekends: 0, evenings: 1 })
  })

  test('R49 time in another center counts in this week only, and is no evening of here', () => {
    const busy = [MONDAY, SATURDAY, '2027-03-21', NEXT_MONDAY].map((date) => ({
      staffId: 'ann',
      start: at(date, '13:00'),
      end: at(date, '18:00'),
    }))
    const [{ load, fixed }] = readFillProblem(quietWeek({ busy })).people as [
      ReturnType<typeof readFillProblem>['people'][number],
    ]
    expect(load).toEqual({ halfDays: 2, weekends: 1, evenings: 0 })
    expect(fixed.map(({ date }) => date)).toEqual(busy.map(({ start }) => dateOf(start)))
  })

  test('R49 what somebody may do: by the weeks in which they were there, what they can, and absences', () => {
    const crew = [
      testMember('old', { maxHalfDays: 10 }),
      testMember('new', { maxHalfDays: 10 }),
      testMember('half', {
        maxHalfDays: 10,
        availability: { '1-afternoon': 'cannot', '2-afternoon': 'cannot', '3-afternoon': 'cannot' },
      }),
      testMember('away', {
        maxHalfDays: 10,
        absences: [testAbsence(MONDAY, '2027-03-24')],
      }),
      testMember('noon', {
        maxHalfDays: 10,
        absences: [testAbsence(MONDAY, '2027-03-23', { fromTime: '13:00', toTime: '13:00' })],
      }),
      testMember('part', { maxHalfDays: 4 }),
      testMember('none', { maxHalfDays: 0 }),
    ]
    const past = crew.map(({ staffId }) => ({
      ...history(staffId, 8),
      weeks: staffId === 'new' ? 0 : 8,
    }))
    const { people } = readFillProblem(quietWeek({ crew, history: past }))
    expect(people.map(({ may }) => may)).toEqual([90, 10, 63, 84, 88, 36, 1])
  })

  const dateOf = (start: number) => new Date(start).toISOString().slice(0, 10)

  test('the last half-day of a center is its evening, also when it has but one', () => {
    const center = {
      ...testCenter,
      halfDays: [{ id: 'day', name: '', from: '08:00', to: '18:00' }],
    }
    const shifts = [open(1, { halfDayId: 'day' }), open(2)]
    const { cells } = readFillProblem(quietWeek({ center, shifts }))
    expect(cells.map(({ evening }) => evening)).toEqual([true, false])
  })
})

describe('R48 so many wishes count as make up a fair share', () => {
  const wishes = (change: Partial<FillInput>) =>
    readFillProblem(quietWeek(change)).people.map(({ wishesCounted }) => wishesCounted)
  const shifts = [1, 2, 3, 4].map((number) => open(number))

  test.each([
    ['two each of four, of equals', [], [2, 2]],
    ['what brings both to the same', [history('ann', 2), history('bob', 0)], [1, 3]],
    ['at least one, who had far more', [history('ann', 20), history('bob', 0)], [1, 12]],
    ['a part of one is one', [history('ann', 1), history('bob', 0)], [2, 3]],
  ])('%s', (_, past, counted) => {
    expect(wishes({ shifts, history: past })).toEqual(counted)
  })

  test('one even where nothing is to be filled', () => {
    expect(wishes({})).toEqual([1, 1])
  })
})

describe('R45 beside the rest of a plan', () => {
  const shifts = [
    open(1, { from: '16:00', to: '22:00' }),
    open(2, { date: '2027-03-23' }),
    open(3, { from: '15:00', to: '17:00' }),
    open(4, { from: '14:00', to: '16:00' }),
    open(5, { from: '12:00', to: '14:00' }),
  ]
  const problem = (most = 5) =>
    readFillProblem(quietWeek({ shifts, crew: [testMember('ann', { maxHalfDays: most })] }))

  test.each([
    ['is free', [null, null, null, null, null], 0, null],
    ['has just this one', [0, null, null, null, null], 0, null],
    ['has one at the same time', [0, null, null, null, null], 2, 'overlap'],
    ['went home ten hours before', [0, null, null, null, null], 1, 'rest'],
    ['comes again ten hours later', [null, 0, null, null, null], 0, 'rest'],
    ['has two that day', [0, null, null, 0, null], 4, 'day-limit'],
  ] as const)('who %s', (_, plan, cell, cause) => {
    expect(whyNotIn(problem(), plan, 0, cell)).toBe(cause)
  })

  test('who has as many as they want', () => {
    expect(whyNotIn(problem(1), [null, 0, null, null, null], 0, 4)).toBe('week-limit')
    expect(whyNotIn(problem(2), [null, 0, null, null, null], 0, 4)).toBeNull()
  })

  test('what is kept counts as what is planned does', () => {
    const kept = [testPlanned(9, { from: '17:00', to: '18:00' }), ...shifts]
    expect(whyNotIn(readFillProblem(quietWeek({ shifts: kept })), [], 0, 0)).toBe('overlap')
    expect(whyNotIn(readFillProblem(quietWeek({ shifts: kept })), [], 1, 0)).toBeNull()
  })
})
