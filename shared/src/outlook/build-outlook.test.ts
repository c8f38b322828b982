import { describe, expect, test } from 'vitest'
import { balanceOf } from '../crew/balance.ts'
import { creditHistory } from '../crew/credit-history.ts'
import { testMember } from '../crew/crew-fixture.ts'
import { at, MONDAY, testCenter, testShift, uuid } from '../shifts/shifts-fixture.ts'
import { MINUTE } from '../time/durations.ts'
import { addDays } from '../time/local-dates.ts'
import { buildOutlook, type OutlookInput } from './build-outlook.ts'

function outlook(change: Partial<OutlookInput> = {}) {
  return buildOutlook({
    center: testCenter,
    shifts: [],
    takeOvers: [],
    crew: [testMember('ann'), testMember('bob')],
    history: [],
    traffic: { from: 0, to: 0, asked: [], handled: [], atOnce: 1 },
    now: at(MONDAY, '00:00'),
    ...change,
  })
}

/** Every half-day on which the center is open in the 30 days, done by the two in turn. */
const everything = Array.from({ length: 31 }, (_, day) => addDays(MONDAY, day)).flatMap(
  (date, i) =>
    new Date(date).getUTCDay() % 6 === 0
      ? []
      : [
          testShift(2 * i, { date, staffId: i % 2 ? 'ann' : 'bob' }),
          testShift(2 * i + 1, { date, halfDayId: 'afternoon', staffId: i % 2 ? 'bob' : 'ann' }),
        ],
)

test('R29 the opening hours are what counts, not the whole week: all covered is 100 and no gap', () => {
  const { gaps, quality } = outlook({ shifts: everything })
  expect(gaps).toEqual([])
  expect(quality).toMatchObject({ coverage: 100, balance: 100, score: 100 })
})

test('R29 open and cancelled shifts cover nothing; one minute less is not 100', () => {
  const [first, second, third, ...rest] = everything
  const short = { ...third!, end: third!.end - MINUTE }
  const { gaps, quality, openShifts } = outlook({
    shifts: [{ ...first!, staffId: null }, { ...second!, cancelled: true }, short, ...rest],
  })
  expect(gaps).toEqual([
    { start: at(MONDAY, '08:00'), end: at(MONDAY, '18:00') },
    { start: short.end, end: short.end + MINUTE },
  ])
  expect(openShifts.map(({ shiftId }) => shiftId)).toEqual([first!.id])
  expect(quality.coverage).toBe(95)
  expect(outlook({ shifts: [first!, second!, short, ...rest] }).quality.coverage).toBe(99)
})

test('R29 a center without opening hours has nothing to cover', () => {
  const closed = { ...testCenter.calendar.week, 1: [], 2: [], 3: [], 4: [], 5: [] }
  const center = { ...testCenter, calendar: { ...testCenter.calendar, week: closed } }
  expect(outlook({ center }).quality.coverage).toBe(100)
})

test('what a shift asks for and its owner lacks is told', () => {
  const shifts = [
    testShift(1, { skills: ['Leasing'], languages: ['en', 'de'] }),
    testShift(2, { staffId: 'bob' }),
  ]
  expect(outlook({ shifts }).missing).toEqual([
    {
      shiftId: uuid(1),
      staffId: 'ann',
      start: at(MONDAY, '08:00'),
      skills: ['Leasing'],
      languages: ['de'],
    },
  ])
})

describe('R30', () => {
  test.each([
    [[4, 4, 4], 100],
    [[19, 20], 100],
    [[18, 20], 90],
    [[0, 0], 100],
    [[0, 4], 0],
    [[2, 4, 4], 67],
    [[7], 100],
    [[], 100],
  ])('the balance of %j is %i', (loads, percent) => {
    expect(balanceOf(loads)).toBe(percent)
  })

  test('overload is what is over the average, and who takes no shifts is not compared', () => {
    const history = [
      { staffId: 'ann', halfDays: 23, weekends: 1, evenings: 2, weeks: 8 },
      { staffId: 'bob', halfDays: 17, weekends: 0, evenings: 3, weeks: 8 },
      { staffId: 'lee', halfDays: 0, weekends: 0, evenings: 0, weeks: 8 },
    ]
    const crew = [testMember('ann'), testMember('bob'), testMember('lee', { maxHalfDays: 0 })]
    const sunday = testShift(1, { date: '2027-03-28', halfDayId: 'afternoon', staffId: 'bob' })
    const { quality } = outlook({ crew, history, shifts: [sunday] })
    expect(quality.loads).toEqual([
      { staffId: 'ann', halfDays: 23, weekends: 1, evenings: 2, credited: 23, overload: 12 },
      { staffId: 'bob', halfDays: 18, weekends: 1, evenings: 4, credited: 18, overload: 0 },
    ])
    expect(quality.balance).toBe(78)
  })
})

test('R28 newcomers and the absent are credited what the others had in those weeks', () => {
  const history = [
    { staffId: 'ann', halfDays: 24, weekends: 4, evenings: 8, weeks: 8 },
    { staffId: 'bob', halfDays: 6, weekends: 1, evenings: 2, weeks: 2 },
  ]
  const credited = creditHistory(['ann', 'bob', 'new'], history)
  expect(Object.fromEntries(credited)).toEqual({
    ann: { halfDays: 240, weekends: 40, evenings: 80 },
    bob: { halfDays: 60 + 180, weekends: 10 + 30, evenings: 20 + 60 },
    new: { halfDays: 240, weekends: 40, evenings: 80 },
  })
  expect(creditHistory(['new'], [])).toEqual(
    new Map([['new', { halfDays: 0, weekends: 0, evenings: 0 }]]),
  )
})
