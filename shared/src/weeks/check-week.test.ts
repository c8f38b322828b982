import { describe, expect, test } from 'vitest'
import { openingsBetween } from '../centers/openings.ts'
import { testAbsence, testMember } from '../crew/crew-fixture.ts'
import { weekInstants } from '../shifts/shift-instants.ts'
import {
  at,
  MONDAY,
  testCenter,
  testPlanned,
  testShift,
  uuid,
  ZONE,
} from '../shifts/shifts-fixture.ts'
import { beganUnpublished, checkWeek, isRefused, POSTS_MAX } from './check-week.ts'
import type { Finding } from './findings-contract.ts'
import type { WeekPlan } from './week-plan.ts'

const week = weekInstants(MONDAY, ZONE)
const TUESDAY = '2027-03-23'

/** The findings of a week of the shifts given, without the gaps that they leave. */
function check(change: Partial<WeekPlan>, gaps = false): Finding[] {
  const center = change.center ?? testCenter
  return checkWeek({
    center,
    monday: MONDAY,
    shifts: [],
    crew: [testMember('ann'), testMember('bob')],
    busy: [],
    open: openingsBetween(center.calendar, week.start, week.end),
    published: [],
    now: week.start - 1,
    ...change,
  }).filter(({ code }) => gaps || code !== 'gap')
}

function codes(change: Partial<WeekPlan>): string[] {
  return check(change).map(({ code }) => code)
}

test('a plan that keeps all rules has nothing to say', () => {
  expect(check({ shifts: [testPlanned(1), testPlanned(2, { staffId: 'bob' })] })).toEqual([])
})

test('what is found has an id that stays, and none has that of another', () => {
  const shifts = [testPlanned(1), testPlanned(2), testPlanned(3, { staffId: 'zoe' })]
  const ids = check({ shifts }).map(({ id }) => id)
  expect(ids).toEqual([`overlap:${uuid(2)}:ann:${uuid(1)}`, `not-of-crew:${uuid(3)}:zoe`])
  const all = check({ shifts }, true).map(({ id }) => id)
  expect(new Set(all).size).toBe(all.length)
})

describe('refused', () => {
  test('R19 an id twice', () => {
    const again = testPlanned(1, { staffId: 'bob' })
    expect(codes({ shifts: [testPlanned(1), again, { ...again, staffId: null }] })).toEqual([
      'id-twice',
      'open',
    ])
  })

  test('R19 more than 12 at one time, said once', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => testPlanned(i, { staffId: null }))
    expect(codes({ shifts: many(POSTS_MAX) })).not.toContain('too-many')
    expect(codes({ shifts: many(POSTS_MAX + 3) }).filter((code) => code === 'too-many')).toEqual([
      'too-many',
    ])
  })

  test.each(['2027-03-21', '2027-03-29'])('R19 a date outside of the week: %s', (date) => {
    expect(codes({ shifts: [testPlanned(1, { date })] })).toContain('outside-week')
  })

  test('R20 a half-day that the center does not have, unless it was published with it', () => {
    const shifts = [testPlanned(1, { halfDayId: 'noon' })]
    expect(codes({ shifts })).toEqual(['half-day-unknown'])
    expect(codes({ shifts, published: [testShift(1, { halfDayId: 'noon' })] })).toEqual([])
  })

  test.each([
    ['before it begins', { from: '13:00', to: '08:00' }],
    ['where it begins', { from: '08:00', to: '08:00' }],
  ])('R21 a shift that ends %s', (_, borders) => {
    expect(codes({ shifts: [testPlanned(1, borders)] })).toContain('ends-before-begin')
  })

  test('R21 a night may end before it begins on the clock, and a shift in the hour that is left out may not be', () => {
    const center = {
      ...testCenter,
      halfDays: [{ id: 'night', name: '', from: '22:00', to: '06:00' }],
    }
    const night = testPlanned(1, { halfDayId: 'night', from: '22:00', to: '06:00' })
    expect(codes({ center, shifts: [night] })).not.toContain('ends-before-begin')
    const nothing = { date: '2027-03-28', from: '02:00', to: '03:00' }
    expect(codes({ shifts: [testPlanned(1, nothing)] })).toContain('ends-before-begin')
  })

  test('R22 somebody who left or does not serve the center, in shifts to come', () => {
    const crew = [testMember('ann', { centers: ['other'] })]
    const shifts = [testPlanned(1), testPlanned(2, { staffId: 'zoe' })]
    expect(codes({ crew, shifts })).toEqual(['not-of-crew', 'not-of-crew'])
    const published = [testShift(1), testShift(2, { staffId: 'zoe' })]
    expect(codes({ crew, shifts, published, now: at(MONDAY, '09:00') })).toEqual([])
  })

  test('R23 somebody twice at one time, here or in another center, but not one after the other', () => {
    const twice = [testPlanned(1), testPlanned(2, { from: '12:00', to: '17:00' })]
    expect(codes({ shifts: twice })).toEqual(['overlap'])
    expect(codes({ shifts: [testPlanned(1), testPlanned(2, { halfDayId: 'afternoon' })] })).toEqual(
      [],
    )
    const elsewhere = { staffId: 'ann', start: at(MONDAY, '12:00'), end: at(MONDAY, '15:00') }
    expect(check({ shifts: [testPlanned(1)], busy: [elsewhere] })).toMatchObject([
      { code: 'overlap', otherShiftId: null, severity: 'refused' },
    ])
    expect(codes({ shifts: [testPlanned(1)], busy: [{ ...elsewhere, staffId: 'bob' }] })).toEqual(
      [],
    )
  })

  test.each([
    ['given to another', [testPlanned(1, { staffId: 'bob' })]],
    ['moved', [testPlanned(1, { from: '09:00' })]],
    ['asking for something else', [testPlanned(1, { skills: ['Leasing'] })]],
    ['left out', []],
  ])('R24 a published shift that began and is %s', (_, shifts) => {
    const published = [testShift(1)]
    const during = { shifts, published, now: at(MONDAY, '08:00') }
    expect(check(during)[0]).toMatchObject({ code: 'past-changed', shiftId: uuid(1) })
    expect(codes({ ...during, now: at(MONDAY, '07:59') })).not.toContain('past-changed')
    expect(codes({ ...during, published: [testShift(1, { cancelled: true })] })).not.toContain(
      'past-changed',
    )
  })

  test('R24 a published shift to come is moved to where it would have begun', () => {
    const published = [testShift(1, { date: TUESDAY })]
    const moved = { shifts: [testPlanned(1)], published, now: at(MONDAY, '08:00') }
    expect(check(moved)[0]).toMatchObject({ code: 'past-changed', shiftId: uuid(1) })
    expect(codes({ ...moved, now: at(MONDAY, '07:59') })).toEqual([])
  })

  test('R24 the order of skills is no change', () => {
    const shifts = [testPlanned(1, { skills: ['A', 'B'] })]
    const published = [testShift(1, { skills: ['B', 'A'] })]
    expect(codes({ shifts, published, now: at(MONDAY, '08:00') })).toEqual([])
  })
})

describe('warned of', () => {
  test('R25 an open shift', () => {
    expect(check({ shifts: [testPlanned(1, { staffId: null })] })).toMatchObject([
      { code: 'open', severity: 'warning' },
    ])
  })

  test('R25 outside of the opening hours, on a holiday by its name', () => {
    const sunday = [testPlanned(1, { date: '2027-03-28' })]
    expect(codes({ shifts: sunday })).toEqual(['outside-hours'])
    const calendar = {
      ...testCenter.calendar,
      holidays: [{ date: MONDAY, name: 'Founding day', source: 'hand' as const }],
    }
    const center = { ...testCenter, calendar }
    expect(check({ center, shifts: [testPlanned(1)] })).toMatchObject([
      { code: 'holiday', name: 'Founding day' },
    ])
  })

  test('R25 a shift that began before it was ever published; nothing else of what began', () => {
    const shifts = [testPlanned(1, { staffId: null }), testPlanned(2, { staffId: null })]
    const published = [testShift(2, { staffId: null })]
    const now = at(MONDAY, '10:00')
    expect(check({ shifts, published, now })).toMatchObject([
      { code: 'past-new', shiftId: uuid(1), severity: 'warning' },
    ])
    expect(beganUnpublished({ shifts, published, center: testCenter, now })).toEqual([shifts[0]])
  })

  test('R25 a cancelled shift is not revived once it would have begun', () => {
    const again = { shifts: [testPlanned(1)], published: [testShift(1, { cancelled: true })] }
    const now = at(MONDAY, '10:00')
    expect(check({ ...again, now })).toMatchObject([{ code: 'past-new', shiftId: uuid(1) }])
    expect(beganUnpublished({ ...again, center: testCenter, now })).toEqual(again.shifts)
    expect(codes({ ...again, now: at(MONDAY, '07:59') })).toEqual([])
  })

  test('R26 what the shift asks for and the person lacks; capitals do not matter', () => {
    const crew = [testMember('ann', { skills: ['leasing'] })]
    const shifts = [testPlanned(1, { skills: ['Leasing', 'Parts'], languages: ['en', 'de'] })]
    expect(check({ crew, shifts })).toMatchObject([
      { code: 'skills-missing', skills: ['Parts'] },
      { code: 'languages-missing', languages: ['de'] },
    ])
  })

  test.each([
    ['absent on the day', MONDAY, ['absent']],
    ['absent the day after', TUESDAY, []],
  ])('R26 %s', (_, day, found) => {
    const crew = [testMember('ann', { absences: [testAbsence(day)] })]
    expect(codes({ crew, shifts: [testPlanned(1)] })).toEqual(found)
  })

  test('R18 a night reaches into the day after, when it does not end at midnight', () => {
    const crew = [testMember('ann', { absences: [testAbsence(TUESDAY)] })]
    const late = (to: string) => codes({ crew, shifts: [testPlanned(1, { from: '18:00', to })] })
    expect(late('00:00')).not.toContain('absent')
    expect(late('02:00')).toContain('absent')
  })

  test.each(['cannot', 'rather-not'] as const)('R26 who said %s', (says) => {
    const crew = [testMember('ann', { availability: { '1-morning': says } })]
    expect(check({ crew, shifts: [testPlanned(1)] })).toMatchObject([
      { code: 'availability', says },
    ])
    expect(codes({ crew, shifts: [testPlanned(1, { date: TUESDAY })] })).toEqual([])
  })

  test('R26 short rest between days, named at the later shift or at the one here', () => {
    const evening = testPlanned(1, { from: '18:00', to: '23:00' })
    const shifts = [evening, testPlanned(2, { date: TUESDAY })]
    expect(check({ shifts }).filter(({ code }) => code === 'rest')).toMatchObject([
      { shiftId: uuid(2), hours: 9 },
    ])
    const elsewhere = { staffId: 'ann', start: at(TUESDAY, '06:00'), end: at(TUESDAY, '08:00') }
    expect(check({ shifts: [evening], busy: [elsewhere] })).toContainEqual(
      expect.objectContaining({ code: 'rest', shiftId: uuid(1), hours: 7 }),
    )
    expect(codes({ shifts: [testPlanned(1), testPlanned(2, { halfDayId: 'afternoon' })] })).toEqual(
      [],
    )
  })

  test.each([
    ['21:00', []],
    ['21:01', ['rest']],
  ])('R18 eleven hours are rest enough: until %s and from 08:00', (to, found) => {
    const evening = testPlanned(1, { from: '16:00', to })
    const shifts = [evening, testPlanned(2, { date: TUESDAY })]
    expect(codes({ shifts })).toEqual(found)
  })

  test('R26 more than two half-days a day, said once', () => {
    const shifts = [
      testPlanned(1, { from: '08:00', to: '10:00' }),
      testPlanned(2, { from: '10:00', to: '12:00' }),
      testPlanned(3, { from: '12:00', to: '14:00' }),
    ]
    expect(check({ shifts })).toMatchObject([{ code: 'day-limit', halfDays: 3, shiftId: uuid(3) }])
    expect(codes({ shifts: shifts.slice(1) })).toEqual([])
  })

  test('R26 more half-days than wanted, with those of other centers in this week', () => {
    const crew = [testMember('ann', { maxHalfDays: 1 })]
    const shifts = [testPlanned(1)]
    const busy = (date: string) => [
      { staffId: 'ann', start: at(date, '08:00'), end: at(date, '13:00') },
    ]
    expect(codes({ crew, shifts })).toEqual([])
    expect(check({ crew, shifts, busy: busy('2027-03-25') })).toMatchObject([
      { code: 'week-limit', halfDays: 2, most: 1 },
    ])
    expect(codes({ crew, shifts, busy: busy('2027-03-30') })).toEqual([])
  })

  test('R27 opening hours to come without any shift', () => {
    const shifts = ['2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25', '2027-03-26'].flatMap(
      (date, i) => [
        testPlanned(2 * i, { date, staffId: null }),
        testPlanned(2 * i + 1, { date, halfDayId: 'afternoon', staffId: null }),
      ],
    )
    const gaps = (planned: typeof shifts, now = week.start - 1) =>
      check({ shifts: planned, now }, true).filter(({ code }) => code === 'gap')
    expect(gaps(shifts)).toEqual([])
    expect(gaps(shifts.slice(1))).toMatchObject([
      { start: at(MONDAY, '08:00'), end: at(MONDAY, '13:00') },
    ])
    expect(gaps(shifts.slice(1), at(MONDAY, '13:00'))).toEqual([])
  })
})

test('only what is refused forbids', () => {
  expect(isRefused(check({ shifts: [testPlanned(1, { staffId: null })] }, true))).toBe(false)
  expect(isRefused(check({ shifts: [testPlanned(1, { date: '2027-04-01' })] }))).toBe(true)
})
