import { describe, expect, test } from 'vitest'
import { at, MONDAY, testCenter, testShift } from '../shifts/shifts-fixture.ts'
import { checkInOf } from './check-in.ts'

const shift = { ...testShift(1), staffId: 'ann' }
const rules = { ...testCenter.rules, lateAfter: 5, missedAfter: 15 }
const time = (clock: string) => at(MONDAY, clock)

function checkIn(now: string, present: [string, string][], takenOver: string | null = null) {
  return checkInOf({
    shift,
    rules,
    now: time(now),
    present: present.map(([start, end]) => ({ start: time(start), end: time(end) })),
    takenOverAt: takenOver === null ? null : time(takenOver),
  })
}

test('R13 before it begins there is nothing to say', () => {
  expect(checkIn('07:59', [['07:50', '07:59']])).toBeNull()
})

test('R13 who was there before arrives at its begin', () => {
  expect(checkIn('08:00', [['07:50', '08:00']])).toMatchObject({
    state: 'on-time',
    arrivedAt: time('08:00'),
  })
})

describe('R14 arriving', () => {
  test.each([
    ['08:05', 'on-time'],
    ['08:06', 'late'],
    ['08:14', 'late'],
    ['08:15', 'missed'],
    ['12:00', 'missed'],
  ])('at %s is %s', (clock, state) => {
    expect(checkIn('12:30', [[clock, '12:30']])).toMatchObject({ state, arrivedAt: time(clock) })
  })

  test.each([
    ['08:14', 'due'],
    ['08:15', 'missed'],
    ['18:00', 'missed'],
  ])('not at all until %s is %s', (now, state) => {
    expect(checkIn(now, [])).toMatchObject({ state, arrivedAt: null, leftEarlyAt: null })
  })

  test('after its end is not arriving', () => {
    expect(checkIn('14:00', [['13:30', '14:00']])).toMatchObject({
      state: 'missed',
      arrivedAt: null,
      presentMinutes: 0,
    })
  })
})

describe('R15 taken over', () => {
  test('before it was missed: excused', () => {
    expect(checkIn('08:20', [], '08:15')).toMatchObject({ state: 'excused' })
  })
  test('after it was missed: missed', () => {
    expect(checkIn('08:30', [], '08:16')).toMatchObject({ state: 'missed' })
  })
  test('from somebody who was there: kept until then', () => {
    expect(checkIn('13:00', [['08:00', '10:00']], '10:00')).toMatchObject({
      state: 'on-time',
      leftEarlyAt: null,
      presentMinutes: 120,
    })
  })
})

describe('R16 leaving', () => {
  test.each([
    ['more than the grace before the end', '12:30', '12:00', '12:00'],
    ['within the grace before the end', '13:00', '12:55', null],
    ['so short ago that a page may only be loading again', '12:03', '12:00', null],
  ])('%s', (_, now, last, left) => {
    expect(checkIn(now, [['08:00', last]])!.leftEarlyAt).toBe(left && time(left))
  })

  test('and coming back is not leaving', () => {
    expect(
      checkIn('13:00', [
        ['08:00', '09:00'],
        ['11:00', '13:00'],
      ]),
    ).toMatchObject({ leftEarlyAt: null, presentMinutes: 180 })
  })
})

test('R17 several pages at once count once, and only inside the shift', () => {
  expect(
    checkIn('14:00', [
      ['07:00', '09:00'],
      ['08:30', '10:00'],
      ['12:00', '14:00'],
    ])!.presentMinutes,
  ).toBe(180)
})
