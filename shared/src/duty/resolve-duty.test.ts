import { describe, expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import { at, MONDAY, testShift, uuid } from '../shifts/shifts-fixture.ts'
import { HOUR } from '../time/durations.ts'
import type { Duty, TakeOver } from './duty-contract.ts'
import { openShifts, resolveDuty } from './resolve-duty.ts'

const WEEK = { from: at(MONDAY, '00:00'), to: at('2027-03-29', '00:00') }

function takeOver(number: number, change: Partial<TakeOver> = {}): TakeOver {
  return {
    id: uuid(1000 + number),
    centerId: 'main',
    staffId: 'bob',
    shiftId: null,
    start: at(MONDAY, '10:00'),
    end: at(MONDAY, '13:00'),
    ...change,
  }
}

/** Duties as `ann 08-13 shift`. */
function told(duties: readonly Duty[]): string[] {
  const hour = (instant: number) => String((instant - WEEK.from) / HOUR).padStart(2, '0')
  return duties.map(({ staffId, start, end, by }) => `${staffId} ${hour(start)}-${hour(end)} ${by}`)
}

test('R6 duty is the published shifts, cut to the span', () => {
  const shifts = [testShift(1), testShift(2, { staffId: 'bob', halfDayId: 'afternoon' })]
  expect(told(resolveDuty({ shifts, takeOvers: [], ...WEEK }))).toEqual([
    'ann 08-13 shift',
    'bob 13-18 shift',
  ])
  const span = { from: at(MONDAY, '09:00'), to: at(MONDAY, '12:00') }
  expect(told(resolveDuty({ shifts, takeOvers: [], ...span }))).toEqual(['ann 09-12 shift'])
})

test('R7 open and cancelled shifts are no duty, and open ones are reported apart', () => {
  const shifts = [
    testShift(1, { staffId: null }),
    testShift(2, { cancelled: true }),
    testShift(3, { staffId: null, cancelled: true }),
    testShift(4, { staffId: null, date: '2027-03-23' }),
  ]
  expect(resolveDuty({ shifts, takeOvers: [], ...WEEK })).toEqual([])
  const open = (now: number, takeOvers: TakeOver[] = []) =>
    openShifts(shifts, takeOvers, now).map(({ id }) => id)
  expect(open(WEEK.from)).toEqual([uuid(1), uuid(4)])
  expect(open(at(MONDAY, '13:00'))).toEqual([uuid(4)])
  expect(open(WEEK.from, [takeOver(1, { shiftId: uuid(1) })])).toEqual([uuid(4)])
})

describe('R8 a take-over', () => {
  test('cuts the rest of the shift, and the owner does not come back', () => {
    const takeOvers = [takeOver(1, { shiftId: uuid(1), end: at(MONDAY, '11:00') })]
    expect(told(resolveDuty({ shifts: [testShift(1)], takeOvers, ...WEEK }))).toEqual([
      'ann 08-10 shift',
      'bob 10-11 take-over',
    ])
  })

  test('ends where the next one of the same shift begins', () => {
    const takeOvers = [
      takeOver(2, { shiftId: uuid(1), staffId: 'cem', start: at(MONDAY, '12:00') }),
      takeOver(1, { shiftId: uuid(1) }),
    ]
    expect(told(resolveDuty({ shifts: [testShift(1)], takeOvers, ...WEEK }))).toEqual([
      'ann 08-10 shift',
      'bob 10-12 take-over',
      'cem 12-13 take-over',
    ])
  })

  test('of an open shift is duty, of a cancelled one not', () => {
    const takeOvers = [takeOver(1, { shiftId: uuid(1) })]
    const resolve = (change: Partial<Shift>) =>
      told(resolveDuty({ shifts: [testShift(1, change)], takeOvers, ...WEEK }))
    expect(resolve({ staffId: null })).toEqual(['bob 10-13 take-over'])
    expect(resolve({ cancelled: true })).toEqual([])
  })
})

test('R9 a take-over of no shift is in addition', () => {
  const duties = resolveDuty({ shifts: [testShift(1)], takeOvers: [takeOver(1)], ...WEEK })
  expect(told(duties)).toEqual(['ann 08-13 shift', 'bob 10-13 take-over'])
  expect(duties[1]!.shiftId).toBeNull()
})

test('R10 who takes over elsewhere leaves the own shift for that time', () => {
  const takeOvers = [
    takeOver(1, { staffId: 'ann', centerId: 'other', end: at(MONDAY, '12:00') }),
    takeOver(2, { staffId: 'ann', start: at(MONDAY, '11:00'), end: at(MONDAY, '12:30') }),
  ]
  const duties = resolveDuty({ shifts: [testShift(1)], takeOvers, ...WEEK })
  expect(told(duties)).toEqual([
    'ann 08-10 shift',
    'ann 10-11 take-over',
    'ann 11-12.5 take-over',
    'ann 12.5-13 shift',
  ])
  expect(duties.map(({ centerId }) => centerId)).toEqual(['main', 'other', 'main', 'main'])
})

const PEOPLE = ['ann', 'bob', 'cem']
const HOURS = 24

describe.each(Array.from({ length: 60 }, (_, seed) => seed))('any plan (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const pick = (below: number) => Math.floor(random() * below)
  const hour = (count: number) => WEEK.from + count * HOUR
  const shifts = Array.from({ length: 1 + pick(6) }, (_, i) => {
    const start = pick(HOURS - 8)
    return testShift(i, {
      staffId: random() < 0.2 ? null : PEOPLE[pick(3)]!,
      cancelled: random() < 0.2,
      start: hour(start),
      end: hour(start + 1 + pick(8)),
    })
  })
  const takeOvers = Array.from({ length: pick(5) }, (_, i) => {
    const shift = random() < 0.7 ? shifts[pick(shifts.length)]! : null
    const start = shift ? shift.start + pick(4) * HOUR : hour(pick(HOURS))
    return takeOver(i, {
      staffId: PEOPLE[pick(3)]!,
      shiftId: shift?.id ?? null,
      start,
      end: shift && random() < 0.7 ? shift.end : start + (1 + pick(5)) * HOUR,
    })
  })
  const duties = resolveDuty({ shifts, takeOvers, ...WEEK })

  test('R10 nobody is twice on duty at one time', () => {
    for (const [i, a] of duties.entries()) {
      for (const b of duties.slice(i + 1)) {
        if (a.staffId === b.staffId) expect(b.start >= a.end || a.start >= b.end).toBe(true)
      }
    }
  })

  test('R6 to R9 who is on duty in each hour is who the plan and the take-overs name', () => {
    for (let count = 0; count < HOURS + 12; count++) {
      const now = hour(count)
      const during = ({ start, end }: { start: number; end: number }) => start <= now && now < end
      const named = new Set<string>()
      for (const shift of shifts) {
        if (shift.cancelled || !during(shift)) continue
        const latest = takeOvers
          .filter(({ shiftId, start }) => shiftId === shift.id && start <= now)
          .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
          .at(-1)
        if (!latest && shift.staffId !== null) named.add(shift.staffId)
        if (latest && during(latest)) named.add(latest.staffId)
      }
      for (const one of takeOvers) if (one.shiftId === null && during(one)) named.add(one.staffId)
      const onDuty = duties.filter(during).map(({ staffId }) => staffId)
      expect(onDuty.toSorted()).toEqual([...named].sort())
    }
  })

  test('R11 they are in order', () => {
    const order = duties.map(({ start, staffId }) => `${start} ${staffId}`)
    expect(order).toEqual(order.toSorted())
  })
})
