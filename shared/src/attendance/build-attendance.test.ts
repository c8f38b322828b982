import { expect, test } from 'vitest'
import { at, MONDAY, testCenter, testShift, uuid } from '../shifts/shifts-fixture.ts'
import { MINUTE } from '../time/durations.ts'
import { addDays } from '../time/local-dates.ts'
import { type AttendanceInput, buildAttendance } from './build-attendance.ts'
import { sumAttendance } from './sum-attendance.ts'

const rules = { ...testCenter.rules, lateAfter: 5, missedAfter: 30 }
const on = (time: string, date = MONDAY) => at(date, time)
const there = (staffId: string, start: string, end: string | null) => ({
  staffId,
  start: on(start),
  end: end === null ? null : on(end),
})
/** What is told of the mornings (08:00 to 13:00) at the end of the Monday. */
const build = (change: Partial<AttendanceInput>) =>
  buildAttendance({
    center: { ...testCenter, rules },
    shifts: [],
    missed: [],
    gotAt: new Map(),
    takeOvers: [],
    presences: [],
    now: on('20:00'),
    ...change,
  })
const takeOver = (staffId: string, start: string, end: string, shiftId: string | null = null) => ({
  id: uuid(900),
  centerId: 'main',
  staffId,
  shiftId,
  start: on(start),
  end: on(end),
})

test('A1 a shift stands once: planned before it begins, then as it was kept, open without anybody, gone when cancelled', () => {
  const shifts = [
    testShift(1, { staffId: 'ann' }),
    testShift(2, { staffId: 'bob' }),
    testShift(3, { staffId: 'cid' }),
    testShift(4, { staffId: null }),
    testShift(5, { staffId: 'dan', cancelled: true }),
    testShift(6, { staffId: 'ann', date: addDays(MONDAY, 1) }),
  ]
  const presences = [there('ann', '07:50', '13:00'), there('bob', '08:10', '11:00')]
  expect(build({ shifts, presences })).toMatchObject([
    { staffId: 'ann', state: 'on-time', arrivedAt: on('08:00'), presentMinutes: 300 },
    { staffId: 'bob', state: 'late', leftEarlyAt: on('11:00'), presentMinutes: 170 },
    { staffId: 'cid', state: 'missed', arrivedAt: null, presentMinutes: 0 },
    { staffId: null, state: 'open' },
    { staffId: 'ann', state: 'planned', date: addDays(MONDAY, 1), presentMinutes: 0 },
  ])
})

test('A2 a shift that was opened because nobody came stands for both who had it and who has it', () => {
  const missed = [testShift(1, { staffId: 'ann' })]
  const shifts = [testShift(1, { staffId: 'bob' })]
  const rows = build({ missed, shifts, gotAt: new Map([[uuid(1), on('08:40')]]) })
  expect(rows.map(({ staffId }) => staffId)).toEqual(['ann', 'bob'])
  expect(rows[0]).toMatchObject({ state: 'missed' })
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
})

test('A3 who got a shift after its begin is due from then on', () => {
  const shifts = [testShift(1, { staffId: 'bob' })]
  const presences = [there('bob', '08:41', '13:00')]
  const [late] = build({ shifts, presences })
  expect(late).toMatchObject({ state: 'missed' })
  const [row] = build({ shifts, presences, gotAt: new Map([[uuid(1), on('08:40')]]) })
  expect(row).toMatchObject({ state: 'on-time', arrivedAt: on('08:41'), start: on('08:00') })
})

test('A4 a take-over stands for itself, and the shift says who took it over', () => {
  const shifts = [testShift(1, { staffId: 'ann' })]
  const takeOvers = [takeOver('bob', '10:00', '13:00', uuid(1))]
  const presences = [
    there('ann', '08:00', '10:00'),
    // Two pages at once count once.
    there('bob', '09:00', '12:00'),
    there('bob', '11:00', '14:00'),
  ]
  const [shift, extra] = build({ shifts, takeOvers, presences })
  expect(shift).toMatchObject({
    state: 'on-time',
    leftEarlyAt: null,
    presentMinutes: 120,
    takenOver: { staffId: 'bob', at: on('10:00') },
  })
  expect(extra).toMatchObject({
    staffId: 'bob',
    state: 'took-over',
    halfDayId: 'morning',
    presentMinutes: 180,
  })
})

test('A4 a take-over of no shift has no half-day; one that lasts counts until now', () => {
  const takeOvers = [takeOver('bob', '19:00', '21:00')]
  const [row] = build({ takeOvers, presences: [there('bob', '19:00', null)] })
  expect(row).toMatchObject({ halfDayId: null, date: MONDAY, presentMinutes: 60 })
})

test('A5 sums count what has begun, by person', () => {
  const shifts = [
    testShift(1, { staffId: 'ann' }),
    testShift(2, { staffId: 'ann', halfDayId: 'afternoon' }),
    testShift(3, { staffId: 'bob' }),
    testShift(4, { staffId: null }),
    testShift(5, { staffId: 'cid', date: addDays(MONDAY, 1) }),
  ]
  const takeOvers = [takeOver('bob', '15:00', '18:00', uuid(2))]
  const presences = [there('ann', '08:06', '12:00'), there('bob', '15:00', '18:00')]
  const nothing = { onTime: 0, late: 0, missed: 0, excused: 0, leftEarly: 0, tookOver: 0 }
  expect(sumAttendance(build({ shifts, takeOvers, presences }))).toEqual([
    {
      ...nothing,
      staffId: 'ann',
      shifts: 2,
      plannedMinutes: 600,
      presentMinutes: 234,
      late: 1,
      missed: 1,
      leftEarly: 1,
    },
    {
      ...nothing,
      staffId: 'bob',
      shifts: 1,
      plannedMinutes: 300,
      presentMinutes: 180,
      missed: 1,
      tookOver: 1,
    },
  ])
})

test('A5 minutes are those that passed, also in the night in which the clocks go forward', () => {
  const night = testShift(1, { date: addDays(MONDAY, 5), from: '22:00', to: '06:00' })
  const presences = [{ staffId: 'ann', start: night.start, end: night.end }]
  const [sum] = sumAttendance(build({ shifts: [night], presences, now: night.end + MINUTE }))
  expect(sum).toMatchObject({ plannedMinutes: 420, presentMinutes: 420, onTime: 1 })
})

test('A6 rows are sorted by begin, then by person, and what nobody has comes last', () => {
  const shifts = [
    testShift(1, { staffId: null }),
    testShift(2, { staffId: 'bob' }),
    testShift(3, { staffId: 'ann', halfDayId: 'afternoon' }),
    testShift(4, { staffId: 'ann' }),
  ]
  const found = build({ shifts }).map(({ staffId, halfDayId }) => `${staffId} ${halfDayId}`)
  expect(found).toEqual(['ann morning', 'bob morning', 'null morning', 'ann afternoon'])
})
