import { expect, test } from 'vitest'
import { openingsBetween } from '../centers/openings.ts'
import { shiftInstants } from '../shifts/shift-instants.ts'
import { at, testCenter } from '../shifts/shifts-fixture.ts'
import { HOUR } from '../time/durations.ts'
import { addDays } from '../time/local-dates.ts'
import { SERVICE, staffingHint, type Traffic } from './staffing-hint.ts'

/** Eight weeks over the change of clocks; the first day is a Monday. */
const FROM = '2027-03-01'
const TO = '2027-04-26'

/** So many conversations an hour on Monday mornings, none else. */
function mondays(perHour: number, change: Partial<Traffic> = {}): Traffic {
  const asked = Array.from({ length: 8 }, (_, week) => addDays(FROM, 7 * week)).flatMap((date) => {
    const { start } = shiftInstants(date, '08:00', '13:00', testCenter.calendar.zone)
    const count = perHour * 5
    return Array.from({ length: count }, (_, i) => start + (i * 5 * HOUR) / count)
  })
  return {
    from: at(FROM, '00:00'),
    to: at(TO, '00:00'),
    asked,
    handled: Array.from({ length: 20 }, () => 600),
    atOnce: 1,
    ...change,
  }
}

function hint(traffic: Traffic) {
  return staffingHint(
    testCenter,
    openingsBetween(testCenter.calendar, traffic.from, traffic.to),
    traffic,
  )
}

test('R42 as many posts as greet four of five within a minute, and no more', () => {
  const { state, cells, service } = hint(mondays(12))
  expect(state).toBe('ready')
  expect(service).toEqual({ share: 0.8, seconds: 60 })
  const morning = cells.find(({ weekday, halfDayId }) => weekday === 1 && halfDayId === 'morning')!
  expect(morning.perHour).toBeCloseTo(12, 9)
  expect(morning.posts).toBe(4)
  expect(morning.greeted).toBeCloseTo(0.8576, 4)
  expect(morning.greetedWithOneFewer).toBeLessThan(SERVICE.share)
})

test('R42 where nobody asked one post is enough', () => {
  const quiet = hint(mondays(12)).cells.filter(({ weekday }) => weekday !== 1)
  expect(quiet).toHaveLength(8) // Tuesday to Friday: the center is closed at the weekend
  for (const cell of quiet)
    expect(cell).toMatchObject({ perHour: 0, posts: 1, greeted: 1, greetedWithOneFewer: null })
})

test('R42 who holds several conversations at once needs fewer beside them', () => {
  const posts = (atOnce: number) => hint(mondays(40, { atOnce })).cells[0]!.posts
  expect([posts(1), posts(3)]).toEqual([10, 4])
})

test('R42 more than 12 posts are never asked for', () => {
  expect(hint(mondays(400)).cells[0]!.posts).toBe(12)
})

test.each([
  ['weeks', { from: at('2027-03-30', '00:00') }],
  ['conversations', { asked: mondays(12).asked.slice(0, 49) }],
  ['known lengths', { handled: Array.from({ length: 19 }, () => 600) }],
])('R43 with too few %s nothing is said', (_, change) => {
  expect(hint(mondays(12, change))).toMatchObject({ state: 'too-few', cells: [] })
})
