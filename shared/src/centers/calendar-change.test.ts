import { expect, test } from 'vitest'
import { calendarChange } from './calendar-change.ts'
import { type CenterCalendar, DEFAULT_CENTER } from './centers-contract.ts'

/** Open on weekdays from 8 to 18. */
const office: CenterCalendar = { ...DEFAULT_CENTER.calendar, zone: 'Europe/Berlin' }
const always: CenterCalendar = {
  ...office,
  week: Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
  ) as unknown as CenterCalendar['week'],
}

const at = (local: string) => Date.parse(`${local}+01:00`) // a week of winter time

test.each([
  [
    'while somebody is there it is the end of the opening',
    true,
    '2027-01-08T11:00',
    '2027-01-08T18:00',
  ],
  [
    'while nobody is there and it is closed, the next opening',
    false,
    '2027-01-08T18:00',
    '2027-01-11T08:00',
  ],
  [
    'nothing is promised while it should be open and nobody is there',
    false,
    '2027-01-08T11:00',
    null,
  ],
  ['nor while somebody is there outside the hours', true, '2027-01-09T11:00', null],
])('C9 %s', (_, open, now, change) => {
  expect(calendarChange(office, open, at(now))).toBe(change && at(change))
})

test('C9 what is open around the clock has no end', () => {
  expect(calendarChange(always, true, at('2027-01-08T11:00'))).toBeNull()
})
