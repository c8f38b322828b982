import type { CalendarRead } from '@foyer/shared/centers/calendar-read.ts'
import { type Center, DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { HolidaysPart } from './holidays-part.tsx'

const YEAR = new Date().getFullYear() + 1
const read: CalendarRead = {
  days: [
    { date: `${YEAR}-05-01`, name: 'Labour Day', often: false },
    { date: `${YEAR}-05-07`, name: 'Yoga', often: true },
    { date: `${YEAR}-12-25`, name: 'Christmas', often: false },
  ],
  skipped: [{ name: 'Odd event', why: 'unreadable' }],
}
let calendar: Center['calendar']

beforeEach(() => {
  fakeServer({
    'GET /api/centers/main/holidays': () => succeed(read),
    'POST /api/centers/main/holidays': () => succeed(read),
  })
})

function Part({ taken }: { taken: Center['calendar']['holidays'] }) {
  const [value, setValue] = useState<Center['calendar']>({
    ...DEFAULT_CENTER.calendar,
    holidays: taken,
    holidayAddress: 'webcal://example.org/a.ics',
  })
  calendar = value
  const center = { ...DEFAULT_CENTER, id: 'main', name: 'Berlin', calendar: value }
  return (
    <HolidaysPart center={center} isSaved onChange={(part) => setValue({ ...value, ...part })} />
  )
}
const tick = (name: RegExp) => page.getByRole('checkbox', { name })

test('C18 days are shown with ticks before they are taken; what comes often has none', async () => {
  await show(<Part taken={[]} />)
  await page.getByRole('button', { name: 'Read it now' }).click()
  await expect.element(tick(/Labour Day/)).toBeChecked()
  await expect.element(tick(/Yoga/)).not.toBeChecked()
  await expect.element(page.getByText('Odd event')).toBeVisible()
  expect(calendar.holidays).toEqual([])
  await page.getByText('Christmas').click()
  await page.getByRole('button', { name: 'Take 1 day' }).click()
  expect(calendar.holidays).toEqual([
    { date: `${YEAR}-05-01`, name: 'Labour Day', source: 'calendar' },
  ])
  expect(calendar.holidaysLeftOut.map(({ name }) => name)).toEqual(['Yoga', 'Christmas'])
  // All is decided: nothing differs.
  await expect
    .element(page.getByRole('button', { name: 'Look at the days' }))
    .not.toBeInTheDocument()
})

test('C18 what changed in the calendar is shown, and one day can be left out', async () => {
  const gone = { date: `${YEAR}-06-01`, name: 'Gone', source: 'calendar' as const }
  await show(<Part taken={[gone]} />)
  await expect.element(page.getByText(/in 4 days/)).toBeVisible()
  await page.getByRole('button', { name: 'Look at the days' }).click()
  await expect.element(tick(/Gone \(no longer/)).not.toBeChecked()
  await page.getByRole('button', { name: 'Take 2 days' }).click()
  await page.getByRole('button', { name: /Remove Christmas/ }).click()
  expect(calendar.holidays.map(({ name }) => name)).toEqual(['Labour Day'])
  expect(calendar.holidaysLeftOut.map(({ name }) => name)).toEqual(['Yoga', 'Christmas'])
})
