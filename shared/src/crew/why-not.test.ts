import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testAbsence, testMember } from './crew-fixture.ts'
import {
  availabilityFor,
  pauseBetween,
  restsBetween,
  type Slot,
  slotOf,
  type Taken,
  takenAt,
  whyNever,
  whyNot,
} from './why-not.ts'

const ZONE = 'Europe/Berlin'
const MONDAY = '2027-01-11'
const RULES = testMember('').rules
/** A shift of the main center: `slot('2027-01-12', '08:00', '13:00')`. */
function slot(date: string, from = '08:00', to = '13:00', halfDayId = 'morning'): Slot {
  return slotOf({ date, from, to, halfDayId }, 'main', ZONE)
}
const taken = (date: string, from: string, to: string): Taken => slot(date, from, to)
const TUESDAY = slot('2027-01-12')

describe('R18 each cause alone', () => {
  test('who is free may', () => {
    expect(whyNot(testMember('mia'), TUESDAY, [], MONDAY)).toBeNull()
  })

  test('another center', () => {
    const member = testMember('mia', { centers: ['tokyo'] })
    expect(whyNot(member, TUESDAY, [], MONDAY)).toBe('other-center')
  })

  test.each([
    ['cannot', 'cannot'],
    ['rather-not', null],
    ['wish', null],
  ] as const)('said %s', (says, cause) => {
    const member = testMember('mia', { availability: { '2-morning': says } })
    expect(availabilityFor(member, TUESDAY)).toBe(says)
    expect(whyNot(member, TUESDAY, [], MONDAY)).toBe(cause)
    expect(availabilityFor(member, slot('2027-01-13'))).toBe('can') // another weekday
    expect(availabilityFor(member, slot('2027-01-12', '13:00', '18:00', 'afternoon'))).toBe('can')
  })

  test.each([
    ['ends the day before', '2027-01-01', '2027-01-11', null],
    ['ends that day', '2027-01-01', '2027-01-12', 'absent'],
    ['is that day', '2027-01-12', '2027-01-12', 'absent'],
    ['begins the day after', '2027-01-13', '2027-01-20', null],
  ] as const)('an absence that %s', (_, from, to, cause) => {
    expect(
      whyNot(testMember('mia', { absences: [testAbsence(from, to)] }), TUESDAY, [], MONDAY),
    ).toBe(cause)
  })

  test('an absence on the day that a night reaches into', () => {
    const away = testAbsence('2027-01-13')
    const member = testMember('mia', { absences: [away] })
    expect(whyNever(member, slot('2027-01-12', '22:00', '06:00', 'night'))).toBe('absent')
    // Until midnight it does not reach into the next day.
    expect(whyNever(member, slot('2027-01-12', '18:00', '00:00', 'evening'))).toBeNull()
  })

  test.each([
    ['begins in it', '12:59', '15:00', 'overlap'],
    ['begins as it ends', '13:00', '18:00', null],
    ['ends as it begins', '06:00', '08:00', null],
    ['lies around it', '07:00', '14:00', 'overlap'],
  ] as const)('a shift that %s', (_, from, to, cause) => {
    const other = taken('2027-01-12', from, to)
    expect(whyNot(testMember('mia'), TUESDAY, [other], MONDAY)).toBe(cause)
  })

  test.each([
    ['20:59', null],
    ['21:00', null],
    ['21:01', 'rest'],
  ] as const)('the day before until %s', (until, cause) => {
    const other = taken('2027-01-11', '16:00', until)
    expect(whyNot(testMember('mia'), TUESDAY, [other], MONDAY)).toBe(cause)
  })

  test('less than eleven hours within one day are no matter', () => {
    const morning = taken('2027-01-12', '06:00', '07:30')
    expect(whyNot(testMember('mia'), TUESDAY, [morning], MONDAY)).toBeNull()
  })

  test('the hours of rest are those of the own rules', () => {
    const member = (rest: number) => testMember('mia', { rules: { ...RULES, rest } })
    const before = [taken('2027-01-11', '16:00', '22:00')]
    expect(whyNot(member(10), TUESDAY, before, MONDAY)).toBeNull()
    expect(whyNot(member(11), TUESDAY, before, MONDAY)).toBe('rest')
    expect(whyNot(member(0), TUESDAY, [taken('2027-01-11', '22:00', '08:00')], MONDAY)).toBeNull()
  })

  test.each([
    ['six days before, over the border of the week', [6, 7, 8, 9, 10, 11], 'days-in-row'],
    ['five days before', [7, 8, 9, 10, 11], null],
    ['four before and two after', [8, 9, 10, 11, 13, 14], 'days-in-row'],
    ['a day between', [6, 7, 8, 9, 11, 13], null],
    ['one of them twice', [8, 9, 10, 11, 11, 13], null],
  ] as const)('days in a row: %s', (_, days, cause) => {
    const others = days.map((day, i) =>
      taken(`2027-01-${String(day).padStart(2, '0')}`, i % 2 ? '08:00' : '08:30', '13:00'),
    )
    const distinct = others.map((other, i) =>
      i > 0 && days[i - 1] === days[i] ? taken(other.date, '14:00', '18:00') : other,
    )
    const member = testMember('mia', { maxHalfDays: 14 })
    expect(whyNot(member, TUESDAY, distinct, MONDAY)).toBe(cause)
  })

  test('nights in a row, between which days do not count', () => {
    const night = (date: string) => slot(date, '22:00', '06:00', 'night')
    const member = testMember('mia', { maxHalfDays: 14 })
    const three = ['2027-01-09', '2027-01-10', '2027-01-11'].map(night)
    expect(whyNot(member, night('2027-01-12'), three, MONDAY)).toBe('nights-in-row')
    expect(whyNot(member, night('2027-01-12'), three.slice(1), MONDAY)).toBeNull()
    expect(whyNot(member, night('2027-01-13'), three, MONDAY)).toBeNull()
    const evening = slot('2027-01-12', '20:00', '02:00', 'evening')
    expect(whyNot(member, evening, three, MONDAY)).toBeNull()
    const day = [taken('2027-01-10', '08:00', '13:00'), three[0]!, three[2]!]
    expect(whyNot(member, night('2027-01-12'), day.slice(0, 1), MONDAY)).toBeNull()
  })

  test('the hours of that week, as they pass', () => {
    const rules = { ...RULES, weekHours: 14 }
    const member = testMember('mia', { rules })
    const others = [taken('2027-01-13', '08:00', '13:00'), taken('2027-01-14', '08:00', '12:00')]
    expect(whyNot(member, TUESDAY, others, MONDAY)).toBeNull()
    const more = [others[0]!, taken('2027-01-14', '08:00', '12:01')]
    expect(whyNot(member, TUESDAY, more, MONDAY)).toBe('week-hours')
    expect(
      whyNot(member, TUESDAY, [...others, taken('2027-01-18', '08:00', '18:00')], MONDAY),
    ).toBe(null)
  })

  test('two half-days on that day', () => {
    const two = [taken('2027-01-12', '13:00', '16:00'), taken('2027-01-12', '16:00', '18:00')]
    expect(whyNot(testMember('mia'), TUESDAY, two, MONDAY)).toBe('day-limit')
    expect(whyNot(testMember('mia'), TUESDAY, two.slice(1), MONDAY)).toBeNull()
  })

  test('the most half-days of that week, not of the ones beside it', () => {
    const member = testMember('mia', { maxHalfDays: 2 })
    const days = (dates: string[]) => dates.map((date) => taken(date, '08:00', '13:00'))
    const full = days(['2027-01-14', '2027-01-17'])
    expect(whyNot(member, TUESDAY, full, MONDAY)).toBe('week-limit')
    const beside = days(['2027-01-10', '2027-01-14', '2027-01-18'])
    expect(whyNot(member, TUESDAY, beside, MONDAY)).toBeNull()
    expect(whyNot(testMember('mia', { maxHalfDays: 0 }), TUESDAY, [], MONDAY)).toBe('week-limit')
  })
})

test('R18 of several causes the first one is told', () => {
  const everything = testMember('mia', {
    centers: [],
    availability: { '2-morning': 'cannot' },
    absences: [testAbsence('2027-01-12')],
    maxHalfDays: 0,
  })
  const others = [taken('2027-01-12', '08:00', '13:00'), taken('2027-01-11', '18:00', '23:00')]
  const mended = [
    everything,
    { ...everything, centers: ['main'] },
    { ...everything, centers: ['main'], availability: {} },
    { ...everything, centers: ['main'], availability: {}, absences: [] },
  ]
  expect(mended.map((member) => whyNot(member, TUESDAY, others, MONDAY))).toEqual([
    'other-center',
    'cannot',
    'absent',
    'overlap',
  ])
  expect(whyNot(mended[3]!, TUESDAY, others.slice(1), MONDAY)).toBe('rest')
  expect(whyNot(mended[3]!, TUESDAY, [], MONDAY)).toBe('week-limit')
})

test('R18 rest over a change of clocks is counted in hours that pass', () => {
  // From 21:00 to 08:00 are ten hours in the night in which the clocks go forward, twelve when they go back.
  const spring = [slot('2027-03-27', '16:00', '21:00'), slot('2027-03-28')] as const
  const autumn = [slot('2027-10-30', '16:00', '22:00'), slot('2027-10-31')] as const
  expect(pauseBetween(...spring)).toBe(10 * 3_600_000)
  expect(restsBetween(...spring, 11)).toBe(false)
  expect(pauseBetween(...autumn)).toBe(11 * 3_600_000)
  expect(restsBetween(...autumn, 11)).toBe(true)
})

test.each([
  ['22:00', '06:00', true],
  ['18:00', '02:00', false],
  ['18:00', '02:01', true],
  ['00:00', '08:00', true],
  ['02:00', '08:00', true],
  ['03:00', '09:00', false],
  ['08:00', '13:00', false],
  ['13:00', '00:00', false],
])('R18 from %s to %s goes on at two at night: %s', (from, to, night) => {
  const one = slot('2027-01-12', from, to)
  expect(one.night).toBe(night)
  expect(takenAt(one, ZONE)).toEqual({ start: one.start, end: one.end, date: one.date, night })
})

test('time that is taken elsewhere has the local date of here', () => {
  const start = Date.parse('2027-01-12T23:30Z')
  expect(takenAt({ start, end: start + 1 }, ZONE).date).toBe('2027-01-13')
  expect(takenAt({ start, end: start + 1 }, 'America/New_York').date).toBe('2027-01-12')
})

test('R18 whatever the times, more that is taken never makes more possible', () => {
  const dates = ['2027-01-10', '2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14']
  const hours = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`)
  const slots = fc
    .tuple(fc.constantFrom(...dates), hours, hours)
    .filter(([, from, to]) => from !== to)
    .map(([date, from, to]) => slot(date, from, to))
  const settings = { seed: 20_270_111, numRuns: 300 }
  fc.assert(
    fc.property(slots, fc.array(slots, { maxLength: 5 }), slots, (asked, others, more) => {
      const rules = { ...RULES, daysInRow: 2, nightsInRow: 1, weekHours: 30 }
      const member = testMember('mia', { maxHalfDays: 4, rules })
      const before = whyNot(member, asked, others, MONDAY)
      const after = whyNot(member, asked, [...others, more], MONDAY)
      if (before !== null) expect(after).not.toBeNull()
    }),
    settings,
  )
})
