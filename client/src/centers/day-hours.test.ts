import { CenterCalendarSchema, DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import { expect, test } from 'vitest'
import { addInterval } from './day-hours.ts'

test('hours are added after the last ones with a pause between them', () => {
  expect(addInterval([])).toEqual([{ from: '08:00', to: '18:00' }])
  expect(addInterval([{ from: '08:00', to: '12:30' }])).toEqual([
    { from: '08:00', to: '12:30' },
    { from: '13:00', to: '17:00' },
  ])
})

test('what is added is always a day that the contract takes, until there is no room', () => {
  for (let hour = 1; hour <= 24; hour++) {
    const to = `${String(hour).padStart(2, '0')}:00`
    const day = addInterval([{ from: '00:00', to }])
    const week = { ...DEFAULT_CENTER.calendar.week, 1: day ?? [] }
    expect(CenterCalendarSchema.safeParse({ ...DEFAULT_CENTER.calendar, week }).success).toBe(true)
    expect(day === null).toBe(hour >= 22)
  }
})
