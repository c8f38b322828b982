import { describe, expect, test } from 'vitest'
import { absenceDuring, isAwayAllDay } from './absences.ts'
import { testAbsence } from './crew-fixture.ts'

const DAY = '2027-01-12'
const afternoon = { fromTime: '13:00', toTime: '18:00' }
const times = (from: string, to: string, date = DAY) => ({ date, from, to })
const night = { fromTime: '22:00', toTime: '06:00' }

describe('R18, R56 somebody is away', () => {
  test.each([
    ['all day, from its first minute', {}, times('00:00', '00:01'), true],
    ['all day, until its last', {}, times('23:59', '00:00'), true],
    ['all day, not when the day before ends', {}, times('18:00', '00:00', '2027-01-11'), false],
    ['all day, into which a night reaches', {}, times('22:00', '00:01', '2027-01-11'), true],
    ['in the afternoon, not in the morning', afternoon, times('08:00', '13:00'), false],
    ['in the afternoon', afternoon, times('13:00', '18:00'), true],
    ['in the last minute of a shift', afternoon, times('08:00', '13:01'), true],
    ['until the evening', afternoon, times('18:00', '22:00'), false],
    ['in the afternoon of that day alone', afternoon, times('13:00', '18:00', '2027-01-13'), false],
    ['from a time on, also at night', { fromTime: '13:00' }, times('22:00', '06:00'), true],
    ['from a time on', { fromTime: '13:00' }, times('08:00', '12:00'), false],
    ['until a time', { toTime: '12:00' }, times('08:00', '13:00'), true],
    ['until a time, no longer', { toTime: '12:00' }, times('12:00', '18:00'), false],
  ] as const)('%s', (_, change, asked, away) => {
    const absences = [testAbsence(DAY, DAY, change)]
    expect(absenceDuring({ absences }, asked) !== null).toBe(away)
  })

  test.each([
    [times('21:00', '22:00'), false],
    [times('21:00', '22:01'), true],
    [times('05:00', '09:00', '2027-01-13'), true],
    [times('06:00', '09:00', '2027-01-13'), false],
  ])('a night through, %j: %s', (asked, away) => {
    const absences = [testAbsence(DAY, '2027-01-13', night)]
    expect(absenceDuring({ absences }, asked) !== null).toBe(away)
  })
})

test.each([
  ['a day', [DAY, DAY], {}, true],
  ['a day within', ['2027-01-11', '2027-01-13'], { fromTime: '13:00', toTime: '12:00' }, true],
  ['a part', [DAY, DAY], afternoon, false],
  ['all from a time on', [DAY, '2027-01-13'], { fromTime: '00:01' }, false],
  ['all but its last minute', [DAY, DAY], { toTime: '23:59' }, false],
  ['until midnight', [DAY, '2027-01-13'], { toTime: '00:00' }, true],
] as const)('R56 away all day, by an absence of %s', (_, [from, to], change, all) => {
  expect(isAwayAllDay(testAbsence(from, to, change), DAY)).toBe(all)
})
