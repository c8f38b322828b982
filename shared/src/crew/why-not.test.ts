import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testMember } from './crew-fixture.ts'
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
    const absence = { id: 'a', staffId: 'mia', from, to, kind: 'holiday' as const, note: '' }
    expect(whyNot(testMember('mia', { absences: [absence] }), TUESDAY, [], MONDAY)).toBe(cause)
  })

  test('an absence on the day that a night reaches into', () => {
    const absence = { id: 'a', staffId: 'mia', kind: 'sick' as const, note: '' }
    const away = { ...absence, from: '2027-01-13', to: '2027-01-13' }
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
  const absence = { id: 'a', staffId: 'mia', kind: 'other' as const, note: '' }
  const everything = testMember('mia', {
    centers: [],
    availability: { '2-morning': 'cannot' },
    absences: [{ ...absence, from: '2027-01-12', to: '2027-01-12' }],
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
  expect(restsBetween(...spring)).toBe(false)
  expect(pauseBetween(...autumn)).toBe(11 * 3_600_000)
  expect(restsBetween(...autumn)).toBe(true)
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
      const member = testMember('mia', { maxHalfDays: 4 })
      const before = whyNot(member, asked, others, MONDAY)
      const after = whyNot(member, asked, [...others, more], MONDAY)
      if (before !== null) expect(after).not.toBeNull()
    }),
    settings,
  )
})
