import { expect, test } from 'vitest'
import { MONDAY, testCenter, testPlanned } from '../shifts/shifts-fixture.ts'
import { addDays } from '../time/local-dates.ts'
import { closedPosts, fromTemplate, toTemplateShifts } from './templates.ts'

const TUESDAY = addDays(MONDAY, 1)
const template = {
  shifts: toTemplateShifts([
    testPlanned(1),
    testPlanned(2, { staffId: null }),
    testPlanned(3, { date: TUESDAY, staffId: 'cem' }),
    testPlanned(4, { halfDayId: 'afternoon', staffId: 'ben' }),
  ]),
}
const next = addDays(MONDAY, 7)
let made = 0
const makeId = () => `new-${made++}`

test('a week goes into a template and comes back in another week', () => {
  expect(template.shifts.map(({ weekday }) => weekday)).toEqual([1, 1, 2, 1])
  const back = fromTemplate(template, next, testCenter, makeId)
  expect(back.map(({ date, from, staffId }) => [date, from, staffId])).toEqual([
    [next, '08:00', 'ann'],
    [next, '08:00', null],
    [addDays(next, 1), '08:00', 'cem'],
    [next, '13:00', 'ben'],
  ])
})

test('a half-day that is gone, or closed on that day, is left out', () => {
  const [morning] = testCenter.halfDays
  const center = { ...testCenter, halfDays: [morning!] }
  expect(fromTemplate(template, next, center, makeId)).toHaveLength(3)
  const holidays = [{ date: addDays(next, 1), name: 'Founding day', source: 'hand' as const }]
  const closed = { ...testCenter, calendar: { ...testCenter.calendar, holidays } }
  expect(fromTemplate(template, next, closed, makeId)).toHaveLength(3)
  expect(closedPosts(template, next, closed)).toBe(1)
  expect(closedPosts(template, next, center)).toBe(0)
})
