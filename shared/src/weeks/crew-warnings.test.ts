import { describe, expect, test } from 'vitest'
import { testMember } from '../crew/crew-fixture.ts'
import { slotOf } from '../crew/why-not.ts'
import { quietWeek } from '../fill/fill-fixture.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { at, MONDAY, testPlanned, uuid, ZONE } from '../shifts/shifts-fixture.ts'
import { crewWarnings } from './crew-warnings.ts'
import type { WeekPlan } from './week-plan.ts'

const TUESDAY = '2027-03-23'
const SUNDAY = '2027-03-28'
const busyOf = (date: string, from: string, to: string, staffId = 'ann') => ({
  staffId,
  start: at(date, from),
  end: at(date, to),
})

function warnings(shifts: PlannedShift[], change: Partial<WeekPlan> = {}) {
  const placed = shifts.map((shift) => ({ shift, slot: slotOf(shift, 'main', ZONE) }))
  return crewWarnings(quietWeek({ shifts, ...change }), placed)
}
const codes = (...args: Parameters<typeof warnings>) => warnings(...args).map(({ code }) => code)

describe('R25 what began already', () => {
  const crew = [testMember('ann', { languages: [], maxHalfDays: 0 })]
  const shifts = [
    testPlanned(1, { languages: ['en'] }),
    testPlanned(2, { date: TUESDAY, languages: ['en'] }),
  ]

  test('needs no warning, but counts to the week', () => {
    const found = warnings(shifts, { crew, now: at(MONDAY, '08:00') })
    expect(found).toMatchObject([
      { code: 'languages-missing', shiftId: uuid(2) },
      { code: 'week-limit', halfDays: 2, most: 0 },
    ])
  })

  test('is looked at until the moment before', () => {
    const found = warnings(shifts, { crew, now: at(MONDAY, '08:00') - 1 })
    expect(found).toHaveLength(3)
  })

  test('leaves nothing to say of who has no other', () => {
    expect(warnings(shifts.slice(0, 1), { crew, now: at(MONDAY, '08:00') })).toEqual([])
  })
})

describe('R26 rest', () => {
  const late = testPlanned(1, { from: '16:00', to: '22:00' })

  test('of several that are near the shortest is told, once', () => {
    const busy = [busyOf(TUESDAY, '08:00', '12:00'), busyOf(TUESDAY, '04:00', '05:00')]
    expect(warnings([late], { busy })).toEqual([
      { code: 'rest', shiftId: uuid(1), staffId: 'ann', hours: 6, least: 11 },
    ])
  })

  test('what overlaps is refused, not a short rest', () => {
    const night = testPlanned(3, { from: '22:00', to: '06:00' })
    expect(codes([night], { busy: [busyOf(TUESDAY, '05:00', '07:00')] })).toEqual([])
    expect(codes([night], { busy: [busyOf(TUESDAY, '06:00', '07:00')] })).toEqual(['rest'])
  })

  test('in the night in which the clocks go forward an hour is missing', () => {
    const until = (to: string) => [
      testPlanned(1, { date: '2027-03-27', from: '16:00', to }),
      testPlanned(2, { date: SUNDAY }),
    ]
    expect(codes(until('20:00'))).toEqual([])
    expect(warnings(until('21:00'))).toMatchObject([{ code: 'rest', hours: 10 }])
  })

  test('is that of each person alone', () => {
    const early = testPlanned(2, { date: TUESDAY, from: '06:00', to: '08:00', staffId: 'bob' })
    expect(codes([late, early], { busy: [busyOf(TUESDAY, '06:00', '08:00', 'bob')] })).toEqual([])
  })
})

describe('R26 more than two half-days a day', () => {
  const two = [
    testPlanned(1, { from: '08:00', to: '10:00' }),
    testPlanned(2, { from: '10:00', to: '12:00' }),
  ]

  test('are named at the last one here, also with one elsewhere', () => {
    const found = warnings(two, { busy: [busyOf(MONDAY, '14:00', '16:00')] })
    expect(found).toEqual([
      { code: 'day-limit', shiftId: uuid(2), staffId: 'ann', halfDays: 3, date: MONDAY },
    ])
  })

  test('are those that begin on that day', () => {
    const night = busyOf('2027-03-21', '23:00', '23:30')
    expect(codes(two, { busy: [night] })).not.toContain('day-limit')
  })

  test('once for each day', () => {
    const next = two.map((shift, i) => ({ ...shift, id: uuid(3 + i), date: TUESDAY }))
    const busy = [busyOf(MONDAY, '14:00', '16:00'), busyOf(TUESDAY, '14:00', '16:00')]
    const crew = [testMember('ann', { maxHalfDays: 6 })]
    expect(warnings([...two, ...next], { busy, crew })).toMatchObject([
      { code: 'day-limit', date: MONDAY },
      { code: 'day-limit', date: TUESDAY },
    ])
  })
})

describe('R26 the rules of the own centers', () => {
  const days = (...days: number[]) =>
    days.map((day, i) => testPlanned(i + 1, { date: `2027-03-${day}` }))
  const ann = (rules: object = {}, change: object = {}) => {
    const member = testMember('ann', { maxHalfDays: 14, ...change })
    return [{ ...member, rules: { ...member.rules, ...rules } }]
  }

  test('too many days in a row are told once, at the last one here, with what is elsewhere', () => {
    const week = days(22, 23, 24, 25, 26, 27)
    expect(warnings(week, { crew: ann() })).toEqual([])
    const before = [busyOf('2027-03-21', '08:00', '10:00'), busyOf('2027-03-20', '08:00', '10:00')]
    const found = { code: 'days-in-row', shiftId: uuid(6), staffId: 'ann', days: 8, most: 6 }
    expect(warnings(week, { crew: ann(), busy: before })).toEqual([found])
    expect(warnings(days(22, 23, 25, 26), { crew: ann({ daysInRow: 1 }) })).toEqual([
      { ...found, shiftId: uuid(2), days: 2, most: 1 },
      { ...found, shiftId: uuid(4), days: 2, most: 1 },
    ])
  })

  test('so are nights', () => {
    const nights = days(22, 23, 24, 25).map((shift) => ({ ...shift, from: '22:00', to: '06:00' }))
    expect(warnings(nights, { crew: ann() })).toEqual([
      { code: 'nights-in-row', shiftId: uuid(4), staffId: 'ann', days: 4, most: 3 },
    ])
    expect(warnings(nights.slice(1), { crew: ann() })).toEqual([])
    const between = nights.map((shift, i) =>
      i === 2 ? { ...shift, from: '18:00', to: '22:00' } : shift,
    )
    expect(warnings(between, { crew: ann() })).toEqual([])
  })

  test('too many hours of the week are told once, with those elsewhere', () => {
    const busy = [busyOf('2027-03-26', '08:00', '12:30'), busyOf('2027-03-29', '08:00', '12:30')]
    const crew = ann({ weekHours: 14 })
    expect(warnings(days(22, 24), { crew, busy })).toEqual([
      { code: 'week-hours', staffId: 'ann', hours: 14.5, most: 14 },
    ])
    expect(warnings(days(22), { crew, busy })).toEqual([])
  })

  test('a whole day is told of where it is avoided', () => {
    const whole = [testPlanned(1), testPlanned(2, { halfDayId: 'afternoon' })]
    const found = { code: 'whole-day', shiftId: uuid(2), staffId: 'ann', date: MONDAY }
    expect(warnings(whole, { crew: ann() })).toEqual([])
    expect(warnings(whole, { crew: ann({}, { prefersHalfDays: true }) })).toEqual([found])
    expect(warnings(whole, { crew: ann({ avoidWholeDays: true }) })).toEqual([found])
    const evening = testPlanned(3, { from: '18:00', to: '20:00' })
    expect(codes([...whole, evening], { crew: ann({ avoidWholeDays: true }) })).toEqual([
      'day-limit',
    ])
  })
})

test('R26 the week is full at what was wanted, and warned of once', () => {
  const days = [MONDAY, TUESDAY, '2027-03-24'].map((date, i) => testPlanned(i, { date }))
  const most = (maxHalfDays: number) =>
    warnings(days, { crew: [testMember('ann', { maxHalfDays })] })
  expect(most(3)).toEqual([])
  expect(most(2)).toEqual([{ code: 'week-limit', staffId: 'ann', halfDays: 3, most: 2 }])
})
